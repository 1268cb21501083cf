"""A mail draft as a file: text first, HTML last, opened by mail programs as a message still to be sent."""

from __future__ import annotations

import hashlib
import re
from email import policy
from email.headerregistry import Address
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import getaddresses

from pkm_desktop.core.errors import PublishError
from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.share import escape
from pkm_desktop.core.share.edition import Sender
from pkm_desktop.core.share.tokens import token

_ADDRESS = re.compile(
    r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?"
)


def subject(issue: Issue) -> str:
    """'[Facilitators #38] Making sense in company': the token in front is what replies are matched by."""
    return escape.header(f"{token(issue)} {escape.line(issue.title)}".strip())


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
    message = EmailMessage(policy=policy.SMTP)
    message["Subject"] = subject(issue)
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
    assert_headers(content, message, subject(issue))
    return content


def assert_headers(content: bytes, wanted: EmailMessage, title: str) -> None:
    """Refuse (PublishError) a mail whose bytes hold other headers, or another subject, than was wanted."""
    read = BytesParser(policy=policy.default).parsebytes(content)
    same_title = _squeezed(str(read["Subject"])) == _squeezed(title)  # folding may add white space
    if sorted(read.keys()) != sorted(wanted.keys()) or not same_title or read.defects:
        raise PublishError(
            "The mail draft was not made: a title in it would have changed the headers of the mail.",
            subject=title,
            hint="Change the title of the issue.",
        )


def _squeezed(text: str) -> str:
    return "".join(text.split())
