"""Settings: typed, checked, written whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from pkm_desktop.core.errors import SettingsError
from pkm_desktop.core.settings import Settings, load_settings, save_settings


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
