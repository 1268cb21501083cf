"""Libraries to look at the window with: empty, with one of each, the sample, awkward, and full."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from zlib import crc32

from pkm_desktop.core.commands.demo import make_demo
from pkm_desktop.core.commands.seek import browse, triage
from pkm_desktop.core.commands.seek.arrivals import Document, body_hash, store_document
from pkm_desktop.core.commands.sense import annotate, tagging
from pkm_desktop.core.commands.share import curate
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.items import ItemFilter, ParsedEntry, ParsedFeed
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.sources import FetchState
from pkm_desktop.core.seek.feeds.prepare import prepare
from pkm_desktop.core.seek.web.transfer import Response
from pkm_desktop.core.store.seek import sources

FULL = 100_000
SOURCES = 400
AWKWARD = (
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihungsurkundenbeantragung",
    "یادگیری در محیط کار: تمرین هر روز 🌿",
    "מה למדנו השבוע על עבודה משותפת",
    "学習する組織について：毎週二十分で続けられる習慣と、その理由",
    "👩🏽‍🏫🧠📚 Learning 🎉 with 🏳️‍🌈 emoji 👨‍👩‍👧‍👦 families",
    "https://example.org/" + "a-very-long-address-" * 8 + ".html",
    "การเรียนรู้ในที่ทำงาน และ हिन्दी में सीखना",
    "Z̸a̷l̶g̴o̵ ǧ̈ø̃ẽs̃ ñ̃õ̃w̃h̃ẽr̃ẽ & <b>not bold</b> “quotes” — dashes",
    "w" * 300,
    "\u200b\u2060",
)
DEEP = "/".join(f"Level {number}" for number in range(1, 13))
MANY_TAGS = 60
BODY = (
    "<p>{title}</p><p>A first sentence that says what it is about. " + "A little more to read. " * 40 + "</p>"
)


def empty(library: Library) -> None:
    """Nothing at all."""


def one(library: Library) -> None:
    """One source with one kept article, one note, one community with one line."""
    _feed(library, "Learning Rhythms", "", ["A weekly rhythm for busy learning teams"])
    number = _ids(library)[0]
    triage.keep(library, [number])
    annotate.write_note(library, "Begin small, end on time.", title="Begin small")
    community = curate.add_community(library, "Facilitators").value
    issue = curate.new_issue(library, community.id).value
    curate.add_entry(library, issue.id, Ref("item", number))


def awkward(library: Library) -> None:
    """Long words, other scripts, emoji: in titles, sources, folders, tags, notes and communities."""
    for name in AWKWARD:
        _feed(library, name, name, AWKWARD)
    _feed(library, "Deep down", DEEP, AWKWARD)
    ids = _ids(library)
    triage.keep(library, ids[::2])
    tagging.tag(library, [Ref("item", ids[0])], add=[f"tag-{number}" for number in range(MANY_TAGS)])
    tagging.tag(library, [Ref("item", number) for number in ids], add=[name[:100] for name in AWKWARD])
    for name in AWKWARD:
        body = "\n\n".join((*AWKWARD, *(f"[[{other}]]" for other in AWKWARD)))
        annotate.write_note(library, body, title=name)
        community = curate.add_community(library, name[:90]).value
        issue = curate.new_issue(library, community.id, title=name).value
        curate.edit_issue(library, issue.id, intro=name * 2, question=name)
        for number in ids[:16:2]:
            curate.add_entry(library, issue.id, Ref("item", number), why=name)


def full(library: Library) -> None:
    """A hundred thousand articles of four hundred sources in twenty folders."""
    each = FULL // SOURCES
    for number in range(SOURCES):
        titles = [f"Article {entry} of source {number}: what we learnt this week" for entry in range(each)]
        _feed(library, f"Source number {number}", f"Folder {number % 20}", titles)


LIBRARIES: dict[str, Callable[[Library], object]] = {
    "empty": empty,
    "one": one,
    "sample": make_demo,
    "awkward": awkward,
    "full": full,
}


def _ids(library: Library) -> tuple[int, ...]:
    return browse.item_ids(library, ItemFilter(view="all"))


def _feed(library: Library, name: str, folder: str, titles: Sequence[str]) -> None:
    """Store a feed without an address: nothing is fetched."""
    now = library.clock()
    entries = tuple(
        ParsedEntry(
            guid=f"{name}/{number}",
            url=f"https://example.org/{crc32(name.encode())}/{number}",
            title=title,
            authors=name,
            published=now - timedelta(hours=5 * number + 1),
            html=BODY.format(title=title),
            text=f"{title}\n\nA first sentence that says what it is about.",
        )
        for number, title in enumerate(titles)
    )
    feed = ParsedFeed(title=name, entries=entries)
    response = Response("https://example.org/", "https://example.org/")
    document = Document(response, feed, prepare(feed), body_hash(response.body))
    with library.writing() as writing:
        source_id = sources.add_source(writing, sources.NewSource(name, "", "", folder))
        store_document(writing, FetchState(source_id, "", name), document, library.settings)
