"""What is wrong with an issue before it goes out, in sentences."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pkm_desktop.core.model.digests import Entry, Issue, Problem
from pkm_desktop.core.share.compose import bare_quote
from pkm_desktop.core.share.escape import address

_CUT = re.compile(r"\[\s*(?:…|\.\s?\.\s?\.)\s*\]")
_TITLE_SHOWN = 60

Evidence = Mapping[int, Sequence[str]]


def problems(issue: Issue, evidence: Evidence | None = None) -> tuple[Problem, ...]:
    """Everything to look at, in reading order; what stops the issue is `blocking`.

    `evidence` maps entry ids to the stored texts that a quote must come from. An entry without evidence
    (its item is gone) is taken at its word.
    """
    found = list(_whole(issue))
    for entry in issue.entries:
        found.extend(_reason(entry))
        found.extend(_origin(entry))
        found.extend(_quote(entry, issue.community.quote_limit, (evidence or {}).get(entry.id, ())))
        found.extend(_repeat(entry, issue.community.name))
    return tuple(found)


def blocking(found: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those that stop an issue."""
    return tuple(problem for problem in found if problem.blocking)


def is_verbatim(quote: str, texts: Iterable[str]) -> bool:
    """Whether the quote stands in one of the texts word for word; […] marks a cut, white space is free."""
    pieces = [folded for piece in _CUT.split(bare_quote(quote)) if (folded := _folded(piece))]
    return any(_in_order(pieces, _folded(text)) for text in texts)


def words(text: str) -> int:
    """How long a quote is; scripts without spaces count a word for every two characters."""
    return sum(max(1, _unspaced(word) // 2) for word in text.split())


def _whole(issue: Issue) -> Iterator[Problem]:
    if not issue.entries:
        yield Problem(
            "empty-issue", "There is nothing in this issue yet. Add something that is worth their time."
        )
    if not issue.title.strip():
        yield Problem("missing-title", "This issue has no title.")


def _reason(entry: Entry) -> Iterator[Problem]:
    if not entry.title.strip():
        yield Problem("missing-title", f"Entry {entry.position + 1} has no title.", entry.id)
    if not entry.why.strip():
        yield Problem("missing-why", f"{_named(entry)} does not say why it matters to them.", entry.id)


def _origin(entry: Entry) -> Iterator[Problem]:
    if entry.note_id is not None:
        return
    if not address(entry.url):
        text = f"{_named(entry)} has no web address, so nobody can go and read it."
        yield Problem("no-address", text, entry.id, blocking=False)
    if not entry.author.strip():
        text = f"{_named(entry)} names no author."
        yield Problem("missing-author", text, entry.id, blocking=False)


def _quote(entry: Entry, limit: int, texts: Sequence[str]) -> Iterator[Problem]:
    quote = bare_quote(entry.quote)
    if not quote:
        return
    if texts and not is_verbatim(quote, texts):
        text = f"The quote of {_named(entry)} is not word for word in the stored text. Mark cuts with […]."
        yield Problem("quote-not-verbatim", text, entry.id)
    length = words(quote)
    if length > limit:
        text = f"The quote of {_named(entry)} has {length} words; {limit} is the most for this community."
        yield Problem("quote-too-long", text, entry.id, blocking=False)


def _repeat(entry: Entry, community: str) -> Iterator[Problem]:
    if entry.sent_before:
        earlier = ", ".join(entry.sent_before)
        text = f"{_named(entry)} went to {community} before, in {earlier}."
        yield Problem("already-sent", text, entry.id, blocking=False)


def _named(entry: Entry) -> str:
    title = " ".join(entry.title.split()) or f"entry {entry.position + 1}"
    return f"“{title}”" if len(title) <= _TITLE_SHOWN else f"“{title[: _TITLE_SHOWN - 1].rstrip()}…”"


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _in_order(pieces: Sequence[str], text: str) -> bool:
    place = 0
    for piece in pieces:
        found = text.find(piece, place)
        if found < 0:
            return False
        place = found + len(piece)
    return bool(pieces)


def _unspaced(word: str) -> int:
    return sum(unicodedata.east_asian_width(letter) in "WF" for letter in word)
