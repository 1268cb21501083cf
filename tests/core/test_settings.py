"""Settings: typed, checked, written whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from pkm_desktop.core.errors import SettingsError
from pkm_desktop.core.settings import Settings, load_settings, save_settings, usable_settings


def test_nothing_written_means_the_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none.toml") == Settings()


def test_what_is_saved_is_loaded_and_comments_stay(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.toml"
    save_settings(Settings(theme="dark", user_name="Ada “Countess”"), path)
    path.write_text(path.read_text() + '\n# mine\nfuture = "kept"\n')
    save_settings(Settings(theme="light"), path)
    assert load_settings(path) == Settings(theme="light")
    assert "# mine" in path.read_text()
    assert "future" in path.read_text()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("text_size = 'big'", "text_size must be a whole number"),
        ("text_size = 3", "between 11 and 32"),
        ("theme = 'pink'", "theme must be one of"),
        ("contrast = 'low'", "contrast must be one of system, high, usual"),
        ("motion = 'more'", "motion must be one of"),
        ("window_text = 300", "between 80 and 200"),
        ("single_letter_keys = 1", "true or false"),
        ("theme = ", "cannot be read"),
    ],
)
def test_a_value_that_does_not_fit_is_named(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(text)
    with pytest.raises(SettingsError, match=said):
        load_settings(path)


@pytest.mark.parametrize("broken", [b"theme = = 1\n", b"\xff\xfe"])
def test_a_file_that_cannot_be_read_is_not_written_over(tmp_path: Path, broken: bytes) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(broken)
    with pytest.raises(SettingsError, match="nothing was written over"):
        save_settings(Settings(), path)
    assert path.read_bytes() == broken


def test_one_value_that_does_not_fit_leaves_the_others_as_chosen(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('theme = "dark"\ntext_size = 99\nmotion = "of a newer version"\nuser_name = "Ada"\n')
    settings, trouble = usable_settings(path)
    assert settings == Settings(theme="dark", user_name="Ada")
    assert "text_size must be between 11 and 32" in trouble


def test_a_file_that_cannot_be_read_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("theme = = 1")
    settings, trouble = usable_settings(tmp_path / "settings.toml")
    assert settings == Settings()
    assert "cannot be read" in trouble


def test_only_what_was_changed_is_written(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('theme = "of a newer version"\nuser_name = "another window wrote this"\n')
    save_settings(Settings(text_size=20), path, only=["text_size"])
    assert 'theme = "of a newer version"' in path.read_text()
    assert usable_settings(path)[0] == Settings(text_size=20, user_name="another window wrote this")


def test_a_link_to_settings_kept_elsewhere_stays_one(tmp_path: Path) -> None:
    kept, link = tmp_path / "dotfiles" / "pkm.toml", tmp_path / "settings.toml"
    kept.parent.mkdir()
    kept.write_text("# mine\n")
    link.symlink_to(kept)
    save_settings(Settings(theme="dark"), link)
    assert link.is_symlink()
    assert load_settings(kept) == Settings(theme="dark")
