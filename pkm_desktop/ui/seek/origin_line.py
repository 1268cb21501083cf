"""Where an item is from and where it went: source, highlights, notes, issues; each a link."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QWidget

from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.sources import Source
from pkm_desktop.core.model.text import first_words
from pkm_desktop.ui.seek.opened import Opened
from pkm_desktop.ui.widgets.flow import FlowLayout
from pkm_desktop.ui.widgets.words import make_small
from pkm_desktop.ui.words.local_forms import counted

Step = tuple[str, list[tuple[str, object]]]  # what it is called, and where it leads

LISTED = 20  # entries of a menu
WORDS = 60  # characters of one


class OriginLine(QWidget):
    """`ref_picked(ref)` for a source, a note or an issue, `mark_picked(id)` for a highlight."""

    ref_picked = Signal(object)
    mark_picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Where it is from and where it went"))
        self._flow = FlowLayout(self)
        self._flow.setContentsMargins(0, 8, 0, 0)
        self.setObjectName("originLine")  # the style sets its words under the words above
        self.links: list[QPushButton] = []
        self.hide()

    def show_way(self, opened: Opened) -> None:
        """The way of this item; nothing where it has gone no step yet."""
        while self._flow.count():
            item = self._flow.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.links = []
        steps = [step for step in (self._marks(opened), self._notes(opened), *self._issues(opened)) if step]
        if steps:
            source = [_source(opened.source)] if opened.source is not None else []
            for number, (text, entries) in enumerate((*source, *steps)):
                self._add(text, entries, arrow=number > 0)
        self.setVisible(bool(steps))
        self.updateGeometry()

    def _marks(self, opened: Opened) -> Step | None:
        marks = opened.highlights
        if not marks:
            return None
        text = counted(len(marks), self.tr("1 highlight"), self.tr("{} highlights"))
        return text, [(mark.passage.exact, mark.id) for mark in marks[:LISTED]]

    def _notes(self, opened: Opened) -> Step | None:
        notes = (*((opened.why,) if opened.why else ()), *opened.notes)
        if not notes:
            return None
        text = counted(len(notes), self.tr("1 note"), self.tr("{} notes"))
        return text, [
            (note.title or first_words(note.body, 200), Ref("note", note.id)) for note in notes[:LISTED]
        ]

    def _issues(self, opened: Opened) -> list[Step]:
        found = []
        for shared in opened.shared[:3]:
            name = f"{shared.community} #{shared.number}" if shared.number else shared.title
            entries: list[tuple[str, object]] = [(shared.title, Ref("issue", shared.issue_id))]
            found.append((name, entries))
        return found

    def _add(self, text: str, entries: list[tuple[str, object]], *, arrow: bool) -> None:
        if arrow:
            sign = QLabel("→" if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else "←", self)
            sign.setProperty("tone", "faint")
            make_small(sign)
            self._flow.addWidget(sign)
            sign.show()
        button = QPushButton(_short(text), self)
        button.setProperty("link", "true")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setAccessibleName(text)
        font = button.font()
        font.setPointSizeF(font.pointSizeF() * 0.93)
        button.setFont(font)
        button.clicked.connect(partial(self._pick, button, tuple(entries)))
        self.links.append(button)
        self._flow.addWidget(button)
        button.show()

    def _pick(self, button: QWidget, entries: tuple[tuple[str, object], ...]) -> None:
        if len(entries) == 1:
            self._go(entries[0][1])
            return
        menu = QMenu(button)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, target in entries:
            menu.addAction(_short(text), partial(self._go, target))
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _go(self, target: object) -> None:
        if isinstance(target, int):
            self.mark_picked.emit(target)
        else:
            self.ref_picked.emit(target)


def _source(source: Source) -> Step:
    return source.title or source.feed_url, [(source.title, Ref("source", source.id))]


def _short(text: str) -> str:
    """On one line; a button and a menu take '&' for a key."""
    text = " ".join(text.split())
    return (text if len(text) <= WORDS else f"{text[: WORDS - 1]}…").replace("&", "&&")
