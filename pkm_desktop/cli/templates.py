"""The person's own digest templates on the command line: list, copy, check."""

from __future__ import annotations

from typing import Annotated

import typer

from pkm_desktop.cli.running import KNOWN, Run, command
from pkm_desktop.cli.shapes import Shape
from pkm_desktop.core.commands.share import templates as commands

Name = Annotated[str, typer.Argument(metavar="SET", help="The name of a set of templates.")]
Files = Annotated[list[str] | None, typer.Option(metavar="FILE", help="Only this one; several with several.")]


def add_to(digest: typer.Typer) -> None:
    """Register the commands about templates, below `digest`."""
    templates = typer.Typer(help="Your own templates for digests.", no_args_is_help=True)
    for name, function in (("list", list_sets), ("copy", copy), ("check", check)):
        command(templates, name)(function)
    digest.add_typer(templates, name="templates")


def list_sets(run: Run) -> None:
    """List the sets of templates and the communities that use them."""
    value = commands.template_sets(run.reader())
    run.give([_shape(one) for one in value], *map(_line, value))


def copy(run: Run, name: Name, *, file: Files = None) -> None:
    """Copy the standard templates into a set of your own, to edit them there."""
    value = commands.copy_template(run.library(), name, files=file or ()).value
    run.give(_shape(value), f"{value.folder}", *(f"  {one}" for one in value.files))


def check(run: Run, name: Name) -> None:
    """Say what is wrong with a set of templates: file, line and sentence."""
    found = commands.check_template(run.reader(), name)
    if found:
        run.code = KNOWN
    shape = [{"file": one.file, "line": one.line, "text": one.text} for one in found]
    lines = [f"{one.file}{f', line {one.line}' if one.line else ''}: {one.text}" for one in found]
    run.give(shape, *(lines or ["Every template can be filled."]))


def _shape(one: commands.TemplateSet) -> Shape:
    return {
        "name": one.name,
        "folder": str(one.folder) if one.folder else None,
        "files": list(one.files),
        "communities": list(one.communities),
    }


def _line(one: commands.TemplateSet) -> str:
    used = f"  used by {', '.join(one.communities)}" if one.communities else ""
    return f"{one.name or '(standard)'}  {len(one.files)} templates{used}"
