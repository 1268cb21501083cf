"""Following on the command line: follow, look first, unfollow."""

from __future__ import annotations

from typing import Annotated

import typer

from pkm_desktop.cli import shapes
from pkm_desktop.cli.logins import Token, User, asked_login
from pkm_desktop.cli.running import IN_PART, KNOWN, Run, command
from pkm_desktop.core.model.refs import parse_ref, short_id
from pkm_desktop.core.model.sources import Followed, FoundFeed, Preview

SEEK = "Seek"


def add_to(app: typer.Typer) -> None:
    """Register the commands about following."""
    for name, function in (("follow", follow), ("unfollow", unfollow)):
        command(app, name, rich_help_panel=SEEK)(function)


def follow(
    run: Run,
    *,
    url: Annotated[list[str], typer.Argument(help="Addresses of feeds, or of pages that have one.")],
    folder: Annotated[str, typer.Option(help="Put it in this folder, such as Work/Research.")] = "",
    tag: Annotated[list[str] | None, typer.Option(help="Tag the source.")] = None,
    pick: Annotated[
        int | None, typer.Option(help="Where a page has several feeds: the one with this number.")
    ] = None,
    all_: Annotated[bool, typer.Option("--all", help="Where a page has several feeds: all of them.")] = False,
    preview: Annotated[bool, typer.Option("--preview", help="Only show what is there.")] = False,
    user: User = "",
    token: Token = False,
) -> None:
    """Follow feeds. The address of a page is searched for its feeds, that of a known site leads to its."""
    from pkm_desktop.core.commands.seek import follow as commands

    library = run.library()
    if preview:
        _give_previews(run, commands.preview(library, url, on_progress=run.progress()))
        return
    value = commands.follow(
        library,
        url,
        folder=folder,
        tags=tag or (),
        pick=pick,
        all_found=all_,
        login=asked_login(user, token),
        on_progress=run.progress(),
    ).value
    _tell_rest(run, value)
    lines = [f"Following {source.title} ({short_id('source', source.id)})" for source in value.added]
    lines += [f"Followed already: {source.title}" for source in value.existing]
    run.give(_shape(value), *lines)


def unfollow(
    run: Run,
    source: Annotated[list[str], typer.Argument(metavar="SOURCE...", help="Ids of sources, such as s3.")],
) -> None:
    """Stop following. What came from the sources stays."""
    from pkm_desktop.core.commands.seek import follow as commands

    outcome = commands.unfollow(run.library(), [parse_ref(text, "source").id for text in source])
    run.give({"changed": outcome.value, "undo": outcome.undo or None}, f"{outcome.undo}.")


def _tell_rest(run: Run, value: Followed) -> None:
    """What was not followed, and what there is to choose from."""
    for address, error in value.failed:
        run.tell(f"{address}: {error}" if address not in error else error)
    for address, feeds in value.choices:
        run.tell(f"{address} has {len(feeds)} feeds. Choose with --pick N, or take all with --all:")
        for number, feed in enumerate(feeds, start=1):
            run.tell(f"  {number}  {feed.title or feed.url}  {feed.url}")
    for hint in value.hints:
        run.tell(hint)
    if value.failed or value.choices:
        run.code = IN_PART if value.added or value.existing else KNOWN


def _give_previews(run: Run, previews: tuple[Preview, ...]) -> None:
    for one in previews:
        if one.error:
            run.tell(f"{one.address}: {one.error}")
    if any(one.error for one in previews):
        run.code = IN_PART if any(one.feeds for one in previews) else KNOWN
    lines = []
    for one in previews:
        lines += [one.address] * bool(one.feeds)
        for number, feed in enumerate(one.feeds, start=1):
            lines += [f"  {number}  {feed.title or feed.url}  {feed.url}", f"     {_told(feed)}"]
            lines += [f"     - {title}" for title in feed.titles]
    shape = [
        {
            "url": one.address,
            "error": one.error or None,
            "needs_login": one.needs_login,
            "feeds": [shapes.found_feed(feed) for feed in one.feeds],
        }
        for one in previews
    ]
    run.give(shape, *lines)


def _told(feed: FoundFeed) -> str:
    if feed.error or not feed.read:
        return feed.error or "not read"
    parts = [f"{feed.entries} entries"]
    if feed.newest:
        parts.append(f"the newest of {feed.newest:%Y-%m-%d}")
    if feed.days_between:
        parts.append(f"one in {feed.days_between:g} days")
    if feed.followed:
        parts.append(f"followed already ({short_id('source', feed.followed)})")
    return ", ".join(parts)


def _shape(value: Followed) -> shapes.Shape:
    return {
        "added": [shapes.source(source) for source in value.added],
        "existing": [shapes.source(source) for source in value.existing],
        "failed": [{"url": address, "error": error} for address, error in value.failed],
        "choices": [
            {"url": address, "feeds": [{"url": feed.url, "title": feed.title} for feed in feeds]}
            for address, feeds in value.choices
        ],
        "hints": list(value.hints),
    }
