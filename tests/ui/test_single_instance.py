"""One window per library."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pkm_desktop.ui.single_instance import Doorbell, _message, raise_other, server_name


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


@pytest.mark.parametrize("said", [b"", b"raise\n", b"{}", b'["a", 1]', b"\xff", b"[" * (1 << 17)])
def test_what_is_no_message_only_brings_it_to_the_front(said: bytes) -> None:
    assert _message(said) == (["a"] if said.startswith(b'["a"') else [])
