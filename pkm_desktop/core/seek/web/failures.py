"""What went wrong on the way to a page or feed, as one plain sentence."""

from __future__ import annotations

import errno
import socket
import ssl
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import aiohttp

from pkm_desktop.core.errors import SourceError
from pkm_desktop.core.seek.web.addresses import is_refusal

_LOOK_AT_PROXY = "Look at the proxy in the settings."
LATER = "It will be tried again later."
UNAUTHORIZED = 401
LONGEST_WAIT = 7 * 24 * 3600  # seconds; a server that asks for more is believed for a week

_STATUS = {
    400: ("The server did not understand the request", "Check the address."),
    UNAUTHORIZED: ("The server wants a name and a password", ""),
    402: ("The server wants to be paid for this", ""),
    403: ("The server refuses to hand it out", ""),
    404: ("The page is not there", "Check the address, or look for the feed's new one."),
    405: ("The server did not understand the request", "Check the address."),
    407: ("The proxy wants a name and a password", "Put them into the proxy's address in the settings."),
    406: ("The server has nothing that can be read here", ""),
    408: ("The server gave up waiting", LATER),
    410: ("It is gone for good", "It will not be fetched any more."),
    429: ("The server asks for fewer visits", ""),
    451: ("The server may not hand it out for legal reasons", ""),
    503: ("The server is not available at the moment", LATER),
}

# OpenSSL's X509_V_ERR_… numbers (openssl/x509_vfy.h).
_CERTIFICATE = {
    9: "is not valid yet",
    10: "has expired",
    18: "is self-signed",
    19: "was issued by nobody this computer trusts",
    20: "was issued by nobody this computer trusts",
    21: "was issued by nobody this computer trusts",
    23: "has been revoked",
    62: "is for another name",
    64: "is for another address",
}


