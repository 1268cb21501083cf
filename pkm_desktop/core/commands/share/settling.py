"""After a hand-over: saying what became of one that nobody knows about, and trying one again."""

from __future__ import annotations

from pkm_desktop.core.commands.share import leaving, outbox, placing
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Outcome
from pkm_desktop.core.model.digests import Publication
from pkm_desktop.core.model.progress import Progress, Stop, never, silent
from pkm_desktop.core.store.share import deliveries
from pkm_desktop.core.store.share import publications as store


def settle(library: Library, publication_id: int, *, sent: bool) -> Outcome[Publication]:
    """Say what became of a hand-over that nobody knows about: it arrived, or it did not.

    Of mails it settles all that are unknown; `outbox.settle_mail` settles one.
    """
    with leaving.alone(library):
        found = leaving.publication(library, publication_id)
        doubtful = [mail for mail in found.deliveries if mail.state == "unknown"]
        if found.state != "unknown":
            raise Rejected(f"It is known what became of this: {found.state}.", subject=found.target)
        if doubtful:
            return Outcome(outbox.settle_mails(library, publication_id, doubtful, sent=sent), leaving.CHANGED)
        before = outbox.left_as(library, found)
        with library.writing() as writing:
            error = "" if sent else "You said that it did not arrive."
            store.note_state(writing, found.id, "sent" if sent else "failed", error)
            if sent:
                leaving.leave(writing, before, found, found.target)
    return Outcome(leaving.publication(library, publication_id), leaving.CHANGED)


def retry(
    library: Library,
    publication_id: int,
    *,
    over: str = "",
    on_progress: Progress = silent,
    stop: Stop = never,
) -> Outcome[Publication]:
    """Try a hand-over to a configured target again, with the bytes it had. Of mails: what waits and what was
    refused.

    `over`: after a conflict, replace what stands there, which the person has seen (`PageConflict.seen`);
    should it have changed again, that is another conflict, to be looked at anew. Rejected for what is unknown
    (settle it first) and for files (publish again).
    """
    with leaving.alone(library):
        found = leaving.publication(library, publication_id)
        if found.deliveries:
            with library.writing() as writing:
                deliveries.try_refused(writing, publication_id)
            return Outcome(
                outbox.resume_one(library, publication_id, on_progress=on_progress, stop=stop),
                leaving.CHANGED,
            )
        done = placing.again(library, found, over=over)
    return Outcome(done, leaving.CHANGED)
