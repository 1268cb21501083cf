"""Looking at an issue before it goes out, also at its links, and mending what can be mended at a stroke."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from pkm_desktop.core.commands.share import drafts, issue_facts
from pkm_desktop.core.commands.share.issue_facts import LinksAsked
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.digests import Entry, Issue, Problem
from pkm_desktop.core.model.link_checks import SavedLink
from pkm_desktop.core.model.progress import Progress, Stop, never, silent
from pkm_desktop.core.share import check as checks
from pkm_desktop.core.share.checks import audience, quotes, wording
from pkm_desktop.core.store.sense import notes as note_store
from pkm_desktop.core.store.share import communities as community_store
from pkm_desktop.core.store.share import entries as entry_store
from pkm_desktop.core.store.share import issue_facts as fact_store
from pkm_desktop.core.store.share import issues as issue_store

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Writing

_LABELS = {
    "tracking-parameters": "Take off what follows the reader",
    "quote-too-long": "Shorten the quote",
    "private-note": "Open the note",
    "moved-link": "Follow the link to where it went",
}
_ASKABLE = ("http://", "https://")
_OF_NOBODY = 1_000_000_000_000  # beyond the ids of entries
_OF_ISSUE = ("title", "intro", "question", "preheader")
_OF_ENTRY = ("why", "other_view", "ask", "via", "contributor")


def check(
    library: Library,
    issue_id: int,
    *,
    links: bool = False,
    on_progress: Progress = silent,
    stop: Stop = never,
    pace: float | None = None,
) -> tuple[Problem, ...]:
    """What there is to look at before an issue goes out, in reading order.

    With `links` every address, also those in our own words, is asked whether it is still there: at most eight
    at once, no host more than once a second (`pace`); stopped early, the rest counts as last known. What is
    found of items is remembered.
    """
    asked = LinksAsked()
    if links:
        asked = _asked(library, issue_id, on_progress=on_progress, stop=stop, pace=pace)
    with library.reading() as db:
        found = drafts.read_order(db, issue_id)
        known = issue_facts.facts(library, db, found, asked=asked)
    return checks.problems(found, known)


def stopping(found: Sequence[Problem], ways: Sequence[str]) -> tuple[Problem, ...]:
    """Those that stop an issue on these ways out: formats of files, kinds of targets."""
    return checks.blocking(found, ways)


def unwaivable(found: Sequence[Problem], ways: Sequence[str]) -> tuple[Problem, ...]:
    """Those of them that nobody can wave through."""
    return checks.final(found, ways)


def fixable(found: Problem) -> bool:
    """Whether `fix` can mend it."""
    return bool(found.fix)


def fix(library: Library, issue_id: int, code: str, entry_id: int | None = None) -> Outcome[Issue]:
    """Mend one problem: `code` and `entry_id` as the check gave them. Undone as one step.

    Takes tracking off addresses, cuts a quote to its limit after a whole sentence, marks a note as open
    enough for these people, follows a moved link. Rejected where nothing of the kind is to be done.
    """
    mend = _MENDING.get(code)
    if mend is None:
        raise Rejected("This takes a person: it cannot be mended at a stroke.")
    label = _LABELS[code]
    with drafts.changing(library, issue_id, label) as (writing, before):
        entry = None if entry_id is None else drafts.entry_in(before, entry_id)
        if not mend(writing, before, entry):
            raise Rejected("There is nothing of the kind to mend here any more.")
    return drafts.outcome(library, issue_id, label, Changes(issues=True, notes=True, communities=True))


def fix_all(library: Library, issue_id: int) -> Outcome[Issue]:
    """Mend everything that needs no decision: tracking, quotes too long, moved links. Undone as one step.

    Notes stay as private as they are: opening one is a decision.
    """
    wanted = [one for one in check(library, issue_id) if one.fix and one.code != "private-note"]
    if not wanted:
        return Outcome(drafts.whole(library, issue_id), Changes())
    label = f"Mend {len(wanted)} {'thing' if len(wanted) == 1 else 'things'} in the issue"
    with drafts.changing(library, issue_id, label) as (writing, before):
        for one in wanted:
            entry = None if one.entry is None else drafts.entry_in(before, one.entry)
            _MENDING[one.code](writing, before, entry)
    return drafts.outcome(library, issue_id, label, Changes(issues=True, communities=True))


def _asked(
    library: Library, issue_id: int, *, on_progress: Progress, stop: Stop, pace: float | None
) -> LinksAsked:
    """How addresses were found now, those of entries and those in our own words, each asked once.

    What belongs to no item is asked under a number nobody has.
    """
    from pkm_desktop.core.commands.seek.dead_links import ask

    with library.reading() as db:
        issue = drafts.read_order(db, issue_id)
        before = fact_store.links(db, issue_id)
    wanted = {
        one.item_id or -one.id: SavedLink(one.item_id or -one.id, one.url, before.get(one.id))
        for one in issue.entries
        if one.url.startswith(_ASKABLE)
    }
    of_url = {link.url: number for number, link in wanted.items()}
    for url in _written(issue):
        of_url.setdefault(url, -_OF_NOBODY - len(of_url))
        wanted.setdefault(of_url[url], SavedLink(of_url[url], url))
    found = ask(library, tuple(wanted.values()), on_progress=on_progress, stop=stop, pace=pace)
    by_number = {one.item_id: one for one in found}
    numbers = {one.id: one.item_id or -one.id for one in issue.entries}
    return LinksAsked(
        {number: by_number[key] for number, key in numbers.items() if key in by_number},
        {url: by_number[number] for url, number in of_url.items() if number in by_number},
    )


def _written(issue: Issue) -> Iterator[str]:
    """The web addresses in our own words."""
    for one in wording.spoken(issue):
        yield from (url for url in wording.links(one.text) if url.startswith(_ASKABLE))


def _strip(writing: Writing, issue: Issue, entry: Entry | None) -> bool:
    if entry is None:
        values = _stripped({name: getattr(issue, name) for name in _OF_ISSUE})
        if values:
            issue_store.change_issue(writing, issue.id, **values)
        return _strip_standing(writing, issue) or bool(values)
    values = _stripped({name: getattr(entry, name) for name in _OF_ENTRY})
    if (tidy := issue_facts.without_tracking(entry.url)) != entry.url:
        values["url"] = tidy
    if values:
        entry_store.change_entry(writing, entry.id, **values)
    return bool(values)


def _strip_standing(writing: Writing, issue: Issue) -> bool:
    """The same in what stands in every issue of the community."""
    community = community_store.community(writing.db, issue.community.id)
    values = _stripped({"opening": community.opening, "closing": community.closing})
    if values:
        community_store.change_community(writing, replace(community, **values))  # type: ignore[arg-type]
    return bool(values)


def _stripped(texts: Mapping[str, str]) -> dict[str, str]:
    """Those of the texts that have addresses with tracking in them, without it."""
    clean = {name: _without_tracking_in(text) for name, text in texts.items()}
    return {name: text for name, text in clean.items() if text != texts[name]}


def _without_tracking_in(text: str) -> str:
    for url in sorted(wording.links(text), key=len, reverse=True):
        text = text.replace(url, issue_facts.without_tracking(url))
    return text


def _shorten(writing: Writing, issue: Issue, entry: Entry | None) -> bool:
    if entry is None:
        return False
    shorter = quotes.shortened(entry.quote, quotes.most_words(issue, entry))
    if quotes.words(shorter) >= quotes.words(entry.quote):
        return False
    entry_store.change_entry(writing, entry.id, quote=shorter)
    return True


def _open_note(writing: Writing, issue: Issue, entry: Entry | None) -> bool:
    if entry is None or entry.note_id is None or not audience.is_too_private(issue.community, entry):
        return False
    needed = audience.needed_confidentiality(issue.community)
    note_store.change_note(writing, entry.note_id, confidentiality=needed)
    return True


def _follow(writing: Writing, issue: Issue, entry: Entry | None) -> bool:
    from pkm_desktop.core.seek.web.urls import canonical, without_credentials

    if entry is None:
        return False
    link = fact_store.links(writing.db, issue.id).get(entry.id)
    target = without_credentials(canonical(link.moved_to)) if link and link.verdict == "moved" else ""
    if not target or target == entry.url:
        return False
    entry_store.change_entry(writing, entry.id, url=target)
    return True


_MENDING: dict[str, Callable[[Writing, Issue, Entry | None], bool]] = {
    "tracking-parameters": _strip,
    "quote-too-long": _shorten,
    "private-note": _open_note,
    "moved-link": _follow,
}
