"""A mail as sent made into what a reader sees: MIME of all kinds, wrong charsets, mails in mails. Pure."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from email import policy
from email.message import Message
from email.parser import BytesParser
from html import escape
from typing import TypeVar

from pkm_desktop.core.errors import SourceError
from pkm_desktop.core.model.mail import ParsedMail
from pkm_desktop.core.seek.mails import mail_headers as headers
from pkm_desktop.core.seek.mails.mail_headers import Mail
from pkm_desktop.core.seek.mails.mail_links import in_browser, plain_link, with_plain_links, without_hidden
from pkm_desktop.core.seek.text.characters import line
from pkm_desktop.core.seek.text.encoding import decode
from pkm_desktop.core.seek.text.sanitize import clean

Read = TypeVar("Read")
LARGEST_MAIL = 25 << 20  # bytes
MOST_PARTS = 500
NO_SUBJECT = "Mail without a subject"
LONGEST_TEXT = 4 << 20  # characters of markup that are read
_TELLING = ("from", "subject", "date", "message-id", "received", "return-path", "to", "mime-version")
_MARKUP = re.compile(r"\s*(?:<!doctype html|<html|<head|<body|<table|<div)\b", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:!?)\]']")
_MBOX_FROM = re.compile(rb"(?:\A|\r?\n\r?\n|\n)From [^\r\n]*\d{2}:\d{2}[^\r\n]*\r?\n")
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)


@dataclass
class _Content:
    """What the parts of a mail hold: blocks of markup to show, names of the rest, and mails within."""

    blocks: list[str] = field(default_factory=list)
    marked_up: bool = False  # some block was sent as HTML
    names: list[str] = field(default_factory=list)
    mails: list[Mail] = field(default_factory=list)
    parts: int = 0


def parse_mail(data: bytes) -> ParsedMail:
    """What a mail (RFC 5322, 2045) says, made safe to show. SourceError when it is none, or is too large.

    A mail that was forwarded as an attachment is taken for the mail it carries; several of them (a digest of
    a list) are shown one after the other. Attachments stay in the mail: only their names are told.
    """
    return within_bounds(data, _read)


def within_bounds(data: bytes, read: Callable[[Mail, bytes], Read]) -> Read:
    """What `read` makes of a mail and its bytes. SourceError when it is too large or nested too deeply."""
    if len(data) > LARGEST_MAIL:
        raise SourceError(f"The mail is too large: the limit is {LARGEST_MAIL >> 20} MB.")
    try:
        mail = BytesParser(policy=policy.compat32).parsebytes(data.lstrip(b"\r\n\t \xef\xbb\xbf"))
        return read(mail, data)
    except RecursionError:
        raise SourceError("The mail is nested too deeply to be read.") from None


def looks_like_mail(head: bytes) -> bool:
    """Whether the beginning of a file is that of a mail: two headers or more that mails have."""
    lines = head[:8192].lstrip(b"\r\n\xef\xbb\xbf").splitlines()
    if lines and lines[0].startswith((b"From ", b">From ")):
        lines = lines[1:]
    names = set()
    for each in lines:
        if not each.strip():
            break
        name, colon, _ = each.partition(b":")
        if each[:1] not in b" \t" and (not colon or not re.fullmatch(rb"[!-9;-~]+", name)):
            return False
        names.add(name.lower().decode("ascii", "replace"))
    return len(names.intersection(_TELLING)) >= 2


def is_mbox(data: bytes) -> bool:
    """Whether a file holds mails one after the other (RFC 4155)."""
    found = _MBOX_FROM.match(data)
    return bool(found) and looks_like_mail(data)


def split_mbox(data: bytes) -> Iterator[bytes]:
    """The mails of an mbox file, each with its `>From ` lines as they were."""
    starts = [found.end() for found in _MBOX_FROM.finditer(data)]
    ends = [found.start() for found in _MBOX_FROM.finditer(data)][1:] + [len(data)]
    for start, end in zip(starts, ends, strict=True):
        yield _QUOTED_FROM.sub(rb"\1", data[start:end])


def _read(mail: Mail, data: bytes) -> ParsedMail:
    if not any(name.lower() in _TELLING for name in mail.keys()):  # noqa: SIM118 (a Message is no dict)
        raise SourceError("This is not a mail.")
    content = _Content()
    _collect(mail, content)
    carried = content.mails[0] if len(content.mails) == 1 else None
    if carried is not None:
        inner = _read(carried, data)
        name, address = headers.sender(mail) if not inner.sender_address else ("", "")
        return replace(
            inner,
            sender_name=inner.sender_name or name,
            sender_address=inner.sender_address or address,
            date=inner.date or headers.date(mail),
            attachments=(*inner.attachments, *content.names),
        )
    blocks = content.blocks + [_as_section(each) for each in content.mails[:50]]
    return _told(mail, blocks, content, data)


def _told(mail: Mail, blocks: list[str], content: _Content, data: bytes) -> ParsedMail:
    name, address = headers.sender(mail)
    subject = headers.header(mail, "Subject")
    cleaned = clean(without_hidden("\n<hr>\n".join(blocks)[:LONGEST_TEXT]))
    html = with_plain_links(cleaned.html)
    again = clean(html) if html != cleaned.html else cleaned
    url = plain_link(headers.archived_at(mail) or in_browser(again.html, subject))
    return ParsedMail(
        message_id=headers.raw_header(mail, "Message-ID").strip("<> ")[:500] or _fingerprint(data),
        sender_name=name,
        sender_address=address,
        subject=subject or _first_words(again.text) or NO_SUBJECT,
        date=headers.date(mail),
        list_id=headers.list_id(mail),
        url=url if url.startswith("http") else "",
        html=again.html,
        text=again.text,
        attachments=tuple(content.names),
        unsubscribe=headers.unsubscribe(mail),
    )


def _as_section(mail: Mail) -> str:
    """A mail within a digest: its subject and sender as a heading above its content."""
    inner = _Content()
    _collect(mail, inner)
    name, address = headers.sender(mail)
    subject = headers.header(mail, "Subject")
    return f"<h2>{escape(subject)}</h2><p>{escape(name or address)}</p>{''.join(inner.blocks)}"


def _collect(part: Mail, into: _Content) -> None:
    into.parts += 1
    if into.parts > MOST_PARTS:
        return
    kind = part.get_content_type()
    if kind in ("message/rfc822", "message/global") and part.is_multipart():
        into.mails += [each for each in part.get_payload() if isinstance(each, Message)]
    elif kind == "multipart/alternative" and part.is_multipart():
        _collect_best(part, into)
    elif part.is_multipart():
        for each in part.get_payload():
            if isinstance(each, Message):
                _collect(each, into)
    else:
        _collect_leaf(part, kind, into)


def _collect_best(part: Mail, into: _Content) -> None:
    """Of several forms of the same the one with markup, else the last one with words (RFC 2046, 5.1.4)."""
    forms = []
    for each in part.get_payload():
        if isinstance(each, Message):
            form = _Content(parts=into.parts)
            _collect(each, form)
            into.parts = form.parts
            forms.append(form)
    spoken = [form for form in forms if "".join(form.blocks).strip() or form.mails]
    best = next((form for form in reversed(spoken) if form.marked_up), spoken[-1] if spoken else _Content())
    into.blocks += best.blocks
    into.marked_up = into.marked_up or best.marked_up
    into.mails += best.mails
    into.names += [name for form in forms for name in form.names]


def _collect_leaf(part: Mail, kind: str, into: _Content) -> None:
    disposition = headers.raw_header(part, "Content-Disposition").partition(";")[0].strip().lower()
    name = _file_name(part)
    shown = kind in ("text/plain", "text/html") or kind.startswith("multipart/")
    if disposition == "attachment" or not shown:
        if name or disposition == "attachment" or not kind.startswith(("image/", "text/")):
            into.names.append(name or kind)  # a picture without a name belongs to the text
        return
    text = _text(part)
    if kind == "text/html" or _MARKUP.match(text):
        into.marked_up = True
        into.blocks.append(text)
    elif text.strip():
        into.blocks.append(
            _as_markup(text, flowed="format=flowed" in headers.raw_header(part, "Content-Type").lower())
        )


def _text(part: Mail) -> str:
    try:
        body = part.get_payload(decode=True)
    except (ValueError, LookupError):
        body = None
    if not isinstance(body, bytes):
        return ""
    return decode(body, content_type=headers.raw_header(part, "Content-Type")).text


def _file_name(part: Mail) -> str:
    try:
        name = part.get_filename() or ""
    except (ValueError, LookupError, TypeError):
        name = ""
    if "=?" in name or not name.isascii():
        return headers.word(name)
    return line(name)


def _as_markup(text: str, *, flowed: bool) -> str:
    """Plain text as paragraphs with its lines, and its addresses as links."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if flowed:  # RFC 3676: a line that ends with a blank goes on
        text = re.sub(r"(?<!^--) \n", " ", text)
    paragraphs = [each.strip("\n") for each in re.split(r"\n[ \t]*\n", text)]
    return "".join(f"<p>{_lines(each)}</p>" for each in paragraphs if each.strip())


def _lines(paragraph: str) -> str:
    out, at = [], 0
    for found in _ADDRESS.finditer(paragraph):
        out.append(escape(paragraph[at : found.start()]))
        out.append(f'<a href="{escape(found[0])}">{escape(found[0])}</a>')
        at = found.end()
    out.append(escape(paragraph[at:]))
    return "".join(out).replace("\n", "<br>")


def _first_words(text: str) -> str:
    words = line(text[:200])
    return words if len(words) <= 80 else words[:79].rpartition(" ")[0] + "…"


def _fingerprint(data: bytes) -> str:
    return f"sha256:{hashlib.sha256(data).hexdigest()}"
