"""Handing an issue over by mail: who gets it, in which mails, and into the outbox before anything is sent."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from email.headerregistry import Address
from typing import TYPE_CHECKING

from pkm_desktop.core.commands.share import carrying, leaving, targets, templates
from pkm_desktop.core.errors import PublishError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.digests import Issue, Publication, Rendered
from pkm_desktop.core.model.progress import Progress, Stop
from pkm_desktop.core.model.targets import Target
from pkm_desktop.core.paths import program
from pkm_desktop.core.share import letters
from pkm_desktop.core.share import render as rendering
from pkm_desktop.core.store.share import deliveries
from pkm_desktop.core.store.share import publications as store

if TYPE_CHECKING:
    from pkm_desktop.core.commands.share.leaving import Ready
    from pkm_desktop.core.share.sending.protocol import Account, Postman
    from pkm_desktop.core.store.database import Writing


@dataclass(frozen=True)
class _Mail:
    """What the mails of one hand-over are made from."""

    issue: Issue
    draft: bytes
    sender: Address
    reply_to: str
    corrected: bool
    date: datetime


def post(
    library: Library, before: Ready, target: Target, way: Postman, *, on_progress: Progress, stop: Stop
) -> Publication:
    """Put the mails of an issue into the outbox and bring them.

    The same issue goes to nobody twice: a second time it goes to who has joined since, and to whom it could
    not be brought. PublishError when nothing can be sent at all.
    """
    account = targets.account(library, target)
    number = _put_into_outbox(library, before, account)
    found = leaving.publication(library, number)
    if _left_by(found):
        leaving.closed_again(library, before, found)
    made = carrying.Post(before, way, account)
    return carrying.bring(library, made, number, on_progress=on_progress, stop=stop)


def mail_of(library: Library, issue: Issue, account: Account) -> Rendered:
    """The draft that all mails are made from. Its bytes do not depend on who gets them."""
    from pkm_desktop.core.share.edition import Sender
    from pkm_desktop.core.share.sending.smtp_line import sender_of

    sender = sender_of(account)
    bare = replace(issue, status="draft", community=replace(issue.community, recipients=""))
    own = templates.folder_for(library, issue.community)
    answers = account.settings.get("reply_to", "")
    return rendering.render(bare, "eml", Sender(sender.display_name, sender.addr_spec, own, answers))


def _put_into_outbox(library: Library, before: Ready, account: Account) -> int:
    """The hand-over whose mails are to be brought: the last one where the issue is still the same."""
    from pkm_desktop.core.share.sending.smtp_line import sender_of

    issue = before.issue
    mine = [each for each in issue.publications if each.target == account.name]
    last = mine[-1] if mine else None
    same = last is not None and not before.open and _left_by(last) and _closed_since(issue, last)
    rendered = None if same else mail_of(library, issue, account)
    with library.writing() as writing:
        begun = store.start(writing, issue.id, account.name, rendered) if rendered else last
        assert begun is not None  # noqa: S101 (the last one where nothing was rendered)
        if last is not None and begun.id != last.id:
            _close(writing, last)
        corrected = before.corrected or any(
            each.id != begun.id and each.state in leaving.ARRIVED for each in mine
        )
        mail = _Mail(
            issue,
            store.content(writing.db, begun.id),
            sender_of(account),
            account.settings.get("reply_to", ""),
            corrected,
            library.clock().astimezone(),
        )
        _add_letters(writing, begun.id, mail)
        store.override(writing, begun.id, before.overridden)
    return begun.id


def is_current(library: Library, issue: Issue, found: Publication, account: Account) -> bool:
    """Whether a hand-over still holds what the issue says."""
    if _left_by(found):
        return _closed_since(issue, found)
    return hashlib.sha256(mail_of(library, issue, account).content).hexdigest() == found.sha256


def _left_by(found: Publication) -> bool:
    """Whether the issue has left by this hand-over: somebody got a mail of it."""
    return any(mail.state == "sent" for mail in found.deliveries)


def _closed_since(issue: Issue, found: Publication) -> bool:
    """Whether an issue that left has not been reopened since, which counts as a change of it."""
    return not (issue.updated and found.started and issue.updated > found.started)


def _close(writing: Writing, last: Publication) -> None:
    """What waits of an earlier version goes out no more. PublishError where somebody may have it."""
    mails = deliveries.of_publication(writing.db, last.id)
    doubtful = [mail.recipient for mail in mails if mail.state == "unknown"]
    if doubtful:
        raise PublishError(
            f"Nobody knows whether the last try reached {', '.join(doubtful[:5])}.",
            hint=f"Look there, and say it: `{program()} outbox --sent N` or `--not-sent N`.",
        )
    deliveries.discard(writing, last.id)


def _add_letters(writing: Writing, publication_id: int, mail: _Mail) -> None:
    """A mail for everybody who has none of this hand-over yet."""
    issue = mail.issue
    reached = deliveries.reached(writing.db, publication_id)
    wanted = _without(carrying.addresses(writing.db, issue.community.id), reached)
    head = letters.heading(
        issue, mail.sender, date=mail.date, corrected=mail.corrected, reply_to=mail.reply_to
    )
    name = issue.community.digest_title or issue.community.name
    for envelope in letters.envelopes(wanted, mail.sender, name=name, one_each=issue.community.one_each):
        message_id = letters.new_message_id(mail.sender)
        deliveries.add(
            writing,
            publication_id,
            recipient=", ".join(envelope.recipients),
            message_id=message_id,
            content=letters.letter(mail.draft, head, envelope, message_id),
        )


def _without(listed: Iterable[Address], reached: frozenset[str]) -> tuple[Address, ...]:
    return tuple(each for each in listed if each.addr_spec.casefold() not in reached)
