"""The main pane: what can be done with the open article, and the article."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from pkm_desktop.core.model.items import Item
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.menus.actions import Actions
from pkm_desktop.ui.seek.find_bar import FindBar
from pkm_desktop.ui.seek.list_words import what_keys_do
from pkm_desktop.ui.seek.passage_bar import PassageBar
from pkm_desktop.ui.seek.reader_tools import ReaderTools
from pkm_desktop.ui.seek.reader_view import ReaderView
from pkm_desktop.ui.seek.sources.doings import SourceDoings
from pkm_desktop.ui.seek.text_choice import TextChoice
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
        self.texts = TextChoice(desk, doings, self)
        self.tools = ReaderTools(theme, actions, self.texts)
        self.digest_button = self.tools.digest_button
        self.finder = FindBar(theme, self.view)
        self._empty = EmptyState(
            theme.icon("book-open", color="faint"),
            self.tr("Nothing is open"),
            what_keys_do(actions),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tools)
        column.addWidget(self.finder)
        column.addWidget(self._stack)
        self._bar = PassageBar(theme, _bar_buttons(self, actions), self.view.viewport())
        self.view.selection_changed.connect(self._offer_bar)
        self.view.verticalScrollBar().valueChanged.connect(self._offer_bar)
        self.view.find_wanted.connect(self.finder.open)

    def show_item(self, item: Item) -> None:
        """The article is on the page already; show it and its tools."""
        self.tools.show_short(is_short(item), texts=bool(item.row.url))
        self.tools.show_tools(True)
        self._bar.hide()
        self._stack.setCurrentWidget(self.view)

    def show_nothing(self, title: str, text: str, *, tools: bool = False) -> None:
        """Nothing or many things are selected; many can be kept and tagged all the same: `tools`."""
        self._empty.say(title, text)
        self.finder.leave()
        self.tools.show_share(-1)
        self.tools.show_short(False, texts=False)
        self.tools.show_tools(tools)
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


def is_short(item: Item) -> bool:
    """Whether the feed gave only the beginning."""
    return item.text_origin == "feed" and bool(item.row.url) and len(item.text.split()) < SHORT


def _bar_buttons(pane: QWidget, actions: Actions) -> tuple[tuple[QAction, str, str, str], ...]:
    words = (
        ("highlight", "highlighter", QCoreApplication.translate("ReaderPane", "Highlight")),
        ("note", "sticky-note", QCoreApplication.translate("ReaderPane", "Note")),
        ("quote", "quote", QCoreApplication.translate("ReaderPane", "Quote in digest")),
    )
    return tuple((actions.action(name), icon, text, actions.first_letter(name)) for name, icon, text in words)
