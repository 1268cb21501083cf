"""Leave somebody out of a community's mails from now on, and forget their address."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.responses import OptOut
from pkm_desktop.core.model.text import one_line
from pkm_desktop.core.share import readers
from pkm_desktop.core.store import traces
from pkm_desktop.core.store.share import communities as community_store
from pkm_desktop.core.store.share import opt_outs as store

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Writing

CHANGED = Changes(communities=True, issues=True)


def opt_outs(library: Library, community_id: int | None = None) -> tuple[OptOut, ...]:
    """When somebody asked to be left out, of one community or of all. Who it was is not kept."""
    with library.reading() as db:
        return store.opt_outs(db, community_id)


def opted_out(library: Library, community_id: int, recipients: str) -> tuple[str, ...]:
    """Those addresses in a line of recipients whose owners asked this community to leave them out."""
    with library.reading() as db:
        found = readers.addresses(recipients)
        out = store.opted_out(db, community_id, found)
    return tuple(address for address in found if address in out)


def opt_out(library: Library, community_id: int, address: str) -> Outcome[str]:
    """Take an address off a community's recipients and remember that its owner asked for it.

    Only a salted hash is kept. The address goes from the outbox, from the copies of what left (there it is
    blacked out), from responses and from the steps of undo, and its remains in the file are wiped; so this
    cannot be undone. The value says what is left to do by hand, '' for nothing.
    """
    wanted = address_in(address)
    with library.writing() as writing:
        hint = leave(writing, community_id, wanted)
    traces.wipe(library.path, wanted)
    return Outcome(hint, CHANGED)


def let_in(library: Library, community_id: int, address: str) -> Outcome[bool]:
    """Forget that an address asked to be left out, because its owner wishes to be back; False if it had not.

    It is not put among the recipients: that stays with whoever edits them.
    """
    wanted = address_in(address)
    with library.writing() as writing:
        community_store.community(writing.db, community_id)
        removed = store.remove(writing, community_id, wanted)
    return Outcome(removed, CHANGED if removed else Changes())


def leave(writing: Writing, community_id: int, address: str) -> str:
    """As `opt_out`, inside a transaction without undo; whoever opens it wipes the file behind it."""
    audience = community_store.community(writing.db, community_id)
    left = readers.without(audience.recipients, address)
    if left != audience.recipients:
        community_store.change_community(writing, replace(audience, recipients=left))
        writing.flush()
    store.add(writing, community_id, address)
    traces.forget(writing, community_id, address)
    if left == audience.recipients:
        return (
            f"The address was not among the recipients of {audience.name}."
            " If their mails go to a list, take it off there."
        )
    return ""


def address_in(text: str) -> str:
    """The address in a line, in lower case. Rejected where there is none."""
    found = readers.bare(one_line(text)).lower()
    if not found:
        raise Rejected("Say which address asks to be left out.", hint="Such as ada@example.org.")
    return found
