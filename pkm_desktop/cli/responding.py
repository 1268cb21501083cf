"""What came back, on the command line: filed by hand or from mails, listed, answered, put right."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pkm_desktop.cli import return_shapes as shapes
from pkm_desktop.cli.given import given
from pkm_desktop.cli.rule_words import day
from pkm_desktop.cli.running import IN_PART, KNOWN, Run, command
from pkm_desktop.core.commands.share import curate, open_questions, opting_out, reply_filing, responding
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.refs import parse_ref, short_id
from pkm_desktop.core.model.responses import RESPONSE_KINDS, OpenQuestion, Response

SHARE = "Share"
_CLEAR = ("", "none")
ResponseId = Annotated[str, typer.Argument(metavar="RESPONSE", help="The id of a response, such as r3.")]
Kind = Annotated[str, typer.Option(help=f"One of: {', '.join(RESPONSE_KINDS)}.")]
Entry = Annotated[str, typer.Option(help="The entry it is about, such as e4.")]
Who = Annotated[str, typer.Option("--from", help="Who it came from: a name, or 'Ada <ada@example.org>'.")]
Day = Annotated[str, typer.Option(help="A day to come back to it: 2026-12-01, +2w or monday.")]
Value = Annotated[int | None, typer.Option(help="The value cycle, from 1 (immediate) to 5 (reframing).")]
Mails = Annotated[list[Path], typer.Argument(metavar="FILE", help="Mails as .eml, or mbox files.")]


def add_to(app: typer.Typer) -> None:
    """Register the commands about what came back."""
    command(app, "respond", rich_help_panel=SHARE)(respond)
    group = typer.Typer(help="What came back.", no_args_is_help=True)
    for name, function in (
        ("list", list_responses),
        ("file", file),
        ("edit", edit),
        ("answered", answered),
        ("delete", delete),
        ("open", waiting),
        ("counts", counts),
        ("opt-out", opt_out),
        ("opt-in", opt_in),
    ):
        command(group, name)(function)
    app.add_typer(group, name="responses", rich_help_panel=SHARE)


def respond(
    run: Run,
    *,
    issue: Annotated[str, typer.Argument(metavar="ISSUE", help="The id of an issue, such as d1.")],
    kind: Annotated[str, typer.Option(help=f"One of: {', '.join(RESPONSE_KINDS)}; guessed of a mail.")] = "",
    text: Annotated[str, typer.Option(help="What was said.")] = "",
    eml: Annotated[Path | None, typer.Option(help="The mail that came back.")] = None,
    entry: Entry = "",
    who: Who = "",
    follow_up: Day = "",
    value_cycle: Value = None,
) -> None:
    """File what came back on an issue: in your words, or as the mail it came in."""
    library = run.library()
    issue_id = parse_ref(issue, "issue").id
    entry_id = parse_ref(entry, "entry").id if entry else None
    until = day(follow_up, library.clock().astimezone().date()) if follow_up else None
    if eml is None:
        outcome = responding.respond(
            library, issue_id, kind or "answer", text,
            entry_id=entry_id, person=who, follow_up=until, value_cycle=value_cycle,
        )  # fmt: skip
        _give(run, outcome.value)
        return
    if text or who:
        raise Rejected(
            "A mail says itself what it says, and who sent it.", hint="Leave out --text and --from."
        )
    data = given(eml)
    made = reply_filing.respond_by_mail(library, data, issue_id=issue_id, kind=kind, entry_id=entry_id).value
    if until or value_cycle:
        named = {"follow_up": until, "value_cycle": value_cycle}
        wanted = {name: value for name, value in named.items() if value is not None}
        made = responding.edit_response(library, made.id, **wanted).value
    _give(run, made)


def file(
    run: Run,
    files: Mails,
    issue: Annotated[str, typer.Option(help="The issue of mails that do not say theirs.")] = "",
    kind: Annotated[str, typer.Option(help="Their kind; guessed if not given.")] = "",
) -> None:
    """File replies from mails: each finds its issue, and is filed once."""
    issue_id = parse_ref(issue, "issue").id if issue else None
    value = reply_filing.respond_by_files(
        run.library(), files, issue_id=issue_id, kind=kind, on_progress=run.progress()
    ).value
    for sentence in value.skipped:
        run.tell(sentence, code=IN_PART if value.responses or value.known else KNOWN)
    shape = {
        "filed": [shapes.response(one) for one in value.responses],
        "known": value.known,
        "skipped": list(value.skipped),
    }
    run.give(shape, *map(_line, value.responses), *([f"{value.known} known already"] if value.known else []))


def list_responses(
    run: Run,
    issue: Annotated[str, typer.Option(help="On one issue, such as d1.")] = "",
    community: Annotated[str, typer.Option(help="From one community, by name or id.")] = "",
    kind: Annotated[str, typer.Option(help=f"One of: {', '.join(RESPONSE_KINDS)}.")] = "",
    limit: Annotated[int, typer.Option(min=1)] = 500,
) -> None:
    """List what came back, the newest first."""
    library = run.reader()
    value = responding.responses(
        library,
        issue_id=parse_ref(issue, "issue").id if issue else None,
        community_id=_community(library, community),
        kind=kind,
        limit=limit,
    )
    run.give([shapes.response(one) for one in value], *map(_line, value))


def edit(
    run: Run,
    *,
    response: ResponseId,
    kind: Annotated[str | None, typer.Option(help="What it really is.")] = None,
    text: Annotated[str | None, typer.Option()] = None,
    entry: Annotated[str | None, typer.Option(help="An entry such as e4, or none.")] = None,
    who: Annotated[str | None, typer.Option("--from", help="Who it came from.")] = None,
    follow_up: Annotated[str | None, typer.Option(help="A day, or none.")] = None,
    value_cycle: Value = None,
) -> None:
    """Put a response right; a changed kind has what follows of it."""
    library = run.library()
    named = {"kind": kind, "text": text, "person": who, "value_cycle": value_cycle}
    values: dict[str, object] = {name: value for name, value in named.items() if value is not None}
    if entry is not None:
        values["entry_id"] = None if entry in _CLEAR else parse_ref(entry, "entry").id
    if follow_up is not None:
        today = library.clock().astimezone().date()
        values["follow_up"] = None if follow_up in _CLEAR else day(follow_up, today)
    _give(run, responding.edit_response(library, _number(response), **values).value)


def answered(
    run: Run,
    response: ResponseId,
    not_yet: Annotated[bool, typer.Option("--not-yet", help="They still wait.")] = False,
) -> None:
    """Note that somebody got their answer."""
    _give(run, responding.answered(run.library(), _number(response), done=not not_yet).value)


def delete(run: Run, response: ResponseId) -> None:
    """Take a response out."""
    value = responding.delete_response(run.library(), _number(response)).value
    run.give({"deleted": value}, "Deleted.")


def waiting(
    run: Run, community: Annotated[str, typer.Option(help="Of one community, by name or id.")] = ""
) -> None:
    """List what waits: answers owed, questions nobody answered, follow-ups due."""
    library = run.reader()
    number = _community(library, community)
    owed, asked = open_questions.owed_answers(library, number), open_questions.open_questions(library, number)
    due = open_questions.due_follow_ups(library)
    shape = {
        "owed": [shapes.question(one) for one in owed],
        "asked": [shapes.question(one) for one in asked],
        "follow_ups": [shapes.response(one) for one in due],
    }
    lines = [f"owed   {_question(one)}" for one in owed] + [f"asked  {_question(one)}" for one in asked]
    run.give(shape, *lines, *(f"due    {one.follow_up}  {_line(one)}" for one in due))


def counts(
    run: Run,
    issue: Annotated[str, typer.Option(help="Entry by entry of one issue, such as d1.")] = "",
    community: Annotated[str, typer.Option(help="Of one community, by name or id.")] = "",
) -> None:
    """Count what came back: entry by entry of an issue, or by community."""
    library = run.reader()
    if issue:
        value = open_questions.came_back(library, parse_ref(issue, "issue").id)
        entries = (f"{one.total:>4}  {short_id('entry', one.entry_id)}  {one.title}" for one in value.entries)
        run.give(shapes.came_back(value), _counted(value.counts), *entries)
        return
    listed = open_questions.returns(library, _community(library, community))
    run.give(
        [shapes.returns(one) for one in listed],
        *(f"{one.community}: {_counted(one.counts)}; {one.people} people" for one in listed),
    )


def opt_out(
    run: Run,
    community: Annotated[str, typer.Argument(help="Its name or id.")],
    address: Annotated[str, typer.Argument(help="Whose address is to be left out and forgotten.")],
) -> None:
    """Leave an address out of a community's mails from now on; this cannot be undone."""
    library = run.library()
    hint = opting_out.opt_out(library, curate.community(library, community).id, address).value
    run.give({"left_out": True, "hint": hint or None}, hint or "Left out, and the address forgotten.")


