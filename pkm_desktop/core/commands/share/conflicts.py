"""When somebody else's text stands where an issue should go: theirs, ours, and what we had left there."""

from __future__ import annotations

from hashlib import sha256

from pkm_desktop.core.commands.share import leaving
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.conflicts import PageConflict
from pkm_desktop.core.model.digests import Publication
from pkm_desktop.core.store.share import publications as store


def seen(found: Publication) -> str:
    """Eight digits that name the text which stood there at the conflict, and its revision."""
    return sha256(f"{found.remote_rev}\0{found.theirs}".encode()).hexdigest()[:8]


def conflict(library: Library, publication_id: int) -> PageConflict:
    """The three texts of a hand-over that ended in a conflict. Rejected for another one.

    `publish.retry(…, over=conflict.seen)` puts ours there, unless theirs has changed once more.
    """
    from pkm_desktop.core.share.three_way import as_text, three_way

    found = leaving.publication(library, publication_id)
    if found.state != "conflict":
        raise Rejected(f"There is no conflict: it is {found.state}.", subject=found.target)
    with library.reading() as db:
        ours = store.content(db, found.id).decode("utf-8", "replace")
        left = [
            each.id
            for each in store.publications(db, found.issue_id)
            if each.target == found.target and each.state in leaving.ARRIVED
        ]
        base = store.content(db, left[-1]).decode("utf-8", "replace") if left else ""
    stretches = three_way(base, found.theirs, ours)
    text, shown = as_text(stretches), seen(found)
    return PageConflict(found.id, found.target, base, found.theirs, ours, stretches, text, shown)
