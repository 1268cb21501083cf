"""A page that hands the focus on to the part of it one works with, without hiding the others from Tab."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget


class _Leader(QObject):
    def __init__(self, page: QWidget, target: QWidget) -> None:
        super().__init__(page)
        self.target = target
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            self.target.setFocus(event.reason())
        return super().eventFilter(watched, event)


def lead_focus(page: QWidget, target: QWidget) -> None:
    """Let `page.setFocus()` mean the target.

    A focus proxy does so, too, but Qt takes a page with a proxy for one control: Tab then enters it at the
    proxy, and never comes to what stands before it.
    """
    _Leader(page, target)


def led_to(page: QWidget) -> QWidget | None:
    """What the focus of a page is handed on to; None where it keeps it."""
    for child in page.children():
        if isinstance(child, _Leader):
            return child.target
    return page.focusProxy()
