"""Ways out on the command line: set up, tried out, and what of the mails has not arrived."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from typing import Annotated

import typer

from pkm_desktop.cli import sending_shapes
from pkm_desktop.cli.logins import asked_secret
from pkm_desktop.cli.running import IN_PART, KNOWN, Run, command
from pkm_desktop.core.commands.share import outbox as post
from pkm_desktop.core.commands.share import targets
from pkm_desktop.core.errors import LibraryBusy, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.digests import Publication
from pkm_desktop.core.model.progress import never
from pkm_desktop.core.model.targets import TARGET_KINDS, Target, Waiting

SHARE = "Share"
KINDS = ", ".join(TARGET_KINDS)
Name = Annotated[str, typer.Argument(metavar="NAME", help="What the target is called.")]
Settings = Annotated[
    list[str] | None, typer.Option("--set", metavar="KEY=VALUE", help="A setting; see `target kinds`.")
]
Ask = Annotated[bool, typer.Option("--ask", help="Ask for the password first, or read it from stdin.")]


def add_to(app: typer.Typer) -> None:
    """Register the commands of this area."""
    target = typer.Typer(help="Ways out: mail servers, wikis, folders, chats.", no_args_is_help=True)
    for name, function in (
        ("kinds", kinds),
        ("add", add),
        ("edit", edit),
        ("secret", secret),
        ("list", list_targets),
        ("test", try_out),
        ("remove", remove),
    ):
        command(target, name)(function)
    app.add_typer(target, name="target", rich_help_panel=SHARE)
    command(app, "outbox", rich_help_panel=SHARE)(outbox)


def kinds(run: Run) -> None:
    """List the kinds of targets and what each has to be told."""
    lines = []
    for kind in targets.kinds():
        lines.append(f"{kind.name}  {kind.label}{f'  ({kind.tested})' if kind.tested else ''}")
        for one in kind.settings:
            notes = [
                "asked for" if one.secret else "",
                "needed" if one.required and not one.secret else "",
                f"one of {', '.join(one.choices)}" if one.choices else "",
                f"{one.default} unless given" if one.default else "",
            ]
            told = "; ".join(filter(None, [one.hint, *notes]))
            lines.append(f"    {one.name}: {one.label}{f' ({told})' if told else ''}")
    run.give([sending_shapes.target_kind(kind) for kind in targets.kinds()], *lines)


def add(
    run: Run,
    name: Name,
    kind: Annotated[str, typer.Option(help=f"One of: {KINDS}.")],
    set_: Settings = None,
) -> None:
    """Set up a way out. Its password or token is asked for, or read from stdin."""
    given = _read(set_ or ())
    wanted = targets.asks_for(kind, given)
    library = run.library()
    value = targets.add_target(
        library, name, kind, given, secret=asked_secret(wanted) if wanted else ""
    ).value
    _give(run, library, value)


def edit(run: Run, name: Name, set_: Settings = None) -> None:
    """Change settings of a target. For another server its password is asked for again."""
    library = run.library()
    value = targets.edit_target(library, name, _read(set_ or ())).value
    wanted = targets.asks_for(value.kind, value.settings)
    if wanted and not value.secret_key:
        value = targets.enter_secret(library, name, asked_secret(wanted)).value
    _give(run, library, value)


def secret(run: Run, name: Name) -> None:
    """Give a target its password or token: asked for, or read from stdin."""
    library = run.library()
    ask_for(library, [name])
    _give(run, library, targets.target(library, name))


def list_targets(run: Run) -> None:
    """List the ways out."""
    value = targets.targets(run.reader())
    lines = [
        f"{one.name}  {one.kind}  " + "  ".join(f"{key}={text}" for key, text in one.settings.items() if text)
        for one in value
    ]
    run.give([sending_shapes.target(one) for one in value], *(lines or ["There are no targets yet."]))


def try_out(run: Run, name: Name, ask: Ask = False) -> None:
    """Try a target out. A mail server gets a mail to yourself; elsewhere nothing is left."""
    library = run.library() if ask else run.reader()
    if ask:
        ask_for(library, [name])
    found = targets.target(library, name)
    value = targets.test_target(library, name, stop=never)
    if not value.ok:
        run.code = KNOWN
    said = " ".join(filter(None, [value.text, value.hint]))
    shape = {**sending_shapes.target(found), "ok": value.ok, "error": None if value.ok else said}
    run.give(shape, f"{'Works' if value.ok else 'Does not work'}: {said}")


def remove(run: Run, name: Name) -> None:
    """Forget a target and its password. What left by it stays on record."""
    value = targets.remove_target(run.library(), name)
    run.give({"changed": value.value}, value.undo)


def outbox(
    run: Run,
    *,
    resume: Annotated[bool, typer.Option("--resume", help="Bring what waits.")] = False,
    sent: Annotated[list[int] | None, typer.Option(metavar="N", help="This mail did arrive.")] = None,
    not_sent: Annotated[
        list[int] | None, typer.Option(metavar="N", help="This mail did not arrive and may be sent again.")
    ] = None,
    drop: Annotated[list[int] | None, typer.Option(metavar="N", help="Give this mail up.")] = None,
    ask: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Ask for the password of this target first.")
    ] = None,
) -> None:
    """List the mails that were not sent or of which nobody knows, and say what to do about them."""
    if not (resume or sent or not_sent or drop):
        _give_waiting(run, _looked(run), ())
        return
    library = run.library()
    ask_for(library, ask or ())
    for arrived, numbers in ((True, sent or ()), (False, not_sent or ())):
        for number in numbers:
            post.settle_mail(library, number, sent=arrived)
    for number in drop or ():
        post.drop_mail(library, number)
    done = post.resume(library, on_progress=run.progress()).value if resume else ()
    if any(one.error for one in done):
        run.code = IN_PART
    _give_waiting(run, post.outbox(library), done)


def _looked(run: Run) -> tuple[Waiting, ...]:
    """The outbox. What seems to be on its way is so only while somebody else has the library open."""
    found = post.outbox(run.reader())
    if any(one.delivery.state == "sending" for one in found):
        with suppress(LibraryBusy):
            found = post.outbox(run.library())
    return found


def ask_for(library: Library, names: Iterable[str]) -> None:
    """Have the secrets of these targets typed, or read line by line from stdin."""
    for name in names:
        found = targets.target(library, name)
        wanted = targets.asks_for(found.kind, found.settings)
        if not wanted:
            raise Rejected("This target needs no password.", subject=found.name)
        targets.enter_secret(library, name, asked_secret(f"{wanted} of {found.name}"))


def _read(pairs: Iterable[str]) -> dict[str, str]:
    """`key=value` as settings; an empty value takes the usual one."""
    given = {}
    for pair in pairs:
        key, equals, value = pair.partition("=")
        if not equals:
            raise Rejected(f"“{pair}” is no setting.", hint="Write --set key=value.")
        given[key.strip()] = value
    return given


def _give(run: Run, library: Library, value: Target) -> None:
    if not targets.outlives(library, value):
        run.tell("This system keeps no passwords: use `--ask` where one is needed.")
    run.give({**sending_shapes.target(value), "ok": True, "error": None}, f"{value.name}  {value.kind}")


def _give_waiting(run: Run, waiting: tuple[Waiting, ...], done: tuple[Publication, ...]) -> None:
    lines = [f"{one.target}: {one.state}. {one.error}".rstrip() for one in done]
    lines += [
        "  ".join((f"{mail.id:>4}", mail.state, one.issue, mail.recipient, mail.error)).rstrip()
        for one in waiting
        for mail in (one.delivery,)
    ]
    run.give(
        {
            "waiting": [sending_shapes.waiting(one) for one in waiting],
            "deliveries": [sending_shapes.publication(one) for one in done],
        },
        *(lines or ["Everything has been sent."]),
    )
