"""What a person does in the Sense stage by menu and key: the handlers of its actions."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from pkm_desktop.core.commands import annotate, tagging
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.widgets.tag_edit import TagEdit

if TYPE_CHECKING:
    from pkm_desktop.ui.sense.view import SenseView

TAGGABLE = ("item", "note", "highlight")


class Doings(QObject):
    """Each handler acts on what is chosen in the list or shown on the page."""

    def __init__(self, desk: Desk, view: SenseView) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        for name, run, when in self._table():
            desk.actions.on(name, run, owner=view, when=when)

    def _table(self) -> list[tuple[str, Callable[[], object], Callable[[], bool] | None]]:
        view = self._view
        return [
            ("next", lambda: view.found.step(1), None),
            ("previous", lambda: view.found.step(-1), None),
            ("read", view.read, lambda: view.found.current() is not None),
            ("delete_note", self._delete, lambda: bool(self._notes())),
            ("tag", self._ask_tags, lambda: bool(self._taggable())),
            ("save_search", view.save_search, lambda: bool(view.found.text.strip())),
            ("all_tags", lambda: view.go("tags"), None),
            ("note_preview", view.page.note.turn_sides, self._on_note),
        ]

    def _on_note(self) -> bool:
        page = self._view.page
        return page.currentWidget() is page.note

    def _chosen(self) -> tuple[Ref, ...]:
        """Several rows where several are chosen, else what is on the page."""
        page, chosen = self._view.page.ref, self._view.found.selection()
        return chosen if len(chosen) > 1 or page is None else (page,)

    def _notes(self) -> tuple[int, ...]:
        return tuple(ref.id for ref in self._chosen() if ref.kind == "note")

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

    def _ask_tags(self) -> None:
        refs = self._taggable()
        if not refs:
            return
        rows, library = self._view.found.rows, self._desk.library
        about = self.tr("Tag {} things").format(len(refs)) if len(refs) > 1 else ""
        box = TagEdit((), self._view, about=about)
        box.entered.connect(lambda names: self._tag(refs, names))
        place = rows.visualRect(rows.currentIndex())
        corner = rows.viewport().mapToGlobal(QPoint(29, place.bottom() - place.height() // 2))
        box.open_at(corner if self._view.found.isVisible() else self._view.mapToGlobal(QPoint(260, 80)))
        self._desk.jobs.look(
            "sense/tags-known", lambda: tuple(tag.name for tag in tagging.tags(library)), box.offer_known
        )

    def _tag(self, refs: tuple[Ref, ...], names: tuple[str, ...]) -> None:
        library = self._desk.library
        self._desk.jobs.change(lambda: tagging.tag(library, refs, add=names), toast=len(refs) > 1)
