"""The sample library: bundled feeds, pages and notes, taken through seek, sense and share once.

It is told in English, and in each language that has a folder of its own beside it ('resources/sample/de').
"""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from pkm_desktop.core.commands.seek import browse, capture, triage
from pkm_desktop.core.commands.seek.arrivals import Document, body_hash, store_document
from pkm_desktop.core.commands.sense import annotate, recall, tagging
from pkm_desktop.core.commands.share import curate, publish
from pkm_desktop.core.errors import Cancelled, Rejected
from pkm_desktop.core.library import FILE, Library
from pkm_desktop.core.model.changes import EVERYTHING, Outcome
from pkm_desktop.core.model.items import ItemFilter, ParsedFeed
from pkm_desktop.core.model.progress import Progress, Stop, never, silent
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.sources import FetchState
from pkm_desktop.core.paths import library_folder, program, resource
from pkm_desktop.core.seek.feeds.prepare import prepare
from pkm_desktop.core.seek.web.transfer import Response
from pkm_desktop.core.store.seek import sources

TARGETS = ("eml", "mediawiki", "dokuwiki", "markdown", "page", "html", "text")
NEWEST = timedelta(hours=2)  # the sample's newest entry is this old, whenever it is tried

Story = dict[str, Any]  # as story.toml has it, and under 'room' the folder it lies in


@dataclass(frozen=True)
class Sample:
    """What was made, and what to look at."""

    folder: Path
    items: int
    notes: int
    files: tuple[Path, ...]
    lines: tuple[str, ...]


def demo_folder() -> Path:
    """A fresh folder for a sample: the one PKM_LIBRARY names if it is empty, else beside the own library."""
    own, number = library_folder(), 1
    if os.environ.get("PKM_LIBRARY") and not (own / FILE).exists():
        return own
    while (folder := own.with_name(f"{own.name}-sample{f'-{number}' if number > 1 else ''}") / FILE).exists():
        number += 1
    return folder.parent


def make_demo(
    library: Library, *, language: str = "en", on_progress: Progress = silent, stop: Stop = never
) -> Outcome[Sample]:
    """Fill an empty library with the sample and go round once: seek, sense, share.

    In English where it is not told in that `language` ('de').

    Rejected if the library holds anything: made-up content never mixes with a person's own.
    """
    counts = browse.counts(library)
    if counts.items or counts.notes or browse.sources(library) or curate.communities(library):
        raise Rejected("This library is in use already.", hint="The sample needs an empty one.")
    story = _story(language)
    steps = (_seek, _sense, _share)
    files: tuple[Path, ...] = ()
    for number, step in enumerate(steps):
        on_progress(number, len(steps), step.__name__.removeprefix("_"))
        if stop():
            raise Cancelled("The sample library is not finished.")
        files = step(library, story) or files
    on_progress(len(steps), len(steps), "")
    counts = browse.counts(library)
    sample = Sample(library.folder, counts.items, counts.notes, files, _what_to_see(library, files))
    return Outcome(sample, EVERYTHING)


def _story(language: str) -> Story:
    rooms = (resource("sample", language), resource("sample"))
    room = next(room for room in rooms if (room / "story.toml").is_file())
    return {**tomllib.loads((room / "story.toml").read_text(encoding="utf-8")), "room": room}


def _seek(library: Library, story: Story) -> tuple[Path, ...]:
    feeds = [
        (entry, _read_feed(library, story["room"], entry)) for entry in story["follow"]
    ]  # read all first: their dates move together
    moments = [item.published for _, feed in feeds for item in feed.entries if item.published]
    shift = library.clock() - NEWEST - max(moments)
    for entry, feed in feeds:
        _follow(library, entry, _moved(feed, shift))
    for entry in story["save"]:
        page = (story["room"] / "pages" / entry["file"]).read_bytes()
        capture.save_page(
            library, entry["address"], tags=entry.get("tags", ()), why=entry.get("why", ""), page=page
        )
    items = _items(library)
    triage.drop(library, [items[entry["title"]] for entry in story["drop"]])
    triage.later(library, [items[entry["title"]] for entry in story["later"]])
    return ()