def opt_in(
    run: Run,
    community: Annotated[str, typer.Argument(help="Its name or id.")],
    address: Annotated[str, typer.Argument(help="Who wishes to be back.")],
) -> None:
    """Forget that an address was to be left out, because its owner wishes to be back."""
    library = run.library()
    value = opting_out.let_in(library, curate.community(library, community).id, address).value
    run.give({"let_in": value}, "May be written to again." if value else "It had not asked to be left out.")


def _community(library: Library, name: str) -> int | None:
    return curate.community(library, name).id if name else None


def _number(text: str) -> int:
    return parse_ref(text, "response").id


def _give(run: Run, value: Response) -> None:
    run.give(shapes.response(value), _line(value), *([value.hint] if value.hint else []))


def _line(value: Response) -> str:
    who = value.person.name if value.person else "somebody"
    about = f" on {short_id('entry', value.entry_id)}" if value.entry_id else ""
    words = " ".join(value.text.split())[:80]
    number = short_id("response", value.id)
    return f"{number:>5}  {value.community} #{value.issue_number}{about}  {value.kind}  {who}: {words}"


def _question(value: OpenQuestion) -> str:
    number = short_id("response", value.response_id) if value.response_id else ""
    return f"{value.days:>4} days  {number:>4}  {value.community} #{value.issue_number}  {value.text[:90]}"


def _counted(value: object) -> str:
    given = dict(value) if isinstance(value, dict) else {}
    return ", ".join(f"{number} {kind}" for kind, number in given.items()) or "nothing yet"
