"""A mail server on loopback (aiosmtpd): encrypted or not, with logins, refusals, and lines that break."""

from __future__ import annotations

import asyncio
import logging
import ssl
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from tests.servers.threaded import ThreadedServer

logging.getLogger("mail.log").setLevel(logging.CRITICAL)  # lines that break are what these tests are about


@dataclass(frozen=True)
class Mail:
    """One mail that the server has taken, or had in hand when the line broke."""

    sender: str
    recipients: tuple[str, ...]
    content: bytes
    secure: bool


@dataclass
class Manners:
    """How the server behaves. Answers to recipients are used up one after the other, the last one stays."""

    recipients: dict[str, list[str]] = field(default_factory=dict)  # 'kim@…': ['451 later', '250 OK']
    data: list[str] = field(default_factory=list)  # answers to whole mails, one each, then '250 OK'
    faults: set[str] = field(default_factory=set)
    # 'drop at mail' (once), 'drop at data' (once: has the mail, says nothing), 'drop always' (at every mail's
    # data, before it is taken), 'goodbye' (421 at the third mail), 'echo' (says the password back)
    pause: float = 0.0  # seconds between a mail's last byte and the answer


class SmtpServer(ThreadedServer):
    """Serves from a thread of its own; a context manager. `mails` are those that it answered with 250."""

    def __init__(
        self,
        *,
        user: str = "",
        password: str = "",
        tls: ssl.SSLContext | None = None,
        starttls: ssl.SSLContext | None = None,
        largest: int = 1 << 20,
        manners: Manners | None = None,
    ) -> None:
        super().__init__()
        self.host = "127.0.0.1"
        self.user, self.password = user, password
        self.manners = manners or Manners()
        self.mails: list[Mail] = []
        self.lost: list[Mail] = []  # had in hand when the line broke
        self.seen: list[str] = []  # commands in order; what follows AUTH is left out
        self.logins: list[tuple[str, str, bool]] = []  # name, password, whether the line was encrypted
        self.connections = 0
        self.watch: Callable[[], None] = lambda: None  # called at every command and every mail
        self._open = 0
        self._changed = threading.Condition()
        self._tls, self._starttls, self._largest = tls, starttls, largest

    def wait_until_idle(self) -> None:
        """Come back when nobody is connected any more."""
        with self._changed:
            if not self._changed.wait_for(lambda: self._open == 0, 10):
                raise RuntimeError("somebody is still connected to the test's mail server")

    def came(self, number: int) -> None:
        """One connection more, or (-1) less."""
        with self._changed:
            self._open += number
            self._changed.notify_all()

    def received(self) -> list[str]:
        """Every recipient of every mail that was taken, in order."""
        return [address for mail in self.mails for address in mail.recipients]

    async def _listen(self) -> asyncio.Server:
        return await self._loop.create_server(self._talk, self.host, 0, ssl=self._tls)

    def _talk(self) -> _Talk:
        self.connections += 1
        self.came(1)
        return _Talk(self, self._starttls, self._largest, secure=self._tls is not None)


class _Talk(SMTP):
    """One connection."""

    def __init__(
        self, server: SmtpServer, starttls: ssl.SSLContext | None, largest: int, *, secure: bool
    ) -> None:
        self.server, self.encrypted = server, secure
        super().__init__(
            _Handler(self),
            hostname="mail.test",
            tls_context=starttls,
            data_size_limit=largest,
            auth_require_tls=starttls is not None,
            auth_exclude_mechanism=() if server.user else ("LOGIN", "PLAIN"),
            authenticator=self._check if server.user else None,
            loop=server._loop,
        )

    def connection_lost(self, error: Exception | None) -> None:
        super().connection_lost(error)
        self.server.came(-1)

    def hang_up(self) -> None:
        """Break the line without a word."""
        if self.transport is not None:
            self.transport.abort()

    async def smtp_AUTH(self, arg: str) -> None:
        self.server.seen.append("AUTH")
        await super().smtp_AUTH(arg)

    async def smtp_STARTTLS(self, arg: str) -> None:
        self.server.seen.append("STARTTLS")
        await super().smtp_STARTTLS(arg)

    def _check(
        self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: Any
    ) -> AuthResult:
        assert isinstance(data, LoginPassword)
        name, word = data.login.decode(), data.password.decode()
        self.server.logins.append((name, word, self.encrypted or session.ssl is not None))
        good = (name, word) == (self.server.user, self.server.password)
        if not good and "echo" in self.server.manners.faults:
            return AuthResult(success=False, handled=False, message=f"535 5.7.8 {word} is not right")
        return AuthResult(success=good, handled=False)


class _Handler:
    """What the server answers, by its manners."""

    def __init__(self, talk: _Talk) -> None:
        self.talk, self.server, self.manners = talk, talk.server, talk.server.manners
        self.begun = 0

    async def handle_MAIL(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: Sequence[str]
    ) -> str:
        self.server.seen.append(f"MAIL {address}")
        self.server.watch()
        self.begun += 1
        if "drop at mail" in self.manners.faults:
            self.manners.faults.discard("drop at mail")
            self.talk.hang_up()
        if "goodbye" in self.manners.faults and self.begun > 2:
            return "421 4.3.2 closing down"
        if self.server.user and not session.authenticated:
            return "530 5.7.0 Authentication required"
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: Sequence[str]
    ) -> str:
        self.server.seen.append(f"RCPT {address}")
        self.server.watch()
        answer = _next(self.manners.recipients, address)
        if answer.startswith("2"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        assert isinstance(envelope.content, bytes)
        self.server.watch()
        mail = Mail(
            envelope.mail_from or "",
            tuple(envelope.rcpt_tos),
            envelope.content,
            self.talk.encrypted or session.ssl is not None,
        )
        if self.manners.faults & {"drop at data", "drop always"}:
            self.manners.faults.discard("drop at data")
            self.server.lost.append(mail)
            self.talk.hang_up()
            return "250 never heard"
        answer = self.manners.data.pop(0) if self.manners.data else "250 OK"
        if answer.startswith("2"):
            self.server.mails.append(mail)
        if self.manners.pause:
            await asyncio.sleep(self.manners.pause)
        return answer


def _next(answers: Mapping[str, list[str]], address: str) -> str:
    left = answers.get(address, ["250 OK"])
    return left.pop(0) if len(left) > 1 else left[0]
