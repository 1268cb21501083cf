"""The `?` sheet: every key, by menu, with a field to find one."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from pkm_desktop.ui.menus.action_table import MENUS
from pkm_desktop.ui.menus.actions import Actions

SIZE = QSize(760, 560)
AROUND = 20


class KeysSheet(QDialog):
    """Read from the action table, so it is never out of date."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self._groups: list[tuple[QWidget, list[tuple[str, QLabel, QLabel]]]] = []
        field = QLineEdit()
        field.setPlaceholderText(self.tr("Find a key"))
        field.setAccessibleName(self.tr("Find a key"))
        field.textChanged.connect(self._filter)
        hint = QLabel(
            self.tr("Single letters work in lists and in the reader; the settings can switch them off.")
        )
        hint.setProperty("tone", "muted")
        hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(AROUND, 16, AROUND, 16)
        column.setSpacing(12)
        column.addWidget(field)
        column.addWidget(hint)
        area = self._page(actions)
        column.addWidget(area, 1)
        self.resize(min(max(SIZE.width(), _needed(area)), parent.width()), SIZE.height())

    def texts(self) -> tuple[str, ...]:
        """What it lists, without the keys."""
        return tuple(text.text() for _, rows in self._groups for _, text, _ in rows)

    def _page(self, actions: Actions) -> QScrollArea:
        page = QWidget()
        page.setProperty("plain", "true")
        columns = QHBoxLayout(page)
        columns.setContentsMargins(0, 0, 12, 0)
        columns.setSpacing(32)
        sides = (QVBoxLayout(), QVBoxLayout())
        for place, menu in enumerate(MENUS):
            names = [
                name for name, spec in actions.specs.items() if spec.menu == menu and actions.keys_text(name)
            ]
            if names:
                sides[0 if place < 4 else 1].addWidget(self._group(actions, names))
        for side in sides:
            side.addStretch()
            columns.addLayout(side, 1)
        area = QScrollArea(widgetResizable=True)
        area.setWidget(page)
        area.setAccessibleName(self.tr("All keys"))
        return area

    def _group(self, actions: Actions, names: list[str]) -> QWidget:
        box = QWidget()
        box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 4, 0, 8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        title = QLabel(actions.menu_text(names[0]))
        title.setProperty("role", "section")
        grid.addWidget(title, 0, 0)
        rows: list[tuple[str, QLabel, QLabel]] = []
        for place, name in enumerate(names, start=1):
            text, keys = QLabel(actions.specs[name].label()), QLabel(actions.keys_text(name))
            keys.setProperty("role", "key")
            font = QFont(keys.font())
            font.setPointSizeF(font.pointSizeF() * 0.93)
            keys.setFont(font)
            grid.addWidget(text, place, 0)
            grid.addWidget(keys, place, 1, Qt.AlignmentFlag.AlignRight)
            rows.append((f"{text.text()} {keys.text()}".casefold(), text, keys))
        self._groups.append((box, rows))
        return box

    def _filter(self, typed: str) -> None:
        for box, rows in self._groups:
            for words, text, keys in rows:
                text.setVisible(typed.casefold() in words)
                keys.setVisible(typed.casefold() in words)
            box.setVisible(any(typed.casefold() in words for words, *_ in rows))


def _needed(area: QScrollArea) -> int:
    """Pixels across that show whole lines: how long they are depends on the language."""
    page = area.widget()
    beside = area.verticalScrollBar().sizeHint().width() + 2 * area.frameWidth()
    return beside + 2 * AROUND + (page.sizeHint().width() if page is not None else 0)
