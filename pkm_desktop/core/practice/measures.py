"""Honest numbers: what a stretch of the practice says, each with what it is counted from. Pure.

No score, no streak, no comparison with others; a number that stands on too little says so.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from difflib import SequenceMatcher
from statistics import median

from pkm_desktop.core.model.practice import Measure, Week
from pkm_desktop.core.model.practice_facts import Facts, KeptItem, NoteFact, SentEntry

DAY = timedelta(days=1)
FEWEST_ARRIVED = 20
FEWEST_ENTRIES = 10
FEWEST_ISSUES = 4
OLD_NOTE = timedelta(days=30)
OLDER_NOTE = timedelta(days=14)  # a link to such a one lets new meet old
ANSWER_IN = timedelta(days=7)
FEWEST_WORDS = 8  # of a why
SAME_WORDS = 0.9  # of a why and the excerpt
FEWEST_CHARACTERS = 50  # own and quoted together
_WORD = re.compile(r"\w+")


def mondays(today: date, count: int) -> tuple[date, ...]:
    """The Mondays of the last `count` weeks, that of `today` last."""
    this_week = today - timedelta(days=today.weekday())
    return tuple(this_week - timedelta(weeks=back) for back in range(count - 1, -1, -1))


def weeks(counts: Mapping[tuple[int, str], int], starts: Sequence[date]) -> tuple[Week, ...]:
    """One Week per Monday in `starts`; `counts` by the place of the week and the name of the count."""
    found: list[dict[str, int]] = [{} for _ in starts]
    for (place, name), number in counts.items():
        found[place][name] = number
    return tuple(Week(monday, **named) for monday, named in zip(starts, found, strict=True))


def measures(facts: Facts) -> tuple[Measure, ...]:
    """All measures, in the order of the practice: seek, sense, share."""
    flow = facts.flow
    return (
        _share("decided", flow.decided, flow.arrived, FEWEST_ARRIVED),
        _share("kept", flow.kept, flow.arrived, FEWEST_ARRIVED),
        _age("inbox_age", facts.inbox.median, facts.inbox.count, facts.now),
        _age("backlog", facts.unread.median, facts.unread.count, facts.now),
        _share("worded", sum(item.own > 0 for item in facts.kept), len(facts.kept)),
        own_words(facts.kept),
        connected(facts.notes, facts.start, facts.end),
        reused(facts.notes, facts.start, facts.end),
        latency(facts.sent),
        _share("empty_why", sum(map(says_nothing, facts.sent)), len(facts.sent)),
        sitting(facts.notes, facts.end),
        diversity(facts.sent),
        _share("on_time", sum(each.kept for each in facts.promises), len(facts.promises)),
        _share("answered", sum(each.answered for each in facts.issues), len(facts.issues), FEWEST_ISSUES),
        questions(facts),
    )


def own_words(kept: Iterable[KeptItem]) -> Measure:
    """The middle share of one's own characters among own and quoted ones, over items with words at all."""
    shares = [
        item.own / (item.own + item.quoted) for item in kept if item.own + item.quoted >= FEWEST_CHARACTERS
    ]
    return Measure("own_words", "share", median(shares) if shares else None, of=len(shares))


def connected(notes: Iterable[NoteFact], start: datetime, end: datetime) -> Measure:
    """Of the notes written, those with a link to a note at least 14 days older."""
    new = [note for note in notes if start <= note.created < end]
    meets = sum(any(note.created - old >= OLDER_NOTE for old in note.links_to) for note in new)
    return _share("connected", meets, len(new))


def reused(notes: Iterable[NoteFact], start: datetime, end: datetime) -> Measure:
    """Of the notes that were 30 days old, those linked to, edited or used in an issue."""
    old = [note for note in notes if note.created <= end - OLD_NOTE]
    again = sum(
        any(
            start <= moment < end and moment - note.created >= OLD_NOTE
            for moment in (*note.linked_by, *note.edited, *note.used)
        )
        for note in old
    )
    return _share("reused", again, len(old))


def sitting(notes: Iterable[NoteFact], end: datetime) -> Measure:
    """Of the notes older than 30 days that others may have, those no issue ever used."""
    ripe = [note for note in notes if note.open and note.created <= end - OLD_NOTE]
    return _share("sitting", sum(not any(used < end for used in note.used) for note in ripe), len(ripe))


def latency(sent: Iterable[SentEntry]) -> Measure:
    """The middle time from keeping an item to sharing it."""
    days = [
        (entry.sent - entry.kept) / DAY
        for entry in sent
        if entry.kept is not None and entry.kept <= entry.sent
    ]
    return Measure("latency", "days", median(days) if days else None, of=len(days))


def says_nothing(entry: SentEntry) -> bool:
    """Whether a why has fewer than eight words or repeats the excerpt (Jarche: share without sense)."""
    own, theirs = _words(entry.why), _words(entry.excerpt)
    if len(own) < FEWEST_WORDS:
        return True
    if not theirs:
        return False
    same = sum(
        block.size for block in SequenceMatcher(None, own, theirs, autojunk=False).get_matching_blocks()
    )
    return same / len(own) >= SAME_WORDS


def diversity(sent: Iterable[SentEntry]) -> Measure:
    """How many sources what was shared comes from, evenly counted: exp of Shannon's entropy."""
    credit = Counter[int]()
    entries = 0
    for entry in sent:
        entries += bool(entry.sources)
        for source in entry.sources:
            credit[source] += 1 / len(entry.sources)  # type: ignore[assignment]
    shares = [each / entries for each in credit.values()]
    value = math.exp(-sum(share * math.log(share) for share in shares)) if shares else None
    return Measure("diversity", "number", value, of=entries, floor=FEWEST_ENTRIES)


def questions(facts: Facts) -> Measure:
    """Of readers' questions, those answered within seven days. One still fresh does not count yet."""
    due = [
        each for each in facts.questions if each.answered is not None or facts.now - each.asked >= ANSWER_IN
    ]
    in_time = sum(each.answered is not None and each.answered - each.asked <= ANSWER_IN for each in due)
    return _share("closed", in_time, len(due))


def wilson(part: int, of: int) -> float:
    """The lower bound of a share at 95 % (Wilson 1927): few cases prove little."""
    if of <= 0:
        return 0.0
    z = 1.96
    share = min(1.0, part / of)
    middle = share + z * z / (2 * of)
    spread = z * math.sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    return max(0.0, (middle - spread) / (1 + z * z / of))


def _share(name: str, part: int, of: int, floor: int = 1) -> Measure:
    return Measure(name, "share", part / of if of else None, part, of, floor)


def _age(name: str, moment: datetime | None, count: int, now: datetime) -> Measure:
    return Measure(name, "days", max(0.0, (now - moment) / DAY) if moment else None, of=count)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
