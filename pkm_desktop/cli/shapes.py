"""The JSON shapes of the command line: a contract. Keys are added freely, never renamed or dropped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from pkm_desktop.core.model.bookmarks import Filing
from pkm_desktop.core.model.items import Item, ItemRow
from pkm_desktop.core.model.notes import Highlight, Link, Note
from pkm_desktop.core.model.refs import short_id
from pkm_desktop.core.model.rules import Rule, RuleHit, RuleRow
from pkm_desktop.core.model.search import Found, Hit
from pkm_desktop.core.model.sources import FoundFeed, Imported, Source, SourceResult

Shape = dict[str, Any]


def time(moment: datetime | None) -> str | None:
    """ISO 8601 in UTC, null where there is none."""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ") if moment else None


def source(value: Source) -> Shape:
    return {
        "id": short_id("source", value.id),
        "title": value.title,
        "feed_url": value.feed_url,
        "site_url": value.site_url,
        "folder": value.folder,
        "tags": list(value.tags),
        "unread": value.unread,
        "last_ok": time(value.last_ok),
        "error": value.error or None,
        "stopped": value.stopped,
        "why_followed": value.why_followed,
        "tier": value.tier,
        "probation_until": str(value.probation_until) if value.probation_until else None,
        "reach": value.reach,
        "muted": value.muted,
        "interval_minutes": value.interval_minutes,
        "full_text": value.full_text,
        "images": value.images,
        "keep_days": value.keep_days,
        "most_unread": value.most_unread,
        "login": value.login or None,
        "items": value.items,
        "kept": value.kept,
        "checked": time(value.checked),
        "next_due": time(value.next_due),
        "last_new": time(value.last_new),
        "fail_count": value.fail_count,
        "http_status": value.http_status or None,
    }


def found_feed(value: FoundFeed) -> Shape:
    return {
        "url": value.url,
        "title": value.title,
        "entries": value.entries,
        "newest": time(value.newest),
        "days_between": value.days_between or None,
        "titles": list(value.titles),
        "followed": short_id("source", value.followed) if value.followed else None,
        "error": value.error or None,
    }


def source_result(value: SourceResult) -> Shape:
    return {
        "id": short_id("source", value.source_id),
        "title": value.title,
        "status": value.status,
        "new": value.new,
        "changed": value.changed,
        "error": value.error or None,
        "http_status": value.http_status or None,
    }


def imported(value: Imported) -> Shape:
    """What an import brought, file by file and in all."""
    names = ("path", "kind", "added", "duplicate", "updated", "failed")
    sentences = ("errors", "changes", "hints")
    return {
        "files": [
            {name: getattr(one, name) for name in names}
            | {name: list(getattr(one, name)) for name in sentences}
            for one in value.files
        ],
        **{name: getattr(value, name) for name in ("sources", "items", "notes", "highlights", "tags")},
    }


def item_row(row: ItemRow) -> Shape:
    return {
        "id": short_id("item", row.id),
        "title": row.title,
        "url": row.url,
        "source": row.source,
        "author": row.author,
        "published": time(row.published),
        "state": "read" if row.state == "new" and row.read else row.state,
        "read": row.read,
        "tags": list(row.tags),
        "words": row.words,
        "has_note": row.has_note,
        "highlights": row.highlights,
        "sent_to": list(row.sent_to),
        "due": row.due.isoformat() if row.due else None,
    }


def filed(filings: Sequence[Filing]) -> Shape:
    """Of a bookmark: its folders, and when the person bookmarked it."""
    return {
        "folders": [filing.folder for filing in filings if filing.folder],
        "added": time(min((filing.added for filing in filings if filing.added), default=None)),
    }


def item(value: Item) -> Shape:
    return {
        **item_row(value.row),
        "kind": "item",
        "lang": value.lang,
        "why": value.why,
        "text_origin": value.text_origin,
        "sources": list(value.sources),
        "categories": list(value.categories),
        "enclosures": [asdict(enclosure) for enclosure in value.enclosures],
        "place": round(value.place, 3),
    }


def rule(value: Rule) -> Shape:
    return {
        "id": f"r{value.id}",
        "name": value.name,
        "position": value.position + 1,
        "enabled": value.enabled,
        "level": value.level,
        "folder": value.folder or None,
        "source": short_id("source", value.source_id) if value.source_id else None,
        "match": value.match,
        "if": [{"field": one.field, "op": one.op, "value": one.value} for one in value.conditions],
        "do": [{"do": one.do, "value": one.value or None} for one in value.actions],
    }


def rule_row(value: RuleRow) -> Shape:
    return {**rule(value.rule), "hits": value.hits, "last_hit": time(value.last_hit)}


def rule_hit(value: RuleHit) -> Shape:
    return {"rule": value.rule_name, "did": list(value.did), "at": time(value.at)}


def note(value: Note) -> Shape:
    return {
        "id": short_id("note", value.id),
        "kind": "note",
        "note_kind": value.kind,
        "title": value.title,
        "body": value.body,
        "item": short_id("item", value.item_id) if value.item_id else None,
        "links": list(value.links),
        "tags": list(value.tags),
        "created": time(value.created),
        "updated": time(value.updated),
        "other_view": value.other_view,
        "not_so_when": value.not_so_when,
        "look_again": value.look_again.isoformat() if value.look_again else None,
        "confidentiality": value.confidentiality,
        "maturity": value.maturity,
    }


def highlight(value: Highlight) -> Shape:
    return {
        "id": short_id("highlight", value.id),
        "kind": "highlight",
        "item": short_id("item", value.item_id) if value.item_id else None,
        "exact": value.passage.exact,
        "prefix": value.passage.prefix,
        "suffix": value.passage.suffix,
        "start": value.passage.start,
        "end": value.passage.end,
        "anchored": value.passage.anchored,
        "note": value.comment,
        "layer": value.layer,
    }


def link(value: Link) -> Shape:
    return {
        "id": str(value.ref) if value.ref else None,
        "title": value.title,
        "context": value.context,
        "relation": value.relation,
        "reason": value.reason,
        "words": value.words,
    }


def hit(value: Hit) -> Shape:
    return {
        "id": str(value.ref),
        "kind": value.ref.kind,
        "title": value.title,
        "url": value.url,
        "snippet": value.snippet,
        "marks": [list(mark) for mark in value.marks],
        "score": value.score,
        "source": value.source,
        "published": time(value.when),
        "tags": list(value.tags),
    }


def found(value: Found) -> Shape:
    return {
        "query": value.query,
        "understood": value.understood,
        "total": value.total,
        "seconds": round(value.seconds, 4),
        "did_you_mean": value.did_you_mean or None,
        "hint": value.hint or None,
        "hits": [hit(one) for one in value.hits],
    }
