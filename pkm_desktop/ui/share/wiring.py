"""Who hears whom in the Share stage: panes to commands, actions to panes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pkm_desktop.ui.share.entry_card import EntryCard

if TYPE_CHECKING:
    from pkm_desktop.ui.share.view import ShareView


def connect(view: ShareView) -> None:
    """Join the parts of the stage."""
    _sidebar(view)
    _sheet(view)
    _panes(view)
    _actions(view)


def _sidebar(view: ShareView) -> None:
    sidebar, doings = view.sidebar, view.doings
    sidebar.community_picked.connect(view.show_community)
    sidebar.issue_picked.connect(view.show_issue)
    sidebar.community_wanted.connect(doings.add_community)
    sidebar.issue_wanted.connect(doings.new_issue)
    sidebar.edit_wanted.connect(doings.edit_community)
    sidebar.delete_wanted.connect(doings.delete_issue)


def _sheet(view: ShareView) -> None:
    sheet, edits = view.composer.sheet, view.edits
    sheet.issue_edited.connect(edits.edit_issue)
    sheet.entry_edited.connect(edits.edit_entry)
    sheet.entry_asked.connect(lambda entry, what: _entry_asked(view, entry, what))
    sheet.section_renamed.connect(edits.rename_section)
    sheet.section_asked.connect(lambda name, what: _section_asked(view, name, what))
    sheet.section_wanted.connect(lambda: _add_section(view))
    sheet.refs_dropped.connect(edits.bring_in)
    sheet.entry_dropped.connect(lambda entry, section, place: edits.move(entry, place, section))
    sheet.section_dropped.connect(lambda name, gap: _move_section(view, name, gap))
    edits.stored.connect(view.show_stored)
    edits.refused.connect(view.refused)
    edits.unsaved.connect(view.not_written)


def _panes(view: ShareView) -> None:
    view.candidates.taken.connect(lambda refs: view.edits.bring_in(refs))
    view.preview.checks.jump.connect(view.jump)
    view.preview.copied.connect(
        lambda label: view.desk.window.toast(view.tr("{version} copied").format(version=label))
    )
    view.composer.audience.clicked.connect(view.doings.edit_this_community)
    view.composer.banner.next_wanted.connect(view.doings.new_issue)
    view.composer.banner.correction_wanted.connect(view.edits.reopen)
    view.composer.current_changed.connect(view.desk.actions.refresh)


def _actions(view: ShareView) -> None:
    actions, cards = view.desk.actions, view.candidates.list
    actions.on("publish", view.doings.publish, owner=view.work, when=lambda: view.issue is not None)
    actions.on("line_up", lambda: move_line(view, -1), owner=view.work, when=lambda: can_move(view, -1))
    actions.on("line_down", lambda: move_line(view, 1), owner=view.work, when=lambda: can_move(view, 1))
    for name in ("add_to_digest", "page_down", "read"):
        actions.on(name, cards.take, owner=cards)
    actions.on("next", lambda: cards.step(1), owner=cards)
    actions.on("previous", lambda: cards.step(-1), owner=cards)
    actions.bind_letters(cards)


def can_move(view: ShareView, by: int) -> bool:
    """Whether the entry at hand has somewhere to go."""
    card = view.composer.current()
    draft = view.issue is not None and view.issue.status != "published"
    return draft and card is not None and view.composer.move_of(card.entry.id, by) is not None


def move_line(view: ShareView, by: int) -> None:
    """Move the entry at hand one place up or down, into the next section at the end of one."""
    card = view.composer.current()
    where = view.composer.move_of(card.entry.id, by) if card else None
    if card and where:
        view.edits.move(card.entry.id, *where)


def _entry_asked(view: ShareView, entry: int, what: str) -> None:
    card = view.composer.sheet.cards.get(entry)
    draft = view.issue is not None and view.issue.status != "published"
    if card is None:
        return
    if what in ("next", "previous"):
        view.composer.step(1 if what == "next" else -1)
    elif what == "menu":
        view.menus.for_entry(card)
    elif draft:
        _change_entry(view, card, what)


def _change_entry(view: ShareView, card: EntryCard, what: str) -> None:
    if what == "remove":
        beside = view.composer.neighbour(card.entry.id)
        view.edits.remove(card.entry.id)
        if beside:
            view.composer.go_to(beside)
    elif what == "quote":
        view.menus.for_quote(card)
    elif what in ("up", "down"):
        move_line(view, 1 if what == "down" else -1)


def _section_asked(view: ShareView, name: str, what: str) -> None:
    if what == "menu":
        view.menus.for_section(name)
        return
    names = _names(view)
    place = names.index(name) + (1 if what == "down" else -1)
    if 0 <= place < len(names):
        view.edits.move_section(name, place)


def _move_section(view: ShareView, name: str, gap: int) -> None:
    """A gap counts the section itself; a place does not."""
    here = _names(view).index(name)
    view.edits.move_section(name, gap if gap <= here else gap - 1)


def _add_section(view: ShareView) -> None:
    """A new section with a name of its own, ready to be renamed."""
    name, number = view.tr("Try this"), 2
    while name in _names(view):
        name, number = view.tr("Section {number}").format(number=number), number + 1
    view.composer.sheet.rename_next = name
    view.edits.add_section(name)


def _names(view: ShareView) -> list[str]:
    return [section.name for section in view.issue.sections] if view.issue else []
