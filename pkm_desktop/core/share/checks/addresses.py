"""Whether addresses are fit to be handed on: open to the readers, alive, and without spies or secrets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pkm_desktop.core.model.digests import Entry, Issue, Problem
from pkm_desktop.core.model.link_checks import LinkCheck
from pkm_desktop.core.share.checks import wording
from pkm_desktop.core.share.checks.audience import goes_outside
from pkm_desktop.core.share.checks.facts import Facts
from pkm_desktop.core.share.checks.hosts import reach
from pkm_desktop.core.share.checks.wording import Spoken, links, named, sentence, shown

_SHOWN_ADDRESS = 80


def of_issue(issue: Issue, facts: Facts) -> Iterator[Problem]:
    for one in wording.spoken(issue):
        if one.entry is None:
            yield from _in(one.where, _of_text(issue, one, facts))


def of_entry(issue: Issue, entry: Entry, facts: Facts) -> Iterator[Problem]:
    if entry.url.strip():
        yield from _in("url", _of_address(issue, entry, facts))
    for one in wording.of_entry(entry):
        yield from _in(one.where, _of_text(issue, one, facts))


def _in(field: str, found: Iterator[Problem]) -> Iterator[Problem]:
    return (replace(problem, field=field) for problem in found)


def _of_address(issue: Issue, entry: Entry, facts: Facts) -> Iterator[Problem]:
    yield from _tracked(entry, facts)
    yield from _reached(issue, entry.id, f"{sentence(named(entry))} leads to", entry.url)
    yield from _secret(entry.id, f"The address of {named(entry)}", entry.url, facts)
    yield from _alive(entry, facts.links.get(entry.id))


def _of_text(issue: Issue, one: Spoken, facts: Facts) -> Iterator[Problem]:
    """What is wrong with addresses that stand in the middle of our own words."""
    found = links(one.text)
    spied = [url for url in found if facts.tidy(url) != url]
    if spied:
        address = shown(facts.open_address(spied[0]), _SHOWN_ADDRESS)
        text = f"{one.place} has an address that follows the reader: {address}"
        yield _tracking(text, one.entry_id)
    for url in found:
        yield from _reached(issue, one.entry_id, f"{one.place} names", url)
        yield from _secret(one.entry_id, one.place, url, facts)
        yield from _there(one, url, facts.written.get(url))


def _tracked(entry: Entry, facts: Facts) -> Iterator[Problem]:
    if facts.tidy(entry.url) != entry.url:
        yield _tracking(f"The address of {named(entry)} follows the reader (utm_… and the like).", entry.id)


def _tracking(text: str, entry_id: int | None) -> Problem:
    return Problem("tracking-parameters", text, entry_id, blocking=False, fix="strip-tracking")


def _reached(issue: Issue, entry_id: int | None, start: str, url: str) -> Iterator[Problem]:
    where = reach(url)
    outside = goes_outside(issue.community)
    if where == "own":
        text = f"{start} an address that only your own computer can open. Link to the page on the web."
        yield Problem("internal-address", text, entry_id, blocking=outside)
    elif where == "inner" and outside:
        text = f"{start} an address inside your own network. Others cannot open it: leave it out."
        yield Problem("internal-address", text, entry_id)


def _secret(entry_id: int | None, start: str, url: str, facts: Facts) -> Iterator[Problem]:
    if facts.open_address(url) != url:
        text = f"{start} holds a password or a token. Whoever gets it can come in as you: leave it out."
        yield Problem("secret-address", text, entry_id)


def _there(one: Spoken, url: str, check: LinkCheck | None) -> Iterator[Problem]:
    """What became of an address in our own words; nothing is remembered of it, and nothing mends it."""
    if check is None:
        return
    address = shown(url, _SHOWN_ADDRESS)
    if check.verdict == "moved" and not check.error:
        if check.moved_to != url:
            text = f"{one.place} names an address that has moved to {shown(check.moved_to, _SHOWN_ADDRESS)}"
            yield Problem("moved-link", text, one.entry_id, blocking=False)
    elif check.verdict in ("dead", "moved") or check.failures:
        said = shown(check.error, 160) or "Nothing is there any more."
        text = f"{one.place} names an address that leads nowhere: {address} {said}"
        yield Problem("dead-link", text, one.entry_id, blocking=False)


def _alive(entry: Entry, check: LinkCheck | None) -> Iterator[Problem]:
    if check is None:
        return
    if check.verdict == "moved" and not check.error:
        if check.moved_to != entry.url:
            fix = "follow-move" if check.item_id == entry.item_id else ""
            text = f"{sentence(named(entry))} has moved to {shown(check.moved_to, _SHOWN_ADDRESS)}"
            yield Problem("moved-link", text, entry.id, blocking=False, fix=fix)
    elif check.verdict in ("dead", "moved") or check.failures:
        said = shown(check.error, 160) or "Nothing is there any more."
        text = f"The link of {named(entry)} leads nowhere. {said}"
        yield Problem("dead-link", text, entry.id, blocking=False)
