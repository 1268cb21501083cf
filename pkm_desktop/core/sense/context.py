"""How much of what stood around a passage still stands around a place."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher

from pkm_desktop.core.model.notes import Passage

AROUND = 32  # characters on each side that are compared letter by letter
# Characters of prefix and suffix that are remembered: of a passage that stands in its text once, with no part
# of it standing elsewhere; of one that has copies there. A side of the latter is never exactly as long as one
# of the first, so that the length tells which it was, and up to four characters fewer tell how little of what
# stood beside it is enough to know it from its copies. (Others remember 32.)
REMEMBERED, REMEMBERED_OF_COPIES = 128, 512
_BOTH_TELL, _LEFT_TELLS, _RIGHT_TELLS, _EACH_TELLS = 1, 2, 3, 4
_PART = 12  # characters of a part
_LONG = 200  # letters and digits
_NEIGHBOUR = 8  # letters and digits beside a passage by which what stood there is known
_MARKS = "'\"`\u00b4\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u2032\u2033\u00ab\u00bb"
_SIGNS = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class Around:
    """What is remembered of a passage's surroundings; '' and -1 where nothing is."""

    prefix: str = ""
    suffix: str = ""
    start: int = -1

    @property
    def unknown(self) -> bool:
        """Whether nothing around the passage is remembered."""
        return not bare_text(self.prefix) and not bare_text(self.suffix)

    def once(self, quote: str) -> bool:
        """Whether it is known that the passage stood in its text once, and no part of it elsewhere."""
        longest = max(len(self.prefix), len(self.suffix))
        if longest == REMEMBERED:
            return True
        text = self.prefix + quote + self.suffix
        return self.whole and _stands_once(text, self.start, self.start + len(quote))

    @property
    def whole(self) -> bool:
        """Whether it is known to be all of the text that stood around the passage."""
        longest, after = max(len(self.prefix), len(self.suffix)), len(self.suffix)
        cut = after % 8 == 0 or after % 10 == 0  # as others cut it, or it just happens to be as long
        short = longest < REMEMBERED or REMEMBERED < longest < REMEMBERED_OF_COPIES - _EACH_TELLS
        return self.start == len(self.prefix) and short and (not cut or not after)

    def telling(self, quote: str) -> tuple[bool, bool, bool]:
        """Whether the characters before, those after, and both together are known to have told it from its
        copies.
        """
        if self.whole:
            text = self.prefix + quote + self.suffix
            code = _code(text, self.start, self.start + len(quote))
        else:
            code = REMEMBERED_OF_COPIES - max(len(self.prefix), len(self.suffix))
        each = code == _EACH_TELLS
        return each or code == _LEFT_TELLS, each or code == _RIGHT_TELLS, 0 < code <= _EACH_TELLS

    @property
    def copied(self) -> bool:
        """Whether it is known that it had copies there, or parts of it had."""
        return max(len(self.prefix), len(self.suffix)) > REMEMBERED


def stood_beside(quote: str, around: Around, found: Passage) -> bool:
    """Whether what is found is not the passage but what stood next to it: its neighbour that has moved up."""
    was, now = bare_text(quote), bare_text(found.exact)
    if was == now:
        return False
    before, after = bare_text(around.prefix), bare_text(around.suffix)
    if now in before or now in after:
        return True
    if len(was) > _LONG:  # what stood beside it may have moved into it
        return False
    near = (after[:AROUND], before[-AROUND:])
    return any(len(side) >= _NEIGHBOUR and side in now and side not in was for side in near)


