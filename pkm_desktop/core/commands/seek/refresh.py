"""Fetch what is due and put what is new into the library, feed by feed."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pkm_desktop.core.commands.seek.arrivals import (
    Document,
    Unchanged,
    body_hash,
    follow_move,
    read_document,
    remember_success,
    store_document,
)
from pkm_desktop.core.commands.seek.bringing import FEW, bring
from pkm_desktop.core.commands.seek.logins import login_of, move_secrets, with_login
from pkm_desktop.core.errors import Cancelled, Rejected, SourceError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.progress import Progress, Stop, never, silent
from pkm_desktop.core.model.sources import FetchState, Refreshed, SourceResult
from pkm_desktop.core.seek.feeds import decide
from pkm_desktop.core.seek.web.transfer import Request, Response
from pkm_desktop.core.store.database import Writing
from pkm_desktop.core.store.seek import fetch_states

if TYPE_CHECKING:
    from pkm_desktop.core.seek.reader.worker import Worker

GONE = 410
ASKED_TO_WAIT = (429, 503)
UNPROTECTED = "Its https address leads on to plain http: on the way anybody can read and change it."
TURN_SECONDS = 0.05  # how often a refresh that waits for another one looks whether it was stopped
AT_ONCE = 200  # entries that are written in one transaction: the library is held for a tenth of a second

OnSource = Callable[[SourceResult], None]
Brought = Document | Unchanged | SourceError


def refresh(
    library: Library,
    source_ids: Sequence[int] | None = None,
    *,
    everything: bool = False,
    workers: int | None = None,
    on_progress: Progress = silent,
    on_source: OnSource | None = None,
    stop: Stop = never,
) -> Outcome[Refreshed]:
    """Fetch the sources that are due; with `everything` all that are alive; or just those of `source_ids`.

    A feed that fails is a result with a sentence, it disturbs no other. What a server asked to be spared
    (Retry-After) is kept to unless the source is named. When stopped, what was finished stays, and only that
    is in the value. `on_source` gets each result as it is stored, on the calling thread. One refresh at a
    time: named sources wait for the one under way, anything else is Rejected meanwhile.
    """
    with _turn(library, wait=source_ids is not None, stop=stop):
        return _refresh(
            library,
            source_ids,
            everything=everything,
            workers=workers,
            on_progress=on_progress,
            on_source=on_source,
            stop=stop,
        )


@contextmanager
def _turn(library: Library, *, wait: bool, stop: Stop) -> Iterator[None]:
    """No source is fetched twice at the same time."""
    while not library.fetching.acquire(timeout=TURN_SECONDS if wait else -1, blocking=wait):
        if not wait:
            raise Rejected(
                "The sources are being fetched already.", hint="Wait until that is done, or stop it."
            )
        if stop():
            raise Cancelled("Stopped; nothing was fetched.")
    try:
        yield
    finally:
        library.fetching.release()


def _refresh(
    library: Library,
    source_ids: Sequence[int] | None,
    *,
    everything: bool,
    workers: int | None,
    on_progress: Progress,
    on_source: OnSource | None,
    stop: Stop,
) -> Outcome[Refreshed]:
    started = time.monotonic()
    move_secrets(library)
    states, resting = _wanted(library, source_ids, everything)
    results: list[SourceResult] = []

    def report(finished: Iterable[SourceResult]) -> None:
        for result in finished:
            results.append(result)
            if on_source is not None:
                on_source(result)
            on_progress(len(results), len(states) + len(resting), result.title)

    report(_resting(state) for state in resting)
    requests, locked = _requests(library, states)
    report(_store(library, locked) if locked else ())
    reader = _reader(requests)
    patient = source_ids is not None and len(states) <= FEW
    much = sum(not state.body_sha256 for state in requests.values()) > FEW
    for batch in bring(
        library, list(requests), reader, workers=workers, patient=patient, much=much, stop=stop
    ):
        for some in _portions([(requests[request], brought) for request, brought in batch]):
            report(_store(library, some))
            if stop():
                break
    pages = _full_texts(library, states, on_progress, stop)
    value = Refreshed(tuple(results), time.monotonic() - started, pages)
    return Outcome(value, Changes(sources=bool(results), items=bool(value.new or value.changed or pages)))


def _full_texts(library: Library, states: Sequence[FetchState], on_progress: Progress, stop: Stop) -> int:
    """Fetch the articles of what came from sources that are read in full; how many came."""
    wanted = [state.source_id for state in states if state.full_text]
    if not wanted or stop():
        return 0
    from pkm_desktop.core.commands.seek.full_texts import complete

    return complete(library, wanted, on_progress=on_progress, stop=stop)


def _wanted(
    library: Library, source_ids: Sequence[int] | None, everything: bool
) -> tuple[list[FetchState], list[FetchState]]:
    """The sources to fetch, and those that are left alone because their server asked for it."""
    now = library.clock()
    with library.reading() as db:
        if source_ids is not None:
            return list(fetch_states.of_sources(db, source_ids)), []
        if not everything:
            return list(fetch_states.due(db, now)), []
        living = fetch_states.living(db)
    resting = [s for s in living if s.http_status in ASKED_TO_WAIT and s.next_due and s.next_due > now]
    ids = {state.source_id for state in resting}
    return [state for state in living if state.source_id not in ids], resting


def _requests(
    library: Library, states: Sequence[FetchState]
) -> tuple[dict[Request, FetchState], list[tuple[FetchState, Brought]]]:
    """What to ask for, by source; and the sources whose password is not known here."""
    requests: dict[Request, FetchState] = {}
    locked: list[tuple[FetchState, Brought]] = []
    for state in states:
        try:
            requests[_request(library, state)] = state
        except SourceError as error:
            locked.append((state, error))
    return requests, locked


def _request(library: Library, state: FetchState) -> Request:
    request = Request(state.url, state.etag, state.last_modified)
    if not state.login:
        return request
    return with_login(request, login_of(library, state))


def _reader(requests: dict[Request, FetchState]) -> Callable[..., Document | Unchanged]:
    def read(worker: Worker, request: Request, response: Response) -> Document | Unchanged:
        known = requests[request].body_sha256
        if response.status == 304 or (known and body_hash(response.body) == known):
            return Unchanged(response)
        try:
            return read_document(worker, response)
        except SourceError as error:
            if not known:
                raise
            raise _explained(error, response) from None

    return read


def _explained(error: SourceError, response: Response) -> SourceError:
    """A page where a feed used to be: a log-in of some network, or the feed was taken down."""
    from pkm_desktop.core.seek.feeds.discover import is_page

    if not is_page(response.body, response.content_type):
        return error
    return SourceError(
        "There is a web page where the feed was; nothing was changed.",
        hint="Perhaps the network wants you to log in, or the feed has moved.",
    )


def _resting(state: FetchState) -> SourceResult:
    return SourceResult(
        state.source_id, state.title, "error", error=state.error, http_status=state.http_status
    )


def _portions(batch: list[tuple[FetchState, Brought]]) -> Iterable[list[tuple[FetchState, Brought]]]:
    """What is written in one transaction: all mere marks together, documents up to so many entries."""
    portion = [pair for pair in batch if not isinstance(pair[1], Document)]
    entries = 0
    for pair in batch:
        if not isinstance(pair[1], Document):
            continue
        more = len(pair[1].entries)
        if portion and entries + more > AT_ONCE:
            yield portion
            portion, entries = [], 0
        portion.append(pair)
        entries += more
    if portion:
        yield portion


def _store(library: Library, portion: list[tuple[FetchState, Brought]]) -> list[SourceResult]:
    with library.writing() as writing:
        there = fetch_states.still_there(writing.db, [state.source_id for state, _ in portion])
        return [
            _store_one(library, writing, state, brought)
            for state, brought in portion
            if state.source_id in there
        ]


def _store_one(library: Library, writing: Writing, state: FetchState, brought: Brought) -> SourceResult:
    if isinstance(brought, SourceError):
        return _went_wrong(library, writing, state, brought)
    if isinstance(brought, Unchanged):
        return _unchanged(library, writing, state, brought.response)
    new, changed = store_document(writing, state, brought, library.settings)
    status = "new" if new or changed else "same"
    response = brought.response
    return SourceResult(
        state.source_id,
        state.title,
        status,
        new,
        changed,
        http_status=response.status,
        note=_note(writing, state, response),
    )


def _unchanged(library: Library, writing: Writing, state: FetchState, response: Response) -> SourceResult:
    remember_success(writing, state, response, settings=library.settings)
    status = "not_modified" if response.status == 304 else "same"
    note = _note(writing, state, response)
    return SourceResult(state.source_id, state.title, status, http_status=response.status, note=note)


def _note(writing: Writing, state: FetchState, response: Response) -> str:
    """What a person should know of a fetch that went well; who has moved is found there from now on."""
    moved_to = follow_move(writing, state, response)
    if response.downgraded:
        return UNPROTECTED
    return f"It has moved; from now on it is fetched from {moved_to}" if moved_to else ""


def _went_wrong(library: Library, writing: Writing, state: FetchState, error: SourceError) -> SourceResult:
    status = getattr(error, "status", 0)
    sentence = f"{error.message} {error.hint}".strip()
    gone = status == GONE
    fetch_states.went_wrong(
        writing,
        fetch_states.Fetched(
            source_id=state.source_id,
            next_due=decide.next_look(
                writing.now,
                state.source_id,
                minutes=library.settings.refresh_minutes,
                own_minutes=state.interval_minutes,
                failures=state.fail_count + 1,
                wait=getattr(error, "retry_after", 0),
            ),
            http_status=status,
            error=sentence,
            stopped=gone,
        ),
    )
    return SourceResult(
        state.source_id, state.title, "gone" if gone else "error", error=sentence, http_status=status
    )
