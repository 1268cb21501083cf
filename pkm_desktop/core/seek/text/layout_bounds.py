"""What a text widget can lay out without standing still, and what a page asks of it."""

from __future__ import annotations

import re
from typing import Final

MAX_TABLES: Final = 5
MAX_DEPTH: Final = 60
MAX_NODES: Final = 20_000
MAX_TABLE_WORK: Final = 500_000  # see Weight.work
MAX_SPANNED: Final = 5_000  # cells of a page that other cells reach across
LONGEST_BLOCK: Final = (
    8_000  # characters; a widget lays out one block at a time, and the rest when it has time
)
NESTINGS: Final = (MAX_TABLES, 3, 2, 1)  # tried until the work is within its bound
STRUCTURED: Final = 16_000  # elements with their structure; what follows is plain paragraphs
TABLE_ROOM: Final = 4  # table, tbody, tr, td: a table that cannot be whole is none
REST_OF_TAG: Final = r"(?:[^>\"]++|\"[^\"]*+\")*+"  # as nh3 writes it
LONGEST_LIST: Final = 1_000  # items; what they are numbered costs as much as there are before them
_CELL_WORK: Final = 60  # as much as so many characters
_ELEMENT_WORK: Final = 30
_LONGEST_WORD: Final = 500  # as in soft_broken
_LONGEST_BLANK: Final = 200
_ANY_TAG: Final = re.compile(rf"<{REST_OF_TAG}>")
_BLOCK_END: Final = re.compile(r"</(?:p|div|li|t[dh]|h[1-6]|blockquote|pre)>")
_BLANKS: Final = re.compile(rf"(?:[^\S\n]|\u200b){{{_LONGEST_BLANK},}}")
_BREAK: Final = re.compile(r".*[\s\u200b]", re.DOTALL)


def is_light(markup: str) -> bool:
    """Whether no bound can be passed, as in most entries of feeds: few elements, no word or block without
    end.
    """
    if markup.count("</") > MAX_DEPTH - TABLE_ROOM or markup.count("<table") > 1 or 'span="' in markup:
        return False
    if markup.count("<") > MAX_NODES // 2 or "<pre" in markup:
        return False
    if max(map(len, _BLOCK_END.split(markup))) > LONGEST_BLOCK:
        return False
    return not _has_long_word(_ANY_TAG.sub("", markup))


def _has_long_word(text: str) -> bool:
    """Looked for from blank to blank as far on as may be: to split at all takes five times as long."""
    start = 0
    while len(text) - start > _LONGEST_WORD:
        blank = text.rfind(" ", start, start + _LONGEST_WORD + 1)
        if blank < 0:
            return max(map(len, text[start:].split()), default=0) > _LONGEST_WORD
        start = blank + 1
    return False


class Weight:
    """Counts what the widget will have to do. Tables cost twice as much for each table around them."""

    def __init__(self) -> None:
        self.work = 0  # characters in tables and cells, doubled for each table around theirs
        self._spanned = 0

    def text(self, text: str, *, tables: int) -> None:
        """Count text that stands in so many tables."""
        if tables:
            self.work += len(text) << (tables - 1)

    def element(self, *, tables: int) -> None:
        """Count an element that stands in so many tables."""
        self.work += _ELEMENT_WORK << (tables - 1) if tables else 0

    def cell(self, values: dict[str, str], *, tables: int) -> None:
        """Count a cell; it reaches across others only as long as there are not too many of these."""
        across = int(values.get("colspan", 1)) * int(values.get("rowspan", 1)) - 1
        if self._spanned + across > MAX_SPANNED:
            values.pop("colspan", None)
            values.pop("rowspan", None)
            across = 0
        self._spanned += across
        self.work += (_CELL_WORK * (1 + across)) << max(0, tables - 1)


class Lists:
    """The lists that are open. A widget counts the items of a list again and again: a long one is several."""

    def __init__(self) -> None:
        self._open: list[tuple[int, int]] = []  # the number of the next item, and how many there were

    def begin(self, start: str) -> None:
        """A list is opened that begins with this number."""
        self._open.append((int(start), 0))

    def end(self) -> None:
        """The innermost list is closed."""
        if self._open:
            self._open.pop()

    def item(self) -> str:
        """An item of the innermost list begins: the number with which another list has to go on, or ''."""
        if not self._open:
            return ""
        number, count = self._open.pop()
        full = count == LONGEST_LIST
        self._open.append((number + 1, 1 if full else count + 1))
        return str(number) if full else ""


def fewer_blanks(text: str) -> str:
    """`text` without more blanks in a row than a screen shows."""
    return _BLANKS.sub(" " * _LONGEST_BLANK, text) if len(text) > _LONGEST_BLANK else text


def lines_within(text: str, left: int) -> tuple[str, int]:
    """Preformatted text of at most `left` lines more, and how many these are. What is beyond stays, on the
    last.
    """
    lines = text.split("\n", max(0, left))
    return "\n".join((*lines[:-1], lines[-1].replace("\n", " "))), len(lines) - 1


def blocks_within(text: str, run: int) -> list[str]:
    """`text` in pieces, each to be a block of its own; the block it goes on has `run` characters already."""
    pieces: list[str] = []
    while run + len(text) > LONGEST_BLOCK:
        head = _BREAK.match(text, 0, max(0, LONGEST_BLOCK - run))
        if head is None and run == 0:
            break
        pieces.append(text[: head.end()] if head else "")
        text, run = text[head.end() if head else 0 :], 0
    return [*pieces, text]
