"""Passages that might as well be others: one of two that are alike is gone, the text does not say which."""

from __future__ import annotations

import re

_FARTHEST = 400  # words from a passage at which a gap is looked for
Stretch = tuple[str, int, int]  # a text, and from where to where
_NUMBER = re.compile(r"\d+")


def exchangeable(was: list[str], mine: range, to: list[int], run: tuple[int, int], *, least: float) -> bool:
    """Whether what is gone near the passage may as well be the passage: of `1.in, 1.out` with one gone, `1.`
    is in both.

    A gap may slide over what stands beside it as long as that is what it begins or ends with.
    """
    first, last = run
    kept = [each for each in mine if first <= to[each] <= last]
    tail, head = kept[-1], kept[0]
    while tail + 1 < len(to) and tail - kept[-1] < _FARTHEST and to[tail + 1] == to[tail] + 1:
        tail += 1
    while head > 0 and kept[0] - head < _FARTHEST and to[head - 1] == to[head] - 1 >= 0:
        head -= 1
    return any(_slides(was, to, kept, edge, mine=mine, least=least) for edge in ((tail, 1), (head, -1)))


def _slides(
    was: list[str], to: list[int], kept: list[int], edge: tuple[int, int], *, mine: range, least: float
) -> bool:
    """Whether the gap beyond an edge (a word and the way outwards) may slide over most of what was kept."""
    same, step = edge
    low = far = same + step
    while 0 <= far < len(to) and to[far] < 0:
        far += step
    gap, left = far - low, set(kept)
    ends = kept[-1] + 1 if step < 0 else kept[0] - 1
    while gap and same != ends and was[same] == was[same + gap]:
        left.discard(same)
        if same + gap in mine:
            left.add(same + gap)
        same -= step
        if sum(len(was[each]) for each in left) < least:
            return True
    return False


def another_row(old: Stretch, new: Stretch) -> bool:
    """Whether two lines have the same words with other numbers: the next row, not this one."""
    return _is_line(*old) and _is_line(*new) and _renumbered(old[0][old[1] : old[2]], new[0][new[1] : new[2]])


def _is_line(text: str, start: int, end: int) -> bool:
    return text[:start].endswith("\n") and text[end : end + 1] in ("", "\n") and "\n" not in text[start:end]


def _renumbered(was: str, now: str) -> bool:
    """Whether a number became another one altogether."""
    before, after = _NUMBER.findall(was), _NUMBER.findall(now)
    if len(before) != len(after):
        return False
    return any(
        2 * sum(left == right for left, right in zip(old[::-1], new[::-1], strict=False)) <= len(old) > 1
        for old, new in zip(before, after, strict=True)
    )
