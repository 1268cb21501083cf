"""What is dropped on a note or pasted into it: files and pictures become attachments, things become links."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QObject
from PySide6.QtGui import QImage

from pkm_desktop.core.commands.seek import browse
from pkm_desktop.core.commands.sense import attaching, recall
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.attachments import Attachment
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.carrying import REFS_MIME, refs_in
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.widgets.markdown_edit import MarkdownEdit


class Bringing(QObject):
    """Takes what the editor hands out and puts its name where the caret is."""

    def __init__(self, desk: Desk, edit: MarkdownEdit) -> None:
        super().__init__(edit)
        self._desk = desk
        self._edit = edit
        edit.takes = takes
        edit.brought.connect(self._take)

    def attach(self, paths: list[Path]) -> None:
        """Keep files in the library and name them in the note."""
        for path in paths:
            self._desk.jobs.change(
                partial(attaching.attach, self._desk.library, path), then=self._attached, toast=True
            )

    def _take(self, data: QMimeData) -> None:
        refs = refs_in(data)
        files = files_in(data)
        if refs:
            library = self._desk.library
            self._desk.jobs.look("sense/brought", lambda: titles_of(library, refs), self._link)
        elif files:
            self.attach(files)
        elif data.hasImage():
            self._attach_picture(data.imageData())

    def _attach_picture(self, image: QImage) -> None:
        png, now = png_of(image), self._desk.library.clock().astimezone()
        name = self.tr("Picture {}.png").format(_stamp(now))
        library = self._desk.library
        self._desk.jobs.change(lambda: attaching.attach(library, png, name), then=self._attached, toast=True)

    def _attached(self, kept: Attachment) -> None:
        self._edit.insert_block(f"![[{kept.name}]]")

    def _link(self, names: tuple[str, ...]) -> None:
        self._edit.insertPlainText(" ".join(f"[[{name}]]" for name in names))
        self._edit.setFocus()


def takes(data: QMimeData) -> bool:
    """Whether something is no text: our own things, files of this computer, a picture."""
    return data.hasFormat(REFS_MIME) or bool(files_in(data)) or (data.hasImage() and not data.hasText())


def files_in(data: QMimeData) -> list[Path]:
    """The files of this computer that a drag or the clipboard holds."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.is_file()]


def titles_of(library: Library, refs: tuple[Ref, ...]) -> tuple[str, ...]:
    """What to write between [[ and ]] for each."""
    rows = {row.id: row.title for row in browse.item_rows(library, [r.id for r in refs if r.kind == "item"])}
    names = []
    for ref in refs:
        title = rows.get(ref.id, "") if ref.kind == "item" else recall.note(library, ref.id).title
        plain = title and not set(title) & set("[]|#\n")
        names.append(title if plain else str(ref))
    return tuple(names)


def png_of(image: QImage) -> bytes:
    """A picture as a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _stamp(now: datetime) -> str:
    return now.strftime("%Y-%m-%d %H.%M.%S")
