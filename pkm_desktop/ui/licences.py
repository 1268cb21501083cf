"""About ▸ Parts and licences: every package that is in the program, and what it may be used for."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from pkm_desktop.core.commands.parts import Part, parts
from pkm_desktop.ui.widgets.borders import name_borders
from pkm_desktop.ui.widgets.room import roomy

SIZE = QSize(860, 640)
TABLE_WIDTH = 420


class LicencesDialog(QDialog):
    """A table of the parts; below their texts stand as their authors wrote them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Parts and licences"))
        self.resize(roomy(SIZE))
        self.parts = parts()
        hint = QLabel(
            self.tr("Qt is used under the LGPL, as libraries of its own: you may put others in their place.")
        )
        hint.setProperty("tone", "muted")
        hint.setWordWrap(True)
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setAccessibleName(self.tr("Text of the licence"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setTabChangesFocus(True)
        self.table = self._table()
        split = QSplitter()
        split.addWidget(self.table)
        split.addWidget(self.text)
        split.setChildrenCollapsible(False)
        name_borders(split)
        split.setStretchFactor(1, 1)
        split.setSizes([TABLE_WIDTH, SIZE.width() - TABLE_WIDTH])
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(hint)
        column.addWidget(split, 1)
        self.table.selectRow(0)

    def _table(self) -> QTableWidget:
        table = QTableWidget(len(self.parts), 3)
        table.setAccessibleName(self.tr("Parts"))
        table.setHorizontalHeaderLabels([self.tr("Part"), self.tr("Version"), self.tr("Licence")])
        table.verticalHeader().hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        for row, part in enumerate(self.parts):
            for place, text in enumerate((part.name, part.version, part.licence)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                table.setItem(row, place, item)
        header = table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        table.currentCellChanged.connect(lambda row, *_: self._show(self.parts[row]))
        return table

    def _show(self, part: Part) -> None:
        none = self.tr("This part names its licence only: {licence}")
        self.text.setPlainText(part.text or none.format(licence=part.licence or "?"))
