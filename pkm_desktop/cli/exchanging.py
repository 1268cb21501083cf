"""Around an issue on the command line: what is due, what colleagues bring, one thing alone, who may see."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pkm_desktop.cli import digest_shapes
from pkm_desktop.cli.desk import CommunityName
from pkm_desktop.cli.given import given
from pkm_desktop.cli.running import IN_PART, Run, command
from pkm_desktop.core.commands.share import curate
from pkm_desktop.core.model.communities import Due
from pkm_desktop.core.model.refs import parse_ref, short_id

SHARE = "Share"


def add_to(app: typer.Typer, digest: typer.Typer) -> None:
    """Register these commands."""
    for name, function in (("due", due), ("skip", skip), ("contribute", contribute)):
        command(digest, name)(function)
    for name, other in (("share", share), ("confide", confide)):
        command(app, name, rich_help_panel=SHARE)(other)


def due(run: Run) -> None:
    """Say which issues are due, by the rhythm that was promised."""
    from pkm_desktop.core.commands.share import rhythms

    value = rhythms.due(run.reader())
    lines = [f"{one.community.name}: {one.words}{_draft(one)}" for one in value]
    run.give([digest_shapes.due(one) for one in value], *(lines or ["No rhythm was promised."]))


def _draft(one: Due) -> str:
    return f" ({short_id('issue', one.issue_id)})" if one.issue_id else ""


def skip(run: Run, community: CommunityName) -> None:
    """Leave out the issue that is due next; the numbers go on as if nothing had been."""
    from pkm_desktop.core.commands.share import rhythms

    library = run.library()
    value = rhythms.skip_issue(library, curate.community(library, community).id).value
    run.give(digest_shapes.community(value), f"{value.name}: left out {value.skipped[-1]}")


def contribute(
    run: Run,
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="Their feed, Markdown, folder or ZIP; - for stdin.")
    ],
    by: Annotated[str, typer.Option("--by", help="The colleague who brings it.")],
) -> None:
    """Take what a colleague brings into the inbox, with their name and their reasons."""
    from pkm_desktop.core.commands.share import contributions

    content = given(None) if str(file) == "-" else file
    value = contributions.import_contributions(run.library(), content, by).value
    shape = {
        "by": value.person,
        "new": [short_id("item", number) for number in value.new],
        "known": [short_id("item", number) for number in value.known],
        "hints": list(value.hints),
    }
    for hint in value.hints:
        run.tell(hint, code=IN_PART)
    run.give(shape, f"{len(value.new)} new, {len(value.known)} there already.")


def share(
    run: Run,
    id_: Annotated[str, typer.Argument(metavar="ID", help="An item, highlight or note.")],
    as_: Annotated[str, typer.Option("--as", help="markdown, html, text or mailto.")] = "markdown",
    why: Annotated[str, typer.Option(help="Why it matters to them.")] = "",
) -> None:
    """Write one thing so that it can be handed on: title, author, source, link, words."""
    from pkm_desktop.core.commands.share import quick_share

    ref = parse_ref(id_, "item", "highlight", "note")
    text = quick_share.share_text(run.reader(), ref, as_, why=why)
    run.give({"id": str(ref), "format": as_, "text": text}, text.rstrip("\n"))


def confide(
    run: Run,
    words: Annotated[
        list[str],
        typer.Argument(metavar="ID... LEVEL", help="Notes, then private, team, community or public."),
    ],
) -> None:
    """Say who may see notes: `confide n3 n4 team`."""
    from pkm_desktop.core.commands.sense import confidentiality

    notes = [parse_ref(word, "note").id for word in words[:-1]] or [parse_ref(words[-1], "note").id]
    outcome = confidentiality.mark_note(run.library(), notes, words[-1])
    run.give({"changed": outcome.value, "undo": outcome.undo or None}, outcome.undo or "Nothing to change.")
