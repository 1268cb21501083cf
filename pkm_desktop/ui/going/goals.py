"""What one can go to, found by a few letters of its name. Runs beside the window; no Qt in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pkm_desktop.core.errors import NotFound
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.fuzzy import score

MOST = 30  # offered at a time
SIGNS = {"#": ("tag",), "@": ("community",)}  # before the letters: only these


@dataclass(frozen=True)
class Goal:
    """Something to go to. `kind`: source, tag, note, item, community; `name` is its number or the tag."""

    kind: str
    name: str
    title: str
    aside: str = ""

    @property
    def key(self) -> str:
        """'source:3', 'tag:learning'."""
        return f"{self.kind}:{self.name}"


def known_goals(library: Library) -> tuple[Goal, ...]:
    """All sources, tags and communities: few enough to be held while somebody types."""
    from pkm_desktop.core.commands.seek import browse
    from pkm_desktop.core.commands.sense import tagging
    from pkm_desktop.core.commands.share import audiences

    found = [
        Goal("source", str(one.id), one.title, one.folder) for one in browse.sources(library) if one.title
    ]
    found += [Goal("tag", one.name, f"#{one.name}") for one in tagging.tags(library)]
    found += [Goal("community", str(one.id), one.name) for one in audiences.communities(library)]
    return tuple(found)


def find_goals(library: Library, known: Iterable[Goal], typed: str) -> tuple[tuple[int, Goal], ...]:
    """The best goals for these letters with their points, the best first; notes and items come by title."""
    kinds, letters = SIGNS.get(typed[:1], ()), typed.lstrip("#@ ")
    if not letters and not kinds:
        return ()
    offered = [goal for goal in known if not kinds or goal.kind in kinds]
    if not kinds:
        offered += _titled(library, letters)
    rated = [(score(letters, goal.title.lstrip("#")), goal) for goal in offered]
    best = sorted((pair for pair in rated if pair[0]), key=lambda pair: (-pair[0], len(pair[1].title)))
    return tuple(best[:MOST])


def named_goals(library: Library, known: Iterable[Goal], keys: Sequence[str]) -> tuple[Goal, ...]:
    """The goals of these keys as they are called now, in this order; what is gone is left out."""
    at_hand = {goal.key: goal for goal in known}
    found = (at_hand.get(key) or _looked_up(library, key) for key in keys)
    return tuple(goal for goal in found if goal is not None)


def _titled(library: Library, letters: str) -> list[Goal]:
    from pkm_desktop.core.commands.sense import recall

    return [Goal(ref.kind, str(ref.id), title) for ref, title in recall.titles(library, letters, limit=MOST)]


def _looked_up(library: Library, key: str) -> Goal | None:
    from pkm_desktop.core.commands.seek import browse
    from pkm_desktop.core.commands.sense import recall

    kind, _, name = key.partition(":")
    if kind not in ("note", "item") or not name.isdecimal():
        return None
    ref = Ref(kind, int(name))
    try:
        title = (
            recall.note(library, ref.id).title if kind == "note" else browse.item(library, ref.id).row.title
        )
    except NotFound:
        return None
    return Goal(kind, name, title) if title else None
