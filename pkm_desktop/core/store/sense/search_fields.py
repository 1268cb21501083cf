"""The fields of a query (`tag:`, `source:`, `is:` …) as conditions on `doc`."""

from __future__ import annotations

from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.model.search import Condition
from pkm_desktop.core.store.database import Connection

ABOUT = (  # the item a thing is, or is about
    "CASE doc.kind WHEN 'item' THEN doc.target_id"
    " WHEN 'note' THEN (SELECT item_id FROM note WHERE id = doc.target_id)"
    " WHEN 'highlight' THEN (SELECT item_id FROM highlight WHERE id = doc.target_id) END"
)
_TAGS = (  # what an alias means, and what lies below a tag
    "(SELECT id FROM tag WHERE name_key = ? OR name_key LIKE ? ESCAPE '\\'"
    " UNION SELECT below.id FROM tag_alias JOIN tag ON tag.id = tag_alias.tag_id"
    " JOIN tag AS below ON below.id = tag.id OR"
    " substr(below.name_key, 1, length(tag.name_key) + 1) = tag.name_key || '/' WHERE tag_alias.name_key = ?)"
)
_TAGGED = (
    "EXISTS (SELECT 1 FROM tagging WHERE tagging.kind = doc.kind AND tagging.target_id = doc.target_id"
    f" AND tagging.tag_id IN {_TAGS})"
)
_ALL_TAGGED = (
    "doc.id IN (SELECT tagged.id FROM tagging CROSS JOIN doc AS tagged ON tagged.kind = tagging.kind"
    f" AND tagged.target_id = tagging.target_id WHERE tagging.tag_id IN {_TAGS})"
)
_SOURCES = "(SELECT id FROM source WHERE title LIKE ? ESCAPE '\\' OR site_url LIKE ? ESCAPE '\\')"
_LOST_SOURCE = "source_id IS NULL AND source_title LIKE ? ESCAPE '\\'"
_FROM = (
    f"EXISTS (SELECT 1 FROM item WHERE item.id = {ABOUT} AND"
    f" (item.source_id IN {_SOURCES} OR ({_LOST_SOURCE})))"
)
_ITEMS_FROM = (
    f"(SELECT id FROM item WHERE source_id IN {_SOURCES} UNION ALL SELECT id FROM item WHERE {_LOST_SOURCE})"
)
_ALL_FROM = (  # CROSS JOIN: from the few to the many
    "doc.id IN (SELECT d.id FROM item_from AS f CROSS JOIN doc AS d ON d.kind = 'item' AND d.target_id = f.id"
    " UNION ALL SELECT d.id FROM item_from AS f CROSS JOIN note ON note.item_id = f.id"
    " CROSS JOIN doc AS d ON d.kind = 'note' AND d.target_id = note.id"
    " UNION ALL SELECT d.id FROM item_from AS f CROSS JOIN highlight ON highlight.item_id = f.id"
    " CROSS JOIN doc AS d ON d.kind = 'highlight' AND d.target_id = highlight.id)"
)
_NEWEST_TAGGED = (
    "WITH found AS MATERIALIZED (SELECT kind, target_id FROM tagging WHERE tag_id IN"
    f" {_TAGS} ORDER BY target_id DESC LIMIT ?)"
    " SELECT doc.id FROM found CROSS JOIN doc ON doc.kind = found.kind AND doc.target_id = found.target_id"
)
_NEWEST_FROM = (
    f"WITH item_from AS MATERIALIZED (SELECT id FROM {_ITEMS_FROM} ORDER BY id DESC LIMIT ?) "
    + _ALL_FROM.removeprefix("doc.id IN (").removesuffix(")")
)
_STATE = (
    "(doc.kind = 'item' AND"
    " coalesce((SELECT state FROM item_state WHERE item_id = doc.target_id), 'new') = ?)"
)
_READ = "(doc.kind = 'item' AND (SELECT read_at FROM item_state WHERE item_id = doc.target_id) IS {} NULL)"
_NOTE_KIND = "(doc.kind = 'note' AND (SELECT kind FROM note WHERE id = doc.target_id) = ?)"
_HAS = {
    "note": "(doc.kind = 'item' AND EXISTS (SELECT 1 FROM note WHERE item_id = doc.target_id)"
    " OR doc.kind = 'highlight' AND (SELECT comment FROM highlight WHERE id = doc.target_id) <> '')",
    "why": "(doc.kind = 'item' AND"
    " EXISTS (SELECT 1 FROM note WHERE item_id = doc.target_id AND kind = 'why'))",
    "highlight": "(doc.kind = 'item' AND EXISTS (SELECT 1 FROM highlight WHERE item_id = doc.target_id))",
    "tag": "EXISTS (SELECT 1 FROM tagging WHERE kind = doc.kind AND target_id = doc.target_id)",
    "link": "(doc.kind = 'note' AND EXISTS (SELECT 1 FROM note_link WHERE note_id = doc.target_id))",
}
_SENT = (  # in an issue that has left
    "EXISTS (SELECT 1 FROM entry JOIN issue ON issue.id = entry.issue_id JOIN digest ON digest.id ="
    " issue.digest_id JOIN community ON community.id = digest.community_id WHERE issue.published IS NOT NULL"
    " AND (doc.kind = 'item' AND entry.item_id = doc.target_id OR doc.kind = 'note' AND entry.note_id ="
    " doc.target_id OR doc.kind = 'highlight' AND entry.highlight_id = doc.target_id OR doc.kind = 'issue'"
    " AND issue.id = doc.target_id){})"
)
_TO = " AND community.name LIKE ? ESCAPE '\\'"
_LANGUAGE = "(doc.kind = 'item' AND (SELECT lang FROM item WHERE id = doc.target_id) LIKE ? ESCAPE '\\')"
_RELATION = (
    "(doc.kind = 'note' AND EXISTS (SELECT 1 FROM note_link WHERE note_id = doc.target_id AND relation = ?))"
)
_KINDS = ("item", "note", "highlight", "issue")
_NOTE_KINDS = ("fleeting", "literature", "permanent", "log", "why")


