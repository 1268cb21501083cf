"""The list under a field that completes what is typed, in the looks of the other menus."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QCompleter, QListView, QStyledItemDelegate, QWidget


def completer(names: QStringListModel, field: QWidget) -> tuple[QCompleter, QListView]:
    """A completer for `field` and its list, with a delegate that takes our style (Qt's own does not)."""
    made, popup = QCompleter(names, field), QListView()
    popup.setObjectName("completions")
    made.setWidget(field)
    made.setPopup(popup)
    popup.setItemDelegate(QStyledItemDelegate(popup))
    return made, popup
