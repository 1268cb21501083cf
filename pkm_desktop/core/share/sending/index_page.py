"""The list of all issues on a wiki page, between two marker lines; what stands outside them is not ours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pkm_desktop.core.errors import PublishError


@dataclass(frozen=True)
class Markers:
    """The line before the list and the line after it, each alone on its line."""

    begin: str
    end: str


@dataclass(frozen=True)
class Line:
    """One issue in the list: the sign of its page, which makes the line ours, and the whole line."""

    sign: str  # as it stands in the line: '[[Digest X/38|'
    text: str


def updated(page: str, markers: Markers, lines: Sequence[Line], *, heading: str = "") -> str:
    """The page with `lines` (the newest first) in its list; equal to `page` where nothing changes.

    A line about the same page is replaced, lines about other pages stay, in their order. A page without the
    list gets it at its end, a page that is empty after `heading`. PublishError when the markers are damaged.
    """
    rows = page.split("\n")
    begins = [place for place, row in enumerate(rows) if row.strip() == markers.begin]
    ends = [place for place, row in enumerate(rows) if row.strip() == markers.end]
    if not begins and not ends:
        before = [page.rstrip("\n")] if page.strip() else [heading] if heading else []
        block = [markers.begin, *(line.text for line in lines), markers.end]
        return "\n".join([*before, *([""] if before else []), *block, ""])
    if len(begins) != 1 or len(ends) != 1 or ends[0] < begins[0]:
        raise PublishError(
            "Its two marker lines are not there once each and in their order, so the list was left as it is.",
            hint="Remove both, and the list is made anew at the end of the page.",
        )
    start, stop = begins[0] + 1, ends[0]
    return "\n".join([*rows[:start], *_listed(rows[start:stop], lines), *rows[stop:]])


def _listed(rows: list[str], lines: Sequence[Line]) -> list[str]:
    """Known lines where they stand; a new one above the next older one that is known, else below them all."""
    found = {line.sign: place for line in lines for place, row in enumerate(rows) if line.sign in row}
    last = max(found.values()) + 1 if found else 0
    above: dict[int, list[str]] = {}
    place = last
    for line in reversed(lines):
        if line.sign in found:
            place = found[line.sign]
            rows = [*rows[:place], line.text, *rows[place + 1 :]]
        else:
            above.setdefault(place, []).insert(0, line.text)
    result: list[str] = []
    for at, row in enumerate(rows):
        result += [*above.get(at, []), row]
    return [*result, *above.get(len(rows), [])]
