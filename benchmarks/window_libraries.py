"""The libraries the window is tried on: full, with a million short rows, with long articles."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks.articles import articles, build, written
from pkm_desktop.core.library import Library, open_library
from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.model.refs import Ref

FULL, ROWS, LONG = 100_000, 1_000_000, 300
EVENTS, LINKS, ENTRIES, NOTES = 190_000, 5_000, 60, 2_000
LONG_WORDS = 6_000
NOW = datetime(2026, 1, 5, 9, tzinfo=UTC)
WORDS = [
    "practice",
    "network",
    "trust",
    "habit",
    "signal",
    "margin",
    "harvest",
    "window",
    "ledger",
    "compass",
    "thread",
    "lantern",
]


def full(cache: Path) -> tuple[Path, dict[str, int]]:
    """100,000 articles, notes, one of them with 5,000 links, a full digest, the events of years; and ids."""
    place, told = cache / "window" / "full", cache / "window" / "full.json"
    if not told.is_file():
        bare = cache / "search" / f"library-{FULL}"
        bare.parent.mkdir(parents=True, exist_ok=True)
        if not bare.is_dir():
            build(bare, written(bare.parent, FULL), FULL)
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(bare, place)
        with open_library(place) as library:
            ids = _lived_in(library)
        told.write_text(json.dumps(ids), encoding="utf-8")
    open_library(place).close()  # brought up to date once, not in every copy
    shutil.rmtree(place / "backups", ignore_errors=True)
    return place, json.loads(told.read_text(encoding="utf-8"))


def _lived_in(library: Library) -> dict[str, int]:
    from pkm_desktop.core.commands.sense import annotate
    from pkm_desktop.core.commands.share import audiences, curate, entering

    dice = random.Random(4)
    with library.writing() as writing:
        verbs = ("arrived", "arrived", "arrived", "dropped", "kept", "read", "highlighted", "noted", "shared")
        writing.db.executemany(
            "INSERT INTO event(at, verb, kind, target_id) VALUES (?, ?, 'item', ?)",
            (
                (_stamp(dice.randrange(60 * 24 * 700)), dice.choice(verbs), dice.randrange(1, FULL))
                for _ in range(EVENTS)
            ),
        )
        titles = [str(row[0]) for row in writing.db.execute("SELECT title FROM item LIMIT ?", (LINKS,))]
    for number in range(NOTES):
        link = f"[[Thought {dice.randrange(NOTES)}]]"
        annotate.write_note(
            library, f"{_words(dice, 60)} {link} #{dice.choice(WORDS)}", title=f"Thought {number}"
        )
    body = "\n".join(
        f"- [[{title.replace('[', '').replace(']', '')}]] {number}" for number, title in enumerate(titles)
    )
    hub = annotate.write_note(library, body, title="Everything").value
    community = audiences.add_community(library, "The team").value
    issue = curate.new_issue(library, community.id).value
    with library.reading() as db:
        kept = db.execute(
            "SELECT item_id FROM item_state WHERE state = 'kept' LIMIT ?", (ENTRIES,)
        ).fetchall()
    for row in kept:
        entering.add_entry(library, issue.id, Ref("item", int(row[0])), why=_words(dice, 20))
    return {"note": hub.id, "issue": issue.id}


def rows(cache: Path) -> Path:
    """A million items that are nearly nothing but a title."""
    place = cache / "window" / "rows"
    if not (place / "done").is_file():
        shutil.rmtree(place, ignore_errors=True)
        with open_library(place) as library:
            _put(library, ((number, "", "") for number in range(1, ROWS + 1)))
        (place / "done").touch()
    return place


def long(cache: Path) -> Path:
    """Articles of many thousand words with headings, lists, quotes and links."""
    place = cache / "window" / "long"
    if not (place / "done").is_file():
        shutil.rmtree(place, ignore_errors=True)
        source = cache / "search"
        source.mkdir(parents=True, exist_ok=True)
        with open_library(place) as library:
            _put(library, _chapters(articles(written(source, FULL), FULL)))
        (place / "done").touch()
    return place


def _chapters(told: Iterator[dict[str, Any]]) -> Iterator[tuple[int, str, str]]:
    dice = random.Random(5)
    latin = (one["body"] for one in told if one.get("lang") == "en")
    for number in range(1, LONG + 1):
        html, words = list[str](), 0
        while words < LONG_WORDS:
            text = next(latin).replace("&", "").replace("<", "")
            words += len(text.split())
            html.append(f"<h2>{_words(dice, 4).capitalize()}</h2>")
            for part in text.split("\n\n"):
                kind = dice.choice(("p", "p", "p", "blockquote", "li"))
                link = f'<a href="https://example.org/{number}">{_words(dice, 2)}</a>'
                html.append(f"<{kind}>{part} {link}</{kind}>")
        yield number, "".join(html), " ".join(html)


def _put(library: Library, told: Iterator[tuple[int, str, str]]) -> None:
    """(number, html, text) each; thousands in a transaction, without a step to undo."""
    dice = random.Random(3)
    while batch := list(islice(told, 20_000)):
        stamps = {number: _stamp(number) for number, _, _ in batch}
        with library.writing() as writing:
            db = writing.db
            db.execute("PRAGMA defer_foreign_keys = ON")
            db.executemany(
                "INSERT INTO item_text VALUES (?, ?, ?, 'feed', ?, '')",
                ((number, html, text, stamps[number]) for number, html, text in batch),
            )
            db.executemany(
                "INSERT INTO item(id, url, url_key, title, title_key, fetched, sort_at)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (_item(number, stamps[number], dice) for number, _, _ in batch),
            )
            db.executemany(
                "INSERT INTO item_state(item_id, state, changed, sort_at) VALUES (?, 'new', ?, ?)",
                ((number, stamps[number], stamps[number]) for number, _, _ in batch),
            )


def _item(number: int, stamp: str, dice: random.Random) -> tuple[object, ...]:
    title, address = f"{_words(dice, 5).capitalize()} {number}", f"x.example/{number}"
    return number, f"https://{address}", address, title, title_key(title), stamp, stamp


def _words(dice: random.Random, count: int) -> str:
    return " ".join(dice.choices(WORDS, k=count))


def _stamp(minutes: int) -> str:
    return (NOW - timedelta(minutes=minutes)).strftime("%Y-%m-%dT%H:%M:%SZ")
