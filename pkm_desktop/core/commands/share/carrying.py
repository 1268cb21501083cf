"""Bringing the mails of one hand-over: each noted before and after, and what that makes of the whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from email.headerregistry import Address
from typing import TYPE_CHECKING

from pkm_desktop.core.commands.share import leaving
from pkm_desktop.core.errors import PublishError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.digests import Delivery, Publication
from pkm_desktop.core.model.progress import Progress, Stop
from pkm_desktop.core.store.share import communities, deliveries, opt_outs
from pkm_desktop.core.store.share import publications as store

if TYPE_CHECKING:
    from pkm_desktop.core.commands.share.leaving import Ready
    from pkm_desktop.core.share.sending.protocol import Account, Letter, Postman, Receipt
    from pkm_desktop.core.store.database import Connection

_LISTED = 5  # names in one sentence


@dataclass(frozen=True)
class Post:
    """A hand-over by mail with all it takes to bring what waits of it."""

    before: Ready
    way: Postman
    account: Account


def bring(
    library: Library, post: Post, publication_id: int, *, on_progress: Progress, stop: Stop
) -> Publication:
    """Bring what waits of one hand-over; how it stands then."""
    letters, taken_back = _letters(library, post, publication_id)
    carrying = _Carrying(library, post, publication_id, len(letters), on_progress)
    said = [f"No longer a recipient: {_named(taken_back)}."] if taken_back else []
    try:
        if letters:
            post.way.carry(post.account, letters, begun=carrying.begun, done=carrying.done, stop=stop)
    except PublishError as problem:
        said.append(str(problem))
    return tell(library, publication_id, " ".join(said), carried=bool(letters))


class _Carrying:
    """Notes each mail right before and right after the server gets it, each time for good."""

    def __init__(
        self, library: Library, post: Post, publication_id: int, total: int, on_progress: Progress
    ) -> None:
        self._library, self._post, self._publication = library, post, publication_id
        self._total, self._progress = total, on_progress
        self._done: set[int] = set()
        mails = leaving.publication(library, publication_id).deliveries
        self._left = any(mail.state == "sent" for mail in mails)

    def begun(self, letter: Letter) -> None:
        """From here on a crash means: unknown."""
        with self._library.writing() as writing:
            deliveries.begin(writing, letter.id)

    def done(self, letter: Letter, receipt: Receipt) -> None:
        """With the first mail that a server has taken, the issue has left."""
        with self._library.writing() as writing:
            deliveries.finish(writing, letter.id, receipt.state, error=receipt.error)
            if receipt.state == "sent" and receipt.refused:
                kept = [one for one in letter.recipients if one not in receipt.refused]
                deliveries.part(writing, letter.id, kept, receipt.refused.items())
            if receipt.state == "sent" and not self._left:
                found = store.publication(writing.db, self._publication)
                leaving.leave(writing, self._post.before, found, found.target)
                self._left = True
        self._done.add(letter.id)
        self._progress(len(self._done), self._total, letter.recipients[0])


def addresses(db: Connection, community_id: int) -> tuple[Address, ...]:
    """Who gets a community's mails: its recipients but for those who asked to be left out."""
    from pkm_desktop.core.share.eml import recipients

    named = recipients(communities.community(db, community_id).recipients)
    out = opt_outs.opted_out(db, community_id, [each.addr_spec for each in named])
    return tuple(each for each in named if each.addr_spec not in out)


def _letters(library: Library, post: Post, publication_id: int) -> tuple[tuple[Letter, ...], tuple[str, ...]]:
    """What waits, for those who are still to get it; and who has left the list meanwhile and gets nothing."""
    from pkm_desktop.core.share.sending.protocol import Letter

    taken_back: list[str] = []
    with library.writing() as writing:
        listed = addresses(writing.db, post.before.issue.community.id)
        wanted = {each.addr_spec.casefold() for each in listed}
        for mail in _waiting(writing.db, publication_id):
            named = mail.recipient.split(", ")
            kept = [each for each in named if each.casefold() in wanted]
            if kept != named:
                deliveries.narrow(writing, mail.id, kept)
                taken_back += [each for each in named if each not in kept]
        letters = tuple(
            Letter(mail.id, tuple(mail.recipient.split(", ")), deliveries.content(writing.db, mail.id))
            for mail in _waiting(writing.db, publication_id)
        )
    return letters, tuple(taken_back)


def _waiting(db: Connection, publication_id: int) -> tuple[Delivery, ...]:
    mails = deliveries.of_publication(db, publication_id)
    return tuple(mail for mail in mails if mail.state in deliveries.WAITING)


def tell(library: Library, publication_id: int, said: str = "", *, carried: bool = True) -> Publication:
    """How a hand-over stands by its mails, noted with a sentence about those that did not arrive.

    Where none was `carried` and all stands as it did, the time of the last one stays.
    """
    found = leaving.publication(library, publication_id)
    state, sentence = _state(found.deliveries), " ".join(filter(None, [said, _sentence(found.deliveries)]))
    if not carried and (found.state, found.error) == (state, sentence):
        return found
    with library.writing() as writing:
        store.note_state(writing, publication_id, state, sentence)
    return leaving.publication(library, publication_id)


def _state(mails: Sequence[Delivery]) -> str:
    states = Counter(mail.state for mail in mails)
    if states["unknown"]:
        return "unknown"
    if states["sent"]:
        return "sent"
    return "pending" if states["queued"] else "failed"


def _sentence(mails: Sequence[Delivery]) -> str:
    """'2 of 5 sent. Refused: kim@example.org (550 no such user).' '' when all are."""
    if not mails:
        return "There is nobody to send it to."
    if all(mail.state == "sent" for mail in mails):
        return ""
    sent = sum(mail.state == "sent" for mail in mails)
    parts = [f"{sent} of {len(mails)} sent."]
    for state, words in (
        ("refused", "Refused"),
        ("failed", "Not sent yet, to be tried again"),
        ("queued", "Waiting"),
        ("unknown", "Nobody knows whether it arrived"),
    ):
        told = [_about(mail) for mail in mails if mail.state == state]
        parts += [f"{words}: {_named(told)}."] if told else []
    return " ".join(parts)


def _about(mail: Delivery) -> str:
    return f"{mail.recipient} ({mail.error.rstrip('.')})" if mail.error else mail.recipient


def _named(names: Sequence[str]) -> str:
    more = len(names) - _LISTED
    return "; ".join(names[:_LISTED]) + (f"; and {more} more" if more > 0 else "")
