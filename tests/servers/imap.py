"""A small IMAP server on loopback: real enough for imaplib, with faults on demand."""

from __future__ import annotations

import asyncio
import base64
import re
import ssl
from collections.abc import Mapping, Sequence
from contextlib import suppress

from tests.servers.threaded import ThreadedServer

FOREVER = 3600.0
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"|(\S+)')


class ImapServer(ThreadedServer):
    """Serves folders of mails (uid, bytes) from a thread of its own; use it as a context manager.

    `faults`: 'no starttls', 'no plain', 'login disabled', 'drop' (in the middle of the third mail), 'hang'
    (on the first FETCH), 'huge' (announces a literal without end), 'deaf' (never greets), 'preauth'.
    """

    def __init__(
        self,
        folders: Mapping[str, Sequence[tuple[int, bytes]]],
        *,
        user: str = "me",
        password: str = "right",  # noqa: S107
        tls: ssl.SSLContext | None = None,
        starttls: ssl.SSLContext | None = None,
        uid_validity: int = 7,
        faults: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self.folders = {name: list(mails) for name, mails in folders.items()}
        self.user, self.password, self.uid_validity = user, password, uid_validity
        self.faults = set(faults)
        self.seen: list[str] = []  # every line that a client sent
        self.host = "127.0.0.1"
        self._tls, self._starttls = tls, starttls
        self._fetched = 0
        self._talks: set[asyncio.Task[None]] = set()

    def commands(self) -> list[str]:
        """The commands in order, without their tags."""
        return [line.split(" ", 1)[1] for line in self.seen if " " in line]

    async def _listen(self) -> asyncio.Server:
        return await asyncio.start_server(self._accept, self.host, 0, ssl=self._tls)

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = self._loop.create_task(self._talk(reader, writer))
        self._talks.add(task)
        task.add_done_callback(self._talks.discard)

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        talk = _Talk(self, reader, writer)
        try:
            with suppress(ConnectionError, asyncio.IncompleteReadError, ssl.SSLError):
                await talk.serve()
        finally:
            writer.transport.abort()


class _Talk:
    """One connection."""

    def __init__(
        self, server: ImapServer, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        self.server, self.reader, self.writer = server, reader, writer
        self.mails: list[tuple[int, bytes]] = []
        self.secure = server._tls is not None

    async def serve(self) -> None:
        if "deaf" in self.server.faults:
            await asyncio.sleep(FOREVER)
        greeting = "PREAUTH" if "preauth" in self.server.faults else "OK"
        self.say(f"* {greeting} ready")
        while line := (await self.reader.readline()).decode("utf-8", "replace").rstrip("\r\n"):
            self.server.seen.append(line)
            tag, _, rest = line.partition(" ")
            name, _, arguments = rest.partition(" ")
            if name.upper() == "LOGOUT":
                self.say("* BYE", f"{tag} OK bye")
                return
            await self.answer(tag, name.upper(), arguments)

    def say(self, *lines: str) -> None:
        for line in lines:
            self.writer.write(line.encode() + b"\r\n")

    async def answer(self, tag: str, name: str, arguments: str) -> None:
        if name == "CAPABILITY":
            self.say(f"* CAPABILITY IMAP4rev1 {self.capabilities()}", f"{tag} OK done")
        elif name == "STARTTLS":
            self.say(f"{tag} OK begin")
            await self.writer.drain()
            await self.writer.start_tls(self.server._starttls)  # type: ignore[arg-type]
            self.secure = True
        elif name == "LOGIN":
            self.logged_in(tag, _words(arguments))
        elif name == "AUTHENTICATE":
            self.say("+ ")
            code = (await self.reader.readline()).strip()
            self.logged_in(tag, base64.b64decode(code).decode().split("\0")[1:])
        elif name in ("EXAMINE", "SELECT"):
            self.examine(tag, _words(arguments)[0])
        elif name == "UID":
            await self.by_uid(tag, arguments)
        else:
            self.say(f"{tag} BAD unknown")

    def capabilities(self) -> str:
        faults = self.server.faults
        offered = [] if "no plain" in faults else ["AUTH=PLAIN"]
        if self.server._starttls and not self.secure and "no starttls" not in faults:
            offered.append("STARTTLS")
        if "login disabled" in faults:
            offered = ["LOGINDISABLED"]
        return " ".join(offered)

    def logged_in(self, tag: str, given: list[str]) -> None:
        if given == [self.server.user, self.server.password]:
            self.say(f"{tag} OK hello")
        else:
            self.say(f"{tag} NO [AUTHENTICATIONFAILED] Authentication failed.")

    def examine(self, tag: str, folder: str) -> None:
        if folder not in self.server.folders:
            self.say(f"{tag} NO [NONEXISTENT] Mailbox doesn't exist: {folder}")
            return
        self.mails = self.server.folders[folder]
        self.say(f"* {len(self.mails)} EXISTS", f"* OK [UIDVALIDITY {self.server.uid_validity}] numbered")
        self.say(f"{tag} OK [READ-ONLY] done")

    async def by_uid(self, tag: str, arguments: str) -> None:
        name, _, rest = arguments.partition(" ")
        if name.upper() == "SEARCH":
            first = int(rest.split()[1].partition(":")[0])
            found = [uid for uid, _ in self.mails if uid >= first]
            found = found or [uid for uid, _ in self.mails][-1:]  # n:* always means the last one, too
            self.say("* SEARCH " + " ".join(str(uid) for uid in found), f"{tag} OK done")
            return
        uid = int(rest.split()[0])
        data = dict(self.mails).get(uid)
        if data is not None and "RFC822.SIZE" in rest:
            self.say(f"* 1 FETCH (UID {uid} RFC822.SIZE {len(data)})")
        elif data is not None:
            await self.send(uid, data)
        self.say(f"{tag} OK done")

    async def send(self, uid: int, data: bytes) -> None:
        self.server._fetched += 1
        faults = self.server.faults
        if "hang" in faults:
            await asyncio.sleep(FOREVER)
        size = 10**12 if "huge" in faults else len(data)
        self.say(f"* 1 FETCH (UID {uid} BODY[] {{{size}}}")
        if "drop" in faults and self.server._fetched == 3:
            self.writer.write(data[: len(data) // 2])
            await self.writer.drain()
            self.writer.transport.abort()
            raise ConnectionResetError
        self.writer.write(data + b")\r\n")


def _words(arguments: str) -> list[str]:
    found = _QUOTED.finditer(arguments)
    return [re.sub(r"\\(.)", r"\1", each[1]) if each[1] is not None else each[2] for each in found]
