"""Success cases and polls on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pkm_desktop.cli import return_shapes as shapes
from pkm_desktop.cli.rule_words import day
from pkm_desktop.cli.running import Run, command
from pkm_desktop.core.commands.share import outcomes, polling
from pkm_desktop.core.model.digests import Poll
from pkm_desktop.core.model.refs import parse_ref, short_id
from pkm_desktop.core.model.responses import SuccessCase

SHARE = "Share"
IssueId = Annotated[str, typer.Argument(metavar="ISSUE", help="The id of an issue, such as d1.")]
CaseId = Annotated[str, typer.Argument(metavar="CASE", help="The id of a case, such as o2.")]
Words = Annotated[str | None, typer.Option()]
Success = Annotated[
    bool | None, typer.Option("--success/--non-success", help="What worked, or what did not.")
]
Value = Annotated[int | None, typer.Option(help="The value cycle, from 1 (immediate) to 5 (reframing).")]


def add_to(app: typer.Typer) -> None:
    """Register the commands about success cases and polls."""
    cases = typer.Typer(help="Success cases: what came of it.", no_args_is_help=True)
    for name, function in (
        ("list", list_cases),
        ("add", add),
        ("edit", edit),
        ("verify", verify),
        ("delete", delete),
        ("report", report),
    ):
        command(cases, name)(function)
    app.add_typer(cases, name="outcomes", rich_help_panel=SHARE)
    poll = typer.Typer(help="Questions that readers vote on by reply.", no_args_is_help=True)
    command(poll, "set")(set_poll)
    command(poll, "show")(show_poll)
    command(poll, "remove")(remove_poll)
    app.add_typer(poll, name="poll", rich_help_panel=SHARE)


def list_cases(run: Run, success: Success = None) -> None:
    """List the cases, the newest first."""
    value = outcomes.cases(run.reader(), success=success)
    run.give([shapes.case(one) for one in value], *map(_line, value))


def add(
    run: Run,
    *,
    title: Annotated[str, typer.Argument(help="Who did what, and what came of it.")],
    success: Success = None,
    response: Annotated[str, typer.Option(help="The response it came from, such as r3.")] = "",
    situation: Words = None,
    used: Annotated[str | None, typer.Option(help="What was used.")] = None,
    result: Annotated[str | None, typer.Option(help="What came of it.")] = None,
    good_it_did: Annotated[str | None, typer.Option(help="What good it did.")] = None,
    helped: Annotated[str | None, typer.Option(help="What helped.")] = None,
    hindered: Annotated[str | None, typer.Option(help="What got in the way.")] = None,
    suggestions: Words = None,
    evidence: Annotated[str | None, typer.Option(help="What shows it.")] = None,
    value_cycle: Value = None,
) -> None:
    """Tell a case: a success, or with --non-success what did not work."""
    number = parse_ref(response, "response").id if response else None
    outcome = outcomes.add_case(
        run.library(), title, success=success, response_id=number, situation=situation, used=used,
        result=result, good_it_did=good_it_did, helped=helped, hindered=hindered, suggestions=suggestions,
        evidence=evidence, value_cycle=value_cycle,
    )  # fmt: skip
    _give(run, outcome.value)


def edit(
    run: Run,
    *,
    case: CaseId,
    title: Words = None,
    success: Success = None,
    situation: Words = None,
    used: Words = None,
    result: Words = None,
    good_it_did: Words = None,
    helped: Words = None,
    hindered: Words = None,
    suggestions: Words = None,
    evidence: Words = None,
    value_cycle: Value = None,
) -> None:
    """Change what a case says."""
    outcome = outcomes.edit_case(
        run.library(), _number(case), title=title, success=success, situation=situation, used=used,
        result=result, good_it_did=good_it_did, helped=helped, hindered=hindered, suggestions=suggestions,
        evidence=evidence, value_cycle=value_cycle,
    )  # fmt: skip
    _give(run, outcome.value)


def verify(
    run: Run,
    case: CaseId,
    by: Annotated[str, typer.Option(help="Who stands for it.")],
    on: Annotated[str, typer.Option(help="The day it was verified; today if not given.")] = "",
) -> None:
    """Note who has verified a case that has evidence."""
    library = run.library()
    when = day(on, library.clock().astimezone().date()) if on else None
    _give(run, outcomes.verify_case(library, _number(case), by, on=when).value)


def delete(run: Run, case: CaseId) -> None:
    """Take a case out."""
    value = outcomes.delete_case(run.library(), _number(case)).value
    run.give({"deleted": value}, "Deleted.")


def report(
    run: Run,
    out: Annotated[Path | None, typer.Option(help="Write it here; stdout if not given.")] = None,
    verified: Annotated[bool, typer.Option("--verified", help="Only what somebody stands for.")] = False,
) -> None:
    """Write all cases as a Markdown report: successes and non-successes."""
    library = run.reader()
    if out is not None:
        size = outcomes.export_report(library, out, verified_only=verified).value
        run.give({"path": str(out), "bytes": size}, f"{out}  ({size} bytes)")
        return
    text = outcomes.report(library, verified_only=verified)
    run.give({"path": None, "content": text}, text.rstrip("\n"))


def set_poll(
    run: Run,
    issue: IssueId,
    question: Annotated[str, typer.Argument()],
    option: Annotated[list[str], typer.Option(help="An option to vote for; two to nine of them.")],
) -> None:
    """Ask the readers of an issue to vote."""
    library = run.library()
    issue_id = parse_ref(issue, "issue").id
    polling.set_poll(library, issue_id, question, option)
    _give_poll(run, polling.tally(library, issue_id))


def show_poll(run: Run, issue: IssueId) -> None:
    """Show the votes: one per sender, the last one counts."""
    _give_poll(run, polling.tally(run.reader(), parse_ref(issue, "issue").id))


def remove_poll(run: Run, issue: IssueId) -> None:
    """Take the poll out of an issue that has not left."""
    polling.remove_poll(run.library(), parse_ref(issue, "issue").id)
    run.give({"removed": True}, "Removed.")


def _number(text: str) -> int:
    return parse_ref(text, "case").id


def _give(run: Run, value: SuccessCase) -> None:
    run.give(shapes.case(value), _line(value))


def _line(value: SuccessCase) -> str:
    sure = f"verified by {value.verified_by}" if outcomes.is_verified(value) else "not verified"
    sign = "+" if value.success else "-"
    return f"{short_id('case', value.id):>5}  {sign} {value.title}  ({sure})"


def _give_poll(run: Run, value: Poll) -> None:
    shape = shapes.poll(value)
    lines = [
        f"{one['number']}. {one['text']}: {one['votes']} ({one['per_cent']} %)" for one in shape["options"]
    ]
    run.give(shape, value.question, *lines)
