"""The strip above the note editor: marks for Markdown, and the note written, beside its reading, or read."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QToolButton, QWidget

from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.sense.query_bar import HEADER
from pkm_desktop.ui.widgets.action_buttons import IconButton
from pkm_desktop.ui.widgets.markdown_edit import MarkdownEdit
from pkm_desktop.ui.widgets.room import tall

SIDES = ("write", "both", "read")
OWN = ("attach", "connect", "note_graph", "note_history")  # actions with a button here, as far as they exist


class EditorBar(QFrame):
    """`turned(side)`: the person wants to see the Markdown, the reading, or both."""

    turned = Signal(str)

    def __init__(self, desk: Desk, edit: MarkdownEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = desk.theme
        self.setProperty("pane", "header")
        tall(self, HEADER)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(2)
        for icon, text, act in (
            ("bold", self.tr("Bold (Ctrl+B)"), lambda: edit.wrap("**", "**")),
            ("italic", self.tr("Italic (Ctrl+I)"), lambda: edit.wrap("*", "*")),
            ("list", self.tr("List"), lambda: edit.prefix_lines("- ")),
            ("quote", self.tr("Quote"), lambda: edit.prefix_lines("> ")),
            ("brackets", self.tr("Link to a note or item"), lambda: edit.wrap("[[", "]]")),
        ):
            row.addWidget(_button(self._theme, icon, text, act))
        row.addStretch()
        for name in OWN:
            if name in desk.actions.specs:
                row.addWidget(IconButton(desk.actions.action(name)))
        self._sides = QButtonGroup(self)
        row.addSpacing(6)
        for place, button in enumerate(self._side_buttons()):
            self._sides.addButton(button, place)
            row.addWidget(button)
        self._sides.idClicked.connect(lambda place: self.turned.emit(SIDES[place]))

    def side(self) -> str:
        """What is pressed in."""
        return SIDES[max(self._sides.checkedId(), 0)]

    def show_side(self, side: str) -> None:
        """Put the switch where it belongs."""
        self._sides.button(SIDES.index(side)).setChecked(True)

    def _side_buttons(self) -> list[QToolButton]:
        names = (
            ("pencil", self.tr("Write (Markdown)")),
            ("columns-2", self.tr("Write with the preview beside it")),
            ("eye", self.tr("As it reads")),
        )
        made = []
        for icon, text in names:
            button = _button(self._theme, icon, text, lambda: None)
            button.setCheckable(True)
            made.append(button)
        made[0].setChecked(True)
        return made


def _button(theme: Theme, icon: str, text: str, act: Callable[[], object]) -> QToolButton:
    button = QToolButton()
    button.setIcon(theme.icon(icon, 16))
    button.setIconSize(QSize(16, 16))
    button.setToolTip(text)
    button.setAccessibleName(text)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(lambda: act())
    return button
