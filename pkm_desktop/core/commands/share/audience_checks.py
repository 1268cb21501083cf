"""What a community may be: each part put into the form it is stored in, or a sentence why not."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.communities import COMMUNITY_KINDS, NAMING, OPENNESS, Community
from pkm_desktop.core.model.keys import tag_name, title_key
from pkm_desktop.core.model.refs import KINDS
from pkm_desktop.core.model.text import one_line, storable
from pkm_desktop.core.share import rhythm
from pkm_desktop.core.share.labels import labels_for, languages
from pkm_desktop.core.share.recipients import checked as checked_recipients
from pkm_desktop.core.store.share import communities as store

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Connection

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_ID = re.compile(rf"[{''.join(KINDS)}]\d+")
_LONGEST = 2_000  # characters of a standing text
_LONGEST_NAME = 100  # characters; it stands in every subject, in front of what votes and replies are known by
_MOST_SKIPPED = 100


def checked(library: Library, db: Connection, wanted: Community, given: Collection[str]) -> Community:
    """The community with the parts named in `given` as they are stored; the others are left alone.

    Rejected, in a sentence, for a part that cannot be. What is left alone was right when it was said, and a
    source or a way out may have gone since.
    """
    parts = {name: _PARTS[name](getattr(wanted, name)) for name in given if name in _PARTS}
    made = replace(wanted, **parts)
    if not one_line(made.digest_title) or ("lang" in parts and _is_our_title(made)):
        made = replace(made, digest_title=labels_for(made.lang).series.format(community=made.name))
    if "targets" in parts:
        made = replace(made, targets=_ways_out(db, made.targets))
    if "never_sources" in parts:
        _refuse_unknown_sources(db, made.never_sources)
    if parts.get("template"):
        _refuse_unknown_template(library, made.template)
    return made


def _is_our_title(made: Community) -> bool:
    """Whether nobody has named the series: it is called as we call it, in whatever language."""
    return made.digest_title in (labels_for(lang).series.format(community=made.name) for lang in languages())


def _name(text: str) -> str:
    name = one_line(text)
    if not name:
        raise Rejected("A community needs a name.")
    if len(name) > _LONGEST_NAME:
        raise Rejected(f"A name has at most {_LONGEST_NAME} characters.", subject=name[:40] + "…")
    if _ID.fullmatch(name.lower()):
        raise Rejected(f"“{name}” looks like an id.", hint="Choose a name with a word in it.")
    return name


def _one_of(what: str, choices: tuple[str, ...]) -> Callable[[str], str]:
    def check(text: str) -> str:
        if text not in choices:
            raise Rejected(f"“{text}” is no {what}.", hint=f"There are: {', '.join(choices)}.")
        return text

    return check


def _lang(text: str) -> str:
    lang = text.strip()
    if not _LANGUAGE.fullmatch(lang):
        raise Rejected(f"“{lang}” is no language tag.", hint="Write en, de or pt-BR.")
    return lang


def _quote_limit(words: int) -> int:
    if not 1 <= words <= 1000:
        raise Rejected("The longest quote must have between 1 and 1000 words.")
    return words


def _text(text: str) -> str:
    said = storable(text).strip()
    if len(said) > _LONGEST:
        raise Rejected(f"This has at most {_LONGEST} characters.", subject=said[:40] + "…")
    return said


def _address(text: str) -> str:
    from pkm_desktop.core.seek.web.urls import safe_url

    address = safe_url(text.strip()) if text.strip() else ""
    if text.strip() and not address.startswith(("http://", "https://")):
        raise Rejected(f"“{text.strip()}” is no web address.", hint="It has to begin with “https://”.")
    return address


def _tags(names: Iterable[str]) -> tuple[str, ...]:
    """Names of tags, each once. There need not be such a tag yet."""
    found = {title_key(name): name for name in reversed([tag_name(name) for name in _listed(names)])}
    return tuple(name for key, name in reversed(found.items()) if key)


def _names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(one_line, _listed(names)))))


def _listed(names: Iterable[str]) -> list[str]:
    """Several names; where one text was given, it has commas between them."""
    return names.split(",") if isinstance(names, str) else list(names)


def _numbers(numbers: Iterable[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(map(int, numbers)))


def _days(days: Iterable[str]) -> tuple[str, ...]:
    try:
        found = sorted({date.fromisoformat(str(day)) for day in days})
    except ValueError as error:
        raise Rejected("A day is written like 2026-12-25.") from error
    return tuple(map(str, found[-_MOST_SKIPPED:]))


_PARTS: Mapping[str, Callable[[Any], Any]] = {
    "name": _name,
    "kind": _one_of("kind of community", COMMUNITY_KINDS),
    "rhythm": rhythm.written,
    "recipients": checked_recipients,
    "lang": _lang,
    "quote_limit": _quote_limit,
    "digest_title": one_line,
    "openness": _one_of("openness", OPENNESS),
    "outsiders": bool,
    "naming": _one_of("rule about names", NAMING),
    "domain": _text,
    "practice": _text,
    "charter_url": _address,
    "archive_url": _address,
    "topics": _tags,
    "never_tags": _tags,
    "never_sources": _numbers,
    "text_licence": one_line,
    "opening": _text,
    "closing": _text,
    "template": one_line,
    "one_each": bool,
    "targets": _names,
    "skipped": _days,
}
FIELDS = frozenset(_PARTS)


def _ways_out(db: Connection, names: Iterable[str]) -> tuple[str, ...]:
    """The names of ways out as they are written where they were set up."""
    from pkm_desktop.core.share.targets import TARGETS

    known = {title_key(name): name for name in (*store.target_names(db), *(way.name for way in TARGETS))}
    unknown = [name for name in names if title_key(name) not in known]
    if unknown:
        raise Rejected(
            f"There is no way out called “{unknown[0]}”.", hint=f"There are: {', '.join(known.values())}."
        )
    return tuple(dict.fromkeys(known[title_key(name)] for name in names))


def _refuse_unknown_sources(db: Connection, numbers: Iterable[int]) -> None:
    unknown = store.unknown_sources(db, numbers)
    if unknown:
        raise Rejected(f"There is no source s{unknown[0]}.", hint="`sources` lists all there are.")


def _refuse_unknown_template(library: Library, name: str) -> None:
    inside = library.folder / "templates"
    plain = name not in (".", "..") and not re.search(r"[/\\:\0]", name)
    if not (plain and (inside / name).is_dir()):
        raise Rejected(
            f"There is no set of templates called “{name}”.",
            hint="Copy one to your library first: `digest templates copy`.",
        )
