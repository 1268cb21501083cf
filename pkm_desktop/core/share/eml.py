"""A mail draft as a file: text first, HTML last, opened by mail programs as a message still to be sent."""

from __future__ import annotations

import hashlib
import re
from email import policy
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import formataddr, getaddresses

from pkm_desktop.core.errors import PublishError
from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.share import escape
from pkm_desktop.core.share.edition import Sender
from pkm_desktop.core.share.labels import labels_for
from pkm_desktop.core.share.tokens import token

_NAME_LINE = 70  # letters of an encoded name on one line
_ADDRESS = re.compile(
    r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?"
)


class _Addressed(policy.EmailPolicy):
    """As `policy.SMTP`, with every recipient on a line of their own.

    Python folds a list of addresses wrongly where one is longer than a line: it encodes the comma behind it,
    and mail programs lose everybody from there on.
    """

    def fold_binary(self, name: str, value: str) -> bytes:
        """The header as bytes, with its line end."""
        people = getattr(value, "addresses", ())
        if not people:
            return super().fold_binary(name, value)
        return f"{name}: {f',{self.linesep} '.join(map(_spelt, people))}{self.linesep}".encode("ascii")


MAIL = _Addressed(linesep="\r\n")


def subject(issue: Issue) -> str:
    """'[Facilitators #38] Making sense in company': the token in front is what replies are matched by."""
    return escape.header(f"{token(issue)} {escape.line(issue.title)}".strip())


def correcting_subject(issue: Issue) -> str:
    """The same for readers who have an earlier version: '… (corrected)', in the language of the issue."""
    return escape.header(f"{subject(issue)} ({labels_for(issue.community.lang).corrected})")


def recipients(text: str) -> tuple[Address, ...]:
    """The usable addresses in a line of recipients; what is no address is left out."""
    found = (mailbox(name, spec) for name, spec in getaddresses([escape.line(text.replace(";", ","))]))
    return tuple(filter(None, found))


def mailbox(name: str, spec: str) -> Address | None:
    """One address for a header, None if it is no `local@domain`; domains in other scripts go through IDNA."""
    local, _, domain = spec.strip().rpartition("@")
    try:
        host = domain.encode("idna").decode("ascii") if domain else ""
    except UnicodeError:
        return None
    if (
        not _ADDRESS.fullmatch(f"{local}@{host}")
        or ".." in spec
        or local.startswith(".")
        or local.endswith(".")
    ):
        return None
    return Address(escape.header(name), addr_spec=f"{local}@{host}")


def draft(issue: Issue, sender: Sender, *, text: str, html: str) -> bytes:
    """The bytes of the draft (RFC 5322, CRLF): no Date, no Message-ID, `X-Unsent: 1`.

    One recipient (a person, a list) stands in To:, several in Bcc:, with the sender in To:. The same issue
    gives the same bytes. They are parsed again, and refused (PublishError) if they hold any header that was
    not put there.
    """
    message = EmailMessage(policy=MAIL)
    title = correcting_subject(issue) if issue.status == "corrected" else subject(issue)
    message["Subject"] = title
    author = mailbox(sender.name, sender.email)
    if author:
        message["From"] = author
    to = recipients(issue.community.recipients)
    if len(to) == 1:
        message["To"] = to
    elif to:  # several people do not learn each other's addresses
        if author:
            message["To"] = author
        message["Bcc"] = to
    message["X-Unsent"] = "1"
    message.set_content(text, charset="utf-8", cte="quoted-printable")
    message.add_alternative(html, subtype="html", charset="utf-8", cte="quoted-printable")
    message.set_boundary(f"=_{hashlib.sha256((text + html).encode()).hexdigest()[:32]}")
    content = message.as_bytes()
    assert_headers(content, message, title)
    return content


def assert_headers(content: bytes, wanted: EmailMessage, title: str) -> None:
    """Refuse (PublishError) a mail whose bytes hold other headers, recipients or words in the subject."""
    read = BytesParser(policy=policy.default).parsebytes(content)
    same_title = _squeezed(str(read["Subject"])) == _squeezed(title)  # folding may add white space
    same_people = all(_specs(read[name]) == _specs(wanted[name]) for name in ("From", "To", "Bcc"))
    same = same_title and same_people and sorted(read.keys()) == sorted(wanted.keys())
    if not same or read.defects:
        raise PublishError(
            "The mail draft was not made: a title in it would have changed the headers of the mail.",
            subject=title,
            hint="Change the title of the issue.",
        )


def _spelt(address: Address) -> str:
    """One address as a header writes it (RFC 2047), its name folded where it is long."""
    if not address.display_name:
        return str(address.addr_spec)
    if address.display_name.isascii():
        return formataddr((address.display_name, address.addr_spec))
    name = Header(address.display_name, "utf-8", maxlinelen=_NAME_LINE).encode(linesep="\r\n")
    return f"{name} <{address.addr_spec}>"


def _specs(header: object) -> list[str]:
    return [each.addr_spec for each in getattr(header, "addresses", ())]


def _squeezed(text: str) -> str:
    return "".join(text.split())
