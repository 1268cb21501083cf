"""Sources on the command line: list them, say what they are for, log in, stop and resume."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from pkm_desktop.cli import shapes
from pkm_desktop.cli.logins import Token, User, asked_login
from pkm_desktop.cli.running import KNOWN, Run, command
from pkm_desktop.core.commands.seek import browse, health
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.model.refs import parse_ref, short_id
from pkm_desktop.core.model.sources import Source

SEEK = "Seek"
SourceId = Annotated[str, typer.Argument(metavar="SOURCE", help="The id of a source, such as s3.")]
SourceIds = Annotated[list[str], typer.Argument(metavar="SOURCE...", help="Ids of sources, such as s3.")]

Interval = Annotated[
    int | None, typer.Option(help="Minutes between two looks, 15 at least; 0: as set for all.")
]
KeepDays = Annotated[int | None, typer.Option(help="Drop undecided items after so many days; -1: never.")]
MostUnread = Annotated[
    int | None, typer.Option(help="Of undecided items so many of the newest stay; 0: all.")
]


def add_to(app: typer.Typer) -> None:
    """Register the commands about sources."""
    command(app, "sources", rich_help_panel=SEEK)(sources)
    source = typer.Typer(help="Look at one source, say what it is for, log in.", no_args_is_help=True)
    for name, function in (
        ("show", show), ("edit", edit), ("login", login), ("resume", resume), ("stop", stop)
    ):  # fmt: skip
        command(source, name)(function)
    app.add_typer(source, name="source", rich_help_panel=SEEK)


def sources(
    run: Run,
    *,
    failing: Annotated[bool, typer.Option("--failing", help="Only those that need a look.")] = False,
    silent: Annotated[bool, typer.Option("--silent", help="Only those without anything new.")] = False,
    never_kept: Annotated[
        bool, typer.Option("--never-kept", help="Only those of which nothing was kept.")
    ] = False,
    probation: Annotated[
        bool, typer.Option("--probation", help="Only those whose probation is over.")
    ] = False,
) -> None:
    """List what is followed, or what of it deserves a look."""
    library = run.reader()
    asked = {"failing": failing, "silent": silent, "never_kept": never_kept, "probation": probation}
    if any(asked.values()):
        found = health.source_health(library)
        wanted = [one for name, yes in asked.items() if yes for one in getattr(found, name)]
        value = tuple(dict.fromkeys(wanted))
    else:
        value = browse.sources(library)
    nothing = "No source of this kind." if any(asked.values()) else "Nothing is followed yet."
    run.give([shapes.source(one) for one in value], *(map(_line, value) if value else [nothing]))


def show(run: Run, source: SourceId) -> None:
    """What is known of a source, and what became of its items."""
    library = run.reader()
    value = browse.source(library, _id(source))
    became = health.funnel(library, value.id)
    steps = {
        "fetched": became.fetched,
        "opened": became.opened,
        "kept": became.kept,
        "highlighted": became.highlighted,
        "shared": became.shared,
    }
    run.give(
        {**shapes.source(value), "funnel": steps},
        f"{value.title}  {value.feed_url}",
        *(f"  {name}: {said}" for name, said in _said(value)),
        "  " + ", ".join(f"{number} {name}" for name, number in steps.items()),
    )


def edit(
    run: Run,
    *,
    source: SourceId,
    title: Annotated[str | None, typer.Option(help="What it is called here.")] = None,
    folder: Annotated[str | None, typer.Option(help="Its folder, such as Work/Research.")] = None,
    why: Annotated[str | None, typer.Option(help="Why you follow it, in your own words.")] = None,
    tier: Annotated[str | None, typer.Option(help="must, normal, noise or probation.")] = None,
    until: Annotated[str | None, typer.Option(help="On probation until this day (2026-05-31).")] = None,
    reach: Annotated[str | None, typer.Option(help="internal (not for outsiders) or external.")] = None,
    mute: Annotated[
        bool | None, typer.Option("--mute/--unmute", help="Keep what arrives out of the inbox.")
    ] = None,
    interval: Interval = None,
    full_text: Annotated[
        bool | None, typer.Option("--full-text/--feed-text", help="Fetch whole articles.")
    ] = None,
    images: Annotated[bool | None, typer.Option("--images/--no-images", help="Allow its pictures.")] = None,
    keep_days: KeepDays = None,
    most_unread: MostUnread = None,
) -> None:
    """Say what a source is for and how it is treated. What is not named stays as it is."""
    from pkm_desktop.core.commands.seek import follow as commands

    value = commands.edit_source(
        run.library(),
        _id(source),
        title=title,
        folder=folder,
        why_followed=why,
        tier="probation" if until and tier is None else tier,
        probation_until=_day(until) if until else None,
        reach=reach,
        muted=mute,
        interval_minutes=interval,
        full_text=full_text,
        images=images,
        keep_days=keep_days,
        most_unread=most_unread,
    ).value
    run.give(shapes.source(value), _line(value), *(f"  {name}: {said}" for name, said in _said(value)))


def login(
    run: Run,
    *,
    source: SourceId,
    user: User = "",
    token: Token = False,
    remove: Annotated[bool, typer.Option("--remove", help="It is open to everybody.")] = False,
) -> None:
    """Log in to a source that is not for everybody, and fetch it. The secret goes to the system's keyring."""
    from pkm_desktop.core.commands.seek import follow as commands
    from pkm_desktop.core.commands.seek import refresh
    from pkm_desktop.core.commands.seek.logins import not_kept

    library, number = run.library(), _id(source)
    before = browse.source(library, number)
    given = None if remove else asked_login(user or before.login_name, token, kind=before.login)
    if given is None and not remove:
        raise Rejected("How to log in?", hint="Give --user NAME or --token; --remove takes a login away.")
    value = commands.set_login(library, number, given).value
    for hint in not_kept(library, [value]):
        run.tell(hint)
    (result,) = refresh.refresh(library, [number], on_progress=run.progress()).value.sources
    if result.error:
        run.tell(f"{value.title}: {result.error}", code=KNOWN)
    run.give(shapes.source(browse.source(library, number)), f"{value.title}: {result.new} new.")


