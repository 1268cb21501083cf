"""Firefox's `places.sqlite`, read without trust and without disturbing a running Firefox.

A copy is read, with what the write-ahead log holds. No view and no trigger of the file is ever run: only
tables are asked, by SELECTs of ours, after SQLite itself has found the copy whole.
"""

from __future__ import annotations

import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from pkm_desktop.core.errors import ImportFileError
from pkm_desktop.core.store.database import DRIVER, Connection

MAGIC = b"SQLite format 3\x00"
LARGEST = 1 << 30  # bytes
_SECONDS = 20.0
_TRIES = 5
_PIECE = 1 << 20
_TABLES = ("moz_bookmarks", "moz_places")
_LINK, _FOLDER = 1, 2
_ROOTS = {
    "menu________": "menu",
    "toolbar_____": "toolbar",
    "unfiled_____": "unfiled",
    "mobile______": "mobile",
    "tags________": "tags",
    "root________": "root",
}
_MOST_DEPTH = 200

Node = dict[str, Any]


def read_places(path: Path) -> Node:
    """The bookmarks as one tree in the form of Firefox's own backups, its tags with each link.

    ImportFileError where the file cannot be had, is damaged, or is no file of Firefox.
    """
    with tempfile.TemporaryDirectory(prefix="pkm-places-") as folder:
        copy = Path(folder) / "places.sqlite"
        _copy(path, copy)
        with _opened(copy, path) as db:
            return _tree(_rows(db), _tags(db))


def _copy(path: Path, copy: Path) -> None:
    """The file with its log, both of one moment: where Firefox writes meanwhile, it is tried again."""
    log = path.with_name(path.name + "-wal")
    try:
        for _ in range(_TRIES):
            before = _stamp(path), _stamp(log)
            if sum(size for size, _ in before) > LARGEST:
                raise ImportFileError(
                    f"This is too large: the limit is {LARGEST >> 20} MB.", subject=str(path)
                )
            for source, target in ((log, copy.with_name(copy.name + "-wal")), (path, copy)):
                _copy_one(source, target)
            if before == (_stamp(path), _stamp(log)):
                return
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ImportFileError(f"The file cannot be read ({reason}).", subject=str(path)) from error
    raise ImportFileError(
        "Firefox is writing its bookmarks right now.", subject=str(path), hint="Try again in a moment."
    )


def _stamp(path: Path) -> tuple[int, int]:
    if not path.exists():
        return 0, 0
    about = path.stat()
    return about.st_size, about.st_mtime_ns


def _copy_one(source: Path, target: Path) -> None:
    target.unlink(missing_ok=True)
    if source.exists():
        with source.open("rb") as given, target.open("wb") as taken:
            while piece := given.read(_PIECE):
                taken.write(piece)


@contextmanager
def _opened(copy: Path, path: Path) -> Iterator[Connection]:
    deadline = time.monotonic() + _SECONDS
    db: Connection = DRIVER.connect(f"file:{quote(str(copy))}?mode=rw", uri=True, isolation_level=None)
    db.row_factory = DRIVER.Row
    try:
        for pragma in ("trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0"):
            db.execute(f"PRAGMA {pragma}")
        db.set_progress_handler(lambda: time.monotonic() > deadline, 100_000)
        _check(db)
        db.execute("PRAGMA query_only=ON")
        yield db
    except (DRIVER.DatabaseError, UnicodeDecodeError, OverflowError) as error:
        raise ImportFileError(
            "The file is damaged, or no file of Firefox: its bookmarks cannot be read.", subject=str(path)
        ) from error
    finally:
        db.close()


def _check(db: Connection) -> None:
    if db.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise DRIVER.DatabaseError("damaged")
    for table in _TABLES:
        sql = "SELECT type FROM sqlite_schema WHERE name = ?"
        found = [row["type"] for row in db.execute(sql, (table,))]
        if found != ["table"]:
            raise ImportFileError("These are no bookmarks of Firefox.")


def _rows(db: Connection) -> list[Any]:
    """Every bookmark and folder: (id, type, parent, title, guid, added, url, description)."""
    described = any(row["name"] == "description" for row in db.execute("PRAGMA table_info(moz_places)"))
    return db.execute(
        "SELECT b.id, b.type, b.parent, b.title, b.guid, b.dateAdded AS added, p.url,"
        f" {'p.description' if described else 'NULL'} AS description"
        " FROM moz_bookmarks AS b LEFT JOIN moz_places AS p ON p.id = b.fk"
        f" WHERE b.type IN ({_LINK}, {_FOLDER}) ORDER BY b.parent, b.position, b.id"
    ).fetchall()


def _tags(db: Connection) -> dict[str, list[str]]:
    """The tags of each address: in Firefox these are folders in a folder of their own."""
    rows = db.execute(
        "SELECT p.url, t.title FROM moz_bookmarks AS root JOIN moz_bookmarks AS t ON t.parent = root.id"
        " JOIN moz_bookmarks AS b ON b.parent = t.id JOIN moz_places AS p ON p.id = b.fk"
        " WHERE root.guid = 'tags________' ORDER BY t.id"
    )
    found: defaultdict[str, list[str]] = defaultdict(list)
    for row in rows:
        found[str(row["url"])].append(str(row["title"] or ""))
    return found


def _tree(rows: list[Any], tags: dict[str, list[str]]) -> Node:
    """The rows as nodes of a backup; what hangs on nothing, or on itself, is left out."""
    children: defaultdict[Any, list[Any]] = defaultdict(list)
    for row in rows:
        children[row["parent"]].append(row)
    top: Node = {"children": []}
    waiting = [(row, top, 0) for row in reversed(rows) if row["parent"] in (0, None)]
    while waiting:
        row, parent, depth = waiting.pop()
        if _ROOTS.get(row["guid"]) == "tags" or depth > _MOST_DEPTH:
            continue
        node = _node(row, tags)
        inside = parent if _ROOTS.get(row["guid"]) == "root" else node
        if inside is node:
            parent["children"].append(node)
        waiting += [(child, inside, depth + 1) for child in reversed(children.pop(row["id"], []))]
    return top


def _node(row: Any, tags: dict[str, list[str]]) -> Node:
    node: Node = {"title": str(row["title"] or ""), "dateAdded": row["added"]}
    if row["type"] == _FOLDER:
        names = {"menu": "bookmarksMenuFolder", "toolbar": "toolbarFolder"}
        root = _ROOTS.get(row["guid"], "")
        names |= {"unfiled": "unfiledBookmarksFolder", "mobile": "mobileFolder"}
        return {**node, "children": [], "root": names.get(root, "")}
    url = str(row["url"] or "")
    return {**node, "uri": url, "tags": tags.get(url, []), "excerpt": str(row["description"] or "")}
