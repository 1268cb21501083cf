"""The arrows of docs/design.md hold, and core runs where Qt cannot be imported."""

from __future__ import annotations

import subprocess
import sys

from tests.architecture.source import ROOT, product

IMPORT_ALL_OF_CORE = """
import importlib, pkgutil, sys
sys.modules["PySide6"] = sys.modules["shiboken6"] = None
import pkm_desktop.core
for module in pkgutil.walk_packages(pkm_desktop.core.__path__, "pkm_desktop.core."):
    importlib.import_module(module.name)
import pkm_desktop.cli
"""


def test_import_contracts_are_kept() -> None:
    code = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run(
        [sys.executable, "-c", code, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_core_and_command_line_import_without_qt() -> None:
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL_OF_CORE], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_contracts_have_no_exceptions() -> None:
    assert "ignore_imports" not in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_only_the_store_names_sqlite() -> None:
    words = ("import sqlite3", 'import_module("sqlite3', "pysqlite3", "import sqlalchemy", "import sqlmodel")
    inside = "pkm_desktop/core/store/"
    found = [s.path for s in product() if not s.path.startswith(inside) and any(w in s.text for w in words)]
    assert found == []


def test_every_module_of_seek_is_known_as_pure_or_as_a_door() -> None:
    doors = {"__init__", "addresses", "failures", "fetch", "network", "redirects", "transfer", "inflate"}
    doors |= {"proxies", "responses", "turns"}
    doors |= {"capture_door", "link_asking", "mailbox", "mailbox_words"}
    worker = {"deadline", "reader_line", "reader_process", "wire", "worker", "worker_child"}
    seek = {path.stem for path in (ROOT / "pkm_desktop/core/seek").glob("*.py")}
    contract = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    pure = {name for name in seek if f'"pkm_desktop.core.seek.{name}"' in contract}
    assert seek - doors - worker - pure == set(), "name it in the contract on pure steps in pyproject.toml"


def test_every_module_of_share_but_sending_is_known_as_pure() -> None:
    share = ROOT / "pkm_desktop/core/share"
    names = {path.stem for path in share.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    contract = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    pure = {name for name in names if f'"pkm_desktop.core.share.{name}"' in contract}
    assert names - pure == {"__init__", "sending"}, "name it in the contract on pure steps in pyproject.toml"
