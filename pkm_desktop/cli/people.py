"""People on the command line: who brings, finds and answers, and whether they may be named."""

from __future__ import annotations

from typing import Annotated

import typer

from pkm_desktop.cli.running import Run, command
from pkm_desktop.cli.shapes import Shape
from pkm_desktop.core.commands.share import people as commands
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.refs import short_id
from pkm_desktop.core.model.responses import Person

SHARE = "Share"
_MAY = {"yes": "may be named", "no": "must not be named", "unknown": "not asked yet"}
Who = Annotated[str, typer.Argument(metavar="PERSON", help="An id such as u2, a name or an address.")]
Consent = Annotated[str | None, typer.Option(help="May they be named? unknown, yes or no.")]


def add_to(app: typer.Typer) -> None:
    """Register the commands about people."""
    people = typer.Typer(help="Colleagues, finders and readers.", no_args_is_help=True)
    for name, function in (
        ("list", list_people),
        ("add", add),
        ("edit", edit),
        ("merge", merge),
        ("delete", delete),
    ):
        command(people, name)(function)
    app.add_typer(people, name="people", rich_help_panel=SHARE)


def list_people(run: Run) -> None:
    """List people and whether they may be named."""
    value = commands.people(run.reader())
    run.give([_person(one) for one in value], *map(_line, value))


def add(
    run: Run,
    *,
    name: Annotated[str, typer.Argument()],
    address: Annotated[str, typer.Option(help="Of mail.")] = "",
    role: Annotated[str, typer.Option()] = "",
    consent: Consent = None,
) -> None:
    """Note a person."""
    outcome = commands.add_person(
        run.library(), name, address=address, role=role, consent=consent or "unknown"
    )
    _give(run, outcome.value)


def edit(
    run: Run,
    *,
    who: Who,
    name: Annotated[str | None, typer.Option()] = None,
    address: Annotated[str | None, typer.Option(help="Of mail.")] = None,
    role: Annotated[str | None, typer.Option()] = None,
    consent: Consent = None,
) -> None:
    """Change what is known of a person, or whether they may be named."""
    library = run.library()
    outcome = commands.edit_person(
        library, _id(library, who), name=name, address=address, role=role, consent=consent
    )
    _give(run, outcome.value)


def merge(
    run: Run, who: Who, into: Annotated[str, typer.Option(metavar="PERSON", help="Who it really is.")]
) -> None:
    """Make one person of two: what the first one answered goes to the second."""
    library = run.library()
    _give(run, commands.merge_people(library, _id(library, who), _id(library, into)).value)


def delete(run: Run, who: Who) -> None:
    """Forget a person; their answers stay without a name."""
    library = run.library()
    run.give({"deleted": commands.delete_person(library, _id(library, who)).value}, "Deleted.")


def _id(library: Library, who: str) -> int:
    return commands.person(library, who).id


def _give(run: Run, value: Person) -> None:
    run.give(_person(value), _line(value))


def _line(one: Person) -> str:
    known = "  ".join(filter(None, (one.name, one.address, one.role)))
    return f"{short_id('person', one.id):>5}  {known}  ({_MAY[one.consent]})"


def _person(value: Person) -> Shape:
    return {
        "id": short_id("person", value.id),
        "name": value.name,
        "address": value.address,
        "role": value.role,
        "consent": value.consent,
    }
