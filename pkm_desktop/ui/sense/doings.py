"""What a person does in the Sense stage by menu and key: the handlers of its actions."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from pkm_desktop.core.commands.sense import annotate, growing, highlighting, tagging
from pkm_desktop.core.model.notes import Highlight, Note
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.thinking import Promoted
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.sense.connect_panel import ConnectPanel
from pkm_desktop.ui.sense.found_pane import FoundPane
from pkm_desktop.ui.sense.page import Page
from pkm_desktop.ui.sense.printing_page import print_page
from pkm_desktop.ui.sense.saved import SavedSearches
from pkm_desktop.ui.sense.sharing_on import connect_sharing
from pkm_desktop.ui.sense.suggesting import suggest
from pkm_desktop.ui.widgets.tag_edit import TagEdit
from pkm_desktop.ui.widgets.word_box import WordBox
from pkm_desktop.ui.words.core_words import retold
from pkm_desktop.ui.words.local_forms import number

TAGGABLE = ("item", "note", "highlight")
CONNECTABLE = ("item", "note", "highlight")


MENU = (
    *(
        "read",
        "new_note",
        "note_from_highlights",
        "look_again",
        "",
        "tag",
        "connect",
        "note_graph",
        "add_to_digest",
        "share_one",
        "print",
        "",
    ),
    *("promote", "note_history", "delete_note"),
)


class Stage(Protocol):
    """What the handlers need of the stage."""

    found: FoundPane
    page: Page
    connecting: ConnectPanel
    saved: SavedSearches

    def go(self, place: str) -> None:
        """Show a place of the sidebar."""

    def read(self) -> None:
        """Go on in the page, or in the reader."""

    def show_ref(self, ref: Ref) -> None:
        """Bring a thing to the page."""

    def show_history(self, note_id: int) -> None:
        """What a note said before."""

    def let_go(self) -> None:
        """What is on the page goes away."""


class Doings(QObject):
    """Each handler acts on what is chosen in the list or shown on the page."""

    def __init__(self, desk: Desk, view: Stage, host: QWidget) -> None:
        super().__init__(host)
        self._desk = desk
        self._view = view
        self._host = host
        for name, run, when in self._table():
            desk.actions.on(name, run, owner=host, when=when)
        connect_sharing(desk, host, self._chosen)
        print_page(desk, view.page, host)

    def _table(self) -> list[tuple[str, Callable[[], object], Callable[[], bool] | None]]:
        view = self._view
        return [
            ("next", lambda: view.found.step(1), None),
            ("previous", lambda: view.found.step(-1), None),
            ("read", view.read, lambda: view.found.current() is not None),
            ("delete_note", self._delete, lambda: bool(self._notes())),
            ("tag", self._ask_tags, lambda: bool(self._taggable())),
            ("connect", self._connect, lambda: self._subject() is not None),
            ("promote", self._ask_promote, lambda: len(self._notes()) == 1),
            ("note_from_highlights", self._note_from, lambda: bool(self._marks())),
            ("look_again", self._look_again, lambda: bool(self._marks())),
            ("note_history", self._history, lambda: len(self._notes()) == 1),
            ("note_graph", view.page.show_graph, lambda: self._subject() is not None),
            ("attach", self._ask_files, self._on_note),
            ("note_preview", view.page.note.turn_sides, self._on_note),
            ("save_search", self._save_search, lambda: bool(view.found.text.strip())),
        ]

    def open_menu(self, at: QPoint) -> None:
        """What can be done with the chosen rows."""
        menu = self._desk.actions.menu(MENU, self._host)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _save_search(self) -> None:
        """Keep what is being asked as a smart list."""
        button = self._view.found.query.save
        below = button.mapToGlobal(QPoint(-260, button.height() + 4))
        self._view.saved.ask_name(self._view.found.text.strip(), below)

    def _on_note(self) -> bool:
        page = self._view.page
        return page.currentWidget() is page.note

    def _chosen(self) -> tuple[Ref, ...]:
        """Several rows where several are chosen, else what is on the page."""
        page, chosen = self._view.page.ref, self._view.found.selection()
        return chosen if len(chosen) > 1 or page is None else (page,)

    def _subject(self) -> Ref | None:
        """The one thing on the page."""
        ref = self._view.page.ref
        return ref if ref is not None and ref.kind in CONNECTABLE else None

    def _notes(self) -> tuple[int, ...]:
        return tuple(ref.id for ref in self._chosen() if ref.kind == "note")

    def _marks(self) -> tuple[int, ...]:
        return tuple(ref.id for ref in self._view.found.selection() if ref.kind == "highlight")

    def _taggable(self) -> tuple[Ref, ...]:
        return tuple(ref for ref in self._chosen() if ref.kind in TAGGABLE)

    def _delete(self) -> None:
        library = self._desk.library
        notes = self._notes()
        if notes:
            self._view.page.note.leave()
            self._view.let_go()
        for note in notes:
            self._desk.jobs.change(partial(annotate.delete_note, library, note), toast=True)

    def _connect(self) -> None:
        ref = self._subject()
        if ref is not None:
            self._view.page.note.leave()
            self._view.connecting.open_on(ref)

    def _history(self) -> None:
        notes = self._notes()
        if notes:
            self._view.page.note.leave()
            self._view.show_history(notes[0])

    def _note_from(self) -> None:
        marks, library = self._marks(), self._desk.library
        self._desk.jobs.change(
            lambda: growing.note_from_highlights(library, marks), then=self._made, toast=True
        )

    def _made(self, note: Note) -> None:
        self._view.show_ref(Ref("note", note.id))

    def _look_again(self) -> None:
        marks, library = self._marks(), self._desk.library
        self._desk.jobs.change(lambda: highlighting.look_again(library, marks), then=self._looked, toast=True)

    def _looked(self, found: tuple[Highlight, ...]) -> None:
        said = self.tr("Places found again: {}").format(number(len(found)))
        self._desk.window.status(said if found else self.tr("No lost place was found again."))

    def _ask_files(self) -> None:
        dialog = QFileDialog(self._host, self.tr("Attach files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(
            lambda names: self._view.page.note.bringing.attach([Path(name) for name in names])
        )
        dialog.open()

    def _ask_promote(self) -> None:
        note = self._view.page.note.saver.note
        title = note.title if note is not None and note.kind == "fleeting" else ""
        hint = self.tr("Your own claim, as a sentence: what is so?")
        box = WordBox(self.tr("Make a permanent note"), title, self._host, hint=hint)
        box.entered.connect(partial(self._promote, self._notes()[0]))
        head = self._view.page.note.head
        box.open_at(head.mapToGlobal(QPoint(0, 0)))

    def _promote(self, note: int, title: str) -> None:
        library = self._desk.library
        self._view.page.note.leave()
        self._desk.jobs.change(lambda: growing.promote(library, note, title), then=self._promoted, toast=True)

    def _promoted(self, made: Promoted) -> None:
        self._view.show_ref(Ref("note", made.note.id))
        if made.hint:
            self._desk.window.status(retold(made.hint))

    def _ask_tags(self) -> None:
        refs = self._taggable()
        if not refs:
            return
        rows, library = self._view.found.rows, self._desk.library
        about = self.tr("Tag {} things").format(number(len(refs))) if len(refs) > 1 else ""
        box = TagEdit((), self._host, about=about)
        box.entered.connect(lambda names: self._tag(refs, names))
        if len(refs) == 1:
            suggest(self._desk, refs[0], box)
        place = rows.visualRect(rows.currentIndex())
        corner = rows.viewport().mapToGlobal(QPoint(29, place.bottom() - place.height() // 2))
        box.open_at(corner if self._view.found.isVisible() else self._host.mapToGlobal(QPoint(260, 80)))
        self._desk.jobs.look(
            "sense/tags-known", lambda: tuple(tag.name for tag in tagging.tags(library)), box.offer_known
        )

    def _tag(self, refs: tuple[Ref, ...], names: tuple[str, ...]) -> None:
        library = self._desk.library
        self._desk.jobs.change(lambda: tagging.tag(library, refs, add=names), toast=len(refs) > 1)
