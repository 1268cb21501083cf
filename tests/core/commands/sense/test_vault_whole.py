"""A vault holds everything a person has made: table by table it comes back as it was."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pkm_desktop.core.commands.bring_in import import_files
from pkm_desktop.core.commands.seek import capture, editing, triage
from pkm_desktop.core.commands.sense import annotate, growing, linking, review, searching, tagging, topics
from pkm_desktop.core.commands.sense.attaching import attach
from pkm_desktop.core.commands.sense.vault_export import export_vault
from pkm_desktop.core.library import Library, open_library
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.sources import ImportedFile
from pkm_desktop.core.store.fingerprint import fingerprint

_ITEM = "coalesce((SELECT title FROM item WHERE id = {}), '')"
_THING = (
    "CASE kind WHEN 'item' THEN (SELECT title FROM item WHERE id = target_id)"
    " WHEN 'note' THEN (SELECT title || body FROM note WHERE id = target_id)"
    " WHEN 'highlight' THEN (SELECT exact || comment FROM highlight WHERE id = target_id) END"
)
# Of every table that is the person's: its columns but the ids, which a library gives itself.
TABLES = {
    "item": "SELECT url, url_key, title, title_key, authors, published, updated, fetched, sort_at, lang,"
    " words, excerpt, source_title, categories FROM item",
    "item_state": f"SELECT {_ITEM.format('item_id')}, state, read_at, due, changed, sort_at FROM item_state",
    "item_text": f"SELECT {_ITEM.format('item_id')}, html, body, origin, fetched, sha256 FROM item_text",
    "item_edit": f"SELECT {_ITEM.format('item_id')}, title, title_key, authors, published, site"
    " FROM item_edit",
    "item_said": f"SELECT {_ITEM.format('item_id')}, title, title_key, authors, published, site, sort_at"
    " FROM item_said",
    "filing": f"SELECT {_ITEM.format('item_id')}, folder, added FROM filing",
    "enclosure": f"SELECT {_ITEM.format('item_id')}, position, url, type, bytes, title FROM enclosure",
    "contribution": f"SELECT {_ITEM.format('item_id')}, person, why, other_view, via, kind, brought"
    " FROM contribution",
    "reading_place": f"SELECT {_ITEM.format('item_id')}, place, furthest, at FROM reading_place",
    "highlight": f"SELECT {_ITEM.format('item_id')}, item_title, item_url, exact, prefix, suffix, start_at,"
    " end_at, layer, comment, created, sha256 FROM highlight",
    "note": f"SELECT kind, title, title_key, body, {_ITEM.format('item_id')}, confidentiality, created,"
    " updated, sha256, other_view, not_so_when, maturity, look_again FROM note",
    "note_link": "SELECT note.title, target, target_key, context, relation, reason FROM note_link"
    " JOIN note ON note.id = note_id",
    "note_version": "SELECT note.title, v.title, v.body, v.saved, v.sha256 FROM note_version v"
    " JOIN note ON note.id = note_id",
    "tag": "SELECT name, name_key, topic, scope_note, learning_question, business_goal FROM tag",
    "tag_alias": "SELECT tag.name, tag_alias.name, tag_alias.name_key FROM tag_alias"
    " JOIN tag ON tag.id = tag_id",
    "tagging": f"SELECT tag.name, kind, {_THING} FROM tagging JOIN tag ON tag.id = tag_id",
    "attachment": "SELECT name, type, bytes, sha256, added FROM attachment",
    "review_card": f"SELECT kind, {_THING}, due, gap_days, seen FROM review_card",
    "saved_search": "SELECT name, query, position, created FROM saved_search",
}
# What this program finds out by itself or keeps for undoing; what has left, byte by byte (a backup has it);
# ways out and mailboxes, which need their secrets anew.
ELSEWHERE = {
    "source_state", "gone_item", "link_check", "watched_file", "mailbox", "rule_hit", "publication",
    "delivery", "target", "event", "imported_thing", "undo_step", "undo_entry", "doc", "long_word",
}  # fmt: skip
ROWS = {"source", "sighting", "closed_item", "rule", "person", "community", "opt_out", "digest", "issue"} | {
    "poll",
    "entry",
    "response",
    "success_case",
}  # see test_vault_library.py
PAGE = (
    "<html><head><title>{}</title></head><body><article><h2>Part</h2><p>Reading slowly is thinking &amp;"
    " more. What is read in haste is soon forgotten; what is marked comes back.</p>"
    "<ul><li>one [[x]]</li></ul><pre>code  #no\n  more</pre></article></body></html>"
)


def everything(library: Library) -> dict[str, list[str]]:
    with library.reading() as db:
        return {
            name: sorted(json.dumps(tuple(row), ensure_ascii=False) for row in db.execute(sql))
            for name, sql in TABLES.items()
        }


def brought(library: Library, vault: Path) -> ImportedFile:
    (file,) = import_files(library, [vault]).value.files
    assert file.errors == ()
    return file


@pytest.fixture
def full(library: Library, tmp_path: Path) -> Library:
    items = [
        capture.save_page(
            library, f"http://x.example/{name}", page=PAGE.format(f"On {name}").encode()
        ).value.id
        for name in ("reading", "haste")
    ]
    annotate.say_why(library, items[0], "It matters, see [[Ripe]]")
    when = datetime(2020, 2, 3, tzinfo=UTC)
    editing.edit_item(library, items[1], title="On haste, corrected", authors="Ann", published=when)
    marks = [
        annotate.highlight(library, items[0], "Reading slowly is thinking", comment="Yes", layer=3).value.id,
        annotate.highlight(library, items[1], "read in haste").value.id,
    ]
    notes = _write(library, items, marks)
    for ref in (Ref("note", notes[0]), Ref("highlight", marks[0])):
        review.answer(library, ref, "later")
    searching.save_search(library, "Slow: «ones»", 'tag:a "slow reading"')
    searching.save_search(library, "Again", "is:kept")
    topics.edit_topic(library, "a/b", scope_note="s: x", learning_question="How?", business_goal="so\nthat")
    tagging.tag(library, [Ref("item", items[0]), Ref("highlight", marks[1])], add=["a/b", "größe"])
    tagging.add_alias(library, "a/b", "bee")
    _say_more(library, items)
    return library


def _write(library: Library, items: list[int], marks: list[int]) -> list[int]:
    body = f"First [[Nobody wrote this]] [[h{marks[0]}]] [[h{marks[1]}|there]] ![[plan.pdf]] #x"
    ripe = annotate.write_note(library, body, title="Ripe", kind="permanent").value.id
    annotate.edit_note(library, ripe, body=f"{body}\n\n````\ncode\n```\n````\n\r\nTwo\n")
    annotate.edit_note(library, ripe, body=f"{body}\n\nThree", title="Ripe: now")
    made = growing.note_from_highlights(library, marks, title="Put together").value.id
    linking.connect(library, Ref("note", made), Ref("note", ripe), relation="contradicts", reason="so it is")
    other = capture.save_page(
        library, "http://x.example/new", page=PAGE.format("Linked only").encode()
    ).value.id
    triage.put_back(library, [other])
    annotate.write_note(library, "On [[Linked only]] and [[On reading]]", title="Linking")
    (library.folder / "plan.pdf").write_bytes(b"%PDF-1.4 x")
    attach(library, library.folder / "plan.pdf")
    return [ripe, made]


def _say_more(library: Library, items: list[int]) -> None:
    with library.writing("More") as writing:
        db = writing.db
        db.execute("UPDATE note SET maturity = 'tested', look_again = '2027-01-02' WHERE title LIKE 'Ripe%'")
        db.execute("UPDATE item SET categories = 'one\ntwo', updated = '2024-02-02T00:00:00Z', lang = 'en'")
        db.execute("UPDATE item_state SET changed = '2025-01-01T00:00:00Z', read_at = '2025-01-01T10:00:00Z'")
        db.execute("UPDATE attachment SET added = '2023-04-05T06:07:08Z'")
        for number, item in enumerate(items):
            at = f"2024-03-0{number + 1}T00:00:00Z"
            for folder in ("", "Work/Reading list"):
                db.execute("INSERT INTO filing(item_id, folder, added) VALUES (?, ?, ?)", (item, folder, at))
            db.execute("INSERT OR REPLACE INTO reading_place VALUES (?, 0.25, 0.5, ?)", (item, at))
            db.execute(
                "INSERT INTO enclosure VALUES (?, 0, 'http://x.example/a.mp3', 'audio/mpeg', 9, '')", (item,)
            )
        db.execute(
            "INSERT INTO contribution VALUES (?, 'Bo', 'why: so', '', 'Cy', 'find', '2024-01-01T00:00:00Z')",
            (items[0],),
        )
        db.execute(
            "INSERT INTO highlight(item_title, item_url, exact, layer, created, sha256)"
            " VALUES ('Gone', 'http://gone.example/', 'left', 2, '2024-01-01T00:00:00Z', ?)",
            (fingerprint("left", ""),),
        )


def test_every_table_is_spoken_of(library: Library) -> None:
    with library.reading() as db:
        names = {row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    there = {name for name in names if not name.startswith(("fts", "sqlite"))}
    assert there - ELSEWHERE == set(TABLES) | ROWS


def test_an_empty_library_becomes_the_same(full: Library, tmp_path: Path) -> None:
    export_vault(full, tmp_path / "out")
    was = everything(full)
    assert [name for name, rows in was.items() if not rows] == []
    with open_library(tmp_path / "two", clock=lambda: datetime(2031, 1, 1, tzinfo=UTC)) as two:
        brought(two, tmp_path / "out")
        now = everything(two)
        for name, rows in was.items():
            assert now[name] == rows, name
        export_vault(two, tmp_path / "out2")
        assert _names(tmp_path / "out2") == _names(tmp_path / "out")
        again = brought(two, tmp_path / "out")
        assert (again.added, again.items, again.highlights, again.undo) == (0, 0, 0, "")
        assert everything(two) == now
    again = brought(full, tmp_path / "out")
    assert (again.added, again.items, again.highlights, again.undo) == (0, 0, 0, "")
    assert everything(full) == was


def _names(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def _links(text: str) -> list[str]:
    from pkm_desktop.core.sense.links import links_in

    return [target for target, _ in links_in(text)]


def test_obsidian_finds_what_every_link_leads_to(full: Library, tmp_path: Path) -> None:
    export_vault(full, tmp_path / "out")
    pages: dict[str, list[Path]] = {}
    for path in (tmp_path / "out").rglob("*"):
        for name in (path.stem, path.name):
            pages.setdefault(name, []).append(path)
    missing = []
    for path in (tmp_path / "out").rglob("*.md"):
        for target in _links(path.read_text().partition("\n---\n")[2]):
            name, _, place = target.partition("#^")
            found = pages.get(name, [])
            if not found or (place and f"\n^{place}\n" not in found[0].read_text()):
                missing.append(target)
    assert set(missing) == {"Nobody wrote this"}


def test_nothing_secret_is_in_it(full: Library, tmp_path: Path) -> None:
    with full.writing("secret") as writing:
        writing.db.execute(
            "INSERT INTO source(title, feed_url, login, login_name, secret_key, added)"
            " VALUES ('S', 'http://s.example/f', 'basic', 'me', 'SECRET', '2024-01-01T00:00:00Z')"
        )
    export_vault(full, tmp_path / "out")
    assert not any(b"SECRET" in path.read_bytes() for path in (tmp_path / "out").rglob("*.*"))
