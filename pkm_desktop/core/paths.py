"""Where library, settings, logs and bundled resources live."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

APP = "pkm-desktop"


def library_folder() -> Path:
    """The folder of the library: PKM_LIBRARY, else the platform's data folder."""
    named = os.environ.get("PKM_LIBRARY", "").strip()
    return _home_filled_in(named) if named else _folder("data")


def settings_file() -> Path:
    """The settings of this person on this machine: PKM_SETTINGS, else the platform's place."""
    named = os.environ.get("PKM_SETTINGS", "").strip()
    return _home_filled_in(named) if named else _folder("config") / "settings.toml"


def log_folder() -> Path:
    """Where the log is written; it never holds what a person wrote."""
    return _folder("log")


def resource(*parts: str) -> Path:
    """A bundled file or folder: beside the package in a checkout, inside it once installed."""
    return _resources().joinpath(*parts)


def guide_file(*parts: str) -> Path:
    """A file of the user guide: among the resources once installed, in docs/guide of a checkout."""
    installed = resource("guide")
    root = installed if installed.is_dir() else Path(__file__).resolve().parents[2] / "docs" / "guide"
    return root.joinpath(*parts)


@cache
def _resources() -> Path:
    package = Path(__file__).resolve().parent.parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"


def program() -> str:
    """What a person types: the set-up script in a checkout, else the installed command."""
    checkout = Path(__file__).resolve().parents[2] / "run.py"
    return "python3 run.py" if checkout.is_file() else APP


def _home_filled_in(named: str) -> Path:
    return Path(os.path.expanduser(named))  # noqa: PTH111 (Path.expanduser fails where nobody has that name)


def _folder(kind: str) -> Path:
    import platformdirs

    if kind == "data":
        return platformdirs.user_data_path(APP, appauthor=False)
    if kind == "config":
        return platformdirs.user_config_path(APP, appauthor=False)
    return platformdirs.user_log_path(APP, appauthor=False)
