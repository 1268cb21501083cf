"""The index answers what Whoosh's own index would, and every field does what it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from pkm_desktop.core.library import Library
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.sense.query import read_query
from pkm_desktop.core.sense.stem import stem
from pkm_desktop.core.store import health
from pkm_desktop.core.store.sense import search as store

QUERIES = Path(__file__).parents[3] / "data" / "sense" / "queries.txt"
TEXTS = {
    "Rivers and stones": "The river carves its bed. Stones are carried by rivers for many miles.",
    "On filters": "Judgement beats filters. A filter knows yesterday; judgement knows the river of today.",
    "Gardens": "A garden is slow. Stones in a garden keep the warmth of the day; the day keeps the garden.",
    "Digest of May": "Three things: a river walk, a garden, and a filter for coffee.",
    "Größe": "Die Größe der Steine zählt nicht; zum Café geht es am Fluss entlang.",
    "Numbers": "In 2024 there were 11 of 14, in 2025 only 5 of 30.",
}


@pytest.fixture
def stocked(library: Library) -> Library:
    with library.writing() as writing:
        for number, (title, body) in enumerate(TEXTS.items(), 1):
            blog = f"Blog_{number % 2}"
            writing.db.execute(
                "INSERT INTO item(id, title, title_key, authors, fetched, sort_at, source_title)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (number, title, title.casefold(), f"Ada {number}", "", f"202{number}-03-01T12:00:00Z", blog),
            )
            writing.db.execute("INSERT INTO item_text VALUES (?, '', ?, 'feed', '', '')", (number, body))
            writing.db.execute(
                "INSERT INTO item_state(item_id, state, read_at, changed, sort_at) VALUES (?, ?, ?, '', '')",
                (number, ("new", "kept", "later", "dropped")[number % 4], "x" if number > 3 else None),
            )
        for name, kind, target in (("Water/Rivers", "item", 1), ("garden", "item", 3), ("garden", "note", 1)):
            key = name.casefold()
            writing.db.execute("INSERT OR IGNORE INTO tag(name, name_key) VALUES (?, ?)", (name, key))
            writing.db.execute(
                "INSERT INTO tagging SELECT id, ?, ? FROM tag WHERE name_key = ?", (kind, target, key)
            )
        writing.db.execute(
            "INSERT INTO note(id, kind, title, body, item_id, created, updated, sha256)"
            " VALUES (1, 'fleeting', 'My river', 'Own words on 東京', 2, '', '2026-01-01T00:00:00Z', '')"
        )
        writing.db.execute(
            "INSERT INTO note(kind, body, item_id, created, updated, sha256)"
            " VALUES ('why', 'Because we forget', 3, '', '2026-01-02T00:00:00Z', '')"
        )
        writing.db.execute(
            "INSERT INTO highlight(item_id, item_title, exact, comment, created, sha256)"
            " VALUES (2, 'On filters', 'Judgement beats filters', 'true', '2026-01-03T00:00:00Z', '')"
        )
    return library


def found(library: Library, typed: str, **options: object) -> set[str]:
    with library.reading() as db:
        read = read_query(typed, now=library.clock())
        matches, total, _ = store.search(db, read, **{"limit": 50, **options})  # type: ignore[arg-type]
    assert total == len(matches)
    return {str(match.ref) for match in matches}


@pytest.mark.parametrize(
    ("typed", "refs"),
    [
        ("river AND filter", "i2 i4"),
        ("title:river", "i1 n1"),
        ('"own words"', "n1"),
        ("garden -walk", "i3 n1"),
        ("garden AND NOT (walk OR slow)", "n1"),
        ("carv*", "i1"),
        ("grosse", ""),
        ("große", "i5"),
        ("cafe", "i5"),
        ("東京", "n1"),
        ("京", "n1"),
        ("東京 OR slow", "n1 i3"),
        ("-東京 is:note", "n2"),
        ("tag:garden", "i3 n1"),
        ("tag:water", "i1"),
        ("tag:WATER/rivers", "i1"),
        ("tag:wat*", "i1"),
        ("tag:riv", ""),
        ("source:blog_1", "i1 i3 i5 n2"),
        ("source:blog1", ""),
        ("author:ADA in:items is:kept", "i1 i5"),
        ("author:%", ""),
        ("in:highlights", "h1"),
        ("is:highlight has:note", "h1"),
        ("has:note", "i2 i3 h1"),
        ("has:why", "i3"),
        ("has:highlight", "i2"),
        ("has:tag", "i1 i3 n1"),
        ("is:new", "i4"),
        ("is:read", "i4 i5 i6"),
        ("is:unread -is:later", "i1 i3"),
        ("before:2022", "i1"),
        ("after:2026-01-02 -in:items", "n2 h1"),
        ("NOT in:items", "n1 n2 h1"),
        ("tag:garden OR tag:water", "i1 i3 n1"),
        ("river (tag:garden OR is:dropped)", "n1"),
        ("2024 11", "i6"),
        ("knows' ", "i2"),
    ],
)
def test_fields_and_operators(stocked: Library, typed: str, refs: str) -> None:
    assert found(stocked, typed) == set(refs.split())


def test_kinds_narrow_a_search(stocked: Library) -> None:
    assert found(stocked, "river", kinds=["note", "highlight"]) == {"n1"}


def test_things_with_every_word_come_first_then_those_with_some(stocked: Library) -> None:
    with stocked.reading() as db:
        read = read_query("garden walk coffee", now=stocked.clock())
        matches, total, whole = store.search(db, read, limit=20)
        second, again, _ = store.search(db, read, limit=1, offset=1)
    assert (total, whole, again) == (3, 1, 3)
    assert matches[0].ref == Ref("item", 4)
    assert second[0].ref == matches[1].ref


def test_a_title_weighs_more_than_a_text(stocked: Library) -> None:
    with stocked.reading() as db:
        matches, _, _ = store.search(db, read_query("filters", now=stocked.clock()), kinds=["item"])
    assert [match.ref.id for match in matches] == [2, 4]


def test_results_are_those_of_whooshs_own_index(stocked: Library) -> None:
    """The same queries through Whoosh's own index in memory, with the same stems."""
    from whoosh.analysis import CharsetFilter, LowercaseFilter, RegexTokenizer, StemFilter
    from whoosh.fields import ID, TEXT, Schema
    from whoosh.filedb.filestore import RamStorage
    from whoosh.qparser import QueryParser
    from whoosh.support.charset import accent_map

    analyzer = RegexTokenizer() | LowercaseFilter() | CharsetFilter(accent_map) | StemFilter(stemfn=stem)
    index = RamStorage().create_index(Schema(id=ID(stored=True), body=TEXT(analyzer=analyzer)))
    writer = index.writer()
    for number, (title, body) in enumerate(TEXTS.items(), 1):
        writer.add_document(id=f"i{number}", body=f"{title}\n{body}\nAda {number}")
    writer.commit()
    parser = QueryParser("body", index.schema)
    queries = [line for line in QUERIES.read_text(encoding="utf-8").splitlines() if line]
    assert len(queries) > 25
    with index.searcher() as searcher:
        for typed in queries:
            theirs = {hit["id"] for hit in searcher.search(parser.parse(typed), limit=None)}
            ours = found_plain(stocked, typed)
            assert ours == theirs, typed


def found_plain(library: Library, typed: str) -> set[str]:
    from dataclasses import replace

    with library.reading() as db:
        read = replace(read_query(typed, now=library.clock()), loose=False)
        return {str(match.ref) for match in store.search(db, read, kinds=["item"], limit=50)[0]}


def test_a_damaged_index_is_seen_and_made_anew(stocked: Library) -> None:
    with stocked.writing() as writing:
        assert health.index_is_sound(writing)
        writing.db.execute(
            "INSERT INTO fts(fts, rowid, title, body, tags) VALUES ('delete', 1, 'a', 'b', 'c')"
        )
        assert not health.index_is_sound(writing)
        assert health.rebuild_index(writing) == 9
        assert health.index_is_sound(writing)
    assert found(stocked, "carv*") == {"i1"}
