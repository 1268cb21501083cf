"""The digest desk on the command line: choosing, wording and ordering what goes into an issue."""

from __future__ import annotations

from typing import Annotated

import typer

from pkm_desktop.cli import digest_shapes
from pkm_desktop.cli.running import Run, command
from pkm_desktop.core.commands.share import curate
from pkm_desktop.core.model.digests import ENTRY_KINDS, Issue
from pkm_desktop.core.model.refs import parse_ref, short_id

IssueId = Annotated[str, typer.Argument(metavar="ISSUE", help="The id of an issue, such as d1.")]
CommunityName = Annotated[str, typer.Option("--community", help="Its name or id.")]
EntryId = Annotated[str, typer.Argument(metavar="ENTRY", help="The id of an entry, such as e4.")]
KINDS = f"What it is to them: {', '.join(ENTRY_KINDS)}."


def add_to(digest: typer.Typer) -> None:
    """Register the commands that put an issue together."""
    for name, function in (
        ("new", new),
        ("list", list_issues),
        ("next", next_),
        ("candidates", candidates),
        ("suggest", suggest),
        ("add", add),
        ("edit", edit),
        ("move", move),
        ("remove", remove),
        ("title", title),
        ("section", section),
        ("intro", intro),
        ("question", question),
        ("preheader", preheader),
        ("delete", delete),
    ):
        command(digest, name)(function)


def new(
    run: Run,
    community: CommunityName,
    title: Annotated[str, typer.Option(help="The title of this issue.")] = "",
) -> None:
    """Begin the next issue for a community."""
    library = run.library()
    audience = curate.community(library, community)
    give_issue(run, curate.new_issue(library, audience.id, title=title).value)


def next_(run: Run, issue: IssueId) -> None:
    """Begin the next issue with the sections of this one."""
    give_issue(run, curate.next_issue_from(run.library(), issue_number(issue)).value)


def list_issues(run: Run, community: CommunityName) -> None:
    """List a community's issues."""
    library = run.reader()
    rows = curate.issues(library, curate.community(library, community).id)
    run.give(
        [digest_shapes.issue_row(row) for row in rows],
        *(f"{short_id('issue', row.id)}  #{row.number}  {row.title}  {row.status}" for row in rows),
    )


def candidates(run: Run, community: CommunityName) -> None:
    """List what was kept and not yet sent to a community."""
    library = run.reader()
    value = curate.candidates(library, curate.community(library, community).id)
    run.give(
        [digest_shapes.candidate(one) for one in value],
        *(f"{short_id(one.kind, one.id):>7}  {one.title}" for one in value),
    )


def suggest(
    run: Run,
    community: CommunityName,
    limit: Annotated[int, typer.Option(min=1, max=1_000_000)] = 10,
) -> None:
    """List what fits a community's topics, and why."""
    library = run.reader()
    value = curate.suggestions(library, curate.community(library, community).id, limit=limit)
    run.give(
        [digest_shapes.suggestion(one) for one in value],
        *(
            f"{short_id(one.candidate.kind, one.candidate.id):>7}  {one.candidate.title}\n"
            f"         {', '.join(one.why)}"
            for one in value
        ),
    )


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
    kind: Annotated[str | None, typer.Option(help=KINDS)] = None,
    via: Annotated[str | None, typer.Option(help="Who found it.")] = None,
) -> None:
    """Put an item or note into an issue."""
    outcome = curate.add_entry(
        run.library(),
        issue_number(issue),
        parse_ref(id_, "item", "note"),
        why=why,
        section=section,
        highlight_id=parse_ref(quote, "highlight").id if quote else None,
        kind=kind,
        via=via,
    )
    give_issue(run, outcome.value)


