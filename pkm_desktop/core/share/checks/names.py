"""Whether people are named who have not agreed to it, anywhere in our own words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from pkm_desktop.core.model.digests import Entry, Issue, Problem
from pkm_desktop.core.model.responses import Person
from pkm_desktop.core.share.checks.facts import Facts
from pkm_desktop.core.share.checks.wording import Spoken, quoted, spoken

_WORD = re.compile(r"[^\W_]+")
_CREDITS = ("via", "contributor")  # they hold a name and nothing else


@dataclass(frozen=True)
class _Text:
    """Words in the forms in which names are looked for."""

    raw: str

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(_WORD.findall(_plain(self.raw)))

    @cached_property
    def folded(self) -> str:
        """' meaning is social ': every word between spaces."""
        return f" {' '.join(self.words).casefold()} "

    @cached_property
    def cased(self) -> frozenset[str]:
        return frozenset(self.words)

    @cached_property
    def joined(self) -> str:
        """Without spaces, for scripts that do without."""
        return "".join(self.folded.split())

    @cached_property
    def is_unspaced(self) -> bool:
        """Whether it is in a script without spaces between words: Chinese, Japanese, Thai, Lao, Khmer."""
        return any(
            unicodedata.east_asian_width(letter) == "W"
            or "\u0e00" <= letter <= "\u0eff"
            or "\u1780" <= letter <= "\u17ff"
            for letter in self.joined
        )

    @cached_property
    def lowered(self) -> str:
        return _plain(self.raw).casefold()


@dataclass(frozen=True)
class _Wanted:
    """Somebody to look for."""

    person: Person
    name: _Text


def of_issue(issue: Issue, facts: Facts) -> Iterator[Problem]:
    """One problem for each person and entry; what is said of the whole issue comes first."""
    texts = [(one, _Text(one.text)) for one in spoken(issue)]
    everything = _Text("\n".join(text.raw for _, text in texts))
    wanted = [_Wanted(person, _name(person.name)) for person in facts.people]
    here = [one for one in wanted if _certainty(one, everything)]
    told: set[tuple[int, int | None]] = set()
    for one, text in texts:
        for who in here:
            certainty = _certainty(who, text)
            if not certainty or (who.person.id, one.entry_id) in told or _is_author(who, one.entry):
                continue
            problem = _named(issue, who.person, one, sure=certainty == 2 or one.field in _CREDITS)
            if problem:
                told.add((who.person.id, one.entry_id))
                yield problem
        if one.field == "contributor" and not any(_certainty(who, text) for who in here):
            yield from _unknown(issue, one)


@lru_cache(maxsize=4096)
def _name(name: str) -> _Text:
    """The forms of a name, which are the same with every check."""
    return _Text(name)


def _named(issue: Issue, person: Person, one: Spoken, *, sure: bool) -> Problem | None:
    """What is wrong with this name here; None where the person or the community agrees."""
    naming, who = issue.community.naming, quoted(person.name)
    if person.consent == "no":
        text, stops = f"{one.place} names {who}, who does not want to be named. Take the name out.", sure
    elif naming == "no":
        text = f"{one.place} names {who}; these readers get no names. Take the name out."
        stops = sure and person.consent != "yes"
    elif naming == "consent" and person.consent != "yes":
        text, stops = f"{one.place} names {who}, who has not agreed to it yet. Ask, or take it out.", sure
    else:
        return None
    return Problem("name-without-consent", text, one.entry_id, blocking=stops, field=one.where)


def _unknown(issue: Issue, one: Spoken) -> Iterator[Problem]:
    """A credit to somebody of whom nothing is known."""
    if issue.community.naming == "yes":
        return
    text = f"{one.place} names {quoted(one.text)}, of whom nothing is known. Ask, and note it under People."
    yield Problem("name-without-consent", text, one.entry_id, blocking=False, field=one.where)


def _certainty(who: _Wanted, text: _Text) -> int:
    """0 not named here, 1 perhaps (one word alone may be another word or another person), 2 surely."""
    address, name = who.person.address.casefold(), who.name
    if address and _has_address(address, text.lowered):
        return 2
    if not name.words:
        return 0
    if name.is_unspaced:
        return 2 if len(name.joined) > 1 and name.joined in text.joined else 0
    if len(name.words) == 1:
        word = name.words[0]
        return 1 if word in text.cased or f"{word}s" in text.cased else 0
    return 2 if any(form in text.folded for form in _forms(name.folded.strip())) else 0


def _forms(name: str) -> Iterable[str]:
    """'ada okafor', the genitive, and 'okafor ada' as lists have it."""
    first, _, last = name.rpartition(" ")
    return f" {name} ", f" {name}s ", f" {last} {first} "


def _has_address(address: str, text: str) -> bool:
    place = text.find(address)
    while place >= 0:
        before, after = text[place - 1 : place], text[place + len(address) :][:1]
        if not (before.isalnum() or after.isalnum()):
            return True
        place = text.find(address, place + 1)
    return False


def _is_author(who: _Wanted, entry: Entry | None) -> bool:
    """Whoever wrote the thing is named as its author: that is no secret."""
    return entry is not None and bool(entry.author) and _certainty(who, _Text(entry.author)) > 0


def _plain(text: str) -> str:
    """One writing for letters that look the same, and nothing unseen between them."""
    whole = text if text.isascii() else unicodedata.normalize("NFKC", text)
    unseen = {
        letter for letter in set(whole) if unicodedata.category(letter) in ("Cf", "Cc") and letter != "\n"
    }
    return whole.translate({ord(letter): " " if letter == "\t" else None for letter in unseen})
