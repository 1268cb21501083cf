"""The rhythm as one chooses it: every form a community may store is shown, and comes back as it was."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands.share import rhythms
from pkm_desktop.core.library import Library
from pkm_desktop.ui.share.rhythm_field import RhythmField

FORMS = (
    "",
    "weekly:fri",
    "biweekly:mon",
    "monthly:last-fri",
    "monthly:first-mon",
    "monthly:15",
    "quarterly:first-tue",
    "quarterly:28",
)


@pytest.mark.parametrize("form", FORMS)
def test_a_rhythm_reads_back_as_it_was_written(qtbot: QtBot, library: Library, form: str) -> None:
    field = RhythmField(form)
    qtbot.addWidget(field)
    assert field.text == form
    field.every.setCurrentIndex((field.every.currentIndex() + 1) % field.every.count())
    assert field.text != form
    rhythms.upcoming(library, field.text)  # every choice is one the core knows
    field.every.setCurrentIndex((field.every.currentIndex() - 1) % field.every.count())
    assert field.text == form


def test_a_promise_the_fields_cannot_show_is_kept(qtbot: QtBot) -> None:
    field = RhythmField("fortnightly on Mondays")
    qtbot.addWidget(field)
    assert field.text == "fortnightly on Mondays"
    field.every.setCurrentIndex(field.every.findData("weekly"))
    assert field.text == "weekly:fri"


def test_only_what_matters_is_asked_for(qtbot: QtBot) -> None:
    field = RhythmField("")
    qtbot.addWidget(field)

    def shown() -> list[bool]:
        return [not box.isHidden() for box in (field.which, field.day, field.date, field.of)]

    assert shown() == [False, False, False, False]
    field.every.setCurrentIndex(field.every.findData("biweekly"))
    assert shown() == [False, True, False, False]
    field.every.setCurrentIndex(field.every.findData("quarterly"))
    assert shown() == [True, True, False, False]
    field.which.setCurrentIndex(field.which.findData("date"))
    assert shown() == [True, False, True, True]


def test_the_days_it_names_stand_below(qtbot: QtBot) -> None:
    field = RhythmField("weekly:fri")
    qtbot.addWidget(field)
    field.say_next((date(2026, 11, 27), date(2026, 12, 4)))
    assert field.next.text() == "Next: Fri 27 Nov, Fri 4 Dec"
    field.say_trouble("That is no rhythm.")
    assert field.next.property("tone") == "danger"


@pytest.mark.parametrize(
    ("place", "first"), [("de_DE", "Montag"), ("en_US", "Sunday"), ("ar_EG", "Saturday")]
)
def test_the_days_begin_as_the_week_does(qtbot: QtBot, place: str, first: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(place))
    field = RhythmField("weekly:fri")
    QLocale.setDefault(before)
    qtbot.addWidget(field)
    assert field.day.itemText(0) == first
    assert sorted(field.day.itemData(at) for at in range(7)) == sorted(
        ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    )
    assert field.text == "weekly:fri"
