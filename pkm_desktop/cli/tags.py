"""Tags and topics on the command line."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from pkm_desktop.cli import shapes
from pkm_desktop.cli.running import Run, command
from pkm_desktop.core.commands.sense import tagging
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.notes import Tag, TagChange, Topic
from pkm_desktop.core.model.refs import parse_ref

SENSE = "Sense"


def add_to(app: typer.Typer) -> None:
    """Register the commands about tags."""
    command(app, "tags", rich_help_panel=SENSE)(tags)
    command(app, "topics", rich_help_panel=SENSE)(topics)
    command(app, "topic", rich_help_panel=SENSE)(topic)
    command(app, "suggest-tags", rich_help_panel=SENSE)(suggest)


def tags(
    run: Run,
    *,
    once: Annotated[bool, typer.Option("--once", help="Only those on one thing.")] = False,
    unused: Annotated[bool, typer.Option("--unused", help="Only those on nothing.")] = False,
    rename: Annotated[
        tuple[str, str] | None, typer.Option(metavar="OLD NEW", help="With those below it, also in notes.")
    ] = None,
    merge: Annotated[
        tuple[str, str] | None, typer.Option(metavar="FROM INTO", help="Two tags become one.")
    ] = None,
    delete: Annotated[
        str | None, typer.Option(metavar="TAG", help="Take it, and those below it, off everything.")
    ] = None,
    alias: Annotated[
        tuple[str, str] | None, typer.Option(metavar="TAG OTHER", help="Let OTHER mean TAG.")
    ] = None,
    no_alias: Annotated[str | None, typer.Option(metavar="OTHER", help="Let OTHER mean nothing.")] = None,
    keep_name: Annotated[
        bool, typer.Option("--keep-name", help="The old name goes on meaning the tag.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would change; do nothing.")] = False,
) -> None:
    """List tags with counts; rename, merge, delete one, or give it another name."""
    change = rename or merge or ((delete, "") if delete else None)
    if dry_run:
        if change is None:
            raise Rejected("Say what would be renamed, merged or deleted.")
        told = tagging.would_change(run.reader(), *change)
        run.give(_change(told), *_told(told))
        return
    library = run.library() if change or alias or no_alias else run.reader()
    _tell(run, library, change)
    jobs = (
        (rename, lambda: tagging.rename_tag(library, *(rename or ("", "")), alias=keep_name)),
        (merge, lambda: tagging.merge_tags(library, *(merge or ("", "")), alias=keep_name)),
        (delete, lambda: tagging.delete_tag(library, delete or "")),
        (alias, lambda: tagging.add_alias(library, *(alias or ("", "")))),
        (no_alias, lambda: tagging.remove_alias(library, no_alias or "")),
    )
    for wanted, job in jobs:
        if wanted:
            job()
    value = tagging.tags(library, once=once, unused=unused)
    run.give([_tag(one) for one in value], *map(_line, value))


def _tell(run: Run, library: Library, change: tuple[str, str] | None) -> None:
    """What a change is going to touch."""
    for line in _told(tagging.would_change(library, *change)) if change and not run.quiet else ():
        run.tell(line)


def _line(one: Tag) -> str:
    also = f"  (also {', '.join(one.aliases)})" if one.aliases else ""
    return f"{one.count:>5}  {one.name}{'  *' if one.topic else ''}{also}"


def _tag(one: Tag) -> dict[str, Any]:
    return {
        "tag": one.name,
        "count": one.count,
        "items": one.items,
        "notes": one.notes,
        "highlights": one.highlights,
        "sources": one.sources,
        "aliases": list(one.aliases),
        "topic": one.topic,
    }


def _change(told: TagChange) -> dict[str, Any]:
    return {
        "tags": list(told.tags),
        "becomes": list(told.becomes),
        "merged": list(told.merged),
        "count": told.count,
        "items": told.items,
        "notes": told.notes,
        "highlights": told.highlights,
        "sources": told.sources,
        "rewritten": told.rewritten,
    }


def _told(told: TagChange) -> list[str]:
    """The counts of a change in words."""
    lines = [
        f"{len(told.tags)} {'tag' if len(told.tags) == 1 else 'tags'} ({', '.join(told.tags[:5])}"
        f"{' …' if len(told.tags) > 5 else ''}) on {told.items} items, {told.notes} notes,"
        f" {told.highlights} highlights and {told.sources} sources."
    ]
    if told.merged:
        lines.append(f"Becomes one with what is there: {', '.join(told.merged)}.")
    if told.rewritten:
        lines.append(f"Written in the text of {told.rewritten} notes.")
    return lines


def topics(run: Run) -> None:
    """List what you work on: questions, goals, and when each was last touched."""
    from pkm_desktop.core.commands.sense.topics import topics as all_topics

    value = all_topics(run.reader())
    lines = [line for one in value for line in _words(one)]
    run.give([_topic(one) for one in value], *(lines or ["No tag is a topic yet: `topic edit TAG`."]))


def topic(
    run: Run,
    what: Annotated[str, typer.Argument(metavar="show|edit", help="Look at it or change it.")],
    name: Annotated[str, typer.Argument(metavar="TAG")],
    *,
    scope: Annotated[str | None, typer.Option(help="What the tag stands for, and what not.")] = None,
    question: Annotated[str | None, typer.Option(help="What you want to learn.")] = None,
    goal: Annotated[str | None, typer.Option(help="What it is good for.")] = None,
    off: Annotated[bool, typer.Option("--off", help="A mere tag again.")] = False,
) -> None:
    """Look at a topic, or say what a tag is about: `topic edit TAG --question …`."""
    from pkm_desktop.core.commands.sense import topics as commands

    if what not in ("show", "edit"):
        raise Rejected(f"A topic cannot “{what}”.", hint="It can show and edit.")
    if what == "show":
        value = commands.topic(run.reader(), name)
    else:
        value = commands.edit_topic(
            run.library(),
            name,
            scope_note=scope,
            learning_question=question,
            business_goal=goal,
            topic=not off,
        ).value
    run.give(_topic(value), *_words(value))


def suggest(
    run: Run,
    id_: Annotated[str, typer.Argument(metavar="ID")],
    limit: Annotated[int, typer.Option(min=1, max=1_000)] = 6,
) -> None:
    """Show which of your own tags may fit an item, note or highlight."""
    from pkm_desktop.core.commands.sense.topics import suggest_tags

    value = suggest_tags(run.reader(), parse_ref(id_, "item", "note", "highlight"), limit=limit)
    run.give(
        [{"tag": one.name, "why": one.why, "score": one.score} for one in value],
        *(f"{one.name}  ({one.why})" for one in value),
    )


def _words(one: Topic) -> list[str]:
    said = [f"    {text}" for text in (one.scope_note, one.learning_question, one.business_goal) if text]
    counts = f"{one.items} items, {one.notes} notes, {one.highlights} highlights, shared {one.shared} times"
    return [f"{one.tag}: {counts}", *said]


def _topic(one: Topic) -> dict[str, Any]:
    return {
        "tag": one.tag,
        "scope_note": one.scope_note,
        "learning_question": one.learning_question,
        "business_goal": one.business_goal,
        "items": one.items,
        "notes": one.notes,
        "highlights": one.highlights,
        "shared": one.shared,
        "last_sought": shapes.time(one.last_sought),
        "last_sensed": shapes.time(one.last_sensed),
        "last_shared": shapes.time(one.last_shared),
    }
