"""What lies beside notes and items in a vault: sources, rules, communities, issues and what came back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.bring_in import import_files
from pkm_desktop.core.commands.seek import browse, capture
from pkm_desktop.core.commands.sense import annotate, tagging
from pkm_desktop.core.commands.sense.vault_export import export_vault
from pkm_desktop.core.commands.share import audiences, curate
from pkm_desktop.core.library import Library, open_library
from pkm_desktop.core.model.refs import Ref
from tests.core.commands.sense.test_vaults import bring

PAGE = (
    b"<html><head><title>Page</title></head><body><p>Some words that are long enough here.</p></body></html>"
)
_MEANT = {  # what a number in these columns means, said without it
    "item_id": "SELECT title FROM item", "source_id": "SELECT title FROM source",
    "note_id": "SELECT title FROM note",
    "highlight_id": "SELECT exact FROM highlight", "community_id": "SELECT name FROM community",
    "digest_id": "SELECT title FROM digest", "issue_id": "SELECT title FROM issue",
    "entry_id": "SELECT title FROM entry", "person_id": "SELECT name FROM person",
    "response_id": "SELECT text FROM response",
}  # fmt: skip
TABLES = (
    "source", "sighting", "item", "closed_item", "rule", "person", "community", "opt_out", "digest", "issue",
    "poll", "entry", "response", "success_case",
)  # fmt: skip
_TAGS = (
    "SELECT tag.name, title FROM tagging JOIN tag ON tag.id = tag_id JOIN source ON source.id = target_id"
    " WHERE tagging.kind = 'source'"
)


def everything(library: Library) -> dict[str, list[str]]:
    """All columns of these tables but the ids, which a library gives itself, and the names of secrets."""
    with library.reading() as db:
        found = {name: db.execute(_whole(db, name)).fetchall() for name in TABLES}
        found["tagging"] = db.execute(_TAGS).fetchall()
    return {
        name: sorted(json.dumps(tuple(row), ensure_ascii=False) for row in rows)
        for name, rows in found.items()
    }


def _whole(db: Any, name: str) -> str:
    columns = [row["name"] for row in db.execute(f"PRAGMA table_info({name})")]
    said = [
        f"({_MEANT[one]} AS other WHERE other.id = this.{one})" if one in _MEANT else f"this.{one}"
        for one in columns
        if one not in ("id", "secret_key", "content_sha256")
    ]
    return f"SELECT {', '.join(said)} FROM {name} AS this"


@pytest.fixture
def full(library: Library) -> Library:
    item = capture.save_page(library, "http://x.example/p", page=PAGE).value.id
    mark = annotate.highlight(library, item, "Some words").value.id
    note = annotate.write_note(library, "words", title="Noted").value.id
    community = audiences.add_community(library, "Friends", openness="confidential").value.id
    issue = curate.new_issue(library, community, title="First").value.id
    curate.add_entry(library, issue, Ref("item", item), why="It matters", highlight_id=mark)
    curate.add_entry(library, issue, Ref("note", note), why="So")
    with library.writing("Rows") as writing:
        for sql in _ROWS:
            writing.db.execute(sql)
    tagging.tag(library, [Ref("source", 2)], add=["a/b"])
    return library


_AT = "2024-01-02T03:04:05Z"
_ROWS = (
    "INSERT INTO source(title, added) VALUES ('Saved before', '2023-01-01T00:00:00Z')",
    "INSERT INTO source(title, feed_url, folder, why_followed, tier, muted, keep_days, login, login_name,"
    f" secret_key, added) VALUES ('Feed', 'https://f.example/', 'Work', 'why', 'must', 1, -1, 'basic', 'me',"
    f" 'SECRET', '{_AT}')",
    f"INSERT INTO sighting(item_id, source_id, guid, url_as_seen, seen_at) VALUES (1, 2, 'g', 'u', '{_AT}')",
    "UPDATE item SET source_id = 2",
    "INSERT INTO closed_item VALUES (1)",
    "INSERT INTO rule(name, position, level, source_id, conditions, actions, created)"
    f" VALUES ('R', 0, 'source', 2, '[{{}}]', '[]', '{_AT}')",
    "INSERT INTO person(name, name_key, address, consent, created)"
    f" VALUES ('Ann', 'ann', 'a@x', 'yes', '{_AT}')",
    f"INSERT INTO opt_out VALUES (1, 'hash', '{_AT}')",
    "INSERT INTO poll(issue_id, question, options) VALUES (1, 'Which?', 'a' || char(10) || 'b')",
    "INSERT INTO response(issue_id, entry_id, person_id, kind, text, received, value_cycle, created)"
    f" VALUES (1, 1, 1, 'used', 'it helped', '{_AT}', 3, '{_AT}')",
    "INSERT INTO success_case(response_id, title, success, used, created, updated)"
    f" VALUES (1, 'Case', 0, 'the link', '{_AT}', '{_AT}')",
    f"UPDATE issue SET status = 'published', published = '{_AT}', intro = 'Hello', sections = 'A'",
)


def test_it_all_comes_back(full: Library, tmp_path: Path) -> None:
    export_vault(full, tmp_path / "out")
    was = everything(full)
    assert [name for name, rows in was.items() if not rows] == []
    assert "SECRET" not in (tmp_path / "out" / "Library.json").read_text()
    with open_library(tmp_path / "two") as two:
        file = bring(two, tmp_path / "out")
        assert (file.errors, file.sources) == ((), 2)
        now = everything(two)
        for name, rows in was.items():
            assert now[name] == rows, name
        assert {one.id for one in browse.sources(two)} == {1, 2}
        again = bring(two, tmp_path / "out")
        assert (again.undo, everything(two)) == ("", now)
        upkeep.undo(two)
        assert everything(two)["issue"] == everything(two)["source"] == []
    assert bring(full, tmp_path / "out").undo == ""
    assert everything(full) == was


def test_what_is_here_already_stays_as_it_is(full: Library, tmp_path: Path) -> None:
    export_vault(full, tmp_path / "out")
    with full.writing("Other words") as writing:
        writing.db.execute("UPDATE issue SET title = 'Other'")
        writing.db.execute("UPDATE source SET title = 'Other' WHERE feed_url IS NOT NULL")
    was = everything(full)
    assert bring(full, tmp_path / "out").undo == ""
    assert everything(full) == was


def test_nonsense_in_the_file_is_left_out(library: Library, tmp_path: Path) -> None:
    vault = tmp_path / "v"
    vault.mkdir()
    (vault / "A.md").write_text("a")
    rows = {
        "source": [
            {"id": 1, "title": "F", "feed_url": "file:///etc/passwd", "added": ""},
            "x",
            {"title": ["x"]},
        ],
        "community": [{"id": "n", "name": "C", "name_key": "c", "kind": "nonsense", "created": _AT}],
        "issue": [{"id": 1, "digest_id": 7, "number": 1}],
        "nothing": [{}],
    }
    (vault / "Library.json").write_text(json.dumps({"kind": "pkm-library", **rows}))
    (file,) = import_files(library, [vault]).value.files
    assert (file.added, file.errors) == (1, ())
    assert [rows for name, rows in everything(library).items() if rows] == []
    assert browse.sources(library) == ()
