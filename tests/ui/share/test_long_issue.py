"""An issue with very many entries: built as it is seen, its cards used again for the next issue."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pkm_desktop.core.model.communities import Community
from pkm_desktop.core.model.digests import Entry, Issue, Problem, Section
from pkm_desktop.core.settings import Settings
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.share import card_pile, problem_list
from pkm_desktop.ui.share.composer import Composer
from pkm_desktop.ui.share.problem_list import ProblemList

LONG = 10_000  # ms: a limit, not a wait
MANY = 40


def issue(number: int, count: int, **values: object) -> Issue:
    entries = tuple(
        Entry(1000 * number + place, place, "Finds", f"Title {number}.{place}", **values)  # type: ignore[arg-type]
        for place in range(count)
    )
    return Issue(number, number, "", Community(1, "Team"), sections=(Section("Finds", entries),))


@pytest.fixture
def composer(qtbot: QtBot, qapp: QApplication) -> Composer:
    theme = Theme(Settings())
    theme.apply(qapp)
    made = Composer(theme)
    qtbot.addWidget(made)
    made.resize(500, 600)
    made.show()
    return made


def show(composer: Composer, wanted: Issue) -> None:
    composer.show_issue(wanted, None, date(2026, 1, 5))


def titles(composer: Composer) -> list[str]:
    """As they stand, from top to bottom."""
    cards = sorted(composer.sheet.cards.values(), key=lambda card: card.y())
    return [card.title.text for card in cards]


def test_the_first_cards_are_there_at_once_and_the_others_soon(composer: Composer, qtbot: QtBot) -> None:
    show(composer, issue(1, MANY))
    assert len(composer.sheet.cards) == card_pile.AT_ONCE
    qtbot.waitUntil(lambda: len(composer.sheet.cards) == MANY, timeout=LONG)
    qtbot.waitUntil(lambda: titles(composer) == [f"Title 1.{place}" for place in range(MANY)], timeout=LONG)


def test_tab_follows_the_cards_that_came_later(composer: Composer, qtbot: QtBot) -> None:
    show(composer, issue(1, MANY))
    qtbot.waitUntil(lambda: len(composer.sheet.cards) == MANY, timeout=LONG)
    cards = [composer.sheet.cards[1000 + place] for place in range(MANY)]
    wanted: list[QWidget] = [stop for card in cards for stop in (card, *card.fields)]
    found = list[QWidget]()
    at: QWidget | None = cards[0]
    while len(found) < len(wanted):
        if at in wanted:
            found.append(at)
        assert at is not None
        at = at.nextInFocusChain()
    assert found == wanted


def test_the_next_issue_is_shown_on_the_same_cards(composer: Composer, qtbot: QtBot) -> None:
    show(composer, issue(1, 3, why="Because.", quote="Word for word.", ask="And you?"))
    before = list(composer.sheet.cards.values())
    show(composer, issue(2, 2))
    assert list(composer.sheet.cards.values()) == before[:2]
    for card in before[:2]:
        assert [field.text for field in card.fields] == [card.entry.title, "", "", ""]
        assert card.quote_box.isHidden()
        assert card.extras.isHidden()
    assert before[2].isHidden()


def test_what_was_typed_goes_to_its_own_entry(composer: Composer) -> None:
    show(composer, issue(1, 2))
    stored = list[tuple[int, str, str]]()
    composer.sheet.entry_edited.connect(lambda *values: stored.append(values))
    composer.sheet.cards[1000].why.insertPlainText("Half a sent")
    show(composer, issue(2, 2))
    assert stored == [(1000, "why", "Half a sent")]
    assert composer.sheet.cards[2000].why.text == ""


def test_a_card_that_is_needed_is_made_at_once(composer: Composer) -> None:
    show(composer, issue(1, MANY))
    composer.go_to(1000 + MANY - 1)
    assert composer.sheet.cards[1000 + MANY - 1].isAncestorOf(composer.sheet.cards[1000 + MANY - 1].title)


def test_many_problems_come_one_after_the_other_and_stay(qtbot: QtBot, qapp: QApplication) -> None:
    found = ProblemList(Theme(Settings()))
    qtbot.addWidget(found)
    many = [
        Problem("no-why", f"Entry {place} says nothing.", place, blocking=place < 5) for place in range(MANY)
    ]
    found.show_problems(many)
    assert len(found.rows) == problem_list.AT_ONCE
    qtbot.waitUntil(lambda: len(found.rows) == MANY, timeout=LONG)
    before = list(found.rows)
    found.show_problems(many[1:])
    assert found.rows == before[1:]
