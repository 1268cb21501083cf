"""Saved searches on the command line."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from pkm_desktop.cli.running import Run, command
from pkm_desktop.core.commands.sense import searching
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.model.search import SavedSearch


def add_to(app: typer.Typer) -> None:
    """Register the commands about saved searches."""
    command(app, "searches", rich_help_panel="Sense")(searches)


def searches(
    run: Run,
    *,
    save: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Save the QUERY under this name.")
    ] = None,
    remove: Annotated[str, typer.Option(metavar="NAME", help="Forget the search of this name.")] = "",
    query: Annotated[str, typer.Argument(help="What to look for, as in `find`.")] = "",
) -> None:
    """List saved searches with how many things fit them now; save or forget one."""
    if remove:
        searching.remove_search(run.library(), _named(run, remove).id)
    for name in save or ():
        searching.save_search(run.library(), name, query)
    found = searching.saved_searches(run.library() if save or remove else run.reader())
    lines = [f"{one.count:>7}  {one.name}  ({one.query})" for one in found]
    run.give([_shape(one) for one in found], *(lines or ["No search is saved yet."]))


def _named(run: Run, name: str) -> SavedSearch:
    for one in searching.saved_searches(run.library(), counted=False):
        if one.name.casefold() == name.casefold():
            return one
    raise Rejected("No search is saved under this name.", subject=name)


def _shape(one: SavedSearch) -> dict[str, Any]:
    return {"id": one.id, "name": one.name, "query": one.query, "count": one.count}
