"""Keys as values: where they act, what cannot be told apart, what is fixed; and the file of one's own."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

from pkm_desktop.core.errors import SettingsError
from pkm_desktop.ui.keys.own_keys import keys_file, load_keys, save_keys
from pkm_desktop.ui.menus.key_scope import (
    collide,
    is_letter,
    is_single_letter,
    read_keys,
    taken_by,
    why_not,
    write_keys,
)


def key(text: str) -> QKeySequence:
    return QKeySequence(text)


@pytest.mark.parametrize("text", ["J", "Shift+X", "Space", "Return", "?", "G, G", "/", "ü"])
def test_what_would_type_acts_in_lists_only(text: str) -> None:
    assert is_letter(key(text))


@pytest.mark.parametrize("text", ["Ctrl+J", "F5", "Shift+F7", "Alt+Up", "Meta+K", "Ctrl+Shift+Z"])
def test_other_keys_act_everywhere(text: str) -> None:
    assert not is_letter(key(text))


def test_space_and_enter_are_no_single_letters() -> None:
    assert [is_single_letter(key(one)) for one in ("J", "Space", "Return", "Ctrl+J")] == [
        True,
        False,
        False,
        False,
    ]


def test_a_beginning_cannot_be_told_from_the_whole() -> None:
    assert collide(key("G"), key("G, G"))
    assert collide(key("G, G"), key("G"))
    assert collide(key("Ctrl+K"), key("Ctrl+K"))
    assert not collide(key("G, G"), key("G, H"))
    assert not collide(key("X"), key("Shift+X"))


def test_who_has_a_key() -> None:
    held = {"keep": read_keys("S"), "next_source": read_keys("G, G"), "undo": read_keys("Ctrl+Z; U")}
    assert taken_by(key("U"), held) == ["undo"]
    assert taken_by(key("G"), held) == ["next_source"]
    assert taken_by(key("U"), held, but="undo") == []


@pytest.mark.parametrize("text", ["Esc", "Tab", "Ctrl+V", "Up", "Ctrl+Tab"])
def test_some_keys_stay_what_they_are(text: str) -> None:
    assert why_not(key(text))


def test_others_are_free() -> None:
    assert not why_not(key("Ctrl+J"))


def test_texts_and_keys() -> None:
    assert write_keys(read_keys("Ctrl+Z; U")) == "Ctrl+Z; U"
    assert read_keys("") == ()


def test_the_file_goes_round(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "keys.toml"
    assert load_keys(path) == {}
    save_keys({"keep": 'Ctrl+"; Ü', "drop": ""}, path)
    assert load_keys(path) == {"keep": 'Ctrl+"; Ü', "drop": ""}
    save_keys({}, path)
    assert not path.exists()


def test_it_lies_beside_the_settings() -> None:
    assert keys_file().name == "keys.toml"


def test_a_broken_file_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "keys.toml"
    path.write_text("keep = [", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"Your own keys cannot be read"):
        load_keys(path)
    path.write_text("keep = 7\ndrop = 'Y'\n", encoding="utf-8")
    assert load_keys(path) == {"drop": "Y"}


def test_a_broken_file_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "keys.toml"
    path.write_text("keep = [", encoding="utf-8")
    with pytest.raises(SettingsError):
        save_keys({"keep": "Y"}, path)
    assert path.read_text(encoding="utf-8") == "keep = ["


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"cannot be written"):
        save_keys({"keep": "Y"}, tmp_path / "file" / "keys.toml")
