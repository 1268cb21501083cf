"""Rules: make, change, order, try out and apply; keyword watches; and which rule did what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from pkm_desktop.core.commands.seek import rule_actions
from pkm_desktop.core.errors import NotFound, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.keys import tag_name
from pkm_desktop.core.model.progress import Progress, Stop, never, silent
from pkm_desktop.core.model.rules import Action, Condition, DryRun, Rule, RuleHit, RuleRow, Subject
from pkm_desktop.core.model.text import one_line
from pkm_desktop.core.seek.feeds.telling import telling_word
from pkm_desktop.core.seek.ruling import rule_checks
from pkm_desktop.core.seek.ruling.rules import Look, Verdict, judge, reads_sources, reads_text, ready
from pkm_desktop.core.seek.ruling.terms import terms, whole_words
from pkm_desktop.core.store.seek import rule_subjects, sources
from pkm_desktop.core.store.seek import rules as store

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Connection, Writing

RULED = Changes(items=True, tags=True)
STEP = 500  # items between two looks at whether to stop
LONGEST_NAME = 200


def rules(library: Library) -> tuple[RuleRow, ...]:
    """Every rule in the order they act, with what it has done so far."""
    with library.reading() as db:
        return store.rule_rows(db)


def rule(library: Library, rule_id: int) -> Rule:
    """One rule, or NotFound."""
    with library.reading() as db:
        return store.one_rule(db, rule_id)


def problems(rule: Rule) -> tuple[str, ...]:
    """What is wrong with a rule, a sentence each; () when it can be used."""
    return rule_checks.problems(rule)


def add_rule(library: Library, rule: Rule) -> Outcome[Rule]:
    """Store a rule as the last one: it acts on what comes in from now on. Without a name it gets one.

    Rejected for a rule that makes no sense. A keyword watch has to be applied to list what is stored already.
    """
    made = _sound(rule)
    label = f"Add rule “{made.name}”"
    with library.writing(label) as writing:
        _check_source(writing.db, made)
        stored = store.add_rule(writing, made)
    return Outcome(stored, RULED, label)


def edit_rule(library: Library, rule: Rule) -> Outcome[Rule]:
    """Store a changed rule in its place. What it did before stays as it is."""
    made = _sound(rule)
    label = f"Edit rule “{made.name}”"
    with library.writing(label) as writing:
        before = store.one_rule(writing.db, rule.id)
        if replace(made, position=before.position) == before:
            return Outcome(before, Changes())
        _check_source(writing.db, made)
        stored = store.change_rule(writing, made)
    return Outcome(stored, RULED, label)


def remove_rule(library: Library, rule_id: int) -> Outcome[int]:
    """Take a rule away. What it did stays, and stays explained."""
    with library.reading() as db:
        label = f"Remove rule “{store.one_rule(db, rule_id).name}”"
    with library.writing(label) as writing:
        store.one_rule(writing.db, rule_id)
        store.remove_rule(writing, rule_id)
    return Outcome(1, RULED, label)


def move_rule(library: Library, rule_id: int, position: int) -> Outcome[int]:
    """Let a rule act at this place of the list, counted from 0; the value is the place it has now."""
    with library.reading() as db:
        before = store.one_rule(db, rule_id)
    label = f"Move rule “{before.name}”"
    with library.writing(label) as writing:
        before = store.one_rule(writing.db, rule_id)
        store.move_rule(writing, rule_id, position)
        now = store.one_rule(writing.db, rule_id).position
    return Outcome(now, RULED, label) if now != before.position else Outcome(now, Changes())


def enable_rule(library: Library, rule_id: int, on: bool) -> Outcome[Rule]:
    """Switch a rule on or off."""
    with library.reading() as db:
        before = store.one_rule(db, rule_id)
    if before.enabled == on:
        return Outcome(before, Changes())
    label = f"Switch rule “{before.name}” {'on' if on else 'off'}"
    with library.writing(label) as writing:
        stored = store.change_rule(writing, replace(store.one_rule(writing.db, rule_id), enabled=on))
    return Outcome(stored, RULED, label)


def dry_run(library: Library, rule: Rule, *, on_progress: Progress = silent, stop: Stop = never) -> DryRun:
    """What a rule, stored or not, would hit among the stored items. Changes nothing.

    The undecided ones; a keyword watch finds all others, too. When stopped, what was found until then;
    `looked_at` says how many items that were.
    """
    made = _sound(rule)
    with library.reading() as db:
        search = _Search(db, made, on_progress, stop)
        found = sorted(search, key=lambda one: (one.sort_at, one.item_id), reverse=True)
    return DryRun(tuple(one.item_id for one in found), search.looked_at)


def apply_rule(
    library: Library, rule_id: int, *, on_progress: Progress = silent, stop: Stop = never
) -> Outcome[int]:
    """Let a rule act on what is stored already and undecided; how many items it hit. One step to undo.

    A keyword watch lists decided items, too, and lets go of what it would not find any more. When stopped,
    nothing is changed.
    """
    with library.reading() as db:
        made = store.one_rule(db, rule_id)
        found = list(_Search(db, made, on_progress, stop))
    if stop():
        return Outcome(0, Changes())
    label = f"Apply rule “{made.name}”"
    with library.writing(label) as writing:
        store.one_rule(writing.db, rule_id)
        count = _act(writing, made, found)
    return Outcome(count, RULED, label) if count else Outcome(0, RULED if made.watches else Changes())


def watch(library: Library, words: str) -> Outcome[Rule]:
    """Watch for words in all sources: what has them, stored or still to come, is listed under their name.

    Commas separate alternatives. A word finds what begins with it, up to three letters it has to be whole;
    `"…"` means just these words. The same watch is made once.
    """
    name = one_line(words)
    value = whole_words(name)
    if not terms(value):
        raise Rejected("A watch needs some words.")
    wanted = Rule(name, (Condition("text", "contains", value),), (Action("watch"),))
    with library.reading() as db:
        for one in store.all_rules(db):
            if one.conditions == wanted.conditions and one.watches and one.level == "all":
                return Outcome(one, Changes())
        found = list(_Search(db, _sound(wanted), silent, never))
    label = f"Watch for “{name}”"
    with library.writing(label) as writing:
        made = store.add_rule(writing, _sound(wanted))
        _act(writing, made, found)
    return Outcome(made, RULED, label)


def suggest_rule(library: Library, item_id: int, word: str = "") -> Rule:
    """A rule made from an item, to be looked at and stored: drop what its source sends with this word.

    Without a `word` it is the one of the title that tells most. An item of no source gives a rule for all.
    """
    with library.reading() as db:
        one = next(rule_subjects.subjects(db, item_ids=[item_id], undecided=False, text=False), None)
        if one is None:
            raise NotFound(f"There is no item i{item_id}.")
        said = _beside(one.title, *one.sources[:1])
        word = one_line(word) or telling_word(said, *rule_subjects.titles_like(db, item_id))
    value = word if len(word) > 3 or not word else whole_words(word)
    source_id = one.source_ids[0] if one.source_ids else None
    name = " – ".join(part for part in (word, *one.sources[:1]) if part)
    return Rule(
        name=name[:LONGEST_NAME],
        conditions=(Condition("title", "contains", value),),
        actions=(Action("drop"),),
        level="all" if source_id is None else "source",
        source_id=source_id,
    )


def _beside(title: str, source: str = "") -> str:
    """A title without the words of its source, which tell nothing about what to leave out of it."""
    names = {word.casefold() for word in source.split()}
    return " ".join(word for word in title.split() if word.casefold() not in names) or title


def hits(library: Library, item_id: int) -> tuple[RuleHit, ...]:
    """Which rules did what to an item, the first first; rules that are gone keep their name."""
    with library.reading() as db:
        return store.hits_of(db, item_id)


def _sound(rule: Rule) -> Rule:
    """The rule with its words in order and a name; Rejected with everything that is wrong with it."""
    clean = replace(
        rule,
        name=one_line(rule.name)[:LONGEST_NAME],
        folder="/".join(part.strip() for part in rule.folder.split("/") if part.strip())
        if rule.level == "folder"
        else "",
        source_id=rule.source_id if rule.level == "source" else None,
        conditions=tuple(replace(one, value=one_line(one.value)) for one in rule.conditions),
        actions=tuple(dict.fromkeys(_clean_action(one) for one in rule.actions)),
    )
    wrong = rule_checks.problems(clean)
    if wrong:
        raise Rejected(" ".join(wrong))
    return replace(clean, name=clean.name or rule_checks.in_words(clean)[:LONGEST_NAME])


def _clean_action(action: Action) -> Action:
    return Action(action.do, tag_name(action.value) if action.do == "tag" else "")


def _check_source(db: Connection, rule: Rule) -> None:
    if rule.level == "source" and rule.source_id is not None:
        sources.one_source(db, rule.source_id)


class _Search:
    """One walk over the stored items for what a rule hits; counts what it looks at."""

    def __init__(self, db: Connection, rule: Rule, on_progress: Progress, stop: Stop) -> None:
        self.looked_at = 0
        self._db, self._rule = db, rule
        self._on_progress, self._stop = on_progress, stop

    def __iter__(self) -> Iterator[Subject]:
        hit = ready(self._rule).hits
        for one in self._walk():
            if self.looked_at % STEP == 0:
                if self._stop():
                    return
                self._on_progress(self.looked_at, 0, self._rule.name)
            self.looked_at += 1
            if hit(Look(one)):
                yield one

    def _walk(self) -> Iterator[Subject]:
        undecided, text = not self._rule.watches, reads_text([self._rule])
        if self._rule.level != "all":
            return rule_subjects.subjects_within(self._db, self._rule, undecided=undecided, text=text)
        origins = reads_sources([self._rule])
        return rule_subjects.subjects(self._db, undecided=undecided, text=text, origins=origins)


def _act(writing: Writing, made: Rule, found: list[Subject]) -> int:
    """Let one rule do to what it found whatever it has not done there yet."""
    before = store.hit_by(writing.db, made.id)
    now = {one.item_id for one in found}
    if made.watches:
        store.forget_finds(writing, made.id, before.keys() - now)
    only_watch = replace(made, actions=tuple(one for one in made.actions if one.do == "watch"))
    judged = []
    for one in found:
        acting = ready(made if one.state == "new" else only_watch)
        verdict = judge([acting], one)
        judged.append((one.item_id, _without(verdict, before.get(one.item_id, set()))))
    return rule_actions.carry_out(writing, judged)


def _without(verdict: Verdict, done: set[str]) -> Verdict:
    """The verdict without what was done already; a decision that is due again had been taken back."""
    hits = [
        (rule, tuple(act for act in did if act not in done or act == verdict.decision))
        for rule, did in verdict.hits
    ]
    return replace(verdict, hits=tuple((rule, did) for rule, did in hits if did))
