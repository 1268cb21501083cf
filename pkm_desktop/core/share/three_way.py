"""Two people changed the same text: what we left, what stands there now, and what we would put there.

After the diff3 of Khanna, Kunal and Pierce (2007): stretches of lines that all three share, and between them
the stretches where one side or both went their own way.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from pkm_desktop.core.model.conflicts import Stretch

_MOST_LINES = 4000  # beyond, comparing takes seconds; such a page is shown as one stretch
_MARKS = {"theirs": "> ", "ours": "+ ", "base": "- "}


def three_way(base: str, theirs: str, ours: str) -> tuple[Stretch, ...]:
    """The three texts side by side. Joining `theirs` of all stretches gives their text, and so on."""
    lines = [text.splitlines() for text in (base, theirs, ours)]
    if max(map(len, lines)) > _MOST_LINES:
        return tuple(filter(None, [_stretch(*lines)]))
    stretches: list[Stretch] = []
    at = (0, 0, 0)
    for start, there, here, size in _anchors(*lines):
        between = _stretch(lines[0][at[0] : start], lines[1][at[1] : there], lines[2][at[2] : here])
        if between:
            stretches.append(between)
        at = (start + size, there + size, here + size)
        if size:
            same = tuple(lines[0][start : at[0]])
            stretches.append(Stretch("same", same, same, same))
    return tuple(stretches)


def _anchors(base: list[str], theirs: list[str], ours: list[str]) -> list[tuple[int, int, int, int]]:
    """Where all three agree: starts in base, theirs and ours, and how many lines; the ends come last."""
    in_theirs, in_ours = _matches(base, theirs), _matches(base, ours)
    found: list[tuple[int, int, int, int]] = []
    for line, there in sorted(in_theirs.items()):
        here = in_ours.get(line)
        if here is None:
            continue
        if found and (line, there, here) == tuple(place + found[-1][3] for place in found[-1][:3]):
            found[-1] = (*found[-1][:3], found[-1][3] + 1)
        else:
            found.append((line, there, here, 1))
    return [*found, (len(base), len(theirs), len(ours), 0)]


def _matches(base: list[str], other: list[str]) -> dict[int, int]:
    blocks = SequenceMatcher(None, base, other, autojunk=False).get_matching_blocks()
    return {block.a + step: block.b + step for block in blocks for step in range(block.size)}


def _stretch(base: Sequence[str], theirs: Sequence[str], ours: Sequence[str]) -> Stretch | None:
    if not (base or theirs or ours):
        return None
    if theirs == ours:
        kind = "same" if theirs == base else "agreed"
    elif theirs == base:
        kind = "ours"
    else:
        kind = "theirs" if ours == base else "both"
    return Stretch(kind, tuple(base), tuple(theirs), tuple(ours))


def as_text(stretches: Sequence[Stretch], *, around: int = 2) -> str:
    """The stretches for a terminal: '> ' is what stands there now, '+ ' what we would put there, '- ' what we
    left there before; of what all share, `around` lines beside each change."""
    shown: list[str] = []
    for place, stretch in enumerate(stretches):
        if stretch.kind == "same":
            shown += _context(stretch.base, around, first=place == 0, last=place == len(stretches) - 1)
        else:
            shown += _changed(stretch)
    return "\n".join(shown)


def _changed(stretch: Stretch) -> list[str]:
    said = [f"{_MARKS['base']}{line}" for line in stretch.base]
    said += [f"{_MARKS['theirs']}{line}" for line in stretch.theirs if stretch.kind != "ours"]
    said += [f"{_MARKS['ours']}{line}" for line in stretch.ours if stretch.kind in ("ours", "both")]
    return said


def _context(lines: Sequence[str], around: int, *, first: bool, last: bool) -> list[str]:
    before = [] if first else list(lines[:around])
    after = [] if last else list(lines[max(len(before), len(lines) - around) :])
    hidden = len(lines) - len(before) - len(after)
    gap = ["  …"] if hidden > 0 else []
    return [*(f"  {line}" for line in before), *gap, *(f"  {line}" for line in after)]
