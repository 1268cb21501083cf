"""Whether quotes are word for word and short, and how one that is too long becomes shorter."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from pkm_desktop.core.model.digests import Entry, Issue, Problem
from pkm_desktop.core.share.checks.facts import Facts
from pkm_desktop.core.share.checks.wording import named
from pkm_desktop.core.share.compose import bare_quote

CUT = re.compile(r"\[\s*(?:…|\.\s?\.\s?\.)\s*\]")
_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s)|[。！？｡]+[」』）]*|[।؟۔]+")
LEAST_ARTICLE = 300  # words: what is shorter may well be the beginning of a longer text
TENTH = 10


def of_entry(issue: Issue, entry: Entry, facts: Facts) -> Iterator[Problem]:
    quote = bare_quote(entry.quote)
    if not quote:
        return
    texts = facts.quotes.get(entry.id, ())
    if texts and not is_verbatim(quote, texts):
        text = f"The quote of {named(entry)} is not word for word in the stored text. Mark cuts with […]."
        yield Problem("quote-not-verbatim", text, entry.id, field="quote")
    length, limit = words(quote), most_words(issue, entry)
    if length > limit:
        house = limit == issue.community.quote_limit
        why = "for this community" if house else "from this article, a tenth of it"
        text = f"The quote of {named(entry)} has {length} words; {limit} is the most {why}."
        yield Problem("quote-too-long", text, entry.id, blocking=False, fix="shorten-quote", field="quote")


def most_words(issue: Issue, entry: Entry) -> int:
    """How long a quote may be: the community's limit or a tenth of the article, whichever is less."""
    limit = issue.community.quote_limit
    return min(limit, entry.words // TENTH) if entry.words >= LEAST_ARTICLE else limit


def is_verbatim(quote: str, texts: Iterable[str]) -> bool:
    """Whether the quote stands in one of the texts word for word; […] marks a cut, white space is free."""
    pieces = [folded for piece in CUT.split(bare_quote(quote)) if (folded := _folded(piece))]
    return bool(pieces) and any(_in_order(pieces, text) or _in_order(pieces, _folded(text)) for text in texts)


def words(text: str) -> int:
    """How long a quote is without its cuts; scripts without spaces count a word for every two characters."""
    return sum(max(1, _unspaced(word) // 2) for word in CUT.sub(" ", text).split())


def shortened(quote: str, limit: int) -> str:
    """The beginning of a quote: as many whole sentences as the limit has room for, and […] at the end.

    Where not even the first sentence fits, it is cut after a word. What is short enough stays as it is.
    """
    text = bare_quote(quote)
    if words(text) <= limit:
        return text
    ends = [found.end() for found in _SENTENCE_END.finditer(text)]
    fitting = [end for end in ends if words(text[:end]) <= limit]
    end = fitting[-1] if fitting else _last_word(text, limit)
    kept = CUT.sub(lambda found: found[0] if text[: found.start()].strip() else "", text[:end]).strip()
    while (cut := CUT.search(kept)) and kept.endswith(cut[0]):
        kept = kept[: cut.start()].rstrip()
    return f"{kept} […]"


def _last_word(text: str, limit: int) -> int:
    """Where the last word ends that there is room for; at least something of the first one stays."""
    ends = [found.end() for found in re.finditer(r"\S+", text)]
    fitting = [end for end in ends if words(text[:end]) <= limit]
    return fitting[-1] if fitting else min(len(text), max(1, limit * 2))


def _folded(text: str) -> str:
    seen = text if text.isascii() else _seen(text)
    return " ".join(seen.split())


def _seen(text: str) -> str:
    """NFC, without what nobody sees: soft hyphens, marks of direction, joiners."""
    whole = unicodedata.normalize("NFC", text)
    unseen = {letter for letter in set(whole) if unicodedata.category(letter) == "Cf"}
    return whole.translate(dict.fromkeys(map(ord, unseen))) if unseen else whole


def _in_order(pieces: Sequence[str], text: str) -> bool:
    place = 0
    for piece in pieces:
        found = text.find(piece, place)
        if found < 0:
            return False
        place = found + len(piece)
    return True


def _unspaced(word: str) -> int:
    return 0 if word.isascii() else sum(unicodedata.east_asian_width(letter) in "WF" for letter in word)
