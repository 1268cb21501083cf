"""One note: its title, its tags, its Markdown or how it reads. It saves itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from pkm_desktop.core.commands import annotate, recall, tagging
from pkm_desktop.core.errors import PkmError
from pkm_desktop.core.model.notes import Note
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.sense.editor_bar import EditorBar
from pkm_desktop.ui.widgets.chips import ChipRow
from pkm_desktop.ui.widgets.html_view import HtmlView
from pkm_desktop.ui.widgets.markdown_edit import MarkdownEdit
from pkm_desktop.ui.widgets.tag_edit import TagEdit

TITLE_PX = 22


class NotePage(QWidget):
    """Shows and edits the note it is given; a new one exists from its first word on."""

    written = Signal(Ref)  # a new note got its number
    tag_picked = Signal(str)
    link_picked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._note: Note | None = None
        self._creating = False
        self._saves = 0  # how many saves were asked for
        self._waiting = 0  # how many of them have not been answered
        self._title = QLineEdit()
        self._title.setProperty("bare", "true")
        self._claim = self.tr("A title that makes a claim")
        self._why_title = self.tr("Why it matters")
        self._title.setPlaceholderText(self._claim)
        self._title.setAccessibleName(self.tr("Title of the note"))
        self._title.editingFinished.connect(self._save_title)
        font = QFont(self.font())
        font.setPixelSize(TITLE_PX)
        font.setBold(True)
        self._title.setFont(font)
        self._chips = ChipRow(desk.theme)
        self._chips.picked.connect(self.tag_picked)
        self._chips.removed.connect(lambda name: self._tag(remove=(name,)))
        self._chips.add_wanted.connect(self._ask_tag)
        self.edit = MarkdownEdit(desk.theme, self.tr("The note, in Markdown"))
        self.edit.setPlaceholderText(self.tr("In your own words. [[ links, # tags."))
        self.edit.save_wanted.connect(self._save_body)
        self.edit.link_started.connect(self._offer)
        self._reading = HtmlView(desk.theme)
        self._reading.setAccessibleName(self.tr("The note as it reads"))
        self._reading.link_clicked.connect(self.link_picked)
        self._sides = QStackedWidget()
        self._sides.addWidget(self.edit)
        self._sides.addWidget(self._reading)
        self.bar = EditorBar(desk.theme, self.edit)
        self.bar.reading.connect(self._show_reading)
        self._lay_out()
        self._restyle()
        desk.theme.changed.connect(self._restyle)

    def _lay_out(self) -> None:
        inner = QVBoxLayout()
        inner.setContentsMargins(22, 18, 22, 8)
        inner.setSpacing(10)
        inner.addWidget(self._title)
        inner.addWidget(self._chips)
        inner.addSpacing(6)
        inner.addWidget(self._sides, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(inner, 1)

    def _restyle(self) -> None:
        font = self._desk.theme.reading_font()
        font.setPixelSize(max(14, font.pixelSize() - 1))
        self.edit.document().setDefaultFont(font)

    @property
    def note_id(self) -> int | None:
        """The note on the page; None for one that has no word yet."""
        return self._note.id if self._note else None

    def settled(self) -> int:
        """A mark of what is stored now; -1 while a save is on its way, for what is read now may be older."""
        return -1 if self._waiting else self._saves

    def show_note(self, note: Note) -> None:
        """Show a note, or the same one as it is now."""
        same = self._note is not None and self._note.id == note.id
        if not same:
            self.leave()
        self._note = note
        is_why = note.kind == "why"  # it goes by the title of its item
        self._title.setReadOnly(is_why)
        self._title.setPlaceholderText(self._why_title if is_why else self._claim)
        if not (same and self._title.hasFocus()):
            self._title.setText(note.title)
        self._chips.show_tags(note.tags)
        if same:
            self.edit.show_stored(note.body)
        else:
            self.edit.replace_all(note.body)
            self.bar.show_reading(False)
        if self._sides.currentWidget() is self._reading:
            self._render()

    def begin(self) -> None:
        """An empty page for a new note."""
        self.leave()
        self._note = None
        self._title.setReadOnly(False)
        self._title.setPlaceholderText(self._claim)
        self._title.clear()
        self._chips.show_tags(())
        self.edit.replace_all("")
        self.bar.show_reading(False)
        self.edit.setFocus()

    def leave(self) -> None:
        """Save what is unsaved, before something else is shown."""
        self.edit.flush()
        self._save_title()

    def _save_body(self, text: str) -> None:
        desk, note, title = self._desk, self._note, self._title.text().strip()
        if note is not None:
            self._save(lambda: annotate.edit_note(desk.library, note.id, body=text, typing=True))
        elif text.strip() and not self._creating:
            self._creating = True
            desk.jobs.change(
                lambda: annotate.write_note(desk.library, text, title=title, kind="permanent"),
                then=self._created,
                failed=self._save_failed,
            )

    def _save(self, command: Callable[[], object]) -> None:
        self._saves += 1
        self._waiting += 1
        self._desk.jobs.change(command, then=self._saved, failed=self._save_failed, initiator=self)

    def _saved(self, note: Note) -> None:
        self._waiting -= 1

    def _created(self, note: Note) -> None:
        self._creating = False
        self._note = note
        if not self._title.text().strip():
            self._title.setText(note.title)
        self._chips.show_tags(note.tags)
        self.written.emit(Ref("note", note.id))
        if self.edit.toPlainText() != note.body:
            self._save_body(self.edit.toPlainText())

    def _save_failed(self, error: PkmError) -> None:
        self._waiting = max(0, self._waiting - 1)
        self._creating = False
        self.edit.save_failed()
        self._desk.window.toast(str(error))

    def _save_title(self) -> None:
        desk, note, title = self._desk, self._note, self._title.text().strip()
        if note is not None and title and title != note.title:
            self._save(lambda: annotate.edit_note(desk.library, note.id, title=title))

    def _offer(self, prefix: str) -> None:
        desk = self._desk
        desk.jobs.look("sense/titles", lambda: recall.titles(desk.library, prefix, limit=8), self._offered)

    def _offered(self, titles: tuple[tuple[Ref, str], ...]) -> None:
        self.edit.offer_links([title for _, title in titles])

    def _show_reading(self, on: bool) -> None:
        self._sides.setCurrentWidget(self._reading if on else self.edit)
        if on:
            self._render()

    def _render(self) -> None:
        desk, text = self._desk, self.edit.toPlainText()
        desk.jobs.look(
            "sense/note-html", lambda: recall.note_html(desk.library, text), self._reading.show_html
        )

    def _ask_tag(self) -> None:
        known = TagEdit((), self)
        known.entered.connect(lambda names: self._tag(add=names))
        desk = self._desk
        desk.jobs.look(
            "sense/known-tags",
            lambda: tuple(tag.name for tag in tagging.tags(desk.library)),
            known.offer_known,
        )
        chip = self._chips.add_chip
        known.open_at(chip.mapToGlobal(chip.rect().bottomLeft()))

    def _tag(self, *, add: tuple[str, ...] = (), remove: tuple[str, ...] = ()) -> None:
        desk, note = self._desk, self._note
        if note is not None:
            refs = [Ref("note", note.id)]
            desk.jobs.change(lambda: tagging.tag(desk.library, refs, add=add, remove=remove))
