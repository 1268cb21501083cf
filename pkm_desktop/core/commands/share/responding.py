"""What came back: file it by key, look at it, change it, answer it; and what follows of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from pkm_desktop.core.commands.share import consequences
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.responses import RESPONSE_KINDS, VALUE_CYCLES, Response
from pkm_desktop.core.model.text import storable
from pkm_desktop.core.share import readers
from pkm_desktop.core.store import traces
from pkm_desktop.core.store.share import responses as store

_CHANGED = Changes(issues=True, items=True, communities=True)
_MOST = {"kind", "text", "entry_id", "person", "follow_up", "value_cycle"}
_CLEARED = ("entry_id", "follow_up", "value_cycle")


@dataclass(frozen=True)
class Filing:
    """A response as it is to be filed; `name` and `address` say who sent it, either may be ''."""

    issue_id: int
    kind: str
    text: str = ""
    entry_id: int | None = None
    name: str = ""
    address: str = ""
    follow_up: date | None = None
    value_cycle: int | None = None
    via: str = "key"
    message_id: str = ""
    received: datetime | None = None


def responses(
    library: Library,
    *,
    issue_id: int | None = None,
    community_id: int | None = None,
    kind: str = "",
    limit: int = 500,
    offset: int = 0,
) -> tuple[Response, ...]:
    """What came back, the newest first: on one issue, from one community, of one kind, or all of it."""
    if kind:
        _check_kind(kind)
    with library.reading() as db:
        return store.responses(
            db, issue_id=issue_id, community_id=community_id, kind=kind, limit=limit, offset=offset
        )


def response(library: Library, response_id: int) -> Response:
    """One response; NotFound if there is none with this id."""
    with library.reading() as db:
        return store.response(db, response_id)


def respond(
    library: Library,
    issue_id: int,
    kind: str,
    text: str = "",
    *,
    entry_id: int | None = None,
    person: str = "",
    follow_up: date | None = None,
    value_cycle: int | None = None,
) -> Outcome[Response]:
    """File what came back on an issue; `person` is who: 'Ada', or as mails have it 'Ada <ada@example.org>'.

    A `link` makes inbox items credited to them, `used` a draft of a success case, `vote` (the text is the
    number or the words of an option) counts in the poll, and `optout` (needs an address) takes them off the
    recipients and cannot be undone. Everything else is one step that can.
    """
    name, address = readers.named(person)
    return file(
        library,
        Filing(issue_id, kind, text, entry_id, name, address, follow_up=follow_up, value_cycle=value_cycle),
    )


def file(library: Library, new: Filing) -> Outcome[Response]:
    """As `respond`, with all that a mail knows beside. The same mail is filed once: then it is given back."""
    _check_kind(new.kind)
    _check_cycle(new.value_cycle)
    leaves = new.kind == "optout"
    label = "" if leaves else f"File {consequences.NAMES[new.kind]}"
    with library.writing(label) as writing:
        known = consequences.filed_already(writing.db, new.message_id)
        if known is not None:
            return Outcome(store.response(writing.db, known), Changes())
        filed = consequences.put(writing, _as_response(new, writing.now), new)
    if leaves:
        traces.wipe(library.path, filed.address)
    made = replace(response(library, filed.response_id), hint=filed.hint)
    return Outcome(made, _CHANGED, label)


def edit_response(library: Library, response_id: int, **values: Any) -> Outcome[Response]:
    """Change kind, text, entry_id, person, follow_up or value_cycle; what is not named stays, None clears.

    A changed kind has what follows of it, as in `respond`: a guess about a mail is put right this way. Who
    was left out by mistake is let in again with `opting_out.let_in`.
    """
    _check_values(values)
    before = response(library, response_id)
    leaves = values.get("kind") == "optout" and before.kind != "optout"
    label = "" if leaves else f"Edit {consequences.NAMES[before.kind]}"
    with library.writing(label) as writing:
        before = store.response(writing.db, response_id)
        filed = consequences.change(writing, before, values)
    if leaves:
        traces.wipe(library.path, filed.address)
    after = response(library, response_id)
    return Outcome(replace(after, hint=filed.hint), _CHANGED if after != before else Changes(), label)


def answered(library: Library, response_id: int, *, done: bool = True) -> Outcome[Response]:
    """Note that somebody got their answer now, or (not `done`) that they still wait."""
    label = "Mark as answered" if done else "Mark as not answered"
    with library.writing(label) as writing:
        before = store.response(writing.db, response_id)
        moment = (before.answered or writing.now) if done else None
        store.change_response(writing, replace(before, answered=moment))
    return Outcome(response(library, response_id), Changes(issues=True), label)


def delete_response(library: Library, response_id: int) -> Outcome[int]:
    """Take a response out; what was made of it (an item, a success case, a wish to be left out) stays."""
    label = f"Delete {consequences.NAMES[response(library, response_id).kind]}"
    with library.writing(label) as writing:
        store.delete_response(writing, response_id)
    return Outcome(1, Changes(issues=True), label)


def _as_response(new: Filing, now: datetime) -> Response:
    """Nothing came before it was received, nor after now, whatever a mail says of its own date."""
    return Response(
        id=0,
        issue_id=new.issue_id,
        kind=new.kind,
        text=storable(new.text).strip(),
        received=min(new.received or now, now),
        entry_id=new.entry_id,
        via=new.via,
        follow_up=new.follow_up,
        value_cycle=new.value_cycle,
    )


def _check_values(values: dict[str, Any]) -> None:
    unknown = set(values) - _MOST
    if unknown:
        raise Rejected(f"A response has no {', '.join(sorted(unknown))}.")
    for name in [name for name in values if values[name] is None and name not in _CLEARED]:
        del values[name]
    _check_kind(values.get("kind", "answer"))
    _check_cycle(values.get("value_cycle"))


def _check_kind(kind: str) -> None:
    if kind not in RESPONSE_KINDS:
        raise Rejected(f"“{kind}” is no kind of response.", hint=f"There are: {', '.join(RESPONSE_KINDS)}.")


def _check_cycle(cycle: int | None) -> None:
    if cycle is not None and cycle not in VALUE_CYCLES:
        raise Rejected("A value cycle is a number from 1 (immediate) to 5 (reframing).")
