"""People who bring, find and answer: who they are, and whether they may be named in what leaves."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.refs import parse_ref, short_id
from pkm_desktop.core.model.responses import CONSENT, Person
from pkm_desktop.core.model.text import one_line
from pkm_desktop.core.share.eml import mailbox
from pkm_desktop.core.store.share import people as store

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Connection

_CHANGED = Changes(issues=True)
_ID = re.compile(r"u\d{1,18}", re.ASCII)
_NEVER = {"no": 0, "unknown": 1, "yes": 2}


def people(library: Library) -> tuple[Person, ...]:
    """Everybody by name."""
    with library.reading() as db:
        return store.people(db)


def person(library: Library, id_or_name: int | str) -> Person:
    """One person by id (5 or 'u5'), by name or by address. Rejected where a name means several people."""
    with library.reading() as db:
        if isinstance(id_or_name, int):
            return store.person(db, id_or_name)
        if _ID.fullmatch(id_or_name.strip().lower()):
            return store.person(db, parse_ref(id_or_name, "person").id)
        found = store.find_by_name(db, id_or_name)
        by_address = store.find_by_address(db, id_or_name.strip())
    if len(found) > 1:
        ids = ", ".join(short_id("person", one.id) for one in found[:5])
        raise Rejected(f"Several people are called “{found[0].name}”: {ids}.", hint="Say which one.")
    if found or by_address:
        return found[0] if found else by_address or found[0]
    raise Rejected(f"“{one_line(id_or_name)[:80]}” is nobody in this library.")


def add_person(
    library: Library, name: str, *, address: str = "", role: str = "", consent: str = "unknown"
) -> Outcome[Person]:
    """Note a person. Rejected without a name, and where the address belongs to somebody already."""
    new = _checked(Person(0, name, address, role, consent))
    label = f"Add {_short(new.name)}"
    with library.writing(label) as writing:
        _assert_address_is_free(writing.db, new)
        made = store.person(writing.db, store.add_person(writing, new))
    return Outcome(made, _CHANGED, label)


def edit_person(
    library: Library,
    person_id: int,
    *,
    name: str | None = None,
    address: str | None = None,
    role: str | None = None,
    consent: str | None = None,
) -> Outcome[Person]:
    """Change what is known of a person; what is None stays. `consent`: unknown, yes or no."""
    given = {"name": name, "address": address, "role": role, "consent": consent}
    wanted = {field: value for field, value in given.items() if value is not None}
    label = f"Edit {_short(person(library, person_id).name)}"
    with library.writing(label) as writing:
        before = store.person(writing.db, person_id)
        changed = _checked(replace(before, **wanted))  # type: ignore[arg-type]
        if changed == before:
            return Outcome(before, Changes())
        _assert_address_is_free(writing.db, changed)
        store.change_person(writing, changed)
        made = store.person(writing.db, person_id)
    return Outcome(made, _CHANGED, label)


def merge_people(library: Library, person_id: int, into_id: int) -> Outcome[Person]:
    """Two entries are the same person: what the first one answered goes to the second, the first goes.

    Name, address and role of the second stay where there are any. A “no” to being named outweighs a “yes”.
    """
    if person_id == into_id:
        raise Rejected("These are the same already.")
    label = f"Merge {_short(person(library, person_id).name)}"
    with library.writing(label) as writing:
        gone, kept = store.person(writing.db, person_id), store.person(writing.db, into_id)
        store.hand_over_responses(writing, person_id, into_id)
        store.delete_person(writing, person_id)
        known = [one.consent for one in (kept, gone) if one.consent != "unknown"]
        consent = min(known, key=lambda one: _NEVER[one], default="unknown")
        whole = replace(
            kept, address=kept.address or gone.address, role=kept.role or gone.role, consent=consent
        )
        store.change_person(writing, whole)
        made = store.person(writing.db, into_id)
    return Outcome(made, _CHANGED, label)


def delete_person(library: Library, person_id: int) -> Outcome[int]:
    """Forget a person; their answers stay without a name."""
    label = f"Delete {_short(person(library, person_id).name)}"
    with library.writing(label) as writing:
        store.person(writing.db, person_id)
        store.delete_person(writing, person_id)
    return Outcome(1, _CHANGED, label)


def _checked(wanted: Person) -> Person:
    name, role = one_line(wanted.name), one_line(wanted.role)
    if not name:
        raise Rejected("A person needs a name.")
    if _ID.fullmatch(name.lower()):
        raise Rejected(f"“{name}” looks like an id.", hint="Write the name.")
    if wanted.consent not in CONSENT:
        raise Rejected(f"“{wanted.consent[:40]}” is no consent.", hint=f"There are: {', '.join(CONSENT)}.")
    address = one_line(wanted.address)
    if address and mailbox("", address) is None:
        raise Rejected(f"“{address[:80]}” is no address of mail.")
    return replace(wanted, name=name, role=role, address=address.casefold())


def _assert_address_is_free(db: Connection, wanted: Person) -> None:
    other = store.find_by_address(db, wanted.address) if wanted.address else None
    if other and other.id != wanted.id:
        number = short_id("person", other.id)
        raise Rejected(f"{wanted.address} is the address of {other.name} ({number}).", hint="Merge them.")


def _short(name: str) -> str:
    return name if len(name) <= 40 else f"{name[:39].rstrip()}…"
