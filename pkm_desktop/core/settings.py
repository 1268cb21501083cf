"""What the person chose: typed, checked, one TOML file."""

from __future__ import annotations

import os
from collections.abc import Collection
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pkm_desktop.core.errors import SettingsError
from pkm_desktop.core.paths import settings_file

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

CHOICES: dict[str, tuple[str, ...]] = {
    "language": ("system", "en", "de"),
    "theme": ("system", "light", "dark"),
    "contrast": ("system", "high", "usual"),
    "motion": ("system", "less", "usual"),
}
LIMITS: dict[str, tuple[int, int]] = {  # smallest and largest value that makes sense
    "text_size": (11, 32),
    "excerpt_lines": (0, 4),
    "window_text": (80, 200),
    "reading_width": (40, 120),
    "refresh_minutes": (5, 10_080),
    "max_feed_mb": (1, 200),
    "timeout_seconds": (5, 300),
    "concurrency": (1, 256),
    "per_host": (1, 16),
    "keep_days": (0, 3_650),
    "remove_days": (0, 3_650),
    "capture_port": (0, 65_535),
}


@dataclass(frozen=True)
class Settings:
    """Few on purpose. Every field has a value that suits most people."""

    language: str = "system"  # of the window: system | en | de
    theme: str = "system"
    contrast: str = "system"  # system | high | usual
    motion: str = "system"  # system | less | usual
    window_text: int = 100  # percent of the system's size, everywhere but in the reading column
    text_size: int = 17  # pixels of the reading column
    reading_width: int = 68  # characters
    reading_face: str = "serif"  # serif | sans, or the name of a font
    single_letter_keys: bool = True
    refresh_minutes: int = 60
    refresh_on_start: bool = True
    max_feed_mb: int = 25
    timeout_seconds: int = 60
    concurrency: int = 128
    per_host: int = 2
    user_name: str = ""
    user_email: str = ""
    proxy: str = ""  # '' none | system | http://host:port
    keep_days: int = 0  # undecided items older than this are dropped; 0: never
    remove_days: int = 0  # dropped items older than this leave the library; 0: never
    watch_folder: str = ""  # files put there are taken in
    capture: bool = False  # the loopback door for the bookmarklet is open
    capture_port: int = 0  # 0: one that is free, chosen once
    tray: bool = False  # an icon in the system's tray
    stay_in_tray: bool = False  # closing the window leaves the app there
    notify_due: bool = False  # a notice when an issue is due
    notify_words: bool = False  # a notice when a watched word arrives
    excerpt_lines: int = 2  # under the title in lists of items; 0: titles alone, more of them at once
    group_by_source: bool = False  # the inbox in groups instead of newest first
    source_icons: bool = True  # the icons of sites, from the sites themselves
    publish_folder: str = ""  # '' : a folder 'published' beside the library


def load_settings(path: Path | None = None) -> Settings:
    """The settings in the file, or the defaults where it does not exist.

    Raises SettingsError when the file is no TOML or a value does not fit; unknown keys are left alone.
    """
    return checked(replace(Settings(), **_written(path or settings_file())))


def usable_settings(path: Path | None = None) -> tuple[Settings, str]:
    """Every value of the file that fits, the usual ones for the rest, and a sentence about what is wrong.

    One value of another version, or a slip of the hand, leaves the others as the person chose them.
    """
    path, settings, trouble = path or settings_file(), Settings(), ""
    try:
        found = _written(path)
    except SettingsError as error:
        return settings, str(error)
    for name, value in found.items():
        try:
            settings = checked(replace(settings, **{name: value}))
        except SettingsError as error:
            what = SettingsError(error.message, subject=str(path), hint="The usual value is used instead.")
            trouble = trouble or str(what)
    return settings, trouble


def _written(path: Path) -> dict[str, Any]:
    """The values in the file by name, those of no setting left out."""
    if not path.exists():
        return {}

    import tomllib

    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise SettingsError(
            f"The settings cannot be read ({reason}).",
            subject=str(path),
            hint="Mend the file or move it away.",
        ) from error
    known = {field.name for field in fields(Settings)}
    return {key: value for key, value in found.items() if key in known}


def save_settings(settings: Settings, path: Path | None = None, *, only: Collection[str] = ()) -> None:
    """Write the file whole or not at all; comments and unknown keys in it are kept.

    `only`: the names to write; the others stay as they are in the file, which another window may have
    written meanwhile.
    """
    import tomlkit

    path = (path or settings_file()).resolve()  # a link to a file elsewhere stays one
    checked(settings)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        document = _document(path)
        chosen = asdict(settings)
        document.update({name: chosen[name] for name in only or chosen})
        spare = path.with_suffix(".new")
        with spare.open("w", encoding="utf-8") as file:
            file.write(tomlkit.dumps(document))
            file.flush()
            os.fsync(file.fileno())
        spare.replace(path)
    except OSError as error:
        raise SettingsError(
            f"The settings cannot be written ({error.strerror}).", subject=str(path)
        ) from error


def _document(path: Path) -> TOMLDocument:
    """What is in the file, with its comments."""
    import tomlkit
    from tomlkit.exceptions import ParseError

    try:
        return tomlkit.parse(path.read_text(encoding="utf-8")) if path.exists() else tomlkit.document()
    except (UnicodeDecodeError, ParseError) as error:
        raise SettingsError(
            f"The settings cannot be read, so nothing was written over them ({error}).",
            subject=str(path),
            hint="Mend the file or move it away.",
        ) from error


def checked(settings: Settings) -> Settings:
    """The same settings, or SettingsError naming the first value that does not fit."""
    for field in fields(Settings):
        _check_value(field.name, getattr(settings, field.name), type(field.default))
    for name, allowed in CHOICES.items():
        if (chosen := getattr(settings, name)) not in allowed:
            raise SettingsError(f"{name} must be one of {', '.join(allowed)}, not “{chosen}”.")
    return settings


def _check_value(name: str, value: Any, kind: type[Any]) -> None:
    if type(value) is not kind:
        raise SettingsError(f"{name} must be {_words(kind)}, not {value!r}.")
    if name not in LIMITS:
        return
    low, high = LIMITS[name]
    if not low <= value <= high:
        raise SettingsError(f"{name} must be between {low} and {high}, not {value}.")


def _words(kind: type) -> str:
    return {bool: "true or false", int: "a whole number"}.get(kind, "a text")