def property_of(node: Condition, params: list[str], *, few: bool) -> str:
    """One `field:value` as a condition; adds its parameters in order. `few`: by a list of what has it."""
    name, value = node.name, node.value
    if name in ("before", "after"):
        params.append(value)
        return f"(doc.at {'<' if name == 'before' else '>='} ?)"
    if name == "has":
        return _HAS[value]
    if name in ("in", "is"):
        return _is(value, params)
    if name == "tag":
        params += tag_params(value)
        return _ALL_TAGGED if few else _TAGGED
    if name == "lang":
        params.append(f"{like(value)}%")
        return _LANGUAGE
    if name == "rel":
        params.append(value)
        return _RELATION
    return _named(name, f"%{like(value.strip('*'))}%", params, few=few)


def _is(value: str, params: list[str]) -> str:
    if value in ("read", "unread"):
        return _READ.format("NOT" if value == "read" else "")
    if value == "shared":
        return _SENT.format("")
    params.append(value)
    if value in _KINDS:
        return "(doc.kind = ?)"
    return _NOTE_KIND if value in _NOTE_KINDS else _STATE


def _named(name: str, words: str, params: list[str], *, few: bool) -> str:
    """Who wrote it, where it came from, who got it: the value stands somewhere in the name."""
    if name == "sent-to":
        params.append(words)
        return _SENT.format(_TO)
    if name == "author":
        params.append(words)
        return f"EXISTS (SELECT 1 FROM item WHERE item.id = {ABOUT} AND authors LIKE ? ESCAPE '\\')"
    if few:
        params += [words] * (3 * _ALL_FROM.count("item_from"))
        return _ALL_FROM.replace("item_from", _ITEMS_FROM)
    params += [words, words, words]
    return _FROM


def tag_params(value: str) -> list[str]:
    """What the tags of a `tag:` are looked up by."""
    key = title_key(value.rstrip("*"))
    return [key, like(key) + ("%" if value.endswith("*") else "/%"), key]


def is_few(db: Connection, node: Condition, most: int) -> bool:
    """Whether at most so many things have this tag or are from this source."""
    if node.name == "tag":
        sql, params = f"SELECT 1 FROM tagging WHERE tag_id IN {_TAGS}", tag_params(node.value)
    elif node.name == "source":
        sql, params = f"SELECT 1 FROM {_ITEMS_FROM}", [f"%{like(node.value.strip('*'))}%"] * 3
    else:
        return False
    counted = f"SELECT count(*) FROM ({sql} LIMIT {most + 1})"
    return bool(db.execute(counted, params).fetchone()[0] <= most)


def newest_with(db: Connection, node: Condition, most: int) -> tuple[int, ...]:
    """The rows of `doc` that have this tag or are from this source: of so many of the newest things."""
    if node.name == "tag":
        sql, params = _NEWEST_TAGGED, tag_params(node.value)
    else:
        sql, params = _NEWEST_FROM, [f"%{like(node.value.strip('*'))}%"] * 3
    return tuple(row[0] for row in db.execute(sql, [*params, most]))


def like(text: str) -> str:
    """Text to be taken literally inside a LIKE pattern with ESCAPE '\\'."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
