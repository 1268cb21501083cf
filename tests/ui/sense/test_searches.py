"""Searching in the Sense stage: two answers, facets, did-you-mean, saved searches, highlights."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands.sense import annotate, highlighting, searching, tagging
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.sense.facet_bar import FacetButton
from pkm_desktop.ui.sense.things import Shelf
from pkm_desktop.ui.sense.view import SenseView
from pkm_desktop.ui.widgets.nav_list import NavList
from pkm_desktop.ui.widgets.word_box import WordBox
from tests.ui.sense.conftest import LONG, titles


def sidebar(view: SenseView) -> NavList:
    nav = view.findChild(NavList)
    assert nav is not None
    return nav


def labels(view: SenseView) -> list[str]:
    model = sidebar(view).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_a_facet_narrows_the_list_and_shows_in_the_query(sense: SenseView, qtbot: QtBot) -> None:
    sense.show_query("filter OR zebrafish")
    qtbot.waitUntil(lambda: len(titles(sense)) >= 2, timeout=LONG)
    sense.found.facets.changed.emit("filter OR zebrafish in:notes")
    qtbot.waitUntil(lambda: "Meaning is social" not in titles(sense), timeout=LONG)
    assert sense.found.text == "filter OR zebrafish in:notes"
    kind = next(one for one in sense.findChildren(FacetButton) if one.facet == "in")
    qtbot.waitUntil(kind.isChecked, timeout=LONG)
    assert "Notes" in kind.accessibleName()


def test_a_misspelt_word_is_put_right_by_one_press(sense: SenseView, qtbot: QtBot) -> None:
    sense.show_query("zebrafsh")
    button = next(b for b in sense.findChildren(QPushButton) if b.parent() is sense.found.hints)
    qtbot.waitUntil(button.isVisible, timeout=LONG)
    button.click()
    qtbot.waitUntil(lambda: titles(sense) == ["Meaning is social"], timeout=LONG)
    assert sense.found.text == "zebrafish"


def test_only_the_answer_to_the_last_key_counts(sense: SenseView, qtbot: QtBot) -> None:
    answers: list[Shelf] = []
    sense.searching.answered.connect(answers.append)
    for word in ("zebrafish", "judgement", "weekly"):
        sense.show_query(word)
    qtbot.waitUntil(lambda: titles(sense) == ["Weekly review"], timeout=LONG)
    qtbot.waitUntil(lambda: answers[-1].exact, timeout=LONG)
    assert titles(sense) == ["Weekly review"]


@pytest.mark.qt_log_ignore("does not support")  # offscreen has no keyboard to grab
def test_a_search_is_saved_asked_again_and_undone(
    sense: SenseView, desk: Desk, library: Library, qtbot: QtBot
) -> None:
    sense.show_query("zebrafish")
    qtbot.waitUntil(lambda: titles(sense) == ["Meaning is social"], timeout=LONG)
    assert desk.actions.run("save_search")
    box = sense.findChild(WordBox)
    assert box is not None
    box.line.setText("Fish")
    box.line.returnPressed.emit()
    qtbot.waitUntil(lambda: "Fish" in labels(sense), timeout=LONG)
    (saved,) = searching.saved_searches(library)
    assert (saved.name, saved.query, saved.count) == ("Fish", "zebrafish", 1)
    sense.show_query("weekly")
    qtbot.waitUntil(lambda: titles(sense) == ["Weekly review"], timeout=LONG)
    sense.go(f"saved:{saved.id}")
    qtbot.waitUntil(lambda: titles(sense) == ["Meaning is social"], timeout=LONG)
    sense.saved._remove(saved.id)
    qtbot.waitUntil(lambda: "Fish" not in labels(sense), timeout=LONG)


def test_saved_searches_are_put_into_order(sense: SenseView, library: Library, qtbot: QtBot) -> None:
    for name in ("one", "two", "three"):
        searching.save_search(library, name, "zebrafish")
    sense.reload()
    qtbot.waitUntil(lambda: "three" in labels(sense), timeout=LONG)
    first, _, third = searching.saved_searches(library)
    sense.saved._move_onto(f"saved:{third.id}", f"saved:{first.id}")
    qtbot.waitUntil(lambda: labels(sense)[-3:] == ["three", "one", "two"], timeout=LONG)
    sense.saved._step(f"saved:{third.id}", 1)
    qtbot.waitUntil(lambda: labels(sense)[-3:] == ["one", "three", "two"], timeout=LONG)


@pytest.fixture
def marks(item: int, library: Library) -> tuple[int, int]:
    """Two highlights of the item, on two layers."""
    one = annotate.highlight(library, item, "Sense is made together", comment="opener").value.id
    two = annotate.highlight(library, item, "somebody says what it means", layer=2).value.id
    return one, two


def test_highlights_are_narrowed_by_layer_and_words(
    sense: SenseView, marks: tuple[int, int], qtbot: QtBot
) -> None:
    sense.go("highlights")
    qtbot.waitUntil(lambda: sense.things.rowCount() == 2, timeout=LONG)
    sense.found.facets.changed.emit("layer:2")
    qtbot.waitUntil(lambda: sense.things.place(Ref("highlight", marks[0])) < 0, timeout=LONG)
    assert sense.things.place(Ref("highlight", marks[1])) == 0
    sense.found.facets.changed.emit("opener")
    qtbot.waitUntil(lambda: sense.things.place(Ref("highlight", marks[0])) == 0, timeout=LONG)


def test_a_note_is_put_together_from_highlights(
    sense: SenseView, marks: tuple[int, int], desk: Desk, qtbot: QtBot
) -> None:
    sense.go("highlights")
    qtbot.waitUntil(lambda: sense.things.rowCount() == 2, timeout=LONG)
    sense.found.rows.selectAll()
    assert desk.actions.run("note_from_highlights")
    qtbot.waitUntil(lambda: sense.page.note.note_id is not None, timeout=LONG)
    qtbot.waitUntil(lambda: "> Sense is made together" in sense.page.note.edit.toPlainText(), timeout=LONG)
    assert "> somebody says what it means" in sense.page.note.edit.toPlainText()


def test_lost_places_are_looked_for_again(
    sense: SenseView, marks: tuple[int, int], library: Library, desk: Desk, qtbot: QtBot
) -> None:
    with library.writing() as writing:
        writing.db.execute("UPDATE highlight SET start_at = -1, end_at = -1")
        writing.db.execute(  # as from another program, which remembers little around it
            "UPDATE highlight SET prefix = substr(prefix, -32), suffix = substr(suffix, 1, 32)"
            " WHERE layer = 2"
        )
    sense.go("highlights")
    qtbot.waitUntil(lambda: sense.things.rowCount() == 2, timeout=LONG)
    sense.found.rows.selectAll()
    assert desk.actions.run("look_again")
    qtbot.waitUntil(lambda: highlighting.count_highlights(library) == (2, 1), timeout=LONG)  # one of five


def test_the_page_of_tags_renames_merges_and_deletes(
    sense: SenseView, item: int, library: Library, desk: Desk, qtbot: QtBot
) -> None:
    tagging.tag(library, [Ref("item", item)], add=["fish", "sea/fish"])
    desk.actions.run("all_tags")
    page = sense.page.currentWidget()
    names = lambda: [tag.name for tag in tagging.tags(library)]  # noqa: E731
    qtbot.waitUntil(lambda: page.tree.model().rowCount() > 0, timeout=LONG)
    page._rename("fish", "animals/fish")
    qtbot.waitUntil(lambda: "animals/fish" in names(), timeout=LONG)
    page._merge("sea/fish", "animals/fish")
    qtbot.waitUntil(lambda: "sea/fish" not in names(), timeout=LONG)
    page._delete("animals/fish")
    qtbot.waitUntil(lambda: "animals/fish" not in names(), timeout=LONG)
