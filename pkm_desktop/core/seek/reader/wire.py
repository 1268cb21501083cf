"""Frames between the app and its reader process: a length, JSON, and for requests the document's bytes."""

from __future__ import annotations

import json
import struct
from dataclasses import is_dataclass
from datetime import datetime
from typing import IO, Any, NamedTuple

from pkm_desktop.core.model.items import Article, Enclosure, ParsedEntry, ParsedFeed
from pkm_desktop.core.model.mail import ParsedMail
from pkm_desktop.core.model.responses import ReplyMail

MAX_ANSWER = 256 * 1024 * 1024
_LENGTHS = struct.Struct(">II")
_ANSWER = struct.Struct(">I?")  # its length, whether it is the last one


class Request(NamedTuple):
    """A task by name, its options, and the document it is about."""

    task: str
    options: dict[str, str]
    body: bytes
    seconds: float = 10.0  # of work


def write(pipe: IO[bytes] | None, request: Request) -> None:
    """Writes one request. Raises OSError where nobody reads any more."""
    if pipe is None:
        raise BrokenPipeError
    head = json.dumps({"task": request.task, "options": request.options, "seconds": request.seconds}).encode()
    pipe.write(_LENGTHS.pack(len(head), len(request.body)) + head)
    pipe.write(request.body)
    pipe.flush()


def read(pipe: IO[bytes]) -> Request | None:
    """The next request; None when the other side has gone."""
    lengths = pipe.read(_LENGTHS.size)
    if len(lengths) < _LENGTHS.size:
        return None
    head_length, body_length = _LENGTHS.unpack(lengths)
    head, body = pipe.read(head_length), pipe.read(body_length)
    if len(body) < body_length:
        return None
    found = json.loads(head)
    return Request(found["task"], found["options"], body, found["seconds"])


def write_answer(pipe: IO[bytes], answer: dict[str, Any], *, is_last: bool = False) -> None:
    """Writes one answer; values become their fields, datetimes text. `is_last`: the reader ends after it."""
    data = json.dumps(answer, default=_plain, ensure_ascii=False).encode("utf-8", "replace")
    pipe.write(_ANSWER.pack(len(data), is_last))
    pipe.write(data)
    pipe.flush()


def read_answer(pipe: IO[bytes] | None) -> tuple[bytes, bool]:
    """The answer as it came, and whether it is the last one. EOFError where it does not come whole,
    ValueError where it is too long.
    """
    if pipe is None:
        raise EOFError
    head = pipe.read(_ANSWER.size)
    if len(head) < _ANSWER.size:
        raise EOFError
    length, is_last = _ANSWER.unpack(head)
    if length > MAX_ANSWER:
        raise ValueError("an answer beyond all bounds")
    data = pipe.read(length)
    if len(data) < length:
        raise EOFError
    return data, is_last


def decoded(data: bytes) -> dict[str, Any]:
    """What an answer says. ValueError where it is none."""
    answer = json.loads(data)
    if not isinstance(answer, dict):
        raise ValueError("an answer that is none")
    return answer


def feed_from(fields: dict[str, Any]) -> ParsedFeed:
    """The feed that was sent."""
    entries = tuple(_entry(entry) for entry in fields["entries"])
    told = {name: tuple(fields[name]) for name in ("skip_hours", "skip_days")}
    return ParsedFeed(**{**fields, **told, "entries": entries})


def _entry(fields: dict[str, Any]) -> ParsedEntry:
    parts = {
        "tags": tuple(fields["tags"]),
        "enclosures": tuple(Enclosure(**enclosure) for enclosure in fields["enclosures"]),
    }
    return ParsedEntry(**{**fields, **parts, **_dates(fields, "published", "updated")})


def article_from(fields: dict[str, Any]) -> Article:
    """The article that was sent."""
    return Article(**{**fields, **_dates(fields, "published")})


def mail_from(fields: dict[str, Any]) -> ParsedMail:
    """The mail that was sent."""
    names = tuple(fields["attachments"])
    return ParsedMail(**{**fields, "attachments": names, **_dates(fields, "date")})


def reply_from(fields: dict[str, Any]) -> ReplyMail:
    """The mail that may be an answer, as it was sent."""
    return ReplyMail(**{**fields, "answers": tuple(fields["answers"]), **_dates(fields, "date")})


def _dates(fields: dict[str, Any], *names: str) -> dict[str, datetime | None]:
    return {name: datetime.fromisoformat(fields[name]) if fields[name] else None for name in names}


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    if is_dataclass(value):
        return vars(value)
    raise TypeError(f"{type(value).__name__} cannot be sent")
