"""A few letters find the right command."""

from __future__ import annotations

import pytest

from pkm_desktop.ui.fuzzy import score
from pkm_desktop.ui.menus.action_table import ACTIONS


def best(typed: str) -> str:
    return max(ACTIONS, key=lambda spec: score(typed, spec.text)).name


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("drop", "drop"),
        ("fas", "refresh"),
        ("new n", "new_note"),
        ("nd", "new_digest"),
        ("backup", "backup"),
        ("opml", "export_opml"),
        ("light", "dark"),
        ("why", "why"),
    ],
)
def test_commands_are_found(typed: str, name: str) -> None:
    assert best(typed) == name.replace("new_digest", "new_issue")


def test_what_does_not_occur_has_no_points() -> None:
    assert score("zzz", "Drop") == 0
    assert score("", "Drop") > 0
    assert score("pord", "Drop") == 0


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("fuhr", "Führungskräfte"),
        ("führ", "Fu\u0308hrungskräfte"),
        ("grosse", "Größe"),
        ("istanbul", "İstanbul notları"),
        ("知識", "組織の知識"),
        ("קהי", "קהילה"),
    ],
)
def test_accents_and_scripts_are_no_hindrance(typed: str, name: str) -> None:
    assert score(typed, name) > 0


def test_the_very_word_comes_before_what_begins_like_it() -> None:
    assert score("note 7", "Note 7 on learning and much more") > score("note 7", "Note 70 on it")


def test_a_word_as_typed_counts_the_same_wherever_its_letters_lie_besides() -> None:
    command, title = "Watch words…", "Apple will Watch angeblich erstmals außerhalb von China fertigen"
    assert score("watch", command) > score("watch", title)
    assert score("dead", "Look for dead links") > score("dead", "Default Alive or Default Dead? A long story")
