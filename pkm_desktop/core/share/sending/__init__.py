"""Every kind of way out that a person can set up. A new one is a module here and its line in KINDS."""

from __future__ import annotations

from typing import cast

from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.share.sending import confluence, dokuwiki, folder, mediawiki, slack, smtp, teams
from pkm_desktop.core.share.sending.protocol import Postman, Way

KINDS: tuple[Way | Postman, ...] = (
    smtp.WAY,
    mediawiki.WAY,
    dokuwiki.WAY,
    confluence.WAY,
    folder.WAY,
    slack.WAY,
    teams.WAY,
)


def as_postman(way: Way | Postman) -> Postman | None:
    """The way out if it brings mails; None if it hands over one whole thing."""
    return way if isinstance(way, smtp.Smtp) else None


def as_way(way: Way | Postman) -> Way:
    """The way out that hands over one whole thing. Rejected for one that brings mails."""
    if isinstance(way, smtp.Smtp):
        raise Rejected("Mails are brought one by one.")
    return cast(Way, way)


def find_kind(name: str) -> Way | Postman:
    """The way out of this kind; Rejected with all kinds if there is none."""
    found = next((way for way in KINDS if way.kind.name == name), None)
    if found is None:
        names = ", ".join(way.kind.name for way in KINDS)
        raise Rejected(f"“{name}” is no kind of target.", hint=f"There are: {names}.")
    return found
