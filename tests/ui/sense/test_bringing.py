"""Files, pictures and things dropped on a note or pasted into it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands.sense import attaching, recall
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.carrying import carry_refs
from pkm_desktop.ui.sense.note_preview import attached_name, load
from pkm_desktop.ui.sense.view import SenseView
from tests.ui.sense.conftest import LONG


def open_note(view: SenseView, qtbot: QtBot) -> None:
    view.show_ref(Ref("note", 1))
    qtbot.waitUntil(lambda: view.page.note.note_id == 1, timeout=LONG)


def test_a_dropped_file_is_kept_and_named(
    sense: SenseView, library: Library, tmp_path: Path, qtbot: QtBot
) -> None:
    open_note(sense, qtbot)
    file = tmp_path / "plan.txt"
    file.write_text("First this, then that.")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    edit = sense.page.note.edit
    assert edit.canInsertFromMimeData(data)
    edit.insertFromMimeData(data)
    qtbot.waitUntil(lambda: "![[plan.txt]]" in edit.toPlainText(), timeout=LONG)
    edit.flush()
    qtbot.waitUntil(lambda: "![[plan.txt]]" in recall.note(library, 1).body, timeout=LONG)
    assert attaching.attachment_path(library, "plan.txt").read_text() == "First this, then that."


def test_a_pasted_picture_is_kept(sense: SenseView, library: Library, qtbot: QtBot) -> None:
    open_note(sense, qtbot)
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    data = QMimeData()
    data.setImageData(image)
    edit = sense.page.note.edit
    edit.insertFromMimeData(data)
    qtbot.waitUntil(lambda: "![[Picture" in edit.toPlainText(), timeout=LONG)
    (kept,) = attaching.attachments(library)
    assert kept.type == "image/png"
    assert load(library, (kept.name, "missing.png"))[kept.name].width() == 30


def test_a_thing_dropped_on_a_note_is_linked(sense: SenseView, item: int, qtbot: QtBot) -> None:
    open_note(sense, qtbot)
    edit = sense.page.note.edit
    edit.moveCursor(edit.textCursor().MoveOperation.End)
    edit.insertFromMimeData(carry_refs([(Ref("item", item), "Meaning is social", "https://example.org/")]))
    qtbot.waitUntil(lambda: edit.toPlainText().endswith("[[Meaning is social]]"), timeout=LONG)


def test_text_is_pasted_as_text(sense: SenseView, qtbot: QtBot) -> None:
    open_note(sense, qtbot)
    data = QMimeData()
    data.setText("just words")
    edit = sense.page.note.edit
    edit.insertFromMimeData(data)
    assert "just words" in edit.toPlainText()


def test_only_our_own_addresses_are_attachments() -> None:
    assert attached_name("pkm:file/a%20b.png") == "a b.png"
    assert attached_name("https://example.org/a.png") == ""
