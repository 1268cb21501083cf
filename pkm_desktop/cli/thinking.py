"""Thinking on the command line: why, edit, promote, connect, history, review, templates."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from pkm_desktop.cli import practising, shapes
from pkm_desktop.cli.running import Run, command
from pkm_desktop.cli.sense import SENSE, checked_standing, note_body, with_standing
from pkm_desktop.core.commands.sense import annotate, growing, history, linking, review
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.model.notes import Note, Related
from pkm_desktop.core.model.refs import Ref, parse_ref, short_id
from pkm_desktop.core.model.thinking import Card, DiffLine, Loose

_MARKS = {"same": " ", "removed": "-", "added": "+", "changed": "~"}


def add_to(app: typer.Typer) -> None:
    """Register these commands."""
    for name, function in (
        ("why", why),
        ("edit", edit),
        ("promote", promote),
        ("templates", templates),
        ("connect", connect),
        ("history", note_history),
        ("review", reviewing),
    ):
        command(app, name, rich_help_panel=SENSE)(function)


def why(
    run: Run,
    id_: Annotated[str, typer.Argument(metavar="ID")],
    text: Annotated[str, typer.Argument(help="In your own words; empty to take it back.")],
    *,
    other_view: Annotated[str | None, typer.Option(help="What speaks against it.")] = None,
    not_so_when: Annotated[str | None, typer.Option(help="Where it does not hold.")] = None,
) -> None:
    """Say why an item matters."""
    number = parse_ref(id_, "item").id
    said = annotate.say_why(run.library(), number, text, other_view=other_view, not_so_when=not_so_when).value
    run.give(shapes.note(said) if said else {"id": None}, said.body if said else "Taken back.")


def edit(
    run: Run,
    id_: Annotated[str, typer.Argument(metavar="ID")],
    *,
    title: Annotated[str | None, typer.Option(help="Another title; links to the note follow it.")] = None,
    text: Annotated[str | None, typer.Option(help="Another text, in Markdown.")] = None,
    file: Annotated[Path | None, typer.Option(help="Take the text from this file; `-` is stdin.")] = None,
    kind: Annotated[str | None, typer.Option(help="fleeting, literature, permanent or log.")] = None,
    maturity: Annotated[
        str | None, typer.Option(help="How far it is thought through: half-baked, tested or settled.")
    ] = None,
    confidentiality: Annotated[
        str | None, typer.Option(help="Who may see it: private, team, community or public.")
    ] = None,
) -> None:
    """Change a note; what it said before stays in its history."""
    said = (title, text, file, kind)
    if all(one is None for one in (*said, maturity, confidentiality)):
        raise Rejected(
            "Say what to change.",
            hint="Use --title, --text, --file, --kind, --maturity or --confidentiality.",
        )
    number = parse_ref(id_, "note").id
    body = note_body(file) if file is not None else text
    checked_standing(maturity, confidentiality)
    library = run.library()
    if any(one is not None for one in said):
        annotate.edit_note(library, number, title=title, body=body, kind=kind)
    value = with_standing(library, number, maturity, confidentiality)
    _give_note(run, value, growing.title_hint(value.kind, value.title) if title is not None else "")


def promote(
    run: Run,
    id_: Annotated[str, typer.Argument(metavar="ID")],
    title: Annotated[str, typer.Option(help="Your own claim, in a sentence.")],
) -> None:
    """Make a permanent note of a passing one."""
    made = growing.promote(run.library(), parse_ref(id_, "note").id, title).value
    _give_note(run, made.note, made.hint)


def _give_note(run: Run, value: Note, hint: str) -> None:
    if hint and not run.quiet:
        run.tell(hint)
    run.give({**shapes.note(value), "hint": hint or None}, f"{short_id('note', value.id)}  {value.title}")


def templates(run: Run) -> None:
    """List the templates that `note --template` takes."""
    found = growing.templates()
    run.give(
        [{"name": one.name, "kind": one.kind, "label": one.label, "body": one.body} for one in found],
        *(f"{one.name:<18}{one.label}" for one in found),
    )


def connect(
    run: Run,
    from_: Annotated[str, typer.Argument(metavar="ID", help="A note, an item or a highlight.")],
    to: Annotated[str, typer.Argument(metavar="ID", help="What to connect it to; without: candidates.")] = "",
    *,
    relation: Annotated[
        str, typer.Option(help="supports, contradicts, extends, example or see-also.")
    ] = "see-also",
    reason: Annotated[str, typer.Option(help="Why it does.")] = "",
    remove: Annotated[bool, typer.Option("--remove", help="Take the connection away.")] = False,
    limit: Annotated[int, typer.Option(min=1, max=100, help="How many candidates.")] = 5,
) -> None:
    """Connect two things, or show what of your own older material is about the same."""
    start = parse_ref(from_, *linking.CONNECTABLE)
    if not to:
        found = linking.candidates(run.reader(), start, limit=limit)
        lines = [f"{one.ref!s:>7}  {one.title}\n         {one.sentence}" for one in found]
        run.give([_candidate(one) for one in found], *(lines or ["Nothing is about the same yet."]))
        return
    end = parse_ref(to, *linking.CONNECTABLE)
    if remove:
        outcome = linking.unlink(run.library(), start, end)
        run.give({"changed": outcome.value, "undo": outcome.undo}, f"{start} and {end} are apart.")
        return
    note = linking.connect(run.library(), start, end, relation=relation, reason=reason).value
    run.give(shapes.note(note), f"{short_id('note', note.id)}  {note.title}")


def _candidate(one: Related) -> shapes.Shape:
    return {
        "id": str(one.ref),
        "kind": one.ref.kind,
        "title": one.title,
        "score": one.score,
        "why": list(one.why),
        "sentence": one.sentence,
        "mine": one.mine,
    }


def note_history(
    run: Run,
    id_: Annotated[str, typer.Argument(metavar="[ID]", help="A note.")] = "",
    *,
    diff: Annotated[int, typer.Option(metavar="VERSION", help="What changed since this version.")] = 0,
    to: Annotated[int, typer.Option(metavar="VERSION", help="With --diff: up to this version.")] = 0,
    restore: Annotated[int, typer.Option(metavar="VERSION", help="Let the note say this again.")] = 0,
    deleted: Annotated[bool, typer.Option("--deleted", help="Notes deleted in the last 30 days.")] = False,
    bring_back: Annotated[bool, typer.Option("--bring-back", help="Bring a deleted note back.")] = False,
) -> None:
    """Show what a note said before, compare, restore; find deleted notes."""
    if not id_:
        if not deleted:
            raise Rejected("Say which note, or --deleted.")
        _give_deleted(run)
        return
    number = parse_ref(id_, "note").id
    if restore or bring_back:
        library = run.library()
        outcome = (
            history.restore_version(library, number, restore)
            if restore
            else history.restore_deleted(library, number)
        )
        _give_note(run, outcome.value, "")
    elif diff:
        lines = history.version_diff(run.reader(), number, diff, to or None)
        run.give(
            [_diff_line(one) for one in lines], *(f"{_MARKS[one.change]} {_shown(one)}" for one in lines)
        )
    else:
        found = history.versions(run.reader(), number)
        shape = [
            {"version": one.id, "saved": shapes.time(one.saved), "title": one.title, "body": one.body}
            for one in found
        ]
        lines_ = [f"{one.id:>6}  {one.saved:%Y-%m-%d %H:%M}  {len(one.body)} characters" for one in found]
        run.give(shape, *(lines_ or ["It never said anything else."]))


def _give_deleted(run: Run) -> None:
    found = history.deleted(run.reader())
    shape = [
        {
            "id": short_id("note", one.note_id),
            "title": one.title,
            "body": one.body,
            "note_kind": one.kind,
            "deleted": shapes.time(one.deleted),
        }
        for one in found
    ]
    run.give(shape, *(f"{one['id']}  {one['title']}  deleted {one['deleted']}" for one in shape))


def _diff_line(one: DiffLine) -> shapes.Shape:
    return {
        "change": one.change,
        "parts": [{"text": part.text, "change": part.change or None} for part in one.parts],
    }


def _shown(one: DiffLine) -> str:
    marks = {"removed": "[-{}-]", "added": "{{+{}+}}", "": "{}"}
    if one.change != "changed":
        return one.text
    return "".join(marks[part.change].format(part.text) for part in one.parts)


def reviewing(
    run: Run,
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[answer ID sooner|later|someday|never]", help="An answer to a card."),
    ] = None,
    *,
    limit: Annotated[int, typer.Option(min=1, max=1_000_000, help="Lines of each list.")] = 20,
    week: Annotated[str, typer.Option(help="The review of a week: this, 47, 2026-W47 or a day.")] = "",
    done: Annotated[
        str, typer.Option(metavar="STEP", help="With --week: inbox, sense, draft, send or look-back is done.")
    ] = "",
    line: Annotated[str | None, typer.Option(help="With --week: one line for yourself.")] = None,
    finish: Annotated[bool, typer.Option("--finish", help="With --week: that was it.")] = False,
) -> None:
    """Show today's cards and what is left loose; answer a card; review a week."""
    if week or done or finish or line is not None:
        practising.review_week(run, week or "this", done=done, line=line, finish=finish)
        return
    if words:
        if len(words) != 3 or words[0] != "answer":
            raise Rejected("This is no answer to a card.", hint="For example: review answer h6 later")
        card = review.answer(run.library(), parse_ref(words[1], "note", "highlight"), words[2]).value
        run.give(_card(card), f"{card.ref} comes back {card.due if card.gap_days else 'no more'}.")
        return
    found = review.sitting(run.reader(), limit=limit)
    lists = {
        "orphans": found.orphans,
        "half_read": found.half_read,
        "without_why": found.without_why,
        "fleeting": found.fleeting,
        "look_again": found.look_again,
    }
    shape: dict[str, Any] = {"cards": [_card(one) for one in found.cards]}
    shape["next_due"] = found.next_due.isoformat() if found.next_due else None
    shape |= {name: [_loose(one) for one in many] for name, many in lists.items()}
    lines = [f"{one.ref!s:>7}  {' '.join(one.text.split())[:100]}" for one in found.cards]
    lines = lines or ["No cards today."]
    lines += [f"{name.replace('_', ' ')}: {len(many)}" for name, many in lists.items() if many]
    run.give(shape, *lines)


def _card(one: Card) -> shapes.Shape:
    return {
        "id": str(one.ref),
        "kind": one.ref.kind,
        "title": one.title,
        "text": one.text,
        "comment": one.comment,
        "item": str(Ref("item", one.item_id)) if one.item_id else None,
        "url": one.url,
        "due": one.due.isoformat() if one.due and one.gap_days else None,
        "gap_days": one.gap_days,
        "seen": shapes.time(one.seen),
    }


def _loose(one: Loose) -> shapes.Shape:
    return {
        "id": str(one.ref),
        "title": one.title,
        "when": shapes.time(one.when),
        "place": round(one.place, 3),
    }
