"""The buttons over the list: groups, order, all read, filter."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.listing import ORDERS, Listing

VIEWS = ("inbox", "unread", "all", "dropped")


class ListTools:
    """Makes the four buttons and keeps their menus in step with the list."""

    def __init__(self, desk: Desk, listing: Listing, host: QWidget, mark_all: Callable[[], None]) -> None:
        self._listing = listing
        self._toggle = desk.actions.action("group_by_source")
        self._host = host
        self.order = _button(
            desk, host, "arrow-down-narrow-wide", QCoreApplication.translate("ListTools", "Order")
        )
        self.order.setMenu(self._order_menu())
        self.grouping = _button(
            desk, host, "rows-3", QCoreApplication.translate("ListTools", "Group by source")
        )
        self.grouping.setCheckable(True)
        self.grouping.setToolTip(desk.actions.action("group_by_source").toolTip())
        self.grouping.clicked.connect(listing.toggle_groups)
        self.read = _button(
            desk, host, "check-check", QCoreApplication.translate("ListTools", "Mark all as read")
        )
        self.read.clicked.connect(mark_all)
        self.filter = _button(desk, host, "funnel", QCoreApplication.translate("ListTools", "Filter"))
        self.filter.setMenu(self._filter_menu())

    def buttons(self) -> tuple[QToolButton, ...]:
        """From left to right."""
        return self.grouping, self.order, self.read, self.filter

    def update(self) -> None:
        """Show what is in force; saved items and the like have no further filter."""
        view = self._listing.place.filter.view
        self.filter.setVisible(view in VIEWS)
        for action in self._views.actions():
            action.setChecked(action.data() == view)
        for action in self._orders.actions():
            action.setChecked(action.data() == self._listing.order)
            action.setEnabled(action.data() != "source" or self._listing.groupable)
        self._toggle.setChecked(self._listing.by_source)
        self.grouping.setVisible(self._listing.groupable)
        self.grouping.setChecked(self._listing.order == "source")

    def _order_menu(self) -> QMenu:
        menu = QMenu(self._host)
        self._orders = QActionGroup(menu)
        names = (
            QCoreApplication.translate("ListTools", "Newest first"),
            QCoreApplication.translate("ListTools", "Oldest first"),
            QCoreApplication.translate("ListTools", "Grouped by source"),
        )
        for words, order in zip(names, ORDERS, strict=True):
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setData(order)
            self._orders.addAction(action)
        self._orders.triggered.connect(lambda action: self._listing.use_order(str(action.data())))
        return menu

    def _filter_menu(self) -> QMenu:
        menu = QMenu(self._host)
        self._views = QActionGroup(menu)
        names = {
            "inbox": QCoreApplication.translate("ListTools", "Still to decide"),
            "unread": QCoreApplication.translate("ListTools", "Unread"),
            "all": QCoreApplication.translate("ListTools", "Everything"),
            "dropped": QCoreApplication.translate("ListTools", "Dropped"),
        }
        for view in VIEWS:
            action = menu.addAction(names[view])
            action.setCheckable(True)
            action.setData(view)
            self._views.addAction(action)
        self._views.triggered.connect(lambda action: self._listing.use_view(str(action.data())))
        return menu


def _button(desk: Desk, host: QWidget, icon: str, name: str) -> QToolButton:
    button = QToolButton(host)
    button.setIcon(desk.theme.icon(icon))
    button.setIconSize(QSize(15, 15))
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    return button
