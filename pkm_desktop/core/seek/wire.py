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
_LENGTH = struct.Struct(">I")


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


def write_answer(pipe: IO[bytes], answer: dict[str, Any]) -> None:
    """Writes one answer; datetimes become ISO text."""
    data = json.dumps(answer, default=_plain, ensure_ascii=False).encode("utf-8", "replace")
    pipe.write(_LENGTH.pack(len(data)) + data)
    pipe.flush()


def read_answer(pipe: IO[bytes] | None) -> dict[str, Any]:
    """The answer. Raises EOFError where it does not come whole, ValueError where it is none."""
    if pipe is None:
        raise EOFError
    length_bytes = pipe.read(_LENGTH.size)
    if len(length_bytes) < _LENGTH.size:
        raise EOFError
    (length,) = _LENGTH.unpack(length_bytes)
    if length > MAX_ANSWER:
        raise ValueError("an answer beyond all bounds")
    data = pipe.read(length)
    if len(data) < length:
        raise EOFError
    answer = json.loads(data)
    if not isinstance(answer, dict):
        raise ValueError("an answer that is none")
    return answer


def fields_of(value: Any) -> dict[str, Any]:
    """A value's fields, ready to be written; of values in them, too."""
    return {name: _plain_value(found) for name, found in vars(value).items()}


def _plain_value(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain_value(part) for part in value]
    return fields_of(value) if is_dataclass(value) else value


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


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} cannot be sent")
