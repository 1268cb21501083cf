"""Which issue a reply belongs to, which entry it is about, and what kind of answer it is. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pkm_desktop.core.model.digests import Entry
from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.share import escape
from pkm_desktop.core.share import reply_words as words_of

_NUMBER = re.compile(
    r"\s#([0-9]{1,7})(?:\s+vote\s+([0-9]{1,4}))?\s*\]\s*(?:([0-9]{1,3})\.\s)?", re.IGNORECASE
)
_URL = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:!?)\]']")
_ASKS = re.compile(r"\?(?:\s|$)|\?[)\"”»]")
_NUMBERED = re.compile(
    r"(?:^|[\s(])(?:#|no\.? ?|nr\.? ?|number |nummer |entry |punkt |link |beitrag )([0-9]{1,2})\b"
)
_SHORT = 20  # words; who wants to leave says little
_FEW = 30  # words of a mere thank-you


@dataclass(frozen=True)
class Token:
    """What a subject says: the community's name, the issue's number, a vote, an entry by its number."""

    community: str
    number: int
    vote: int = 0
    entry: int = 0


def read_subject(subject: str, communities: Iterable[str]) -> Token | None:
    """The token '[Name #12]' (or '[Name #12 vote 2]', or with '3. Title' behind it) of a known community.

    Whatever stands around it (Re:, AW:, the name of a list) does not matter; of several the first counts.
    """
    names = sorted(communities, key=len, reverse=True)
    line = escape.line(subject[:2000])
    for found in _NUMBER.finditer(line):
        before = title_key(line[: found.start()])
        for name in names:
            if before.endswith(f"[{title_key(escape.line(name))}"):
                return Token(name, int(found[1]), int(found[2] or 0), int(found[3] or 0))
    return None


def wants_out(subject: str, text: str) -> bool:
    """Whether somebody asks to get no more mails: in the subject, or in a few words that say nothing else."""
    if words_of.UNSUBSCRIBE.match(_without_prefixes(subject)):
        return True
    words = title_key(text[:2000])
    found = words_of.LEAVE.search(words)
    if not found or len(words.split()) > _SHORT or _ASKS.search(text):
        return False
    return not words_of.NOT.search(words[max(0, found.start() - 25) : found.start()])


def guess_kind(subject: str, text: str, own_urls: Iterable[str] = ()) -> str:
    """The kind of an answer by its words (one of RESPONSE_KINDS but 'vote'). A guess: a person may change it.

    `own_urls`: addresses of the issue, which bring nothing new.
    """
    if wants_out(subject, text):
        return "optout"
    words = title_key(text[:5000])
    if words_of.WRONG.search(words):
        return "correction"
    if words_of.USED.search(words):
        return "used"
    if links_in(text, own_urls):
        return "link"
    if _ASKS.search(text):
        return "question"
    return "thanks" if words_of.THANKS.search(words) and len(words.split()) <= _FEW else "answer"


def links_in(text: str, own_urls: Iterable[str] = ()) -> tuple[str, ...]:
    """The web addresses of an answer that the issue did not have, each once, at most ten."""
    own = {url.rstrip("/") for url in own_urls}
    found = dict.fromkeys(_URL.findall(text[:20_000]))
    return tuple(url for url in found if url.rstrip("/") not in own)[:10]


def entry_meant(token: Token | None, text: str, entries: Sequence[Entry]) -> int | None:
    """The id of the one entry an answer is about: by the subject, its address, its title or its number."""
    if token and 1 <= token.entry <= len(entries):
        return entries[token.entry - 1].id
    words = title_key(text[:5000])
    named = {
        entry.id
        for entry in entries
        if (entry.url and entry.url in text)
        or (len(entry.title.split()) > 1 and title_key(entry.title) in words)
    }
    if not named:
        numbers = {int(number) for number in _NUMBERED.findall(words[:500])}
        named = {entries[number - 1].id for number in numbers if 1 <= number <= len(entries)}
    return named.pop() if len(named) == 1 else None


def _without_prefixes(subject: str) -> str:
    """A subject without 'Re:', 'AW: ' and their like, folded."""
    return re.sub(r"^(?:[^\s:\[\]]{1,10}(?:\[\d+\])?\s?:\s*)*", "", title_key(subject[:500]))
