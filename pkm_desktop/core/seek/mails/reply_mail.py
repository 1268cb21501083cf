"""A mail that may be an answer: what it answers, whether a person wrote it, and its words as text. Pure."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from email.message import Message
from email.utils import getaddresses

from pkm_desktop.core.errors import SourceError
from pkm_desktop.core.model.responses import ReplyMail
from pkm_desktop.core.seek.mails import mail_headers as headers
from pkm_desktop.core.seek.mails.mail import MOST_PARTS, within_bounds
from pkm_desktop.core.seek.mails.mail_headers import Mail
from pkm_desktop.core.seek.mails.reply_markup import quoted_text
from pkm_desktop.core.seek.text.characters import printable
from pkm_desktop.core.seek.text.encoding import decode

LONGEST_TEXT = 1 << 20  # characters of a mail that are read
_MOST_IDS = 100
_VIA = re.compile(r"\s+(?:via|über|par)\s.*$", re.IGNORECASE)
_ID = re.compile(r"<([^<>\s]{1,500})>")
_QUOTED = re.compile(r"(>(?: ?>)*) ?")
_AUTOMATIC_SUBJECT = re.compile(
    r"\s*(?:auto(?:matic|matische|mated)?[ -]?(?:reply|response|antwort|svar)|out[ -]of[ -](?:the )?office"
    r"|abwesenheits\w*|automatische (?:antwort|abwesenheit\w*|beantwoording)|réponse automatique"
    r"|risposta automatica|respuesta automática|resposta automática|automatiskt? svar"
    r"|automatyczna odpowiedź)\b",
    re.IGNORECASE,
)
_SAYS_SO = ("X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-MS-Exchange-Inbox-Rules-Loop")
ANSWERED_ITSELF = "an automatic answer"
BOUNCED = "a report that a mail could not be delivered"


@dataclass
class _Body:
    """What the parts of a mail hold: words sent as text, markup, and mails within."""

    texts: list[str] = field(default_factory=list)
    markups: list[str] = field(default_factory=list)
    mails: list[Mail] = field(default_factory=list)
    parts: int = 0


def read_reply(data: bytes) -> ReplyMail:
    """What a mail (RFC 5322) answers and says. SourceError when it is none, or is too large.

    Text is preferred to markup, because it tells quoted words from own ones in one way only. A mail that was
    sent on as an attachment without a word is taken for the mail it carries.
    """
    return within_bounds(data, _read)


def _read(mail: Mail, data: bytes) -> ReplyMail:
    if not (headers.raw_header(mail, "From") or headers.raw_header(mail, "Message-ID")):
        raise SourceError("This is not a mail.")
    body = _Body()
    _collect(mail, body)
    text = "\n\n".join(body.texts) or "\n\n".join(quoted_text(each) for each in body.markups)
    automatic = _automatic(mail)
    if not automatic and not text.strip() and len(body.mails) == 1:
        return _read(body.mails[0], data)
    name, address = _writer(mail)
    fingerprint = f"sha256:{hashlib.sha256(data).hexdigest()}"
    return ReplyMail(
        message_id=(_ids(headers.raw_header(mail, "Message-ID")) or (fingerprint,))[0],
        sender_name=name,
        sender_address=address,
        subject=headers.header(mail, "Subject"),
        date=headers.date(mail),
        answers=_answers(mail),
        automatic=automatic,
        text=printable(text[:LONGEST_TEXT]).strip(),
    )


def _writer(mail: Mail) -> tuple[str, str]:
    """Who wrote it. A list that puts itself in the sender's place ('Ada via Readers') says who it was."""
    name, address = headers.sender(mail)
    listed = headers.raw_header(mail, "List-Id") or headers.raw_header(mail, "List-Post")
    if not listed or not (_VIA.search(name) or address in listed.lower()):
        return name, address
    for header in ("X-Original-From", "X-Original-Sender", "Reply-To"):
        for given, found in getaddresses([headers.raw_header(mail, header)]):
            plain = found.strip().lower()
            if "@" in plain and plain != address and plain not in listed.lower():
                return headers.word(given) or _VIA.sub("", name).strip("\"' "), plain
    return name, address


def _ids(value: str) -> tuple[str, ...]:
    return tuple(_ID.findall(value))


def _answers(mail: Mail) -> tuple[str, ...]:
    """The mail it answers first, then those before it (RFC 5322, 3.6.4)."""
    found = [*_ids(headers.raw_header(mail, "In-Reply-To"))]
    found += reversed(_ids(headers.raw_header(mail, "References")))
    return tuple(dict.fromkeys(found))[:_MOST_IDS]


def _automatic(mail: Mail) -> str:
    """Why no person wrote this (RFC 3834, 3464, and what programs do that know neither); '' for a person."""
    if mail.get_content_type() == "multipart/report" or headers.raw_header(mail, "X-Failed-Recipients"):
        return BOUNCED
    said = headers.raw_header(mail, "Auto-Submitted").partition(";")[0].strip().lower()
    if said not in ("", "no"):
        return BOUNCED if _from_daemon(mail) else ANSWERED_ITSELF
    if _from_daemon(mail):
        return BOUNCED
    precedence = headers.raw_header(mail, "Precedence").lower()
    if precedence == "auto_reply" or any(headers.raw_header(mail, name) for name in _SAYS_SO):
        return ANSWERED_ITSELF
    return ANSWERED_ITSELF if _AUTOMATIC_SUBJECT.match(headers.header(mail, "Subject")) else ""


def _from_daemon(mail: Mail) -> bool:
    local = headers.sender(mail)[1].partition("@")[0]
    return local in ("mailer-daemon", "postmaster") or headers.raw_header(mail, "Return-Path") == "<>"


def _collect(part: Mail, into: _Body) -> None:
    into.parts += 1
    if into.parts > MOST_PARTS:
        return
    kind = part.get_content_type()
    if kind in ("message/rfc822", "message/global") and part.is_multipart():
        into.mails += [each for each in part.get_payload() if isinstance(each, Message)]
    elif part.is_multipart():
        for each in part.get_payload():
            if isinstance(each, Message):
                _collect(each, into)
    elif headers.raw_header(part, "Content-Disposition").partition(";")[0].strip().lower() != "attachment":
        _collect_words(part, kind, into)


def _collect_words(part: Mail, kind: str, into: _Body) -> None:
    if kind not in ("text/plain", "text/html"):
        return
    text = _decoded(part)[:LONGEST_TEXT]
    if kind == "text/html":
        into.markups.append(text)
    elif text.strip():
        flowed = "format=flowed" in headers.raw_header(part, "Content-Type").lower().replace('"', "")
        into.texts.append(_unflowed(text) if flowed else text)


def _decoded(part: Mail) -> str:
    try:
        body = part.get_payload(decode=True)
    except (ValueError, LookupError):
        body = None
    if not isinstance(body, bytes):
        return ""
    text = decode(body, content_type=headers.raw_header(part, "Content-Type")).text
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _unflowed(text: str) -> str:
    """Lines that go on put together, each with its own depth of quoting (RFC 3676, 4)."""
    out: list[str] = []
    goes_on, depth_before = False, 0
    for raw in text.split("\n"):
        found = _QUOTED.match(raw)
        mark = found[1].replace(" ", "") if found else ""
        line = raw[found.end() :] if found else raw.removeprefix(" ")
        if goes_on and len(mark) == depth_before:
            out[-1] += line
        else:
            out.append(f"{mark} {line}" if mark else line)
        goes_on, depth_before = line.endswith(" ") and line != "-- ", len(mark)
    return "\n".join(out)
