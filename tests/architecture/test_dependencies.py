"""Floors that are there for a reason, a lock that names no machine, and no package that nobody calls."""

from __future__ import annotations

import re
import sys
import tomllib
from importlib.metadata import version

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

from pkm_desktop.core.store.database import is_wal_safe, sqlite_version
from tests.architecture.source import ROOT, product

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
NEEDED = [Requirement(line) for line in PROJECT["dependencies"]]
FLOORS = {  # what an older release would bring back
    "PySide6-Essentials": "6.11.3",  # window and reader were measured with it
    "feedparser": "6.0.14",  # regular expressions that never end
    "nh3": "0.3.8",  # payloads that survived cleaning
    "pysqlite3": "0.6.1",  # SQLite with the WAL-reset fix in its wheel
    "readability-lxml": "0.9",  # measured extraction quality
    "whoosh": "2.7.4",  # the parser our queries rely on
    "aiohttp": "3.14",
    "jinja2": "3.1.6",  # ways out of the sandbox
    "defusedxml": "0.7.1",
}
IMPORT_NAMES = {
    "pyyaml": "yaml",
    "PySide6-Essentials": "PySide6",
    "css-inline": "css_inline",
    "readability-lxml": "readability",
}


@pytest.mark.parametrize("package", FLOORS)
def test_floors(package: str) -> None:
    asked = [need for need in NEEDED if need.name.lower() == package.lower()]
    assert asked, f"{package} is not asked for"
    below = f"{FLOORS[package]}.dev0"
    assert not any(need.specifier.contains(below, prereleases=True) for need in asked)
    assert Version(version(package)) >= Version(FLOORS[package])


def test_qt_release_that_eats_none_is_kept_out() -> None:
    old = [
        n
        for n in NEEDED
        if n.name == "PySide6-Essentials" and n.marker and n.marker.evaluate({"python_version": "3.11"})
    ]
    assert old
    assert not any(need.specifier.contains("6.12.0") for need in old)
    if sys.version_info < (3, 12):
        assert Version(version("PySide6-Essentials")) < Version("6.12")


def test_sqlite_has_the_wal_reset_fix() -> None:
    assert is_wal_safe(sqlite_version()), sqlite_version()


def test_the_lock_holds_every_package_by_hash_and_names_no_index() -> None:
    entries = re.findall(r"^([A-Za-z0-9._-]+)==(.+?)\n((?:    --hash=.*\n)+)", LOCK, re.MULTILINE)
    locked = {name.lower() for name, _, _ in entries}
    assert len(entries) == len(re.findall(r"^\S+==", LOCK, re.MULTILINE))
    assert {need.name.lower() for need in NEEDED} <= locked
    assert not re.search(r"https?://|--(extra-)?index-url|--find-links|file:", LOCK)


def test_every_package_is_called_by_somebody() -> None:
    text = "\n".join(source.text for source in product())
    names = {need.name: IMPORT_NAMES.get(need.name, need.name.lower().replace("-", "_")) for need in NEEDED}
    idle = [
        n
        for n, module in names.items()
        if not re.search(rf"\b(import|from|import_module\(\")\s*{module}\b", text)
    ]
    assert idle == []
