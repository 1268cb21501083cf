"""Pages that this program has written: notes with all they have, and items with their highlights."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from pkm_desktop.core.model.notes import MATURITIES, NOTE_KINDS
from pkm_desktop.core.model.vaults import Extras, ItemPage, PageMark, VaultNote
from pkm_desktop.core.sense.vault.front_matter import FrontMatter, words
from pkm_desktop.core.sense.vault.moments import moment
from pkm_desktop.core.sense.vault.yaml_words import line

INDEX = "index"
_NUMBER = re.compile(r"n([1-9]\d{0,17})")
_ITEM = re.compile(r"i[1-9]\d{0,17}")
_MARKED = re.compile(r"\^h\d+(?:-layer([123]))?")
_CONFIDENTIALITIES = ("private", "team", "community", "public")
_STATES = ("kept", "later", "new", "dropped")
_KEYS = frozenset(
    {
        "id", "title", "kind", "tags", "created", "updated", "item", "item-title", "confidentiality",
        "maturity", "other-view", "not-so-when", "look-again",
    }
)  # fmt: skip


def stamp(moment_: datetime) -> str:
    """A moment as front matter has it, in UTC and whole seconds."""
    return moment_.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def is_note(values: Mapping[str, Any]) -> bool:
    """Whether front matter is of a note this program has written."""
    return _said(values, "kind") in NOTE_KINDS and _numbered(values, _NUMBER)


def is_item(values: Mapping[str, Any]) -> bool:
    """Whether front matter is of the page of an item."""
    return _said(values, "kind") == "item" and _numbered(values, _ITEM)


def is_index(values: Mapping[str, Any]) -> bool:
    """Whether front matter is of the list of contents, which is no note."""
    return _said(values, "kind") == INDEX and _said(values, "id") == "index"


def note_text(note: VaultNote, number: int) -> str:
    """The whole file of a note; reading it gives the same note again."""
    extras = note.extras
    block = "".join(
        [
            f"---\nid: n{number}\n",
            line("title", note.title) or 'title: ""\n',
            line("kind", note.kind),
            line("tags", note.tags),
            line("created", stamp(note.created) if note.created else ""),
            line("updated", stamp(note.updated) if note.updated else ""),
            line("item", extras.item),
            line("item-title", extras.item_title),
            line("confidentiality", extras.confidentiality),
            line("maturity", extras.maturity if extras.maturity != "half-baked" else ""),
            line("other-view", extras.other_view),
            line("not-so-when", extras.not_so_when),
            line("look-again", extras.look_again),
        ]
    )
    return _merged(block, note) or f"{block}---\n{note.body}"


def _merged(block: str, note: VaultNote) -> str:
    """With the front matter at the beginning of the body in the same block, where that can be told apart
    again; else ''.
    """
    from pkm_desktop.core.sense.vault.front_matter import read

    within = read(note.body)
    if not within.parts or any(key.lower() in _KEYS for key, _ in within.parts):
        return ""
    text = f"{block}{''.join(lines for _, lines in within.parts)}---\n{within.body}"
    again = read(text)
    return text if is_note(again.values) and note_of(again, note.path).body == note.body else ""


def note_of(found: FrontMatter, path: str) -> VaultNote:
    """The note of a file that `note_text` wrote, whatever was changed in it since."""
    values, number = found.values, _NUMBER.fullmatch(_said(found.values, "id"))
    made = moment(values.get("created"))
    return VaultNote(
        path,
        _said(values, "title"),
        found.without(_KEYS),
        _said(values, "kind"),
        tuple(words(values.get("tags"))),
        (_said(values, "title"),),
        made,
        moment(values.get("updated")) or made,
        Extras(
            int(number[1]) if number else 0,
            _said(values, "item"),
            _said(values, "item-title"),
            _one_of(_CONFIDENTIALITIES, _said(values, "confidentiality")),
            _one_of(MATURITIES, _said(values, "maturity")),
            _said(values, "other-view"),
            _said(values, "not-so-when"),
            _said(values, "look-again"),
        ),
    )


def item_text(page: ItemPage, number: int, sections: str) -> str:
    """The page of an item: what is known of it, and `sections` in Markdown."""
    block = "".join(
        [
            f"---\nid: i{number}\nkind: item\n",
            line("title", page.title) or 'title: ""\n',
            line("url", page.url),
            line("author", page.authors),
            line("source", page.site),
            line("published", stamp(page.published) if page.published else ""),
            line("added", stamp(page.added) if page.added else ""),
            line("state", page.state),
            line("tags", page.tags),
        ]
    )
    return f"{block}---\n{sections}"


def marks_text(marks: Iterable[tuple[int, PageMark]]) -> str:
    """Highlights as quotes, each with its comment below and a name that links can use."""
    parts = []
    for number, mark in marks:
        quote = "\n".join(f"> {one}".rstrip() if one.strip() else ">" for one in mark.quote.split("\n"))
        comment = f"\n\n{mark.comment}" if mark.comment else ""
        layer = f"-layer{mark.layer}" if mark.layer != 1 else ""
        parts.append(f"{quote}{comment}\n\n^h{number}{layer}\n")
    return "\n".join(parts)


def item_of(found: FrontMatter, path: str) -> ItemPage:
    """The item a page is about, with its highlights."""
    values = found.values
    return ItemPage(
        path,
        _said(values, "title"),
        _said(values, "url"),
        _said(values, "author"),
        _said(values, "source"),
        moment(values.get("published")),
        moment(values.get("added")),
        _one_of(_STATES, _said(values, "state")),
        tuple(words(values.get("tags"))),
        tuple(_marks(found.body)),
    )


def _marks(body: str) -> Iterator[PageMark]:
    quote, comment = list[str](), list[str]()
    for line_ in body.splitlines():
        match = _MARKED.fullmatch(line_.strip())
        if match:
            if quote:
                yield PageMark("\n".join(quote), "\n".join(comment).strip(), int(match[1] or 1))
            quote, comment = [], []
        elif line_.startswith(">") and not "".join(comment).strip():
            quote.append(line_[1:].removeprefix(" "))
        elif line_.startswith("## "):
            quote, comment = [], []
        elif quote:
            comment.append(line_)


def _numbered(values: Mapping[str, Any], pattern: re.Pattern[str]) -> bool:
    return bool(pattern.fullmatch(_said(values, "id")))


def _said(values: Mapping[str, Any], key: str) -> str:
    value = values.get(key, "")
    return value if isinstance(value, str) else ""


def _one_of(known: tuple[str, ...], value: str) -> str:
    return value if value in known else known[0]
