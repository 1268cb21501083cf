"""The JSON shapes of what came back: a contract. Keys are added freely, never renamed or dropped."""

from __future__ import annotations

from pkm_desktop.cli.shapes import Shape, time
from pkm_desktop.core.commands.share import outcomes, polling
from pkm_desktop.core.model.digests import Poll
from pkm_desktop.core.model.refs import short_id
from pkm_desktop.core.model.responses import CameBack, OpenQuestion, OptOut, Response, Returns, SuccessCase


def response(value: Response) -> Shape:
    return {
        "id": short_id("response", value.id),
        "issue": short_id("issue", value.issue_id),
        "number": value.issue_number,
        "community": value.community,
        "entry": short_id("entry", value.entry_id) if value.entry_id else None,
        "kind": value.kind,
        "text": value.text,
        "person": value.person.name if value.person else None,
        "via": value.via,
        "received": time(value.received),
        "follow_up": str(value.follow_up) if value.follow_up else None,
        "answered": time(value.answered),
        "value_cycle": value.value_cycle,
        "item": short_id("item", value.item_id) if value.item_id else None,
        "hint": value.hint or None,
    }


def question(value: OpenQuestion) -> Shape:
    return {
        "issue": short_id("issue", value.issue_id),
        "number": value.issue_number,
        "community": value.community,
        "entry": short_id("entry", value.entry_id) if value.entry_id else None,
        "response": short_id("response", value.response_id) if value.response_id else None,
        "text": value.text,
        "person": value.person or None,
        "asked": time(value.asked),
        "days": value.days,
    }


def came_back(value: CameBack) -> Shape:
    return {
        "issue": short_id("issue", value.issue_id),
        "counts": dict(value.counts),
        "people": value.people,
        "unanswered": value.unanswered,
        "entries": [
            {
                "id": short_id("entry", one.entry_id),
                "title": one.title,
                "counts": dict(one.counts),
                "total": one.total,
            }
            for one in value.entries
        ],
    }


def returns(value: Returns) -> Shape:
    return {
        "community": value.community,
        "issues": value.issues,
        "issues_with_responses": value.answered,
        "counts": dict(value.counts),
        "people": value.people,
        "owed_answers": value.open_questions,
        "cases": value.cases,
        "verified": value.verified,
        "by_value_cycle": {str(cycle): number for cycle, number in value.by_value.items()},
        "latest": time(value.latest),
    }


def case(value: SuccessCase) -> Shape:
    words = ("title", *outcomes.WORDS)
    return {
        "id": short_id("case", value.id),
        "success": value.success,
        "response": short_id("response", value.response_id) if value.response_id else None,
        **{name: getattr(value, name) for name in words},
        "value_cycle": value.value_cycle,
        "verified": outcomes.is_verified(value),
        "verified_by": value.verified_by or None,
        "verified_on": str(value.verified_on) if value.verified_on else None,
    }


def poll(value: Poll) -> Shape:
    per_cent = polling.shares(value)
    return {
        "question": value.question,
        "options": [
            {"number": number, "text": text, "votes": votes, "per_cent": share}
            for number, (text, votes, share) in enumerate(
                zip(value.options, value.votes, per_cent, strict=True), 1
            )
        ],
        "votes": sum(value.votes),
    }


def opt_out(value: OptOut) -> Shape:
    return {"community": value.community, "asked": time(value.asked)}
