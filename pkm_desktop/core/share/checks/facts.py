"""What the checks have to know beside the issue itself; the store and the settings fill it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pkm_desktop.core.model.link_checks import LinkCheck
from pkm_desktop.core.model.responses import Person

Evidence = Mapping[int, Sequence[str]]


def _as_it_is(address: str) -> str:
    return address


@dataclass(frozen=True)
class Facts:
    """Keys of the mappings are ids of entries. What is not known is empty, and its check says nothing."""

    quotes: Evidence = field(default_factory=dict)  # the stored texts that a quote must come from
    people: tuple[Person, ...] = ()
    tags: Mapping[int, Sequence[str]] = field(default_factory=dict)  # on its item, note, highlight or sources
    never_tags: tuple[str, ...] = ()  # the community's, as the tags are called today
    sources: Mapping[int, Mapping[int, str]] = field(default_factory=dict)  # id and title of what carries it
    internal: frozenset[int] = frozenset()  # its source is called internal today
    links: Mapping[int, LinkCheck] = field(default_factory=dict)  # how its address was found the last time
    written: Mapping[str, LinkCheck] = field(default_factory=dict)  # the same of addresses in our own words
    ways: tuple[str, ...] = ()  # formats and kinds of targets that the community usually gets it by
    sender: str = ""  # the person's own address of mail
    templates: Path | None = None  # the folder of the community's own templates; None: ours
    template_fault: str = ""  # what is wrong with the community's own templates
    tidy: Callable[[str], str] = _as_it_is  # an address without what only follows the reader
    open_address: Callable[[str], str] = _as_it_is  # an address without passwords and tokens


NOTHING = Facts()
