"""What was being written when the app ended: said at the start, and one press leads back to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from pkm_desktop.core.errors import NotFound
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.drafts import Drafts

if TYPE_CHECKING:
    from pkm_desktop.ui.seek.view import SeekView

LONGEST = 60  # characters of it that are said


def _tr(text: str) -> str:
    return QCoreApplication.translate("WaitingDrafts", text)


@dataclass(frozen=True)
class Draft:
    """The newest one, and how many there are; `about` is None where what it was about is gone."""

    name: str
    text: str
    count: int
    about: Ref | None

    @property
    def kind(self) -> str:
        """What was written: title or body of a note, note, thought, comment, or passage: a comment on words
        not marked yet; `words` belong to nothing.
        """
        return self.name.partition("-")[0]


def announce(desk: Desk) -> None:
    """Say that a draft waits, where one does."""
    drafts = Drafts(desk.library.folder / "drafts")
    desk.jobs.look("seek/drafts", partial(newest, desk.library, drafts), partial(_say, desk, drafts))


def newest(library: Library, drafts: Drafts) -> Draft | None:
    """What was written last and not saved."""
    names = drafts.waiting()
    if not names:
        return None
    try:
        about = _about(library, *names[0].split("-", 1))
    except NotFound:
        about = None
    return Draft(names[0], drafts.text(names[0]), len(names), about)


def _about(library: Library, kind: str, number: str) -> Ref | None:
    """What a draft is about; a new note is about nothing yet: n0."""
    from pkm_desktop.core.commands.seek import browse
    from pkm_desktop.core.commands.sense import recall

    if not number.isdecimal():
        return Ref("note", 0) if kind == "title" else None
    if kind in ("title", "body"):
        return Ref("note", recall.note(library, int(number)).id)
    item = recall.highlight(library, int(number)).item_id if kind == "comment" else int(number)
    return Ref("item", browse.item(library, item).row.id) if item is not None else None


def _say(desk: Desk, drafts: Drafts, draft: Draft | None) -> None:
    if draft is None:
        return
    words = " ".join(draft.text.split())
    short = words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"
    one, several = _tr("A draft waits: “{text}”"), _tr("{count} drafts wait, the newest: “{text}”")
    said = (one if draft.count == 1 else several).format(text=short, count=draft.count)
    if draft.about is None:
        action = (_tr("Make it a note"), partial(_keep, desk, drafts, draft))
    elif draft.kind == "body":
        action = (_tr("Put it back"), partial(_put_back, desk, drafts, draft, draft.about))
    else:
        action = (_tr("Open"), partial(_open, desk, draft, draft.about))
    desk.window.toast(said, action=action)


def _keep(desk: Desk, drafts: Drafts, draft: Draft) -> None:
    """What it was about is gone; the words need not be."""

    def write() -> object:
        from pkm_desktop.core.commands.sense import annotate

        return annotate.write_note(desk.library, draft.text)

    desk.jobs.change(write, then=lambda _: drafts.drop(draft.name), toast=True)


def _put_back(desk: Desk, drafts: Drafts, draft: Draft, about: Ref) -> None:
    """The note reads as it did when it could not be saved; that can be undone."""

    def write() -> object:
        from pkm_desktop.core.commands.sense import annotate

        return annotate.edit_note(desk.library, about.id, body=draft.text)

    def done(_: object) -> None:
        drafts.drop(draft.name)
        desk.window.open_ref(about)

    desk.jobs.change(write, then=done, toast=True)


def _open(desk: Desk, draft: Draft, about: Ref) -> None:
    if about == Ref("note", 0):
        desk.actions.run("new_note")
        return
    desk.window.open_ref(about)
    if about.kind == "item":
        view = desk.window.show_stage("seek")
        _once_shown(view, about.id, partial(_go_on, desk, view, draft))  # type: ignore[arg-type]


def _once_shown(view: SeekView, item_id: int, then: Callable[[], None]) -> None:
    view.finish()
    reading = view.reading
    if reading.item is not None and reading.item.row.id == item_id:
        then()
        return

    def shown(number: int) -> None:
        if number == item_id:
            reading.shown.disconnect(shown)
            then()

    reading.shown.connect(shown)


def _go_on(desk: Desk, view: SeekView, draft: Draft) -> None:
    """Open what it was typed into: the words are there again."""
    if draft.kind == "passage":
        desk.window.status(_tr("Mark the passage again and press N: your words are there."))
    elif draft.kind == "thought":
        view.asking.quick_thought()
    else:
        if draft.kind == "comment":
            view.reader.view.chosen_mark = int(draft.name.partition("-")[2])
        desk.actions.run("note")
