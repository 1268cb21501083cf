"""References as BibTeX and as CSL-JSON, with keys that stay the same."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from pkm_desktop.core.model.references import Reference

_TEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#", "%": r"\%",
    "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
_NO_WORD = frozenset(
    ["a", "an", "the", "of", "on", "in", "and", "or", "for", "to", "with", "der", "die", "das", "ein", "eine"]
    + ["und", "von", "zu", "im", "le", "la", "les", "un", "une", "de", "du", "et", "el", "los", "las", "il"]
)
_APART = re.compile(r"\s*(?:;|\n|\s&\s|\s+(?:and|und|et|y|e)\s+)\s*")
_BY = re.compile(r"^(?:by|von|par|por|di)\s+(?=[^\W\d_a-z])")
_OF_MAIL = re.compile(r"^\S+@\S+\s+\(([^()]+)\)$")  # as RSS 2.0 has it
_INITIALS = re.compile(r"(?:[^\W\d_]\.[ -]?)+|[A-Z]{1,2}")
_JUNIOR = re.compile(r"(?:jr|sr)\.?|I{2,3}|IV", re.IGNORECASE)
_PARTICLE = re.compile(
    r"(?:(?:van|von|der|den|de|del|della|di|da|dos|das|du|la|le|ten|ter|zu|zum|zur|af|av|al)\s+)+"
)
_ORGANISATIONS = frozenset(
    ["the", "inc", "ltd", "llc", "gmbh", "ag", "corp", "co", "company", "corporation", "organization"]
    + ["organisation", "institute", "institut", "university", "universität", "université", "association"]
    + ["foundation", "stiftung", "ministry", "department", "agency", "committee", "council", "commission"]
    + [
        "team",
        "staff",
        "editors",
        "redaktion",
        "news",
        "times",
        "society",
        "press",
        "group",
        "centre",
        "center",
    ]
    + ["bank", "office", "bureau", "project", "network", "media", "magazine", "journal", "verein", "e.v"]
)
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f]+")
_SIGNS = str.maketrans({"ß": "ss", "æ": "ae", "Æ": "ae", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d"})


def bibtex(references: Sequence[Reference], keys: Mapping[int, str]) -> str:
    """A BibTeX file (UTF-8): @book for books, @misc with the address for everything else."""
    return "\n".join(_entry(one, keys[one.number]) for one in references)


def csl(references: Sequence[Reference], keys: Mapping[int, str]) -> str:
    """A CSL-JSON file (citeproc-js, CSL 1.0.2): a list of items."""
    found = [_csl_item(one, keys[one.number]) for one in references]
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def citation_keys(references: Iterable[Reference]) -> dict[int, str]:
    """A key for each: last name, year, first word that says something. The first of several has it bare,
    the others with their number: what is added later changes none.
    """
    found, taken = dict[int, str](), set[str]()
    for one in sorted(references, key=lambda reference: reference.number):
        key = _bare_key(one)
        if key in taken:
            key = f"{key}-i{one.number}"
        taken.add(key)
        found[one.number] = key
    return found


def names(authors: str) -> tuple[tuple[str, str], ...]:
    """(last, first) of each author; first is '' where there is only one name, or where it is an organisation.

    Read are 'Ada Lovelace, Alan Turing', 'Lovelace, Ada; Turing, Alan', 'A. Lovelace and A. Turing',
    'Lovelace, A., Turing, A.M.'.
    """
    text = " ".join(_UNPRINTABLE.sub(" ", authors.replace("\n", ";")).split())
    text = _BY.sub("", _OF_MAIL.sub(r"\1", text))
    parts = [part.strip(" ,") for part in _APART.split(text)]
    if ";" not in text:
        parts = [side.strip() for part in parts for side in _several(part)]
    return tuple(_name(part) for part in parts if part)


def _several(part: str) -> list[str]:
    """The authors in a text with commas: 'Last, First' is one."""
    sides = [side.strip() for side in part.split(",") if side.strip()]
    firsts = sides[1::2]
    if len(sides) > 2 and len(sides) % 2 == 0 and all(map(_INITIALS.fullmatch, firsts)):
        return [f"{last}, {first}" for last, first in zip(sides[::2], firsts, strict=True)]
    if len(sides) == 3 and _JUNIOR.fullmatch(sides[2]):
        return [part]
    last_first = len(sides) == 2 and (
        " " not in sides[0] or _PARTICLE.match(sides[0]) or _INITIALS.fullmatch(sides[1])
    )
    return [part] if last_first else sides


def tex(text: str) -> str:
    """Text with every sign TeX would act on made plain."""
    return "".join(_TEX.get(sign, sign) for sign in " ".join(_UNPRINTABLE.sub(" ", text).split()))


def _entry(one: Reference, key: str) -> str:
    people = " and ".join(
        f"{tex(last)}, {tex(first)}" if first else f"{{{tex(last)}}}" for last, first in names(one.authors)
    )
    fields = {
        "title": f"{{{tex(one.title)}}}",
        "author": people,
        "publisher" if one.book else "howpublished": tex(one.site),
        "year": f"{one.published.year:04d}" if one.published else "",
        "date": one.published.strftime("%Y-%m-%d") if one.published else "",
        "url": _tex_address(one.url),
        "urldate": one.seen.strftime("%Y-%m-%d") if one.seen and one.url else "",
        "langid": tex(one.lang),
        "keywords": tex(", ".join(tag.replace(",", " ") for tag in one.tags)),
    }
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items() if value.strip("{}")]
    return f"@{'book' if one.book else 'misc'}{{{key},\n{''.join(lines)}}}\n"


def _tex_address(url: str) -> str:
    """An address as it is read verbatim: only what would end or comment the field out is encoded."""
    kept = {"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"}
    return "".join(kept.get(sign, sign) for sign in _UNPRINTABLE.sub("", url))


def _csl_item(one: Reference, key: str) -> dict[str, Any]:
    people = [
        {"family": last, "given": first} if first else {"literal": last} for last, first in names(one.authors)
    ]
    found = {
        "id": key,
        "type": "book" if one.book else "webpage",
        "title": one.title,
        "author": people,
        "publisher" if one.book else "container-title": one.site,
        "issued": _parts(one.published),
        "accessed": _parts(one.seen) if one.url else None,
        "URL": one.url,
        "language": one.lang,
        "keyword": ", ".join(one.tags),
    }
    return {name: value for name, value in found.items() if value}


def _parts(moment: datetime | None) -> dict[str, list[list[int]]] | None:
    return {"date-parts": [[moment.year, moment.month, moment.day]]} if moment else None


def _name(part: str) -> tuple[str, str]:
    last, comma, first = part.partition(",")
    if comma:
        first, _, junior = (side.strip() for side in first.partition(","))
        return (f"{last.strip()} {junior}" if _JUNIOR.fullmatch(junior) else last.strip()), first
    words = part.split()
    if len(words) < 2 or any(word.strip(".,").casefold() in _ORGANISATIONS for word in words):
        return part, ""
    begin = next((place for place, word in enumerate(words[1:-1], 1) if _PARTICLE.match(f"{word} ")), -1)
    return " ".join(words[begin:]), " ".join(words[:begin])


def _bare_key(one: Reference) -> str:
    people = names(one.authors)
    who = (
        _ascii(_PARTICLE.sub("", people[0][0]))
        if people
        else _ascii(one.site.split(".")[-2] if one.site.count(".") else one.site)
    )
    year = f"{one.published.year:04d}" if one.published else ""
    words = [_ascii(word) for word in re.findall(r"[^\W_]+", one.title)]
    word = next((word for word in words if word and word not in _NO_WORD), "")
    return f"{who}{year}{word}" if who or word else f"i{one.number}"


def _ascii(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.translate(_SIGNS)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]", "", plain.lower())[:40]
