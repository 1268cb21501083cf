"""Parcels as publishing makes them, for issues with names that no other test has used."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from uuid import uuid4

from pkm_desktop.core.model.digests import Issue, Rendered
from pkm_desktop.core.share.render import render
from pkm_desktop.core.share.sending.protocol import Delivered, Parcel, Past, Sent
from tests.core.share import samples


def fresh(name: str = "Facilitators") -> str:
    """A name of a community that nobody has used on the wiki yet."""
    return f"{name} {uuid4().hex[:8]}"


def issue(name: str, number: int = 38, **values: object) -> Issue:
    """The sample issue for a community of this name."""
    plain = samples.issue()
    community = replace(plain.community, name=name)
    return replace(plain, number=number, community=community, **values)  # type: ignore[arg-type]


def parcel(
    issue: Issue, kind: str, *, archive: tuple[Past, ...] = (), over: str = "", corrected: bool = False
) -> Parcel:
    """The issue, rendered and addressed."""
    name = f"{issue.community.name} #{issue.number}: {issue.title}"
    summary = f"corrected: {name}" if corrected else name
    slug = f"{issue.community.name.lower().replace(' ', '-')}-{issue.number}"
    made = render(issue, kind, samples.SENDER)
    return Parcel(issue, made, slug, summary, corrected=corrected, archive=archive, over=over)


def left(parcel: Parcel, delivered: Delivered) -> Sent:
    """What is remembered of a delivery."""
    content = parcel.rendered.content
    digest = hashlib.sha256(content).hexdigest()
    return Sent(content, digest, delivered.remote_id, delivered.remote_rev, delivered.url)


def raw(text: str, parcel: Parcel) -> Parcel:
    """The parcel with another text in it."""
    rendered = Rendered(parcel.rendered.format, text.encode(), parcel.rendered.suffix, "text/plain")
    return replace(parcel, rendered=rendered)
