"""From nothing to the latest version; later versions and strangers refused untouched."""

from __future__ import annotations

import gc
import hashlib
from pathlib import Path

import pytest

from pkm_desktop.core.errors import LibraryTooNew, StoreError
from pkm_desktop.core.library import open_library
from pkm_desktop.core.store import backup, migrations
from pkm_desktop.core.store.database import DRIVER, Writing, connect
from pkm_desktop.core.store.sense import word_facts

# A released step never changes: whoever needs something else adds a step.
RELEASED = {
    "v0001.sql": "8acf315cc1c1b22db27288fb13c3f335714e7d7432fdfcf41a08aa7d104efa20",
    "v0002.sql": "faa29c83d539eb7c1a752928b8efcebcf4445c4ae0c85007beddf3190dcd41a7",
    "v0003.sql": "73dea2d1fcd228c0af57c3838483b80154377b795f4e5c4096d4a306ccc79da3",
    "v0004.sql": "db13c8d3fa151259429183d9338ddbbdfd7eb9d6eb4578e51b0aae24b4db4768",
    "v0005.sql": "615214c8040b978daba493abd56e4c160134186590e444be02bbec7fb4205286",
}


def library_file(folder: Path) -> Path:
    open_library(folder).close()
    return folder / "library.db"


def test_an_empty_file_becomes_the_latest_version(tmp_path: Path) -> None:
    path = library_file(tmp_path)
    db = connect(path, write=False)
    assert migrations.version_of(db) == migrations.LATEST == len(migrations.STEPS)
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    db.close()


def test_released_steps_are_frozen() -> None:
    for name, sha256 in RELEASED.items():
        text = Path(migrations.__file__).with_name(name).read_bytes()
        assert hashlib.sha256(text).hexdigest() == sha256, f"{name} was released: add a new step instead"


def test_a_later_version_is_refused_and_not_touched(tmp_path: Path) -> None:
    path = library_file(tmp_path)
    db = DRIVER.connect(str(path), isolation_level=None)
    db.execute(f"PRAGMA user_version={migrations.LATEST + 1}")
    db.execute("PRAGMA journal_mode=DELETE")
    db.close()
    before = path.read_bytes()
    with pytest.raises(LibraryTooNew, match="later version of PKM Desktop") as caught:
        open_library(tmp_path)
    assert "not lost" in str(caught.value)
    assert path.read_bytes() == before


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    db = DRIVER.connect(str(tmp_path / "library.db"), isolation_level=None)
    db.execute("CREATE TABLE theirs (a)")
    db.close()
    with pytest.raises(StoreError, match="another program"):
        open_library(tmp_path)


def test_an_old_library_is_copied_aside_before_it_is_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library_file(tmp_path)
    steps = Path(migrations.__file__).parent
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, "v9999.sql"))
    monkeypatch.setattr(migrations, "LATEST", len(migrations.STEPS))
    texts = {"v9999.sql": "ALTER TABLE tag ADD COLUMN colour TEXT;\n"}
    monkeypatch.setattr(migrations, "_text", lambda name: texts.get(name) or (steps / name).read_text())
    open_library(tmp_path).close()
    (copy,) = (tmp_path / "backups").glob(f"*before-format-{migrations.LATEST}.db")
    assert backup.verify(copy)["note"] == 0
    db = connect(tmp_path / "library.db", write=False)
    assert "colour" in [row["name"] for row in db.execute("PRAGMA table_info(tag)")]
    db.close()


def test_a_step_that_fails_half_way_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = library_file(tmp_path)
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, "v9999.sql"))
    monkeypatch.setattr(migrations, "LATEST", len(migrations.STEPS))
    broken = "ALTER TABLE tag ADD COLUMN colour TEXT;\nDROP TABLE not_there;\n"
    monkeypatch.setattr(migrations, "_text", lambda name: broken)
    with pytest.raises(DRIVER.OperationalError, match="not_there"):
        open_library(tmp_path)
    db = connect(path, write=False)
    assert migrations.version_of(db) == len(migrations.STEPS) - 1
    assert "colour" not in [row["name"] for row in db.execute("PRAGMA table_info(tag)")]
    db.close()


