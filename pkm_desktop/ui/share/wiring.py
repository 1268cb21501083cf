"""Who hears whom in the Share stage: panes to commands, actions to panes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pkm_desktop.ui.share import going_out_wiring
from pkm_desktop.ui.share.community_dialog import GOES
from pkm_desktop.ui.share.entry_card import EntryCard
from pkm_desktop.ui.share.stage import ShareStage
from pkm_desktop.ui.widgets.telling import tell


def connect(stage: ShareStage) -> None:
    """Join the parts of the stage."""
    _sidebar(stage)
    _sheet(stage)
    _panes(stage)
    going_out_wiring.connect(stage)
    _actions(stage)


def _sidebar(stage: ShareStage) -> None:
    sidebar, doings, audiences = stage.sidebar, stage.doings, stage.audiences
    sidebar.paused = audiences.paused
    sidebar.community_wanted.connect(audiences.add)
    sidebar.issue_wanted.connect(doings.new_issue)
    sidebar.edit_wanted.connect(audiences.edit)
    sidebar.skip_wanted.connect(audiences.skip)
    sidebar.pause_wanted.connect(audiences.pause)
    sidebar.next_wanted.connect(doings.next_issue)
    sidebar.delete_wanted.connect(doings.delete_issue)
    sidebar.refs_dropped.connect(stage.edits.add_to)
    sidebar.refs_for.connect(doings.put_for)
    doings.community_wanted.connect(audiences.add)


def _sheet(stage: ShareStage) -> None:
    sheet, edits = stage.composer.sheet, stage.edits
    sheet.issue_edited.connect(edits.edit_issue)
    sheet.entry_edited.connect(edits.edit_entry)
    sheet.topic_picked.connect(lambda topic: stage.desk.window.show_query(f'tag:"{topic}"'))
    sheet.entry_asked.connect(lambda entry, what: _entry_asked(stage, entry, what))
    sheet.section_renamed.connect(edits.rename_section)
    sheet.section_asked.connect(lambda name, what: _section_asked(stage, name, what))
    sheet.poll.wanted.connect(edits.set_poll)
    sheet.poll.removed.connect(edits.remove_poll)
    sheet.section_wanted.connect(lambda: _add_section(stage))
    sheet.refs_dropped.connect(edits.bring_in)
    sheet.entry_dropped.connect(lambda entry, section, place: edits.move(entry, place, section))
    sheet.section_dropped.connect(lambda name, gap: _move_section(stage, name, gap))


def _panes(stage: ShareStage) -> None:
    stage.candidates.list.open_wanted.connect(stage.desk.window.open_ref)
    stage.candidates.taken.connect(lambda refs: stage.edits.bring_in(refs))
    stage.composer.audience.clicked.connect(lambda: stage.audiences.edit_this())
    stage.composer.sheet.standing_wanted.connect(lambda: stage.audiences.edit_this(GOES))
    stage.composer.banner.next_wanted.connect(lambda: stage.doings.next_issue())
    stage.composer.banner.correction_wanted.connect(stage.edits.reopen)
    stage.composer.current_changed.connect(stage.desk.actions.refresh)


def _actions(stage: ShareStage) -> None:
    actions, cards = stage.desk.actions, stage.candidates.list
    actions.on("line_up", lambda: move_line(stage, -1), owner=stage.work, when=lambda: can_move(stage, -1))
    actions.on("line_down", lambda: move_line(stage, 1), owner=stage.work, when=lambda: can_move(stage, 1))
    for name, run, when in (
        ("edit_community", stage.audiences.edit_this, lambda: stage.community is not None),
        ("skip_issue", stage.audiences.skip_this, lambda: stage.due is not None),
        ("pause_rhythm", stage.audiences.pause_this, stage.audiences.can_pause),
        ("next_issue", stage.doings.next_issue, lambda: stage.issue is not None),
        ("entry_kind", lambda: _at_card(stage, "kind"), lambda: _has_card(stage)),
        ("entry_more", lambda: _at_card(stage, "more"), lambda: _has_card(stage)),
    ):
        actions.on(name, run, owner=stage, when=when)
    for name in ("add_to_digest", "page_down", "read"):
        actions.on(name, cards.take, owner=cards)
    actions.on("next", lambda: cards.step(1), owner=cards)
    actions.on("previous", lambda: cards.step(-1), owner=cards)
    actions.bind_letters(cards)


def _has_card(stage: ShareStage) -> bool:
    return stage.is_draft and stage.composer.current() is not None


def _at_card(stage: ShareStage, what: str) -> None:
    card = stage.composer.current()
    if card is not None:
        _entry_asked(stage, card.entry.id, what)


def can_move(stage: ShareStage, by: int) -> bool:
    """Whether the entry at hand has somewhere to go."""
    card = stage.composer.current()
    return stage.is_draft and card is not None and stage.composer.move_of(card.entry.id, by) is not None


def move_line(stage: ShareStage, by: int) -> None:
    """Move the entry at hand one place up or down, into the next section at the end of one."""
    card = stage.composer.current()
    where = stage.composer.move_of(card.entry.id, by) if card else None
    if card and where:
        stage.edits.move(card.entry.id, *where)
        said = QCoreApplication.translate("ShareView", "Place {place} in {section}")
        tell(card, said.format(place=where[0] + 1, section=where[1]))


def _entry_asked(stage: ShareStage, entry: int, what: str) -> None:
    card = stage.composer.sheet.card(entry)
    if card is None:
        return
    if what in ("next", "previous"):
        stage.composer.step(1 if what == "next" else -1)
    elif what == "menu":
        stage.menus.for_entry(card)
    elif what == "returns":
        stage.returning.show_entry(entry)
    elif stage.is_draft:
        _change_entry(stage, card, what)


def _change_entry(stage: ShareStage, card: EntryCard, what: str) -> None:
    if what == "remove":
        beside = stage.composer.neighbour(card.entry.id)
        stage.edits.remove(card.entry.id)
        if beside:
            stage.composer.go_to(beside)
    elif what == "quote":
        stage.menus.for_quote(card)
    elif what == "kind":
        stage.menus.for_kind(card)
    elif what == "more":
        stage.menus.for_more(card)
    elif what in ("up", "down"):
        move_line(stage, 1 if what == "down" else -1)


def _section_asked(stage: ShareStage, name: str, what: str) -> None:
    if what == "menu":
        stage.menus.for_section(name)
        return
    names = _names(stage)
    place = names.index(name) + (1 if what == "down" else -1)
    if 0 <= place < len(names):
        stage.edits.move_section(name, place)


def _move_section(stage: ShareStage, name: str, gap: int) -> None:
    """A gap counts the section itself; a place does not."""
    here = _names(stage).index(name)
    stage.edits.move_section(name, gap if gap <= here else gap - 1)


def _add_section(stage: ShareStage) -> None:
    """A new section with a name of its own, ready to be renamed."""
    name, number = QCoreApplication.translate("ShareStage", "Try this"), 2
    while name in _names(stage):
        name, number = (
            QCoreApplication.translate("ShareStage", "Section {number}").format(number=number),
            number + 1,
        )
    stage.composer.sheet.rename_next = name
    stage.edits.add_section(name)


def _names(stage: ShareStage) -> list[str]:
    return [section.name for section in stage.issue.sections] if stage.issue else []