def _read_feed(library: Library, room: Path, entry: Story) -> ParsedFeed:
    body = (room / "feeds" / entry["file"]).read_bytes()
    return library.worker.parse_feed(body, url=entry["site"])


def _moved(feed: ParsedFeed, shift: timedelta) -> ParsedFeed:
    def later(moment: datetime | None) -> datetime | None:
        return moment + shift if moment else None

    entries = (
        replace(each, published=later(each.published), updated=later(each.updated)) for each in feed.entries
    )
    return replace(feed, entries=tuple(entries))


def _follow(library: Library, entry: Story, feed: ParsedFeed) -> None:
    """Store a feed without an address: a sample is never fetched."""
    response = Response(entry["site"], entry["site"])
    document = Document(response, feed, prepare(feed), body_hash(response.body))
    with library.writing() as writing:
        new = sources.NewSource(feed.title, "", feed.site_url, entry["folder"])
        source_id = sources.add_source(writing, new)
        store_document(writing, FetchState(source_id, "", feed.title), document, library.settings)


def _sense(library: Library, story: Story) -> tuple[Path, ...]:
    items = _items(library)
    for entry in story["keep"]:
        number = items[entry["title"]]
        triage.keep(library, [number])
        tagging.tag(library, [Ref("item", number)], add=entry["tags"])
        annotate.say_why(library, number, entry.get("why", ""))
    triage.mark_read(library, [items[entry["title"]] for entry in story["highlight"]])
    for entry in story["highlight"]:
        annotate.highlight(library, items[entry["title"]], entry["quote"], comment=entry.get("comment", ""))
    for entry in story["note"]:
        body = (story["room"] / "notes" / entry["file"]).read_text(encoding="utf-8")
        annotate.write_note(library, body, title=entry["title"], kind=entry["kind"])
    return ()


def _share(library: Library, story: Story) -> tuple[Path, ...]:
    items, told = _items(library), story["community"]
    community = curate.add_community(
        library,
        told["name"],
        kind=told["kind"],
        rhythm=told["rhythm"],
        digest_title=told["digest"],
        lang=told.get("lang", "en"),
    ).value
    issue = curate.new_issue(library, community.id, title=story["issue"]["title"]).value
    curate.edit_issue(library, issue.id, intro=story["issue"]["intro"], question=story["issue"]["question"])
    for entry in story["entry"]:
        number = items[entry["title"]]
        quoted = _quoted(library, number, entry.get("quote", ""))
        ref, section = Ref("item", number), entry["section"]
        curate.add_entry(library, issue.id, ref, section=section, highlight_id=quoted)
    folder = library.folder / "digest"
    done = publish.publish(library, issue.id, TARGETS, folder=folder).value
    following = curate.new_issue(library, community.id).value
    curate.edit_issue(library, following.id, intro=story["next"]["intro"])
    for title in story["next"]["titles"]:
        curate.add_entry(library, following.id, Ref("item", items[title]))
    return tuple(Path(publication.url) for publication in done)


def _quoted(library: Library, item_id: int, quote: str) -> int | None:
    marks = recall.highlights(library, item_id=item_id) if quote else ()
    return next((mark.id for mark in marks if mark.passage.exact == quote), None)


def _items(library: Library) -> dict[str, int]:
    ids = browse.item_ids(library, ItemFilter(view="all"))
    return {row.title: row.id for row in browse.item_rows(library, ids)}


def _what_to_see(library: Library, files: tuple[Path, ...]) -> tuple[str, ...]:
    mail = next((path for path in files if path.suffix == ".eml"), None)
    return (
        f"The sample library is in {library.folder}",
        "It followed five feeds, kept what was worth it, marked and noted it, and made a digest of it.",
        "",
        "Look at",
        f"  {mail}  the digest as an e-mail draft: open it in your mail program",
        f"  {files[1] if len(files) > 1 else ''}  the same for a MediaWiki page",
        "and try",
        f'  {program()} --library "{library.folder}"  the window on it',
        f'  {program()} --library "{library.folder}" find "sense making"  the search',
    )
