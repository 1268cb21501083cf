"""Communities on the command line: who a digest is for, what they may get, and when."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from pkm_desktop.cli import digest_shapes
from pkm_desktop.cli.running import Run, command
from pkm_desktop.core.commands.share import curate
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.communities import Community
from pkm_desktop.core.model.refs import parse_ref, short_id

SHARE = "Share"
Which = Annotated[str, typer.Argument(metavar="COMMUNITY", help="Its name or id.")]
Text = Annotated[str | None, typer.Option()]
Several = Annotated[list[str] | None, typer.Option()]
KIND = "team, cop (community of practice) or network."
EVERY = "The rhythm you promise: weekly:fri, biweekly:mon, monthly:last-fri, monthly:15, quarterly:first-mon."
TO = "Addresses of the readers, with commas between, or of their list."
TOPIC = "A tag they care for; several with several --topic."


def add_to(app: typer.Typer) -> None:
    """Register the commands about communities."""
    communities = typer.Typer(help="Audiences.", no_args_is_help=True)
    for name, function in (("add", add), ("edit", edit), ("list", list_), ("show", show)):
        command(communities, name)(function)
    app.add_typer(communities, name="community", rich_help_panel=SHARE)


def add(
    run: Run,
    *,
    name: Annotated[str, typer.Argument()],
    kind: Annotated[str, typer.Option(help=KIND)] = "cop",
    every: Annotated[str, typer.Option(help=EVERY)] = "",
    to: Annotated[str, typer.Option(help=TO)] = "",
    lang: Annotated[str, typer.Option(help="The language of the digest.")] = "en",
    topic: Annotated[list[str] | None, typer.Option(help=TOPIC)] = None,
) -> None:
    """Add an audience."""
    value = curate.add_community(
        run.library(), name, kind=kind, rhythm=every, recipients=to, lang=lang, topics=topic or ()
    ).value
    _give(run, value)


def edit(
    run: Run,
    *,
    community: Which,
    name: Annotated[str | None, typer.Option(help="Call it this from now on.")] = None,
    kind: Annotated[str | None, typer.Option(help=f"{KIND} Brings what such an audience may get.")] = None,
    every: Annotated[str | None, typer.Option(help=f"{EVERY} Nothing: no promise.")] = None,
    to: Annotated[str | None, typer.Option(help=TO)] = None,
    lang: Text = None,
    quote_limit: Annotated[int | None, typer.Option(help="The most words of a quote.")] = None,
    digest: Annotated[str | None, typer.Option(help="What its digest is called.")] = None,
    openness: Annotated[str | None, typer.Option(help="confidential, members or public.")] = None,
    outsiders: Annotated[
        bool | None, typer.Option("--outsiders/--no-outsiders", help="Others than our own read it.")
    ] = None,
    naming: Annotated[str | None, typer.Option(help="May colleagues be named: yes, consent or no.")] = None,
    domain: Annotated[str | None, typer.Option(help="What it is about.")] = None,
    practice: Annotated[str | None, typer.Option(help="What its members do together.")] = None,
    charter: Annotated[str | None, typer.Option(help="The address of its charter.")] = None,
    archive: Annotated[str | None, typer.Option(help="Where all its issues can be read.")] = None,
    topic: Annotated[list[str] | None, typer.Option(help=TOPIC)] = None,
    never_tag: Annotated[list[str] | None, typer.Option(help="A tag it must never get.")] = None,
    never_source: Annotated[list[str] | None, typer.Option(help="A source it must never get: s3.")] = None,
    licence: Annotated[str | None, typer.Option(help="Of your own text, such as CC BY 4.0.")] = None,
    opening: Annotated[str | None, typer.Option(help="A standing sentence under every title.")] = None,
    closing: Annotated[str | None, typer.Option(help="Standing words at the end.")] = None,
    template: Annotated[str | None, typer.Option(help="Your own set of templates.")] = None,
    one_each: Annotated[
        bool | None, typer.Option("--one-each/--one-for-all", help="A mail of their own for everybody.")
    ] = None,
    target: Annotated[list[str] | None, typer.Option(help="A usual way out.")] = None,
) -> None:
    """Change an audience; what is not named stays, and an empty text or list is taken away."""
    given = dict(locals())
    library = run.library()
    known = curate.community(library, community)
    value = curate.edit_community(library, known.id, **_parts(given)).value
    if to:
        _warn(run, library, value)
    _give(run, value)


def _warn(run: Run, library: Library, value: Community) -> None:
    """Say who of the recipients had asked to be left out."""
    from pkm_desktop.core.commands.share import opting_out

    for address in opting_out.opted_out(library, value.id, value.recipients):
        run.tell(f"{address} had asked to be left out. Put them back only if they want it.")


_CALLED = {
    "every": "rhythm",
    "to": "recipients",
    "digest": "digest_title",
    "charter": "charter_url",
    "archive": "archive_url",
    "topic": "topics",
    "never_tag": "never_tags",
    "never_source": "never_sources",
    "licence": "text_licence",
    "target": "targets",
}


def _parts(given: dict[str, Any]) -> dict[str, Any]:
    """The options under the names that a community's parts have; what was not given is None."""
    parts = {_CALLED.get(name, name): value for name, value in given.items()}
    del parts["run"], parts["community"]
    for name in ("topics", "never_tags", "never_sources", "targets"):
        if parts[name] is not None:
            parts[name] = [one for one in parts[name] if one]
    if parts["never_sources"] is not None:
        parts["never_sources"] = [parse_ref(one, "source").id for one in parts["never_sources"]]
    return parts


def list_(run: Run) -> None:
    """List the audiences."""
    value = curate.communities(run.reader())
    run.give(
        [digest_shapes.community(one) for one in value],
        *(f"{short_id('community', one.id)}  {one.name}  {one.issues} issues" for one in value),
    )


def show(run: Run, community: Which) -> None:
    """Show all that is said of an audience."""
    value = curate.community(run.reader(), community)
    shape = digest_shapes.community(value)
    lines = [f"{name}: {_shown(said)}" for name, said in shape.items() if said not in (None, "", [], False)]
    run.give(shape, *lines)


def _shown(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return "yes" if value is True else str(value)


def _give(run: Run, value: Community) -> None:
    run.give(digest_shapes.community(value), f"{short_id('community', value.id)}  {value.name}")
