"""Let the window speak another language for a while."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from pkm_desktop.ui.words.language import use_language


@contextmanager
def speaking(app: QApplication, name: str) -> Iterator[int]:
    """Words, days and numbers are those of a locale ('de_DE'); how many files of words were found."""
    before, locale = set(app.findChildren(QTranslator)), QLocale()
    QLocale.setDefault(QLocale(name))
    try:
        yield use_language(app, QLocale(name))
    finally:
        QLocale.setDefault(locale)
        for translator in set(app.findChildren(QTranslator)) - before:
            app.removeTranslator(translator)
            translator.deleteLater()
