"""One note: its head, its Markdown, how it reads. It saves itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from pkm_desktop.core.commands.seek import browse
from pkm_desktop.core.commands.sense import annotate, confidentiality, ripening, tagging
from pkm_desktop.core.model.items import ItemRow
from pkm_desktop.core.model.notes import Note
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.thinking import Template
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.sense.bringing import Bringing
from pkm_desktop.ui.sense.editor_bar import SIDES, EditorBar
from pkm_desktop.ui.sense.note_head import NoteHead
from pkm_desktop.ui.sense.note_preview import NotePreview
from pkm_desktop.ui.sense.note_saving import NoteSaver
from pkm_desktop.ui.sense.suggesting import suggest, tags_like, titles_like
from pkm_desktop.ui.sense.template_row import TemplateRow
from pkm_desktop.ui.sense.title_draft import TitleDraft
from pkm_desktop.ui.sense.why_fields import WhyFields
from pkm_desktop.ui.widgets.borders import name_borders
from pkm_desktop.ui.widgets.html_style import column_width
from pkm_desktop.ui.widgets.markdown_edit import MarkdownEdit
from pkm_desktop.ui.widgets.tag_edit import TagEdit

LOOK_AGAIN = re.compile(r"^[ \t]*(?:[-*+] )?look again:.*$", re.IGNORECASE | re.MULTILINE)
EDGE, WIDEST_INDENT = 22, 120  # pixels beside the text, and how many more a wide window leaves at its left
BESIDE = 620  # pixels from which on the preview stands beside the note; below it, under it


class NotePage(QWidget):
    """Shows and edits the note it is given; a new one exists from its first word on."""

    written = Signal(Ref)  # a new note got its number
    tag_picked = Signal(str)
    link_picked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.saver = NoteSaver(desk, self)
        self.head = NoteHead(desk)
        self.naming = TitleDraft(desk.library.folder, self.head.title)
        self.edit = MarkdownEdit(desk.theme, self.tr("The note, in Markdown"))
        self.edit.document().setDocumentMargin(0)
        self.edit.setPlaceholderText(self.tr("In your own words. [[ links, # tags."))
        self.preview = NotePreview(desk)
        self.bar = EditorBar(desk, self.edit)
        self.templates = TemplateRow(desk)
        self.whys = WhyFields(desk.theme)
        self.bringing = Bringing(desk, self.edit)
        self.sides = QSplitter()
        self._lay_out()
        self._connect()
        self._restyle()
        self._turn(desk.session.text("sense/side", "write"))

    def _lay_out(self) -> None:
        self.sides.addWidget(self.edit)
        self.sides.addWidget(self.preview)
        self.sides.setChildrenCollapsible(False)
        name_borders(self.sides)
        self.sides.setObjectName("noteSides")
        self.sides.setHandleWidth(21)
        self._body, indent = QWidget(), QWidget(maximumWidth=WIDEST_INDENT)
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(EDGE, 18, EDGE, 8)
        inner.setSpacing(12)
        for widget, stretch in ((self.head, 0), (self.templates, 0), (self.sides, 1), (self.whys, 0)):
            inner.addWidget(widget, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(indent, 1)
        middle.addWidget(self._body, 1000)
        middle.addStretch(1)
        column.addWidget(self.bar)
        column.addLayout(middle, 1)

    def _connect(self) -> None:
        head, edit, saver = self.head, self.edit, self.saver
        head.chips.picked.connect(self.tag_picked)
        head.chips.removed.connect(lambda name: self._tag(remove=(name,)))
        head.chips.add_wanted.connect(self._ask_tag)
        head.titled.connect(self._save_title)
        head.title.edited.connect(saver.named)
        head.title.left.connect(self.edit.setFocus)
        head.kind_picked.connect(self._pick_kind)
        head.item_wanted.connect(lambda item: self._desk.window.open_ref(Ref("item", item)))
        edit.save_wanted.connect(lambda text: saver.save_body(text, head.title.text()))
        edit.link_started.connect(self._offer_titles)
        edit.tag_started.connect(self._offer_tags)
        edit.textChanged.connect(self._typed)
        saver.created.connect(self._created)
        saver.stored.connect(self._stored)
        saver.failed.connect(edit.save_failed)
        self.templates.picked.connect(self._begin_with)
        self.whys.said.connect(self._say_beside)
        head.look_picked.connect(self._look_again)
        head.standing.maturity_picked.connect(self._mark_maturity)
        head.standing.confidentiality_picked.connect(self._mark_open)
        self.preview.link_clicked.connect(self.link_picked)
        self.bar.turned.connect(self._turn)
        self._desk.theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        font = QFont(self.font())
        font.setPixelSize(max(14, self._desk.settings.text_size - 2))
        self.edit.set_type(font)
        self.preview.dress(font)
        self._fit()

    @property
    def note_id(self) -> int | None:
        """The note on the page; None for one that has no word yet."""
        return self.saver.note.id if self.saver.note else None

    def settled(self) -> int:
        """See `NoteSaver.settled`."""
        return self.saver.settled()

    def show_note(self, note: Note) -> None:
        """Show a note, or the same one as it is now."""
        same = self.note_id == note.id
        if not same:
            self.leave()
        self.saver.take(note)
        self._show_head(note, keep_title=same and self.head.title.hasFocus())
        if same:
            self.edit.show_stored(note.body)
        else:
            self.naming.begin(note)
            self.edit.replace_all(note.body)
            if self.bar.side() == "read":
                self.preview.verticalScrollBar().setValue(0)
        self.whys.show_note(note, same=same)
        self.templates.offer(False)
        self._preview()

    def begin(self, kind: str = "permanent") -> None:
        """An empty page for a new note."""
        self.leave()
        self.saver.take(None)
        self.saver.kind = kind
        self.head.show_note(None, kind)
        self.head.say_title("")
        self.naming.begin(None)
        self.whys.show_note(None, same=False)
        self.edit.replace_all("")
        self.templates.offer(True)
        if self.bar.side() == "read":
            self._turn("write")
        self.edit.setFocus()

    def leave(self) -> None:
        """Save what is unsaved, before something else is shown."""
        self.edit.flush()
        self.whys.flush()
        self._save_title(self.head.title.text())
        self.naming.settle()

    def turn_sides(self) -> None:
        """Written, side by side, as it reads, and again."""
        self._turn(SIDES[(SIDES.index(self.bar.side()) + 1) % len(SIDES)])

    def _turn(self, side: str) -> None:
        side = side if side in SIDES else "write"
        self.bar.show_side(side)
        self._desk.session.keep("sense/side", side)
        had = self.edit.hasFocus() or self.preview.hasFocus()
        self.edit.setVisible(side != "read")
        self.preview.setVisible(side != "write")
        if had:
            (self.preview if side == "read" else self.edit).setFocus()
        self._fit()
        self._preview(at_once=True)

    def _typed(self) -> None:
        self.templates.offer(self.saver.note is None and not self.edit.toPlainText().strip())
        self._preview()

    def _begin_with(self, template: Template) -> None:
        """The questions of a template on the empty page, the caret at the first answer."""
        self._pick_kind(template.kind)
        if not self.head.title.text() and template.kind == "log":
            day = QLocale().toString(QDate.currentDate(), QLocale.FormatType.ShortFormat)
            self.head.say_title(f"{template.label.partition(':')[0]}, {day}")
        self.edit.insertPlainText(template.body)
        cursor = self.edit.textCursor()
        cursor.setPosition(max(template.body.find("\n\n") + 1, 0))
        self.edit.setTextCursor(cursor)
        self.edit.setFocus()

    def _say_beside(self, field: str, text: str) -> None:
        note, library = self.saver.note, self._desk.library
        if note is not None and note.item_id is not None:
            item, body = note.item_id, self.edit.toPlainText()
            self.saver.save(lambda: annotate.say_why(library, item, body, **{field: text}))

    def _look_again(self, when: date) -> None:
        """A day to come back to it is a line of the note."""
        self.edit.put_line(LOOK_AGAIN, f"Look again: {when.isoformat()}")

    def _preview(self, *, at_once: bool = False) -> None:
        if self.bar.side() != "write":
            self.preview.follow(self.edit.toPlainText(), at_once=at_once)

    def _show_head(self, note: Note, *, keep_title: bool) -> None:
        self.head.show_note(note, note.kind)
        if not keep_title:
            self.head.say_title(note.title)
        if note.item_id is not None:
            library, ids = self._desk.library, (note.item_id,)
            self._desk.jobs.look("sense/about", lambda: browse.item_rows(library, ids), self._show_about)

    def _show_about(self, rows: Sequence[ItemRow]) -> None:
        note = self.saver.note
        if rows and note is not None and note.item_id == rows[0].id:
            self.head.show_about(rows[0].title or rows[0].url)

    def _created(self, note: Note) -> None:
        self._show_head(note, keep_title=self.head.title.hasFocus() and not self.saver.names_itself)
        self.naming.become(note)
        self.edit.saved_after_all()
        self.written.emit(Ref("note", note.id))

    def _stored(self, note: Note) -> None:
        self.edit.saved_after_all()
        self.naming.stored(note)
        if self.saver.names_itself and not self.head.title.hasFocus():
            self.head.say_title(note.title)

    def _save_title(self, title: str) -> None:
        note = self.saver.note
        if note is not None and title and title != note.title and not self.saver.names_itself:
            self.saver.save_fields(title=title)

    def _pick_kind(self, kind: str) -> None:
        self.saver.kind = kind
        if self.saver.note is None:
            self.head.show_note(None, kind)
        else:
            self.saver.save_fields(kind=kind)

    def _offer_titles(self, prefix: str) -> None:
        library = self._desk.library
        self._desk.jobs.look("sense/names", lambda: titles_like(library, prefix), self.edit.offer)

    def _offer_tags(self, prefix: str) -> None:
        library = self._desk.library
        self._desk.jobs.look("sense/names", lambda: tags_like(tagging.tags(library), prefix), self.edit.offer)

    def _ask_tag(self) -> None:
        box = TagEdit((), self)
        box.entered.connect(lambda names: self._tag(add=names))
        library = self._desk.library
        self._desk.jobs.look(
            "sense/known-tags", lambda: tuple(tag.name for tag in tagging.tags(library)), box.offer_known
        )
        if (note := self.saver.note) is not None:
            suggest(self._desk, Ref("note", note.id), box)
        box.open_at((chip := self.head.chips.add_chip).mapToGlobal(chip.rect().bottomLeft()))

    def _tag(self, *, add: tuple[str, ...] = (), remove: tuple[str, ...] = ()) -> None:
        note, library = self.saver.note, self._desk.library
        if note is not None:
            refs = [Ref("note", note.id)]
            self._desk.jobs.change(lambda: tagging.tag(library, refs, add=add, remove=remove))

    def _mark_maturity(self, maturity: str) -> None:
        number, library = self.note_id, self._desk.library
        if number is not None:
            self._desk.jobs.change(lambda: ripening.mark_maturity(library, [number], maturity))

    def _mark_open(self, level: str) -> None:
        number, library = self.note_id, self._desk.library
        if number is not None:
            self._desk.jobs.change(lambda: confidentiality.mark_note(library, [number], level))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The preview beside the note where there is room; no line longer than the person reads well."""
        wide = self.width() >= BESIDE
        self.sides.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)
        width = column_width(self.edit.document().defaultFont(), self._desk.settings.reading_width)
        pages = 2 if wide and self.bar.side() == "both" else 1
        self._body.setMaximumWidth(pages * width + 2 * EDGE)
