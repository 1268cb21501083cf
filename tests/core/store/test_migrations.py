"""From nothing to the latest version; later versions and strangers refused untouched."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from pkm_desktop.core.errors import LibraryTooNew, StoreError
from pkm_desktop.core.library import open_library
from pkm_desktop.core.store import backup, migrations
from pkm_desktop.core.store.database import DRIVER, connect

# A released step never changes: whoever needs something else adds a step.
RELEASED = {"v0001.sql": "8acf315cc1c1b22db27288fb13c3f335714e7d7432fdfcf41a08aa7d104efa20"}


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
    step = Path(migrations.__file__).with_name("v0001.sql")
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, "v9999.sql"))
    monkeypatch.setattr(migrations, "LATEST", len(migrations.STEPS))
    texts = {"v0001.sql": step.read_text(), "v9999.sql": "ALTER TABLE tag ADD COLUMN colour TEXT;\n"}
    monkeypatch.setattr(migrations, "_text", texts.__getitem__)
    open_library(tmp_path).close()
    (copy,) = (tmp_path / "backups").glob("*before-format-2.db")
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
