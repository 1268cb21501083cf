"""Read one file of a vault as a note: its title, tags, dates, kind and the names links may use for it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import PurePosixPath
from typing import Any

from pkm_desktop.core.model.keys import tag_name, title_key
from pkm_desktop.core.model.notes import NOTE_KINDS
from pkm_desktop.core.model.text import one_line, storable
from pkm_desktop.core.model.vaults import VaultNote
from pkm_desktop.core.sense.links import hashtags_in, without_code
from pkm_desktop.core.sense.vault import foreign_ways, front_matter, logseq, own, zettel
from pkm_desktop.core.sense.vault.front_matter import FrontMatter, words
from pkm_desktop.core.sense.vault.moments import moment
from pkm_desktop.core.sense.vault.org import from_org

MARKDOWN = (".md", ".markdown", ".mdown", ".mkd", ".mdx")
NOTES = (*MARKDOWN, ".org", ".txt")
MOST_TAGS = 100
LONGEST_TAG = 100  # characters
_LONGEST_TITLE = 1000
_H1 = re.compile(r"^#[ \t]+(.+?)[ \t]*#*[ \t]*$", re.MULTILINE)
_TAGS = ("tags", "tag", "keywords")
_MADE = (
    "created",
    "date",
    "created_at",
    "created-at",
    "date created",
    "date_created",
    "creation date",
    "creation_date",
    "ctime",
    "created time",
)
_CHANGED = (
    "updated", "modified", "updated_at", "updated-at", "last_modified", "date modified", "date_modified",
    "lastmod", "mtime", "last edited time",
)  # fmt: skip
_PLUGINS = frozenset({"excalidraw-plugin", "kanban-plugin"})  # whose headings are none of a text
_ALIASES = ("aliases", "alias")
_LINKED = re.compile(r"!?\[\[(?:[^\[\]|]*\|)?([^\[\]]*)\]\]|!?\[([^\]]*)\]\([^)]*\)")
_DATED = re.compile(r"(?:.*[. ])?\d{4}[-_.]\d\d[-_.]\d\d")
_JOURNALS = frozenset({"journals", "journal", "daily", "dailies", "daily notes"})
_NAMELESS = re.compile(r"(untitled|unbenannt|sans titre|sin título|senza nome)( \d+)?", re.IGNORECASE)


@dataclass(frozen=True)
class Circumstances:
    """What is known of a file besides its text."""

    path: str
    modified: datetime | None = None
    logseq: bool = False
    day_format: str = ""  # how a Logseq graph writes the days of its journals
    dendron: bool = False


def read_note(text: str, about: Circumstances) -> VaultNote:
    """The note a file holds. Its body is the text as written, without the front matter that was understood;
    what was not understood stays at its beginning.
    """
    text = storable(text).removeprefix("\ufeff")
    suffix = PurePosixPath(about.path).suffix.lower()
    if suffix == ".org":
        return _from_org(text, about)
    found = front_matter.read(text) if suffix in MARKDOWN else FrontMatter({}, (), text)
    if own.is_note(found.values):
        return own.note_of(found, about.path)
    page = logseq.properties(found.body) if about.logseq else {}
    if foreign_ways.is_notion(about.path):
        page = foreign_ways.notion_properties(found.body)
    return _foreign(found, {**page, **found.values}, about)


def _foreign(found: FrontMatter, values: Mapping[str, Any], about: Circumstances) -> VaultNote:
    stem, seen = _stem(about), set[str]()
    mark = zettel.mark(stem)
    heading = "" if _PLUGINS & values.keys() else _heading(found.body)
    title = _said_title(values, seen) or heading or zettel.without_mark(stem)
    tags, made = _tags(values, found.body, seen, about), _date(values, _MADE, seen)
    changed, kind = _date(values, _CHANGED, seen), _kind(values, seen)
    names = [name for key in _ALIASES for name in _listed(values.get(key))]
    names += [mark, *words(values.get("id"))] if mark else words(values.get("id"))
    names += _day_names(about)
    when = made or moment(mark) or about.modified
    return VaultNote(
        about.path,
        one_line(title)[:_LONGEST_TITLE],
        found.without(seen),
        kind or _likely_kind(about, stem, title),
        tags,
        tuple(dict.fromkeys(one_line(name) for name in [*names, title] if name)),
        when,
        max((one for one in (changed or about.modified, when) if one), default=None),
    )


def _stem(about: Circumstances) -> str:
    path = PurePosixPath(about.path)
    if not about.logseq:
        return foreign_ways.stem(about.path)
    return logseq.page_title(path.stem, journal=path.parent.name == "journals")


def _day_names(about: Circumstances) -> tuple[str, ...]:
    path = PurePosixPath(about.path)
    day = logseq.page_day(path.stem) if about.logseq and path.parent.name == "journals" else None
    return logseq.day_names(day, about.day_format) if day else ()


def _said_title(values: Mapping[str, Any], seen: set[str]) -> str:
    title = values.get("title")
    if not isinstance(title, str) or "{{" in title:
        return ""
    seen.add("title")
    return one_line(title)


def _heading(body: str) -> str:
    """The heading of the first level, outside code, as text; of several only one that all begins with."""
    text = without_code(body[:20_000])
    match = _H1.search(text)
    if match is None or (text[: match.start()].strip() and _H1.search(text, match.end())):
        return ""
    plain = _LINKED.sub(_label, body[match.start(1) : match.end(1)])
    return "" if "{{" in plain else one_line(re.sub(r"[*`]|(?<!\w)_|_(?!\w)", "", plain))


def _label(match: re.Match[str]) -> str:
    return match[1] or match[2] or ""


def _tags(values: Mapping[str, Any], body: str, seen: set[str], about: Circumstances) -> tuple[str, ...]:
    names: list[str] = []
    for key in _TAGS:
        if key in values and isinstance(values[key], str | list):
            seen.add(key)
            names += [one for name in _listed(values[key]) for one in _apart(name)]
    names += foreign_ways.dotted_tags(body) if about.dendron else hashtags_in(body)
    names += logseq.bracketed_tags(body) if about.logseq else foreign_ways.tags_with_blanks(body)
    return clean_tags(names)


def clean_tags(names: Sequence[str]) -> tuple[str, ...]:
    """Names of tags as the library keeps them, each once."""
    found: dict[str, str] = {}
    for name in names:
        clean = tag_name(name.strip().strip("[]\"'"))[:LONGEST_TAG].strip()
        if clean and "{{" not in clean:
            found.setdefault(title_key(clean), clean)
    return tuple(found.values())[:MOST_TAGS]


def _listed(value: Any) -> list[str]:
    """What a value lists; a text with commas in it lists, too."""
    if isinstance(value, str) and "," in value and not value.lstrip().startswith("[["):
        return [one.strip() for one in value.split(",") if one.strip()]
    return words(value)


def _apart(name: str) -> list[str]:
    """'#a #b' are two tags; 'two words' is one."""
    return name.split() if name.count("#") > 1 else [name]


def _date(values: Mapping[str, Any], keys: tuple[str, ...], seen: set[str]) -> datetime | None:
    for key in keys:
        found = moment(values.get(key))
        if found:
            seen.add(key)
            return found
    return None


def _kind(values: Mapping[str, Any], seen: set[str]) -> str:
    for key in ("kind", "type"):
        value = values.get(key)
        if isinstance(value, str) and value.lower() in NOTE_KINDS and value.lower() != "why":
            seen.add(key)
            return value.lower()
    return ""


def _likely_kind(about: Circumstances, stem: str, title: str) -> str:
    folders = {part.lower() for part in PurePosixPath(about.path).parts[:-1]}
    if folders & _JOURNALS and _DATED.match(stem) or _DATED.fullmatch(stem):
        return "log"
    return "fleeting" if _NAMELESS.fullmatch(title) else "permanent"


def _from_org(text: str, about: Circumstances) -> VaultNote:
    page = from_org(text)
    found = _foreign(FrontMatter(page.values, (), page.body), page.values, about)
    return replace(found, body=page.body)