def bare_text(text: str) -> str:
    """Letters and digits only, case folded and without marks: the same however the text is set."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
    return _SIGNS.sub("", text).casefold()


def support(text: str, start: int, end: int, around: Around, *, closely: bool = True) -> float:
    """0 (nothing around the place is as it was) to 2 (all of it is); not `closely`: a cheap guess."""
    return sum(sides(text, start, end, around, closely=closely))


def sides(text: str, start: int, end: int, around: Around, *, closely: bool = True) -> tuple[float, float]:
    """How much of what stood before and after the passage still does: 0 nothing, 1 all of it."""
    before = bare_text(text[max(0, start - 2 * AROUND) : start])
    after = bare_text(text[end : end + 2 * AROUND])
    left = _side(bare_text(around.prefix)[::-1], before[::-1], closely)
    return left, _side(bare_text(around.suffix), after, closely)


def _side(was: str, now: str, closely: bool) -> float:
    """How alike two sides are, read away from the passage: 1 the same, 0 nothing in common."""
    if not was:
        return 1.0 if not now else 0.0
    same = next((at for at, pair in enumerate(zip(was, now, strict=False)) if pair[0] != pair[1]), None)
    run = min(len(was), len(now)) if same is None else same
    if run == len(was):
        return 1.0
    if run == len(now) and run >= len(was) // 2:  # the text ends or begins here now
        return 0.9
    if not closely:
        return run / len(was)
    now = now[: len(was)]
    alike = SequenceMatcher(None, was, now, autojunk=False).ratio()
    if not same_numbers(was, now):  # the next row of a table, the next version of a list
        alike = min(alike, 0.5)
    return max(run / len(was), alike if alike >= 0.5 else 0.0)


def same_numbers(was: str, now: str) -> bool:
    """Whether the digits of two texts are the same, as far as both go."""
    pairs = zip(filter(str.isdigit, was), filter(str.isdigit, now), strict=False)
    return all(left == right for left, right in pairs)


def with_signs(text: str, start: int, end: int, quote: str) -> tuple[int, int]:
    """The stretch with the signs around it that the quote has too: brackets, quotation marks, a full stop."""
    head = re.match(r"[\W_]*", quote)
    for sign in reversed(head[0] if head else ""):
        if start and _same_sign(text[start - 1], sign):
            start -= 1
    tail = re.search(r"[\W_]*$", quote[-AROUND:])
    for sign in tail[0] if tail else "":
        if end < len(text) and _same_sign(text[end], sign):
            end += 1
    return start, end


def _same_sign(left: str, right: str) -> bool:
    return left == right or (left in _MARKS and right in _MARKS) or (left.isspace() and right.isspace())


def passage_at(text: str, start: int, end: int) -> Passage:
    """The passage between two characters, with what stands around it."""
    copied = not _stands_once(text, start, end)
    around = REMEMBERED_OF_COPIES - _code(text, start, end) if copied else REMEMBERED
    before, after = text[max(0, start - around) : start], text[end : end + around]
    if copied:
        before = before[1:] if len(before) == REMEMBERED else before
        after = after[:-1] if len(after) == REMEMBERED else after
    return Passage(text[start:end], before, after, start, end)


def _code(text: str, start: int, end: int) -> int:
    """How little beside a passage tells it from its copies; 0 if more is needed than is compared closely."""
    text = _lower(text)
    low, high = max(0, start - AROUND), end + AROUND
    left, right = _once(text, low, end), _once(text, start, high)
    if left and right:
        return _EACH_TELLS
    if left or right:
        return _LEFT_TELLS if left else _RIGHT_TELLS
    return _BOTH_TELL if _once(text, low, high) else 0


def _stands_once(text: str, start: int, end: int) -> bool:
    """Whether neither the passage nor a good part of it stands elsewhere in the text, in whatever case."""
    text = _lower(text)
    length = end - start
    parts = 1 if length < 2 * _PART else 2 if length < 8 * _PART else 4
    cuts = [start + length * number // parts for number in range(parts + 1)]
    return all(_once(text, low, high) for low, high in [(start, end), *zip(cuts, cuts[1:], strict=False)])


def _lower(text: str) -> str:
    lower = text.lower()
    return lower if len(lower) == len(text) else text


def _once(text: str, low: int, high: int) -> bool:
    return text.find(text[low:high]) == low and text.find(text[low:high], low + 1) < 0
