"""Read mails from a folder of an IMAP server (RFC 3501) without leaving a trace there.

The folder is opened with EXAMINE and mails are taken with BODY.PEEK, so nothing is marked as read. The
password goes out only over a verified TLS connection, or to a server on this very computer.
"""

from __future__ import annotations

import base64
import contextlib
import imaplib
import ipaddress
import re
import ssl
from collections.abc import Iterator
from dataclasses import dataclass

from pkm_desktop.core.errors import SourceError
from pkm_desktop.core.model.mail import Mailbox
from pkm_desktop.core.model.progress import Stop, never
from pkm_desktop.core.seek.mails import mailbox_words as words
from pkm_desktop.core.seek.mails.mail import LARGEST_MAIL

SECONDS = 20.0  # that a server may be silent
MOST_MAILS = 200  # in one run
_SIZE = re.compile(rb"RFC822\.SIZE (\d+)")
_SLACK = 64 << 10  # what a literal may have beyond the announced size


@dataclass(frozen=True)
class Fetched:
    """One mail of a folder: its number there and its bytes; or why it was left there, in words."""

    uid: int
    data: bytes = b""
    error: str = ""


@dataclass(frozen=True)
class Folder:
    """What is waiting in a folder: the numbers to read in this run, the oldest first."""

    uid_validity: int
    uids: tuple[int, ...]
    left: int = 0  # further ones: old ones that are not read at all, or new ones for the next run
    first: bool = False  # looked at for the first time, or numbered anew since


class Visit:
    """A connection to a mailbox, logged in, with its folder open for reading. Use as a context manager.

    SourceError in words when any of that does not come about.
    """

    def __init__(self, mailbox: Mailbox, password: str, *, seconds: float = SECONDS) -> None:
        self._mailbox = mailbox
        self._password = password
        self._seconds = seconds
        self._imap: imaplib.IMAP4 | None = None

    def __enter__(self) -> Visit:
        try:
            with words.told(self._mailbox, self._seconds):
                self._imap = _connect(self._mailbox, self._seconds)
                _log_in(self._imap, self._mailbox, self._password)
        except BaseException as error:
            self.__exit__(error)
            raise
        return self

    def __exit__(self, *raised: object) -> None:
        imap, self._imap = self._imap, None
        if imap is not None:
            with contextlib.suppress(OSError, imaplib.IMAP4.error):
                if any(raised):  # a server in trouble is not waited for
                    imap.shutdown()
                else:
                    imap.logout()

    def look(self) -> Folder:
        """Open the folder and see what has come since `last_uid`; at most 200 mails.

        The first time the newest 200 are wanted, and older ones stay unread for good; later the oldest 200 of
        what is new, and the rest the next time.
        """
        with words.told(self._mailbox, self._seconds):
            validity = _examine(self._open, self._mailbox)
            first = validity != self._mailbox.uid_validity or not self._mailbox.last_uid
            since = 0 if first else self._mailbox.last_uid
            uids = sorted(uid for uid in _search(self._open, since) if uid > since)
        chosen = uids[-MOST_MAILS:] if first else uids[:MOST_MAILS]
        return Folder(validity, tuple(chosen), len(uids) - len(chosen), first)

    def mails(self, folder: Folder, *, stop: Stop = never) -> Iterator[Fetched]:
        """The mails one after the other; ends early when stopped. One that is too large is left there."""
        for uid in folder.uids:
            if stop():
                return
            with words.told(self._mailbox, self._seconds):
                found = _fetch(self._open, uid)
            if found is not None:
                yield found

    @property
    def _open(self) -> imaplib.IMAP4:
        if self._imap is None:
            raise SourceError("The connection to the mailbox is closed.")
        return self._imap


class _Bounded(imaplib.IMAP4):
    """What a server announces is not believed without end: one literal is at most a mail long."""

    def read(self, size: int) -> bytes:
        if size > LARGEST_MAIL + _SLACK:
            raise self.abort("a mail beyond all bounds")
        return super().read(size)


class _BoundedTls(imaplib.IMAP4_SSL):
    def read(self, size: int) -> bytes:
        if size > LARGEST_MAIL + _SLACK:
            raise self.abort("a mail beyond all bounds")
        return super().read(size)


