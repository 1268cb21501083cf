"""Days, times, numbers and names as the person's language writes them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from pkm_desktop.ui.share import wording
from pkm_desktop.ui.words import local_forms
from pkm_desktop.ui.words.natural import natural_key, path_key

FRIDAY = date(2026, 11, 27)
GERMAN_FORMS = {"d MMM": "d. MMM", "d MMM yyyy": "d. MMM yyyy", "ddd d MMM": "ddd, d. MMM", "“{}”": "„{}“"}


class _German(QTranslator):
    """The forms alone: what is tested is that they are asked for, not how they were translated."""

    def translate(self, context: str, text: str, comment: str = "", n: int = -1) -> str:
        return GERMAN_FORMS.get(text, "") if context == "When" else ""

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    before, translator = QLocale(), _German(qapp)
    QLocale.setDefault(QLocale("de_DE"))
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)
    QLocale.setDefault(before)


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def test_days_and_numbers_in_english(english: None) -> None:
    assert local_forms.short_day(FRIDAY) == "27 Nov"
    assert local_forms.long_day(FRIDAY) == "27 Nov 2026"
    assert local_forms.week_day(FRIDAY) == "Fri 27 Nov"
    assert local_forms.day_name(FRIDAY) == "Friday"
    assert local_forms.number(12_345) == "12,345"
    assert local_forms.quoted("so") == "“so”"


def test_days_and_numbers_in_german(german: None) -> None:
    assert local_forms.short_day(FRIDAY) == "27. Nov."
    assert local_forms.long_day(FRIDAY) == "27. Nov. 2026"
    assert local_forms.week_day(FRIDAY) == "Fr., 27. Nov."
    assert local_forms.day_name(FRIDAY) == "Freitag"
    assert local_forms.number(12_345) == "12.345"
    assert local_forms.quoted("so") == "„so“"
    assert wording.day(FRIDAY) == "27. Nov."
    assert wording.weekday(FRIDAY) == "Fr., 27. Nov."


def test_a_time_counts_where_the_person_is(german: None) -> None:
    noon = datetime(2026, 11, 27, 12, 0, tzinfo=UTC)
    assert wording.moment(noon) == f"27. Nov., {noon.astimezone():%H:%M}"
    assert not wording.moment(None)


@pytest.mark.parametrize(("count", "said"), [(0, "0 notes"), (1, "1 note"), (2_000, "2.000 notes")])
def test_counts_have_their_plural_and_their_separators(german: None, count: int, said: str) -> None:
    assert local_forms.counted(count, "1 note", "{} notes") == said
    assert local_forms.counted(count, "1 note", "{n} notes") == said


def test_names_stand_where_a_reader_looks_for_them() -> None:
    names = [
        "Zeitung",
        "Österreich",
        "apfel",
        "Über uns",
        "Ahorn",
        "Uhr",
        "Straße",
        "Strand",
        "Heft 10",
        "Heft 2",
    ]
    assert sorted(names, key=natural_key) == [
        "Ahorn",
        "apfel",
        "Heft 2",
        "Heft 10",
        "Österreich",
        "Strand",
        "Straße",
        "Über uns",
        "Uhr",
        "Zeitung",
    ]


def test_what_lies_below_a_name_follows_it() -> None:
    assert sorted(["ki/ü", "kirche", "ki", "ki/a"], key=path_key) == ["ki", "ki/a", "ki/ü", "kirche"]


def test_what_runs_from_right_to_left_turns_nothing_round_beside_it() -> None:
    assert local_forms.dotted("Source", "", "21 Nov 2026") == "Source · 21 Nov 2026"
    assert local_forms.dotted("מה למדנו", "21 Nov 2026") == "\u2068מה למדנו\u2069 · 21 Nov 2026"
