"""A library with a few kept items in it, for tests of what comes after reading."""

from __future__ import annotations

from pkm_desktop.core.library import Library

TEXT = "Meaning comes from the work we do afterwards. Nothing else does."


def put_item(
    library: Library, title: str, *, state: str = "kept", url: str | None = None, text: str = TEXT
) -> int:
    """One item with a stored text, in the state a person left it in; gives its id."""
    with library.writing() as writing:
        number = int(writing.db.execute("SELECT coalesce(max(id), 0) + 1 FROM item").fetchone()[0])
        address = f"https://example.org/{number}" if url is None else url
        writing.db.execute(
            """INSERT INTO item(id, url, url_key, title, authors, fetched, sort_at, source_title, published)
               VALUES (?1, ?2, nullif(?2, ''), ?3, 'Ada Okafor', ?4, ?4, 'Learning in the Open', ?4)""",
            (number, address, title, writing.stamp),
        )
        writing.db.execute(
            "INSERT INTO item_text(item_id, html, body, fetched, sha256) VALUES (?, '', ?, ?, '')",
            (number, text, writing.stamp),
        )
        writing.db.execute(
            "INSERT INTO item_state(item_id, state, changed, sort_at) VALUES (?1, ?2, ?3, ?3)",
            (number, state, writing.stamp),
        )
    return number


def open_note(library: Library, note_id: int, confidentiality: str = "community") -> None:
    """Let other people have a note: it is private otherwise, and does not leave."""
    with library.writing() as writing:
        writing.db.execute("UPDATE note SET confidentiality = ? WHERE id = ?", (confidentiality, note_id))
