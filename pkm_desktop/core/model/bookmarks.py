"""Bookmarks and saved pages as other programs and services hand them out."""

from __future__ import annotations

from datetime import datetime

from pkm_desktop.core.model.values import dataclass


@dataclass(frozen=True)
class Bookmark:
    """One saved link with what its owner said about it."""

    url: str
    title: str = ""
    folder: str = ""  # 'Bookmarks bar/Work'; '' at the top
    tags: tuple[str, ...] = ()
    note: str = ""  # the owner's own words, plain text
    added: datetime | None = None
    unread: bool = False  # marked “to read”: goes to Later instead of Kept
    authors: str = ""
    published: datetime | None = None
    html: str = ""  # the stored page, where the export carries it (not cleaned yet)
    excerpt: str = ""  # the site's own words about it
    highlights: tuple[MarkedPassage, ...] = ()
    public: bool = False  # the service shows it to everybody, with its note


@dataclass(frozen=True)
class MarkedPassage:
    """A passage marked in another program."""

    quote: str
    comment: str = ""
    at: datetime | None = None
    tags: tuple[str, ...] = ()


@dataclass(frozen=True)
class LiveBookmark:
    """A feed that was kept among the bookmarks."""

    url: str
    title: str = ""
    site_url: str = ""
    folder: str = ""


@dataclass(frozen=True)
class Scrap:
    """What stood among the bookmarks and is no link: a script (`unsafe`), or a note of the service."""

    title: str
    text: str  # Markdown
    tags: tuple[str, ...] = ()
    added: datetime | None = None
    unsafe: bool = False


@dataclass(frozen=True)
class BookmarkFile:
    """What a file held: the bookmarks in its order, and one sentence for each row that could not be read."""

    bookmarks: tuple[Bookmark, ...] = ()
    errors: tuple[str, ...] = ()  # the first of them, where there are very many
    failed: int = 0  # rows that could not be read
    feeds: tuple[LiveBookmark, ...] = ()
    scraps: tuple[Scrap, ...] = ()


@dataclass(frozen=True)
class BrowserProfile:
    """A browser's store of bookmarks on this computer."""

    name: str  # 'Firefox'
    profile: str  # as the browser calls it: 'default-release', 'Person 1'
    path: str  # of the file with the bookmarks
    kind: str  # chrome | places | safari


@dataclass(frozen=True)
class Filing:
    """A bookmark in a folder. `added`: when the person bookmarked it."""

    folder: str
    added: datetime | None = None


@dataclass(frozen=True)
class Remark:
    """A note to be put on a page."""

    title: str
    body: str
    links: tuple[tuple[str, str], ...] = ()  # [[targets]] with the lines they stand in
    public: bool = False


@dataclass(frozen=True)
class BookmarkedPage:
    """All that a file says about one page, ready to be stored."""

    url: str
    url_key: str  # '' for a book: it is known by its title
    title: str
    title_key: str
    site: str
    added: datetime | None = None
    folders: tuple[Filing, ...] = ()
    tags: tuple[str, ...] = ()
    notes: tuple[Remark, ...] = ()
    highlights: tuple[MarkedPassage, ...] = ()
    unread: bool = False
    authors: str = ""
    published: datetime | None = None
    excerpt: str = ""
    html: str = ""
    text: str = ""  # of the html, once it is clean
    words: int = 0


@dataclass(frozen=True)
class Shelved:
    """What an import of bookmarks has put into the library."""

    added: int = 0
    known: int = 0  # pages that were there already and got something
    notes: int = 0
    highlights: int = 0
    tags: int = 0
    sources: int = 0


@dataclass(frozen=True)
class BookmarkFolder:
    """A folder of bookmarks with how many lie in it (not in the folders below)."""

    folder: str
    items: int


@dataclass(frozen=True)
class DeadLink:
    """A saved item whose address no longer answers, or has moved."""

    item_id: int
    title: str
    url: str
    verdict: str  # dead | moved
    error: str = ""  # in words
    http_status: int = 0
    moved_to: str = ""
    words: int = 0  # of the stored text: 0 means there is none
    checked: datetime | None = None
