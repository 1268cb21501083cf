"""What was left loose, as a short list with figures: each line leads to its list."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pkm_desktop.core.model.thinking import Loose, Review
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.widgets.icon_label import IconLabel


def _tr(text: str) -> str:
    return QCoreApplication.translate("LooseEnds", text)


def loose_lists(seen: Review) -> tuple[tuple[str, str, str, tuple[Loose, ...]], ...]:
    """(place, icon, name, what is in it) of each list, also of the empty ones."""
    return (
        ("look-again", "calendar", _tr("To look at again"), seen.look_again),
        ("fleeting", "sticky-note", _tr("Fleeting notes to empty"), seen.fleeting),
        ("orphans", "unlink", _tr("Notes without a link"), seen.orphans),
        ("half-read", "book-open", _tr("Half-read"), seen.half_read),
        ("without-why", "lightbulb", _tr("Kept without a why"), seen.without_why),
    )


class LooseEnds(QWidget):
    """`picked(place)` for a line."""

    picked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def show_review(self, seen: Review) -> None:
        """The lists that hold something."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        filled = [each for each in loose_lists(seen) if each[3]]
        if filled:
            heading = QLabel(self.tr("Left loose"))
            heading.setProperty("role", "section")
            self._column.addWidget(heading)
        for place, icon, name, things in filled:
            self._column.addWidget(self._line(place, icon, name, len(things)))

    def _line(self, place: str, icon: str, name: str, count: int) -> QWidget:
        line = QFrame()
        line.setProperty("card", "quiet")
        row = QHBoxLayout(line)
        row.setContentsMargins(12, 4, 8, 4)
        row.addWidget(IconLabel(self._theme.icon(icon), 16))
        button = QPushButton(name)
        button.setProperty("flat", "true")
        button.setProperty("align", "start")
        number = QLocale().toString(count)
        button.setAccessibleName(f"{name}: {number}")
        button.clicked.connect(partial(self._pick, place))
        row.addWidget(button, 1)
        figure = QLabel(number)
        figure.setProperty("tone", "muted")
        row.addWidget(figure)
        return line

    def _pick(self, place: str, *ignored: object) -> None:
        self.picked.emit(place)
