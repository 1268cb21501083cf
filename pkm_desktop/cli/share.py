"""Share on the command line: the check of an issue, rendering and hand-over."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pkm_desktop.cli import (
    checking,
    communities,
    desk,
    exchanging,
    outcomes,
    people,
    publishing,
    responding,
    targets,
    templates,
)
from pkm_desktop.cli.desk import IssueId, give_issue, issue_number
from pkm_desktop.cli.running import Run, command
from pkm_desktop.core.commands.share import curate, publish
from pkm_desktop.core.errors import Rejected

SHARE = "Share"


def add_to(app: typer.Typer) -> None:
    """Register the commands of this stage."""
    communities.add_to(app)
    digest = typer.Typer(help="Curate an issue and hand it over.", no_args_is_help=True)
    desk.add_to(digest)
    checking.add_to(digest)
    templates.add_to(digest)
    for name, function in (
        ("show", show),
        ("render", render),
        ("reopen", reopen),
    ):
        command(digest, name)(function)
    publishing.add_to(digest)
    exchanging.add_to(app, digest)
    app.add_typer(digest, name="digest", rich_help_panel=SHARE)
    people.add_to(app)
    responding.add_to(app)
    outcomes.add_to(app)
    targets.add_to(app)


def show(run: Run, issue: IssueId) -> None:
    """Show an issue."""
    give_issue(run, curate.issue(run.reader(), issue_number(issue)))


def render(
    run: Run,
    issue: IssueId,
    to: Annotated[str, typer.Option(help=f"One of: {', '.join(publish.FORMATS)}.")],
    out: Annotated[Path | None, typer.Option(help="Write it here; stdout if not given.")] = None,
) -> None:
    """Write an issue in one format."""
    rendered = publish.render(run.reader(), issue_number(issue), to)
    if out is None and run.as_json and rendered.media_type == "application/pdf":
        raise Rejected("A PDF has no place in a JSON document.", hint="Say where to write it with --out.")
    if out is None and not run.as_json:
        run.hand_out(rendered.content)
        return
    if out is not None:
        publish.write(rendered, out)
    shape = {"path": str(out) if out else None, "format": to, "bytes": len(rendered.content)}
    run.give(shape if out else {**shape, "content": rendered.text}, f"{out}  ({len(rendered.content)} bytes)")


def reopen(run: Run, issue: IssueId) -> None:
    """Open an issue that has left, to correct it."""
    give_issue(run, curate.reopen_issue(run.library(), issue_number(issue)).value)
