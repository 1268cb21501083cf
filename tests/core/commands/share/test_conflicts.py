"""A conflict shows three texts, in the library and on the command line, and can be settled either way."""

from __future__ import annotations

from pathlib import Path

import pytest

from pkm_desktop.core.commands.share import conflicts, curate, publish, targets
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from tests.core.commands.mailing import ready_issue


def test_theirs_ours_and_what_was_there(library: Library, tmp_path: Path) -> None:
    issue = ready_issue(library)
    targets.add_target(library, "site", "folder", {"folder": str(tmp_path)})
    (first,) = publish.publish(library, issue.id, ["site"]).value
    with pytest.raises(Rejected, match="verified"):
        conflicts.conflict(library, first.id)
    page = Path(first.url)
    base = page.read_text()
    page.write_text(base.replace("</main>", "<p>A word of mine.</p>\n</main>"))
    curate.reopen_issue(library, issue.id)
    curate.edit_issue(library, issue.id, intro="We were wrong.")
    (second,) = publish.publish(library, issue.id, ["site"]).value
    assert second.state == "conflict"
    found = conflicts.conflict(library, second.id)
    assert (found.base, found.theirs) == (base, page.read_text())
    assert "We were wrong." in found.ours
    assert {"theirs", "ours", "same"} <= {stretch.kind for stretch in found.stretches}
    assert "> <p>A word of mine.</p>" in found.text.splitlines()
    assert any(line.startswith("+ ") and "We were wrong." in line for line in found.text.splitlines())
    done = publish.retry(library, second.id, over=found.seen).value
    assert (done.state, page.read_text()) == ("verified", found.ours)


def test_a_page_nobody_had_from_us(library: Library, tmp_path: Path) -> None:
    issue = ready_issue(library)
    targets.add_target(library, "site", "folder", {"folder": str(tmp_path)})
    (first,) = publish.publish(library, issue.id, ["site"]).value
    Path(first.url).write_text("Mine.")
    other = tmp_path / "other"
    other.mkdir()
    folder = other / Path(first.url).parent.name
    folder.mkdir()
    (folder / Path(first.url).name).write_text("Mine.")
    targets.add_target(library, "other", "folder", {"folder": str(other)})
    curate.reopen_issue(library, issue.id)
    (second,) = publish.publish(library, issue.id, ["other"]).value
    found = conflicts.conflict(library, second.id)
    assert (found.base, found.theirs) == ("", "Mine.")