def edit(
    run: Run,
    *,
    entry: EntryId,
    why: Annotated[str | None, typer.Option()] = None,
    quote: Annotated[str | None, typer.Option()] = None,
    title: Annotated[str | None, typer.Option()] = None,
    via: Annotated[str | None, typer.Option(help="Who found it.")] = None,
    kind: Annotated[str | None, typer.Option(help=KINDS)] = None,
    other_view: Annotated[str | None, typer.Option(help="What speaks against it.")] = None,
    ask: Annotated[str | None, typer.Option(help="A question to the readers about it.")] = None,
    contributor: Annotated[str | None, typer.Option(help="The colleague who brought it.")] = None,
) -> None:
    """Change the words of an entry."""
    outcome = curate.edit_entry(
        run.library(),
        parse_ref(entry, "entry").id,
        why=why,
        quote=quote,
        title=title,
        via=via,
        kind=kind,
        other_view=other_view,
        ask=ask,
        contributor=contributor,
    )
    give_issue(run, outcome.value)


def move(
    run: Run,
    entry: EntryId,
    to: Annotated[int, typer.Option(help="Its new place in the issue, from 1.")],
    section: Annotated[str | None, typer.Option(help="The section it goes in.")] = None,
) -> None:
    """Move an entry within its issue."""
    number = parse_ref(entry, "entry").id
    give_issue(run, curate.move_entry(run.library(), number, position=to - 1, section=section).value)


def remove(run: Run, entry: EntryId) -> None:
    """Take an entry out of its issue."""
    give_issue(run, curate.remove_entry(run.library(), parse_ref(entry, "entry").id).value)


def title(run: Run, issue: IssueId, text: Annotated[str, typer.Argument()]) -> None:
    """Give an issue its title."""
    give_issue(run, curate.edit_issue(run.library(), issue_number(issue), title=text).value)


def section(
    run: Run,
    issue: IssueId,
    name: Annotated[str, typer.Argument()],
    rename: Annotated[str | None, typer.Option(metavar="NEW", help="Call it this from now on.")] = None,
) -> None:
    """Add a section to an issue, or rename one."""
    library = run.library()
    if rename is not None:
        give_issue(run, curate.rename_section(library, issue_number(issue), name, rename).value)
        return
    give_issue(run, curate.add_section(library, issue_number(issue), name).value)


def intro(run: Run, issue: IssueId, text: Annotated[str, typer.Argument()]) -> None:
    """Write the introduction of an issue."""
    give_issue(run, curate.edit_issue(run.library(), issue_number(issue), intro=text).value)


def question(run: Run, issue: IssueId, text: Annotated[str, typer.Argument()]) -> None:
    """Write the question to the community."""
    give_issue(run, curate.edit_issue(run.library(), issue_number(issue), question=text).value)


def preheader(run: Run, issue: IssueId, text: Annotated[str, typer.Argument()]) -> None:
    """Write the line that mail programs show beside the subject; an empty one is made from the intro."""
    give_issue(run, curate.edit_issue(run.library(), issue_number(issue), preheader=text).value)


def delete(run: Run, issue: IssueId) -> None:
    """Throw a draft away; undo brings it back. What has left stays."""
    outcome = curate.delete_issue(run.library(), issue_number(issue))
    run.give({"deleted": issue, "undo": outcome.undo}, outcome.undo)


def issue_number(text: str) -> int:
    """The number behind the id of an issue."""
    return parse_ref(text, "issue").id


def give_issue(run: Run, value: Issue) -> None:
    """An issue as the result of a command."""
    number = short_id("issue", value.id)
    lines = [f"{number}  {value.community.name} #{value.number}: {value.title} ({value.status})"]
    lines += _said(value.intro)
    for section in value.sections:
        lines.append(f"  {section.name}")
        for one in section.entries:
            lines.append(f"    {short_id('entry', one.id):>5}  {one.title}: {one.why or '(no reason yet)'}")
            lines += [f"           “{one.quote}”"] if one.quote else []
    lines += _said(value.question, "Question: ")
    if value.poll:
        lines += _said(" / ".join((value.poll.question, *value.poll.options)), "Poll: ")
    run.give(digest_shapes.issue(value), *lines)


def _said(text: str, label: str = "") -> list[str]:
    """One line for each line of a text of the issue, nothing for none."""
    return [f"  {line}" for line in f"{label}{text}".splitlines() if text]
