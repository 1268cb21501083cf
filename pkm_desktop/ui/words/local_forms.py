"""Days, times, numbers and quoted words as the person's language writes them."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from pkm_desktop.ui.words.language import worded_locale


def short_day(when: date) -> str:
    """'7 Nov'; a time counts where the person is."""
    return _day(when, QCoreApplication.translate("When", "d MMM"))


def long_day(when: date) -> str:
    """The same with its year: '21 Nov 2026'."""
    return _day(when, QCoreApplication.translate("When", "d MMM yyyy"))


def week_day(when: date) -> str:
    """The same with the day of the week: 'Mon 24 Nov'."""
    return _day(when, QCoreApplication.translate("When", "ddd d MMM"))


def day_name(when: date) -> str:
    """'Friday'."""
    return _day(when, "dddd")


def clock(when: datetime) -> str:
    """'14:02', or '2:02 PM' where this is usual."""
    local = when.astimezone()
    return QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)


def number(value: int) -> str:
    """'1,234', or '1.234' where this is usual."""
    return QLocale().toString(value)


def counted(count: int, one: str, many: str) -> str:
    """`one` for 1, else `many` with its {} or {n} filled in; both already translated."""
    return one if count == 1 else many.format(number(count), n=number(count))


def dotted(*parts: str) -> str:
    """What there is of them on one line: 'Source · 21 Nov 2026'. Hebrew turns round nothing beside it."""
    return " · ".join(_apart(part) for part in parts if part)


def _apart(text: str) -> str:
    """A part of a line with a direction of its own (U+2068, U+2069), where it has one."""
    turned = not text.isascii() and any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text)
    return f"\u2068{text}\u2069" if turned else text


def quoted(text: str) -> str:
    """In quotation marks: “so” or „so“."""
    return QCoreApplication.translate("When", "“{}”").format(text)


def _day(when: date, form: str) -> str:
    local = when.astimezone() if isinstance(when, datetime) else when
    return worded_locale().toString(QDate(local.year, local.month, local.day), form)
