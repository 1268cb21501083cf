"""A library of many articles, and questions about it: the same each time."""

from __future__ import annotations

import json
import random
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks.documents import REAL
from pkm_desktop.core.library import open_library
from pkm_desktop.core.model.keys import title_key

CORPUS = REAL.parent / "corpus"
SOURCES, BATCH = 300, 1_000
TAGS = ("alpha", "beta", "gamma", "learning", "work/teams", "work/teams/remote", "ai", "python", "health")
_WORD = re.compile(r"[A-Za-z]{3,}")
# How many questions of each kind: search.md, section 3.
KINDS = (("common", 50), ("rare", 50), ("mid", 25), ("and2", 40), ("and3", 40), ("phrase", 40))
PREFIXES, PAIRS, FIELDS = 20, 20, 15


def written(folder: Path, count: int) -> Path:
    """So many articles as JSON lines, made of the stored sample by the tool beside it."""
    path = folder / f"articles-{count}.jsonl"
    if not path.is_file():
        sample = CORPUS / "articles" / "articles.jsonl.xz"
        tool = CORPUS / "tools" / "build_corpus.py"
        arguments = ["--from", str(sample), "--repeat-to", str(count), "--out", str(path)]
        subprocess.run([sys.executable, str(tool), *arguments], check=True, capture_output=True)
    return path


def articles(path: Path, count: int) -> Iterator[dict[str, Any]]:
    """The first so many of them."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in islice(lines, count))


def build(place: Path, path: Path, count: int) -> None:
    """A library with these articles: sources, states and tags thrown by dice."""
    dice = random.Random(1)
    with open_library(place) as library:
        with library.writing() as writing:
            writing.db.executemany(
                "INSERT INTO source(title, feed_url, added, folder) VALUES (?, ?, ?, ?)",
                [
                    (f"Source {n}", f"http://s{n}.example/feed", writing.stamp, ("Work", "Play", "")[n % 3])
                    for n in range(SOURCES)
                ],
            )
            writing.db.executemany("INSERT INTO tag(name, name_key) VALUES (?, ?)", [(t, t) for t in TAGS])
        waiting = articles(path, count)
        number = 0
        while batch := list(islice(waiting, BATCH)):
            _put(library, batch, number, dice)
            number += len(batch)
        with library.writing() as writing:
            for index in ("fts", "fts_title"):
                writing.db.execute(f"INSERT INTO {index}({index}) VALUES ('optimize')")


def _put(library: Any, batch: Sequence[dict[str, Any]], number: int, dice: random.Random) -> None:
    items, texts, states, tagged = list[Any](), list[Any](), list[Any](), list[Any]()
    for at, one in enumerate(batch, number + 1):
        day = f"20{dice.randrange(10, 27)}-{dice.randrange(1, 13):02}-{dice.randrange(1, 28):02}T08:00:00Z"
        title, source = str(one["title"] or ""), dice.randrange(1, SOURCES + 1)
        address, author = f"x.example/{at}", str(one.get("author") or "")
        start, said_by = one["body"][:300], f"Source {source}"
        items.append((at, f"http://{address}", address, title, title_key(title), author, day, day, start,
                      source, said_by))  # fmt: skip
        texts.append((at, "", one["body"], "feed", day, ""))
        states.append((at, dice.choice(("new", "kept", "dropped")), day, day))
        tagged += [(dice.randrange(1, len(TAGS) + 1), "item", at)] if dice.random() < 0.1 else []
    with library.writing() as writing:
        db = writing.db
        db.execute("PRAGMA defer_foreign_keys = ON")
        db.executemany("INSERT INTO item_text VALUES (?, ?, ?, ?, ?, ?)", texts)
        db.executemany("INSERT OR IGNORE INTO tagging VALUES (?, ?, ?)", tagged)
        db.executemany(
            "INSERT INTO item(id, url, url_key, title, title_key, authors, fetched, sort_at, excerpt,"
            " source_id, source_title) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            items,
        )
        db.executemany("INSERT INTO item_state(item_id, state, changed, sort_at) VALUES (?, ?, ?, ?)", states)


def questions(path: Path, count: int) -> list[tuple[str, str]]:
    """(kind, query): 330 of them, drawn from the articles; those of the last three kinds have fields."""
    dice, often, texts = random.Random(7), Counter[str](), list[list[str]]()
    for one in articles(path, count):
        if dice.random() < 3000 / count:
            words = _WORD.findall(one["body"])
            texts += [words] if len(words) > 50 else []
            often.update({word.lower() for word in words})
    ordered = sorted(often, key=lambda word: (-often[word], word))
    common, mid = ordered[20:420], [word for word in ordered if 8 <= often[word] <= 40]
    known = {"common": common, "mid": mid, "rare": [word for word in ordered if often[word] == 1]}
    asked = [(kind, _question(kind, known, texts, dice)) for kind, number in KINDS for _ in range(number)]
    asked += [("prefix", dice.choice(common + mid)[: dice.choice((3, 4, 5))] + "*") for _ in range(PREFIXES)]
    for _ in range(PAIRS):
        one, two = dice.sample(dice.choice(texts)[:300], 2)
        asked.append(("word and prefix", f"{one} {two[:4]}*"))
    for _ in range(FIELDS):
        word, year = dice.choice(common), dice.randrange(12, 25)
        asked.append(("tag", f"{word} tag:{dice.choice(TAGS)}"))
        asked.append(("source", f'{word} source:"Source {dice.randrange(1, SOURCES)}"'))
        asked.append(("date", f"{word} after:20{year} before:2026-0{dice.randrange(1, 9)}"))
    return asked


def _question(kind: str, known: dict[str, list[str]], texts: list[list[str]], dice: random.Random) -> str:
    if kind in known:
        return dice.choice(known[kind])
    text = dice.choice(texts)
    if kind == "phrase":
        length = dice.choice((2, 3))
        at = dice.randrange(len(text) - length)
        return f'"{" ".join(text[at : at + length])}"'
    return " ".join(dice.sample(text[:300], 2 if kind == "and2" else 3))
