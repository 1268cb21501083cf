"""Names of wiki pages from a pattern such as 'Digest {community}/{number}', safe in each kind of wiki."""

from __future__ import annotations

import hashlib
import re
import string
import unicodedata
from collections.abc import Callable

from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.share import escape
from pkm_desktop.core.share.layout import series_number

FIELDS = ("community", "series", "number", "year", "month", "day", "week", "title")
_LONGEST = 240  # bytes; MediaWiki takes 255, and talk pages need some
_LATIN = str.maketrans(
    {"ß": "ss", "æ": "ae", "ø": "o", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)


def check_pattern(pattern: str) -> str:
    """The pattern if every {name} in it is known; else Rejected with what there is."""
    try:
        named = [name for _, name, spec, how in string.Formatter().parse(pattern) if name is not None]
        odd = any(spec or how for _, name, spec, how in string.Formatter().parse(pattern) if name is not None)
    except ValueError as error:
        raise Rejected(f"“{pattern}” has a brace too many or too few.", hint=_known()) from error
    for name in named:
        if name not in FIELDS or odd:
            raise Rejected(f"“{{{name}}}” is nothing a page name can hold.", hint=_known())
    return pattern


def _known() -> str:
    return f"There are: {', '.join(f'{{{name}}}' for name in FIELDS)}."


def wiki_title(pattern: str, issue: Issue) -> str:
    """A page name for MediaWiki and Confluence: letters of all scripts, digits, spaces and - – . , ( ).

    Other signs of a value become spaces, because MediaWiki cuts a name at '#' and takes ':' and '/' for
    structure; in the pattern itself these two mean what they mean there.
    """
    return _title(_filled(pattern, issue, _words))


def fixed_title(name: str) -> str:
    """A page name given as such, as `wiki_title` would clean the pattern around the values."""
    return _title(name)


def _title(name: str) -> str:
    parts = [_words(part, also="/") for part in name.split(":")]
    title = ":".join(filter(None, parts))
    pieces = [piece.strip(" ") for piece in title.split("/")]
    whole = "/".join(piece for piece in pieces if piece.strip(". "))
    while len(whole.encode()) > _LONGEST:
        whole = whole[:-1].rstrip()
    if not whole:
        raise Rejected("Nothing is left of the name of this page.", hint="Change the pattern of page names.")
    return whole


def _words(value: str, also: str = "") -> str:
    allowed = "-–.,()" + also
    kept = (
        sign if sign in allowed or unicodedata.category(sign)[0] in "LMN" else " "
        for sign in escape.line(value)
    )
    return " ".join("".join(kept).split())


def doku_id(pattern: str, issue: Issue) -> str:
    """A page id for DokuWiki: [a-z0-9_-] and ':' between namespaces.

    DokuWiki changes other ids without a word. Where letters are lost on the way, a short sum of the whole
    value follows, so that two names in another script do not become one page.
    """
    return fixed_id(_filled(pattern, issue, _slug))


def fixed_id(name: str) -> str:
    """A page id given as such, cleaned the same way."""
    parts = [_slug(part) for part in re.split(r"[:/;]", name)]
    found = ":".join(filter(None, parts))
    if not found:
        raise Rejected("Nothing is left of the name of this page.", hint="Change the pattern of page names.")
    return found


def _slug(value: str) -> str:
    text = escape.line(value).lower().translate(_LATIN)
    bare = "".join(
        sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.category(sign).startswith("M")
    )
    lost = any(not sign.isascii() and sign.isalnum() for sign in bare)
    plain = re.sub(r"[^a-z0-9-]+", "_", bare)
    plain = re.sub(r"_*-+_*", "-", plain).strip("_-")[:80].strip("_-")
    if lost or (value.strip() and not plain):
        sign = hashlib.sha256(escape.line(value).encode()).hexdigest()[:6]
        plain = f"{plain}-{sign}".strip("-")
    return plain


def _filled(pattern: str, issue: Issue, clean: Callable[[str], str]) -> str:
    check_pattern(pattern)
    day = issue.published.date() if issue.published else None
    if day is None:
        raise ValueError("an issue without its day")
    series = series_number(issue).rpartition(" #")[0]
    values = {
        "community": issue.community.name,
        "series": series,
        "number": str(issue.number),
        "year": f"{day:%Y}",
        "month": f"{day:%m}",
        "day": f"{day:%d}",
        "week": f"{day.isocalendar().week:02d}",
        "title": issue.title,
    }
    return pattern.format_map({name: clean(value) for name, value in values.items()})