class Answered(SourceError):
    """The server answered, but not with what was asked for."""

    def __init__(self, message: str, *, status: int, retry_after: int = 0, hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.status = status
        self.retry_after = retry_after  # seconds the server asks to be left alone, 0 when it does not say


class Unanswered(SourceError):
    """The server did not say a word in the time it had."""


class NoServer(SourceError):
    """There is no server of this name."""


class NoTls(SourceError):
    """Nobody listens there for https, or what listens does not speak it."""


def silent(host: str, seconds: float) -> Unanswered:
    """The error for a server that took the connection and then said nothing."""
    return Unanswered(f"No answer from {host} within {seconds:g} seconds.", hint=LATER)


def speaks_no_tls(error: SourceError) -> bool:
    """Whether https failed in a way that plain http may not: never because of a certificate."""
    return isinstance(error, NoTls) or (isinstance(error, Unanswered) and "connection" in error.message)


def answered(status: int, retry_after: int = 0, *, named: bool = False) -> Answered:
    """The error for an answer that is neither content, nor a redirect, nor 'not modified'.

    `named`: the request carried a login.
    """
    if status == UNAUTHORIZED and named:
        what, hint = "The server does not take this login", "Check the name and the password."
    elif status in _STATUS:
        what, hint = _STATUS[status]
    elif status >= 500:
        what, hint = "The server has a problem of its own", LATER
    else:
        what, hint = "The server answered with something that is no page", ""
    if retry_after:
        hint = f"It may be asked again in {waiting(retry_after)}."
    return Answered(f"{what} (it answered {status}).", status=status, retry_after=retry_after, hint=hint)


def waiting(seconds: int) -> str:
    """A stretch of time in words: '90 seconds', '5 minutes', '3 hours'."""
    for size, name in ((86_400, "days"), (3_600, "hours"), (60, "minutes")):
        if seconds >= 2 * size:
            return f"{round(seconds / size)} {name}"
    return f"{seconds} seconds"


def retry_after(value: str, now: datetime) -> int:
    """Seconds to wait by a Retry-After header (RFC 9110, 10.2.3: number or date); 0 for none or nonsense."""
    value = value.strip()
    if value.isascii() and value.isdigit():
        return min(int(value[:9]), LONGEST_WAIT)
    try:
        until = parsedate_to_datetime(value)
    except ValueError:
        return 0
    if until.tzinfo is None:
        until = until.replace(tzinfo=UTC)
    return max(0, min(int((until - now).total_seconds()), LONGEST_WAIT))


def told(error: Exception, host: str, *, seconds: float, connect_seconds: float) -> SourceError:
    """The sentence for what aiohttp, the resolver or TLS raised; anything unknown is raised again: a bug."""
    if isinstance(error, SourceError):
        return error
    if isinstance(error, (aiohttp.ConnectionTimeoutError, aiohttp.SocketTimeoutError)):
        return Unanswered(f"No connection to {host} within {connect_seconds:g} seconds.", hint=LATER)
    if isinstance(error, TimeoutError):
        return SourceError(f"No complete answer from {host} within {seconds:g} seconds.", hint=LATER)
    if isinstance(error, aiohttp.ClientConnectorError):
        return _no_line(error, host)
    if isinstance(error, aiohttp.ClientHttpProxyError):
        return _proxy(error)
    return _answer(error, host)


def _no_line(error: aiohttp.ClientConnectorError, host: str) -> SourceError:
    """Why there is no connection."""
    if isinstance(error, aiohttp.ClientConnectorCertificateError):
        return _certificate(error.certificate_error, host)
    if isinstance(error, aiohttp.ClientConnectorSSLError):
        return NoTls(f"No secure connection to {host} could be made ({_reason(error.os_error)}).")
    if isinstance(error, aiohttp.ClientProxyConnectionError):
        return SourceError(f"The proxy {error.host} cannot be reached.", hint=_LOOK_AT_PROXY)
    if isinstance(error, aiohttp.ClientConnectorDNSError):
        return _name(error.os_error, host)
    return _connection(error, host)


def _certificate(error: Exception, host: str) -> SourceError:
    number = getattr(error, "verify_code", 0)
    what = _CERTIFICATE.get(number)
    if what is None:
        what = f"could not be verified ({getattr(error, 'verify_message', '') or error})"
    return SourceError(f"The certificate of {host} {what}.", hint="Nothing was fetched.")


def _reason(error: BaseException) -> str:
    reason = getattr(error, "reason", "") or ""
    return str(reason).replace("_", " ").lower() or "no common way to encrypt"


def _name(error: OSError, host: str) -> SourceError:
    if error.errno == socket.EAI_AGAIN:
        return SourceError(f"The name {host} could not be looked up.", hint="Are you online?")
    return NoServer(f"There is no server named {host}.", hint="Check the address.")


def _connection(error: aiohttp.ClientConnectorError, host: str) -> SourceError:
    if is_refusal(error):
        return private(host)
    cause = error.os_error
    if isinstance(cause, ssl.SSLError):
        return NoTls(f"No secure connection to {host} could be made ({_reason(cause)}).")
    if cause.errno == errno.ECONNREFUSED:
        return NoTls(f"{host} refuses connections.", hint="Check the address, or try again later.")
    if cause.errno in (errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN):
        return SourceError(f"{host} cannot be reached.", hint="Are you online?")
    return SourceError(f"No connection to {host} could be made.", hint=LATER)


def _proxy(error: aiohttp.ClientHttpProxyError) -> SourceError:
    """The proxy would not lead to the server."""
    if error.status == 407:
        return answered(407)
    return SourceError(f"The proxy does not lead there (it answered {error.status}).", hint=_LOOK_AT_PROXY)


def private(host: str) -> SourceError:
    """The error for a redirect or a link that leads from the open internet into a private network."""
    return SourceError(
        f"It leads to {host}, which lies in a private network.",
        hint="If you trust it, enter that address yourself.",
    )


def _answer(error: Exception, host: str) -> SourceError:
    if isinstance(error, aiohttp.InvalidURL):
        return SourceError("The address is not one that can be fetched.", hint="Check the address.")
    if isinstance(error, aiohttp.ServerDisconnectedError | aiohttp.ClientOSError):
        return NoTls(f"{host} closed the connection without an answer.", hint=LATER)
    if isinstance(error, aiohttp.ClientPayloadError):
        return SourceError(f"The answer from {host} broke off.", hint=LATER)
    if isinstance(error, aiohttp.ClientError | ValueError):  # ValueError: a header or address that cannot be
        return SourceError(f"{host} sent something that is not HTTP.")
    if isinstance(error, OSError):
        return SourceError(f"No connection to {host} could be made.", hint=LATER)
    raise error
