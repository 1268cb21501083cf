"""Communities: who a digest is for."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from pkm_desktop.core.errors import NotFound, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.communities import COMMUNITY_KINDS, Community, of_kind
from pkm_desktop.core.model.refs import KINDS, parse_ref
from pkm_desktop.core.model.text import one_line
from pkm_desktop.core.store import communities as store

_RHYTHM = re.compile(r"(?:weekly|biweekly|monthly|quarterly):[a-z0-9]+(?:-[a-z0-9]+)*")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_ID = re.compile(rf"[{''.join(KINDS)}]\d+")
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


def add_community(
    library: Library,
    name: str,
    *,
    kind: str = "cop",
    rhythm: str = "",
    recipients: str = "",
    lang: str = "en",
    quote_limit: int = 50,
    digest_title: str = "",
) -> Outcome[Community]:
    """Make a community and its series ('{name} digest' unless titled). Rejected if the name is taken."""
    wanted = _checked(
        Community(0, name, kind, rhythm, recipients, lang, quote_limit, digest_title=digest_title)
    )
    wanted = of_kind(wanted, wanted.kind)
    with library.writing(f"Add {wanted.name}") as writing:
        if store.find_community(writing.db, wanted.name):
            raise Rejected(f"There is a community “{wanted.name}” already.", hint="Choose another name.")
        made = store.community(writing.db, store.add_community(writing, wanted))
    return Outcome(made, _CHANGED, f"Add {made.name}")


def edit_community(library: Library, community_id: int, **values: Any) -> Outcome[Community]:
    """Change name, kind, rhythm, recipients, lang, quote_limit or digest_title; what is not named stays."""
    unknown = set(values) - {"name", "kind", "rhythm", "recipients", "lang", "quote_limit", "digest_title"}
    if unknown:
        raise Rejected(f"A community has no {', '.join(sorted(unknown))}.")
    given = {name: value for name, value in values.items() if value is not None}
    before = community(library, community_id)
    changed = _checked(replace(before, **given))
    if changed == before:
        return Outcome(before, Changes())
    with library.writing(f"Edit {before.name}") as writing:
        other = store.find_community(writing.db, changed.name)
        if other and other.id != community_id:
            raise Rejected(f"There is a community “{changed.name}” already.", hint="Choose another name.")
        store.change_community(writing, changed)
        made = store.community(writing.db, community_id)
    return Outcome(made, Changes(communities=True, issues=True), f"Edit {before.name}")


def _checked(wanted: Community) -> Community:
    name = one_line(wanted.name)
    if not name:
        raise Rejected("A community needs a name.")
    if _ID.fullmatch(name.lower()):
        raise Rejected(f"“{name}” looks like an id.", hint="Choose a name with a word in it.")
    if wanted.kind not in COMMUNITY_KINDS:
        raise Rejected(
            f"“{wanted.kind}” is no kind of community.", hint=f"There are: {', '.join(COMMUNITY_KINDS)}."
        )
    rhythm, lang = wanted.rhythm.strip().lower(), wanted.lang.strip()
    if rhythm and not _RHYTHM.fullmatch(rhythm):
        raise Rejected(f"“{rhythm}” is no rhythm.", hint="Write weekly:fri, monthly:last-fri or nothing.")
    if not _LANGUAGE.fullmatch(lang):
        raise Rejected(f"“{lang}” is no language tag.", hint="Write en, de or pt-BR.")
    if not 1 <= wanted.quote_limit <= 1000:
        raise Rejected("The longest quote must have between 1 and 1000 words.")
    title = one_line(wanted.digest_title) or f"{name} digest"
    recipients = one_line(wanted.recipients)
    return replace(wanted, name=name, rhythm=rhythm, lang=lang, recipients=recipients, digest_title=title)
