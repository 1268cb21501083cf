"""Letters to press in an open menu: each entry gets one of its own, in any language."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

_MARK = re.compile(r"&(&?)")


def choose(texts: Sequence[str]) -> list[str]:
    """The texts, each with '&' before a letter no other has, as far as letters go; beginnings of words first.

    '&&' stands for the sign itself and stays. A text that has its letter already keeps it.
    """
    taken = {match[1].casefold() for text in texts if (match := re.search(r"(?<!&)&([^&\s])", text))}
    chosen = list[str]()
    for text in texts:
        place = -1 if _has_mark(text) else _place(text, taken)
        if place >= 0:
            taken.add(text[place].casefold())
            text = f"{text[:place]}&{text[place:]}"
        chosen.append(text)
    return chosen


def without(text: str) -> str:
    """The text without its letter's mark; '&&' stays."""
    return _MARK.sub(lambda match: "&&" if match[1] else "", text)


def with_mnemonics(menu: QMenu) -> None:
    """Give the entries their letters while the menu is open: buttons of the same actions show none."""
    menu.aboutToShow.connect(lambda: _mark(menu))
    menu.aboutToHide.connect(lambda: _unmark(menu))


def _mark(menu: QMenu) -> None:
    entries = _entries(menu)
    for entry, text in zip(entries, choose([entry.text() for entry in entries]), strict=True):
        entry.setText(text)


def _unmark(menu: QMenu) -> None:
    for entry in _entries(menu):
        entry.setText(without(entry.text()))


def _entries(menu: QMenu) -> list[QAction]:
    return [entry for entry in menu.actions() if not entry.isSeparator()]


def _has_mark(text: str) -> bool:
    return any(not match[1] for match in _MARK.finditer(text))


def _place(text: str, taken: set[str]) -> int:
    words = text.partition("\t")[0]  # behind it stands a key
    letters = [place for place, letter in enumerate(words) if letter.isalnum()]
    starts = [place for place in letters if place == 0 or not text[place - 1].isalnum()]
    return next((place for place in (*starts, *letters) if text[place].casefold() not in taken), -1)