def is_this_computer(host: str) -> bool:
    """Whether a server is named that can only be on this computer."""
    if host.lower().rstrip(".") == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _connect(mailbox: Mailbox, seconds: float) -> imaplib.IMAP4:
    import truststore

    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if mailbox.security == "tls":
        return _BoundedTls(mailbox.host, mailbox.port, ssl_context=context, timeout=seconds)
    imap = _Bounded(mailbox.host, mailbox.port, timeout=seconds)
    if mailbox.security == "starttls":
        try:
            _secure(imap, context, mailbox.host)
        except BaseException:
            with contextlib.suppress(OSError):  # it may be closed already
                imap.shutdown()
            raise
    return imap


def _secure(imap: imaplib.IMAP4, context: ssl.SSLContext, host: str) -> None:
    """Encrypt, or stop: a server that no longer offers it may have somebody in between (RFC 2595, 2.2)."""
    if imap.state != "NONAUTH" or "STARTTLS" not in imap.capabilities:
        raise SourceError(
            f"{host} does not offer encryption (STARTTLS), so the password was not sent.",
            hint="Choose TLS and port 993, or ask the provider.",
        )
    imap.starttls(ssl_context=context)


def _log_in(imap: imaplib.IMAP4, mailbox: Mailbox, password: str) -> None:
    if "LOGINDISABLED" in imap.capabilities and "AUTH=PLAIN" not in imap.capabilities:
        raise SourceError(
            f"{mailbox.host} takes no password on this connection, so none was sent.",
            hint="Choose TLS and port 993.",
        )
    try:
        if "AUTH=PLAIN" in imap.capabilities:  # takes any characters; LOGIN is ASCII only
            plain = f"\0{mailbox.user}\0{password}".encode()
            imap.authenticate("PLAIN", lambda _: plain)
        else:
            imap.login(mailbox.user, password)
    except imaplib.IMAP4.abort:
        raise
    except (imaplib.IMAP4.error, UnicodeEncodeError) as error:
        raise words.refused(mailbox, error, password) from None


def _examine(imap: imaplib.IMAP4, mailbox: Mailbox) -> int:
    status, data = imap.select(quoted(mailbox.folder), readonly=True)
    if status != "OK":
        raise words.no_folder(mailbox, data)
    _, validity = imap.response("UIDVALIDITY")
    first = validity[0] if validity else None
    return int(first) if isinstance(first, bytes) and first.isdigit() else 0


def _search(imap: imaplib.IMAP4, since: int) -> list[int]:
    status, data = imap.uid("SEARCH", "UID", f"{since + 1}:*")
    if status != "OK":
        raise imaplib.IMAP4.error("SEARCH was refused")
    found = b" ".join(part for part in data if isinstance(part, bytes)).split()
    return [int(number) for number in found if number.isdigit()]


def _fetch(imap: imaplib.IMAP4, uid: int) -> Fetched | None:
    """One mail; None when it has been deleted meanwhile."""
    _, answer = imap.uid("FETCH", str(uid), "(RFC822.SIZE)")
    size = _SIZE.search(b" ".join(part for part in answer if isinstance(part, bytes)))
    if size is None:
        return None
    if int(size[1]) > LARGEST_MAIL:
        mb = int(size[1]) >> 20
        return Fetched(uid, error=f"A mail of {mb} MB was left there: the limit is {LARGEST_MAIL >> 20} MB.")
    _, answer = imap.uid("FETCH", str(uid), "(BODY.PEEK[])")
    data = next((part[1] for part in answer if isinstance(part, tuple) and len(part) > 1), None)
    return Fetched(uid, data) if isinstance(data, bytes) else None


def quoted(folder: str) -> str:
    """A folder's name as IMAP writes it: modified UTF-7 (RFC 3501, 5.1.3) in quotation marks."""
    out, run = [], ""
    for sign in f"{folder}\0":
        if " " <= sign <= "~":
            out.append(_shifted(run) + ("&-" if sign == "&" else sign))
            run = ""
        elif sign != "\0":
            run += sign
    name = "".join(out) + _shifted(run)
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _shifted(run: str) -> str:
    if not run:
        return ""
    code = base64.b64encode(run.encode("utf-16-be", "surrogatepass")).decode("ascii")
    return f"&{code.rstrip('=').replace('/', ',')}-"
