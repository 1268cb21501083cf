"""What connects: [[links]] between notes and items, resolved by title when they are asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.model.notes import RELATIONS, Link, WrittenLink, link_keys
from pkm_desktop.core.model.refs import KINDS, Ref
from pkm_desktop.core.store.database import Connection, Writing
from pkm_desktop.core.store.sense.match_text import quoted
from pkm_desktop.core.store.sense.search_fields import like

_ID = re.compile(r"[inh]\d{1,18}", re.ASCII)
_BACK_LIMIT = 500
_QUOTED = 80  # characters of a quote that stand for its highlight
_LOOKED_AT = 300  # titles beginning alike, of which the shortest are shown
WORD = re.compile(r"[^\W_]+")
_NO_SPACES = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def replace_links(writing: Writing, note_id: int, found: Sequence[WrittenLink]) -> None:
    """Store the links of a note anew. Same links are left alone."""
    db = writing.db
    rows = db.execute(
        "SELECT target, context, relation, reason FROM note_link WHERE note_id = ? ORDER BY id", (note_id,)
    )
    before = [WrittenLink(*row) for row in rows]
    if before == list(found):
        return
    if before:
        db.execute("DELETE FROM note_link WHERE note_id = ?", (note_id,))
    db.executemany(
        "INSERT INTO note_link(note_id, target, target_key, context, relation, reason)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        [
            (note_id, link.target, title_key(link.target), link.context, link.relation, link.reason)
            for link in found
        ],
    )


def resolve(db: Connection, target: str) -> Ref | None:
    """What a [[target]] means: an id, else the oldest note of that title, else the oldest item; '#part'
    is a part of it.
    """
    wanted = target.strip().lower().partition("#")[0]
    if _ID.fullmatch(wanted):
        ref = Ref(KINDS[wanted[0]], int(wanted[1:]))
        return ref if title_of(db, ref) is not None else None
    for key in link_keys(target):
        for kind in ("note", "item"):
            row = db.execute(f"SELECT min(id) AS id FROM {kind} WHERE title_key = ?", (key,)).fetchone()
            if key and row["id"] is not None:
                return Ref(kind, row["id"])
    return None


def title_of(db: Connection, ref: Ref) -> str | None:
    """The title of a note or item; a note without one goes by its item's. None if there is no such thing."""
    if ref.kind == "item":
        row = db.execute("SELECT title FROM item WHERE id = ?", (ref.id,)).fetchone()
    elif ref.kind == "note":
        row = db.execute(
            "SELECT CASE WHEN note.title = '' THEN coalesce(item.title, '') ELSE note.title END AS title"
            " FROM note LEFT JOIN item ON item.id = note.item_id WHERE note.id = ?",
            (ref.id,),
        ).fetchone()
    elif ref.kind == "highlight":
        row = db.execute("SELECT exact AS title FROM highlight WHERE id = ?", (ref.id,)).fetchone()
        return f"“{_shortened(row['title'])}”" if row else None
    else:
        return None
    return row["title"] if row else None


def _shortened(text: str) -> str:
    """The first words of a quote."""
    words = " ".join(text.split())
    return words if len(words) <= _QUOTED else words[: _QUOTED - 1].rsplit(" ", 1)[0] + "…"


def out_links(db: Connection, note_ids: Sequence[int]) -> tuple[Link, ...]:
    """Where notes link to, in the order written, each target once; with a relation rather than without."""
    found: dict[str, Link] = {}
    for note_id in note_ids:
        sql = "SELECT target, target_key, context, relation, reason FROM note_link WHERE note_id = ?"
        for row in db.execute(f"{sql} ORDER BY id", (note_id,)).fetchall():
            ref = resolve(db, row["target"])
            title = (title_of(db, ref) if ref else "") or row["target"]
            words = RELATIONS[row["relation"]][0]
            link = Link(ref, title, row["context"], row["relation"], row["reason"], words)
            _note(found, str(ref or row["target_key"]), link)
    return tuple(found.values())


def back_links(db: Connection, ref: Ref) -> tuple[Link, ...]:
    """The notes that link here, the last changed first, each with the line the link stands in."""
    key = own_key(db, ref)
    rows = db.execute(
        "SELECT note_link.note_id, note_link.target, note_link.context, note_link.relation, note_link.reason"
        " FROM note_link"
        " JOIN note ON note.id = note_link.note_id WHERE note_link.note_id <> ? AND (target_key = ?"
        " OR (target_key >= ? AND target_key < ?) OR"
        " (? <> '' AND (target_key = ? OR (target_key >= ? AND target_key < ?))))"
        " ORDER BY note.updated DESC, note_link.id LIMIT ?",
        (
            ref.id if ref.kind == "note" else 0,
            *(str(ref), f"{ref}#", f"{ref}$"),
            *(key, key, key + "#", key + "$"),
            _BACK_LIMIT,
        ),
    )
    found: dict[str, Link] = {}
    for row in rows.fetchall():
        if resolve(db, row["target"]) == ref:
            other = Ref("note", row["note_id"])
            words = RELATIONS[row["relation"]][1]
            title = title_of(db, other) or ""
            _note(
                found, str(other), Link(other, title, row["context"], row["relation"], row["reason"], words)
            )
    return tuple(found.values())


