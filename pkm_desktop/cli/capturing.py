"""Capture on the command line: the door for the browser, mailboxes, the watched folder, dead links."""

from __future__ import annotations

import getpass
import sys
import time
from typing import Annotated

import typer

from pkm_desktop.cli import shapes
from pkm_desktop.cli.running import DONE, IN_PART, KNOWN, Run, command
from pkm_desktop.core.errors import CredentialsError, PkmError, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.bookmarks import DeadLink
from pkm_desktop.core.model.changes import Outcome
from pkm_desktop.core.model.items import Saved
from pkm_desktop.core.model.mail import Mailbox
from pkm_desktop.core.model.refs import parse_ref, short_id
from pkm_desktop.core.model.sources import Imported
from pkm_desktop.core.paths import program

SEEK = "Seek"
BoxId = Annotated[int, typer.Argument(metavar="MAILBOX", help="Its number, as `mailbox list` shows it.")]


def add_to(app: typer.Typer) -> None:
    """Register the commands of capture."""
    boxes = typer.Typer(help="Newsletters from mailboxes (IMAP).", no_args_is_help=True)
    for name, function in (("add", add), ("list", list_), ("remove", remove), ("read", read)):
        command(boxes, name)(function)
    app.add_typer(boxes, name="mailbox", rich_help_panel=SEEK)
    for name, function in (("watched", watched), ("check-links", check_links), ("serve", serve)):
        command(app, name, rich_help_panel=SEEK)(function)


def serve(
    run: Run,
    new_token: Annotated[
        bool, typer.Option("--new-token", help="Make every bookmark made so far useless.")
    ] = False,
) -> None:
    """Open the door for the bookmark “Save in PKM Desktop” until Ctrl+C."""
    from pkm_desktop.core.commands.seek import serving

    library = run.library()
    if new_token:
        serving.renew_token(library)

    def saved(outcome: Outcome[Saved]) -> None:
        if not run.quiet:
            run.tell(f"{short_id('item', outcome.value.id)}  {outcome.value.title}")

    door = serving.open_door(library, on_saved=saved)
    try:
        mark = serving.bookmarklet(door)
        run.give(
            {"address": door.address, "bookmarklet": mark},
            f"The door is open at {door.address} (only for this computer). Stop with Ctrl+C.",
            "Make a bookmark with this address, and click it on a page you want to keep:",
            mark,
        )
        while True:
            time.sleep(1)  # not one long wait: Ctrl+C may reach another thread, or no lock (Windows)
    except KeyboardInterrupt:
        run.code = DONE
    finally:
        door.close()


def watched(run: Run) -> None:
    """Take in what was put into the watched folder (setting `watch_folder`)."""
    from pkm_desktop.core.commands import watching

    library = run.library()
    if not library.settings.watch_folder:
        raise Rejected("There is no watched folder.", hint="Name one in the settings: watch_folder.")
    _brought(run, watching.take_watched(library, on_progress=run.progress()).value)


def add(
    run: Run,
    *,
    host: Annotated[str, typer.Argument(help="The server, such as imap.example.org.")],
    user: Annotated[str, typer.Argument(help="The name you log in with.")],
    folder: Annotated[str, typer.Option(help="The folder that newsletters are in.")] = "INBOX",
    security: Annotated[str, typer.Option(help="tls, starttls, or none (this computer only).")] = "tls",
    port: Annotated[int, typer.Option(help="0: the usual one.")] = 0,
) -> None:
    """Read newsletters from a mailbox. The password is asked for, or taken from stdin."""
    from pkm_desktop.core.commands.seek import newsletters

    library = run.library()
    made = newsletters.add_mailbox(
        library, host, user, password=_password(host), folder=folder, security=security, port=port
    ).value
    if not library.credentials.outlives(made.secret_key):
        run.tell(f"This system keeps no passwords. Read with `{program()} mailbox read --ask`.")
    run.give(_mailbox(made), f"{made.id}  {made.name}")


def list_(run: Run) -> None:
    """List the mailboxes."""
    from pkm_desktop.core.commands.seek import newsletters

    value = newsletters.mailboxes(run.reader())
    lines = [f"{one.id:>3}  {one.name}" + (f"  ! {one.error}" if one.error else "") for one in value]
    run.give([_mailbox(one) for one in value], *(lines or ["There are no mailboxes."]))


def remove(run: Run, mailbox: BoxId) -> None:
    """Read a mailbox no more, and forget its password. What came from it stays."""
    from pkm_desktop.core.commands.seek import newsletters

    outcome = newsletters.remove_mailbox(run.library(), mailbox)
    run.give({"changed": outcome.value, "undo": outcome.undo or None}, f"{outcome.undo}.")


