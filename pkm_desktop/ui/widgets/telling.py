"""Say something to a screen reader that no change of focus would say."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QWidget


def tell(widget: QWidget, text: str) -> None:
    """Politely: after what is being said. Without a screen reader it costs nothing."""
    if not text:
        return
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def tell_rows(view: QAbstractItemView) -> None:
    """For a list that is walked while the focus stays in a field: tell each row one comes to.

    To be called when the view has its model.
    """

    def told(current: QModelIndex) -> None:
        if view.isVisible():
            tell(view, str(current.data(Qt.ItemDataRole.AccessibleTextRole) or current.data() or ""))

    view.selectionModel().currentChanged.connect(told)
