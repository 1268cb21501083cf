"""The few words of a digest that are ours, in the language of the community."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from pkm_desktop.core.paths import resource

RIGHT_TO_LEFT = ("ar", "fa", "he", "ur", "yi")
_SPOKEN_AS = {"no": "nb", "nn": "nb"}  # close enough to be read
_FALLBACK = "en"


@dataclass(frozen=True)
class Labels:
    """What stands between the foreign words. `{…}` is filled in when an issue is laid out."""

    series: str  # what the digest of a community is called that nobody has named
    corrected: str
    section: str
    question: str
    via: str
    brought: str
    other_view: str
    ask: str
    vote: str
    vote_hint: str
    answer: str
    minutes: str
    reading: str
    colophon: str
    colophon_named: str
    rights: str
    licence: str
    reply: str
    archive: str
    about: str
    opt_out: str
    list_begin: str  # above and below a list of issues on a page where readers see it
    list_end: str
    date: str
    quotes: tuple[str, str]
    months: tuple[str, ...]
    kinds: Mapping[str, str]  # of entries; a find needs no word
    colon: str = ":"  # with the space that some languages put before it
    first: str = ""  # the first of a month, where it is no plain number


def labels_for(lang: str) -> Labels:
    """The words for a language tag such as 'de' or 'de-AT' (RFC 5646); English where there are none yet."""
    primary = primary_language(lang)
    return _read(_SPOKEN_AS.get(primary, primary))


def languages() -> tuple[str, ...]:
    """The languages that have words of their own."""
    return tuple(sorted(path.stem for path in resource("digests").joinpath("words").glob("*.toml")))


def is_own(word: str, text: str) -> bool:
    """Whether `text` is our `word` ('section') in any language, so that it may follow another one."""
    return any(getattr(labels_for(lang), word) == text for lang in languages())


def direction(lang: str) -> str:
    """'rtl' for languages written from right to left, else 'ltr'."""
    return "rtl" if primary_language(lang) in RIGHT_TO_LEFT else "ltr"


def written_date(day: date, labels: Labels) -> str:
    """'21 November 2026' in the words of the language, whatever the machine's locale is."""
    number = labels.first if day.day == 1 and labels.first else day.day
    return labels.date.format(day=number, month=labels.months[day.month - 1], year=day.year)


def primary_language(lang: str) -> str:
    """'pt' for 'pt_BR'."""
    return lang.strip().lower().replace("_", "-").split("-")[0]


@lru_cache(maxsize=32)
def _read(language: str) -> Labels:
    known = language if language in languages() else _FALLBACK
    path = resource("digests") / "words" / f"{known}.toml"
    said = tomllib.loads(path.read_text(encoding="utf-8"))
    opening, closing = said.pop("quotes")
    return Labels(**{**said, "quotes": (opening, closing), "months": tuple(said["months"])})