def resume(run: Run, source: SourceIds) -> None:
    """Fetch sources again that were given up, stopped, or wait after failures."""
    from pkm_desktop.core.commands.seek import follow as commands

    library = run.library()
    value = [commands.resume_source(library, _id(text)).value for text in source]
    run.give([shapes.source(one) for one in value], *(f"{one.title} is due now." for one in value))


def stop(run: Run, source: SourceIds) -> None:
    """Fetch sources no more, until they are resumed."""
    from pkm_desktop.core.commands.seek import follow as commands

    library = run.library()
    value = [commands.stop_source(library, _id(text)).value for text in source]
    run.give([shapes.source(one) for one in value], *(f"{one.title} is stopped." for one in value))


def _id(text: str) -> int:
    return parse_ref(text, "source").id


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Rejected(f"“{text}” is not a day.", hint="Write it as 2026-05-31.") from None


def _line(one: Source) -> str:
    error = f"  ! {one.error}" if one.error else ""
    return f"{short_id('source', one.id):>6}  {one.unread:>5}  {one.title}{error}"


def _said(one: Source) -> list[tuple[str, str]]:
    """What was said about a source, as far as it is not the usual."""
    said = {
        "folder": one.folder,
        "why": one.why_followed,
        "tier": one.tier if one.tier != "normal" else "",
        "until": str(one.probation_until or ""),
        "reach": one.reach if one.reach != "external" else "",
        "muted": "yes" if one.muted else "",
        "every": f"{one.interval_minutes} minutes" if one.interval_minutes else "",
        "login": one.login,
        "error": one.error,
    }
    return [(name, text) for name, text in said.items() if text]
