"""From the reader into a digest: which community's draft, and its words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.communities import Community
from pkm_desktop.core.model.digests import Issue, IssueRow
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.words.digest_languages import usual_language


@dataclass(frozen=True)
class Offer:
    """A community and its drafts, the newest first."""

    community: Community
    drafts: tuple[IssueRow, ...]


def offers(library: Library) -> tuple[Offer, ...]:
    """Every community with what is open for it."""
    from pkm_desktop.core.commands.share import curate

    found = []
    for community in curate.communities(library):
        rows = curate.issues(library, community.id)
        found.append(Offer(community, tuple(row for row in rows if row.status == "draft")))
    return tuple(found)


class Digests(QObject):
    """Asks where to, in a menu, and puts things there."""

    def __init__(self, desk: Desk, host: QWidget) -> None:
        super().__init__(host)
        self._desk = desk
        self._host = host

    def choose(self, refs: tuple[Ref, ...], at: QPoint, highlight_id: int | None = None) -> None:
        """Offer the open drafts for these things, each with a letter that takes it; `at` is the upper right
        corner of the menu."""
        if refs:
            library = self._desk.library
            self._desk.jobs.look(
                "seek/digests", lambda: offers(library), partial(self._menu, refs, at, highlight_id)
            )

    def _menu(
        self, refs: tuple[Ref, ...], at: QPoint, highlight_id: int | None, found: tuple[Offer, ...]
    ) -> None:
        if not found:
            self._ask_community(refs, highlight_id)
            return
        menu = QMenu(self._host)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.setAccessibleName(self.tr("Add to digest"))
        entries: list[tuple[str, Callable[[Library], int]]] = []
        for offer in found:
            entries += [(_named(offer, draft), _existing(draft.id)) for draft in offer.drafts]
            if not offer.drafts:
                name = self.tr("New digest for {}").format(offer.community.name)
                entries.append((name, _new_for(offer.community.id)))
        names = [name.removeprefix(self.tr("New digest for {}").partition("{")[0]) for name, _ in entries]
        for (name, into), letter in zip(entries, letters_for(names), strict=True):
            menu.addAction(lettered(name, letter), partial(self._add, refs, highlight_id, into))
        menu.addSeparator()
        menu.addAction(self.tr("New community…"), partial(self._ask_community, refs, highlight_id))
        menu.popup(at - QPoint(menu.sizeHint().width(), 0))

    def _ask_community(self, refs: tuple[Ref, ...], highlight_id: int | None) -> None:
        dialog = QInputDialog(self._host)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("New community"))
        dialog.setLabelText(self.tr("Who is the digest for? A team, a community, a network:"))
        dialog.setOkButtonText(self.tr("Make its first digest"))
        dialog.textValueSelected.connect(partial(self._make_community, refs, highlight_id))
        dialog.open()

    def _make_community(self, refs: tuple[Ref, ...], highlight_id: int | None, name: str) -> None:
        if name.strip():
            self._add(refs, highlight_id, _new_community(name.strip()))

    def _add(self, refs: tuple[Ref, ...], highlight_id: int | None, into: Callable[[Library], int]) -> None:
        library = self._desk.library
        self._desk.jobs.change(
            partial(_put, library, into, refs, highlight_id), then=self._added, initiator=self, toast=False
        )

    def _added(self, issue: Issue) -> None:
        text = self.tr("Added to {}").format(issue.title)
        show = partial(self._desk.window.open_ref, Ref("issue", issue.id))
        self._desk.window.toast(text, action=(self.tr("Show"), show))


def _put(
    library: Library, into: Callable[[Library], int], refs: tuple[Ref, ...], highlight_id: int | None
) -> Outcome[Issue]:
    from pkm_desktop.core.commands.share import curate

    issue_id = into(library)
    results = [curate.add_entry(library, issue_id, ref, highlight_id=highlight_id) for ref in refs]
    changes = results[-1].changes | Changes(issues=True, communities=True)
    return Outcome(results[-1].value, changes, results[-1].undo)


def _existing(issue_id: int) -> Callable[[Library], int]:
    return lambda library: issue_id


def _new_for(community_id: int) -> Callable[[Library], int]:
    from pkm_desktop.core.commands.share import curate

    return lambda library: curate.new_issue(library, community_id).value.id


def _new_community(name: str) -> Callable[[Library], int]:
    from pkm_desktop.core.commands.share import curate

    lang = usual_language()

    def make(library: Library) -> int:
        community = curate.add_community(library, name, lang=lang).value
        return curate.new_issue(library, community.id).value.id

    return make


def _named(offer: Offer, draft: IssueRow) -> str:
    named = offer.community.name in draft.title
    return draft.title if named else f"{offer.community.name} · {draft.title}"


def letters_for(names: Sequence[str]) -> tuple[str, ...]:
    """A letter (or digit) for each name, no two the same: its first that is free, else any that is free."""
    taken: set[str] = set()
    found = []
    for name in names:
        own = [sign for sign in name.upper() if sign.isalnum()]
        letter = next(
            (sign for sign in (*own, *"123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") if sign not in taken), ""
        )
        taken.add(letter)
        found.append(letter)
    return tuple(found)


def lettered(text: str, letter: str) -> str:
    """The text of a menu entry that its letter takes; a menu takes '&' for the mark of a key."""
    place = text.upper().find(letter) if letter else -1
    if place < 0:
        plain = text.replace("&", "&&")
        return f"&{letter}  {plain}" if letter else plain
    before, behind = text[:place].replace("&", "&&"), text[place:]
    return f"{before}&{behind[:1]}{behind[1:].replace('&', '&&')}"
