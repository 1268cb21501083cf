"""What reaches a person: entries as a feed said them, and items as the library keeps them."""

from __future__ import annotations

from datetime import date, datetime

from pkm_desktop.core.model.values import dataclass

STATES = ("new", "kept", "later", "dropped")


@dataclass(frozen=True)
class Enclosure:
    """A recording or file that an entry carries."""

    url: str
    type: str = ""  # media type
    bytes: int = 0
    title: str = ""


@dataclass(frozen=True)
class ParsedEntry:
    """One entry of a feed after cleaning: `html` is safe to show, `text` is its plain text."""

    guid: str  # never empty: id, else link, else a hash of title and text
    url: str = ""
    title: str = ""
    authors: str = ""
    published: datetime | None = None
    updated: datetime | None = None
    html: str = ""
    text: str = ""
    lang: str = ""
    tags: tuple[str, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()


@dataclass(frozen=True)
class ParsedFeed:
    """A feed document as understood. `warning` is set when it was broken but readable."""

    title: str = ""
    site_url: str = ""
    description: str = ""
    lang: str = ""
    format: str = ""  # rss | atom | rdf | json | cdf
    entries: tuple[ParsedEntry, ...] = ()
    ttl_minutes: int = 0
    skip_hours: tuple[int, ...] = ()  # of the day, UTC
    skip_days: tuple[int, ...] = ()  # ISO: 1 is Monday
    warning: str = ""


@dataclass(frozen=True)
class Article:
    """The readable part of a web page: safe html, plain text and what the page says about itself."""

    url: str = ""
    title: str = ""
    authors: str = ""
    published: datetime | None = None
    site: str = ""
    lang: str = ""
    html: str = ""
    text: str = ""
    excerpt: str = ""
    extracted: bool = True  # False: no article was found and the whole page's text is given


@dataclass(frozen=True)
class ItemFilter:
    """Which items a list shows. `view`: inbox, today, kept, later, snoozed, dropped, all, read, unread.

    inbox is everything still undecided (state new), read or not; later what is put aside and not snoozed to a
    day that has not come. Narrowed by whatever else is given.
    """

    view: str = "inbox"
    source_id: int | None = None
    folder: str = ""  # of sources
    tag: str = ""
    shelf: str | None = None  # a folder of bookmarks, with those below it; '' for those in no folder
    rule_id: int | None = None  # what a keyword watch (or another rule) found
    verdict: str = ""  # dead | moved: saved items whose link was found so
    search: str = ""  # a query: what fits it with every word
    grouped: bool = False  # by source, “must” first and probation last, instead of newest first


@dataclass(frozen=True)
class ItemRow:
    """One line of a list: everything a row paints, and no body."""

    id: int
    title: str
    url: str
    source: str
    source_id: int | None
    author: str
    when: datetime  # published, or first seen where the feed gives no (credible) date
    published: datetime | None
    excerpt: str
    state: str  # new | kept | later | dropped
    read: bool
    words: int = 0
    tags: tuple[str, ...] = ()
    highlights: int = 0
    has_note: bool = False
    seen_in: int = 1  # number of sources that carried it
    sent_to: tuple[str, ...] = ()  # communities that got it: 'Facilitators #31'
    due: date | None = None  # put aside until this day
    rules: tuple[str, ...] = ()  # names of the rules that did something to it
    files: int = 0  # recordings and the like it carries


@dataclass(frozen=True)
class ItemGroup:
    """The items of a grouped list that came from one source; those that came from none are a group, too."""

    source_id: int | None
    title: str
    tier: str  # must | normal | noise | probation
    ids: tuple[int, ...]  # newest first


@dataclass(frozen=True)
class Item:
    """One item, whole: the row, its text, and where it came from."""

    row: ItemRow
    html: str
    text: str
    lang: str = ""
    fetched: datetime | None = None
    text_origin: str = "feed"  # feed | page | manual
    why: str = ""  # the person's own “why it matters”, '' when not yet said
    why_note: int | None = None
    sources: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()  # as the feed gives them
    enclosures: tuple[Enclosure, ...] = ()
    images: bool = False  # its source may load pictures from the network
    has_clean: bool = False  # the feed's own text is kept beside the page's
    place: float = 0.0  # how far it was read last, from 0 to 1


@dataclass(frozen=True)
class Saved:
    """What `save` made of one page."""

    id: int
    title: str
    url: str
    words: int
    extracted: bool
    existed: bool = False
    hint: str = ""  # what was special about it, in words: no article found, not a page at all


@dataclass(frozen=True)
class Counts:
    """Numbers beside the sidebar's rows and in the status bar."""

    inbox: int = 0  # undecided and unread
    today: int = 0
    kept: int = 0
    later: int = 0
    items: int = 0
    notes: int = 0
    highlights: int = 0
    failing: int = 0
    snoozed: int = 0
    dead_links: int = 0
    folders: tuple[tuple[str, int], ...] = ()  # folder, unread
    watches: tuple[tuple[int, str, int], ...] = ()  # rule, name, undecided items it found
    shelves: tuple[tuple[str, int], ...] = ()  # folder of bookmarks, how many lie in it


@dataclass(frozen=True)
class Triaged:
    """How far a day's triage has come: '300 in, 10 kept, 0 left'."""

    came: int = 0  # since the day began, and what was left from before
    kept: int = 0
    later: int = 0
    dropped: int = 0
    left: int = 0
