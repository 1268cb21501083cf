"""The two quiet menus in a note's head: how settled it is, and who may see it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands.sense import annotate, recall
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.sense.view import SenseView


def test_what_is_picked_is_stored_and_shown(sense: SenseView, library: Library, qtbot: QtBot) -> None:
    note = annotate.write_note(library, "A claim.", title="A claim").value
    sense.show_ref(Ref("note", note.id))
    standing = sense.page.note.head.standing
    qtbot.waitUntil(lambda: sense.page.note.note_id == note.id)
    qtbot.waitUntil(standing.isVisible)
    standing.maturity_picked.emit("tested")
    standing.confidentiality_picked.emit("team")
    qtbot.waitUntil(lambda: (standing.maturity, standing.confidentiality) == ("tested", "team"))
    now = recall.note(library, note.id)
    assert (now.maturity, now.confidentiality, now.body) == ("tested", "team", "A claim.")


def test_a_note_that_is_to_come_has_no_standing(sense: SenseView) -> None:
    sense.page.note.begin()
    assert sense.page.note.head.standing.isHidden()
