"""Seek on the command line: refresh, list, save, triage."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pkm_desktop.cli import ruling, shapes
from pkm_desktop.cli.capturing import errands
from pkm_desktop.cli.given import given
from pkm_desktop.cli.rule_words import rule_id
from pkm_desktop.cli.running import IN_PART, KNOWN, Run, command
from pkm_desktop.core.commands import bookmarking
from pkm_desktop.core.commands.seek import browse
from pkm_desktop.core.errors import PkmError, Rejected
from pkm_desktop.core.model.changes import Outcome
from pkm_desktop.core.model.items import ItemFilter, ItemRow, Saved
from pkm_desktop.core.model.refs import parse_ref, short_id
from pkm_desktop.core.model.text import shown_title
from pkm_desktop.core.paths import program

SEEK = "Seek"
STATES = ("new", "read", "unread", "kept", "later", "snoozed", "dropped", "inbox", "today", "all")
Ids = Annotated[list[str], typer.Argument(metavar="ID...", help="Ids of items, such as i12.")]


def add_to(app: typer.Typer) -> None:
    """Register the commands of this stage."""
    for name, function in (
        ("refresh", refresh),
        ("items", items),
        ("save", save),
        ("keep", keep),
        ("drop", drop),
        ("later", later),
        ("read", read),
    ):
        command(app, name, rich_help_panel=SEEK)(function)


def refresh(
    run: Run,
    source: Annotated[
        list[str] | None, typer.Argument(help="Ids of sources, such as s3; all that are due if none.")
    ] = None,
    all_: Annotated[bool, typer.Option("--all", help="Everything, due or not.")] = False,
    workers: Annotated[int | None, typer.Option(min=1, max=256, help="How many at once.")] = None,
) -> None:
    """Fetch what is due; without ids also newsletters and what lies in the watched folder."""
    from pkm_desktop.core.commands.seek import refresh as commands
    from pkm_desktop.core.commands.seek import retention, triage

    chosen = [parse_ref(text, "source").id for text in source] if source else None
    library = run.library()
    value = commands.refresh(
        library, chosen, everything=all_, workers=workers, on_progress=run.progress()
    ).value
    for one in value.failed:
        run.tell(f"{one.title}: {one.error}", code=IN_PART)
    for one in value.sources:
        if one.note:
            run.tell(f"{one.title}: {one.note}")
    besides = {"mail": 0, "watched": 0} if chosen else errands(run, library)
    triage.wake(library)
    retention.tidy_when_due(library)
    run.give(
        {
            **besides,
            "sources": [shapes.source_result(one) for one in value.sources],
            "new": value.new,
            "changed": value.changed,
            "pages": value.pages,
            "seconds": round(value.seconds, 3),
        },
        f"{value.new} new, {value.changed} changed in {len(value.sources)} sources ({value.seconds:.1f} s).",
        *(f"{count} new by {way}." for way, count in besides.items() if count),
    )


def items(
    run: Run,
    query: Annotated[str, typer.Argument(help="Words to look for, as in `find`.")] = "",
    *,
    state: Annotated[str, typer.Option(help=f"One of: {', '.join(STATES)}.")] = "all",
    limit: Annotated[int, typer.Option(min=1, max=1_000_000)] = 200,
    offset: Annotated[int, typer.Option(min=0)] = 0,
    watch: Annotated[str, typer.Option(help="What this keyword watch found: its words or id.")] = "",
    rule: Annotated[str, typer.Option(help="What this rule did something to, such as r2.")] = "",
    shelf: Annotated[str | None, typer.Option(help="In this folder of bookmarks and those below it.")] = None,
    snoozed: Annotated[bool, typer.Option("--snoozed", help="What is put aside until a day.")] = False,
) -> None:
    """List items, newest first."""
    library = run.reader()
    if state not in STATES:
        raise Rejected(f"There is no state “{state}”.", hint=f"Use one of {', '.join(STATES)}.")
    number = ruling.watch_id(library, watch) if watch else rule_id(rule) if rule else None
    view = "snoozed" if snoozed else {"new": "inbox"}.get(state, state)
    ids = browse.item_ids(library, ItemFilter(view, rule_id=number, shelf=shelf))
    if query:
        from pkm_desktop.core.commands.sense.find import find

        wanted = set(ids)
        hits = find(library, query, kinds=("item",), limit=100_000).hits
        ids = tuple(hit.ref.id for hit in hits if hit.ref.id in wanted)
    rows = browse.item_rows(library, ids[offset : offset + limit])
    filed = bookmarking.filings(library, [row.id for row in rows])
    shape = [shapes.item_row(row) | shapes.filed(filed.get(row.id, ())) for row in rows]
    run.give(shape, *(_line(row) for row in rows))


def _line(row: ItemRow) -> str:
    title = shown_title(row.title, row.excerpt, row.url)
    return f"{short_id('item', row.id):>7}  {row.when:%Y-%m-%d}  {title}  ({row.source})"


def save(
    run: Run,
    *,
    url: Annotated[list[str], typer.Argument(help="Addresses of pages.")],
    tag: Annotated[list[str] | None, typer.Option(help="Tag it.")] = None,
    why: Annotated[str, typer.Option(help="Why it matters, in your own words.")] = "",
    title: Annotated[str, typer.Option(help="What to call it where the page does not say.")] = "",
    quote: Annotated[str, typer.Option(help="A passage of it to highlight.")] = "",
    html: Annotated[
        Path | None, typer.Option(help="Take the page from this file instead of fetching it.")
    ] = None,
) -> None:
    """Keep pages: fetch, find the article, store its text."""
    from pkm_desktop.core.commands.seek import capture

    library, saved = run.library(), []
    page = given(html) if html else None
    for address in url:
        try:
            outcome = capture.save_page(
                library, address, tags=tag or (), why=why, title=title, quote=quote, page=page
            )
            saved.append(outcome.value)
        except PkmError as error:
            run.tell(f"{address}: {error}" if address not in str(error) else str(error))
    for one in saved:
        if one.hint and not run.quiet:
            run.tell(f"{one.url}: {one.hint}")
    if len(saved) < len(url):
        run.code = IN_PART if saved else KNOWN
    run.give(
        [_saved(one) for one in saved],
        *(f"{short_id('item', one.id)}  {one.title}  ({one.words} words)" for one in saved),
    )


def _saved(value: Saved) -> shapes.Shape:
    return {
        "id": short_id("item", value.id),
        "title": value.title,
        "url": value.url,
        "words": value.words,
        "extracted": value.extracted,
        "existed": value.existed,
        "hint": value.hint or None,
    }


def keep(run: Run, ids: Ids) -> None:
    """Keep items."""
    from pkm_desktop.core.commands.seek import triage

    _done(run, triage.keep(run.library(), _items(ids)))


def drop(run: Run, ids: Ids) -> None:
    """Drop items: out of sight, never deleted."""
    from pkm_desktop.core.commands.seek import triage

    _done(run, triage.drop(run.library(), _items(ids)))


def later(run: Run, ids: Ids) -> None:
    """Put items on the list for later."""
    from pkm_desktop.core.commands.seek import triage

    _done(run, triage.later(run.library(), _items(ids)))


def read(
    run: Run, ids: Ids, un: Annotated[bool, typer.Option("--undo", help="Mark as unread.")] = False
) -> None:
    """Mark items as read."""
    from pkm_desktop.core.commands.seek import triage

    _done(run, triage.mark_read(run.library(), _items(ids), not un))


def _items(ids: list[str]) -> list[int]:
    return [parse_ref(text, "item").id for text in ids]


def _done(run: Run, outcome: Outcome[int]) -> None:
    run.give(
        {"changed": outcome.value, "undo": outcome.undo or None},
        f"{outcome.undo or 'Nothing to change'}. (`{program()} undo` takes it back.)"
        if outcome.undo
        else "Nothing to change.",
    )
