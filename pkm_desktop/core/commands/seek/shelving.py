"""Put what a bookmark file held into the library: the common end of every import of bookmarks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pkm_desktop.core.errors import Cancelled, SourceError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.bookmarks import (
    BookmarkedPage,
    BookmarkFile,
    LiveBookmark,
    MarkedPassage,
    Remark,
    Scrap,
    Shelved,
)
from pkm_desktop.core.model.notes import Passage
from pkm_desktop.core.model.progress import Progress, Stop, never, silent
from pkm_desktop.core.model.sources import ImportedFile
from pkm_desktop.core.model.text import storable
from pkm_desktop.core.store.database import to_text
from pkm_desktop.core.store.seek import bookmarks, shelving, sources

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Connection, Writing

MOST_ERRORS = 100  # sentences per file; further ones are only counted
_LONGEST_QUOTE = 20_000


def shelve(
    library: Library,
    file: BookmarkFile,
    about: ImportedFile,
    *,
    folders_as: str = "folders",
    on_progress: Progress = silent,
    stop: Stop = never,
) -> ImportedFile:
    """Keep the pages of a file that are not there yet, in one step that can be undone; `about` says which
    file it is. Cancelled when stopped before that step.

    What is there already is found by its address and gets what is new to it: folders, tags, notes,
    highlights. What an import has brought once is never brought again, whatever became of it.
    """
    from pkm_desktop.core.seek.imports.pages import pages

    found = pages(file.bookmarks, folders_as=folders_as, origin=about.kind.capitalize())
    with library.reading() as db:
        known = _known(db, found)
    found, unread_pages = _cleaned(library, found, known, on_progress, stop)
    label = _label(sum(1 for page in found if _is_new(known.get(_place(page)))))
    with library.writing(label) as writing:
        done = _Shelving(writing)
        done.pages(found)
        done.scraps(file.scraps)
        done.feeds(file.feeds)
    result, rows = done.result, len(file.bookmarks)
    errors = (*done.sentences, *unread_pages, *file.errors)
    return replace(
        about,
        added=result.added,
        duplicate=rows - result.added,
        failed=file.failed,
        errors=errors[:MOST_ERRORS],
        sources=result.sources,
        notes=result.notes,
        highlights=result.highlights,
        tags=result.tags,
        undo=label if result != Shelved() else "",
    )


def _label(added: int) -> str:
    return f"Import {added} item{'' if added == 1 else 's'}" if added else "Import bookmarks"


def _is_new(there: bookmarks.KnownPage | None) -> bool:
    return there is None or not there.shown


def _cleaned(
    library: Library,
    found: Sequence[BookmarkedPage],
    known: Mapping[tuple[str, str], bookmarks.KnownPage],
    on_progress: Progress,
    stop: Stop,
) -> tuple[list[BookmarkedPage], list[str]]:
    """The pages with their stored HTML made safe by the worker, where it is wanted, and what could not be."""
    done, errors = list[BookmarkedPage](), list[str]()
    for number, page in enumerate(found):
        if stop():
            raise Cancelled("Stopped; nothing of this file was brought in.")
        there = known.get(_place(page))
        if page.html and not (there and there.has_text):
            on_progress(number, len(found), page.title)
            done.append(_clean(library, page, errors))
        else:
            done.append(replace(page, html=""))
    on_progress(len(found), len(found), "")
    return done, errors


def _clean(library: Library, page: BookmarkedPage, errors: list[str]) -> BookmarkedPage:
    from pkm_desktop.core.seek.feeds import prepare

    try:
        clean = library.worker.clean(page.html, base_url=page.url)
    except SourceError as error:
        errors.append(f"The stored text of “{page.title[:80]}” was left out: {error.message}")
        return replace(page, html="")
    return replace(
        page,
        html=clean.html,
        text=clean.text,
        words=prepare.count_words(clean.text),
        excerpt=page.excerpt or prepare.excerpt(clean.text),
    )


def _place(page: BookmarkedPage) -> tuple[str, str]:
    return ("url", page.url_key) if page.url_key else ("title", page.title_key)


def _known(db: Connection, found: Sequence[BookmarkedPage]) -> dict[tuple[str, str], bookmarks.KnownPage]:
    by_url = [page.url_key for page in found if page.url_key]
    return bookmarks.known_pages(db, by_url, [page.title_key for page in found if not page.url_key])


@dataclass
class _Shelving:
    """One import on its way into the library, and what it has brought so far."""

    writing: Writing
    result: Shelved = Shelved()
    sentences: list[str] = field(default_factory=list)

    def pages(self, found: Sequence[BookmarkedPage]) -> None:
        """Store what is new of these pages."""
        from pkm_desktop.core.seek.imports.news import news

        known = _known(self.writing.db, found)  # looked up again: it may have changed meanwhile
        number = shelving.next_item_id(self.writing.db)
        placings, brought, new = list[shelving.Placing](), list[tuple[int, Sequence[str]]](), 0
        for page in found:
            there = known.get(_place(page))
            shown = not _is_new(there)
            part = news(page, there.brought if there and shown else ())
            if part.hashes:
                item_id = there.item_id if there else number
                text = bool(page.html) and not (there and there.has_text)
                placings.append(shelving.Placing(item_id, part.page, there is None, shown, part.keep, text))
                brought.append((item_id, part.hashes))
                number += there is None
                new += not shown
        shelving.put_pages(self.writing, placings)
        bookmarks.remember_pages(self.writing, brought)
        names = {name.casefold() for one in placings for name in one.page.tags}
        self.result = replace(self.result, added=new, known=len(placings) - new, tags=len(names))
        self._notes(placings)
        self._highlights(placings)

    def _notes(self, placings: Sequence[shelving.Placing]) -> None:
        notes = [
            (one.item_id, _remark(remark), to_text(one.page.added))
            for one in placings
            for remark in one.page.notes
        ]
        shelving.put_notes(self.writing, notes)
        self.result = replace(self.result, notes=self.result.notes + len(notes))

    def _highlights(self, placings: Sequence[shelving.Placing]) -> None:
        marked = [one for one in placings if one.page.highlights]
        texts = shelving.texts(self.writing.db, [one.item_id for one in marked])
        count = sum(self._marks(one, texts) for one in marked)
        self.result = replace(self.result, highlights=count)

    def _marks(self, placing: shelving.Placing, texts: Mapping[int, str]) -> int:
        text, latest = texts.get(placing.item_id, ""), placing.page.added
        marks = [
            shelving.Mark(
                _passage(text, one), storable(one.comment), self._at(one, to_text(latest)), one.tags
            )
            for one in placing.page.highlights
        ]
        return shelving.put_highlights(self.writing, placing.item_id, marks)

    def _at(self, one: MarkedPassage, otherwise: str | None) -> str:
        return to_text(one.at) or otherwise or self.writing.stamp

    def scraps(self, found: Sequence[Scrap]) -> None:
        """Keep as notes what stood among the bookmarks and is no link."""
        from pkm_desktop.core.seek.imports.news import scrap_hash

        known = bookmarks.known_notes(self.writing.db)
        new = {scrap_hash(one): one for one in found if scrap_hash(one) not in known}
        notes = [(None, _remark(Remark(one.title, one.text)), to_text(one.added)) for one in new.values()]
        ids = shelving.put_notes(self.writing, notes)
        shelving.tag_notes(self.writing, zip(ids, (one.tags for one in new.values()), strict=True))
        bookmarks.remember_notes(self.writing, zip(ids, new, strict=True))
        self.result = replace(self.result, notes=self.result.notes + len(ids))
        unsafe = sum(one.unsafe for one in new.values())
        if unsafe:
            self.sentences.append(f"{unsafe} unsafe link{'' if unsafe == 1 else 's'} kept as notes.")
        if plain := len(new) - unsafe:
            what = "entry without a link" if plain == 1 else "entries without a link"
            self.sentences.append(f"{plain} {what} kept as notes.")

    def feeds(self, found: Sequence[LiveBookmark]) -> None:
        """Follow the feeds that were kept among the bookmarks, those not followed yet."""
        from pkm_desktop.core.seek.web import urls

        known = {urls.key(url) for _, url in sources.feed_addresses(self.writing.db)}
        new = {urls.key(one.url): one for one in found if urls.key(one.url) not in known}
        sources.add_sources(
            self.writing,
            [
                sources.NewSource(one.title or key, urls.canonical(one.url), one.site_url, one.folder)
                for key, one in new.items()
            ],
        )
        self.result = replace(self.result, sources=len(new))


def _remark(remark: Remark) -> Remark:
    """A note with a title and its [[links]], as if it had been written here."""
    from pkm_desktop.core.sense.links import default_title, links_in

    body = storable(remark.body)
    return replace(
        remark, title=storable(remark.title) or default_title(body), body=body, links=tuple(links_in(body))
    )


def _passage(text: str, one: MarkedPassage) -> Passage:
    from pkm_desktop.core.sense.anchors import anchor

    quote = storable(one.quote)[:_LONGEST_QUOTE]
    found = anchor(text, quote) if text else Passage(quote)
    return found if found.exact else Passage(quote)
