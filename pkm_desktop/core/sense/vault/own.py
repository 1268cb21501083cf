"""Notes that this program has written into a vault, with all they have."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from pkm_desktop.core.model.notes import MATURITIES, NOTE_KINDS
from pkm_desktop.core.model.vaults import Extras, Review, VaultNote
from pkm_desktop.core.sense.vault.front_matter import FrontMatter, words
from pkm_desktop.core.sense.vault.moments import moment
from pkm_desktop.core.sense.vault.yaml_words import line

INDEX = "index"
_NUMBER = re.compile(r"n([1-9]\d{0,17})")
_PAGE = re.compile(r"i([1-9]\d{0,17})")
_REVIEW = re.compile(r"(\d{4}-\d\d-\d\d), after (\d{1,6}) days(?:, seen (\S{1,40}))?", re.ASCII)
_CONFIDENTIALITIES = ("private", "team", "community", "public")
_KEYS = frozenset(
    {
        "id", "title", "kind", "tags", "created", "updated", "item", "item-title", "item-page",
        "confidentiality", "maturity", "other-view", "not-so-when", "look-again", "review",
    }
)  # fmt: skip


def stamp(moment_: datetime) -> str:
    """A moment as front matter has it, in UTC and whole seconds."""
    return moment_.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def is_note(values: Mapping[str, Any]) -> bool:
    """Whether front matter is of a note this program has written."""
    return said(values, "kind") in NOTE_KINDS and bool(_NUMBER.fullmatch(said(values, "id")))


def is_index(values: Mapping[str, Any]) -> bool:
    """Whether front matter is of the list of contents, which is no note."""
    return said(values, "kind") == INDEX and said(values, "id") == "index"


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
            line("item-page", f"i{extras.page}" if extras.page else ""),
            line("confidentiality", extras.confidentiality),
            line("maturity", extras.maturity if extras.maturity != "half-baked" else ""),
            line("other-view", extras.other_view),
            line("not-so-when", extras.not_so_when),
            line("look-again", extras.look_again),
            line("review", review_words(extras.review)),
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
    values, number = found.values, _NUMBER.fullmatch(said(found.values, "id"))
    page = _PAGE.fullmatch(said(values, "item-page"))
    made = moment(values.get("created"))
    return VaultNote(
        path,
        said(values, "title"),
        found.without(_KEYS),
        said(values, "kind"),
        tuple(words(values.get("tags"))),
        (said(values, "title"),),
        made,
        moment(values.get("updated")) or made,
        Extras(
            int(number[1]) if number else 0,
            said(values, "item"),
            said(values, "item-title"),
            one_of(_CONFIDENTIALITIES, said(values, "confidentiality")),
            one_of(MATURITIES, said(values, "maturity")),
            said(values, "other-view"),
            said(values, "not-so-when"),
            said(values, "look-again"),
            int(page[1]) if page else 0,
            review_of(said(values, "review")),
        ),
    )


def review_words(review: Review | None) -> str:
    """'2026-12-01, after 7 days, seen 2026-11-24T08:00:00Z': when it is to be met again; '' for never met."""
    if review is None:
        return ""
    seen = f", seen {stamp(review.seen)}" if review.seen else ""
    return f"{review.due}, after {review.gap_days} days{seen}"


def review_of(words_: str) -> Review | None:
    """What `review_words` wrote."""
    match = _REVIEW.fullmatch(words_)
    try:
        due = date.fromisoformat(match[1]) if match else None
    except ValueError:
        return None
    return Review(due.isoformat(), int(match[2]), moment(match[3])) if match and due else None


def said(values: Mapping[str, Any], key: str) -> str:
    """A value of front matter as text; '' where there is none."""
    value = values.get(key, "")
    return value if isinstance(value, str) else ""


def one_of(known: tuple[str, ...], value: str) -> str:
    """The value where it is one of those known, else the first of them."""
    return value if value in known else known[0]
