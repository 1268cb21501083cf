"""The outbox: what of the mails has not come to a happy end, and what a person does about it."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from pkm_desktop.core.commands.share import carrying, drafts, leaving, posting, targets
from pkm_desktop.core.commands.share.leaving import Ready
from pkm_desktop.core.errors import PkmError, PublishError, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Outcome
from pkm_desktop.core.model.digests import Delivery, Publication
from pkm_desktop.core.model.progress import Progress, Stop, never, silent
from pkm_desktop.core.model.targets import Waiting
from pkm_desktop.core.store.share import deliveries
from pkm_desktop.core.store.share import publications as store

if TYPE_CHECKING:
    from collections.abc import Sequence


def outbox(library: Library) -> tuple[Waiting, ...]:
    """Every mail that was not sent, the oldest first: waiting, on its way, unknown or refused.

    What a crash interrupted is unknown; where the library is open for reading only it still says `sending`.
    """
    if not library.readonly:
        with suppress(Rejected), leaving.alone(library):  # Rejected: it really is being sent
            pass
    with library.reading() as db:
        return deliveries.waiting(db)


def resume(
    library: Library, *, on_progress: Progress = silent, stop: Stop = never
) -> Outcome[tuple[Publication, ...]]:
    """Bring what waits: after a crash, a stop, a server that was away. The same bytes, and only to those who
    have none yet. What is unknown stays so until `settle_mail` says what became of it.
    """
    with leaving.alone(library):
        with library.reading() as db:
            waiting = [one for one in deliveries.waiting(db) if one.delivery.state in deliveries.WAITING]
        done = []
        for number in dict.fromkeys(one.publication_id for one in waiting):
            if stop():
                break
            done.append(resume_one(library, number, on_progress=on_progress, stop=stop))
    return Outcome(tuple(done), leaving.CHANGED)


def resume_one(library: Library, number: int, *, on_progress: Progress, stop: Stop) -> Publication:
    """Bring what waits of one hand-over; a sentence in it where that cannot be. Within `leaving.alone`."""
    found = leaving.publication(library, number)
    before = left_as(library, found)
    try:
        post = _post(library, before, found)
        if not posting.is_current(library, before.issue, found, post.account):
            raise PublishError("The issue has been changed since, so nothing was sent: publish it again.")
    except PkmError as error:  # it is set up no more, or its password has to be entered
        return carrying.tell(library, number, str(error))
    return carrying.bring(library, post, number, on_progress=on_progress, stop=stop)


def _post(library: Library, before: Ready, found: Publication) -> carrying.Post:
    from pkm_desktop.core.share.sending import as_postman, find_kind

    target = targets.target(library, found.target)
    way = as_postman(find_kind(target.kind))
    if way is None:
        raise Rejected(f"“{target.name}” is no mail server any more.")
    return carrying.Post(before, way, targets.account(library, target))


def settle_mail(library: Library, delivery_id: int, *, sent: bool) -> Outcome[Publication]:
    """Say what became of a mail that nobody knows about: it arrived, or it did not and may be sent again."""
    with leaving.alone(library):
        number, mail = _mail(library, delivery_id)
        if mail.state != "unknown":
            raise Rejected(f"It is known what became of this mail: {mail.state}.", subject=mail.recipient)
        done = settle_mails(library, number, (mail,), sent=sent)
    return Outcome(done, leaving.CHANGED)


def settle_mails(library: Library, number: int, mails: Sequence[Delivery], *, sent: bool) -> Publication:
    """Note what became of mails, and what that makes of their hand-over. Within `leaving.alone`."""
    found = leaving.publication(library, number)
    before = left_as(library, found)
    with library.writing() as writing:
        for mail in mails:
            error = "" if sent else "you said that it did not arrive"
            deliveries.finish(writing, mail.id, "sent" if sent else "failed", error=error)
        if sent:
            leaving.leave(writing, before, found, found.target)
    return carrying.tell(library, number)


def drop_mail(library: Library, delivery_id: int) -> Outcome[Publication]:
    """Take a mail that was not sent out of the outbox for good."""
    with leaving.alone(library):
        number, mail = _mail(library, delivery_id)
        if mail.state == "sent":
            raise Rejected("This mail was sent; the record of it stays.", subject=mail.recipient)
        with library.writing() as writing:
            deliveries.narrow(writing, delivery_id, ())
        done = carrying.tell(library, number)
    return Outcome(done, leaving.CHANGED)


def left_as(library: Library, found: Publication) -> Ready:
    """The issue of a hand-over as it was to leave by it."""
    with library.reading() as db:
        issue = drafts.read_order(db, found.issue_id)
    return Ready(leaving.dated(library, issue, begun=found.started), found.overridden)


def _mail(library: Library, delivery_id: int) -> tuple[int, Delivery]:
    with library.reading() as db:
        number = deliveries.publication_of(db, delivery_id)
        mails = store.publication(db, number).deliveries
    return number, next(mail for mail in mails if mail.id == delivery_id)
