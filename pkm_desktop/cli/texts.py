"""The texts of items on the command line: the article on the page, the whole page, the feed's own."""

from __future__ import annotations

from typing import Annotated

import typer

from pkm_desktop.cli import shapes
from pkm_desktop.cli.running import IN_PART, KNOWN, Run, command
from pkm_desktop.core.errors import PkmError, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.items import Saved
from pkm_desktop.core.model.refs import parse_ref, short_id


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    command(app, "full-text", rich_help_panel="Seek")(full_text)


def full_text(
    run: Run,
    ids: Annotated[list[str], typer.Argument(metavar="ID...", help="Items, as in i12.")],
    whole: Annotated[
        bool, typer.Option("--whole", help="All the text of the page, not only its article.")
    ] = False,
    feed: Annotated[bool, typer.Option("--feed", help="The feed's own text again.")] = False,
    anyway: Annotated[
        bool, typer.Option("--anyway", help="Also where a highlighted passage is not in it.")
    ] = False,
) -> None:
    """Fetch the text of items: the article on their page, in the place of what the feed gave."""
    if whole and feed:
        raise Rejected("Either --whole or --feed: an item has one text.")
    library, got = run.library(), []
    for text in ids:
        number = parse_ref(text, "item").id
        try:
            got.append(_fetched(library, number, whole=whole, feed=feed, anyway=anyway))
        except PkmError as error:
            run.tell(f"{text}: {error}")
    for one in got:
        if one.hint and not run.quiet:
            run.tell(f"{short_id('item', one.id)}: {one.hint}")
    if len(got) < len(ids):
        run.code = IN_PART if got else KNOWN
    lines = (f"{short_id('item', one.id)}  {one.title}  ({one.words} words)" for one in got)
    run.give([_shape(one) for one in got], *lines)


def _fetched(library: Library, number: int, *, whole: bool, feed: bool, anyway: bool) -> Saved:
    from pkm_desktop.core.commands.seek import capture, texts

    if feed:
        return texts.use_feed_text(library, number, anyway=anyway).value
    return capture.full_text(library, number, whole=whole, anyway=anyway).value


def _shape(value: Saved) -> shapes.Shape:
    return {
        "id": short_id("item", value.id),
        "title": value.title,
        "words": value.words,
        "taken": value.extracted,
        "hint": value.hint or None,
    }
