"""Handing over on the command line: publish, settle what nobody knows about, try again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from pkm_desktop.cli import sending_shapes
from pkm_desktop.cli.desk import IssueId, issue_number
from pkm_desktop.cli.running import IN_PART, KNOWN, Run, command
from pkm_desktop.cli.targets import ask_for
from pkm_desktop.core.commands.share import conflicts, curate, publish
from pkm_desktop.core.errors import NotFound
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.digests import Publication
from pkm_desktop.core.paths import program

WAYS = ", ".join(target.name for target in publish.targets())
To = Annotated[str, typer.Option(help="The target, by its name.")]
Ask = Annotated[bool, typer.Option("--ask", help="Ask for the target's password first.")]


def add_to(digest: typer.Typer) -> None:
    """Register the commands of handing over."""
    given = (("publish", hand_over), ("sent", sent), ("settle", settle), ("retry", retry))
    for name, function in (*given, ("conflict", conflict)):
        command(digest, name)(function)


def hand_over(
    run: Run,
    *,
    issue: IssueId,
    to: Annotated[
        list[str], typer.Option(help=f"A file format ({WAYS}) or a target's name; several with several --to.")
    ],
    folder: Annotated[Path | None, typer.Option(help="Where files go.")] = None,
    anyway: Annotated[bool, typer.Option(help="In spite of what the check says.")] = False,
    ask: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Ask for the password of this target first.")
    ] = None,
) -> None:
    """Hand an issue over and remember it."""
    library = run.library()
    ask_for(library, ask or ())
    number = issue_number(issue)
    value = publish.publish(
        library, number, to, folder=folder, anyway=anyway, on_progress=run.progress()
    ).value
    _give(run, value)


def sent(
    run: Run,
    issue: IssueId,
    to: Annotated[str, typer.Option(help=f"The way it went: {WAYS}.")],
    anyway: Annotated[bool, typer.Option(help="In spite of what the check says.")] = False,
) -> None:
    """Note that you handed an issue over yourself: pasted it, sent the draft."""
    _give(run, (publish.mark_sent(run.library(), issue_number(issue), to, anyway=anyway).value,))


def settle(
    run: Run,
    issue: IssueId,
    to: To,
    arrived: Annotated[bool, typer.Option("--sent/--not-sent", help="What became of it.")],
) -> None:
    """Say what became of a hand-over that nobody knows about. Look there first."""
    library = run.library()
    _give(run, (publish.settle(library, _last(library, issue, to), sent=arrived).value,))


def retry(
    run: Run,
    issue: IssueId,
    to: To,
    over: Annotated[
        str,
        typer.Option(
            metavar="CODE", help="After a conflict: replace the text that `digest conflict` showed with CODE."
        ),
    ] = "",
    ask: Ask = False,
) -> None:
    """Try a hand-over to a target again, with the very same text."""
    library = run.library()
    ask_for(library, [to] if ask else ())
    value = publish.retry(library, _last(library, issue, to), over=over, on_progress=run.progress()).value
    _give(run, (value,))


def conflict(run: Run, issue: IssueId, to: To) -> None:
    """Show what stands there instead: > theirs, + ours, - what we had left there."""
    library = run.library()
    found = conflicts.conflict(library, _last(library, issue, to))
    said = {
        "target": found.target,
        "base": found.base,
        "theirs": found.theirs,
        "ours": found.ours,
        "seen": found.seen,
    }
    again = f"digest retry {issue} --to {found.target} --over {found.seen}"
    run.give({"conflict": said}, *found.text.splitlines(), "", f"To put yours there: {program()} {again}")


def _last(library: Library, issue: str, target: str) -> int:
    """The last hand-over of an issue to a target; NotFound if there is none."""
    number = issue_number(issue)
    found = curate.issue(library, number).publications
    mine = [each for each in found if each.target.casefold() == target.strip().casefold()]
    if not mine:
        raise NotFound(f"{issue} was never handed over to “{target}”.", hint=f"See `digest show {issue}`.")
    return mine[-1].id


def _give(run: Run, value: Sequence[Publication]) -> None:
    amiss = [one for one in value if one.state not in ("sent", "verified") or one.error]
    lost = [one for one in amiss if one.state not in ("sent", "verified")]
    for one in amiss:
        run.tell(
            f"{one.target}: {one.error or one.state}", code=KNOWN if len(lost) == len(value) else IN_PART
        )
    run.give(
        {"deliveries": [sending_shapes.publication(one) for one in value]},
        *(line for one in value if one.state != "failed" for line in _lines(one)),
    )


def _lines(one: Publication) -> Iterator[str]:
    yield f"{one.target}: {one.state}  {one.url}".rstrip()
    yield from (f"  {mail.state}  {mail.recipient}  {mail.error}".rstrip() for mail in one.deliveries)
