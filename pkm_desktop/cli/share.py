"""Share on the command line: the check of an issue, rendering and hand-over."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pkm_desktop.cli import (
    checking,
    communities,
    desk,
    digest_shapes,
    exchanging,
    outcomes,
    people,
    responding,
    templates,
)
from pkm_desktop.cli.desk import IssueId, give_issue, issue_number
from pkm_desktop.cli.running import KNOWN, Run, command
from pkm_desktop.core.commands import curate, publish
from pkm_desktop.core.errors import Rejected

SHARE = "Share"
WAYS = ", ".join(target.name for target in publish.targets())


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
        ("publish", hand_over),
        ("sent", sent),
        ("reopen", reopen),
    ):
        command(digest, name)(function)
    exchanging.add_to(app, digest)
    app.add_typer(digest, name="digest", rich_help_panel=SHARE)
    people.add_to(app)
    responding.add_to(app)
    outcomes.add_to(app)


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


def hand_over(
    run: Run,
    issue: IssueId,
    to: Annotated[list[str], typer.Option(help=f"A way out: {WAYS}; several with several --to.")],
    folder: Annotated[Path | None, typer.Option(help="Where files go.")] = None,
    anyway: Annotated[bool, typer.Option(help="In spite of what the check says.")] = False,
) -> None:
    """Hand an issue over and remember it."""
    value = publish.publish(run.library(), issue_number(issue), to, folder=folder, anyway=anyway).value
    failed = [one for one in value if one.state == "failed"]
    for one in failed:
        run.tell(f"{one.target}: {one.error}", code=KNOWN if len(failed) == len(value) else 3)
    run.give(
        {"deliveries": [digest_shapes.publication(one) for one in value]},
        *(f"{one.target}: {one.state}  {one.url}" for one in value if one.state != "failed"),
    )


def sent(
    run: Run,
    issue: IssueId,
    to: Annotated[str, typer.Option(help=f"The way it went: {WAYS}.")],
    anyway: Annotated[bool, typer.Option(help="In spite of what the check says.")] = False,
) -> None:
    """Note that you handed an issue over yourself: pasted it, sent the draft."""
    value = publish.mark_sent(run.library(), issue_number(issue), to, anyway=anyway).value
    run.give({"deliveries": [digest_shapes.publication(value)]}, f"{value.target}: {value.state}")


def reopen(run: Run, issue: IssueId) -> None:
    """Open an issue that has left, to correct it."""
    give_issue(run, curate.reopen_issue(run.library(), issue_number(issue)).value)
