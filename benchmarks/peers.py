"""The programs that are compared: how each is set up with feeds, and how it is told to fetch them all."""

from __future__ import annotations

import compileall
import os
import shutil
import subprocess
import sys
from abc import ABC, abstractmethod
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import quoteattr

from benchmarks.measure import Taken, run
from pkm_desktop import __version__

ROOT = Path(__file__).resolve().parents[1]
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "pkm-desktop-benchmarks"
DEADLINE = 10  # seconds for a server that says nothing; the same for all
READER_NEEDS = ("reader>=3.26", "sgmllib3k")  # its parser imports sgmllib and no longer brings it along

_OUR_SET_UP = """
import sys; from pathlib import Path
from pkm_desktop.core.commands.bring_in import import_files
from pkm_desktop.core.library import open_library
with open_library(Path(sys.argv[1])) as library: import_files(library, [Path(sys.argv[2])])
"""
_OUR_UPDATE = """
import sys, time; started = time.time()
from pathlib import Path
from pkm_desktop.core.commands.seek.refresh import refresh
from pkm_desktop.core.library import open_library
from pkm_desktop.core.settings import Settings
with open_library(Path(sys.argv[1]), settings=Settings(timeout_seconds=int(sys.argv[2]))) as library:
    done = lambda source: print(f"{time.time() - started:.3f}", source.status)
    refresh(library, everything=True, on_source=done)
"""
_OUR_COUNT = """
import sys; from pathlib import Path
from pkm_desktop.core.commands.seek.browse import item_ids
from pkm_desktop.core.library import open_library
from pkm_desktop.core.model.items import ItemFilter
print(len(item_ids(open_library(Path(sys.argv[1]), readonly=True), ItemFilter(view="all"))))
"""
_READER_SET_UP = """
import sys; from reader import make_reader
reader = make_reader(sys.argv[1])
for line in open(sys.argv[2]): reader.add_feed(line.strip())
"""
_READER_UPDATE = """
import sys, logging; from reader import make_reader
logging.disable(logging.CRITICAL)
reader = make_reader(sys.argv[1], session_timeout=(5, float(sys.argv[3])))
reader.update_feeds(scheduled=False, workers=int(sys.argv[2]))
"""
_READER_SEARCH_SET_UP = "import sys; from reader import make_reader; make_reader(sys.argv[1]).enable_search()"
_READER_SEARCH_UPDATE = "reader.update_search()"
_READER_COUNT = """
import sys; from reader import make_reader
print(make_reader(sys.argv[1]).get_entry_counts().total)
"""


class Missing(Exception):
    """A program is not on this machine and cannot be had."""


class Program(ABC):
    """One of the programs, with its data in `folder`."""

    name = ""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.version = self.find()

    @abstractmethod
    def find(self) -> str:
        """Its version; Missing where there is none."""

    @abstractmethod
    def set_up(self, addresses: Sequence[str]) -> None:
        """Make its data anew, with these feeds and nothing fetched."""

    @abstractmethod
    def update(self, workers: int) -> Taken:
        """Fetch everything, as a process of its own, from start to end."""

    @abstractmethod
    def entries(self) -> int:
        """How many entries it has now."""

    def _afresh(self) -> Path:
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        return self.folder


class Ours(Program):
    """PKM Desktop: the command that window and command line share, on a library as people have it."""

    name = "PKM Desktop"

    def find(self) -> str:
        # As pip leaves reader: a checkout may be without bytecode, and not allowed to keep it.
        compileall.compile_dir(ROOT / "pkm_desktop", quiet=2)
        return __version__

    def set_up(self, addresses: Sequence[str]) -> None:
        opml = self._afresh() / "feeds.opml"
        lines = "".join(f"<outline type='rss' xmlUrl={quoteattr(url)}/>" for url in addresses)
        opml.write_text(f"<opml version='2.0'><body>{lines}</body></opml>", encoding="utf-8")
        self._script(_OUR_SET_UP, str(opml))

    def update(self, workers: int) -> Taken:
        return self._script(_OUR_UPDATE, str(DEADLINE))

    def entries(self) -> int:
        return int(self._script(_OUR_COUNT).output)

    def _script(self, text: str, *arguments: str) -> Taken:
        home = {"HOME": str(self.folder), "PYTHONPATH": str(ROOT)}
        library = str(self.folder / "library")
        return run([sys.executable, "-c", text, library, *arguments], environment=home)


class Reader(Program):
    """lemon24/reader: a feed reader as a Python library, in an environment of its own."""

    name = "reader"

    def find(self) -> str:
        self._python = CACHE / "reader" / "bin" / "python"
        if not self._python.exists():
            _make_environment(CACHE / "reader", READER_NEEDS)
        return run([str(self._python), "-c", "import reader; print(reader.__version__)"]).output.strip()

    def set_up(self, addresses: Sequence[str]) -> None:
        feeds = self._afresh() / "feeds.txt"
        feeds.write_text("\n".join(addresses), encoding="utf-8")
        self._script(_READER_SET_UP, str(feeds))

    def update(self, workers: int) -> Taken:
        return self._script(_READER_UPDATE, str(workers), str(DEADLINE))

    def entries(self) -> int:
        return int(self._script(_READER_COUNT).output)

    def _script(self, text: str, *arguments: str) -> Taken:
        return run([str(self._python), "-c", text, str(self.folder / "db.sqlite"), *arguments])


class SearchableReader(Reader):
    """reader doing what ours does: its index of words is up to date as well when the update ends."""

    name = "reader with its search index"

    def set_up(self, addresses: Sequence[str]) -> None:
        super().set_up(addresses)
        self._script(_READER_SEARCH_SET_UP)

    def update(self, workers: int) -> Taken:
        return self._script(_READER_UPDATE + _READER_SEARCH_UPDATE, str(workers), str(DEADLINE))


class Newsboat(Program):
    """newsboat: a feed reader for the terminal in C++, from Debian."""

    name = "newsboat"

    def find(self) -> str:
        program = shutil.which("newsboat")
        if program is None:
            raise Missing("newsboat is not installed (Debian: apt install newsboat)")
        self._program = program
        return run([program, "-v"]).output.split()[1].strip()

    def set_up(self, addresses: Sequence[str]) -> None:
        folder = self._afresh()
        (folder / "urls").write_text("\n".join(addresses) + "\n", encoding="utf-8")

    def update(self, workers: int) -> Taken:
        config = self.folder / "config"
        config.write_text(f"reload-threads {workers}\ndownload-timeout {DEADLINE}\n", encoding="utf-8")
        places = ["-u", "urls", "-c", "cache.db", "-C", "config"]
        places[1::2] = [str(self.folder / name) for name in places[1::2]]
        return run([self._program, *places, "-x", "reload"], environment={"HOME": str(self.folder)})

    def entries(self) -> int:
        import sqlite3

        with sqlite3.connect(self.folder / "cache.db") as db:
            return int(db.execute("SELECT count(*) FROM rss_item").fetchone()[0])


def _make_environment(folder: Path, packages: Sequence[str]) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    try:
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True, capture_output=True)
        pip = [str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet", *packages]
        subprocess.run(pip, check=True, capture_output=True)
    except (subprocess.CalledProcessError, OSError) as error:
        shutil.rmtree(folder, ignore_errors=True)
        raise Missing("reader cannot be installed here (PyPI is not reachable)") from error
