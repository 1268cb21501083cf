"""The promised day of an issue, worked out by hand beforehand."""

from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from pkm_desktop.core.model.communities import Community
from pkm_desktop.ui.share.community_dialog import CommunityDialog
from pkm_desktop.ui.share.rhythm import Rhythm, next_due, read_rhythm


@pytest.mark.parametrize(
    ("text", "since", "due"),
    [
        ("weekly:fri", date(2026, 11, 20), date(2026, 11, 20)),
        ("weekly:fri", date(2026, 11, 21), date(2026, 11, 27)),
        ("weekly:mon", date(2026, 12, 29), date(2027, 1, 4)),
        ("monthly:last-fri", date(2026, 11, 21), date(2026, 11, 27)),
        ("monthly:last-fri", date(2026, 11, 28), date(2026, 12, 25)),
        ("monthly:first-mon", date(2026, 12, 8), date(2027, 1, 4)),
        ("", date(2026, 11, 21), None),
        ("sometimes", date(2026, 11, 21), None),
    ],
)
def test_next_promised_day(text: str, since: date, due: date | None) -> None:
    assert next_due(read_rhythm(text), since) == due


@pytest.mark.parametrize("text", ["", "weekly:fri", "monthly:last-fri", "monthly:first-mon"])
def test_a_rhythm_reads_back_as_it_was_written(text: str) -> None:
    assert str(read_rhythm(text)) == text


def test_what_cannot_be_read_is_no_promise() -> None:
    assert read_rhythm("weekly:someday") == Rhythm()


def test_a_promise_the_dialog_cannot_show_is_kept(qtbot: QtBot) -> None:
    dialog = CommunityDialog(Community(1, "Hosts", rhythm="biweekly:mon"))
    qtbot.addWidget(dialog)
    assert dialog.wish().rhythm == "biweekly:mon"
    dialog.every.setCurrentIndex(dialog.every.findData("weekly"))
    assert dialog.wish().rhythm == "weekly:fri"
