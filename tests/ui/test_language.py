"""Qt's own words come in the person's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from pkm_desktop.ui.language import use_language


def test_qt_speaks_german_where_german_is_spoken(qapp: QApplication) -> None:
    before = set(qapp.findChildren(QTranslator))
    assert use_language(qapp, QLocale("de_DE")) >= 1
    said = QCoreApplication.translate("QPlatformTheme", "Cancel")
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()
    assert said == "Abbrechen"


def test_where_no_language_is_set_numbers_can_be_read(qapp: QApplication) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale.c())
    use_language(qapp)
    said = QLocale().toString(100_000)
    QLocale.setDefault(before)
    assert said == "100,000"
