"""Names of files that every system, Obsidian's links and a person can live with."""

from __future__ import annotations

import re
import unicodedata

from pkm_desktop.core.model.keys import title_key

LONGEST = 100  # characters, and
_MOST_BYTES = 200  # of them in UTF-8: with a number and a suffix a name stays below 255
# Windows' and Obsidian's own signs, controls, and what changes the direction of a name.
_BAD = re.compile(
    '[\x00-\x1f\x7f-\x9f\\\\/:*?"<>|#^\\[\\]\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]+'
)
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\..*)?", re.IGNORECASE)


def file_name(title: str, *, otherwise: str = "Untitled") -> str:
    """A name without suffix: NFC, no sign that means something, not too long, never reserved, never empty."""
    name = _BAD.sub("-", unicodedata.normalize("NFC", title))
    name = " ".join(name.split())[:LONGEST]
    while len(name.encode()) > _MOST_BYTES:
        name = name[:-1]
    name = name.strip().strip(".").rstrip(" .").lstrip(" .") or otherwise
    return f"_{name}" if _RESERVED.fullmatch(name) else name


def folder_path(path: str) -> str:
    """A path of folders with every part made safe; '' stays ''."""
    return "/".join(file_name(part, otherwise="_") for part in path.split("/") if part)


def safe_file(name: str) -> str:
    """A file's name with its suffix kept, made safe."""
    stem, dot, suffix = name.rpartition(".")
    if not dot or len(suffix) > 20:
        return file_name(name)
    return f"{file_name(stem)}.{file_name(suffix, otherwise='_')}"


class Names:
    """The names given out so far: two that differ only in case or form of letters are one."""

    def __init__(self, taken: frozenset[str] = frozenset()) -> None:
        self._taken = set(taken)

    def take(self, name: str, folder: str = "", suffix: str = "") -> str:
        """A free path `folder/name suffix`, with a number where the name is taken."""
        number, tried = 1, name
        while self.key(folder, tried, suffix) in self._taken:
            number += 1
            tried = f"{name} {number}"
        self._taken.add(self.key(folder, tried, suffix))
        return f"{folder}/{tried}{suffix}" if folder else f"{tried}{suffix}"

    @staticmethod
    def key(folder: str, name: str, suffix: str) -> str:
        return title_key(f"{folder}/{name}{suffix}" if folder else f"{name}{suffix}")
