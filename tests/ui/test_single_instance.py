"""One window per library."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtCore import QLockFile
from pytestqt.qtbot import QtBot

from pkm_desktop.ui.single_instance import (
    Doorbell,
    NoAnswer,
    _message,
    _place,
    raise_other,
    server_name,
    sit_down,
)


def test_names_differ_by_folder_and_are_short(tmp_path: Path) -> None:
    assert server_name(tmp_path / "a") != server_name(tmp_path / "b")
    assert len(server_name(tmp_path / ("long" * 100))) < 40


def test_the_second_rings_at_the_first(tmp_path: Path, qtbot: QtBot) -> None:
    rung: list[list[str]] = []
    assert not raise_other(tmp_path)
    bell = Doorbell(tmp_path, rung.append)
    assert raise_other(tmp_path)
    qtbot.waitUntil(lambda: rung == [[]])
    assert not raise_other(tmp_path / "other")
    bell.close()
    assert not raise_other(tmp_path)


def test_the_second_hands_over_what_it_was_given(tmp_path: Path, qtbot: QtBot) -> None:
    rung: list[list[str]] = []
    bell = Doorbell(tmp_path, rung.append)
    given = ["https://example.org/ä?b=c", "/home/me/mine.opml"]
    assert raise_other(tmp_path, given)
    qtbot.waitUntil(lambda: rung == [given])
    bell.close()


@pytest.mark.parametrize("said", [b"", b"raise\n", b"{}", b'["a", 1]', b"\xff", b"[" * (1 << 23)])
def test_what_is_no_message_only_brings_it_to_the_front(said: bytes) -> None:
    assert _message(said) == (["a"] if said.startswith(b'["a"') else [])


@pytest.mark.skipif(os.name != "posix", reason="sockets of POSIX")
def test_what_a_crash_left_behind_is_taken_over(tmp_path: Path, qtbot: QtBot) -> None:
    with socket.socket(socket.AF_UNIX) as crashed:
        crashed.bind(str(_place(server_name(tmp_path))))
    assert not raise_other(tmp_path)
    rung: list[list[str]] = []
    bell = Doorbell(tmp_path, rung.append)
    assert raise_other(tmp_path, ["x"])
    qtbot.waitUntil(lambda: rung == [["x"]])
    bell.close()


def test_many_ring_at_once_and_none_is_lost(tmp_path: Path, qtbot: QtBot) -> None:
    rung: list[list[str]] = []
    bell = Doorbell(tmp_path, rung.append)
    for number in range(5):
        assert raise_other(tmp_path, [str(number), "x" * 9000])
    qtbot.waitUntil(lambda: len(rung) == 5)
    assert {said[0] for said in rung} == set("01234")
    bell.close()


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_nobody_else_may_ring(tmp_path: Path) -> None:
    bell = Doorbell(tmp_path, print)
    socket_file = _place(server_name(tmp_path))
    assert socket_file.stat().st_mode & 0o077 == 0
    bell.close()
    assert not socket_file.exists()


def test_hundreds_of_long_paths_arrive(tmp_path: Path, qtbot: QtBot) -> None:
    rung: list[list[str]] = []
    bell = Doorbell(tmp_path, rung.append)
    given = [f"/home/ä/{number}/{'long' * 40}.md" for number in range(300)]
    assert raise_other(tmp_path, given)
    qtbot.waitUntil(lambda: rung == [given])
    bell.close()


@pytest.mark.skipif(os.name != "posix", reason="locks of POSIX")
def test_of_two_starts_at_once_one_has_the_seat(tmp_path: Path, qtbot: QtBot) -> None:
    first = sit_down(tmp_path)
    assert first is not None
    second: list[object] = []
    start = Thread(target=lambda: second.append(sit_down(tmp_path, ["https://example.org"])))
    start.start()  # nobody listens yet: it waits
    rung: list[list[str]] = []
    bell = Doorbell(tmp_path, rung.append)
    qtbot.waitUntil(lambda: rung == [["https://example.org"]])
    start.join()
    assert second == [None]
    bell.close()
    first.unlock()


@pytest.mark.skipif(os.name != "posix", reason="sockets of POSIX")
def test_a_window_that_hangs_is_told_of(tmp_path: Path) -> None:
    first = sit_down(tmp_path)
    assert first is not None
    place = _place(server_name(tmp_path))
    place.unlink(missing_ok=True)
    with socket.socket(socket.AF_UNIX) as deaf:  # it is called, and nobody ever picks up
        deaf.bind(str(place))
        deaf.listen(8)
        with pytest.raises(NoAnswer, match="hears nothing"):
            sit_down(tmp_path, answer=0.05)
    place.unlink()
    first.unlock()


@pytest.mark.skipif(os.name != "posix", reason="locks of POSIX")
def test_who_starts_again_at_once_waits_for_the_end_of_the_first(tmp_path: Path) -> None:
    first = sit_down(tmp_path)
    assert first is not None
    second: list[QLockFile | None] = []
    start = Thread(target=lambda: second.append(sit_down(tmp_path)))
    start.start()
    first.unlock()
    start.join()
    assert second[0] is not None
    second[0].unlock()


def test_the_seat_of_a_window_that_was_killed_is_free(tmp_path: Path) -> None:
    code = "import os, sys; from pathlib import Path; from pkm_desktop.ui.single_instance import sit_down;"
    code += "seat = sit_down(Path(sys.argv[1])); os._exit(0 if seat.isLocked() else 1)"
    assert subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False).returncode == 0
    seat = sit_down(tmp_path, patience=0.0)
    assert seat is not None
    assert seat.isLocked()
    seat.unlock()


@pytest.mark.skipif(os.name != "posix", reason="sockets of POSIX")
def test_nothing_is_told_to_a_socket_of_somebody_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bell = Doorbell(tmp_path, print)
    monkeypatch.setattr(os, "getuid", lambda: -1)
    assert not raise_other(tmp_path, ["https://example.org/private"])
    bell.close()


def test_a_seat_that_names_nobody_is_free(tmp_path: Path) -> None:
    place = _place(f"{server_name(tmp_path)}.seat")
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(b"")  # the machine stopped before it was written
    long_ago = place.stat().st_mtime - 60
    os.utime(place, (long_ago, long_ago))
    seat = sit_down(tmp_path, patience=0.0)
    assert seat is not None
    assert seat.isLocked()
    seat.unlock()
