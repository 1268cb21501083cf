"""What is connected to the thing on the page: links to it, mentions, related things, where it was shared."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from pkm_desktop.core.commands import recall
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.notes import Links, Related, Sharing
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.when import day

WIDTH = 212
MOST = 8


@dataclass(frozen=True)
class Connections:
    """Everything the panel shows of one thing."""

    links: Links
    related: tuple[Related, ...]
    shared: tuple[Sharing, ...]


def connections(library: Library, ref: Ref) -> Connections:
    """Read it all from the library."""
    return Connections(
        recall.links(library, ref), recall.related(library, ref, limit=5), recall.sharing(library, ref)
    )


class Card(QFrame):
    """A small card with a title and a line; a click or Enter opens what it stands for."""

    opened = Signal(Ref)

    def __init__(self, ref: Ref, title: str, line: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ref = ref
        self.setProperty("card", "true")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        column.addWidget(_label(title, strong=True))
        if line:
            column.addWidget(_label(line, tone="muted"))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit(self._ref)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self._ref)
            return
        super().keyPressEvent(event)


class SidePanel(QScrollArea):
    """The cards, in groups that appear only when they hold something."""

    opened = Signal(Ref)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(WIDTH - 40)
        self.setAccessibleName(self.tr("Connections"))
        self.show_nothing()

    def show_nothing(self) -> None:
        """Nothing is on the page."""
        self._put([])

    def show_connections(self, found: Connections) -> None:
        """Fill the groups."""
        back: list[QWidget] = [
            self._card(link.ref, link.title, _shortened(link.context))
            for link in found.links.back[:MOST]
            if link.ref
        ]
        mentions: list[QWidget] = [
            self._card(link.ref, link.title, _shortened(link.context))
            for link in found.links.mentions[:MOST]
            if link.ref
        ]
        related: list[QWidget] = [self._card(one.ref, one.title, ", ".join(one.why)) for one in found.related]
        shared: list[QWidget] = [self._shared(one) for one in found.shared[:MOST]]
        groups = [
            (self.tr("Linked from"), back),
            (self.tr("Mentions"), mentions),
            (self.tr("Related"), related),
            (self.tr("Shared"), shared),
        ]
        parts: list[QWidget] = []
        for heading, cards in groups:
            if cards:
                parts += [_heading(heading), *cards]
        if not parts:
            nothing = self.tr("Nothing is linked here yet. Write [[ in a note to connect it.")
            parts = [_heading(self.tr("Connections")), _label(nothing, tone="muted")]
        self._put(parts)

    def _shared(self, one: Sharing) -> QWidget:
        when = f" · {day(one.published)}" if one.published else ""
        return self._card(Ref("issue", one.issue_id), f"{one.community} #{one.number}", f"{one.title}{when}")

    def _card(self, ref: Ref | None, title: str, line: str) -> Card:
        card = Card(ref or Ref("note", 0), title or self.tr("Without a title"), line)
        card.opened.connect(self.opened)
        return card

    def _put(self, parts: list[QWidget]) -> None:
        inside = QWidget()
        inside.setProperty("pane", "surface")
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(inside)
        column.setContentsMargins(12, 14, 12, 12)
        column.setSpacing(8)
        for part in parts:
            column.addWidget(part)
        column.addStretch()
        self.setWidget(inside)


def _label(text: str, *, strong: bool = False, tone: str = "") -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if tone:
        label.setProperty("tone", tone)
    if strong:
        font = QFont(label.font())
        font.setWeight(QFont.Weight.DemiBold)
        label.setFont(font)
    return label


def _heading(text: str) -> QLabel:
    label = _label(text)
    label.setProperty("role", "section")
    return label


def _shortened(text: str, most: int = 110) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= most else f"{flat[:most].rsplit(' ', 1)[0]}…"
