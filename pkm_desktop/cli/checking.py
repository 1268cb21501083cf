"""The check of an issue on the command line, and mending what it finds."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from pkm_desktop.cli import digest_shapes
from pkm_desktop.cli.desk import IssueId, issue_number
from pkm_desktop.cli.running import KNOWN, Run, command
from pkm_desktop.core.commands.share import checking, curate
from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.model.refs import parse_ref, short_id


def add_to(digest: typer.Typer) -> None:
    """Register the commands about what is wrong with an issue."""
    command(digest, "check")(check)
    command(digest, "mend")(mend)


def check(
    run: Run,
    issue: IssueId,
    links: Annotated[bool, typer.Option("--links", help="Ask every address whether it is there.")] = False,
) -> None:
    """Say what is wrong with an issue before it goes out."""
    library = run.library() if links else run.reader()
    number = issue_number(issue)
    found = checking.check(library, number, links=links, on_progress=run.progress())
    _tell(run, replace(curate.issue(library, number), problems=found))


def mend(
    run: Run,
    issue: IssueId,
    code: Annotated[
        str, typer.Argument(help="As the check gives it; everything that needs no decision if not given.")
    ] = "",
    entry: Annotated[str | None, typer.Option(metavar="ENTRY", help="Only this entry, such as e4.")] = None,
) -> None:
    """Mend what can be mended at a stroke: tracking, long quotes, moved links; private-note opens a note."""
    library, number = run.library(), issue_number(issue)
    if not code:
        _tell(run, checking.fix_all(library, number).value)
        return
    entry_id = parse_ref(entry, "entry").id if entry else None
    wanted = [
        one.entry
        for one in curate.issue(library, number).problems
        if one.code == code and (entry is None or one.entry == entry_id)
    ]
    value = None
    for each in wanted or [entry_id]:
        value = checking.fix(library, number, code, each).value
    _tell(run, value or curate.issue(library, number))


def _tell(run: Run, value: Issue) -> None:
    if any(problem.blocking for problem in value.problems):
        run.code = KNOWN
    lines = []
    for one in value.problems:
        entry = f"{short_id('entry', one.entry)} " if one.entry else ""
        lines.append(f"{'!' if one.blocking else '·'} {entry}{one.text}{'  (mend)' if one.fix else ''}")
    run.give(digest_shapes.issue(value), *(lines or ["Ready to go."]))
