"""Rules, watches, snoozing and tidying on the command line."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from pkm_desktop.cli import rule_words, shapes
from pkm_desktop.cli.running import Run, command
from pkm_desktop.core.commands.seek import browse, ruling
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Outcome
from pkm_desktop.core.model.refs import parse_ref, short_id
from pkm_desktop.core.model.rules import Rule

SEEK = "Seek"
Ifs = Annotated[
    list[str] | None, typer.Option("--if", help="What it looks for, such as: title contains webinar")
]
Dos = Annotated[list[str] | None, typer.Option("--do", help="drop, keep, later, read, watch or tag:NAME.")]
Folder = Annotated[str, typer.Option(help="Only what comes from this folder of sources.")]
SourceOption = Annotated[str, typer.Option(help="Only what comes from this source, such as s3.")]
RuleId = Annotated[str, typer.Argument(metavar="RULE", help="The id of a rule, such as r2.")]
Ids = Annotated[list[str], typer.Argument(metavar="ID...", help="Ids of items, such as i12.")]
Any_ = Annotated[bool | None, typer.Option("--any/--all", help="One condition is enough, or all must hold.")]


def add_to(app: typer.Typer) -> None:
    """Register the commands of this stage."""
    rule = typer.Typer(help="Make, change and try out rules.", no_args_is_help=True)
    for name, function in (
        ("add", add),
        ("edit", edit),
        ("remove", remove),
        ("move", move),
        ("enable", enable),
        ("disable", disable),
        ("apply", apply),
        ("test", test),
    ):
        command(rule, name)(function)
    command(app, "rules", rich_help_panel=SEEK)(rules)
    app.add_typer(rule, name="rule", rich_help_panel=SEEK)
    command(app, "watch", rich_help_panel=SEEK)(watch)
    command(app, "snooze", rich_help_panel=SEEK)(snooze)
    command(app, "thought", rich_help_panel=SEEK)(thought)
    command(app, "tidy", rich_help_panel=SEEK)(tidy)


def rules(run: Run) -> None:
    """List the rules in the order they act: the first that decides about an item has decided."""
    value = ruling.rules(run.reader())
    lines = [
        f"{_id(row.rule):>4}  {'on ' if row.rule.enabled else 'off'}  {row.hits:>6} hits  {row.rule.name}"
        f"\n          {rule_words.in_words(row.rule)}"
        for row in value
    ]
    run.give([shapes.rule_row(row) for row in value], *(lines or ["There are no rules yet."]))


def add(
    run: Run,
    *,
    if_: Ifs = None,
    do: Dos = None,
    name: Annotated[str, typer.Option(help="What to call it.")] = "",
    any_: Any_ = None,
    folder: Folder = "",
    source: SourceOption = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only show what it would hit.")] = False,
) -> None:
    """Add a rule for what comes in: `rule add --if "title contains webinar" --do drop`."""
    level, where, number = rule_words.level(folder, source)
    made = Rule(
        name,
        tuple(rule_words.condition(text) for text in if_ or ()),
        tuple(rule_words.action(text) for text in do or ()),
        match="any" if any_ else "all",
        level=level,
        folder=where,
        source_id=number,
    )
    if dry_run:
        _try_out(run, run.reader(), made)
        return
    _made(run, ruling.add_rule(run.library(), made))


def edit(
    run: Run,
    rule: RuleId,
    *,
    if_: Ifs = None,
    do: Dos = None,
    name: Annotated[str | None, typer.Option(help="What to call it.")] = None,
    any_: Any_ = None,
    folder: Folder = "",
    source: SourceOption = "",
    everywhere: Annotated[bool, typer.Option("--everywhere", help="For all sources again.")] = False,
) -> None:
    """Change a rule. What is given takes the place of what was; what it did before stays."""
    library = run.library()
    made = ruling.rule(library, rule_words.rule_id(rule))
    if if_:
        made = replace(made, conditions=tuple(map(rule_words.condition, if_)))
    if do:
        made = replace(made, actions=tuple(map(rule_words.action, do)))
    if any_ is not None:
        made = replace(made, match="any" if any_ else "all")
    if folder or source or everywhere:
        level, where, number = rule_words.level(folder, source)
        made = replace(made, level=level, folder=where, source_id=number)
    _made(run, ruling.edit_rule(library, replace(made, name=made.name if name is None else name)))


def _made(run: Run, outcome: Outcome[Rule]) -> None:
    made = outcome.value
    run.give(shapes.rule(made), f"{_id(made)}  {made.name}", f"    {rule_words.in_words(made)}")


def remove(run: Run, rule: RuleId) -> None:
    """Take a rule away; what it did stays."""
    _done(run, ruling.remove_rule(run.library(), rule_words.rule_id(rule)))


def move(
    run: Run, rule: RuleId, place: Annotated[int, typer.Argument(min=1, help="From 1: the first to act.")]
) -> None:
    """Let a rule act earlier or later."""
    outcome = ruling.move_rule(run.library(), rule_words.rule_id(rule), place - 1)
    run.give({"position": outcome.value + 1, "undo": outcome.undo or None}, f"Place {outcome.value + 1}.")


def enable(run: Run, rule: RuleId) -> None:
    """Switch a rule on."""
    _made(run, ruling.enable_rule(run.library(), rule_words.rule_id(rule), True))


def disable(run: Run, rule: RuleId) -> None:
    """Switch a rule off."""
    _made(run, ruling.enable_rule(run.library(), rule_words.rule_id(rule), False))


def apply(run: Run, rule: RuleId) -> None:
    """Let a rule act on what is stored and undecided."""
    _done(run, ruling.apply_rule(run.library(), rule_words.rule_id(rule), on_progress=run.progress()))


def test(run: Run, rule: RuleId) -> None:
    """Show what a rule would hit among what is stored. Changes nothing."""
    library = run.reader()
    _try_out(run, library, ruling.rule(library, rule_words.rule_id(rule)))


def _try_out(run: Run, library: Library, made: Rule) -> None:
    value = ruling.dry_run(library, made, on_progress=run.progress())
    rows = browse.item_rows(library, value.item_ids)
    run.give(
        {
            "looked_at": value.looked_at,
            "hits": len(value.item_ids),
            "items": [shapes.item_row(row) for row in rows],
        },
        f"{len(value.item_ids):,} of {value.looked_at:,} items would be hit.",
        *(f"{short_id('item', row.id):>7}  {row.title}  ({row.source})" for row in rows),
    )


def watch(
    run: Run, words: Annotated[list[str], typer.Argument(help="Words, with commas between alternatives.")]
) -> None:
    """Watch for words in all sources; what has them is listed by `items --watch WORDS`."""
    library = run.library()
    made = ruling.watch(library, " ".join(words)).value
    hits = next(row.hits for row in ruling.rules(library) if row.rule.id == made.id)
    run.give(shapes.rule(made) | {"hits": hits}, f"{_id(made)}  {made.name}: {hits:,} found so far.")


def snooze(
    run: Run,
    ids: Ids,
    until: Annotated[str, typer.Option(help="2026-12-01, +3d, +2w, tomorrow or monday.")],
) -> None:
    """Put items aside until a day; then they are in the inbox again."""
    from pkm_desktop.core.commands.seek import triage

    library = run.library()
    day = rule_words.day(until, browse.day_began(library).astimezone().date())
    outcome = triage.snooze(library, [parse_ref(text, "item").id for text in ids], day)
    shape = {"changed": outcome.value, "until": day.isoformat(), "undo": outcome.undo or None}
    run.give(shape, outcome.undo or "Nothing to change.")


def thought(
    run: Run,
    id_: Annotated[str, typer.Argument(metavar="ID", help="The id of an item.")],
    text: Annotated[list[str], typer.Argument(help="A line of your own.")],
) -> None:
    """Keep an item with a quick thought on it."""
    from pkm_desktop.core.commands.seek import triage

    value = triage.quick_thought(run.library(), parse_ref(id_, "item").id, " ".join(text)).value
    run.give(shapes.note(value), f"{short_id('note', value.id)}  {value.title}")


def tidy(
    run: Run,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say how much there is to do.")] = False,
) -> None:
    """Drop what waited too long, remove what was dropped long ago, as the settings say."""
    from pkm_desktop.core.commands.seek import retention

    if dry_run:
        value, undo = retention.preview_tidy(run.reader()), ""
    else:
        outcome = retention.tidy(run.library(), on_progress=run.progress())
        value, undo = outcome.value, outcome.undo
    run.give(
        {"expired": value.expired, "removed": value.removed, "undo": undo or None},
        f"{value.expired:,} waited too long and {'would be' if dry_run else 'were'} dropped,"
        f" {value.removed:,} {'would leave' if dry_run else 'left'} the library.",
    )


def watch_id(library: Library, wanted: str) -> int:
    """The watch of this name or id; Rejected when there is none."""
    named = [row.rule for row in ruling.rules(library) if row.rule.watches]
    for one in named:
        if wanted.strip().lower() in (_id(one), one.name.lower()):
            return one.id
    names = ", ".join(one.name for one in named) or "none yet: `watch WORDS` makes one"
    raise Rejected(f"There is no watch “{wanted}”.", hint=f"There are {names}.")


def _id(rule: Rule) -> str:
    return f"r{rule.id}"


def _done(run: Run, outcome: Outcome[int]) -> None:
    shape = {"changed": outcome.value, "undo": outcome.undo or None}
    run.give(shape, f"{outcome.undo}: {outcome.value:,}" if outcome.undo else "Nothing to change.")
