"""Polls by reply: which option a reply votes for, and shares in per cent. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pkm_desktop.core.model.digests import Poll
from pkm_desktop.core.model.keys import title_key

MOST_OPTIONS = 9
_VOTE = re.compile(
    r"(?:(?:i|my|our|ich|meine|we|wir|je|yo|io|ik)\s+)?"
    r"(?:(?:votes?|voting|stimmen?|wähle|option|choice|antwort|answer|nummer|number|nr|no|voto|voter|stem)"
    r"(?:\s+(?:for|is|goes to|für|ist|pour|por|per|voor))?[:.]?\s*){0,3}"
    r"#?\(?([0-9]{1,3})[).!:]*",
    re.IGNORECASE,
)
_LONGEST = 120  # characters of a line that may be a vote


def vote_in(text: str, options: Sequence[str]) -> int:
    """The option (from 1) that the first line of a reply names by its number or its words; 0 for none."""
    line = next((line.strip() for line in text.split("\n") if line.strip()), "")
    if not line or len(line) > _LONGEST:
        return 0
    found = _VOTE.fullmatch(line)
    if found:
        return valid(int(found[1]), options)
    said = title_key(line).strip(".!\"'“”„ ")
    named = [number for number, option in enumerate(options, 1) if title_key(option).strip(".!") == said]
    return named[0] if len(named) == 1 else 0


def valid(number: int, options: Sequence[str]) -> int:
    """The number if there is such an option, else 0."""
    return number if 1 <= number <= len(options) else 0


def ballot(option: int, words: str) -> str:
    """A vote as it is kept: the number on the first line, what was said with it below."""
    return f"{option}\n{words}".strip()


def shares(poll: Poll) -> tuple[int, ...]:
    """Per cent of the votes for each option, rounded so that they make 100; zeros before the first vote."""
    total = sum(poll.votes)
    if not total:
        return (0,) * len(poll.options)
    whole = [100 * votes // total for votes in poll.votes]
    rest = sorted(range(len(whole)), key=lambda at: (-(100 * poll.votes[at] % total), at))
    for at in rest[: 100 - sum(whole)]:
        whole[at] += 1
    return tuple(whole)
