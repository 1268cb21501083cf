"""The JSON shapes of the digest desk: a contract. Keys are added freely, never renamed or dropped."""

from __future__ import annotations

from typing import Any

from pkm_desktop.cli import shapes
from pkm_desktop.core.model.communities import Community
from pkm_desktop.core.model.digests import Issue, Problem, Publication
from pkm_desktop.core.model.refs import short_id


def community(value: Community) -> shapes.Shape:
    return {
        "id": short_id("community", value.id),
        "name": value.name,
        "kind": value.kind,
        "every": value.rhythm or None,
        "recipients": value.recipients,
        "digest": value.digest_title,
        "issues": value.issues,
    }


def problem(value: Problem) -> shapes.Shape:
    return {
        "code": value.code,
        "entry": short_id("entry", value.entry) if value.entry else None,
        "text": value.text,
        "blocking": value.blocking,
        "fix": value.fix or None,
        "only": value.only or None,
    }


def publication(value: Publication) -> shapes.Shape:
    return {
        "target": value.target,
        "format": value.format,
        "state": value.state,
        "remote_id": None,
        "url": value.url,
        "sha256": value.sha256,
        "done": shapes.time(value.done),
        "error": value.error or None,
    }


def issue(value: Issue) -> shapes.Shape:
    return {
        "id": short_id("issue", value.id),
        "number": value.number,
        "title": value.title,
        "status": value.status,
        "community": value.community.name,
        "intro": value.intro,
        "question": value.question,
        "sections": [
            {"name": one.name, "entries": [_entry(e) for e in one.entries]} for one in value.sections
        ],
        "problems": [problem(one) for one in value.problems],
        "deliveries": [publication(one) for one in value.publications],
    }


def _entry(value: Any) -> shapes.Shape:
    thing = ("item", value.item_id) if value.item_id else ("note", value.note_id)
    return {
        "id": short_id("entry", value.id),
        "item": short_id(*thing) if thing[1] else None,
        "title": value.title,
        "url": value.url,
        "author": value.author,
        "source": value.source,
        "why": value.why,
        "quote": value.quote,
        "via": value.via,
        "sent_before": list(value.sent_before),
    }
