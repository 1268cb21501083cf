"""While something hovers over the window: what would become of it, in the middle of everything."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.widgets.icon_label import IconLabel

EDGE, RADIUS = 10, 10


class DropHint(QWidget):
    """Lies over the window and lets everything through."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._window = theme, window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._icon = IconLabel(theme.icon("plus", color="accent"), 36)
        self._title, self._words = QLabel(), QLabel()
        self._title.setProperty("role", "heading")
        self._words.setProperty("tone", "muted")
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() * 1.3)
        self._title.setFont(font)
        column = QVBoxLayout(self)
        column.addStretch()
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        for label in (self._title, self._words):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addStretch()
        window.installEventFilter(self)
        self.hide()

    def say(self, title: str, text: str, icon: str) -> None:
        """What would be done with it."""
        self._title.setText(title)
        self._words.setText(text)
        self._icon.set_icon(self._theme.icon(icon, color="accent"))
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, painter = self._theme.tokens, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(tokens.surface)
        ground.setAlphaF(0.94)
        painter.fillRect(self.rect(), ground)
        pen = QPen(QColor(tokens.accent), 2, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(self.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE), RADIUS, RADIUS)
