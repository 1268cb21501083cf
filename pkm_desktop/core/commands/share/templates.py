"""The person's own templates for digests: sets in the library's folder, copied from ours and checked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pkm_desktop.core.errors import NotFound, PublishError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.communities import Community
from pkm_desktop.core.store.share import communities as store

if TYPE_CHECKING:
    from pkm_desktop.core.share.template_sets import Fault


@dataclass(frozen=True)
class TemplateSet:
    """A set of templates: `name` is '' for ours, and what a set lacks is taken from those."""

    name: str
    folder: Path | None
    files: tuple[str, ...]
    communities: tuple[str, ...] = ()  # whose issues look like this


def template_sets(library: Library) -> tuple[TemplateSet, ...]:
    """Ours first, then the person's own by name."""
    from pkm_desktop.core.share import template_sets as sets

    place = _place(library)
    with library.reading() as db:
        audiences = store.communities(db)
    users = {
        name: tuple(one.name for one in audiences if one.template == name)
        for name in ("", *sets.names(place))
    }
    own = (
        TemplateSet(name, place / name, sets.own_files(place / name), users[name])
        for name in sets.names(place)
    )
    return (TemplateSet("", None, sets.ours(), users[""]), *own)


def copy_template(library: Library, name: str, *, files: Sequence[str] = ()) -> Outcome[TemplateSet]:
    """Copy our templates (or those named) into the person's set `name`, to be edited there.

    What the set has already stays as it is. Rejected for a name that is none, or a file there is not.
    """
    from pkm_desktop.core.share import template_sets as sets

    folder = sets.folder_of(_place(library), name)
    sets.copy(folder, files)
    return Outcome(TemplateSet(name, folder, sets.own_files(folder)), Changes())


def check_template(library: Library, name: str) -> tuple[Fault, ...]:
    """What is wrong with a set, with file and line; nothing if every template of it can be filled."""
    from pkm_desktop.core.share import template_sets as sets

    return sets.faults(_existing(library, name))


def folder_for(library: Library, community: Community) -> Path | None:
    """The folder of the community's own templates, None for ours. PublishError if it is not there."""
    if not community.template:
        return None
    try:
        return _existing(library, community.template)
    except NotFound as error:
        raise PublishError(
            error.message,
            subject=community.name,
            hint="Copy one with `digest templates copy`, or let the community use the standard ones.",
        ) from error


def _existing(library: Library, name: str) -> Path:
    from pkm_desktop.core.share import template_sets as sets

    folder = sets.folder_of(_place(library), name)
    if not folder.is_dir():
        raise NotFound(f"There is no set of templates “{name}” in this library.")
    return folder


def _place(library: Library) -> Path:
    return library.folder / "templates"
