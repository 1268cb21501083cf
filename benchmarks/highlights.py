"""How many highlights are found again in other versions of real texts, and how many in a wrong place.

Truth by construction: every character of the new version knows where it stood in the old one. `python3
run.py bench highlights [--pairs N] [--seed N]`; the texts lie beside the checkout (PKM_CORPUS).
"""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from benchmarks.documents import REAL
from pkm_desktop.core.model.notes import Passage
from pkm_desktop.core.sense.anchors import anchor
from pkm_desktop.core.sense.carrying import carry
from pkm_desktop.core.sense.context import passage_at
from tests.core.sense.version_edits import EDITS
from tests.core.sense.version_pairs import Marked, verdict

LONGEST = 40_000  # characters of a text
Finding = Callable[[str, str, Sequence[Passage]], Sequence[Passage]]


def main(arguments: Sequence[str]) -> None:
    """Throw the dice so many times for each kind of change, and count."""
    options = argparse.ArgumentParser(prog="bench highlights", description=__doc__)
    options.add_argument("--pairs", type=int, default=150, help="versions of each kind of change")
    options.add_argument("--seed", type=int, default=2026)
    options.add_argument("--show", action="store_true", help="tell each wrong place")
    asked = options.parse_args(arguments)
    texts = real_texts(REAL.parent)
    if not texts:
        print(f"No texts in {REAL.parent}: set PKM_CORPUS.")
        return
    print(f"{len(texts)} texts, {asked.pairs} versions of each kind, seed {asked.seed}")
    for name, find in WAYS.items():
        told(name, find, texts, pairs=asked.pairs, seed=asked.seed, show=asked.show)


def _by_selector(_old: str, new: str, marks: Sequence[Passage], *, around: int) -> list[Passage]:
    return [
        anchor(new, one.exact, prefix=one.prefix[-around:], suffix=one.suffix[:around], start=one.start)
        for one in marks
    ]


def _without_position(_old: str, new: str, marks: Sequence[Passage], *, around: int) -> list[Passage]:
    return [anchor(new, one.exact, prefix=one.prefix[-around:], suffix=one.suffix[:around]) for one in marks]


def _as_remembered(
    old: str, new: str, marks: Sequence[Passage], *, with_position: bool = True
) -> list[Passage]:
    stored = [passage_at(old, one.start, one.end) for one in marks]
    return [
        anchor(
            new,
            one.exact,
            prefix=one.prefix,
            suffix=one.suffix,
            start=one.start if with_position else -1,
        )
        for one in stored
    ]


def _by_quote(_old: str, new: str, marks: Sequence[Passage]) -> list[Passage]:
    return [anchor(new, one.exact) for one in marks]


WAYS: dict[str, Finding] = {
    "both versions at hand": carry,
    "quote, surroundings, position": _as_remembered,
    "quote and surroundings": partial(_as_remembered, with_position=False),
    "what others give: 32 characters around it, position": partial(_by_selector, around=32),
    "32 characters around it, no position": partial(_without_position, around=32),
    "quote alone": _by_quote,
}


def told(
    name: str, find: Finding, texts: Sequence[str], *, pairs: int, seed: int, show: bool = False
) -> Counter[str]:
    """Print for each kind of change how many were right, missed, rightly not found, wrong."""
    total = Counter[str]()
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    started = time.process_time()
    for kind, edit in EDITS.items():
        dice = random.Random(f"{seed} {kind}")
        for _ in range(pairs):
            marks = edit(dice.choice(texts), dice)
            if name == "quote alone":  # what stands there more than once has no place by its words alone
                marks = [mark for mark in marks if _alone(mark)]
            if not marks:
                continue
            old, new = marks[0].before, marks[0].now
            for mark, found in zip(marks, find(old, new, [mark.was for mark in marks]), strict=True):
                said = _verdict(mark, found)
                kinds[kind][said] += 1
                if show and said == "wrong":
                    _tell(kind, mark, found)
    used = time.process_time() - started
    print(f"\n{name}")
    for kind, counts in kinds.items():
        total += counts
        print(f"  {kind:<34}{_line(counts)}")
    print(f"  {'together':<34}{_line(total)}   {1000 * used / max(1, total.total()):.1f} ms of CPU each")
    return total


def _alone(mark: Marked) -> bool:
    return mark.before.count(mark.was.exact) == 1


def _verdict(mark: Marked, found: Passage) -> str:
    said = verdict(mark, found)
    if said == "wrong" and mark.place and min(found.end, mark.place[1]) > max(found.start, mark.place[0]):
        return "edges"
    return said


def _line(counts: Counter[str]) -> str:
    there = counts["right"] + counts["missed"] + counts["edges"] + counts["wrong there"]
    share = f"{100 * counts['right'] / there:.2f} % right" if there else "-"
    rest = f"of {there}, {counts['edges']} with other edges, {counts['absent']} gone and not found"
    return f"{share:>14} {rest}, {counts['wrong']} WRONG"


def _tell(kind: str, mark: Marked, found: Passage) -> None:
    print(f"    {kind} ({mark.told}): {mark.was.exact[:300]!r}")
    print(f"      before it {mark.was.prefix[-60:]!r}, after it {mark.was.suffix[:60]!r}")
    meant = repr(mark.now[slice(*mark.place)][:300]) if mark.place else "gone"
    print(f"      meant {meant} {mark.place}")
    print(f"      found {found.prefix!r} [{found.exact[:300]!r}] {found.suffix!r} {found.start, found.end}")


def real_texts(data: Path) -> list[str]:
    """Articles as the app stores them: what readers extract from pages, and articles of many sources."""
    from pkm_desktop.core.seek.text.sanitize import clean

    pages = sorted((data / "articles").glob("*/*/expected.html"))
    found = [clean(page.read_text(encoding="utf-8", errors="replace")).text for page in pages]
    found += _sample(data / "corpus" / "articles" / "articles.jsonl.xz")
    return [text[:LONGEST] for text in found if len(text) > 400 and "orem ipsum" not in text]


def _sample(packed: Path) -> list[str]:
    """Every eighth article of the stored sample, set as a page would set it."""
    import json
    import lzma

    from pkm_desktop.core.seek.text.sanitize import clean
    from pkm_desktop.core.sense.markdown import to_html

    if not packed.is_file():
        return []
    with lzma.open(packed, "rt", encoding="utf-8") as lines:
        bodies = [json.loads(line)["body"][:LONGEST] for number, line in enumerate(lines) if not number % 8]
    return [clean(to_html(body, resolve=lambda _: None)).text for body in bodies]
