"""Text as it can be kept: what no library file and no comparison can cope with is left out."""

from __future__ import annotations

import re

_UNSTORABLE = re.compile("[\0\ud800-\udfff]")
# Directions, zero-width spaces, byte order marks: two names that look the same would be two. Joiners stay:
# emoji are made with them.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)

_TITLE_LENGTH = 80
_LINK = re.compile(r"\[\[([^\[\]\n|]{1,300}?)(?:\\?\|([^\[\]\n]{0,300}))?\]\]")
_LINE_SIGN = re.compile(r"^[ \t]*(?:>[ \t]?)*(?:[-*+][ \t]+)?", re.MULTILINE)

PLACE = "in-"  # begins the names of places in stored markup, so that they are never those of another page


def storable(text: str) -> str:
    """The text without what SQLite cannot hold: NUL and lone surrogates. Nothing else is touched."""
    return _UNSTORABLE.sub("", text)


def one_line(text: str) -> str:
    """A name or title as stored: unseen characters off, white space folded; '' if nothing is left."""
    return " ".join(_UNSEEN.sub("", text).split())


def without_links(text: str) -> str:
    """Markdown as words in a row: `[[Target|label]]` is its label, signs of lists and quotes are off."""
    words = _LINK.sub(lambda found: found[2] or found[1], _LINE_SIGN.sub("", text))
    return " ".join(words.split())


def first_words(body: str, longest: int = 60) -> str:
    """What a note without a title is called where there is little room."""
    return without_links(body[: 8 * longest])[:longest]


def shown_title(title: str, excerpt: str, url: str = "") -> str:
    """The title, or what stands for one: the beginning of the text up to the end of a word (posts of Mastodon
    have no titles), else the address.
    """
    if title or not excerpt:
        return title or url
    if len(excerpt) <= _TITLE_LENGTH:
        return excerpt
    cut = excerpt[: _TITLE_LENGTH - 1]
    return (cut.rpartition(" ")[0] or cut).rstrip(" ,;:–—-…") + "…"
