"""What the checks of an issue have to know, put together from the library and the settings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from pkm_desktop.core.errors import PkmError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.communities import Community
from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.model.link_checks import LinkCheck
from pkm_desktop.core.share.check import Facts
from pkm_desktop.core.store.share import issue_facts as store
from pkm_desktop.core.store.share import people as people_store

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Connection

_SPYING_FRAGMENT = re.compile(r"[\w.-]+=.*", re.DOTALL)


@dataclass(frozen=True)
class LinksAsked:
    """How links were found just now: those of entries by their ids, those in our own words by the address."""

    of_entries: Mapping[int, LinkCheck] = field(default_factory=dict)
    written: Mapping[str, LinkCheck] = field(default_factory=dict)


_NOTHING_ASKED = LinksAsked()


def facts(library: Library, db: Connection, issue: Issue, *, asked: LinksAsked = _NOTHING_ASKED) -> Facts:
    """All facts about an issue as of now; `asked` are links that were asked just before."""
    carried, internal = store.sources(db, issue.id)
    own, fault = _templates(library, issue.community)
    return Facts(
        quotes=store.quotes(db, issue.id),
        people=people_store.people(db),
        tags=store.tags(db, issue.id),
        never_tags=store.never_tags(db, issue.community),
        sources=carried,
        internal=internal,
        links={**store.links(db, issue.id), **asked.of_entries},
        written=asked.written,
        ways=store.target_kinds(db, issue.community.targets),
        sender=library.settings.user_email.strip(),
        templates=own,
        template_fault=fault,
        tidy=without_tracking,
        open_address=without_secret,
    )


def _templates(library: Library, community: Community) -> tuple[Path | None, str]:
    """The folder of the community's own templates (None: ours), and what is wrong with them."""
    if not community.template:
        return None, ""
    from pkm_desktop.core.commands.share.templates import folder_for

    try:
        folder = folder_for(library, community)
    except PkmError as error:
        return None, f"{error.message} {error.hint}".strip()
    if folder is None:
        return None, ""
    files = [path for path in folder.iterdir() if path.is_file()]
    stamps = sorted((path.name, path.stat().st_mtime_ns, path.stat().st_size) for path in files)
    return folder, _fault(folder, tuple(stamps))


@lru_cache(maxsize=16)
def _fault(folder: Path, stamps: tuple[tuple[str, int, int], ...]) -> str:
    """The first thing that is wrong with these files; `stamps` tell one state of them from another."""
    from pkm_desktop.core.share import template_sets as sets

    for fault in sets.faults(folder):
        if fault.file in sets.ours():
            line = f", line {fault.line}" if fault.line else ""
            return f"{fault.file}{line}: {fault.text}"
    return ""


def without_tracking(url: str) -> str:
    """An address without the parameters that only tell who sent the reader; as it is where it has none."""
    from pkm_desktop.core.seek.web.urls import canonical, safe_url

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
    from pkm_desktop.core.seek.web.logins import shown

    try:
        return shown(url)
    except ValueError:  # a host that is none
        return url
