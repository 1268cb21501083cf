"""What one can choose from when saying who a community is: looked up before the dialog opens."""

from __future__ import annotations

from dataclasses import dataclass

from pkm_desktop.core.commands.seek import browse
from pkm_desktop.core.commands.sense import tagging
from pkm_desktop.core.commands.share import curate, publish, targets, templates
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.communities import Community
from pkm_desktop.ui.share import wording


@dataclass(frozen=True)
class Facts:
    """`ways` are (name, label) of the ways out, those set up by the person first."""

    community: Community | None = None  # None: a new one
    tags: tuple[str, ...] = ()
    sources: tuple[tuple[int, str], ...] = ()
    ways: tuple[tuple[str, str], ...] = ()
    files: frozenset[str] = frozenset()  # the names of those that write a file
    templates: tuple[str, ...] = ()


def gather(library: Library, community_id: int | None = None) -> Facts:
    """Everything the dialog offers, and the community as it is."""
    own = tuple((target.name, target.name) for target in targets.targets(library))
    files = tuple((info.name, wording.target_label(info.name, info.label)) for info in publish.targets())
    return Facts(
        curate.community(library, community_id) if community_id is not None else None,
        tuple(tag.name for tag in tagging.tags(library)),
        tuple((source.id, source.title or source.feed_url) for source in browse.sources(library)),
        own + files,
        frozenset(name for name, _ in files),
        tuple(each.name for each in templates.template_sets(library) if each.name),
    )
