"""What goes wrong with a mailbox, as one plain sentence that names the server and never the password."""

from __future__ import annotations

import imaplib
import re
import socket
import ssl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from pkm_desktop.core.errors import SourceError
from pkm_desktop.core.model.mail import Mailbox
from pkm_desktop.core.seek.text.characters import line

_APP_PASSWORD = re.compile(
    r"(?:^|\.)(?:gmail|googlemail|google|yahoo|icloud|me|outlook|office365|fastmail|gmx)\."
)
_CODE = re.compile(r"^\[[A-Z0-9-]+(?: [^\]]*)?\]\s*")


@contextmanager
def told(mailbox: Mailbox, seconds: float) -> Iterator[None]:
    """Turn what the network, TLS and the server do into a SourceError; a bug passes through."""
    try:
        yield
    except SourceError:
        raise
    except (OSError, imaplib.IMAP4.error) as error:
        raise _sentence(error, mailbox, seconds) from error


def refused(mailbox: Mailbox, error: Exception, password: str) -> SourceError:
    """The server does not take name and password."""
    hint = "Check both, and enter the password again."
    if _APP_PASSWORD.search(mailbox.host):
        hint = "This provider wants an app password, made in the settings of your account there."
    elif isinstance(error, UnicodeEncodeError):
        hint = "It takes only letters of ASCII in them."
    said = _said(error).replace(password, "***") if password else ""
    return SourceError(
        f"{mailbox.host} does not take this name and password{f' (“{said}”)' if said else ''}.", hint=hint
    )


def no_folder(mailbox: Mailbox, answer: Sequence[object]) -> SourceError:
    """The folder cannot be opened."""
    said = _answered(answer)
    return SourceError(
        f"There is no folder “{mailbox.folder}” in this mailbox{f' (“{said}”)' if said else ''}.",
        hint="Its name is written as the server has it, such as INBOX or INBOX.Letters.",
    )


def _sentence(error: Exception, mailbox: Mailbox, seconds: float) -> SourceError:
    host = mailbox.host
    if isinstance(error, socket.gaierror):
        if error.errno == socket.EAI_AGAIN:
            return SourceError(f"The name {host} could not be looked up.", hint="Are you online?")
        return SourceError(f"There is no server named {host}.", hint="Check the name.")
    if isinstance(error, ssl.SSLError):
        return _insecure(error, mailbox)
    if isinstance(error, TimeoutError):
        return SourceError(f"{host} gave no answer within {seconds:g} seconds.", hint="Try again later.")
    if isinstance(error, ConnectionRefusedError):
        return SourceError(f"{host} refuses connections on port {mailbox.port}.", hint="Check the port.")
    if isinstance(error, imaplib.IMAP4.abort | ConnectionError):
        return SourceError(f"{host} broke off the connection.", hint="It will be tried again later.")
    if isinstance(error, imaplib.IMAP4.error):
        return SourceError(f"{host} did not answer as a mail server should (“{_said(error)}”).")
    return SourceError(f"No connection to {host} could be made.", hint="Are you online?")


def _insecure(error: ssl.SSLError, mailbox: Mailbox) -> SourceError:
    if isinstance(error, ssl.SSLCertVerificationError):
        why = error.verify_message or "not verified"
        return SourceError(
            f"The certificate of {mailbox.host} cannot be trusted ({why}).",
            hint="The password was not sent.",
        )
    return SourceError(
        f"No secure connection to {mailbox.host} on port {mailbox.port} could be made.",
        hint="TLS is usually on port 993, STARTTLS on 143.",
    )


def _answered(answer: Sequence[object]) -> str:
    return _tidy(b" ".join(part for part in answer if isinstance(part, bytes)).decode("utf-8", "replace"))


def _said(error: Exception) -> str:
    """What the server said, without its code; our own objects are no words for a person."""
    first = error.args[0] if error.args and not isinstance(error, UnicodeError) else ""
    return _tidy(first.decode("utf-8", "replace") if isinstance(first, bytes) else str(first))


def _tidy(text: str) -> str:
    return line(_CODE.sub("", text))[:120].rstrip(". ")