def _note(found: dict[str, Link], name: str, link: Link) -> None:
    """Add a link unless there is one to the same thing that says as much."""
    if name not in found or (found[name].relation == "see-also" and _says_more(link, found[name])):
        found[name] = link


def _says_more(link: Link, other: Link) -> bool:
    return link.relation != "see-also" or bool(link.reason and not other.reason)


def speaking_for(db: Connection, ref: Ref) -> list[int]:
    """The notes whose links are those of a thing: a note itself, the notes on an item (why first), the
    fleeting ones made for a highlight, which begin with its quote.
    """
    if ref.kind == "note":
        return [ref.id]
    sql = "SELECT id FROM note WHERE item_id = ? ORDER BY kind <> 'why', created, id"
    if ref.kind == "highlight":
        sql = (
            "SELECT DISTINCT note.id FROM note_link JOIN note ON note.id = note_link.note_id"
            " WHERE target_key = 'h' || ? AND note.kind = 'fleeting' AND note.body LIKE '> %'"
            " ORDER BY note.id"
        )
    return [row["id"] for row in db.execute(sql, (ref.id,))]


def own_key(db: Connection, ref: Ref) -> str:
    """The title key links can use for this note or item; '' if it has no title."""
    if ref.kind not in ("note", "item"):
        return ""
    table = ref.kind
    row = db.execute(f"SELECT title_key FROM {table} WHERE id = ?", (ref.id,)).fetchone()
    return row["title_key"] if row else ""


def texts_with(db: Connection, phrase: str, *, without: Ref, limit: int) -> tuple[tuple[Ref, str, str], ...]:
    """(thing, title, text) of notes and items whose text has these words side by side, notes first."""
    rows = db.execute(
        "SELECT doc.kind, doc.target_id, doc_text.title, doc_text.body FROM fts"
        " JOIN doc ON doc.id = fts.rowid JOIN doc_text ON doc_text.id = doc.id"
        " WHERE fts MATCH ? AND doc.kind IN ('note', 'item') AND NOT (doc.kind = ? AND doc.target_id = ?)"
        " ORDER BY doc.kind = 'item', fts.rowid DESC LIMIT ?",
        (f"{{body}} : {quoted(phrase)}", without.kind, without.id, limit),
    )
    return tuple((Ref(row["kind"], row["target_id"]), row["title"], row["body"]) for row in rows)


def titles_beginning(db: Connection, prefix: str, limit: int) -> tuple[tuple[Ref, str], ...]:
    """Notes, then items, whose title begins like this, the shortest first; then those with such words."""
    key = title_key(prefix)
    found: dict[Ref, str] = {}
    for kind in ("note", "item"):
        rows = db.execute(
            f"SELECT id, title FROM {kind} WHERE title_key >= ? AND title_key < ? AND title <> '' LIMIT ?",
            (key, key + "\U0010ffff", _LOOKED_AT),
        )
        nearest = sorted((len(row["title"]), -row["id"], row["title"]) for row in rows)[:limit]
        found |= {Ref(kind, -number): title for _, number, title in nearest}
    if len(found) < limit:
        found |= {ref: title for ref, title in _titles_with(db, key, limit) if ref not in found}
    if len(found) < limit and _NO_SPACES.search(key):
        found |= {ref: title for ref, title in _titles_around(db, key, limit) if ref not in found}
    return tuple(found.items())[:limit]


def _titles_around(db: Connection, piece: str, limit: int) -> list[tuple[Ref, str]]:
    """Those that have this piece anywhere, for scripts that write words without spaces."""
    rows = db.execute(
        "SELECT 'note' AS kind, id, title FROM note WHERE title_key LIKE :piece ESCAPE '\\' UNION ALL"
        " SELECT 'item', id, title FROM item WHERE title_key LIKE :piece ESCAPE '\\' LIMIT :limit",
        {"piece": f"%{like(piece)}%", "limit": limit},
    )
    return [(Ref(row["kind"], row["id"]), row["title"]) for row in rows]


def _titles_with(db: Connection, key: str, limit: int) -> tuple[tuple[Ref, str], ...]:
    """The newest notes and items with words in the title that begin like the words typed."""
    words = WORD.findall(key)
    if not words:
        return ()
    rows = db.execute(
        "SELECT doc.kind, doc.target_id, doc_text.title FROM fts_title JOIN doc ON doc.id = fts_title.rowid"
        " JOIN doc_text ON doc_text.id = doc.id WHERE fts_title MATCH ? AND doc.kind IN ('note', 'item')"
        " ORDER BY fts_title.rowid DESC LIMIT ?",
        (" AND ".join(f"{{title}} : {quoted(word)} *" for word in words), 2 * limit),
    )
    found = [(Ref(row["kind"], row["target_id"]), row["title"]) for row in rows if row["title"]]
    return tuple(sorted(found, key=lambda pair: pair[0].kind != "note"))
