"""Communities on the command line: who a digest is for."""

from __future__ import annotations

from typing import Annotated

import typer

from pkm_desktop.cli import digest_shapes
from pkm_desktop.cli.running import Run, command
from pkm_desktop.core.commands import curate
from pkm_desktop.core.model.refs import short_id

SHARE = "Share"


def add_to(app: typer.Typer) -> None:
    """Register the commands about communities."""
    communities = typer.Typer(help="Audiences.", no_args_is_help=True)
    command(communities, "add")(community_add)
    command(communities, "list")(community_list)
    app.add_typer(communities, name="community", rich_help_panel=SHARE)


def community_add(
    run: Run,
    name: Annotated[str, typer.Argument()],
    kind: Annotated[str, typer.Option(help="team, cop (community of practice) or network.")] = "cop",
    every: Annotated[str, typer.Option(help="The rhythm you promise, such as weekly:fri.")] = "",
    to: Annotated[str, typer.Option(help="Addresses of the readers or of their list.")] = "",
) -> None:
    """Add an audience."""
    value = curate.add_community(run.library(), name, kind=kind, rhythm=every, recipients=to).value
    run.give(digest_shapes.community(value), f"{short_id('community', value.id)}  {value.name}")


def community_list(run: Run) -> None:
    """List the audiences."""
    value = curate.communities(run.reader())
    run.give(
        [digest_shapes.community(one) for one in value],
        *(f"{short_id('community', one.id)}  {one.name}  {one.issues} issues" for one in value),
    )
