"""The main pane: what can be done with the open article, and the article."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pkm_desktop.core.model.items import Item
from pkm_desktop.ui.actions import Actions
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.list_pane import HEADER
from pkm_desktop.ui.seek.passage_bar import PassageBar, key_text
from pkm_desktop.ui.seek.reader_view import ReaderView
from pkm_desktop.ui.seek.sources.doings import SourceDoings
from pkm_desktop.ui.seek.text_choice import TextChoice
from pkm_desktop.ui.widgets.action_buttons import ActionButton, IconButton
from pkm_desktop.ui.widgets.empty_state import EmptyState

SHORT = 200  # words: a feed that gives so little has probably more on its page


class ReaderPane(QWidget):
    """Tool bar, article, and the bar at a selection."""

    def __init__(self, desk: Desk, doings: SourceDoings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme, actions = desk.theme, desk.actions
        self.setProperty("pane", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Reader"))
        self.view = ReaderView(theme)
        self.digest_button = ActionButton(actions.action("add_to_digest"))
        self.texts = TextChoice(desk, doings, self)
        self._full_text = ActionButton(actions.action("full_text"), text=self.tr("Full text"))
        self._empty = EmptyState(
            theme.icon("book-open", color="faint"),
            self.tr("Nothing is open"),
            self.tr("Press J for the next item. X drops it, S keeps it, L leaves it for later."),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tools(actions))
        column.addWidget(self._stack)
        self._bar = PassageBar(theme, _bar_buttons(self, actions), self.view.viewport())
        self.view.selection_changed.connect(self._offer_bar)
        self.view.verticalScrollBar().valueChanged.connect(self._offer_bar)
        self._tool_bar.hide()

    def show_item(self, item: Item) -> None:
        """The article is on the page already; show it and its tools."""
        short = is_short(item)
        self._full_text.setVisible(short)
        self.texts.stand_beside(short)
        self._bar.hide()
        self._tool_bar.show()
        self._stack.setCurrentWidget(self.view)

    def show_nothing(self, title: str, text: str, *, tools: bool = False) -> None:
        """Nothing or many things are selected; many can be kept and tagged all the same: `tools`."""
        self._empty.say(title, text)
        self._full_text.hide()
        self.texts.button.hide()
        self._tool_bar.setVisible(tools)
        self._stack.setCurrentWidget(self._empty)

    def selection_on_screen(self) -> QRect:
        """Where the selected passage is, for a card beside it."""
        box = self.view.selection_box()
        return QRect(self.view.viewport().mapToGlobal(box.topLeft()), box.size())

    def _offer_bar(self) -> None:
        if not self.view.textCursor().selectedText().strip() or not self.view.isVisible():
            self._bar.hide()
            return
        self._bar.show_beside(self.view.selection_box(), self.view.viewport().rect())

    def _tools(self, actions: Actions) -> QFrame:
        self._tool_bar = QWidget()
        row = QHBoxLayout(self._tool_bar)
        row.setContentsMargins(10, 0, 12, 0)
        row.setSpacing(0)
        for name in ("keep", "tag", "highlight", "note", "connect"):
            row.addWidget(IconButton(actions.action(name)))
        row.addStretch()
        row.addWidget(self._full_text)
        row.addWidget(self.texts.button)
        row.addSpacing(6)
        row.addWidget(self.digest_button)
        row.addSpacing(4)
        row.addWidget(IconButton(actions.action("open_browser")))
        frame = QFrame()
        frame.setProperty("pane", "header")
        frame.setFixedHeight(HEADER)
        outer = QHBoxLayout(frame)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._tool_bar)
        return frame


def is_short(item: Item) -> bool:
    """Whether the feed gave only the beginning."""
    return item.text_origin == "feed" and bool(item.row.url) and len(item.text.split()) < SHORT


def _bar_buttons(pane: QWidget, actions: Actions) -> tuple[tuple[QAction, str, str, str], ...]:
    words = (
        ("highlight", "highlighter", pane.tr("Highlight")),
        ("note", "sticky-note", pane.tr("Note")),
        ("quote", "quote", pane.tr("Quote in digest")),
    )
    return tuple(
        (actions.action(name), icon, text, key_text(actions.specs[name].letters))
        for name, icon, text in words
    )
