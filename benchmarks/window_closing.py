"""Closing the window in the middle of a refresh, of a send and of an import: soon gone, and nothing lost."""

from __future__ import annotations

import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from benchmarks import servers
from benchmarks.documents import documents
from benchmarks.window_bars import Line
from benchmarks.window_screen import Screen, start
from pkm_desktop.core.commands import bring_in, upkeep
from pkm_desktop.core.commands.seek import browse
from pkm_desktop.core.commands.sense import recall
from pkm_desktop.core.commands.share import outbox
from pkm_desktop.core.library import Library, open_library
from pkm_desktop.core.model.items import ItemFilter
from tests.core.commands.mailing import add_server, ready_issue
from tests.servers.farm import farm
from tests.servers.smtp import Manners, SmtpServer

SECONDS = 3.0
FEEDS, PEOPLE, FILES = 300, 40, 3_000


@dataclass(frozen=True)
class Left:
    """How long the process stayed, and what it said before it was closed."""

    seconds: float
    said: int


def lines(shown: Screen, folder: Path) -> list[Line]:
    """How long after its window the process is gone; infinitely, should anything be missing then."""
    found = list[Line]()
    for name, once in (("refresh", _refresh), ("send", _send), ("import", _import)):
        place = folder / f"closing-{name}"
        place.mkdir()
        seconds, missing = once(shown, place)
        said = missing or "nothing lost"
        value = float("inf") if missing else seconds
        found.append(Line(f"closed in the middle of a {name}", value, SECONDS, "s", said))
    return found


def _refresh(shown: Screen, place: Path) -> tuple[float, str]:
    """What was stored when the window closed is there, and the rest comes at the next refresh."""
    plan = servers.realistic(documents(place, FEEDS)[0])
    with farm(place, plan.answers) as server:
        opml = place / "feeds.opml"
        outlines = (f'<outline type="rss" xmlUrl="{url}"/>' for url in plan.addresses)
        text = "".join(outlines).replace("{port}", str(server.port))
        opml.write_text(f'<opml version="2.0"><body>{text}</body></opml>', encoding="utf-8")
        with open_library(place / "library") as library:
            bring_in.import_files(library, [opml])
        left = _closed(shown, place, "refresh", "")
    with open_library(place / "library") as library:
        items = len(browse.item_ids(library, ItemFilter(view="all")))
        sources = len(browse.sources(library))
        if items < left.said or sources < FEEDS * 0.9:
            return left.seconds, f"{items} of {left.said} items, {sources} of {FEEDS} sources"
        return left.seconds, _damage(library)


def _send(shown: Screen, place: Path) -> tuple[float, str]:
    """Each gets the mail once: before the end, or when the rest is sent."""
    people = [f"p{number}@example.org" for number in range(PEOPLE)]
    with SmtpServer(manners=Manners(pause=0.1)) as server:
        with open_library(place / "library") as library:
            issue = ready_issue(library, ", ".join(people))
            add_server(library, server)
        left = _closed(shown, place, "send", str(issue.id))
        server.wait_until_idle()
        server.manners.pause = 0.0
        before = len(server.received())
        with open_library(place / "library") as library:
            for waiting in outbox.outbox(library):
                if waiting.delivery.state == "unknown":  # the server had it when the line was cut
                    outbox.settle_mail(library, waiting.delivery.id, sent=True)
            outbox.resume(library)
            damage = _damage(library)
    got = Counter(server.received())
    if set(got) != set(people) or max(got.values()) > 1:
        return left.seconds, f"{len(got)} of {PEOPLE} have it, one {max(got.values())} times"
    return left.seconds, damage or ("" if before < PEOPLE else "all were sent before it was closed")


def _import(shown: Screen, place: Path) -> tuple[float, str]:
    """What was there is there; the import is made or not, and a second one brings each file once."""
    vault = place / "vault"
    (vault / ".obsidian").mkdir(parents=True)
    for number in range(FILES):
        text = f"# Note {number}\n\nSee [[Note {number // 2}]]. " + "Some words about it. " * 60
        (vault / f"Note {number}.md").write_text(text, encoding="utf-8")
    with open_library(place / "library"):
        pass
    left = _closed(shown, place, "import", str(vault))
    with open_library(place / "library") as library:
        halfway = _notes(library)
        bring_in.import_files(library, [vault])
        whole = _notes(library)
        damage = _damage(library)
    if whole != FILES:
        return left.seconds, f"{halfway}, then {whole} of {FILES} notes"
    return left.seconds, damage


def _notes(library: Library) -> int:
    return len(recall.notes(library, limit=10 * FILES))


def _damage(library: Library) -> str:
    return "; ".join(upkeep.check(library))


def _closed(shown: Screen, place: Path, scene: str, argument: str) -> Left:
    """Begin it in the window, close that in the middle, and wait for the process."""
    environment = shown.environment(place, PKM_LIBRARY=str(place / "library"))
    process = start(["-m", "benchmarks.window_scene", "closed", scene, argument], environment)
    said, trouble = process.communicate()
    gone = time.monotonic()
    if process.returncode or len(said.split()) != 2:
        sys.exit(f"closing in a {scene}: {process.returncode} {trouble[-2000:]}")
    at, stored = said.split()
    return Left(gone - float(at), int(stored))
