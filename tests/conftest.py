"""What every test gets: a home of its own, loopback for a network, no screen, and failure for any noise."""

from __future__ import annotations

import gc
import ipaddress
import logging
import os
import re
import socket
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

# Before anything imports Qt or reads a locale.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LANG"] = os.environ["LC_ALL"] = "C.UTF-8"
os.environ["TZ"] = "UTC"
os.environ.pop("DISPLAY", None)
os.environ.pop("WAYLAND_DISPLAY", None)

import pytest
from hypothesis import settings as hypothesis_settings

if TYPE_CHECKING:
    from pkm_desktop.core.library import Library

ROOT = Path(__file__).resolve().parent.parent
FIRST = "test_none_references.py"
BLOCKED_MODALS = (
    ("QDialog", ("exec",)),
    ("QMessageBox", ("exec", "question", "information", "warning", "critical", "about")),
    ("QFileDialog", ("exec", "getOpenFileName", "getOpenFileNames")),
    ("QFileDialog", ("getSaveFileName", "getExistingDirectory")),
    ("QInputDialog", ("exec", "getText", "getItem", "getInt", "getMultiLineText")),
)

hypothesis_settings.register_profile("suite", derandomize=True, deadline=None, database=None)
hypothesis_settings.load_profile("suite")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The check that Qt keeps `None` alive goes first: where it fails, everything after it may abort."""
    items.sort(key=lambda item: item.path.name != FIRST)


def pytest_collection_finish() -> None:
    """Thousands of collected tests stay to the end: looking through them again and again costs minutes."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True, scope="module")
def little_to_look_through() -> Iterator[None]:
    """What is still there when a file of tests has ended, stays: later collections leave it alone."""
    yield
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home: settings, data, caches and the default library of this test live here."""
    folder = tmp_path_factory.mktemp("home")
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(folder))
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder / "run"))
    monkeypatch.delenv("PKM_SETTINGS", raising=False)
    monkeypatch.setenv("PKM_LIBRARY", str(folder / "library"))
    return folder


class OutsideNetwork(RuntimeError):
    """A test reached for the network. Not an OSError, so no door takes it for a failed fetch."""


def _is_loopback(host: object) -> bool:
    text = host.decode() if isinstance(host, bytes) else str(host or "localhost")
    text = text.rstrip(".").lower()
    if text == "localhost" or text.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(text.split("%")[0]).is_loopback or text in {"0.0.0.0", "::"}  # noqa: S104
    except ValueError:
        return False


@pytest.fixture(autouse=True, scope="session")
def loopback_only() -> Iterator[None]:
    """Refuse every connection and look-up beyond loopback. Names under .invalid fail as on a real network."""
    connect, connect_ex, look_up = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo

    def allowed(sock: socket.socket, address: object) -> None:
        inet = sock.family in (socket.AF_INET, socket.AF_INET6)
        if inet and not (isinstance(address, tuple) and _is_loopback(address[0])):
            raise OutsideNetwork(f"a test tried to connect to {address}")

    def guarded_connect(sock: socket.socket, address: object) -> None:
        allowed(sock, address)
        return connect(sock, address)  # type: ignore[arg-type]

    def guarded_connect_ex(sock: socket.socket, address: object) -> int:
        allowed(sock, address)
        return connect_ex(sock, address)  # type: ignore[arg-type]

    def guarded_look_up(host: object, *args: object, **kwargs: object) -> object:
        if str(host).rstrip(".").endswith(".invalid"):
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        if host is not None and not _is_loopback(host) and not _is_address(host):
            raise OutsideNetwork(f"a test tried to look up {host!r}")
        return look_up(host, *args, **kwargs)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded_connect)
        patch.setattr(socket.socket, "connect_ex", guarded_connect_ex)
        patch.setattr(socket, "getaddrinfo", guarded_look_up)
        yield


def _is_address(host: object) -> bool:
    try:
        ipaddress.ip_address(str(host).split("%")[0])
    except ValueError:
        return False
    return True


@pytest.fixture(autouse=True)
def quiet_log(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A log record of WARNING or worse fails the test unless `@pytest.mark.logs("pattern", …)` expects it."""
    yield
    expected = [pattern for mark in request.node.iter_markers("logs") for pattern in mark.args]
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    loud = [r.getMessage() for r in records if r.levelno >= logging.WARNING]
    unexpected = [text for text in loud if not any(re.search(pattern, text) for pattern in expected)]
    assert not unexpected, f"unexpected log records: {unexpected}"


@pytest.fixture(autouse=True)
def no_modal_dialogs(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nothing may wait for a person or open a browser; a test that wants to, patches the call itself."""
    if "qtbot" not in request.fixturenames:
        yield
        return
    from PySide6 import QtGui, QtWidgets

    def refuse(*args: object, **kwargs: object) -> NoReturn:
        raise AssertionError("a modal dialog or an outside program was opened in a test")

    for widget, names in BLOCKED_MODALS:
        for name in names:
            monkeypatch.setattr(getattr(QtWidgets, widget), name, refuse)
    monkeypatch.setattr(QtGui.QDesktopServices, "openUrl", refuse)
    yield
    gc.collect()  # on the main thread, before another test's worker can collect this one's widgets
    gc.freeze()  # what is left stays; the next collection looks only at what the next test has made


class Clock:
    """A clock that stands still until the test moves it."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **parts: float) -> datetime:
        """Move on by what `timedelta` takes (`hours=1`, `days=7`) and return the new time."""
        self.now += timedelta(**parts)
        return self.now


@pytest.fixture
def clock() -> Clock:
    """Monday, 5 January 2026, 09:00 UTC."""
    return Clock(datetime(2026, 1, 5, 9, 0, tzinfo=UTC))


@pytest.fixture
def library(tmp_path: Path, clock: Callable[[], datetime]) -> Iterator[Library]:
    """An empty library in the test's own folder, on the standing clock."""
    from pkm_desktop.core.library import open_library

    opened = open_library(tmp_path / "library", clock=clock)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real feeds, pages and exports that lies beside a checkout, where there is one."""
    folder = Path(os.environ.get("PKM_CORPUS") or ROOT.parent / "shared" / "data")
    if not folder.is_dir():
        pytest.skip("no real data beside this checkout (set PKM_CORPUS to its folder)")
    return folder


@pytest.fixture(scope="session")
def python() -> str:
    """The interpreter to start child processes with."""
    return sys.executable
