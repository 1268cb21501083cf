"""What goes wrong with a mail server, as one plain sentence that names the server and never the password."""

from __future__ import annotations

import base64
import smtplib
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager

from pkm_desktop.core.errors import PublishError
from pkm_desktop.core.model.text import one_line
from pkm_desktop.core.share.sending.protocol import Account

_LONGEST = 200
_APP_PASSWORD = ("gmail", "google", "yahoo", "icloud", "me.com", "outlook", "office365", "fastmail", "gmx")


@contextmanager
def told(account: Account) -> Iterator[None]:
    """Turn what the network, TLS and the server do into a PublishError; a bug passes through."""
    try:
        yield
    except (OSError, smtplib.SMTPException) as error:  # SMTPException is an OSError; named for the reader
        raise sentence(error, account) from None


def sentence(error: Exception, account: Account) -> PublishError:
    """The sentence for one failure of a connection."""
    host, port = account.settings["host"], account.settings["port"]
    if isinstance(error, socket.gaierror):
        if error.errno == socket.EAI_AGAIN:
            return PublishError(f"The name {host} could not be looked up.", hint="Are you online?")
        return PublishError(f"There is no server named {host}.", hint="Check the name.")
    if isinstance(error, ssl.SSLError):
        return _insecure(error, host, port)
    if isinstance(error, TimeoutError):
        return PublishError(
            f"{host} gave no answer within {account.seconds:g} seconds.",
            hint="Try again later; or the port is blocked on this network.",
        )
    if isinstance(error, ConnectionRefusedError):
        return PublishError(f"{host} refuses connections on port {port}.", hint="Check the port.")
    if isinstance(error, smtplib.SMTPResponseException):
        return PublishError(f"{host} refused: {said(error.smtp_code, error.smtp_error, account)}.")
    return PublishError(f"{host} broke off the connection.", hint="Try again later.")


def _insecure(error: ssl.SSLError, host: str, port: str) -> PublishError:
    if isinstance(error, ssl.SSLCertVerificationError):
        why = error.verify_message or "not verified"
        return PublishError(
            f"The certificate of {host} cannot be trusted ({why}).",
            hint="The password was not sent. For a server of your own, name its certificate as “cafile”.",
        )
    return PublishError(
        f"No secure connection to {host} on port {port} could be made.",
        hint="TLS is usually on port 465, STARTTLS on 587.",
    )


def no_encryption(account: Account) -> PublishError:
    """The server does not offer STARTTLS (any more): somebody may stand in between."""
    return PublishError(
        f"{account.settings['host']} does not offer encryption (STARTTLS), so nothing was sent.",
        hint="Choose security=tls and port 465, or ask the provider.",
    )


def no_login(account: Account) -> PublishError:
    """None of the ways to log in is one that we know."""
    return PublishError(
        f"{account.settings['host']} takes no name with a password on this connection.",
        hint="Some companies have switched that off; the e-mail draft works with every mail program.",
    )


def not_let_in(account: Account, code: int, text: bytes | str) -> PublishError:
    """Name or password are not taken."""
    host = account.settings["host"]
    words = said(code, text, account)
    if "5.7.30" in words or "basic auth" in words.lower():
        hint = "This server has switched passwords off. The e-mail draft works with every mail program."
    elif any(name in host for name in _APP_PASSWORD):
        hint = "This provider wants an app password, made in the settings of your account there."
    else:
        hint = "Check both, and enter the password again."
    return PublishError(f"{host} does not take this name and password ({words}).", hint=hint)


def said(code: int, text: bytes | str, account: Account) -> str:
    """What the server said, on one line, with nothing of the password in it."""
    words = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
    for hidden in _forms(account):
        words = words.replace(hidden, "***")
    words = one_line(words)[:_LONGEST].rstrip(". ")
    return f"{code} {words}".strip()


def _forms(account: Account) -> tuple[str, ...]:
    """The secret as it may come back: plain, and as it went over the line."""
    if not account.secret:
        return ()
    user = account.settings.get("user", "")
    plain = f"\0{user}\0{account.secret}".encode()
    whole = base64.b64encode(plain).decode("ascii")
    alone = base64.b64encode(account.secret.encode()).decode("ascii")
    return (whole, alone, account.secret)
