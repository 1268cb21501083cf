"""Sense on the command line: show, tag, highlight, note, link, find."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pkm_desktop.cli import shapes
from pkm_desktop.cli.given import given
from pkm_desktop.cli.running import Run, command
from pkm_desktop.core.commands import bookmarking
from pkm_desktop.core.commands.seek import browse, ruling
from pkm_desktop.core.commands.sense import recall
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.notes import MATURITIES, Note
from pkm_desktop.core.model.refs import Ref, parse_ref, short_id
from pkm_desktop.core.model.text import shown_title

SENSE = "Sense"
LONGEST_NOTE = 10 << 20  # bytes; every word of it is indexed
SHELVES = {"items": "item", "notes": "note", "highlights": "highlight", "issues": "issue"}


def add_to(app: typer.Typer) -> None:
    """Register the commands of this stage."""
    # `tag i1 +a -b`: -b is a tag to take off, not an option.
    free = {"ignore_unknown_options": True}
    command(app, "show", rich_help_panel=SENSE)(show)
    command(app, "tag", rich_help_panel=SENSE, context_settings=free)(tag)
    for name, function in (
        ("highlight", highlight),
        ("note", note),
        ("links", links),
        ("find", find),
        ("related", related),
    ):
        command(app, name, rich_help_panel=SENSE)(function)


def show(
    run: Run,
    id_: Annotated[str, typer.Argument(metavar="ID")],
    text: Annotated[bool, typer.Option(help="With the whole text.")] = False,
) -> None:
    """Show one item or note with all that hangs on it."""
    library, ref = run.reader(), parse_ref(id_, "item", "note")
    shape, lines = _item(library, ref, text) if ref.kind == "item" else _note(library, ref)
    connected = recall.links(library, ref)
    shape["shared"] = [
        {
            "issue": short_id("issue", one.issue_id),
            "community": one.community,
            "number": one.number,
            "title": one.title,
            "published": shapes.time(one.published),
        }
        for one in recall.sharing(library, ref)
    ]
    shape["out"] = [shapes.link(one) for one in connected.out]
    shape["back"] = [shapes.link(one) for one in connected.back]
    lines += [f"shared with {one['community']} #{one['number']}" for one in shape["shared"]]
    run.give(shape, *lines)


def _item(library: Library, ref: Ref, text: bool) -> tuple[shapes.Shape, list[str]]:
    value = browse.item(library, ref.id)
    notes, marks = recall.item_notes(library, ref.id), recall.highlights(library, item_id=ref.id)
    shape = shapes.item(value) | shapes.filed(bookmarking.filings(library, [ref.id]).get(ref.id, ()))
    shape["notes"] = [shapes.note(one) for one in notes]
    hits = ruling.hits(library, ref.id)
    shape["rules"] = [shapes.rule_hit(one) for one in hits]
    shape["marked"] = [shapes.highlight(one) for one in marks]
    if text:
        shape["text"] = value.text
    row = value.row
    lines = [
        shown_title(row.title, row.excerpt, row.url),
        f"{row.source} · {row.when:%Y-%m-%d} · {row.words} words",
        row.url,
    ]
    lines += [f"why it matters: {value.why}"] if value.why else []
    lines += [f"put aside until {row.due}"] if row.due and row.state == "later" else []
    lines += [f"{one.rule_name}: {', '.join(one.did)}" for one in hits]
    lines += [f"“{one.passage.exact}” {one.comment}".rstrip() for one in marks]
    lines += [f"{short_id('note', one.id)}  {one.title}" for one in notes]
    return shape, [*lines, "", value.text] if text else lines


def _note(library: Library, ref: Ref) -> tuple[shapes.Shape, list[str]]:
    value = recall.note(library, ref.id)
    return {**shapes.note(value), "text": value.body}, [value.title, value.body]


def tag(
    run: Run,
    words: Annotated[
        list[str], typer.Argument(metavar="ID... +TAG -TAG", help="Things, tags to add, tags to take off.")
    ],
) -> None:
    """Tag things: `tag i1 n2 +communities -old`."""
    from pkm_desktop.core.commands.sense import tagging

    add = [word[1:] for word in words if word.startswith("+")]
    remove = [word[1:] for word in words if word.startswith("-")]
    refs = [parse_ref(word) for word in words if word[:1] not in "+-"]
    if not refs or not (add or remove):
        raise Rejected("Say what to tag and how.", hint="For example: tag i1 +communities -old")
    outcome = tagging.tag(run.library(), refs, add=add, remove=remove)
    run.give({"changed": outcome.value, "undo": outcome.undo or None}, outcome.undo or "Nothing to change.")


def highlight(
    run: Run,
    id_: Annotated[str, typer.Argument(metavar="ID")],
    quote: Annotated[str, typer.Option(help="The passage, word for word.")],
    note: Annotated[str, typer.Option(help="A comment on it.")] = "",
    layer: Annotated[int, typer.Option(help="1, 2 or 3: how much of what was marked still stands out.")] = 1,
) -> None:
    """Mark a passage of an item."""
    from pkm_desktop.core.commands.sense import annotate

    value = annotate.highlight(
        run.library(), parse_ref(id_, "item").id, quote, comment=note, layer=layer
    ).value
    run.give(shapes.highlight(value), f"{short_id('highlight', value.id)}  “{value.passage.exact}”")


def note(
    run: Run,
    *,
    item: Annotated[str | None, typer.Option(metavar="ID", help="The item it is about.")] = None,
    title: Annotated[str, typer.Option(help="Its title; the first line if none is given.")] = "",
    text: Annotated[str | None, typer.Option(help="The note, in Markdown.")] = None,
    file: Annotated[
        Path | None, typer.Option(help="Take the note from this file; stdin if neither is given.")
    ] = None,
    kind: Annotated[
        str, typer.Option(help="fleeting (if nothing is said), literature, permanent, log or why.")
    ] = "",
    template: Annotated[
        str, typer.Option(metavar="NAME", help="Begin with its questions; --text is the first answer.")
    ] = "",
    quote: Annotated[
        list[str] | None, typer.Option(metavar="ID", help="Put this highlight into it; may be repeated.")
    ] = None,
    confidentiality: Annotated[
        str, typer.Option(help="Who may see it: private (if nothing is said), team, community or public.")
    ] = "",
    maturity: Annotated[
        str,
        typer.Option(
            help="How far it is thought through: half-baked (if nothing is said), tested or settled."
        ),
    ] = "",
) -> None:
    """Write a note in Markdown, with #tags and links to other notes in double brackets."""
    from pkm_desktop.core.commands.sense import annotate, growing

    about = parse_ref(item, "item").id if item else None
    checked_standing(maturity or None, confidentiality or None)
    if quote:
        marks = [parse_ref(one, "highlight").id for one in quote]
        library = run.library()
        value = growing.note_from_highlights(library, marks, title=title).value
    else:
        body = text if text is not None else "" if template and file is None else note_body(file)
        library = run.library()
        value = annotate.write_note(
            library, body, title=title, kind=kind, item_id=about, template=template
        ).value
    value = with_standing(library, value.id, maturity or None, confidentiality or None)
    run.give(shapes.note(value), f"{short_id('note', value.id)}  {value.title}")


