"""A record of an export (a row of a table, an object of JSON) made a bookmark by the names of its fields."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from pkm_desktop.core.model.bookmarks import Bookmark, MarkedPassage
from pkm_desktop.core.seek.imports import cells
from pkm_desktop.core.seek.imports.moments import moment
from pkm_desktop.core.seek.imports.trees import Thing, things

Record = Mapping[str, Any]  # its keys folded by `folded`; German ones are of tables people keep themselves

URL = [
    "url",
    "href",
    "link",
    "uri",
    "address",
    "location_url",
    "article_url",
    "originalarticleurl",
    "original_url",
    "given_url",
    "resolved_url",
    "source_url",
    "page_url",
    "web_url",
    "bookmark_url",
    "item_url",
    "permalink",
    "website",
    "links",
    "urls",
    "adresse",
    "webadresse",
]
_TITLE = [
    "title",
    "name",
    "article_title",
    "resolved_title",
    "given_title",
    "page_title",
    "document_title",
    "bookmark_title",
    "label",
    "titel",
]
_TAGS = [
    "tags",
    "tag",
    "labels",
    "label_names",
    "keywords",
    "document_tags",
    "categories",
    "category",
    "schlagw_rter",
    "schlagworte",
    "stichw_rter",
]
_NOTE = [
    "note",
    "notes",
    "my_note",
    "my_notes",
    "document_note",
    "extended",
    "comment",
    "comments",
    "annotation",
    "description",
    "desc",
    "remarks",
    "notiz",
    "notizen",
    "kommentar",
]
_EXCERPT = ["excerpt", "summary", "article_excerpt", "preview_text", "snippet", "abstract"]
_FOLDER = [
    "folder",
    "folders",
    "folder_path",
    "collection",
    "collection_name",
    "path",
    "group",
    "list",
    "lists",
    "parent",
    "ordner",
]
_ADDED = [
    "time_added",
    "date_added",
    "dateadded",
    "added",
    "added_at",
    "addedat",
    "created",
    "created_at",
    "createdat",
    "create_time",
    "savedat",
    "saved_at",
    "saved_date",
    "date_saved",
    "saved",
    "add_date",
    "adddate",
    "bookmarked_at",
    "bookmarked",
    "time",
    "timestamp",
    "date",
    "date_created",
    "created_date",
    "creation_date",
    "datum",
    "hinzugef_gt",
]
_AUTHORS = ["author", "authors", "byline", "creator", "published_by"]
_PUBLISHED = [
    "published",
    "published_at",
    "publishedat",
    "published_date",
    "date_published",
    "publication_date",
    "pubdate",
]
_HTML = ["content", "html", "content_html"]
_MARKED = ["highlights", "annotations"]
_MARK = re.compile(r"^(?:highlight|quote)\s*:\s*", re.IGNORECASE | re.MULTILINE)
_COMMENT = re.compile(r"^(?:note|annotation|comment)\s*:\s*", re.IGNORECASE | re.MULTILINE)
_NO = (False, 0, "0", "false", "False")
_OTHER_SIGNS = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=1000)
def folded(name: str) -> str:
    """The name of a field for comparing: 'Document tags' and 'document_tags' are one."""
    return _OTHER_SIGNS.sub("_", name[:200].lower()).strip("_")


def record(row: Mapping[Any, Any]) -> Record:
    """A row with its fields under folded names; the first of a name counts."""
    found: dict[str, Any] = {}
    for name, value in row.items():
        found.setdefault(folded(str(name)), value)
    return found


def first(row: Record, names: list[str]) -> Any:
    """The first of these fields that says something; '' for none."""
    return next((row[name] for name in names if row.get(name) not in (None, "", [], {})), "")


def bookmark(row: Record, *, title: list[str] = _TITLE, note: list[str] = _NOTE) -> Bookmark:
    """What the fields say, by the names that services give them."""
    html = first(row, _HTML)
    return Bookmark(
        url=_text(first(row, URL)),
        title=cells.title(_text(first(row, title))),
        folder=cells.path(_text(first(row, _FOLDER))),
        tags=cells.tags_of(first(row, _TAGS)),
        note=cells.plain_note(_text(first(row, note))),
        added=moment(first(row, _ADDED)),
        authors=_names(first(row, _AUTHORS)),
        published=moment(first(row, _PUBLISHED)),
        html=html if isinstance(html, str) else "",
        excerpt=cells.words(_text(first(row, _EXCERPT))),
        unread=unread(row),
        highlights=passages(first(row, _MARKED)),
    )


def unread(row: Record) -> bool:
    """Whether the record says that it is still to be read."""
    if any(cells.yes(row.get(name, "")) for name in ("toread", "to_read", "unread", "is_unread")):
        return True
    if any(
        row.get(name) in (False, 0, "0", "false", "False") for name in ("is_archived", "is_read", "archive")
    ):
        return True
    state = str(row.get("status") or row.get("state") or "").strip().lower()
    return state in ("unread", "to read", "toread", "active", "succeeded")


def passages(value: object) -> tuple[MarkedPassage, ...]:
    """Marked passages: a list of objects, or a text with `Highlight:` and `Note:` before each."""
    if isinstance(value, str):
        return _written_passages(value)
    found = (_passage(one) for one in things(value))
    return tuple(one for one in found if one.quote)


def _passage(one: Thing) -> MarkedPassage:
    row = record(one)
    quote = row.get("quote")
    kind = _text(row.get("type")).upper()
    if kind == "NOTE" and not quote:
        return MarkedPassage("")
    return MarkedPassage(
        cells.plain_note(_text(quote or first(row, ["highlight", "text", "content"]))).strip(),
        cells.plain_note(_text(first(row, ["annotation", "note", "comment", *(["text"] if quote else [])]))),
        moment(first(row, ["highlighted_at", "highlightedat", *_ADDED])),
    )


def _written_passages(text: str) -> tuple[MarkedPassage, ...]:
    parts = _MARK.split(text)[1:] if _MARK.search(text) else re.split(r"\n\s*\n", text)
    found = []
    for part in parts:
        quote, *comment = _COMMENT.split(part, maxsplit=1)
        if quote.strip():
            said = cells.plain_note(comment[0]).strip() if comment else ""
            found.append(MarkedPassage(cells.plain_note(quote).strip(), said))
    return tuple(found)


def _names(value: object) -> str:
    if isinstance(value, list):
        names = (cells.words(_text(one.get("name") if isinstance(one, Mapping) else one)) for one in value)
        return ", ".join(name for name in names if name)
    return cells.words(_text(value))


def _text(value: object) -> str:
    if isinstance(value, Mapping):
        return next((_text(value[key]) for key in ("url", "href", "name", "title") if value.get(key)), "")
    if isinstance(value, list):
        return _text(value[0]) if value else ""
    return value if isinstance(value, str) else "" if value is None or isinstance(value, bool) else str(value)
