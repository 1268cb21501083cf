"""Newsletters out of mailboxes: which ones are read, and what they bring into the inbox."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pkm_desktop.core.errors import CredentialsError, Rejected, SourceError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.mail import SECURITIES, Mailbox
from pkm_desktop.core.model.progress import Progress, Stop, never, silent
from pkm_desktop.core.model.sources import Imported, ImportedFile
from pkm_desktop.core.store.seek import mailboxes as store

if TYPE_CHECKING:
    from pkm_desktop.core.model.mail import ParsedMail
    from pkm_desktop.core.seek.mails.mailbox import Fetched, Folder, Visit

PORTS = {"tls": 993, "starttls": 143, "none": 143}
PORTION = 20  # mails that are stored in one transaction
_MOST_ERRORS = 100


@dataclass
class _Tally:
    """What a visit has brought so far."""

    added: int = 0
    known: int = 0
    errors: list[str] = field(default_factory=list)


def mailboxes(library: Library) -> tuple[Mailbox, ...]:
    """The mailboxes that newsletters are read from."""
    with library.reading() as db:
        return store.mailboxes(db)


def add_mailbox(
    library: Library,
    host: str,
    user: str,
    *,
    password: str,
    folder: str = "INBOX",
    security: str = "tls",
    port: int = 0,
    check: bool = True,
    stop: Stop = never,
) -> Outcome[Mailbox]:
    """Read newsletters from a folder of an IMAP server from now on; one that is known gets the new password.

    With `check` the server is asked first, and SourceError says in words what does not fit. The password
    goes into the system's keyring. Nothing is read yet.
    """
    wanted = _checked(host, user, folder, security, port)
    if not password:
        raise Rejected("A mailbox needs a password.", subject=wanted.name)
    if check:
        _try_it(wanted, password)
    with library.reading() as db:
        known = store.same_mailbox(db, host=wanted.host, user=wanted.user, folder=wanted.folder)
    secret_key = library.credentials.keep(password, key=known.secret_key if known else "")
    label = f"{'Change' if known else 'Add'} mailbox {wanted.host}"
    with library.writing(label) as writing:
        if known is None:
            new = Mailbox(0, wanted.host, wanted.user, wanted.folder, security, wanted.port)
            number = store.add_mailbox(writing, new, secret_key=secret_key)
        else:
            number = known.id
            store.change_mailbox(writing, number, port=wanted.port, security=security)
        made = store.one_mailbox(writing.db, number)
    return Outcome(made, Changes(sources=True), label)


def remove_mailbox(library: Library, mailbox_id: int) -> Outcome[int]:
    """Read a mailbox no more and forget its password; what came from it stays."""
    with library.writing("Remove mailbox") as writing:
        gone = store.one_mailbox(writing.db, mailbox_id)
        store.remove_mailbox(writing, mailbox_id)
    library.credentials.forget(gone.secret_key)
    return Outcome(1, Changes(sources=True), "Remove mailbox")


def read_mailboxes(
    library: Library,
    mailbox_ids: Sequence[int] | None = None,
    *,
    on_progress: Progress = silent,
    stop: Stop = never,
) -> Outcome[Imported]:
    """Take in what has come into the mailboxes; at most 200 mails of each, the rest the next time.

    A mailbox that cannot be read is in the value with a sentence and disturbs no other. When stopped, what
    was read until then stays. Nothing on the server is changed, not even the mark for unread mail.
    """
    with library.reading() as db:
        wanted = [one for one in store.mailboxes(db) if mailbox_ids is None or one.id in mailbox_ids]
    files = []
    for number, mailbox in enumerate(wanted):
        if stop():
            break
        on_progress(number, len(wanted), mailbox.host)
        files.append(_read(library, mailbox, on_progress, stop))
    added = sum(file.added for file in files)
    changes = Changes(sources=bool(files), items=bool(added), tags=bool(added))
    return Outcome(Imported(files=tuple(files), items=added), changes)


def _read(library: Library, mailbox: Mailbox, on_progress: Progress, stop: Stop) -> ImportedFile:
    from pkm_desktop.core.commands.seek.mail_arrivals import MAIL
    from pkm_desktop.core.seek.mails.mailbox import Visit

    tally, error = _Tally(), ""
    try:
        password = library.credentials.secret(mailbox.secret_key)
        with Visit(mailbox, password) as visit:
            _take_all(library, mailbox, visit, tally, on_progress=on_progress, stop=stop)
    except (SourceError, CredentialsError) as problem:
        error = f"{problem.message} {problem.hint}".strip()
    with library.writing() as writing:
        store.looked_at(writing, mailbox.id, writing.now, error)
    errors = [*tally.errors, error] if error else tally.errors
    return ImportedFile(
        mailbox.name, MAIL, tally.added, tally.known, failed=len(errors), errors=tuple(errors[:_MOST_ERRORS])
    )


def _take_all(
    library: Library,
    mailbox: Mailbox,
    visit: Visit,
    tally: _Tally,
    *,
    on_progress: Progress,
    stop: Stop,
) -> None:
    folder = visit.look()
    done = 0
    for portion in _portions(visit.mails(folder, stop=stop)):
        _store(library, mailbox, folder, portion, tally)
        done += len(portion)
        on_progress(done, len(folder.uids), mailbox.host)


def _portions(mails: Iterator[Fetched]) -> Iterator[list[Fetched]]:
    """Some mails at a time; what came before the connection broke is handed on before the error is."""
    portion: list[Fetched] = []
    try:
        for mail in mails:
            portion.append(mail)
            if len(portion) == PORTION:
                yield portion
                portion = []
    except SourceError:
        if portion:
            yield portion
        raise
    if portion:
        yield portion


def _store(
    library: Library, mailbox: Mailbox, folder: Folder, portion: Sequence[Fetched], tally: _Tally
) -> None:
    """Put some mails into the inbox and note how far the mailbox is read, in one transaction."""
    from pkm_desktop.core.commands.seek.mail_arrivals import store_mail

    parsed = [_parsed(library, fetched, tally) for fetched in portion]
    with library.writing() as writing:
        for mail in parsed:
            if mail is not None:
                _, new = store_mail(writing, mail)
                tally.added += new
                tally.known += not new
        store.reached(writing, mailbox.id, uid_validity=folder.uid_validity, last_uid=portion[-1].uid)


def _parsed(library: Library, fetched: Fetched, tally: _Tally) -> ParsedMail | None:
    if fetched.error:
        tally.errors.append(fetched.error)
        return None
    try:
        return library.worker.read_mail(fetched.data)
    except SourceError as error:
        tally.errors.append(f"Mail {fetched.uid}: {error.message}")
        return None


def _try_it(mailbox: Mailbox, password: str) -> None:
    from pkm_desktop.core.seek.mails.mailbox import Visit

    with Visit(mailbox, password) as visit:
        visit.look()


def _checked(host: str, user: str, folder: str, security: str, port: int) -> Mailbox:
    """What was entered, tidied; Rejected names what does not fit."""
    from pkm_desktop.core.seek.mails.mailbox import is_this_computer

    host, user, folder = host.strip().lower().rstrip("."), user.strip(), folder.strip() or "INBOX"
    if not host or any(sign in host for sign in "/@: \t") and not _is_ipv6(host):
        raise Rejected("A server is named like imap.example.org.", subject=host)
    if not user or not (user + folder).isprintable():
        raise Rejected("A mailbox needs the name you log in with.", subject=host)
    if security not in SECURITIES:
        raise Rejected(f"There is no way “{security}”.", hint=f"Use one of {', '.join(SECURITIES)}.")
    if security == "none" and not is_this_computer(host):
        raise Rejected(
            "Without encryption the password could be read on the way.",
            subject=host,
            hint="Only a server on this computer is spoken to so. Choose tls or starttls.",
        )
    if not 0 <= port <= 65_535:
        raise Rejected(f"There is no port {port}.")
    return Mailbox(0, host, user, folder, security, port or PORTS[security])


def _is_ipv6(host: str) -> bool:
    import ipaddress

    try:
        return ipaddress.ip_address(host).version == 6
    except ValueError:
        return False
