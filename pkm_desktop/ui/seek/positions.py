"""Where a passage of an item's text stands in the document on the screen, and the other way round.

The two texts differ in white space, in the marks Qt puts for images and table cells, and in how they count:
an item counts characters, a QTextDocument UTF-16 units. Compared without white space they are normally
one and the same sequence of letters; where they are not (a bullet, a caption), the passage is looked up by
its words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from pkm_desktop.core.model.values import dataclass

# U+FFFC stands for an image, U+FDD0 and U+FDD1 for a table cell. Soft hyphens and zero-width spaces are
# no letters either.
_RUN = re.compile("[^\\s\ufffc\ufdd0\ufdd1\u200b\u00ad\U00010000-\U0010ffff]+|[\U00010000-\U0010ffff]")
_EDGE = 24  # letters of a long quote that must be found at either end


@dataclass(frozen=True)
class Letters:
    """A text without its white space; `starts` and `origins` say where each run of letters came from."""

    text: str
    starts: tuple[int, ...]  # of the run, in `text`
    origins: tuple[int, ...]  # of the run, in the text it came from
    width: int = 1  # units an astral character takes there: 1 in Python, 2 in Qt

    def origin(self, index: int) -> int:
        """The place of letter `index` in the text it came from."""
        run = max(bisect_right(self.starts, index) - 1, 0)
        return self.origins[run] + (index - self.starts[run])

    def after(self, index: int) -> int:
        """The place just behind letter `index`."""
        return self.origin(index) + (self.width if self.text[index] > "\uffff" else 1)

    def index(self, position: int) -> int:
        """The first letter at or behind a place of the text it came from."""
        run = bisect_right(self.origins, position) - 1
        if run < 0:
            return 0
        end = self.starts[run + 1] if run + 1 < len(self.starts) else len(self.text)
        return min(self.starts[run] + position - self.origins[run], end)


def letters(text: str, *, utf16: bool = False) -> Letters:
    """`text` without white space, counted in characters or in UTF-16 units."""
    runs: list[str] = []
    starts: list[int] = []
    origins: list[int] = []
    length = wide = 0
    for match in _RUN.finditer(text):
        run = match[0]
        starts.append(length)
        origins.append(match.start() + (wide if utf16 else 0))
        runs.append(run)
        length += len(run)
        wide += run > "\uffff"
    return Letters("".join(runs), tuple(starts), tuple(origins), 2 if utf16 else 1)


@dataclass(frozen=True)
class TextMap:
    """An item's text beside the document that shows it."""

    text: Letters
    shown: Letters

    @property
    def exact(self) -> bool:
        return self.text.text == self.shown.text

    def to_shown(self, start: int, end: int, quote: str = "") -> tuple[int, int] | None:
        """Document positions of `start`…`end` of the text; of `quote` if the offsets do not hold it."""
        return _carry(self.text, self.shown, start, end, quote=quote, exact=self.exact)

    def to_text(self, start: int, end: int, quote: str = "") -> tuple[int, int] | None:
        """Character offsets in the text of the document's `start`…`end`."""
        return _carry(self.shown, self.text, start, end, quote=quote, exact=self.exact)


def text_map(text: str, shown: str) -> TextMap:
    """The map between an item's text and a document's raw text (QTextDocument.toRawText)."""
    return TextMap(_known_letters(text), letters(shown, utf16=True))


@lru_cache(maxsize=1)
def _known_letters(text: str) -> Letters:
    """Those of the item that is being read: a book is shown in several steps."""
    return letters(text)


def _carry(
    here: Letters, there: Letters, start: int, end: int, *, quote: str, exact: bool
) -> tuple[int, int] | None:
    wanted = letters(quote).text
    if start >= 0:
        first, last = here.index(start), here.index(end)
        words = here.text[first:last]
        if exact and words and wanted in ("", words):
            return there.origin(first), there.after(last - 1)
        wanted = wanted or words
    if not wanted:
        return None
    share = here.index(start) / max(len(here.text), 1) if start >= 0 else 0.0
    found = _find(there.text, wanted, near=round(share * len(there.text)))
    return found and (there.origin(found[0]), there.after(found[1] - 1))


def _find(text: str, wanted: str, *, near: int) -> tuple[int, int] | None:
    first = _nearest(text, wanted, near)
    if first >= 0:
        return first, first + len(wanted)
    if len(wanted) < 2 * _EDGE:
        return None
    head = _nearest(text, wanted[:_EDGE], near)
    tail = text.find(wanted[-_EDGE:], head)
    if head < 0 or tail < 0 or tail - head > 2 * len(wanted):
        return None
    return head, tail + _EDGE


def _nearest(text: str, wanted: str, near: int) -> int:
    before = text.rfind(wanted, 0, near + len(wanted))
    behind = text.find(wanted, near)
    both = [place for place in (before, behind) if place >= 0]
    return min(both, key=lambda place: abs(place - near), default=-1)
