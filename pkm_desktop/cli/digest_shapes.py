"""The JSON shapes of the digest desk: a contract. Keys are added freely, never renamed or dropped."""

from __future__ import annotations

from typing import Any

from pkm_desktop.cli import sending_shapes, shapes
from pkm_desktop.core.model.communities import Community, Due
from pkm_desktop.core.model.digests import Candidate, Issue, IssueRow, Problem, Suggestion
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
        "lang": value.lang,
        "quote_limit": value.quote_limit,
        "openness": value.openness,
        "outsiders": value.outsiders,
        "naming": value.naming,
        "domain": value.domain,
        "practice": value.practice,
        "charter_url": value.charter_url,
        "archive_url": value.archive_url,
        "topics": list(value.topics),
        "never_tags": list(value.never_tags),
        "never_sources": [short_id("source", number) for number in value.never_sources],
        "text_licence": value.text_licence,
        "opening": value.opening,
        "closing": value.closing,
        "template": value.template or None,
        "one_each": value.one_each,
        "targets": list(value.targets),
        "skipped": list(value.skipped),
    }


def due(value: Due) -> shapes.Shape:
    return {
        "community": value.community.name,
        "day": value.day.isoformat(),
        "late_days": value.late_days,
        "issue": short_id("issue", value.issue_id) if value.issue_id else None,
        "words": value.words,
    }


def candidate(value: Candidate) -> shapes.Shape:
    return {
        "id": short_id(value.kind, value.id),
        "kind": value.kind,
        "title": value.title,
        "source": value.source,
        "has_why": value.has_why,
        "notes": value.notes,
        "highlights": value.highlights,
        "sent_elsewhere": list(value.sent_elsewhere),
        "topics": list(value.topics),
        "contributor": value.contributor or None,
    }


def suggestion(value: Suggestion) -> shapes.Shape:
    return {**candidate(value.candidate), "why": list(value.why)}


def issue_row(value: IssueRow) -> shapes.Shape:
    return {
        "id": short_id("issue", value.id),
        "number": value.number,
        "title": value.title,
        "status": value.status,
        "entries": value.entries,
        "published": shapes.time(value.published),
    }


def problem(value: Problem) -> shapes.Shape:
    return {
        "code": value.code,
        "entry": short_id("entry", value.entry) if value.entry else None,
        "text": value.text,
        "blocking": value.blocking,
        "fix": value.fix or None,
        "only": value.only or None,
        "field": value.field or None,
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
        "preheader": value.preheader,
        "sections": [
            {"name": one.name, "entries": [_entry(e) for e in one.entries]} for one in value.sections
        ],
        "problems": [problem(one) for one in value.problems],
        "deliveries": [sending_shapes.publication(one) for one in value.publications],
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
        "kind": value.kind,
        "other_view": value.other_view,
        "ask": value.ask,
        "contributor": value.contributor,
        "tags": list(value.tags),
        "published": shapes.time(value.published),
        "reach": value.reach,
        "lang": value.lang,
        "words": value.words,
    }
