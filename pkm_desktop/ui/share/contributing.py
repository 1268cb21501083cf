"""What a colleague brought: a file chosen or dropped, and whom it is from; all of it comes credited."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, QStringListModel, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QCompleter, QFileDialog, QWidget

from pkm_desktop.core.commands.share import contributions, people
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.digests import Contributed
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.share import wording
from pkm_desktop.ui.widgets.word_box import WordBox
from pkm_desktop.ui.words.core_words import retold

ENDINGS = (".json", ".atom", ".rss", ".xml", ".md", ".markdown", ".zip")


def is_contribution(path: Path) -> bool:
    """Whether a dropped file or folder may be what a colleague brought."""
    return path.is_dir() or path.suffix.lower() in ENDINGS


class Contributing(QObject):
    """`box` asks whom a file is from. A file dropped on `host` is asked about, too."""

    def __init__(self, desk: Desk, host: QWidget) -> None:
        super().__init__(host)
        self._desk = desk
        self._host = host
        self.box: WordBox | None = None
        host.setAcceptDrops(True)
        host.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and (file := _dropped_file(event)):  # entering and moving, too
            event.acceptProposedAction()
            if event.type() == QEvent.Type.Drop:
                self.ask_person(file)
            return True
        return super().eventFilter(watched, event)

    def ask_file(self) -> None:
        """Choose a file."""
        kinds = " ".join(f"*{ending}" for ending in ENDINGS)
        dialog = QFileDialog(self._host.window(), self.tr("What a colleague brought"))
        dialog.setNameFilter(self.tr("Feeds, lists and digests ({endings})").format(endings=kinds))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.ask_person(Path(name)))
        dialog.open()

    def ask_person(self, path: Path) -> None:
        """Ask whom it is from, then take it in."""
        library = self._desk.library
        self._desk.jobs.look("share/people", lambda: _names(library), partial(self._ask, path))

    def _ask(self, path: Path, known: tuple[str, ...]) -> None:
        hint = self.tr("{file}: everything in it comes into your inbox with their name and their reasons.")
        box = WordBox(self.tr("Who brought it?"), parent=self._host, hint=hint.format(file=_short(path.name)))
        box.line.setPlaceholderText(self.tr("Ada"))
        completer = QCompleter(QStringListModel(list(known), box), box)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        box.line.setCompleter(completer)
        box.entered.connect(partial(self._take, path))
        box.destroyed.connect(self._forget)
        self.box = box
        middle = self._host.mapToGlobal(QPoint(self._host.width() // 2, self._host.height() // 3))
        box.open_at(middle - QPoint(box.width() // 2, 0))

    def _forget(self) -> None:
        self.box = None

    def _take(self, path: Path, person: str) -> None:
        library = self._desk.library
        self._desk.jobs.work(
            lambda _progress, _stop: contributions.import_contributions(library, path, person),
            title=self.tr("Taking in what {person} brought").format(person=person),
            then=self._came,
            initiator=self,
        )

    def _came(self, done: Contributed) -> None:
        """Say what came; what could not be read is said rather than how many could."""
        new = wording.counted(len(done.new), self.tr("1 new thing"), self.tr("{n} new things"))
        known = wording.counted(len(done.known), self.tr("1 known"), self.tr("{n} known"))
        parts = [new, *([known] if done.known else [])]
        words = self.tr("{what} from {person}, in your inbox").format(
            what=", ".join(parts), person=done.person
        )
        self._desk.window.toast(" ".join((words, *map(retold, done.hints[:1]))), undo=True)


def _dropped_file(event: QDropEvent) -> Path | None:
    files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return files[0] if len(files) == 1 and is_contribution(files[0]) else None


def _names(library: Library) -> tuple[str, ...]:
    return tuple(person.name for person in people.people(library))


def _short(name: str) -> str:
    return name if len(name) <= 40 else f"{name[:24]}…{name[-12:]}"
