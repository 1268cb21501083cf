"""The context menu of an article: what can be done with passage and item, and what any text offers."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QTextBrowser

from pkm_desktop.ui.desk import Desk

PASSAGE = ("highlight", "highlight_more", "note", "quote", "")
ARTICLE = (
    *("keep", "later", "drop", "finish", "", "tag", "note", "why", "connect", "add_to_digest", ""),
    *("find_in_page", "full_text", "open_browser", "copy_link", "share_one", "print", ""),
)


class ReaderMenu(QObject):
    """Opens at the pointer or by the menu key."""

    def __init__(self, desk: Desk, page: QTextBrowser) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        page.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        page.customContextMenuRequested.connect(self.open)

    def open(self, point: QPoint) -> QMenu:
        """The menu at a point of the page; what belongs to text (copy, a link's address) comes last."""
        page = self._page
        names = PASSAGE if page.textCursor().hasSelection() else ARTICLE
        menu = self._desk.actions.menu(names, page)
        menu.aboutToHide.connect(menu.deleteLater)
        scrolled = QPoint(page.horizontalScrollBar().value(), page.verticalScrollBar().value())
        usual = page.createStandardContextMenu(point + scrolled)
        menu.destroyed.connect(usual.deleteLater)  # its entries are needed as long
        menu.addActions(usual.actions())
        menu.popup(page.viewport().mapToGlobal(point))
        return menu
