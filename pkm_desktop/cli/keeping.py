"""Attachments, corrections of items and duplicates on the command line."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from pkm_desktop.cli import shapes
from pkm_desktop.cli.running import Run, command
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.model.attachments import Attachment
from pkm_desktop.core.model.notes import Highlight
from pkm_desktop.core.model.refs import parse_ref, short_id

SENSE = "Sense"
ItemId = Annotated[str, typer.Argument(metavar="ID")]


def add_to(app: typer.Typer) -> None:
    """Register these commands."""
    command(app, "attach", rich_help_panel=SENSE)(attach)
    command(app, "attachments", rich_help_panel=SENSE)(attachments)
    command(app, "edit", rich_help_panel=SENSE)(edit)
    command(app, "merge", rich_help_panel=SENSE)(merge)
    command(app, "highlights", rich_help_panel=SENSE)(highlights)


def attach(
    run: Run,
    file: Annotated[Path, typer.Argument(help="The file to keep.")],
    name: Annotated[str, typer.Option(help="Keep it under this name.")] = "",
) -> None:
    """Keep a file in the library; notes show it by its name between double brackets."""
    from pkm_desktop.core.commands.sense.attaching import attach as keep

    value = keep(run.library(), file, name).value
    run.give(_attachment(value), f"![[{value.name}]]")


def attachments(
    run: Run,
    unused: Annotated[bool, typer.Option("--unused", help="Only those no note names.")] = False,
    remove: Annotated[str, typer.Option(metavar="NAME", help="Forget one.")] = "",
) -> None:
    """List the files kept for notes."""
    from pkm_desktop.core.commands.sense import attaching

    library = run.library() if remove else run.reader()
    if remove:
        attaching.remove_attachment(library, remove)
    value = attaching.attachments(library, unused=unused)
    run.give([_attachment(one) for one in value], *(f"{one.bytes:>12}  {one.name}" for one in value))


def _attachment(one: Attachment) -> dict[str, Any]:
    return {
        "name": one.name,
        "type": one.type,
        "bytes": one.bytes,
        "sha256": one.sha256,
        "added": shapes.time(one.added),
    }


def edit(
    run: Run,
    id_: ItemId,
    *,
    title: Annotated[str | None, typer.Option(help="'' shows what the source says.")] = None,
    author: Annotated[str | None, typer.Option()] = None,
    published: Annotated[str | None, typer.Option(help="A day or moment: 2026-11-21.")] = None,
    site: Annotated[str | None, typer.Option()] = None,
    as_source_says: Annotated[
        bool, typer.Option("--as-source-says", help="Take every correction back.")
    ] = False,
) -> None:
    """Correct what a source says of an item."""
    from pkm_desktop.core.commands.seek.editing import edit_item

    value = edit_item(
        run.library(),
        parse_ref(id_, "item").id,
        title=title,
        authors=author,
        published=_moment(published),
        site=site,
        as_source_says=as_source_says,
    ).value
    run.give(shapes.item(value), f"{short_id('item', value.row.id)}  {value.row.title}")


def _moment(text: str | None) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text) if text else None
    except ValueError as error:
        raise Rejected(f"“{text}” is no date.", hint="Write it as 2026-11-21.") from error
    return moment if moment is None or moment.tzinfo else moment.replace(tzinfo=UTC)


def merge(
    run: Run,
    keep: Annotated[str, typer.Argument(metavar="ID")],
    other: Annotated[str, typer.Argument(metavar="OTHER")],
) -> None:
    """Let an item take over all that hangs on another one that is the same."""
    from pkm_desktop.core.commands.seek.editing import merge_items

    value = merge_items(run.library(), parse_ref(keep, "item").id, parse_ref(other, "item").id).value
    run.give(shapes.item(value), f"{short_id('item', value.row.id)}  {value.row.title}")


def highlights(
    run: Run,
    query: Annotated[str, typer.Argument(help="Words in the quote, comment or title.")] = "",
    *,
    tag: Annotated[str, typer.Option(help="With this tag, on it or its item.")] = "",
    source: Annotated[str | None, typer.Option(metavar="ID", help="From this source.")] = None,
    layer: Annotated[int, typer.Option(min=0, max=3, help="1 to 3; 0: all.")] = 0,
    lost: Annotated[bool, typer.Option("--lost", help="Only those whose place is gone.")] = False,
    look_again: Annotated[
        bool, typer.Option("--look-again", help="Look for lost places once more, list what was found.")
    ] = False,
    limit: Annotated[int, typer.Option(min=1, max=1_000_000)] = 200,
) -> None:
    """List what you highlighted anywhere, the newest first."""
    from pkm_desktop.core.commands.sense import highlighting

    library = run.library() if look_again else run.reader()
    again = {one.id for one in highlighting.look_again(library).value} if look_again else None
    value = highlighting.all_highlights(
        library,
        query=query,
        tag=tag,
        source_id=parse_ref(source, "source").id if source else None,
        layer=layer,
        found=False if lost else None,
        limit=limit,
    )
    value = value if again is None else tuple(one for one in value if one.id in again)
    run.give([_marked(one) for one in value], *map(_line, value))


def _marked(one: Highlight) -> dict[str, Any]:
    return {
        **shapes.highlight(one),
        "title": one.item_title,
        "url": one.item_url,
        "layer": one.layer,
        "tags": list(one.tags),
        "created": shapes.time(one.created),
    }


def _line(one: Highlight) -> str:
    lost = "" if one.passage.anchored else "  (not found)"
    return f"{short_id('highlight', one.id):>7}  “{one.passage.exact}”{lost}\n         {one.item_title}"
