"""A toast says what has been done: 'Kept 1 item', while undo calls the step 'Keep 1 item'."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from pkm_desktop.ui.words.core_words import done, retold
from pkm_desktop.ui.words.past import past
from tools import words_of_core


@pytest.mark.parametrize(
    ("step", "told", "german"),
    [
        ("Keep 1 item", "Kept 1 item", "1 Eintrag behalten"),
        ("Drop 31 items", "Dropped 31 items", "31 Einträge verworfen"),
        ("Put back 2 items", "Put back 2 items", "2 Einträge zurückgelegt"),
        ("Read later: 1 item", "To be read later: 1 item", "Liegt zum Lesen bereit: 1 Eintrag"),
        ("Mark 3 items as read", "Marked 3 items as read", "3 Einträge als gelesen markiert"),
        ("Save “Keep it. Simple”", "Saved “Keep it. Simple”", "„Keep it. Simple“ behalten"),
        ("Rename tag drop", "Renamed tag drop", "Schlagwort drop umbenannt"),
        ("Highlight", "Highlighted", "Markiert"),
        ("New issue for “Replies”", "Began an issue for “Replies”", "Neue Ausgabe für „Replies“ begonnen"),
        ("Put aside until 25 November 2026: 3 items",) * 2
        + ("Bis 25. Nov. 2026 zurückgestellt: 3 Einträge",),
        ("What nobody named", "What nobody named", "What nobody named"),
    ],
)
def test_a_step_that_is_done(
    qapp: QApplication, request: pytest.FixtureRequest, step: str, told: str, german: str
) -> None:
    assert done(step) == told
    request.getfixturevalue("in_german")
    assert done(step) == german


def test_sentences_and_other_names_are_no_steps() -> None:
    for text in (
        "Give it a title.",
        "Keep or stop",
        "Look at the address. {0}",
        "File of own certificates",
        "",
    ):
        assert past(text) == ""


def test_every_step_has_a_past_of_its_own() -> None:
    steps = [label for label in words_of_core.labels() if past(label) == ""]
    assert steps == []


@pytest.mark.usefixtures("in_german")
def test_a_step_keeps_its_name_in_the_undo_menu() -> None:
    assert retold("Drop 1 item") == "1 Eintrag verwerfen"
