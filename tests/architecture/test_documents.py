"""What the documents name exists, and decisions stay short."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.architecture.source import ROOT

DOCUMENTS = [p for p in (*ROOT.glob("*.md"), *sorted((ROOT / "docs").rglob("*.md")))]
OURS = ("pkm_desktop/", "docs/", "tests/", "resources/", "tools/", "benchmarks/", ".ci/", "core/", "ui/")


def exists(name: str) -> bool:
    places = [ROOT, ROOT / "pkm_desktop"]
    return any(list(place.glob(name)) if "*" in name else (place / name).exists() for place in places)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_and_paths_lead_somewhere(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", text)
    lost = [link for link in links if not (document.parent / link).exists()]
    spans = re.findall(r"`([A-Za-z0-9_./*-]+)`", text)
    lost += [span for span in spans if span.startswith(OURS) and not exists(span)]
    assert lost == []


def test_decisions_are_short_and_numbered_without_gaps() -> None:
    decisions = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
    assert [int(path.name[:4]) for path in decisions] == list(range(1, len(decisions) + 1))
    assert [p.name for p in decisions if len(p.read_text(encoding="utf-8").splitlines()) > 25] == []


def test_the_readme_names_the_commands_that_ci_runs() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "\npython3 run.py\n" in readme
    assert "\npython3 run.py test\n" in readme
    assert "python3 run.py test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
