"""The JSON shapes of hand-overs, mails and targets: a contract. Keys are added, never renamed or dropped."""

from __future__ import annotations

from pkm_desktop.cli import shapes
from pkm_desktop.core.model.digests import Delivery, Publication
from pkm_desktop.core.model.refs import short_id
from pkm_desktop.core.model.targets import Target, TargetKind, Waiting


def publication(value: Publication) -> shapes.Shape:
    return {
        "id": short_id("publication", value.id) if value.id else None,
        "target": value.target,
        "format": value.format,
        "state": value.state,
        "remote_id": value.remote_id or None,
        "url": value.url,
        "sha256": value.sha256,
        "done": shapes.time(value.done),
        "error": value.error or None,
        "overridden": list(value.overridden),
        "recipients": [mail(one) for one in value.deliveries],
    }


def mail(value: Delivery) -> shapes.Shape:
    return {
        "id": value.id,
        "recipient": value.recipient,
        "state": value.state,
        "message_id": value.message_id,
        "done": shapes.time(value.done),
        "error": value.error or None,
    }


def waiting(value: Waiting) -> shapes.Shape:
    return {
        **mail(value.delivery),
        "target": value.target,
        "issue": short_id("issue", value.issue_id),
        "issue_title": f"{value.issue}: {value.title}",
    }


def target(value: Target) -> shapes.Shape:
    return {
        "id": short_id("target", value.id),
        "name": value.name,
        "kind": value.kind,
        "settings": dict(value.settings),
        "secret": bool(value.secret_key),
    }


def target_kind(value: TargetKind) -> shapes.Shape:
    return {
        "name": value.name,
        "label": value.label,
        "format": value.format,
        "tested": value.tested or None,
        "settings": [
            {
                "name": one.name,
                "label": one.label,
                "hint": one.hint,
                "required": one.required,
                "secret": one.secret,
                "choices": list(one.choices),
                "default": one.default,
            }
            for one in value.settings
        ],
    }
