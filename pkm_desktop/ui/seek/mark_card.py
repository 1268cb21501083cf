"""The card of a highlight: its comment, its layer, its tags, and the way to remove it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QLineEdit, QWidget

from pkm_desktop.core.model.notes import Highlight
from pkm_desktop.ui.drafts import Drafts
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.seek.marks import LINES, layer_colour
from pkm_desktop.ui.seek.passage_card import PassageCard
from pkm_desktop.ui.widgets.tag_edit import tags_in

LAYERS = (1, 2, 3)


class LayerButton(QAbstractButton):
    """A piece of marked text as it looks in its layer; chosen by mouse, arrows or Alt and its number."""

    def __init__(self, theme: Theme, layer: int) -> None:
        super().__init__()
        self._theme, self._layer = theme, layer
        self.setText(self.tr("Layer {}").format(layer))
        self.setAccessibleName(self.text())
        self.setToolTip(self.tr("Layer {number} · Alt+{number}").format(number=layer))
        self.setShortcut(f"Alt+{layer}")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 18, metrics.height() + 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        edge = QPen(QColor(tokens.accent if self.isChecked() else tokens.line), 2 if self.isChecked() else 1)
        painter.setPen(edge)
        painter.setBrush(QColor(layer_colour(self._layer, tokens)))
        painter.drawRoundedRect(box, 5, 5)
        painter.setPen(QColor(tokens.highlight_text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())
        width = self.fontMetrics().horizontalAdvance(self.text())
        if self._layer in LINES:
            style, thick = LINES[self._layer]
            painter.setPen(QPen(QColor(tokens.highlight_text), thick, style))
            y, left = box.bottom() - 5, box.center().x() - width / 2
            painter.drawLine(round(left), round(y), round(left + width), round(y))
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.text), 1, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), 4, 4)


class MarkCard(PassageCard):
    """`edited(comment, layer)` and `tagged(add, remove)` once, when it closes with changes."""

    edited = Signal(str, int)
    tagged = Signal(tuple, tuple)

    def __init__(
        self,
        theme: Theme,
        highlight: Highlight,
        parent: QWidget | None = None,
        *,
        drafts: Drafts | None = None,
    ) -> None:
        super().__init__("", highlight.comment, parent, drafts=drafts, draft=f"comment-{highlight.id}")
        self.setAccessibleName(self.tr("Highlight"))
        self._highlight = highlight
        self.heading.setText(self.tr("Comment on this passage"))
        self.layers = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(6)
        for layer in LAYERS:
            button = LayerButton(theme, layer)
            button.setChecked(layer == highlight.layer)
            self.layers.addButton(button, layer)
            row.addWidget(button)
        row.addStretch()
        self.tags = QLineEdit(", ".join(highlight.tags))
        self.tags.setPlaceholderText(self.tr("Tag, another tag"))
        self.tags.setAccessibleName(self.tr("Tags, with commas between them"))
        self.add_part(row)
        self.add_part(self.tags)
        self.offer(remove=True)

    def hideEvent(self, event: object) -> None:
        super().hideEvent(event)
        if self.given_up:
            return
        before, now = self._highlight, tags_in(self.tags.text())
        comment, layer = self.text(), self.layers.checkedId()
        if (comment, layer) != (before.comment.strip(), before.layer):
            self.edited.emit(comment, layer)
        add = tuple(name for name in now if name not in before.tags)
        remove = tuple(name for name in before.tags if name not in now)
        if add or remove:
            self.tagged.emit(add, remove)
        self.given_up = True
