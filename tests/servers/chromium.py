"""A real Chromium without a screen, driven over its debugging pipe (Chrome DevTools Protocol)."""

from __future__ import annotations

import itertools
import json
import os
import select
import shutil
import subprocess
import time
from base64 import b64decode
from contextlib import suppress
from pathlib import Path
from typing import Any

PATIENCE = 30.0


def chromium() -> str:
    """The program's path, '' where there is none."""
    return next((path for name in ("chromium", "chromium-browser") if (path := shutil.which(name))), "")


class Browser:
    """One running Chromium with a fresh profile; use it as a context manager."""

    def __init__(self, profile: Path) -> None:
        self._profile = profile
        self._numbers = itertools.count(1)
        self._unread = b""
        self._events: list[dict[str, Any]] = []

    def __enter__(self) -> Browser:
        theirs_in, self._out = os.pipe()
        self._in, theirs_out = os.pipe()
        command = [
            chromium(),
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--remote-debugging-pipe",
            f"--user-data-dir={self._profile}",
            "about:blank",
        ]

        def place() -> None:  # where Chromium looks for the pipe
            first, second = os.dup(theirs_in), os.dup(theirs_out)
            os.dup2(first, 3)
            os.dup2(second, 4)

        self._process = subprocess.Popen(
            command,
            pass_fds=(3, 4, theirs_in, theirs_out),
            preexec_fn=place,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "HOME": str(self._profile)},
            start_new_session=True,
        )
        os.close(theirs_in)
        os.close(theirs_out)
        self.ask("Target.setDiscoverTargets", discover=True)
        return self

    def __exit__(self, *ignored: object) -> None:
        with suppress(OSError, AssertionError):
            self.ask("Browser.close")
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(10)
        with suppress(OSError):
            os.killpg(self._process.pid, 9)
        self._process.wait()
        os.close(self._in)
        os.close(self._out)

    def ask(self, method: str, *, session: str = "", **params: Any) -> dict[str, Any]:
        """Send one command and wait for its result."""
        number = next(self._numbers)
        message = {"id": number, "method": method, "params": params}
        if session:
            message["sessionId"] = session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        while (found := self._next()).get("id") != number:
            self._events.append(found)
        assert "error" not in found, found
        result: dict[str, Any] = found["result"]
        return result

    def open(self, url: str) -> Tab:
        """A new tab at an address, loaded."""
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        tab = self.attach(target)
        tab.go(url)
        return tab

    def attach(self, target: str) -> Tab:
        """A tab that is there already."""
        return Tab(self, self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"])

    def opened_at(self, start: str) -> Tab:
        """The tab whose address begins so, waited for."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            for target in self.ask("Target.getTargets")["targetInfos"]:
                if target["type"] == "page" and target["url"].startswith(start):
                    return self.attach(target["targetId"])
        raise AssertionError(f"no tab at {start}")

    def _next(self) -> dict[str, Any]:
        until = time.monotonic() + PATIENCE
        while b"\0" not in self._unread:
            ready, _, _ = select.select([self._in], [], [], max(0.0, until - time.monotonic()))
            assert ready, "Chromium does not answer"
            more = os.read(self._in, 1 << 16)
            assert more, "Chromium has ended"
            self._unread += more
        message, _, self._unread = self._unread.partition(b"\0")
        found: dict[str, Any] = json.loads(message)
        return found


class Tab:
    """One page of the browser."""

    def __init__(self, browser: Browser, session: str) -> None:
        self._browser, self._session = browser, session

    def go(self, url: str) -> None:
        """Load an address and wait until it is loaded."""
        self._browser.ask("Page.navigate", session=self._session, url=url)
        self.until(f"document.readyState === 'complete' && location.href.startsWith({json.dumps(url[:20])})")

    def run(self, code: str) -> Any:
        """The value of an expression in the page; a promise is waited for."""
        answer = self._browser.ask(
            "Runtime.evaluate", session=self._session, expression=code, awaitPromise=True, returnByValue=True
        )
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def until(self, code: str) -> None:
        """Wait until an expression in the page is true."""
        until = time.monotonic() + PATIENCE
        while not self.run(code):
            assert time.monotonic() < until, f"never true: {code}"

    def click(self, selector: str) -> None:
        """Press and release the mouse in the middle of an element."""
        where = self.run(
            f"(() => {{ const b = document.querySelector({json.dumps(selector)}).getBoundingClientRect();"
            " return [b.x + b.width / 2, b.y + b.height / 2] })()"
        )
        for kind in ("mousePressed", "mouseReleased"):
            self._browser.ask(
                "Input.dispatchMouseEvent",
                session=self._session,
                type=kind,
                x=where[0],
                y=where[1],
                button="left",
                clickCount=1,
            )

    def type(self, text: str) -> None:
        """Type into what has the focus."""
        self._browser.ask("Input.insertText", session=self._session, text=text)

    def look(self, *, width: int, dark: bool = False) -> None:
        """Show the page as a screen of this width does, in its dark form if it has one."""
        ask, session = self._browser.ask, self._session
        ask("Emulation.setScrollbarsHidden", session=session, hidden=True)
        ask(
            "Emulation.setDeviceMetricsOverride",
            session=session,
            width=width,
            height=900,
            deviceScaleFactor=1,
            mobile=width < 500,
        )
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        ask("Emulation.setEmulatedMedia", session=session, features=[scheme])

    def picture(self, path: Path) -> None:
        """Draw the whole page into a PNG."""
        answer = self._browser.ask(
            "Page.captureScreenshot", session=self._session, format="png", captureBeyondViewport=True
        )
        path.write_bytes(b64decode(answer["data"]))
