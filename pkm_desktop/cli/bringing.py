"""Bringing in and handing out on the command line: import, export."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pkm_desktop.cli import shapes
from pkm_desktop.cli.running import IN_PART, KNOWN, Run, command
from pkm_desktop.core.errors import NotFound, Rejected
from pkm_desktop.core.model.bookmarks import BrowserProfile
from pkm_desktop.core.model.sources import Imported


def add_to(app: typer.Typer) -> None:
    """Register the commands."""
    command(app, "import", rich_help_panel="Seek")(import_)
    command(app, "export", rich_help_panel="Upkeep")(export)


def import_(
    run: Run,
    file: Annotated[
        list[Path] | None,
        typer.Argument(
            help="Exports of other programs: subscriptions, bookmarks, reading lists; folders, ZIPs."
        ),
    ] = None,
    *,
    as_: Annotated[str, typer.Option("--as", help="Take it for this kind instead of recognising it.")] = "",
    folders_as: Annotated[
        str, typer.Option(help="What folders of bookmarks become: folders, tags or both.")
    ] = "folders",
    browser: Annotated[
        bool,
        typer.Option(
            "--browser", help="Take the bookmarks of a browser: name it instead of a file, or list them all."
        ),
    ] = False,
) -> None:
    """Bring in what another program exported, or what a browser keeps."""
    from pkm_desktop.core.commands import bring_in

    if browser and not file:
        _list_browsers(run)
        return
    if not file:
        raise Rejected("There is no file named.", hint="Name files, or list the browsers with `--browser`.")
    paths = [_browser_file(run, str(name)) for name in file] if browser else file
    value = bring_in.import_files(
        run.library(), paths, kind=as_, folders_as=folders_as, on_progress=run.progress()
    ).value
    _report(run, value)


def _list_browsers(run: Run) -> None:
    from pkm_desktop.core.commands.bookmarking import browsers

    found = browsers()
    lines = [f"{_name(one)}  {one.path}" for one in found]
    shape = [{"name": one.name, "profile": one.profile, "path": one.path, "kind": one.kind} for one in found]
    run.give({"browsers": shape}, *(lines or ["No browser with bookmarks was found."]))


def _browser_file(run: Run, name: str) -> Path:
    """The file of the browser that is named: 'firefox', 'Chrome/Person 1', or the path of the file."""
    from pkm_desktop.core.commands.bookmarking import browsers

    wanted = name.casefold()
    found = [
        one
        for one in browsers()
        if wanted in (one.name.casefold(), _name(one).casefold(), one.path.casefold())
    ]
    if not found:
        raise NotFound(f"There is no browser “{name}” with bookmarks.", hint="`import --browser` lists them.")
    if len(found) > 1:
        names = ", ".join(_name(one) for one in found)
        raise Rejected(f"“{name}” has several profiles.", hint=f"Name one of them: {names}.")
    return Path(found[0].path)


def _name(one: BrowserProfile) -> str:
    return f"{one.name}/{one.profile}" if one.profile else one.name


def _report(run: Run, value: Imported) -> None:
    lines = []
    for one in value.files:
        if one.added or one.duplicate:
            updated = f" ({one.updated} updated)" if one.updated else ""
            lines.append(
                f"{one.path}: {one.added} added, {one.duplicate} known{updated}, {one.failed} not taken"
            )
        for error in one.errors:
            run.tell(f"{one.path}: {error}" if one.path not in error else error)
        for said in (*one.changes, *one.hints):
            run.tell(said)
    if any(one.failed for one in value.files):
        taken = any(one.added or one.duplicate for one in value.files)
        run.code = IN_PART if taken else KNOWN
    run.give(shapes.imported(value), *lines)


def export(
    run: Run,
    folder: Annotated[Path, typer.Argument(metavar="DIR")],
    *,
    opml: Annotated[bool, typer.Option("--opml", help="Only what you follow, as OPML.")] = False,
    bookmarks: Annotated[
        bool, typer.Option("--bookmarks", help="Only what you keep, as a bookmark file (Netscape HTML).")
    ] = False,
    vault: Annotated[
        bool, typer.Option("--vault", help="Only notes, items and highlights, as Markdown files with links.")
    ] = False,
    highlights: Annotated[
        str, typer.Option(metavar="FORM", help="Only highlights: md, json (W3C) or csv.")
    ] = "",
    citations: Annotated[
        str, typer.Option(metavar="FORM", help="Only references to what you keep: bibtex or csl.")
    ] = "",
    query: Annotated[
        str, typer.Option(help="With highlights and citations, those of what this search finds.")
    ] = "",
    public: Annotated[
        bool, typer.Option("--public", help="In the vault, only notes for communities or everybody.")
    ] = False,
    private_notes: Annotated[
        bool, typer.Option("--private-notes", help="With bookmarks, hand out your private notes too.")
    ] = False,
) -> None:
    """Write what you have in open formats: all of them, unless you choose."""
    from pkm_desktop.cli.vaults import Wanted, hand_out

    everything = not (opml or bookmarks or vault or highlights or citations)
    wanted = Wanted(
        opml=opml or everything,
        bookmarks=bookmarks or everything,
        vault=vault or everything,
        highlights=highlights or ("md" if everything else ""),
        citations=citations or ("bibtex" if everything else ""),
        query=query,
        public=public,
        private_notes=private_notes,
        alone=vault and not (opml or bookmarks or highlights or citations),
    )
    hand_out(run, folder, wanted)
