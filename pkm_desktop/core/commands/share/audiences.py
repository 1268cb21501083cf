"""Communities: who a digest is for."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from pkm_desktop.core.commands.share import drafts, sections
from pkm_desktop.core.commands.share.audience_checks import FIELDS, checked
from pkm_desktop.core.errors import NotFound, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.communities import COMMUNITY_KINDS, Community, of_kind
from pkm_desktop.core.model.refs import parse_ref
from pkm_desktop.core.store.share import communities as store

_CHANGED = Changes(communities=True)


def communities(library: Library) -> tuple[Community, ...]:
    """All communities by name."""
    with library.reading() as db:
        return store.communities(db)


def community(library: Library, id_or_name: int | str) -> Community:
    """A community by its number, its short id ('c3') or its name; NotFound otherwise."""
    with library.reading() as db:
        if isinstance(id_or_name, int):
            return store.community(db, id_or_name)
        found = store.find_community(db, id_or_name)
        if found:
            return found
        if re.fullmatch(r"[cC]\d{1,18}", id_or_name.strip()):
            return store.community(db, parse_ref(id_or_name, "community").id)
        names = ", ".join(each.name for each in store.communities(db))
    hint = f"There are: {names}." if names else "Make one first."
    raise NotFound(f"There is no community “{id_or_name.strip()}”.", hint=hint)


def add_community(library: Library, name: str, **values: Any) -> Outcome[Community]:
    """Make a community and its series ('{name} digest' unless `digest_title` is given).

    `values`: any part of a Community; openness, naming and outsiders are those its kind usually has, unless
    given. Rejected if the name is taken, or a part cannot be.
    """
    given = _given(values)
    wanted = _with(Community(0, name, kind=""), {"kind": "cop"} | given)
    label = f"Add {drafts.short(name)}"
    with library.writing(label) as writing:
        wanted = checked(library, writing.db, wanted, {"name", "kind", *given})
        if store.find_community(writing.db, wanted.name):
            raise Rejected(f"There is a community “{wanted.name}” already.", hint="Choose another name.")
        made = store.community(writing.db, store.add_community(writing, wanted))
    return Outcome(made, _CHANGED, label)


def edit_community(library: Library, community_id: int, **values: Any) -> Outcome[Community]:
    """Change any part of a community; what is not named, or None, stays.

    Another kind brings the openness, naming and outsiders that it usually has, unless they are given too.
    Another language takes along our own words in
    drafts. Rejected for a part there is not, and for a value that cannot be.
    """
    given = _given(values)
    before = community(library, community_id)
    label = f"Edit {drafts.short(before.name)}"
    with library.writing(label) as writing:
        now = store.community(writing.db, community_id)
        changed = checked(library, writing.db, _with(now, given), given)
        if changed == now:
            return Outcome(now, Changes())
        other = store.find_community(writing.db, changed.name)
        if other and other.id != community_id:
            raise Rejected(f"There is a community “{changed.name}” already.", hint="Choose another name.")
        store.change_community(writing, changed)
        if changed.lang != now.lang:
            sections.follow_language(writing, changed)
        made = store.community(writing.db, community_id)
    return Outcome(made, Changes(communities=True, issues=True), label)


def _given(values: dict[str, Any]) -> dict[str, Any]:
    unknown = set(values) - FIELDS
    if unknown:
        raise Rejected(f"A community has no {', '.join(sorted(unknown))}.")
    return {name: value for name, value in values.items() if value is not None}


def _with(known: Community, given: dict[str, Any]) -> Community:
    """The community with these parts, and with what a new kind brings along."""
    kind = given.get("kind", known.kind)
    if kind != known.kind and kind in COMMUNITY_KINDS:
        known = of_kind(known, kind)
    return replace(known, **given)
