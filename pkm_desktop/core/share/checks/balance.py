"""Whether an issue draws on more than one source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit

from pkm_desktop.core.model.digests import Entry, Issue, Problem
from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.share.checks.facts import Facts
from pkm_desktop.core.share.checks.wording import quoted
from pkm_desktop.core.share.escape import address, line

LEAST_ENTRIES = 3


def of_issue(issue: Issue, facts: Facts) -> Iterator[Problem]:
    """More than half of three or more entries from one source; notes of one's own count as entries only."""
    entries = issue.entries
    if len(entries) < LEAST_ENTRIES:
        return
    origins = [origin for entry in entries if (origin := _origin(entry))]
    counted = Counter(title_key(origin) for origin in origins)
    for key, count in counted.most_common(1):
        if count * 2 > len(entries):
            name = next(origin for origin in origins if title_key(origin) == key)
            text = f"{count} of {len(entries)} entries come from {quoted(name)}. Look for another voice."
            yield Problem("one-source", text, blocking=False)


def _origin(entry: Entry) -> str:
    if entry.note_id is not None:
        return ""
    host = urlsplit(address(entry.url)).hostname or ""
    return line(entry.source) or host.removeprefix("www.")
