"""Audiences: who a digest is for, what they may get, and how it reaches them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pkm_desktop.core.model.values import dataclass

COMMUNITY_KINDS = ("team", "cop", "network")
OPENNESS = ("confidential", "members", "public")  # from closed to open
NAMING = ("yes", "consent", "no")  # of colleagues and clients


@dataclass(frozen=True)
class Community:
    """An audience. `rhythm` is 'weekly:fri', 'monthly:last-fri' … or '' for no promise."""

    id: int
    name: str
    kind: str = "cop"
    rhythm: str = ""
    recipients: str = ""  # addresses with commas, or the one address of a list
    lang: str = "en"
    quote_limit: int = 50  # words
    digest_id: int = 0
    digest_title: str = ""
    issues: int = 0
    openness: str = "members"  # one of OPENNESS
    outsiders: bool = False  # people who are not of our organisation read it
    naming: str = "consent"  # one of NAMING
    domain: str = ""  # what it is about
    practice: str = ""  # what its members do together
    charter_url: str = ""
    archive_url: str = ""  # where all its issues can be read
    topics: tuple[str, ...] = ()  # names of tags it cares for
    never_tags: tuple[str, ...] = ()
    never_sources: tuple[int, ...] = ()
    text_licence: str = ""  # of our own text: 'CC BY 4.0'
    opening: str = ""  # the standing sentence under every title
    closing: str = ""  # the standing words at the end
    template: str = ""  # the person's own set of templates; '' is ours
    one_each: bool = False  # one mail per person instead of one for all
    targets: tuple[str, ...] = ()  # names of its usual ways out
    skipped: tuple[str, ...] = ()  # days of issues left out on purpose: '2026-12-25'


@dataclass(frozen=True)
class Due:
    """A community whose next issue was promised for a day."""

    community: Community
    day: date
    late_days: int = 0  # 0: the day has not gone by yet
    issue_id: int | None = None  # the draft that waits for it
    words: str = ""  # 'due since Friday, 20 November'


_BY_KIND: dict[str, tuple[str, str, bool]] = {
    "team": ("confidential", "yes", False),
    "cop": ("members", "consent", False),
    "network": ("public", "no", True),
}


def of_kind(community: Community, kind: str) -> Community:
    """The community with the openness, naming and outsiders that its kind usually has."""
    openness, naming, outsiders = _BY_KIND[kind]
    return replace(community, kind=kind, openness=openness, naming=naming, outsiders=outsiders)
