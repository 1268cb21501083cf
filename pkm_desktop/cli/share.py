"""Share on the command line: communities, issues, their check, rendering and hand-over."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pkm_desktop.cli import shapes
from pkm_desktop.cli.running import KNOWN, Run, command
from pkm_desktop.core.commands import curate, publish
from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.model.refs import parse_ref, short_id

SHARE = "Share"
WAYS = ", ".join(target.name for target in publish.targets())
IssueId = Annotated[str, typer.Argument(metavar="ISSUE", help="The id of an issue, such as d1.")]
EntryId = Annotated[str, typer.Argument(metavar="ENTRY", help="The id of an entry, such as e4.")]


def add_to(app: typer.Typer) -> None:
    """Register the commands of this stage."""
    communities = typer.Typer(help="Audiences.", no_args_is_help=True)
    command(communities, "add")(community_add)
    command(communities, "list")(community_list)
    digest = typer.Typer(help="Curate an issue and hand it over.", no_args_is_help=True)
    for name, function in (
        ("new", new),
        ("list", list_issues),
        ("candidates", candidates),
        ("add", add),
        ("edit", edit),
        ("move", move),
        ("remove", remove),
        ("title", title),
        ("section", section),
        ("intro", intro),
        ("question", question),
        ("check", check),
        ("show", show),
        ("render", render),
        ("publish", hand_over),
        ("sent", sent),
        ("reopen", reopen),
    ):
        command(digest, name)(function)
    app.add_typer(communities, name="community", rich_help_panel=SHARE)
    app.add_typer(digest, name="digest", rich_help_panel=SHARE)


def community_add(
    run: Run,
    name: Annotated[str, typer.Argument()],
    kind: Annotated[str, typer.Option(help="team, cop (community of practice) or network.")] = "cop",
    every: Annotated[str, typer.Option(help="The rhythm you promise, such as weekly:fri.")] = "",
    to: Annotated[str, typer.Option(help="Addresses of the readers or of their list.")] = "",
) -> None:
    """Add an audience."""
    value = curate.add_community(run.library(), name, kind=kind, rhythm=every, recipients=to).value
    run.give(shapes.community(value), f"{short_id('community', value.id)}  {value.name}")


def community_list(run: Run) -> None:
    """List the audiences."""
    value = curate.communities(run.reader())
    run.give(
        [shapes.community(one) for one in value],
        *(f"{short_id('community', one.id)}  {one.name}  {one.issues} issues" for one in value),
    )


def new(
    run: Run,
    community: Annotated[str, typer.Option(help="Its name or id.")],
    title: Annotated[str, typer.Option(help="The title of this issue.")] = "",
) -> None:
    """Begin the next issue for a community."""
    library = run.library()
    audience = curate.community(library, community)
    _give(run, curate.new_issue(library, audience.id, title=title).value)


def list_issues(run: Run, community: Annotated[str, typer.Option(help="Its name or id.")]) -> None:
    """List a community's issues."""
    library = run.reader()
    rows = curate.issues(library, curate.community(library, community).id)
    shape = [
        {
            "id": short_id("issue", row.id),
            "number": row.number,
            "title": row.title,
            "status": row.status,
            "entries": row.entries,
            "published": shapes.time(row.published),
        }
        for row in rows
    ]
    run.give(
        shape, *(f"{short_id('issue', row.id)}  #{row.number}  {row.title}  {row.status}" for row in rows)
    )


def candidates(run: Run, community: Annotated[str, typer.Option(help="Its name or id.")]) -> None:
    """List what was kept and not yet sent to a community."""
    library = run.reader()
    value = curate.candidates(library, curate.community(library, community).id)
    shape = [
        {
            "id": short_id(one.kind, one.id),
            "kind": one.kind,
            "title": one.title,
            "source": one.source,
            "has_why": one.has_why,
            "notes": one.notes,
            "highlights": one.highlights,
            "sent_elsewhere": list(one.sent_elsewhere),
        }
        for one in value
    ]
    run.give(shape, *(f"{short_id(one.kind, one.id):>7}  {one.title}" for one in value))


def add(
    run: Run,
    *,
    issue: IssueId,
    id_: Annotated[str, typer.Argument(metavar="ID", help="An item or note.")],
    why: Annotated[str | None, typer.Option(help="Why it matters to them.")] = None,
    section: Annotated[str | None, typer.Option(help="The section it goes in.")] = None,
    quote: Annotated[
        str | None, typer.Option(metavar="HIGHLIGHT", help="A highlight to quote, such as h6.")
    ] = None,
) -> None:
    """Put an item or note into an issue."""
    highlight_id = parse_ref(quote, "highlight").id if quote else None
    outcome = curate.add_entry(
        run.library(),
        _issue(issue),
        parse_ref(id_, "item", "note"),
        why=why,
        section=section,
        highlight_id=highlight_id,
    )
    _give(run, outcome.value)


def edit(
    run: Run,
    *,
    entry: EntryId,
    why: Annotated[str | None, typer.Option()] = None,
    quote: Annotated[str | None, typer.Option()] = None,
    title: Annotated[str | None, typer.Option()] = None,
    via: Annotated[str | None, typer.Option(help="Who found it.")] = None,
) -> None:
    """Change the words of an entry."""
    number = parse_ref(entry, "entry").id
    _give(run, curate.edit_entry(run.library(), number, why=why, quote=quote, title=title, via=via).value)


