"""One window per library."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from pkm_desktop.ui.single_instance import Doorbell, raise_other, server_name


def test_names_differ_by_folder_and_are_short(tmp_path: Path) -> None:
    assert server_name(tmp_path / "a") != server_name(tmp_path / "b")
    assert len(server_name(tmp_path / ("long" * 100))) < 40


def test_the_second_rings_at_the_first(tmp_path: Path, qtbot: QtBot) -> None:
    rung: list[int] = []
    assert not raise_other(tmp_path)
    bell = Doorbell(tmp_path, lambda: rung.append(1))
    assert raise_other(tmp_path)
    qtbot.waitUntil(lambda: rung == [1])
    assert not raise_other(tmp_path / "other")
    bell.close()
    assert not raise_other(tmp_path)
