"""File mails that came back: matched to their issue, cut to what they say, each once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pkm_desktop.core.commands.given import read_given
from pkm_desktop.core.commands.share import consequences, responding
from pkm_desktop.core.commands.share.drafts import read_order
from pkm_desktop.core.commands.share.responding import Filing
from pkm_desktop.core.errors import ImportFileError, PkmError, Rejected, SourceError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.model.progress import Progress, Stop, never, silent
from pkm_desktop.core.model.responses import Filed, ReplyMail, Response
from pkm_desktop.core.share import readers, replies, reply_text, tally
from pkm_desktop.core.share.replies import Token
from pkm_desktop.core.store.share import communities as community_store
from pkm_desktop.core.store.share import responses as store

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Connection

LARGEST = 200 << 20  # bytes of a file with mails
_MOST_SKIPPED = 100


class NoIssue(Rejected):
    """A mail that says of no issue that it answers it."""


@dataclass(frozen=True)
class _Said:
    """What a mail says for itself, and who says it."""

    text: str
    name: str
    address: str


def respond_by_mail(
    library: Library, eml: bytes, *, issue_id: int | None = None, kind: str = "", entry_id: int | None = None
) -> Outcome[Response]:
    """File a reply (the bytes of a mail). The same mail is filed once: then the response of then is given.

    Its issue is found by what it answers (In-Reply-To, References), else by the token in its subject, else it
    is `issue_id`. Kind and entry are guessed unless given. Rejected for automatic answers, for mails about
    no issue and for those without a word of their own; SourceError for what is no mail.
    """
    mail = library.worker.read_reply(eml)
    with library.reading() as db:
        known = consequences.filed_already(db, mail.message_id)
        if known is not None:
            return Outcome(store.response(db, known), Changes())
        if store.issue_of_messages(db, (mail.message_id,)) is not None:
            raise Rejected("This is the digest itself, not an answer to it.")
        names = [each.name for each in community_store.communities(db)]
        token = replies.read_subject(mail.subject, names)
        issue = read_order(db, _issue_of(db, mail, token, issue_id))
        if mail.automatic:
            raise Rejected(f"This is {mail.automatic}; nobody wrote it, so it was not filed.")
    return responding.file(library, _filing(issue, mail, token, kind=kind, entry_id=entry_id))


def respond_by_files(
    library: Library,
    paths: Sequence[Path],
    *,
    issue_id: int | None = None,
    kind: str = "",
    on_progress: Progress = silent,
    stop: Stop = never,
) -> Outcome[Filed]:
    """File the replies in .eml and mbox files; a mail or file that does not fit is told and stops no other.

    `issue_id` is for mails that do not say which issue they answer.
    """
    new, skipped = list[Response](), list[str]()
    known, changes, others = 0, Changes(), dict.fromkeys(paths, True)
    for done, (path, name, mail) in enumerate(_mails(paths)):
        if stop():
            break
        on_progress(done, 0, name)
        try:
            if isinstance(mail, ImportFileError):
                raise mail
            outcome = respond_by_mail(library, mail, issue_id=issue_id, kind=kind)
        except PkmError as error:
            skipped.append(f"{name}: {error.message} {error.hint}".strip())
            others[path] &= isinstance(error, NoIssue | ImportFileError | SourceError)
            continue
        others[path] = False
        known += not outcome.changes
        changes |= outcome.changes
        new += [outcome.value] if outcome.changes else []
    strange = tuple(path for path, is_other in others.items() if is_other)
    return Outcome(Filed(tuple(new), known, tuple(skipped[:_MOST_SKIPPED]), strange), changes)


def _mails(paths: Iterable[Path]) -> Iterator[tuple[Path, str, bytes | ImportFileError]]:
    from pkm_desktop.core.seek.mails.mail import is_mbox, split_mbox

    for path in paths:
        try:
            data = read_given(path, largest=LARGEST)
        except ImportFileError as error:
            yield path, path.name, error
            continue
        if is_mbox(data):
            yield from ((path, f"{path.name}, mail {n}", mail) for n, mail in enumerate(split_mbox(data), 1))
        else:
            yield path, path.name, data


def _issue_of(db: Connection, mail: ReplyMail, token: Token | None, otherwise: int | None) -> int:
    """The issue a mail answers. What it answers counts more than its subject, but for a vote: that one's link
    was made for its issue.
    """
    by_header = store.issue_of_messages(db, mail.answers)
    by_token = store.issue_of_number(db, token.community, token.number) if token else None
    found = (by_token or by_header) if token and token.vote else (by_header or by_token)
    if not (found or otherwise):
        raise NoIssue("It cannot be told which issue this mail answers.", hint="Name the issue.")
    return found or otherwise or 0


def _filing(issue: Issue, mail: ReplyMail, token: Token | None, *, kind: str, entry_id: int | None) -> Filing:
    said = _said(mail)
    option = _vote(issue, token, said.text) if kind in ("", "vote") else 0
    if kind == "" and not option:
        kind = replies.guess_kind(mail.subject, said.text, [each.url for each in issue.entries if each.url])
    if not said.text and not option and kind != "optout":
        raise Rejected("There are no words of an answer in this mail.")
    if entry_id is None:
        entry_id = replies.entry_meant(token, said.text, issue.entries)
    return Filing(
        issue.id,
        kind="vote" if option else kind,
        text=_ballot(option, said.text, issue) if option else said.text,
        entry_id=entry_id,
        name=said.name,
        address=said.address,
        via="mail",
        message_id=mail.message_id,
        received=mail.date,
    )


def _said(mail: ReplyMail) -> _Said:
    """The mail's own words; of one that only sends another on, that one's words and who wrote it."""
    own = reply_text.own_words(mail.text)
    if not own:
        sender, words = reply_text.forwarded(mail.text)
        if words:
            name, address = readers.named(sender)
            return _Said(words, name, address.casefold())
    return _Said(own, mail.sender_name, mail.sender_address)


def _vote(issue: Issue, token: Token | None, text: str) -> int:
    if issue.poll is None:
        return 0
    by_token = tally.valid(token.vote, issue.poll.options) if token else 0
    return by_token or tally.vote_in(text, issue.poll.options)


def _ballot(option: int, text: str, issue: Issue) -> str:
    """The vote with what was said beside it; the line that is the vote itself is not said twice."""
    options = issue.poll.options if issue.poll else ()
    first, _, rest = text.strip().partition("\n")
    return tally.ballot(option, rest.strip() if tally.vote_in(first, options) else text.strip())