def test_a_library_of_format_1_keeps_everything(tmp_path: Path) -> None:
    db = DRIVER.connect(str(tmp_path / "library.db"), isolation_level=None)
    first = (Path(migrations.__file__).parent / "v0001.sql").read_text()
    db.executescript(first)
    db.executescript(
        """
        INSERT INTO source(id, title, feed_url, folder, why_followed, added)
          VALUES (4, 'Diary', 'https://d.example/feed', 'Work', 'Short and true', '2026-01-01T00:00:00Z');
        DELETE FROM source WHERE id = 9;
        UPDATE sqlite_sequence SET seq = 9 WHERE name = 'source';
        INSERT INTO source_state(source_id, etag) VALUES (4, 'abc');
        INSERT INTO tag(id, name, name_key) VALUES (1, 'good', 'good');
        INSERT INTO tagging(tag_id, kind, target_id) VALUES (1, 'source', 4);
        INSERT INTO item(id, url_key, title, fetched, sort_at, source_id)
          VALUES (1, 'k', 'One', '2026-01-02T00:00:00Z', '2026-01-02T00:00:00Z', 4);
        INSERT INTO sighting(item_id, source_id, guid, seen_at) VALUES (1, 4, 'g', '2026-01-03T00:00:00Z');
        """
    )
    db.execute("PRAGMA user_version=1")
    db.execute(f"PRAGMA application_id={migrations.APPLICATION_ID}")
    db.close()
    open_library(tmp_path).close()
    db = connect(tmp_path / "library.db", write=True)
    source = db.execute("SELECT * FROM source JOIN source_state ON source_id = id").fetchone()
    assert (source["id"], source["title"], source["etag"]) == (4, "Diary", "abc")
    assert (source["why_followed"], source["last_new"]) == ("Short and true", "2026-01-03T00:00:00Z")
    assert db.execute("SELECT source_id FROM item").fetchone()[0] == 4
    made = db.execute("INSERT INTO source(title, added) VALUES ('New', '2026-01-01T00:00:00Z')")
    assert made.lastrowid == 10, "a number that was given out is never given again"
    db.execute("DELETE FROM source WHERE id = 4")
    assert db.execute("SELECT count(*) FROM tagging").fetchone()[0] == 0
    assert db.execute("SELECT count(*) FROM source_state").fetchone()[0] == 0
    assert db.execute("SELECT source_id FROM item").fetchone()[0] is None
    db.close()


def test_what_a_library_of_format_4_says_is_looked_through_step_by_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where that is broken off, it goes on when the library is opened next."""
    path = library_file(tmp_path)
    db = DRIVER.connect(str(path), isolation_level=None)
    text = "Das Wissensmanagement ist nicht alles, und die Bücher sind es auch nicht 🎉"
    db.executemany("INSERT INTO note(body, created, updated, sha256) VALUES (?, '', '', '')", [(text,)] * 25)
    assert db.execute("SELECT count(*) FROM doc WHERE lang IS NULL").fetchone()[0] == 25
    db.executescript(
        "DROP TABLE fts_signs; DROP TABLE fts_long; DROP TABLE long_word; DROP INDEX doc_lang;"
        "DROP INDEX doc_not_looked_at; ALTER TABLE doc DROP COLUMN lang; PRAGMA user_version=4"
    )
    db.close()
    monkeypatch.setattr(word_facts, "STEP", 10)
    looked, go_on = [], word_facts.go_on

    def until_the_power_fails(writing: Writing) -> None:
        if len(looked) == 2:
            raise KeyboardInterrupt
        looked.append(go_on(writing))

    monkeypatch.setattr(word_facts, "go_on", until_the_power_fails)
    with pytest.raises(KeyboardInterrupt):
        open_library(tmp_path)
    gc.collect()
    monkeypatch.setattr(word_facts, "go_on", go_on)
    with open_library(tmp_path) as library, library.reading() as db:
        assert {row[0] for row in db.execute("SELECT lang FROM doc")} == {"de"}
        words = {row[0] for row in db.execute("SELECT word FROM long_word")}
        assert words == {"wissensmanagement"}
        sql = "SELECT count(*) FROM fts_signs WHERE fts_signs MATCH 'u1f389'"
        assert db.execute(sql).fetchone()[0] == 25
    assert len(list((tmp_path / "backups").glob("*before-format-5.db"))) == 1
