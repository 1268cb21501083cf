"""A server in a thread of its own that, when it ends, leaves no connection behind."""

from __future__ import annotations

import asyncio
import threading
from abc import ABC, abstractmethod
from typing import Self

# Rounds of the loop from accept() to a connection that the loop knows, and from abort() to a closed socket.
TURNS = 10


class ThreadedServer(ABC):
    """Serves from `_listen()` on, as long as the block takes; a context manager. `port` is known inside."""

    def __init__(self) -> None:
        self.port = 0
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, name=type(self).__name__, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        if not self._ready.wait(10):
            raise RuntimeError(f"the test's {type(self).__name__} did not start")
        return self

    def __exit__(self, *ignored: object) -> None:
        self._loop.call_soon_threadsafe(self._end.set)
        self._thread.join(10)
        assert not self._thread.is_alive(), f"the test's {type(self).__name__} does not end"

    @abstractmethod
    async def _listen(self) -> asyncio.Server:
        """Begin to take connections on a port of the system's choice."""

    def _run(self) -> None:
        with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
            runner.run(self._serve())

    async def _serve(self) -> None:
        self._end = asyncio.Event()
        server = await self._listen()
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        await self._end.wait()
        await self._let_go(server)

    async def _let_go(self, server: asyncio.Server) -> None:
        """Take nobody any more, let those just accepted become connections, and only then end them all.

        `close()` alone forgets who is between accept() and connection_made(); their sockets stay open.
        """
        for listening in server.sockets:
            self._loop.remove_reader(listening)
        await _turns()
        server.close()
        while rest := asyncio.all_tasks() - {asyncio.current_task()}:
            self._hang_up()
            for task in rest:
                task.cancel()
            await asyncio.wait(rest)
        self._hang_up()
        await _turns()

    def _hang_up(self) -> None:
        for transport in list(self._loop._transports.values()):  # type: ignore[attr-defined]
            transport.abort()


async def _turns() -> None:
    for _ in range(TURNS):
        await asyncio.sleep(0)
