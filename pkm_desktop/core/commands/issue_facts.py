"""What the checks of an issue have to know, put together from the library and the settings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from pkm_desktop.core.library import Library
from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.model.link_checks import LinkCheck
from pkm_desktop.core.share.check import Facts
from pkm_desktop.core.store import issue_facts as store
from pkm_desktop.core.store import people as people_store

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Connection

_NOTHING_ASKED: Mapping[int, LinkCheck] = {}
_SPYING_FRAGMENT = re.compile(r"[\w.-]+=.*", re.DOTALL)


def facts(
    library: Library, db: Connection, issue: Issue, *, asked: Mapping[int, LinkCheck] = _NOTHING_ASKED
) -> Facts:
    """All facts about an issue as of now; `asked` are links by entry that were asked just before."""
    carried, internal = store.sources(db, issue.id)
    return Facts(
        quotes=store.quotes(db, issue.id),
        people=people_store.people(db),
        tags=store.tags(db, issue.id),
        never_tags=store.never_tags(db, issue.community),
        sources=carried,
        internal=internal,
        links={**store.links(db, issue.id), **asked},
        ways=store.target_kinds(db, issue.community.targets),
        sender=library.settings.user_email.strip(),
        tidy=without_tracking,
        open_address=without_secret,
    )


def without_tracking(url: str) -> str:
    """An address without the parameters that only tell who sent the reader; as it is where it has none."""
    from pkm_desktop.core.seek.urls import canonical, safe_url

    safe = safe_url(url)
    if not safe.startswith("http"):
        return url
    tidy = canonical(safe)
    before, after = urlsplit(safe), urlsplit(tidy)
    fewer = _count(after.query) < _count(before.query)
    spying = bool(before.fragment and not after.fragment and _SPYING_FRAGMENT.fullmatch(before.fragment))
    return tidy if fewer or spying else url


def _count(query: str) -> int:
    return sum(1 for pair in query.split("&") if pair)


def without_secret(url: str) -> str:
    """An address without the password or token in it; as it is where there is none."""
    from pkm_desktop.core.seek.logins import shown

    try:
        return shown(url)
    except ValueError:  # a host that is none
        return url
