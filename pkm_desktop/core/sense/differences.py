"""What changed between two versions of a note: line by line, and inside a changed line word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from pkm_desktop.core.model.thinking import DiffLine, DiffPart

_WORDS = re.compile(r"\s*(?:\w+|[^\w\s])|\s+$")
_MOST_LINES = 4_000_000  # lines of one times lines of the other that are compared
_MOST_WORDS = 250_000  # and of words
_ALIKE = 0.3  # two lines with less in common are a line that went and one that came


def difference(old: str, new: str) -> tuple[DiffLine, ...]:
    """Every line of both, in order: same, removed, added, or changed with its parts."""
    before, after = old.splitlines(), new.splitlines()
    head = _alike(before, after)
    tail = _alike(before[head:][::-1], after[head:][::-1])
    middle = _compared(before[head : len(before) - tail], after[head : len(after) - tail])
    return (*_whole("same", before[:head]), *middle, *_whole("same", before[len(before) - tail :]))


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many lines at the beginning are the same."""
    for place, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return place
    return min(len(one), len(other))


def _compared(before: Sequence[str], after: Sequence[str]) -> Iterator[DiffLine]:
    if len(before) * len(after) > _MOST_LINES:
        yield from _whole("removed", before)
        yield from _whole("added", after)
        return
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for verb, i1, i2, j1, j2 in matcher.get_opcodes():
        if verb == "equal":
            yield from _whole("same", before[i1:i2])
        else:
            yield from _replaced(before[i1:i2], after[j1:j2])


def _replaced(gone: Sequence[str], come: Sequence[str]) -> Iterator[DiffLine]:
    """Lines in the place of others: pairs that are alike become changed lines."""
    pairs = min(len(gone), len(come))
    for left, right in zip(gone[:pairs], come[:pairs], strict=True):
        parts = _parts(left, right)
        if parts:
            yield DiffLine("changed", parts)
        else:
            yield from _whole("removed", [left])
            yield from _whole("added", [right])
    yield from _whole("removed", gone[pairs:])
    yield from _whole("added", come[pairs:])


def _parts(left: str, right: str) -> tuple[DiffPart, ...]:
    """A changed line in parts; none where the two have little in common."""
    one, other = _WORDS.findall(left), _WORDS.findall(right)
    if len(one) * len(other) > _MOST_WORDS:
        return ()
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return ()
    parts: list[DiffPart] = []
    for verb, i1, i2, j1, j2 in matcher.get_opcodes():
        if verb == "equal":
            parts.append(DiffPart("".join(one[i1:i2])))
            continue
        parts += [DiffPart("".join(one[i1:i2]), "removed")] if i2 > i1 else []
        parts += [DiffPart("".join(other[j1:j2]), "added")] if j2 > j1 else []
    return tuple(parts)


def _whole(change: str, lines: Sequence[str]) -> Iterator[DiffLine]:
    mark = "" if change == "same" else change
    return (DiffLine(change, (DiffPart(line, mark),)) for line in lines)
