"""Where browsers keep their bookmarks on Linux, macOS and Windows."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from pkm_desktop.core.model.bookmarks import BrowserProfile

_CHROMIUM = {
    "linux": (
        ("Chrome", "google-chrome"),
        ("Chrome Beta", "google-chrome-beta"),
        ("Chromium", "chromium"),
        ("Edge", "microsoft-edge"),
        ("Brave", "BraveSoftware/Brave-Browser"),
        ("Vivaldi", "vivaldi"),
        ("Opera", "opera"),
    ),
    "darwin": (
        ("Chrome", "Google/Chrome"),
        ("Chromium", "Chromium"),
        ("Edge", "Microsoft Edge"),
        ("Brave", "BraveSoftware/Brave-Browser"),
        ("Vivaldi", "Vivaldi"),
        ("Opera", "com.operasoftware.Opera"),
        ("Arc", "Arc/User Data"),
    ),
    "win32": (
        ("Chrome", "Google/Chrome/User Data"),
        ("Chromium", "Chromium/User Data"),
        ("Edge", "Microsoft/Edge/User Data"),
        ("Brave", "BraveSoftware/Brave-Browser/User Data"),
        ("Vivaldi", "Vivaldi/User Data"),
    ),
}
_FLATPAKS = (
    ("Chrome", ".var/app/com.google.Chrome/config/google-chrome"),
    ("Chromium", ".var/app/org.chromium.Chromium/config/chromium"),
    ("Brave", ".var/app/com.brave.Browser/config/BraveSoftware/Brave-Browser"),
    ("Edge", ".var/app/com.microsoft.Edge/config/microsoft-edge"),
    ("Vivaldi", ".var/app/com.vivaldi.Vivaldi/config/vivaldi"),
    ("Chromium", "snap/chromium/common/chromium"),
)
_FIREFOX = {
    "linux": (
        ("Firefox", ".mozilla/firefox"),
        ("Firefox", ".config/mozilla/firefox"),
        ("Firefox", "snap/firefox/common/.mozilla/firefox"),
        ("Firefox", ".var/app/org.mozilla.firefox/.mozilla/firefox"),
        ("LibreWolf", ".librewolf"),
        ("LibreWolf", ".var/app/io.gitlab.librewolf-community/.librewolf"),
        ("Waterfox", ".waterfox"),
        ("Zen", ".zen"),
    ),
    "darwin": (
        ("Firefox", "Library/Application Support/Firefox/Profiles"),
        ("LibreWolf", "Library/Application Support/librewolf/Profiles"),
        ("Waterfox", "Library/Application Support/Waterfox/Profiles"),
        ("Zen", "Library/Application Support/zen/Profiles"),
    ),
    "win32": (
        ("Firefox", "Mozilla/Firefox/Profiles"),
        ("LibreWolf", "librewolf/Profiles"),
        ("Waterfox", "Waterfox/Profiles"),
        ("Zen", "zen/Profiles"),
    ),
}


def profiles(home: Path | None = None, platform: str = sys.platform) -> tuple[BrowserProfile, ...]:
    """Every profile with bookmarks, by browser. `home` and `platform`: of this computer unless given."""
    place = home or Path.home()
    system = platform if platform in ("darwin", "win32") else "linux"
    found = [*_chromium(place, system), *_firefox(place, system), *_safari(place, system)]
    return tuple(dict.fromkeys(found))


def _chromium(home: Path, system: str) -> Iterator[BrowserProfile]:
    base = {
        "linux": _folder("XDG_CONFIG_HOME", home / ".config", home),
        "darwin": home / "Library" / "Application Support",
        "win32": _folder("LOCALAPPDATA", home / "AppData" / "Local", home),
    }[system]
    places = [(name, base / part) for name, part in _CHROMIUM[system]]
    if system == "linux":
        places += [(name, home / part) for name, part in _FLATPAKS]
    for name, folder in places:
        names = _names(folder)
        for path in _matching(folder, "Bookmarks", "*/Bookmarks"):
            profile = path.parent.name if path.parent != folder else "Default"
            yield BrowserProfile(name, names.get(profile, profile), str(path), "chrome")


def _firefox(home: Path, system: str) -> Iterator[BrowserProfile]:
    base = _folder("APPDATA", home / "AppData" / "Roaming", home) if system == "win32" else home
    for name, part in _FIREFOX[system]:
        for path in _matching(base / part, "*/places.sqlite"):
            profile = path.parent.name.partition(".")[2] or path.parent.name  # 'abcd1234.default-release'
            yield BrowserProfile(name, profile, str(path), "places")


def _safari(home: Path, system: str) -> Iterator[BrowserProfile]:
    if system == "darwin":
        for path in _matching(home / "Library" / "Safari", "Bookmarks.plist"):
            yield BrowserProfile("Safari", "", str(path), "safari")


def _folder(variable: str, usual: Path, home: Path) -> Path:
    """What the environment says, where it is about this home."""
    said = os.environ.get(variable)
    return Path(said) if said and Path(said).is_relative_to(home) else usual


def _matching(folder: Path, *patterns: str) -> list[Path]:
    with suppress(OSError):
        return sorted(path for pattern in patterns for path in folder.glob(pattern) if path.is_file())
    return []


def _names(folder: Path) -> dict[str, str]:
    """What the person calls the profiles of a browser, by the names of their folders."""
    with suppress(OSError, ValueError, AttributeError, RecursionError):
        state = json.loads((folder / "Local State").read_bytes())
        cache = state["profile"]["info_cache"] if "profile" in state else {}
        return {key: str(about.get("name") or key) for key, about in cache.items()}
    return {}
