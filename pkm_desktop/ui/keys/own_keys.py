"""The file of the person's own keys, beside the settings: one line per action that was changed."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from pkm_desktop.core.errors import SettingsError
from pkm_desktop.core.paths import settings_file

_HEAD = "# Keys of your own: the name of an action and its keys, several with semicolons, none as ''.\n"


def keys_file() -> Path:
    """Where they are kept."""
    return settings_file().with_name("keys.toml")


def load_keys(path: Path | None = None) -> dict[str, str]:
    """The own keys by action, {} where there is no file; SettingsError when it cannot be read."""
    path = path or keys_file()
    if not path.exists():
        return {}

    import tomllib

    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise SettingsError(
            f"Your own keys cannot be read ({reason}).",
            subject=str(path),
            hint="Mend the file or move it away.",
        ) from error
    return {name: keys for name, keys in found.items() if isinstance(keys, str)}


def save_keys(own: Mapping[str, str], path: Path | None = None) -> None:
    """Write the file whole or not at all; without keys of one's own there is none."""
    path = (path or keys_file()).resolve()  # a link to a file elsewhere stays one
    load_keys(path)  # one that cannot be read is not written over
    import json

    lines = [f"{name} = {json.dumps(keys)}\n" for name, keys in sorted(own.items())]
    try:
        if not own:
            path.unlink(missing_ok=True)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        spare = path.with_suffix(".new")
        with spare.open("w", encoding="utf-8") as file:
            file.write(_HEAD + "".join(lines))
            file.flush()
            os.fsync(file.fileno())
        spare.replace(path)
    except OSError as error:
        raise SettingsError(
            f"Your own keys cannot be written ({error.strerror}).", subject=str(path)
        ) from error
