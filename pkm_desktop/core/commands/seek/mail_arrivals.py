"""Newsletters on their way into the library: each sender a source, each mail an item of the inbox, once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from pkm_desktop.core.commands.formats import Format
from pkm_desktop.core.commands.seek.rule_actions import rule_on_arrivals
from pkm_desktop.core.commands.sense.reanchoring import reanchor
from pkm_desktop.core.errors import ImportFileError, SourceError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.intake import Incoming
from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.model.mail import ParsedMail
from pkm_desktop.core.model.sources import ImportedFile
from pkm_desktop.core.seek.feeds import decide, prepare
from pkm_desktop.core.seek.web import urls
from pkm_desktop.core.store.seek import intake, items, known_items, mailboxes

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Connection, Writing

MAIL = "mail"
NO_SENDER = "Mail without a sender"
MOST_MAILS = 10_000  # of one mbox file
_MOST_ERRORS = 100
_MAIL_SUFFIXES = (".eml", ".mbox", ".mbx")


def is_mail(head: bytes, path: Path) -> bool:
    """Whether a file is a mail or a box of mails, by its beginning or its name."""
    from pkm_desktop.core.seek.mails.mail import looks_like_mail
    from pkm_desktop.core.seek.pages.saved_page import is_web_archive

    if is_web_archive(head):
        return False
    return path.suffix.lower() in _MAIL_SUFFIXES or looks_like_mail(head)


def take_mail(library: Library, data: bytes) -> Outcome[int]:
    """Take in one mail as sent; the id of the item it became, or is already. SourceError if it is no mail."""
    mail = library.worker.read_mail(data)
    label = "Import 1 item"
    with library.writing(label) as writing:
        item_id, new = store_mail(writing, mail)
    return Outcome(item_id, Changes(sources=new, items=new, tags=new), label if new else "")


def bring_in_mails(library: Library, data: bytes, path: Path) -> ImportedFile:
    """Take in a file of one mail or many (mbox), in one step that can be undone."""
    read, errors = _read_file(library, data)
    if not read:
        raise ImportFileError(errors[0] if errors else "There are no mails in this file.")
    with library.reading() as db:
        count = sum(not _is_known(db, mail) for mail in read)
    added = 0
    if count:
        with library.writing(f"Import {count} item{'' if count == 1 else 's'}") as writing:
            added = sum(new for _, new in (store_mail(writing, mail) for mail in read))
    return ImportedFile(
        str(path), MAIL, added, len(read) - added, failed=len(errors), errors=tuple(errors[:_MOST_ERRORS])
    )


def store_mail(writing: Writing, mail: ParsedMail) -> tuple[int, bool]:
    """Put a mail into the inbox under its sender; the item's id and whether it is new to the person."""
    name = mail.sender_name or mail.sender_address or NO_SENDER
    source_id, title = mailboxes.sender_source(writing, address=mail.sender_address, name=name)
    entry = _entry(writing.db, mail)
    known = known_items.known_items(writing.db, source_id, title, [entry])
    arrivals = decide.sort_out([entry], known)
    arrived = intake.take_in(
        writing, source_id, title, arrivals, sort_time=decide.sort_time, reanchor=reanchor
    )
    rule_on_arrivals(writing, arrived)
    there = [*arrived, *(item_id for item_id, _ in (*arrivals.same, *arrivals.changed, *arrivals.sighted))]
    return (there[0] if there else 0), bool(arrived)


def _entry(db: Connection, mail: ParsedMail) -> Incoming:
    url = urls.canonical(mail.url)
    html, text = _with_ending(mail)
    entry = Incoming(
        guid=mail.message_id,
        url=url,
        url_key=urls.key(url),
        title=mail.subject,
        title_key=title_key(mail.subject),
        authors=mail.sender_name,
        published=mail.date,
        words=prepare.count_words(mail.text),
        excerpt=prepare.excerpt(mail.text),
        html=html,
        text=text,
        content_sha256=prepare.content_hash(mail.subject, mail.text, mail.html),
    )
    # Many letters lead to one and the same page ("see it online"): only with the same title is it the same.
    place = items.find_place(db, url_keys=(entry.url_key,)) if entry.url_key else None
    return replace(entry, url_key="") if place and title_key(place.title) != entry.title_key else entry


def _with_ending(mail: ParsedMail) -> tuple[str, str]:
    """The mail's markup and text with what was left out of it named at the end."""
    from pkm_desktop.core.seek.text.plaintext import text_of

    html = ""
    if mail.attachments:
        html += f"<p>Left in the mail: {escape(', '.join(mail.attachments))}</p>"
    if mail.unsubscribe:
        address = escape(mail.unsubscribe)
        html += f'<p>To unsubscribe: <a href="{address}" rel="noopener">{address}</a></p>'
    if not html:
        return mail.html, mail.text
    html = f"{mail.html}<hr>{html}"
    return html, text_of(html)


def _is_known(db: Connection, mail: ParsedMail) -> bool:
    return mailboxes.has_mail(db, address=mail.sender_address, message_id=mail.message_id)


def _read_file(library: Library, data: bytes) -> tuple[list[ParsedMail], list[str]]:
    from pkm_desktop.core.seek.mails.mail import is_mbox, split_mbox

    parts: Sequence[bytes] = list(split_mbox(data)) if is_mbox(data) else [data]
    read: list[ParsedMail] = []
    errors: list[str] = []
    for number, part in enumerate(parts[:MOST_MAILS], start=1):
        try:
            read.append(library.worker.read_mail(part))
        except SourceError as error:
            errors.append(f"Mail {number}: {error.message}" if len(parts) > 1 else error.message)
    if len(parts) > MOST_MAILS:
        errors.append(f"Only the first {MOST_MAILS:,} of {len(parts):,} mails were taken.")
    return read, errors


MAIL_FORMAT = Format(MAIL, "mails and newsletters (.eml, mbox)", is_mail, bring_in_mails, brings="items")
