"""Notes as they stand in a folder of Markdown files, and what an import or export of one did."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Extras:
    """What only notes of this program have."""

    number: int = 0  # of the note in the library it was exported from; 0: it comes from elsewhere
    item: str = ""  # address of the item it is about; without one 'title:' and the item's title
    item_title: str = ""
    confidentiality: str = "private"
    maturity: str = "half-baked"
    other_view: str = ""
    not_so_when: str = ""
    look_again: str = ""


@dataclass(frozen=True)
class VaultNote:
    """One note of a vault. `body` is what its file says, with links as written there."""

    path: str  # in the vault, with slashes
    title: str
    body: str
    kind: str = "permanent"
    tags: tuple[str, ...] = ()
    names: tuple[str, ...] = ()  # other names by which links mean it: aliases, an id
    created: datetime | None = None
    updated: datetime | None = None
    extras: Extras = Extras()

    @property
    def ours(self) -> bool:
        """Whether this program has written it."""
        return self.extras.number > 0


@dataclass(frozen=True)
class PageMark:
    """A highlight on the page of an item in a vault."""

    quote: str
    comment: str = ""
    layer: int = 1


@dataclass(frozen=True)
class ItemPage:
    """An item of the library as a page of a vault."""

    path: str
    title: str
    url: str = ""
    authors: str = ""
    site: str = ""
    published: datetime | None = None
    added: datetime | None = None
    state: str = "kept"
    tags: tuple[str, ...] = ()
    marks: tuple[PageMark, ...] = ()


@dataclass(frozen=True)
class Exported:
    """What an export wrote. `left_alone`: files that were changed there meanwhile and stay as they are."""

    folder: str
    files: tuple[str, ...] = ()
    notes: int = 0
    items: int = 0
    highlights: int = 0
    attachments: int = 0
    left_alone: tuple[str, ...] = ()
