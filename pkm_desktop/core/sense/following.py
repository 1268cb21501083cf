"""Where passages of one text went in another version of it.

Rather no place than a wrong one: a passage goes where most of its words went, together, with words around it
that go there too.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from pkm_desktop.core.model.notes import Passage
from pkm_desktop.core.sense.context import passage_at, with_signs
from pkm_desktop.core.sense.likenesses import another_row, exchangeable
from pkm_desktop.core.sense.versions import Words, aligned, words_of

_AROUND = 12  # words on each side that are asked where they went
_BESIDE = (0, 3, 6, 12, 25, 50, 100)  # so many words on each side may tell a passage from its copies
_WITH = 0.6  # of these have to have gone along
_MORE = 2  # words that a changed beginning may have grown by
_MOSTLY, _COMPANY, _COMPANY_OF_EDITED = 0.75, 3, 8  # the less of it is there, the more has to go along
_ALONE = 0.85  # of the letters of a passage have to be there if nothing from beside it went along
_KEPT = 0.55  # of the letters of a passage have to be there


def follow(old: str, new: str, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Where passages that stand in `old` stand in `new`; what has no certain place comes without one."""
    was, now = words_of(old), words_of(new)
    to = aligned(was.plain, now.plain)
    return tuple(_carried((old, new), one, (was, now), to) for one in passages)


def _carried(texts: tuple[str, str], one: Passage, words: tuple[Words, Words], to: list[int]) -> Passage:
    (old, new), (was, now) = texts, words
    lost = Passage(one.exact, one.prefix, one.suffix)
    mine = _inside(was, one.start, one.end)
    if not mine:
        return lost
    run = _together(mine, to)
    if run is None:
        return lost
    first, last = run
    weight = sum(len(was.plain[each]) for each in mine)
    if not _is_there(was.plain, mine, to, (first, last), whole=weight):
        return lost
    unlike = _whole(mine, to) and _once(" ".join(("", *was.plain, "")), was.plain[mine.start : mine.stop])
    if not unlike and exchangeable(was.plain, mine, to, (first, last), least=_KEPT * weight):
        return lost
    if not _unmistaken(words, mine, to, (first, last)):
        return lost
    first, last = _to_the_edges(mine, to, (first, last), now=len(now.plain))
    start, end = with_signs(new, now.spans[first][0], now.spans[last][1], one.exact)
    if to[mine[0]] == first:
        start += _letters_in(old[was.spans[mine[0]][0] : one.start], new[start:end])
    if to[mine[-1]] == last:
        end -= _letters_in(old[one.end : was.spans[mine[-1]][1]][::-1], new[start:end][::-1])
    renumbered = another_row((old, one.start, one.end), (new, start, end))
    return lost if renumbered else passage_at(new, start, end)


def _is_there(was: list[str], mine: range, to: list[int], run: tuple[int, int], *, whole: int) -> bool:
    """Whether enough of the passage is there, in company."""
    first, last = run
    kept = sum(len(was[each]) for each in mine if first <= to[each] <= last)
    return kept >= _KEPT * whole and _accompanied(mine, to, run, weight=kept, whole=whole)


def _whole(mine: range, to: list[int]) -> bool:
    """Whether every word of the passage is there, one after the other."""
    return to[mine[0]] >= 0 and all(to[each] == to[mine[0]] + n for n, each in enumerate(mine))


def _letters_in(cut: str, text: str) -> int:
    """How many characters of `text` hold as many letters as are cut off a word."""
    wanted, at = sum(map(str.isalnum, cut)), 0
    while wanted and at < len(text) - 1:
        wanted -= text[at].isalnum()
        at += 1
    return at


def _unmistaken(words: tuple[Words, Words], mine: range, to: list[int], run: tuple[int, int]) -> bool:
    """Whether the words that tell the passage from its copies, in either text, went along with it."""
    was, now = words
    whole = " ".join(("", *was.plain, "")), " ".join(("", *now.plain, ""))
    for beside in _BESIDE:
        here = was.plain[max(0, mine.start - beside) : mine.stop + beside]
        there = now.plain[max(0, run[0] - beside) : run[1] + 1 + beside]
        if _once(whole[0], here) and _once(whole[1], there):
            return not beside or _neighboured(mine, to, run, beside)
    return False


def _once(text: str, words: list[str]) -> bool:
    wanted = " ".join(("", *words, ""))
    at = text.find(wanted)
    return text.find(wanted, at + 1) < 0


def _neighboured(mine: range, to: list[int], run: tuple[int, int], beside: int) -> bool:
    """Whether so many words before and after went along."""
    before = to[max(0, mine.start - beside) : mine.start]
    after = to[mine.stop : mine.stop + beside]
    left = sum(run[0] - 2 * beside - 3 <= each < run[0] for each in before)
    right = sum(run[1] < each <= run[1] + 2 * beside + 3 for each in after)
    return left >= _WITH * len(before) and right >= _WITH * len(after)


def _inside(words: Words, start: int, end: int) -> range:
    """The words that a stretch of the text touches."""
    low = bisect_right(words.spans, start, key=lambda span: span[1])
    return range(low, bisect_left(words.spans, end, key=lambda span: span[0]))


def _together(mine: range, to: list[int]) -> tuple[int, int] | None:
    """The stretch of the new text (first and last word) that most words of the passage went to."""
    places = sorted(to[each] for each in mine if to[each] >= 0)
    room, best, low = int(1.5 * len(mine)) + 6, (0, 0, 0), 0
    for high, place in enumerate(places):
        while place - places[low] >= room:
            low += 1
        best = max(best, (high - low + 1, -places[low], place))
    return (-best[1], best[2]) if places else None


def _accompanied(mine: range, to: list[int], run: tuple[int, int], *, weight: int, whole: int) -> bool:
    """Whether words from around the passage went with it; a long one that is all there is company enough."""
    first, last = run
    beside = to[max(0, mine.start - _AROUND) : mine.start] + to[mine.stop : mine.stop + _AROUND]
    near = sum(first - 2 * _AROUND <= each <= last + 2 * _AROUND for each in beside)
    wanted = _COMPANY if weight >= _MOSTLY * whole else _COMPANY_OF_EDITED
    return near >= min(wanted, len(beside)) or (weight >= max(30, _ALONE * whole) and len(mine) >= 5)


def _to_the_edges(mine: range, to: list[int], run: tuple[int, int], *, now: int) -> tuple[int, int]:
    """The stretch with the changed words at its beginning and end, up to what stands beside the passage."""
    first, last = run
    head = next((n for n, each in enumerate(mine) if first <= to[each] <= last), 0)
    tail = next((n for n, each in enumerate(reversed(mine)) if first <= to[each] <= last), 0)
    before = to[mine.start - 1] if mine.start else -1
    after = to[mine.stop] if mine.stop < len(to) else now
    if head and 0 <= first - before - 1 <= head + _MORE:
        first = before + 1
    if tail and 0 <= after - last - 1 <= tail + _MORE:
        last = after - 1
    return first, last
