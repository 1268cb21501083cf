"""What chosen files are, before anything is taken in: kind, number of things, whether they can be read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from pkm_desktop.core.errors import Cancelled, PkmError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.progress import Progress, Stop
from pkm_desktop.ui.seek.add_report import number
from pkm_desktop.ui.words.core_words import retold


def _tr(text: str) -> str:
    return QCoreApplication.translate("Examining", text)


FOLDERED = (  # kinds of files that may hold folders; mails, links and tables have none
    *("netscape", "chrome", "firefox", "safari", "places", "linkwarden", "raindrop", "instapaper"),
    *("reading-list", "json", "csv"),
)


@dataclass(frozen=True)
class Seen:
    """One file: `kind` as `import --as` names it, '' when it is not known; `problem` in words."""

    path: Path
    kind: str = ""
    label: str = ""
    count: int = 0
    brings: str = ""  # sources | items | …
    problem: str = ""
    feed: str = ""  # the address to follow instead: the file is a feed itself

    @property
    def usable(self) -> bool:
        return bool(self.kind) and not self.problem

    @property
    def foldered(self) -> bool:
        """Whether it may hold folders of bookmarks."""
        return self.usable and self.kind in FOLDERED


def seen_words(file: Seen) -> str:
    """'Bookmarks of a browser: 1,204 items', or what is wrong."""
    if file.problem or not file.count:
        return file.problem or file.label
    things = {
        "sources": _tr("1 feed") if file.count == 1 else _tr("{} feeds"),
        "items": _tr("1 item") if file.count == 1 else _tr("{} items"),
    }
    text = things.get(file.brings, _tr("1 entry") if file.count == 1 else _tr("{} entries"))
    return f"{file.label}: {text.format(number(file.count))}"


def examine(library: Library, paths: Sequence[Path], on_progress: Progress, stop: Stop) -> Iterator[Seen]:
    """Look into each file; Cancelled when stopped."""
    for place, path in enumerate(paths):
        if stop():
            raise Cancelled("Stopped.")
        on_progress(place, len(paths), path.name)
        yield _examine(library, path)


def _examine(library: Library, path: Path) -> Seen:
    from pkm_desktop.core.commands import bring_in
    from pkm_desktop.core.commands.seek.feed_files import FeedFile

    try:
        found = bring_in.examine(library, path)
    except FeedFile as error:
        said = _tr("This is a feed. It is followed by its address.")
        unsaid = _tr("This is a feed. It is followed by its address, which it does not say: try its site's.")
        return Seen(path, problem=said if error.address else unsaid, feed=error.address)
    except PkmError as error:
        return Seen(path, problem=retold(error.message))
    label = retold(found.label)
    return Seen(path, found.kind, label[:1].upper() + label[1:], found.count, found.brings)


def kinds() -> list[str]:
    """Filters for a file dialog, everything known first."""
    known = (
        (_tr("Subscriptions"), "*.opml *.xml"),
        (_tr("Bookmarks"), "*.html *.htm *.json *.jsonlz4 *.sqlite *.plist *.xml Bookmarks"),
        (_tr("Exports of services"), "*.csv *.json *.zip *.html *.txt"),
        (_tr("Saved pages"), "*.html *.htm *.mhtml *.mht"),
        (_tr("Newsletters"), "*.eml *.mbox *.mbx"),
        (_tr("Links"), "*.webloc *.url *.desktop"),
    )
    every = " ".join(dict.fromkeys(ending for _, endings in known for ending in endings.split()))
    return [
        _tr("Everything that can be brought in ({})").format(every),
        *(f"{label} ({endings})" for label, endings in known),
        _tr("All files ({})").format("*"),
    ]
