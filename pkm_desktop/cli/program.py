"""The program `pkm-desktop` with its general options and all its commands."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pkm_desktop import __version__
from pkm_desktop.cli import (
    bringing,
    capturing,
    following,
    keeping,
    practising,
    ruling,
    searching,
    seek,
    sense,
    share,
    sources,
    tags,
    texts,
    thinking,
    upkeep,
)
from pkm_desktop.cli.running import Run


def make_app() -> typer.Typer:
    """The whole command line, put together."""
    app = typer.Typer(
        name="pkm-desktop",
        help="Personal knowledge mastery: seek, sense, share. Without a command the window opens.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["--help"]},
    )
    app.callback()(_general)
    for stage in (
        following,
        sources,
        seek,
        bringing,
        capturing,
        ruling,
        texts,
        sense,
        keeping,
        tags,
        searching,
        thinking,
        share,
        practising,
        upkeep,
    ):
        stage.add_to(app)
    return app


def _show_version(wanted: bool) -> None:
    if wanted:
        print(__version__)
        raise typer.Exit


def _general(
    ctx: typer.Context,
    *,
    library: Annotated[
        Path | None, typer.Option(help="The library's folder (or PKM_LIBRARY).", readable=False)
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document.")] = False,
    quiet: Annotated[bool, typer.Option(help="Print errors only.")] = False,
    verbose: Annotated[bool, typer.Option(help="Say more, with details of errors.")] = False,
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", is_eager=True, callback=_show_version)
    ] = False,
) -> None:
    ctx.obj = Run(folder=library, as_json=as_json, quiet=quiet, verbose=verbose)


def main(args: list[str] | None = None) -> None:
    """Run the command line with these words, or with the process's own."""
    make_app()(args=args)
