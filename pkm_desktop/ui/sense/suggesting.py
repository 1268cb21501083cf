"""Tags that may fit: those that begin like what is typed, and those one's own tagging speaks for."""

from __future__ import annotations

from collections.abc import Sequence

from pkm_desktop.core.commands.sense import recall, topics
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.notes import SuggestedTag, Tag
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.widgets.tag_edit import TagEdit
from pkm_desktop.ui.words.natural import natural_key


def tags_like(tags: Sequence[Tag], prefix: str) -> list[str]:
    """The names of tags that begin like this, then those that have it inside; the most used first."""
    key = prefix.casefold()
    names = [tag.name for tag in sorted(tags, key=lambda one: (-one.count, natural_key(one.name)))]
    begin = [name for name in names if name.casefold().startswith(key)]
    inside = [name for name in names if key in name.casefold() and name not in begin]
    return [name for name in [*begin, *inside] if name.casefold() != key and " " not in name]


def titles_like(library: Library, prefix: str) -> list[str]:
    """The titles that may be meant, each once."""
    return list(dict.fromkeys(title for _, title in recall.titles(library, prefix)))


def suggest(desk: Desk, ref: Ref, box: TagEdit) -> None:
    """Let the box offer the tags that may fit a thing, once they are known."""

    def fill(found: tuple[SuggestedTag, ...]) -> None:
        if box.isVisible():
            box.suggest([one.name for one in found])

    library = desk.library
    desk.jobs.look("sense/suggested", lambda: topics.suggest_tags(library, ref), fill)
