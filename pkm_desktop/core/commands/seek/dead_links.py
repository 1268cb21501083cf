"""Saved links that lead nowhere any more: looked for gently, with the stored text to fall back on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from pkm_desktop.core.errors import NotFound, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.bookmarks import DeadLink
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.link_checks import LinkCheck, LinksChecked, SavedLink
from pkm_desktop.core.model.progress import Progress, Stop, never, silent
from pkm_desktop.core.model.refs import short_id
from pkm_desktop.core.seek.web import link_verdicts, urls
from pkm_desktop.core.seek.web.transfer import policy_of
from pkm_desktop.core.store.seek import items
from pkm_desktop.core.store.seek import link_checks as store

if TYPE_CHECKING:
    from datetime import datetime

    from pkm_desktop.core.errors import SourceError
    from pkm_desktop.core.seek.web.link_asking import Answer
    from pkm_desktop.core.seek.web.transfer import Response

SETTLED_DAYS = 30  # after which a link that was found alive, moved or dead is asked again
PORTION = 16  # checks that are stored in one transaction


def check_links(
    library: Library,
    item_ids: Sequence[int] | None = None,
    *,
    on_progress: Progress = silent,
    stop: Stop = never,
    pace: float | None = None,
) -> Outcome[LinksChecked]:
    """Ask saved links whether they are still there: those that are due, or those of `item_ids`.

    At most eight at once, and no host more than once a second (`pace`). Those asked longest ago come first
    and what was found is stored as it comes, so it can be stopped at any time and goes on from there the
    next time. A link is called dead when it was gone on two different days, or the server says it is for
    good.
    """
    links = _wanted(library, item_ids)
    checks = ask(library, links, on_progress=on_progress, stop=stop, pace=pace)
    return Outcome(_told(library, checks, left=len(links) - len(checks)), Changes(items=bool(checks)))


def ask(
    library: Library,
    links: Sequence[SavedLink],
    *,
    on_progress: Progress = silent,
    stop: Stop = never,
    pace: float | None = None,
) -> list[LinkCheck]:
    """Ask these links, gently, and remember what is found of those that belong to an item."""
    from pkm_desktop.core.seek.web import link_asking

    seconds = link_asking.PACE_SECONDS if pace is None else pace
    answers = link_asking.ask_all(links, policy_of(library.settings), stop=stop, pace=seconds)
    checks: list[LinkCheck] = []
    portion: list[LinkCheck] = []
    try:
        for link, answer, online in _with_certainty(answers):
            portion.append(_judged(link, answer, library.clock(), online=online))
            on_progress(len(checks) + len(portion), len(links), link.url)
            if len(portion) == PORTION:
                checks += _stored(library, portion)
                portion = []
    finally:
        checks += _stored(library, portion)
    return checks


def _with_certainty(answers: Iterable[Answer]) -> Iterator[tuple[SavedLink, Response | SourceError, bool]]:
    """Each answer, and whether we are known to be online.

    Names that nobody knows wait until some server has answered: without one it may be our own network that
    knows no names.
    """
    from pkm_desktop.core.seek.web.failures import NoServer
    from pkm_desktop.core.seek.web.link_asking import is_answer

    online = False
    nameless: list[Answer] = []
    for link, answer in answers:
        online = online or is_answer(answer)
        if isinstance(answer, NoServer) and not online:
            nameless.append((link, answer))
            continue
        if online:
            yield from ((*one, True) for one in nameless)
            nameless.clear()
        yield link, answer, online
    yield from ((*one, False) for one in nameless)


def dead_links(library: Library) -> tuple[DeadLink, ...]:
    """The saved items whose links are dead or have moved; `words` tells whether their text is stored."""
    with library.reading() as db:
        return store.dead_links(db)


def accept_move(library: Library, item_id: int) -> Outcome[int]:
    """Let an item lead to where its page has moved to; once more lets it lead back.

    Rejected when it has not moved, or another item leads there already.
    """
    label = "Follow a link that moved"
    with library.writing(label) as writing:
        place = items.find_place(writing.db, item_id=item_id)
        if place is None:
            raise NotFound(f"There is no item {short_id('item', item_id)}.")
        found = store.one_check(writing.db, item_id)
        if found is None or not found.moved_to or found.verdict not in ("moved", "alive"):
            raise Rejected("This page has not moved, as far as is known.", subject=place.title)
        key = urls.key(found.moved_to)
        other = items.find_place(writing.db, url_keys=(key,))
        if other is not None and other.item_id != item_id:
            raise Rejected(
                f"Another item leads there already: {short_id('item', other.item_id)}.", subject=place.title
            )
        store.change_address(writing, item_id, url=found.moved_to, url_key=key)
        verdict = "alive" if found.verdict == "moved" else "moved"
        turned = replace(
            found, verdict=verdict, moved_to=place.url, checked=writing.now, failures=0, error=""
        )
        store.put(writing, [turned])
    return Outcome(1, Changes(items=True, highlights=True), label)


def _wanted(library: Library, item_ids: Sequence[int] | None) -> tuple[SavedLink, ...]:
    now = library.clock()
    today = now.replace(hour=0, minute=0, second=0, microsecond=0)
    with library.reading() as db:
        if item_ids is not None:
            return store.links_of(db, item_ids)
        return store.due_links(db, settled_before=now - timedelta(days=SETTLED_DAYS), doubtful_before=today)


def _judged(link: SavedLink, answer: Response | SourceError, now: datetime, *, online: bool) -> LinkCheck:
    """The verdict on one link."""
    from pkm_desktop.core.errors import SourceError
    from pkm_desktop.core.seek.web.failures import Answered, NoServer

    if not isinstance(answer, SourceError):
        return link_verdicts.alive(link, answer.moved_to, answer.status, now)
    status = answer.status if isinstance(answer, Answered) else 0
    no_server = isinstance(answer, NoServer) and online
    return link_verdicts.failed(link, answer.message, status, now, no_server=no_server)


def _stored(library: Library, portion: list[LinkCheck]) -> list[LinkCheck]:
    if portion:
        with library.writing() as writing:
            store.put(writing, portion)
    return portion


def _told(library: Library, checks: list[LinkCheck], *, left: int) -> LinksChecked:
    counts = Counter(check.verdict for check in checks)
    with library.reading() as db:
        found = store.dead_links(db, [check.item_id for check in checks])
    return LinksChecked(
        checked=len(checks),
        alive=counts["alive"],
        dead=counts["dead"],
        moved=counts["moved"],
        unsure=counts["unsure"],
        left=left,
        links=found,
    )
