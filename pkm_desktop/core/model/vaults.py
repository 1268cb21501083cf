"""Notes as they stand in a folder of Markdown files, and what an import or export of one did."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime

from pkm_desktop.core.model.values import dataclass


@dataclass(frozen=True)
class Review:
    """When a note or highlight is to be met again."""

    due: str  # a day
    gap_days: int = 7
    seen: datetime | None = None


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
    page: int = 0  # the number of its item in the same library; 0: not said
    review: Review | None = None

    @property
    def own(self) -> tuple[str, ...]:
        """What is said of the note itself, wherever it lies."""
        return self.confidentiality, self.maturity, self.other_view, self.not_so_when, self.look_again


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
    number: int = 0  # of the highlight in the library it was exported from
    prefix: str = ""
    suffix: str = ""
    start: int = -1
    end: int = -1
    created: datetime | None = None
    tags: tuple[str, ...] = ()
    said: str = ""  # the fingerprint of what it said when it was exported
    review: Review | None = None


@dataclass(frozen=True)
class ItemPage:
    """An item of the library as a page of a vault. `gone`: only its highlights are left."""

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
    number: int = 0  # of the item in the library it was exported from
    lang: str = ""
    excerpt: str = ""
    read: datetime | None = None
    due: str = ""  # put aside until this day
    book: bool = False
    gone: bool = False
    more: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # what else is known, by its name


@dataclass(frozen=True)
class TextPage:
    """The stored text of an item as a page of a vault."""

    path: str
    number: int  # of the item
    html_path: str
    origin: str = "page"
    fetched: datetime | None = None


@dataclass(frozen=True)
class FormerText:
    """What a note said before."""

    title: str
    body: str
    saved: datetime


@dataclass(frozen=True)
class NoteHistory:
    """The former texts of a note as a page of a vault; `number` is that of the note."""

    path: str
    number: int
    versions: tuple[FormerText, ...] = ()


@dataclass(frozen=True)
class VaultSearch:
    """A search that was given a name."""

    name: str
    query: str
    created: datetime | None = None


@dataclass(frozen=True)
class VaultTag:
    """A tag that there is more to say of than that things carry it."""

    name: str
    aliases: tuple[str, ...] = ()
    topic: bool = False
    scope_note: str = ""
    learning_question: str = ""
    business_goal: str = ""


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
