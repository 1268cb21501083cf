"""A whole round through a vault: out, in again, out again; everything in it is what it was."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pkm_desktop.core.commands.bring_in import import_files
from pkm_desktop.core.commands.seek import capture, triage
from pkm_desktop.core.commands.sense import annotate, linking, tagging, topics
from pkm_desktop.core.commands.sense.vault_export import export_vault
from pkm_desktop.core.library import Library, open_library
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.sources import ImportedFile
from pkm_desktop.core.store.sense import attachments

WORDS = "Reading slowly is thinking. What is read in haste is soon forgotten; what is marked comes back."
PAGE = f"<html><head><title>Slow reading</title></head><body><article>{'<p>' + WORDS + '</p>'} " * 1
QUOTE = "Reading slowly is thinking."
_WHAT = {
    "items": "SELECT url, title, authors, source_title, published, fetched, lang, excerpt, state, due,"
    " read_at FROM item JOIN item_state ON item_id = id ORDER BY url, title, fetched",
    "highlights": "SELECT h.item_title, h.item_url, exact, prefix, suffix, start_at, end_at, layer, comment,"
    " h.created, h.sha256, item.title AS item FROM highlight h LEFT JOIN item ON item.id = item_id"
    " ORDER BY exact, start_at, comment, h.created",
    "notes": "SELECT kind, n.title, body, confidentiality, maturity, other_view, not_so_when, look_again,"
    " created, n.updated, sha256, item.title AS item, item.url AS url FROM note n"
    " LEFT JOIN item ON item.id = item_id ORDER BY n.title, body",
    "links": "SELECT title, target_key, context, relation, reason FROM note_link"
    " JOIN note ON note.id = note_id ORDER BY title, target_key, context",
    "tags": "SELECT name, topic, scope_note, learning_question, business_goal FROM tag ORDER BY name_key",
    "aliases": "SELECT tag_alias.name AS alias, tag.name FROM tag_alias"
    " JOIN tag ON tag.id = tag_id ORDER BY 1",
    "taggings": "SELECT tag.name, kind, coalesce("
    "(SELECT title FROM item WHERE kind = 'item' AND id = target_id),"
    " (SELECT title FROM note WHERE kind = 'note' AND id = target_id),"
    " (SELECT exact || comment FROM highlight WHERE kind = 'highlight' AND id = target_id)) AS what"
    " FROM tagging JOIN tag ON tag.id = tag_id ORDER BY tag.name, kind, what",
    "attachments": "SELECT name, type, bytes, sha256 FROM attachment ORDER BY name_key",
}


def everything(library: Library) -> dict[str, list[tuple[Any, ...]]]:
    """All that a vault holds, without ids."""
    with library.reading() as db:
        return {name: [tuple(row) for row in db.execute(sql)] for name, sql in _WHAT.items()}


def brought(library: Library, vault: Path) -> ImportedFile:
    (file,) = import_files(library, [vault]).value.files
    assert file.errors == ()
    return file


@pytest.fixture
def full(library: Library) -> Library:
    """A library with some of everything that a vault can hold."""
    item = capture.save_page(library, "http://x.example/slow", page=PAGE.encode(), why="It matters").value.id
    other = capture.save_page(library, "http://x.example/other", page=PAGE.encode(), tags=["x"]).value.id
    triage.later(library, [other])
    annotate.highlight(library, item, QUOTE, comment="Yes\n\n## no\n> so\n^h1 -- <!-- a --> end", layer=2)
    annotate.highlight(library, item, "read in haste", comment="\\> one")
    mark = annotate.highlight(library, other, "what is marked\ncomes back").value
    tagging.tag(library, [Ref("highlight", mark.id), Ref("item", item)], add=["a/b", "two words"])
    note = annotate.write_note(
        library, "See [[Slow reading]] #x", title="On it", kind="literature", item_id=item
    )
    annotate.write_note(library, "![[plan.pdf]]", title="Ripe")
    linking.connect(
        library, Ref("note", note.value.id), Ref("item", other), relation="contradicts", reason="so"
    )
    topics.edit_topic(
        library, "a/b", topic=True, scope_note="On: b\n- also: no", learning_question='How "so"?'
    )
    tagging.add_alias(library, "a/b", "bee: 1")
    attach(library, "plan.pdf", b"%PDF")
    _say_more(library)
    return library


def attach(library: Library, name: str, data: bytes) -> None:
    sha256 = attachments.keep(library.folder, data)
    with library.writing("Attach") as writing:
        attachments.add(writing, name, sha256=sha256, size=len(data))


def _say_more(library: Library) -> None:
    with library.writing("More") as writing:
        db = writing.db
        db.execute("UPDATE note SET maturity = 'settled', confidentiality = 'team' WHERE title = 'Ripe'")
        db.execute("UPDATE note SET other_view = 'but', not_so_when = 'or: so' WHERE kind = 'why'")
        db.execute("UPDATE note SET look_again = '2027-01-02' WHERE title = 'Ripe'")
        db.execute("UPDATE item SET lang = 'en'")
        db.execute("UPDATE item_state SET due = '2031-05-06' WHERE state = 'later'")
        db.execute("UPDATE item_state SET read_at = '2024-05-06T07:08:09Z' WHERE state = 'kept'")
        for number, (exact, prefix) in enumerate(
            (("same words", "one "), ("same words", "two "), ("\r\n a ", ""))
        ):
            db.execute(
                "INSERT INTO highlight(item_title, item_url, exact, prefix, start_at, end_at, created,"
                " sha256) VALUES ('Gone', 'http://gone.example/', ?, ?, ?, ?, '2024-01-01T00:00:00Z', ?)",
                (exact.strip(), prefix, number, number + 9, f"{number}"),
            )
        for at in (1, 2):  # two letters of one name, without an address
            sql = "INSERT INTO item(title, title_key, fetched, sort_at) VALUES ('Weekly', 'weekly', ?, ?)"
            when = f"2024-01-0{at}T00:00:00Z"
            number = db.execute(sql, (when, when)).lastrowid
            db.execute(
                "INSERT INTO item_state(item_id, state, changed, sort_at) VALUES (?, 'kept', ?, ?)",
                (number, when, when),
            )
            db.execute(
                "INSERT INTO note(title, title_key, body, item_id, created, updated, sha256)"
                " VALUES (?, '', ?, ?, ?, ?, ?)",
                (f"About {at}", f"about {at}", number, when, when, _sha(f"about {at}")),
            )
        db.execute("INSERT INTO tag(name, name_key) VALUES ('unused', 'unused')")
        _seal(db)


def _sha(text: str) -> str:
    from pkm_desktop.core.store.fingerprint import fingerprint

    return fingerprint(text)


def _seal(db: Any) -> None:
    from pkm_desktop.core.store.fingerprint import fingerprint

    for row in db.execute("SELECT id, exact, comment FROM highlight").fetchall():
        sealed = fingerprint(row["exact"], row["comment"])
        db.execute("UPDATE highlight SET sha256 = ? WHERE id = ?", (sealed, row["id"]))


@pytest.fixture
def back(full: Library, tmp_path: Path) -> Iterator[Library]:
    """What a second library makes of the vault of the first."""
    export_vault(full, tmp_path / "out")
    with open_library(tmp_path / "two") as library:
        brought(library, tmp_path / "out")
        yield library


def _names(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_everything_comes_back_as_it_was(full: Library, back: Library, tmp_path: Path) -> None:
    was, now = everything(full), everything(back)
    assert {name: len(rows) for name, rows in now.items()} == {name: len(rows) for name, rows in was.items()}
    for name, rows in was.items():
        assert now[name] == rows, name
    file = brought(back, tmp_path / "out")
    assert (file.added, file.items, file.highlights, file.undo) == (0, 0, 0, "")
    assert everything(back) == now


def test_a_second_round_writes_the_same_files(full: Library, back: Library, tmp_path: Path) -> None:
    export_vault(back, tmp_path / "out2")
    assert _names(tmp_path / "out2") == _names(tmp_path / "out")


def test_its_own_vault_adds_nothing(full: Library, tmp_path: Path) -> None:
    export_vault(full, tmp_path / "out")
    before = everything(full)
    file = brought(full, tmp_path / "out")
    assert (file.added, file.items, file.highlights) == (0, 0, 0)
    assert everything(full) == before


def test_what_was_changed_in_the_vault_comes_in(full: Library, back: Library, tmp_path: Path) -> None:
    page = next(path for path in (tmp_path / "out" / "Items").glob("*.md") if "\\\\> one" in path.read_text())
    text = page.read_text()
    page.write_text(text.replace("\\\\> one", "Changed there"))
    ripe = tmp_path / "out" / "Ripe.md"
    ripe.write_text(ripe.read_text().replace("maturity: settled", "maturity: tested"))
    for library in (full, back):
        file = brought(library, tmp_path / "out")
        rows = everything(library)
        assert (file.added, file.highlights) == (0, 0)
        assert [row[4] for row in rows["notes"] if row[1] == "Ripe"] == ["tested"]
    assert "Changed there" in {row[8] for row in everything(back)["highlights"]}
    page.write_text(text.replace("\\\\> one", "Changed again"))
    number = next(
        row["id"]
        for row in _rows(back, "SELECT id, comment FROM highlight")
        if row["comment"] == "Changed there"
    )
    annotate.edit_highlight(back, number, comment="Changed here")
    file = brought(back, tmp_path / "out")
    assert any("yours was kept" in hint for hint in file.hints)
    assert "Changed here" in {row[8] for row in everything(back)["highlights"]}


def _rows(library: Library, sql: str) -> list[Any]:
    with library.reading() as db:
        return list(db.execute(sql).fetchall())


def test_an_older_copy_changes_nothing_and_a_change_in_both_is_kept_twice(
    full: Library, tmp_path: Path
) -> None:
    export_vault(full, tmp_path / "out")
    (ripe,) = _rows(full, "SELECT id FROM note WHERE title = 'Ripe'")
    annotate.edit_note(full, ripe["id"], body="Said here since")
    before = everything(full)
    file = brought(full, tmp_path / "out")
    assert (file.added, file.updated, file.changes, file.undo) == (0, 0, (), "")
    assert everything(full) == before
    path = tmp_path / "out" / "Ripe.md"
    path.write_text(path.read_text() + "\nSaid there since")
    file = brought(full, tmp_path / "out")
    assert (file.added, len(file.changes)) == (1, 1)
    bodies = [row["body"] for row in _rows(full, "SELECT body FROM note WHERE title LIKE 'Ripe%'")]
    assert bodies == ["Said here since", "![[plan.pdf]]\nSaid there since"]
