"""A digest as mails that a server takes: the body of the draft byte for byte, under headers of their own."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from email import policy
from email.headerregistry import Address
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import format_datetime

from pkm_desktop.core.errors import PublishError
from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.share import eml, escape, tokens
from pkm_desktop.core.share.labels import labels_for

TOGETHER = 50  # recipients of one mail; many servers take no more than 100
_LONGEST_LINE = 900  # letters; RFC 5322 allows 998 in all
_FIELD = re.compile(rb"\r\n(?![ \t])")
_BODY_FIELDS = (b"content-", b"mime-version:")


@dataclass(frozen=True)
class Envelope:
    """Whom one mail goes to: `recipients` are told to the server, `to` is what all of them read."""

    recipients: tuple[str, ...]
    to: Address


@dataclass(frozen=True)
class Head:
    """What is the same in all mails of one hand-over."""

    sender: Address
    subject: str
    date: datetime
    list_id: str
    unsubscribe: str = ""  # a mailto: address
    reply_to: Address | None = None


def envelopes(
    addresses: Iterable[Address], sender: Address, *, name: str, one_each: bool
) -> tuple[Envelope, ...]:
    """One mail for each person, or one for many who do not see each other; nobody gets two.

    One address alone (of a person, or of a list) stands in To:. Of several none does: there is the sender's,
    under the `name` of the digest.
    """
    wanted = tuple({each.addr_spec.casefold(): each for each in addresses}.values())
    if one_each or len(wanted) == 1:
        return tuple(Envelope((each.addr_spec,), each) for each in wanted)
    seen = Address(escape.header(name), addr_spec=sender.addr_spec)
    specs = tuple(each.addr_spec for each in wanted)
    return tuple(Envelope(specs[start : start + TOGETHER], seen) for start in range(0, len(specs), TOGETHER))


def heading(
    issue: Issue, sender: Address, *, date: datetime, corrected: bool = False, reply_to: str = ""
) -> Head:
    """The common headers of an issue. Readers leave by a mail to whoever curates: there is no web page for it
    (so no `List-Unsubscribe-Post`, RFC 8058).
    """
    subject = eml.correcting_subject(issue) if corrected else eml.subject(issue)
    answers = eml.mailbox("", reply_to) if reply_to else None
    to = answers.addr_spec if answers else sender.addr_spec
    return Head(
        sender,
        subject,
        date,
        list_id=list_id(issue.community.name, sender),
        unsubscribe=tokens.mailto(to, tokens.opt_out_subject(issue)),
        reply_to=answers,
    )


def corrected_word(lang: str) -> str:
    """'corrected' in the language of the issue, in English where we do not know it."""
    return labels_for(lang).corrected


def list_id(name: str, sender: Address) -> str:
    """What mail programs sort by (RFC 2919): '<facilitators.example.org>'."""
    slug = re.sub(r"[^a-z0-9]+", "-", escape.line(name).lower()).strip("-")[:60].strip("-")
    return f"<{slug or 'digest'}.{sender.domain}>"


def new_message_id(sender: Address) -> str:
    """An id that no mail had before, and that tells nothing about this computer (RFC 5322, 3.6.4)."""
    return f"<{secrets.token_hex(16)}@{sender.domain}>"


def letter(draft: bytes, head: Head, envelope: Envelope, message_id: str) -> bytes:
    """The bytes of one mail (CRLF, ASCII). PublishError if they do not read as they were meant."""
    message = EmailMessage(policy=eml.MAIL)
    message["Subject"] = head.subject
    message["From"] = head.sender
    message["To"] = envelope.to
    if head.reply_to is not None:
        message["Reply-To"] = head.reply_to
    message["Date"] = format_datetime(head.date)
    message["Message-ID"] = message_id
    own = message.as_bytes().rstrip(b"\r\n")
    of_body, body = _of_body(draft)
    fields = [*_of_list(head), *of_body]
    content = b"\r\n".join([own, *fields, b"", body])
    _assert_same(content, [*message.keys(), *(_name(field) for field in fields)], head, envelope)
    return content


def _of_list(head: Head) -> list[bytes]:
    """The headers of a list on one line each: folded or encoded they would say nothing to mail programs."""
    fields = [f"List-Id: {head.list_id}"]
    if 0 < len(head.unsubscribe) <= _LONGEST_LINE:
        fields.append(f"List-Unsubscribe: <{head.unsubscribe}>")
    elif head.unsubscribe:
        fields.append(f"List-Unsubscribe: <{head.unsubscribe.partition('?')[0]}?subject=unsubscribe>")
    return [field.encode("ascii") for field in fields]


def _of_body(draft: bytes) -> tuple[list[bytes], bytes]:
    """The fields of a draft's head that tell how its body is written, and that body."""
    head, _, body = draft.partition(b"\r\n\r\n")
    fields = [field for field in _FIELD.split(head) if field.lower().startswith(_BODY_FIELDS)]
    return fields, body


def _name(field: bytes) -> str:
    return field.partition(b":")[0].decode("ascii")


def _assert_same(content: bytes, names: Sequence[str], head: Head, envelope: Envelope) -> None:
    read = BytesParser(policy=policy.default).parsebytes(content)
    to = [each.addr_spec for each in read["To"].addresses] if read["To"] else []
    same = (
        sorted(read.keys()) == sorted(names)
        and not read.defects
        and to == [envelope.to.addr_spec]
        and "".join(str(read["Subject"]).split()) == "".join(head.subject.split())
    )
    if not same:
        raise PublishError(
            "The mail was not made: a title in it would have changed the headers of the mail.",
            subject=head.subject,
            hint="Change the title of the issue.",
        )
