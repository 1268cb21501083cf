"""What starts often starts light: heavy packages are imported where they are used, not before."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.source import ROOT

DATABASE = {"sqlmodel", "sqlalchemy"}
READERS = {"feedparser", "lxml", "readability", "aiohttp", "whoosh", "jinja2", "css_inline", "markdown"}
FIRST_PAINT = {
    "core",
    "core.errors",
    "core.paths",
    "core.settings",
    "ui",
    "ui.app",
    "ui.first_look",
    "ui.look",
    "ui.look.dressing",
    "ui.look.fonts",
    "ui.look.icons",
    "ui.look.theme",
    "ui.look.tiles",
    "ui.look.tokens",
    "ui.main_window",
    "ui.reaching_the_screen",
    "ui.session",
    "ui.single_instance",
    "ui.stages",
    "ui.typed_ahead",
    "ui.words",
    "ui.words.language",
}
NOT_YET = {  # what a window needs only once it is seen
    "PySide6.QtNetwork",
    "PySide6.QtPrintSupport",
    "PySide6.QtSvg",
    "concurrent.futures",
    "email",
    "hashlib",
    "logging.handlers",
    "socket",
    "sqlite3",
    "tomllib",
}
BROWSING = [
    "seek.browse",
    "seek.triage",
    "sense.tagging",
    "sense.recall",
    "sense.find",
    "seek.follow",
    "seek.refresh",
    "seek.capture",
    "share.curate",
    "share.publish",
]

RUN = """
import json, sys
sys.argv = ["pkm-desktop", *json.loads(sys.argv[1])]
from pkm_desktop.__main__ import main
try:
    code = main()
except SystemExit as end:
    code = end.code
sys.stderr.write("\\n" + json.dumps([code or 0, sorted({name.split(".")[0] for name in sys.modules})]))
"""
IMPORT = """
import importlib, json, sys
importlib.import_module(json.loads(sys.argv[1]))
sys.stderr.write("\\n" + json.dumps([0, sorted({name.split(".")[0] for name in sys.modules})]))
"""


def loaded_by(code: str, argument: object, **environment: str) -> set[str]:
    """Top-level modules a fresh interpreter holds after this code; the code must end well."""
    done = subprocess.run(
        [sys.executable, "-c", code, json.dumps(argument)],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    try:
        exit_code, modules = json.loads(done.stderr.splitlines()[-1])
    except (ValueError, IndexError):
        raise AssertionError(done.stdout + done.stderr) from None
    assert exit_code == 0, done.stdout + done.stderr
    return set(modules)


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_a_question_about_the_program_loads_no_database(option: str) -> None:
    assert loaded_by(RUN, [option]) & (DATABASE | READERS | {"PySide6"}) == set()


@pytest.mark.parametrize("command", [["items"], ["sources"], ["tags"], ["find", "learning"]])
def test_looking_something_up_loads_no_object_mapper(command: list[str], tmp_path: Path) -> None:
    library = str(tmp_path / "library")
    loaded_by(RUN, ["--library", library, "init"])
    assert (
        loaded_by(RUN, ["--library", library, *command]) & (DATABASE | {"PySide6", "lxml", "aiohttp"})
        == set()
    )


@pytest.mark.parametrize("module", BROWSING)
def test_command_modules_are_light_to_import(module: str) -> None:
    assert loaded_by(IMPORT, f"pkm_desktop.core.commands.{module}") & (DATABASE | READERS) == set()


AT_REST = (  # what a window asks of a library when nobody touches it and nothing is due
    *("sense.tagging", "sense.searching", "seek.triage", "seek.retention", "seek.newsletters"),
    *("seek.site_icons", "upkeep"),
)
NOT_AT_REST = {
    *("ssl", "email", "pkm_desktop.core.model.pairs", "pkm_desktop.core.model.languages"),
    *("pkm_desktop.core.store.sense.search", "pkm_desktop.core.store.sense.word_facts"),
    *("pkm_desktop.core.commands.seek.mail_arrivals", "pkm_desktop.core.seek.web.network"),
}


@pytest.mark.parametrize("module", AT_REST)
def test_what_is_looked_at_now_and_then_loads_nothing_that_works(module: str) -> None:
    code = IMPORT.replace('name.split(".")[0]', "name")
    assert (
        loaded_by(code, f"pkm_desktop.core.commands.{module}") & (NOT_AT_REST | DATABASE | READERS) == set()
    )


def test_the_window_is_there_before_anything_heavy() -> None:
    code = IMPORT.replace('name.split(".")[0]', "name")
    loaded = loaded_by(code, "pkm_desktop.ui.app", QT_QPA_PLATFORM="offscreen")
    assert loaded & (DATABASE | READERS | NOT_YET) == set()
    ours = {name.removeprefix("pkm_desktop.") for name in loaded if name.startswith("pkm_desktop.")}
    assert ours <= FIRST_PAINT, "the first paint waits for each of these"


FIRST_ROWS = (
    "ui.frame",
    "ui.opening",
    "ui.ending",
    "ui.desk",
    "ui.living",
    "ui.keys.own_keys",
    "ui.seek.view",
)
NOT_FOR_ROWS = {  # what the first rows of a library do without, though they are in their place
    *("PySide6.QtNetwork", "_hashlib", "_ssl", "decimal", "email", "filelock", "hashlib", "html"),
    *("importlib.resources", "logging.handlers", "pickle", "platform", "secrets", "sqlite3", "tomllib"),
}


def test_the_first_rows_are_there_before_what_is_done_with_them() -> None:
    code = IMPORT.replace("importlib.import_module(", "[importlib.import_module(each) for each in ")
    code = code.replace("(sys.argv[1]))", "(sys.argv[1])]").replace('name.split(".")[0]', "name")
    named = ["pkm_desktop.core.library", *(f"pkm_desktop.{name}" for name in FIRST_ROWS)]
    loaded = loaded_by(code, named, QT_QPA_PLATFORM="offscreen")
    assert loaded & (DATABASE | READERS | NOT_FOR_ROWS) == set()
    ours = {name.removeprefix("pkm_desktop.") for name in loaded if name.startswith("pkm_desktop.")}
    rooms = ("core.share", "core.sense", "core.seek", "core.practice", "core.commands.share", "ui.going")
    assert [name for name in ours if name.startswith(rooms)] == []
    assert len(ours) <= 150, "each takes a part of a millisecond"


def test_nobody_reads_the_sources_of_what_the_window_loads() -> None:
    code = IMPORT.replace("sys.stderr", "import linecache\nsys.stderr").replace(
        "sys.modules", "linecache.cache"
    )
    read = loaded_by(code.replace('name.split(".")[0]', "name"), "pkm_desktop.ui.main_window")
    assert [name for name in read if "pkm_desktop" in name] == [], "PySide6 looks for its name in each"