def move(
    run: Run,
    entry: EntryId,
    to: Annotated[int, typer.Option(help="Its new place in the issue, from 1.")],
    section: Annotated[str | None, typer.Option(help="The section it goes in.")] = None,
) -> None:
    """Move an entry within its issue."""
    number = parse_ref(entry, "entry").id
    _give(run, curate.move_entry(run.library(), number, position=to - 1, section=section).value)


def remove(run: Run, entry: EntryId) -> None:
    """Take an entry out of its issue."""
    _give(run, curate.remove_entry(run.library(), parse_ref(entry, "entry").id).value)


def title(run: Run, issue: IssueId, text: Annotated[str, typer.Argument()]) -> None:
    """Give an issue its title."""
    _give(run, curate.edit_issue(run.library(), _issue(issue), title=text).value)


def section(
    run: Run,
    issue: IssueId,
    name: Annotated[str, typer.Argument()],
    rename: Annotated[str | None, typer.Option(metavar="NEW", help="Call it this from now on.")] = None,
) -> None:
    """Add a section to an issue, or rename one."""
    library = run.library()
    if rename is not None:
        _give(run, curate.rename_section(library, _issue(issue), name, rename).value)
        return
    _give(run, curate.add_section(library, _issue(issue), name).value)


def intro(run: Run, issue: IssueId, text: Annotated[str, typer.Argument()]) -> None:
    """Write the introduction of an issue."""
    _give(run, curate.edit_issue(run.library(), _issue(issue), intro=text).value)


def question(run: Run, issue: IssueId, text: Annotated[str, typer.Argument()]) -> None:
    """Write the question to the community."""
    _give(run, curate.edit_issue(run.library(), _issue(issue), question=text).value)


def check(run: Run, issue: IssueId) -> None:
    """Say what is wrong with an issue before it goes out."""
    value = curate.issue(run.reader(), _issue(issue))
    if any(problem.blocking for problem in value.problems):
        run.code = KNOWN
    lines = [f"{'!' if problem.blocking else '·'} {problem.text}" for problem in value.problems]
    run.give(shapes.issue(value), *(lines or ["Ready to go."]))


def show(run: Run, issue: IssueId) -> None:
    """Show an issue."""
    _give(run, curate.issue(run.reader(), _issue(issue)))


def render(
    run: Run,
    issue: IssueId,
    to: Annotated[str, typer.Option(help=f"One of: {', '.join(publish.FORMATS)}.")],
    out: Annotated[Path | None, typer.Option(help="Write it here; stdout if not given.")] = None,
) -> None:
    """Write an issue in one format."""
    rendered = publish.render(run.reader(), _issue(issue), to)
    if out is None and not run.as_json:
        run.hand_out(rendered.content)
        return
    if out is not None:
        publish.write(rendered, out)
    shape = {"path": str(out) if out else None, "format": to, "bytes": len(rendered.content)}
    run.give(shape if out else {**shape, "content": rendered.text}, f"{out}  ({len(rendered.content)} bytes)")


def hand_over(
    run: Run,
    issue: IssueId,
    to: Annotated[list[str], typer.Option(help=f"A way out: {WAYS}; several with several --to.")],
    folder: Annotated[Path | None, typer.Option(help="Where files go.")] = None,
    anyway: Annotated[bool, typer.Option(help="In spite of what the check says.")] = False,
) -> None:
    """Hand an issue over and remember it."""
    value = publish.publish(run.library(), _issue(issue), to, folder=folder, anyway=anyway).value
    failed = [one for one in value if one.state == "failed"]
    for one in failed:
        run.tell(f"{one.target}: {one.error}", code=KNOWN if len(failed) == len(value) else 3)
    run.give(
        {"deliveries": [shapes.publication(one) for one in value]},
        *(f"{one.target}: {one.state}  {one.url}" for one in value if one.state != "failed"),
    )


def sent(
    run: Run,
    issue: IssueId,
    to: Annotated[str, typer.Option(help=f"The way it went: {WAYS}.")],
    anyway: Annotated[bool, typer.Option(help="In spite of what the check says.")] = False,
) -> None:
    """Note that you handed an issue over yourself: pasted it, sent the draft."""
    value = publish.mark_sent(run.library(), _issue(issue), to, anyway=anyway).value
    run.give({"deliveries": [shapes.publication(value)]}, f"{value.target}: {value.state}")


def reopen(run: Run, issue: IssueId) -> None:
    """Open an issue that has left, to correct it."""
    _give(run, curate.reopen_issue(run.library(), _issue(issue)).value)


def _issue(text: str) -> int:
    return parse_ref(text, "issue").id


def _give(run: Run, value: Issue) -> None:
    number = short_id("issue", value.id)
    lines = [f"{number}  {value.community.name} #{value.number}: {value.title} ({value.status})"]
    for section in value.sections:
        lines.append(f"  {section.name}")
        lines += [
            f"    {short_id('entry', one.id):>5}  {one.title}: {one.why or '(no reason yet)'}"
            for one in section.entries
        ]
    run.give(shapes.issue(value), *lines)
