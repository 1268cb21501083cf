"""Qt's own words and ours come in the person's language."""

from __future__ import annotations

import locale
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QApplication

from pkm_desktop.ui.words.language import NAMES, locale_for, plain_underneath, use_language
from pkm_desktop.ui.words.local_forms import week_day
from tests.ui.speaking import speaking


@pytest.mark.parametrize("name", ["de_DE", "de_AT", "de_CH"])
def test_qt_and_we_speak_german_where_german_is_spoken(qapp: QApplication, name: str) -> None:
    with speaking(qapp, name) as found:
        assert found == 2
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
        assert QCoreApplication.translate("Actions", "Settings…") == "Einstellungen…"


def test_we_speak_english_where_neither_is_spoken(qapp: QApplication) -> None:
    with speaking(qapp, "fi_FI"):
        assert QCoreApplication.translate("Actions", "Settings…") == "Settings…"


def test_where_we_speak_english_days_and_qt_do_too(qapp: QApplication) -> None:
    with speaking(qapp, "fr_FR") as found:
        assert found == 0
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
        assert week_day(date(2026, 11, 24)) == "Tue 24 Nov"
        assert QLocale().toString(1234.5, "f", 1) == "1\u202f234,5"
    with speaking(qapp, "ar_EG"):
        assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight
        assert week_day(date(2026, 11, 24)) == "Tue 24 Nov"


def test_where_no_language_is_set_numbers_can_be_read(qapp: QApplication) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale.c())
    use_language(qapp)
    said = QLocale().toString(100_000)
    QLocale.setDefault(before)
    assert said == "100,000"


def test_a_chosen_language_is_written_as_it_is_where_the_system_is() -> None:
    assert locale_for("system", QLocale("pt_BR")).name() == "pt_BR"
    assert locale_for("system", QLocale.c()).language() == QLocale.Language.English
    assert locale_for("de", QLocale("de_AT")).name() == "de_AT"
    assert locale_for("de", QLocale("fr_FR")).language() == QLocale.Language.German
    week = locale_for("en", QLocale("de_DE")).firstDayOfWeek()
    assert week.name == "Monday"


def test_core_goes_on_reading_english_dates(monkeypatch: pytest.MonkeyPatch) -> None:
    before = locale.setlocale(locale.LC_TIME)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    locale.setlocale(locale.LC_TIME, "")  # as Qt does when it begins
    plain_underneath()
    now = locale.setlocale(locale.LC_TIME)
    locale.setlocale(locale.LC_TIME, before)
    assert now == "C"


def test_every_language_there_is_can_be_chosen() -> None:
    from pkm_desktop.core.settings import CHOICES

    assert set(CHOICES["language"]) == {"system", *NAMES}
