"""Calls that once hurt somebody, and may not come back."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable

import pytest

from tests.architecture.source import ROOT, Source, dotted, ours, product, suite

Ban = Callable[[Source, str, ast.Call], bool]


def keyword(call: ast.Call, name: str) -> ast.expr | None:
    return next((given.value for given in call.keywords if given.arg == name), None)


def says(call: ast.Call, name: str, value: object) -> bool:
    given = keyword(call, name)
    return isinstance(given, ast.Constant) and given.value is value


def unsafe_feed_parsing(source: Source, name: str, call: ast.Call) -> bool:
    """feedparser fetches addresses and opens files by itself unless it is handed a BytesIO."""
    if name != "feedparser.parse":
        return False
    first = call.args[0] if call.args else None
    if isinstance(first, ast.Name):  # named on the line before
        from_bytes = f" {first.id} = BytesIO(" in source.text
    else:
        from_bytes = isinstance(first, ast.Call) and dotted(first.func) == "BytesIO"
    plain = says(call, "sanitize_html", False) and says(call, "resolve_relative_uris", False)
    return not (from_bytes and plain)


BANS: dict[str, Ban] = {
    "feedparser.parse on anything but BytesIO(…), or with its own cleaning": unsafe_feed_parsing,
    "Qt's setMarkdown (it lets HTML through)": lambda s, name, call: name.endswith(".setMarkdown"),
    "openUrl outside ui/links.py (only checked http, https, mailto may leave)": lambda s, name, call: (
        name.endswith(".openUrl") and s.path != "pkm_desktop/ui/links.py"
    ),
    "starttls without a TLS context": lambda s, name, call: (
        name.endswith(".starttls")
        and keyword(call, "context") is None
        and keyword(call, "ssl_context") is None  # as imaplib calls it
    ),
    "TLS without verification": lambda s, name, call: (
        says(call, "verify", False) or says(call, "ssl", False) or says(call, "check_hostname", False)
    ),
    "extractall (paths may lead out of the folder)": lambda s, name, call: name.endswith(".extractall"),
    "a shell": lambda s, name, call: says(call, "shell", True) or name in {"os.system", "os.popen"},
    "copying a live database file (use the backup API)": lambda s, name, call: (
        name.startswith("shutil.copy") and s.path.startswith("pkm_desktop/core/")
    ),
    "a TLS context that trusts anybody": lambda s, name, call: name.endswith("_create_unverified_context"),
}


@pytest.mark.parametrize("what", BANS)
def test_banned_calls(what: str) -> None:
    found = [
        f"{source.path}:{call.lineno}"
        for source in ours()
        for name, call in source.calls()
        if BANS[what](source, name, call)
    ]
    assert found == [], what


def strings(source: Source) -> list[tuple[int, str]]:
    nodes = ast.walk(source.tree)
    return [(n.lineno, n.value) for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str)]


def test_no_pragma_gives_up_durability() -> None:
    weak = re.compile(r"pragma\s+synchronous\s*=\s*(off|normal|0|1)\b", re.IGNORECASE)
    found = [f"{s.path}:{line}" for s in product() for line, text in strings(s) if weak.search(text)]
    assert found == []


def test_no_template_switches_escaping_off() -> None:
    templates = [p for p in (ROOT / "resources").rglob("*") if p.suffix in {".j2", ".jinja", ".html"}]
    weak = re.compile(r"\|\s*safe\b|autoescape\s+false")
    assert [str(p) for p in templates if weak.search(p.read_text(encoding="utf-8"))] == []


def test_no_work_is_left_as_a_note() -> None:
    word = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b|NotImplementedError")
    assert [source.path for source in ours() if word.search(source.text)] == []


def test_tests_wait_for_things_and_not_for_time() -> None:
    waits = {"time.sleep", "sleep", "qtbot.wait"}
    found = [f"{s.path}:{call.lineno}" for s in suite() for name, call in s.calls() if name in waits]
    assert found == []


def test_tests_use_the_real_parts() -> None:
    mocks = re.compile(
        r"^\s*(from unittest import mock|import unittest\.mock|from unittest\.mock )", re.MULTILINE
    )
    assert [source.path for source in suite() if mocks.search(source.text)] == []
