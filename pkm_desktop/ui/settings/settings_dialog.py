"""The settings: few, searchable, applied at once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, QTimer
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pkm_desktop.ui.desk import Preferences
from pkm_desktop.ui.menus.actions import Actions
from pkm_desktop.ui.settings.settings_rows import Row, Section, rows
from pkm_desktop.ui.upkeep import Upkeep
from pkm_desktop.ui.widgets.action_buttons import ActionButton
from pkm_desktop.ui.widgets.form_dialog import FormDialog
from pkm_desktop.ui.widgets.room import roomy

SIZE = QSize(620, 620)
CONTROL = 160


class SettingsDialog(FormDialog):
    """One page, sections below each other, a field that narrows it down."""

    def __init__(
        self,
        preferences: Preferences,
        actions: Actions,
        upkeep: Upkeep | None,
        parent: QWidget,
        *,
        more: Sequence[Section] = (),
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self.resize(roomy(SIZE))
        self._upkeep, self._more = upkeep, tuple(more)
        self._last = QLabel()
        self._last.setWordWrap(True)
        self._last.setProperty("tone", "muted")
        self._sections: list[tuple[QWidget, list[tuple[str, list[QWidget]]]]] = []
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Find a setting"))
        self._field.setAccessibleName(self.tr("Find a setting"))
        self._field.textChanged.connect(self._filter)
        self._none = QLabel(self.tr("No setting of this name."))
        self._none.hide()
        self._none.setProperty("tone", "muted")
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(self._field)
        column.addWidget(self._none)
        self._area = self._page(preferences, actions)
        column.addWidget(self._area, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._field.setFocus()
        self._show_backup()
        self._widen()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text, which is set here, needs a wider window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.isVisible():
            QTimer.singleShot(0, self, self._widen)

    def _widen(self) -> None:
        """As wide as the longest row, if the screen is: nothing has to be scrolled to the side."""
        page = self._area.widget()
        if page is None:
            return
        bar = self._area.verticalScrollBar().sizeHint().width() + 2 * self._area.frameWidth()
        needed = page.minimumSizeHint().width() + bar + self.width() - self._area.width()
        if needed > self.width():
            self.resize(min(needed, self.screen().availableSize().width()), self.height())

    def _page(self, preferences: Preferences, actions: Actions) -> QScrollArea:
        page = QWidget()
        page.setProperty("plain", "true")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(12)
        for section, members in groupby(rows(preferences), key=lambda row: row.section):
            column.addWidget(self._section(section, list(members)))
        for part in self._more:
            column.addWidget(self._own_section(part))
        if self._upkeep is not None:
            column.addWidget(self._backups(actions))
        column.addStretch()
        area = QScrollArea(widgetResizable=True)
        area.setWidget(page)
        area.setAccessibleName(self.tr("Settings"))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def _section(self, title: str, members: Sequence[Row]) -> QWidget:
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 8)
        grid.setColumnStretch(0, 1)
        grid.setVerticalSpacing(8)
        grid.addWidget(_heading(title), 0, 0, 1, 2)
        found: list[tuple[str, list[QWidget]]] = []
        for place, row in enumerate(members):
            label = QLabel(row.label)
            label.setBuddy(row.control)
            label.setWordWrap(True)  # larger text takes more lines, not more width than there is
            if not isinstance(row.control, QCheckBox):
                row.control.setMinimumWidth(CONTROL)
            row.control.setAccessibleName(row.label)
            row.control.setAccessibleDescription(row.hint)
            grid.addWidget(label, 2 * place + 1, 0)
            grid.addWidget(row.control, 2 * place + 1, 1, Qt.AlignmentFlag.AlignRight)
            widgets: list[QWidget] = [label, row.control]
            if row.hint:
                widgets.append(_hint(row.hint))
                grid.addWidget(widgets[-1], 2 * place + 2, 0, 1, 2)
            found.append((row.words(), widgets))
        self._sections.append((box, found))
        return box

    def _own_section(self, section: Section) -> QWidget:
        """Rows, and below them widgets that come and go together with the whole section."""
        box = self._section(section.title, section.rows)
        layout = box.layout()
        if isinstance(layout, QGridLayout):
            layout.addWidget(section.below, layout.rowCount(), 0, 1, 2)
        _, found = self._sections[-1]
        found.append((section.words(), [section.below]))
        return box

    def _backups(self, actions: Actions) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 8)
        column.addWidget(_heading(self.tr("Backups")))
        column.addWidget(self._last)
        line = QHBoxLayout()
        line.addWidget(ActionButton(actions.action("backup")))
        line.addWidget(ActionButton(actions.action("open_data")))
        line.addStretch()
        column.addLayout(line)
        words = f"{self.tr('Backups')} {self.tr('Back up now')}".casefold()
        self._sections.append((box, [(words, [])]))
        return box

    def _show_backup(self) -> None:
        if self._upkeep is None:
            return
        last = self._upkeep.last_backup()
        if last is None:
            self._last.setText(
                self.tr("There is no backup yet. Copies go to {folder}").format(folder=self._upkeep.backups)
            )
            return
        size = QLocale().formattedDataSize(last.stat().st_size)
        text = self.tr("Last verified copy: {name} ({size}), in {folder}")
        self._last.setText(text.format(name=last.name, size=size, folder=last.parent))

    def _filter(self, typed: str) -> None:
        wanted = typed.strip().casefold()
        for box, found in self._sections:
            for words, widgets in found:
                for widget in widgets:
                    widget.setVisible(wanted in words)
            box.setVisible(any(wanted in words for words, _ in found))
        self._none.setVisible(not any(box.isVisibleTo(self) for box, _ in self._sections))


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "heading")
    return label


def _hint(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("tone", "muted")
    label.setWordWrap(True)
    font = QFont(label.font())
    font.setPointSizeF(font.pointSizeF() * 0.93)
    label.setFont(font)
    return label
