"""Take in what a colleague brings for an issue: their feed, list or digest becomes credited inbox items."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from pkm_desktop.core.commands import parcels
from pkm_desktop.core.commands.given import read_given
from pkm_desktop.core.errors import ImportFileError, Rejected, SourceError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.digests import Contributed
from pkm_desktop.core.model.intake import Incoming
from pkm_desktop.core.model.keys import tag_name, title_key
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.text import one_line, storable
from pkm_desktop.core.share import brought, brought_markdown
from pkm_desktop.core.share.brought import Brought
from pkm_desktop.core.store import activity
from pkm_desktop.core.store.seek import items
from pkm_desktop.core.store.sense import tags as tagging
from pkm_desktop.core.store.share import contributions

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Writing

LARGEST = 20 << 20  # bytes
_MOST_TAGS = 30
_WANTED = ("feed.json", ".json", ".atom", ".xml", ".md")  # of a folder or archive, the first that is there
_CHANGED = Changes(items=True, tags=True)


def import_contributions(library: Library, given: Path | bytes, person: str) -> Outcome[Contributed]:
    """Put what a colleague's file holds into the inbox, each thing with its credit.

    `given` is a JSON Feed, an Atom or RSS feed, a Markdown file with links, a folder or ZIP with one of them
    (a digest as we publish it), or the bytes of a feed. What they say of a thing stays theirs: it is offered
    as the reason when the thing goes into an issue, with their name. What is in the library already gets the
    credit, unless somebody has it; what was dropped comes back. One step that can be undone.

    ImportFileError for what cannot be read; Rejected without a name.
    """
    name = one_line(person)
    if not name:
        raise Rejected("Say who brought it: their name stands beside what they found.")
    lines, hints = _with_clean_texts(library, _lines(library, given))
    label = f"Take in what “{name}” brought"
    new, known = list[int](), list[int]()
    with library.writing(label) as writing:
        for line, page in lines:
            item_id, is_new = _put(writing, line, page, name)
            (new if is_new else known).append(item_id)
        activity.record_many(writing, "arrived", "item", new, "contribution")
    value = Contributed(name, tuple(dict.fromkeys(new)), tuple(dict.fromkeys(known)), hints)
    return Outcome(value, _CHANGED, label)


def _lines(library: Library, given: Path | bytes) -> tuple[Brought, ...]:
    data = given if isinstance(given, bytes) else _content(given)
    name = "" if isinstance(given, bytes) else str(given)
    text = data.decode("utf-8-sig", "replace")
    if brought.is_json(text):
        found = brought.read_json(text)
    elif text.lstrip()[:1] == "<":
        found = _feed(library, data)
    else:
        found = brought_markdown.read_markdown(text)
    if not found:
        raise ImportFileError(
            "There is nothing in it that could be taken in.",
            subject=name,
            hint="It may be a feed, or a Markdown file with links.",
        )
    return found


def _content(path: Path) -> bytes:
    with parcels.opened(path) as pieces:
        if pieces is None:
            return read_given(path, largest=LARGEST)
        for ending in _WANTED:
            for piece in pieces:
                if piece.name.lower().endswith(ending):
                    return piece.read()
    raise ImportFileError("There is no feed and no Markdown file in it.", subject=str(path))


def _feed(library: Library, data: bytes) -> tuple[Brought, ...]:
    try:
        feed = library.worker.parse_feed(data, url="")
    except SourceError as error:
        raise ImportFileError(error.message) from error
    return tuple(
        Brought(
            title=entry.title,
            url=entry.url,
            author=entry.authors,
            source=feed.title,
            why=brought.short_reason(entry.text),
            tags=entry.tags,
            published=entry.published,
            lang=entry.lang,
            html=entry.html,
        )
        for entry in feed.entries[: brought.MOST_LINES]
    )


def _with_clean_texts(
    library: Library, lines: Sequence[Brought]
) -> tuple[list[tuple[Brought, Incoming]], tuple[str, ...]]:
    done, hints = list[tuple[Brought, Incoming]](), list[str]()
    for line in lines:
        try:
            page = _page(library, line)
        except SourceError as error:
            hints.append(f"“{one_line(line.title)[:80]}” was left out: {error.message}")
            continue
        if page.title or page.url_key:
            done.append((line, page))
    return done, tuple(hints)


def _page(library: Library, line: Brought) -> Incoming:
    """A line as an item: its text made safe by the worker, its address without what follows people about."""
    from pkm_desktop.core.seek.feeds import prepare
    from pkm_desktop.core.seek.web import urls

    url = urls.canonical(urls.without_credentials(urls.safe_url(line.url)))
    url = url if url.startswith("http") else ""
    clean = library.worker.clean(line.html, base_url=url) if line.html else None
    title = one_line(line.title) or _host(url)
    return Incoming(
        guid="",
        url=url,
        url_key=urls.key(url),
        title=title,
        title_key=title_key(title),
        authors=one_line(line.author),
        published=line.published,
        lang=one_line(line.lang)[:35],
        words=prepare.count_words(clean.text) if clean else 0,
        excerpt=prepare.excerpt(clean.text if clean else line.why),
        html=clean.html if clean else "",
        text=clean.text if clean else "",
    )


def _put(writing: Writing, line: Brought, page: Incoming, person: str) -> tuple[int, bool]:
    """The item of a line, and whether it is new to the person."""
    if page.url_key:
        place = items.find_place(writing.db, url_keys=(page.url_key,))
    else:
        place = items.find_place(
            writing.db, item_id=contributions.without_address(writing.db, page.title_key)
        )
    item_id = place.item_id if place else items.add_page(writing, page, source_title=_source(line, page))
    is_new = place is None or not place.state
    first = contributions.give_credit(writing, item_id, _credit(line, person))
    if is_new or first:
        contributions.put_in_inbox(writing, item_id)
    if is_new:
        names = [name for name in map(tag_name, line.tags) if name and len(name) <= tagging.LONGEST]
        tagging.add_tags(writing, [Ref("item", item_id)], names[:_MOST_TAGS])
    return item_id, is_new


def _credit(line: Brought, person: str) -> contributions.Credit:
    """Who brought it to the colleague is credited; the colleague, through whom it came, is named beside."""
    first = one_line(line.contributor) or person
    via = one_line(line.via) or (person if first != person else "")
    return contributions.Credit(
        first, storable(line.why).strip(), storable(line.other_view).strip(), via, line.kind
    )


def _source(line: Brought, page: Incoming) -> str:
    return one_line(line.source) or _host(page.url)


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")
