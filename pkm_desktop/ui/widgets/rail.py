"""The narrow rail at the left edge: the stages, icon above word, and the settings at its foot."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QButtonGroup, QFrame, QToolButton, QVBoxLayout, QWidget

from pkm_desktop.ui.carrying import REFS_MIME
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.menus.actions import Actions
from pkm_desktop.ui.widgets.room import USUAL, follow, room

STAGES = ("seek", "sense", "share", "practice")
WIDTH = 76
BUTTON = QSize(60, 56)
WORDS = 0.85  # of the interface font


class Rail(QFrame):
    """`picked(stage)` when one is pressed; the arrow keys walk through them."""

    picked = Signal(str)

    def __init__(self, theme: Theme, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAccessibleName(self.tr("Stages"))
        self.setAcceptDrops(True)
        column = QVBoxLayout(self)
        column.setSpacing(3)
        group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        for name in STAGES:
            button = self._button(theme, actions, name)
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, name=name: self.picked.emit(name))
            group.addButton(button)
            column.addWidget(button)
            self._buttons[name] = button
        column.addStretch()
        settings = self._button(theme, actions, "settings")
        settings.setText(self.tr("Settings"))
        settings.clicked.connect(actions.action("settings").trigger)
        column.addWidget(settings)
        self._column, self._all = column, (*self._buttons.values(), settings)
        follow(self, self._fit)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(REFS_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Items and notes held over Share open it, so that they can be dropped on a digest there."""
        over = self._buttons["share"].geometry().contains(event.position().toPoint())
        event.setAccepted(over)
        if over and not self._buttons["share"].isChecked():
            self.picked.emit("share")

    def show_active(self, name: str) -> None:
        """Tint this stage."""
        self._buttons[name].setChecked(True)

    def _fit(self) -> None:
        """As wide as the longest word needs: not every language says “Settings” in eight letters."""
        font = QFont(QApplication.font())
        font.setPointSizeF(font.pointSizeF() * WORDS)
        longest = max(QFontMetrics(font).horizontalAdvance(button.text()) for button in self._all)
        whole = max(WIDTH, room(WIDTH) - WIDTH // 4)
        width = min(max(BUTTON.width(), longest + 2), 2 * whole)
        for button in self._all:
            button.setFont(font)
            button.setFixedSize(width, BUTTON.height() - USUAL + room(USUAL))
        self.setFixedWidth(max(whole, width + 2))
        spare = self.maximumWidth() - width
        self._column.setContentsMargins(spare // 2, 9, (spare - 1) // 2, 12)

    def _button(self, theme: Theme, actions: Actions, name: str) -> QToolButton:
        action = actions.action(name)
        button = QToolButton()
        button.setText(action.text())
        button.setToolTip(action.toolTip())
        button.setAccessibleName(action.text().rstrip("…"))
        button.setIcon(theme.icon(actions.specs[name].icon, color="muted"))
        button.setIconSize(QSize(20, 20))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button