def read(
    run: Run,
    mailbox: Annotated[list[int] | None, typer.Argument(help="Numbers of mailboxes; all if none.")] = None,
    ask: Annotated[bool, typer.Option("--ask", help="Ask for passwords that are not known.")] = False,
) -> None:
    """Take in the newsletters that have come. Nothing on the server is changed."""
    from pkm_desktop.core.commands.seek import newsletters

    library = run.library()
    if ask:
        _ask_for_passwords(library, newsletters.mailboxes(library))
    _brought(run, newsletters.read_mailboxes(library, mailbox or None, on_progress=run.progress()).value)


def check_links(
    run: Run,
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="[ID...]", help="Ids of items; all that are due if none.")
    ] = None,
    accept: Annotated[bool, typer.Option("--accept", help="Take the new address of what has moved.")] = False,
) -> None:
    """Look whether saved links still lead somewhere. Can be stopped at any time, and goes on from there."""
    from pkm_desktop.core.commands.seek import dead_links

    library = run.library()
    chosen = [parse_ref(text, "item").id for text in ids] if ids else None
    value = dead_links.check_links(library, chosen, on_progress=run.progress()).value
    for link in value.links:
        if accept and link.verdict == "moved":
            _accept(run, library, link)
    run.give(
        {
            **{
                name: getattr(value, name) for name in ("checked", "alive", "dead", "moved", "unsure", "left")
            },
            "links": [_link(one) for one in value.links],
        },
        *(f"{short_id('item', one.item_id):>7}  {_said(one)}" for one in value.links),
        f"{value.checked} looked at: {value.alive} alive, {value.dead} dead, {value.moved} moved,"
        f" {value.unsure} unsure.",
    )


def errands(run: Run, library: Library) -> shapes.Shape:
    """Newsletters and the watched folder, as a part of `refresh`: how many things each brought."""
    from pkm_desktop.core.commands import watching
    from pkm_desktop.core.commands.seek import newsletters

    mail = newsletters.read_mailboxes(library, on_progress=run.progress()).value
    files = watching.take_watched(library, on_progress=run.progress()).value
    for one in (*mail.files, *files.files):
        for error in one.errors:
            run.tell(f"{one.path}: {error}", code=IN_PART)
    return {"mail": mail.items, "watched": sum(one.added for one in files.files)}


def _brought(run: Run, value: Imported) -> None:
    """Report file by file (or mailbox by mailbox) what came in."""
    for one in value.files:
        for error in one.errors:
            run.tell(f"{one.path}: {error}")
    if any(one.errors for one in value.files):
        run.code = IN_PART if any(one.added or one.duplicate for one in value.files) else KNOWN
    lines = [f"{one.path}: {one.added} added, {one.duplicate} known" for one in value.files if not one.failed]
    run.give(shapes.imported(value), *(lines or ["Nothing new."]))


def _accept(run: Run, library: Library, link: DeadLink) -> None:
    from pkm_desktop.core.commands.seek import dead_links

    try:
        dead_links.accept_move(library, link.item_id)
    except PkmError as error:
        run.tell(str(error), code=IN_PART)


def _said(link: DeadLink) -> str:
    text = f"  (its text is stored: {link.words} words)" if link.words else ""
    where = f" -> {link.moved_to}" if link.moved_to else f" {link.error}"
    return f"{link.verdict}  {link.title}  {link.url}{where}{text}"


def _link(link: DeadLink) -> shapes.Shape:
    return {
        "id": short_id("item", link.item_id),
        "title": link.title,
        "url": link.url,
        "verdict": link.verdict,
        "http_status": link.http_status or None,
        "moved_to": link.moved_to or None,
        "error": link.error or None,
        "words": link.words,
    }


def _mailbox(value: Mailbox) -> shapes.Shape:
    return {
        "id": value.id,
        "host": value.host,
        "user": value.user,
        "folder": value.folder,
        "security": value.security,
        "port": value.port,
        "checked": shapes.time(value.checked),
        "error": value.error or None,
    }


def _ask_for_passwords(library: Library, mailboxes: tuple[Mailbox, ...]) -> None:
    for one in mailboxes:
        try:
            library.credentials.secret(one.secret_key)
        except CredentialsError:
            library.credentials.keep(_password(one.name), key=one.secret_key)


def _password(about: str) -> str:
    """From the terminal without showing it, or the next line of stdin; never from the command line."""
    if sys.stdin is not None and sys.stdin.isatty():
        return getpass.getpass(f"Password for {about}: ")
    return "" if sys.stdin is None else sys.stdin.readline().rstrip("\r\n")
