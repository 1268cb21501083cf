"""A page that hands the focus on to the part of it one works with, without hiding the others from Tab."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from pkm_desktop.ui.widgets.telling import tell_focus


class _Leader(QObject):
    def __init__(self, page: QWidget, target: QWidget) -> None:
        super().__init__(page)
        self.target = target
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            self.target.setFocus(event.reason())
            QTimer.singleShot(0, self, self._tell)
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        """Qt tells a screen reader of the page only after all this: it would take the page for the place."""
        tell_focus(self.target)


def lead_focus(page: QWidget, target: QWidget) -> None:
    """Let `page.setFocus()` mean the target, from now on another one.

    A focus proxy does so, too, but Qt takes a page with a proxy for one control: Tab then enters it at the
    proxy, and never comes to what stands before it.
    """
    for child in page.children():
        if isinstance(child, _Leader):
            child.target = target
            return
    _Leader(page, target)


def led_to(page: QWidget) -> QWidget | None:
    """What the focus of a page is handed on to; None where it keeps it."""
    for child in page.children():
        if isinstance(child, _Leader):
            return child.target
    return page.focusProxy()


def go_into(page: QWidget) -> None:
    """The keys to what a page leads to, else to the first control in it."""
    page.setFocus()
    if page.hasFocus() and page.focusPolicy() == Qt.FocusPolicy.NoFocus:
        page.focusNextPrevChild(True)


def turn_to(stack: QStackedWidget, page: QWidget) -> bool:
    """Show a page of a stack; True when the keys were in what went, and the caller is to say where they go.

    When what has the focus is hidden, Qt gives it to whatever comes next, and a screen reader reads that
    out before it comes to what is wanted.
    """
    focus = QApplication.focusWidget()
    homeless = focus is not None and stack.isAncestorOf(focus) and not page.isAncestorOf(focus)
    if focus is not None and homeless:
        focus.clearFocus()
    stack.setCurrentWidget(page)
    return homeless