def checked_standing(maturity: str | None, confidentiality: str | None) -> None:
    """Rejected for a word that says neither how settled a note is nor who may see it; None says nothing."""
    from pkm_desktop.core.commands.sense import confidentiality as confidential
    from pkm_desktop.core.commands.sense import ripening

    ripening.checked(maturity or MATURITIES[0])
    confidential.checked(confidentiality or confidential.CONFIDENTIALITY[0])


def with_standing(library: Library, note_id: int, maturity: str | None, confidentiality: str | None) -> Note:
    """The note as it is once what is said of it has been noted."""
    from pkm_desktop.core.commands.sense import confidentiality as confidential
    from pkm_desktop.core.commands.sense import ripening

    if maturity is not None:
        ripening.mark_maturity(library, [note_id], maturity)
    if confidentiality is not None:
        confidential.mark_note(library, [note_id], confidentiality)
    return recall.note(library, note_id)


def note_body(file: Path | None) -> str:
    """The text of a note from a file, or from stdin."""
    try:
        return given(file, largest=LONGEST_NOTE).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Rejected("The note is not in UTF-8.", subject=str(file or "stdin")) from error


def links(run: Run, id_: Annotated[str, typer.Argument(metavar="ID")]) -> None:
    """Show what a note or item links to, and what links to it."""
    value = recall.links(run.reader(), parse_ref(id_, "item", "note"))
    shape = {
        "out": [shapes.link(one) for one in value.out],
        "back": [shapes.link(one) for one in value.back],
        "mentions": [shapes.link(one) for one in value.mentions],
    }
    signs = (("→", value.out), ("←", value.back), ("~", value.mentions))
    run.give(shape, *(f"{sign} {one.ref or 'not yet'}  {one.title}" for sign, many in signs for one in many))


def find(
    run: Run,
    query: Annotated[
        list[str], typer.Argument(help="Words, “phrases”, AND OR NOT, tag: source: author: before: has: …")
    ],
    limit: Annotated[int, typer.Option(min=1, max=1_000_000)] = 20,
    in_: Annotated[list[str] | None, typer.Option("--in", help="items, notes, highlights or issues.")] = None,
) -> None:
    """Search everything you have read and written."""
    from pkm_desktop.core.commands.sense.find import find as search

    unknown = [name for name in in_ or [] if name not in SHELVES]
    if unknown:
        raise Rejected(f"There is no “{unknown[0]}” to search in.", hint=f"Use {', '.join(SHELVES)}.")
    kinds = [SHELVES[name] for name in in_ or []]
    value = search(run.reader(), " ".join(query), kinds=kinds, limit=limit)
    lines = [f"{one.ref!s:>7}  {one.title}\n         {one.snippet}" for one in value.hits]
    lines.append(f"{value.total} found in {value.seconds * 1000:.0f} ms.")
    lines += [f"Did you mean: {value.did_you_mean}?"] if value.did_you_mean else []
    lines += [value.hint] if value.hint else []
    run.give(shapes.found(value), *lines)


def related(
    run: Run,
    id_: Annotated[str, typer.Argument(metavar="ID")],
    limit: Annotated[int, typer.Option(min=1, max=1_000_000)] = 5,
) -> None:
    """Show what else in the library is about the same."""
    value = recall.related(run.reader(), parse_ref(id_, "item", "note"), limit=limit)
    run.give(
        [
            {
                "id": str(one.ref),
                "kind": one.ref.kind,
                "title": one.title,
                "score": one.score,
                "why": list(one.why),
            }
            for one in value
        ],
        *(f"{one.ref!s:>7}  {one.title}  ({', '.join(one.why)})" for one in value),
    )
