"""What stands in one field of an export, made clean: titles, notes, tags, folders, yes and no."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

from pkm_desktop.core.model.keys import tag_name, title_key
from pkm_desktop.core.seek.text.characters import decoded, line, printable
from pkm_desktop.core.seek.text.plaintext import plain

LONGEST_NOTE = 100_000  # characters
LONGEST_TAG = 100
MOST_TAGS = 100  # of one bookmark
MOST_FOLDERS = 50  # one in the other
_LONGEST_FOLDER = 120
_SLASH = "∕"  # stands for a slash in a folder's own name; '/' is between folders
_BREAK = re.compile(r"<br\s*/?>\n?", re.IGNORECASE)
_ONLY_BRACKETS = re.compile(r"^\[.*\]$", re.DOTALL)
_TRUE = frozenset({"1", "true", "yes", "y", "x", "on", "t"})


def title(markup: str) -> str:
    """A title as one line, tags off and entities decoded."""
    return plain(markup)


def words(text: object) -> str:
    """A value that is text already, on one line."""
    return line(text) if isinstance(text, str) else ""


def note(markup: str) -> str:
    """The owner's words as written, lines and indentation kept, entities decoded once."""
    text = printable(markup[: 2 * LONGEST_NOTE]).replace("\r\n", "\n").replace("\r", "\n")
    return decoded(_BREAK.sub("\n", text))[:LONGEST_NOTE].strip("\n").rstrip()


def plain_note(text: object) -> str:
    """As `note`, for what was not markup."""
    if not isinstance(text, str):
        return ""
    return printable(text[:LONGEST_NOTE]).replace("\r\n", "\n").replace("\r", "\n").strip("\n").rstrip()


def folder_name(name: str) -> str:
    """A folder's own name on one line; a slash in it is told from those between folders."""
    return plain(name)[:_LONGEST_FOLDER].strip().replace("/", _SLASH)


def below(folder: str, name: str) -> str:
    """The path of a folder in a folder; what has no name, or lies too deep, adds nothing."""
    own = folder_name(name) if folder.count("/") < MOST_FOLDERS - 1 else ""
    if not own:
        return folder
    return f"{folder}/{own}" if folder else own


def path(written: object) -> str:
    """A path written with slashes ('Work / Research'), as it is kept: 'Work/Research'."""
    folder = ""
    for part in (written if isinstance(written, str) else "").split("/"):
        folder = below(folder, part)
    return folder


def tags(names: Iterable[object]) -> tuple[str, ...]:
    """Names of tags, clean and each once (without regard to case)."""
    found: dict[str, str] = {}
    for name in names:
        clean = tag_name(line(name))[:LONGEST_TAG].strip() if isinstance(name, str) else ""
        if clean and clean not in {"-", ",", "·"}:
            found.setdefault(title_key(clean), clean)
        if len(found) >= MOST_TAGS:
            break
    return tuple(found.values())


def tags_apart(written: str) -> tuple[str, ...]:
    """Tags in one text, between commas; where there is no comma, between blanks."""
    return tags(written.split(",") if "," in written else written.split())


def tags_of(written: object) -> tuple[str, ...]:
    """Tags of a field: a list (of names, or of things with a name), JSON, or text with `|`, `;` or commas
    between them. Text without any of these is one tag.
    """
    if isinstance(written, Mapping):
        return tags([_name(written)])
    if isinstance(written, list | tuple):
        return tags(_name(one) for one in written)
    if not isinstance(written, str) or not written.strip():
        return ()
    if _ONLY_BRACKETS.match(written.strip()):
        return _listed(written.strip())
    mark = next((mark for mark in "|;," if mark in written), "")
    return tags(written.split(mark) if mark else [written])


def yes(written: object) -> bool:
    """Whether a field says yes."""
    return written is True or str(written).strip().lower() in _TRUE


def _name(thing: object) -> object:
    if isinstance(thing, Mapping):
        return next((thing[key] for key in ("name", "label", "title", "tag", "slug") if thing.get(key)), "")
    return thing


def _listed(written: str) -> tuple[str, ...]:
    """`["a", "b"]`, and `['a', 'b']` as Python writes it."""
    try:
        found = json.loads(written)
    except (ValueError, RecursionError):
        found = [part.strip().strip("'\"") for part in written[1:-1].split(",")]
    return tags(_name(one) for one in found) if isinstance(found, list) else ()
