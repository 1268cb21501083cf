"""Whether the article on a page says more than the text that the feed gave of it. Pure."""

from __future__ import annotations

import re

_WORDS = re.compile(r"[^\W_]+")
_SCRIPTS_WITHOUT_BLANKS = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_RUN = 3  # words in a row that are looked for
_MORE = 1.1  # times as many words: less is no gain
_SHORT = 40  # words; a shorter text of a feed is a remark about the page rather than its beginning
_LEAST = 80  # words of a page that may take the place of such a remark
_SHARED = 0.5  # of the feed's runs of words are on the page as well: it is the same text
_TELLING = 5  # letters of a word that tells what a text is about


def is_better(feed_text: str, page_text: str, *, title: str = "") -> bool:
    """Whether `page_text` may take the place of `feed_text`: it is longer, and it is the same text.

    A log-in, a cookie notice or another article is longer than a teaser, too; so the feed's words must be on
    the page, or, where the feed has hardly any, what its title is about.
    """
    feed, page = _words(feed_text), _words(page_text)
    if len(page) <= _MORE * len(feed):
        return False
    if len(feed) < _SHORT and len(page) >= _LEAST and _is_about(f"{title} {feed_text}", page):
        return True
    runs = _runs(feed)
    return bool(runs) and len(runs & _runs(page)) >= _SHARED * len(runs)


def _words(text: str) -> list[str]:
    """The words in lower case; each character of a script without blanks is a word."""
    return _WORDS.findall(_SCRIPTS_WITHOUT_BLANKS.sub(r" \g<0> ", text).casefold())


def _runs(words: list[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))


def _is_about(text: str, page: list[str]) -> bool:
    """Whether a third of the words that tell something are on the page; where there are none, it may be."""
    words = _words(text)
    telling = {word for word in words if len(word) >= _TELLING or not word.isascii()}
    return not telling or 3 * len(telling & set(page)) >= len(telling)
