"""What came of a drop stands in the list of jobs, and what failed of it can be tried again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands.sense import recall
from pkm_desktop.core.library import Library
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.drops import Load, contents, promise
from pkm_desktop.ui.seek.entry import taking
from pkm_desktop.ui.words.job_words import Ended

LONG = 10_000
NOWHERE = "http://127.0.0.1:9/page"


def test_an_address_that_failed_is_tried_again(desk: Desk, qtbot: QtBot) -> None:
    ended: list[Ended] = []
    desk.jobs.ended.connect(ended.append)
    taking(desk, desk.window).take(Load(addresses=(NOWHERE,)))  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: len(ended) == 1, timeout=LONG)
    (trouble,) = ended[0].told.troubles
    assert trouble.text.startswith(NOWHERE)
    assert trouble.retry is not None
    trouble.retry()
    qtbot.waitUntil(lambda: len(ended) == 2, timeout=LONG)


def test_a_file_that_was_mended_is_brought_in_by_a_retry(
    desk: Desk, library: Library, tmp_path: Path, qtbot: QtBot
) -> None:
    ended: list[Ended] = []
    desk.jobs.ended.connect(ended.append)
    file = tmp_path / "note.md"
    taking(desk, desk.window).take(Load(files=(file,)))  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: len(ended) == 1, timeout=LONG)
    (trouble,) = ended[0].told.troubles
    assert "note.md" in trouble.text
    file.write_text("# It is here now\n\nA thought.")
    assert trouble.retry is not None
    trouble.retry()
    qtbot.waitUntil(lambda: len(ended) == 2, timeout=LONG)
    assert [note.title for note in recall.notes(library)] == ["It is here now"]


def test_files_and_addresses_come_together(tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/a"), QUrl.fromLocalFile(str(tmp_path / "note.md"))])
    load = contents(data)
    assert load == Load(addresses=("https://example.org/a",), files=(tmp_path / "note.md",))
    assert "note.md" in promise(load)[0]
    assert promise(load)[1].endswith("The address beside it is added, too.")
