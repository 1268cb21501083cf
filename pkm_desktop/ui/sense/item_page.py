"""An item in the Sense stage: its text, what was marked and written on it, and the way to the reader."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pkm_desktop.core.commands.seek import browse
from pkm_desktop.core.commands.sense import recall
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.items import Item, Saved
from pkm_desktop.core.model.notes import Highlight, Note
from pkm_desktop.core.model.progress import Progress, Stop
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.text import first_words
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.when import day
from pkm_desktop.ui.sense.query_bar import HEADER
from pkm_desktop.ui.widgets.action_buttons import LabelledButton
from pkm_desktop.ui.widgets.elided_label import ElidedLabel
from pkm_desktop.ui.widgets.html_view import HtmlView
from pkm_desktop.ui.widgets.room import room, tall
from pkm_desktop.ui.widgets.titled import without_title
from pkm_desktop.ui.words.core_words import retold
from pkm_desktop.ui.words.local_forms import dotted


@dataclass(frozen=True)
class Studied:
    """An item with everything a person added to it."""

    item: Item
    notes: tuple[Note, ...]
    marks: tuple[Highlight, ...]


def studied(library: Library, item_id: int) -> Studied:
    """Read it all from the library."""
    return Studied(
        browse.item(library, item_id),
        recall.item_notes(library, item_id),
        recall.highlights(library, item_id=item_id),
    )


class ItemPage(QWidget):
    """Shows one item; reading and marking happen in Seek's reader."""

    open_wanted = Signal(Ref)
    link_picked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ref: Ref | None = None
        self._where = ElidedLabel(tone="muted")
        self._open = LabelledButton(desk.theme.icon("book-open"), self.tr("Open in the reader"))
        self._open.clicked.connect(self._open_it)
        self._open.setProperty("flat", "true")
        self._again = LabelledButton(desk.theme.icon("refresh-cw"), self.tr("Look for it again"))
        self._again.setToolTip(self.tr("Fetch the page anew and look for the passages that were not found"))
        self._again.setProperty("flat", "true")
        self._again.clicked.connect(self._look_again)
        self._again.hide()
        self._title = QLabel()
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        self._title.setProperty("role", "heading")
        font = QFont(self.font())
        font.setPixelSize(room(22))
        font.setBold(True)
        self._title.setFont(font)
        self._text = HtmlView(desk.theme)
        self._text.setAccessibleName(self.tr("Text of the item"))
        self._text.link_clicked.connect(self.link_picked)
        header = QFrame()
        header.setProperty("pane", "header")
        tall(header, HEADER)
        row = QHBoxLayout(header)
        row.setContentsMargins(16, 0, 12, 0)
        row.addWidget(self._where, 1)
        row.addWidget(self._again)
        row.addWidget(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        inner = QVBoxLayout()
        inner.setContentsMargins(22, 18, 22, 8)
        inner.setSpacing(14)
        inner.addWidget(self._title)
        inner.addWidget(self._text, 1)
        column.addLayout(inner, 1)

    @property
    def item_id(self) -> int | None:
        """The item on the page; None for a quote whose item is gone."""
        return self._ref.id if self._ref is not None else None

    def words(self) -> str:
        """What is on the page, as plain text."""
        return self._text.toPlainText()

    def show_studied(self, studied: Studied) -> None:
        """Show the item with its whys, quotes and notes above its text."""
        row = studied.item.row
        self._ref = Ref("item", row.id)
        self._again.setVisible(bool(row.url) and any(not mark.passage.anchored for mark in studied.marks))
        self._where.say(dotted(row.source, day(row.when)))
        self._title.setText(row.title)
        self._text.show_html(self._head(studied) + without_title(studied.item.html, row.title))
        self._text.verticalScrollBar().setValue(0)

    def show_quote(self, mark: Highlight) -> None:
        """A highlight whose item is gone: the quote, its title and its address are still here."""
        self._ref = None
        self._again.hide()
        self._where.say(mark.item_url)
        quote, comment = escape(mark.passage.exact), escape(mark.comment)
        self._title.setText(mark.item_title)
        self._text.show_html(f"<blockquote><p>{quote}</p></blockquote><p>{comment}</p>")

    def _head(self, studied: Studied) -> str:
        item = studied.item
        parts = []
        if item.why:
            parts.append(f"<p><b>{escape(self.tr('Why it matters'))}:</b> {escape(item.why)}</p>")
        for mark in studied.marks:
            comment = f"<br><i>{escape(mark.comment)}</i>" if mark.comment else ""
            if not mark.passage.anchored:
                comment += f"<br><small>{escape(self.tr('Not found in this text any more'))}</small>"
            parts.append(f"<blockquote><p>{escape(mark.passage.exact)}{comment}</p></blockquote>")
        for note in studied.notes:
            if note.kind != "why":
                title = escape(note.title or first_words(note.body))
                parts.append(f'<p><a href="pkm:n{note.id}">{title}</a></p>')
        return "".join(parts) + ("<hr>" if parts else "")

    def _look_again(self) -> None:
        ref, library = self._ref, self._desk.library
        if ref is None:
            return

        def fetch(on_progress: Progress, stop: Stop) -> object:
            from pkm_desktop.core.commands.seek import capture

            return capture.full_text(library, ref.id, stop=stop)

        self._desk.jobs.work(fetch, title=self.tr("Looking for the passages"), then=self._looked)

    def _looked(self, saved: Saved) -> None:
        self._desk.window.status(retold(saved.hint) or self.tr("The text was fetched anew."))

    def _open_it(self) -> None:
        if self._ref is not None:
            self.open_wanted.emit(self._ref)
