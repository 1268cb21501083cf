"""Say something to a screen reader that no change of focus would say."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QWidget


def tell(widget: QWidget, text: str) -> None:
    """Politely: after what is being said. Without a screen reader it costs nothing."""
    if not text:
        return
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def is_heard() -> bool:
    """Whether a screen reader, or something like it, is there."""
    from PySide6.QtGui import QAccessible

    return QAccessible.isActive()


def tell_focus(widget: QWidget) -> None:
    """Where the keys are, once more: for when Qt has told of another place last."""
    from PySide6.QtGui import QAccessible, QAccessibleEvent

    if QAccessible.isActive() and widget.hasFocus():
        QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Focus))


def tell_rows(view: QAbstractItemView) -> None:
    """For a list that is walked while the focus stays in a field: tell each row one comes to.

    To be called when the view has its model. While the list is filled anew, the current row goes from one
    to the next as they are taken out: only where it ends is told, and not again if it is as before.
    """
    said = (-1, "")

    def told() -> None:
        nonlocal said
        current = view.currentIndex()
        if not (view.isVisible() and current.isValid()):
            return
        text = str(current.data(Qt.ItemDataRole.AccessibleTextRole) or current.data() or "")
        if said != (current.row(), text):
            said = (current.row(), text)
            tell(view, text)

    soon = QTimer(view, singleShot=True, interval=0)
    soon.timeout.connect(told)

    def moved(current: QModelIndex) -> None:
        if current.isValid():
            soon.start()

    view.selectionModel().currentChanged.connect(moved)
