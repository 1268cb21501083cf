"""An issue as a mail to oneself, before anybody else gets it: sent by the real server, and not recorded."""

from __future__ import annotations

from dataclasses import replace

from pkm_desktop.core.commands.share import drafts, leaving, posting, targets
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.progress import Stop, never
from pkm_desktop.core.model.targets import TargetTest


def send_to_self(library: Library, issue_id: int, name: str, *, stop: Stop = never) -> TargetTest:
    """Mail an issue as it stands to its sender alone, by the mail server `name`; says in words how it went.

    It is no hand-over: nothing is marked, and what the check has found does not stop it. Rejected for a
    target that is no mail server, PublishError where the server cannot be talked to.
    """
    from pkm_desktop.core.share import letters
    from pkm_desktop.core.share.sending import as_postman, find_kind
    from pkm_desktop.core.share.sending.protocol import Letter, Receipt
    from pkm_desktop.core.share.sending.smtp_line import sender_of

    target = targets.target(library, name)
    way = as_postman(find_kind(target.kind))
    if way is None:
        raise Rejected(f"“{target.name}” is no mail server.")
    account = targets.account(library, target)
    with library.reading() as db:
        issue = leaving.dated(library, drafts.read_order(db, issue_id))
    me = sender_of(account)
    draft = posting.mail_of(library, issue, account).content
    head = letters.heading(issue, me, date=library.clock().astimezone())
    head = replace(head, subject=f"[Test] {head.subject}")
    envelope = letters.Envelope((me.addr_spec,), me)
    mail = letters.letter(draft, head, envelope, letters.new_message_id(me))
    answers: list[Receipt] = []
    way.carry(
        account,
        (Letter(0, envelope.recipients, mail),),
        begun=lambda _: None,
        done=lambda _, receipt: answers.append(receipt),
        stop=stop,
    )
    if not answers:
        return TargetTest(False, "Stopped.")
    if answers[-1].state != "sent":
        return TargetTest(False, f"It was not sent to you: {answers[-1].error}")
    return TargetTest(True, f"Sent to {me.addr_spec} alone. Look whether it came, and how it looks.")
