"""The strip above the note editor: marks for Markdown and the switch to reading."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from pkm_desktop.ui.sense.query_bar import HEADER
from pkm_desktop.ui.theme import Theme
from pkm_desktop.ui.widgets.markdown_edit import MarkdownEdit


class EditorBar(QFrame):
    """`reading(bool)`: the person wants to see the note rendered, or its Markdown."""

    reading = Signal(bool)

    def __init__(self, theme: Theme, edit: MarkdownEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("pane", "header")
        self.setFixedHeight(HEADER)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(2)
        for icon, text, act in (
            ("bold", self.tr("Bold (Ctrl+B)"), lambda: edit.wrap("**", "**")),
            ("italic", self.tr("Italic (Ctrl+I)"), lambda: edit.wrap("*", "*")),
            ("list", self.tr("List"), lambda: edit.prefix_lines("- ")),
            ("quote", self.tr("Quote"), lambda: edit.prefix_lines("> ")),
            ("link", self.tr("Link to a note or item"), lambda: edit.wrap("[[", "]]")),
        ):
            row.addWidget(self._button(icon, text, act))
        row.addStretch()
        self._switch = QToolButton()
        self._switch.setIcon(theme.icon("eye", 16))
        self._switch.setText(self.tr("Markdown"))
        self._switch.setToolTip(self.tr("See it as it reads, or its Markdown"))
        self._switch.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._switch.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._switch.setCheckable(True)
        self._switch.toggled.connect(self._toggle)
        row.addWidget(self._switch)

    def show_reading(self, on: bool) -> None:
        """Put the switch where it belongs."""
        self._switch.setChecked(on)

    def _toggle(self, on: bool) -> None:
        self._switch.setText(self.tr("Preview") if on else self.tr("Markdown"))
        self.reading.emit(on)

    def _button(self, icon: str, text: str, act: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setIcon(self._theme.icon(icon, 16))
        button.setIconSize(QSize(16, 16))
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: act())
        return button
