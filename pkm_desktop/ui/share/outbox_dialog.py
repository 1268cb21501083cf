"""The outbox: every mail that was not sent, why, and what can be done about it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pkm_desktop.core.commands.share import publish
from pkm_desktop.core.errors import PkmError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.digests import Publication
from pkm_desktop.core.model.progress import Progress, Stop
from pkm_desktop.core.model.targets import Waiting
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.share import states
from pkm_desktop.ui.share.labels import plain_label
from pkm_desktop.ui.share.outbox_row import OutboxRow
from pkm_desktop.ui.share.scroll_column import ScrollColumn
from pkm_desktop.ui.widgets.form_dialog import FormDialog
from pkm_desktop.ui.widgets.room import roomy
from pkm_desktop.ui.widgets.words import say, words
from pkm_desktop.ui.words.core_words import retold

_WAITS = ("queued", "failed")
_AROUND, _TALLEST = 150, 560  # px


class OutboxDialog(FormDialog):
    """Follows what happens to the mails while it is open."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job = 0
        self.shown: tuple[Waiting, ...] | None = None
        self.rows: list[OutboxRow] = []
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Outbox"))
        self.head = words(role="heading")
        self.hint = words(
            self.tr("A mail is stored before it is sent, and nobody gets one twice."), "muted", small=True
        )
        self.says = words()
        self.says.hide()
        self.resume = QPushButton(self.tr("Send what waits"))
        self.resume.setProperty("primary", True)
        self.close_button = QPushButton(self.tr("Close"))
        self._lay_out()
        self.resume.clicked.connect(self._resume)
        self.close_button.clicked.connect(self.reject)
        desk.jobs.changed.connect(self._on_changed)
        self.reload()

    def _lay_out(self) -> None:
        self._area = ScrollColumn()
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.resume)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 18, 20, 16)
        box.setSpacing(10)
        for widget in (self.head, self.hint):
            box.addWidget(widget)
        box.addWidget(self._area, 1)
        box.addWidget(self.says)
        box.addLayout(buttons)
        self.resize(roomy((640, 240)))

    def reload(self) -> None:
        """Ask what waits."""
        library = self._desk.library
        self._desk.jobs.look("share/outbox", lambda: _waiting(library), self._show)

    def _on_changed(self, changes: Changes, _initiator: object) -> None:
        if changes.issues:
            self.reload()

    def _show(self, waiting: tuple[Waiting, ...]) -> None:
        self._check(waiting)
        if waiting == self.shown:
            return
        self.shown = waiting
        self._area.clear()
        self.rows, last = [], 0
        for one in waiting:
            if one.publication_id != last:
                self._area.column.addWidget(_heading(one))
                last = one.publication_id
            self._area.column.addWidget(self._row(one))
        self._area.column.addStretch(1)
        wanted = self._area.column.sizeHint().height() + _AROUND
        self.resize(self.width(), max(self.height(), min(wanted, _TALLEST)))

    def _row(self, one: Waiting) -> OutboxRow:
        row = OutboxRow(one.delivery, self._desk.theme)
        row.arrived.connect(partial(self._settle, one.delivery.id, True))
        row.lost.connect(partial(self._settle, one.delivery.id, False))
        row.again.connect(partial(self._again, one.publication_id))
        row.dropped.connect(partial(self._drop, one.delivery.id))
        self.rows.append(row)
        return row

    def _check(self, waiting: tuple[Waiting, ...]) -> None:
        can = any(one.delivery.state in _WAITS for one in waiting)
        self.resume.setVisible(can)
        self.resume.setEnabled(not self._job)
        self.head.setText(
            self.tr("Mails that have not arrived")
            if waiting
            else self.tr("Nothing waits: every mail was sent")
        )

    def _resume(self) -> None:
        library = self._desk.library
        say(self.says, self.tr("Sending…"))
        self._job = self._desk.jobs.work(
            lambda progress, stop: _resumed(library, progress, stop),
            title=self.tr("Sending what waits"),
            then=self._was_resumed,
            failed=self._refused,
        )
        self.resume.setEnabled(False)

    def _again(self, publication_id: int) -> None:
        """What was refused may be taken now: the mailbox was full, the address was unknown there."""
        library = self._desk.library
        say(self.says, self.tr("Sending…"))
        self._job = self._desk.jobs.work(
            lambda progress, stop: publish.retry(library, publication_id, on_progress=progress, stop=stop),
            title=self.tr("Trying again"),
            then=self._was_tried,
            failed=self._refused,
        )

    def _was_tried(self, done: Publication) -> None:
        self._was_resumed((done,))

    def _was_resumed(self, done: tuple[Publication, ...]) -> None:
        self._job = 0
        said = " ".join(dict.fromkeys(states.in_window(each.error) for each in done if each.error))
        say(self.says, said or self.tr("Everything is on its way."), "warn" if said else "accent")
        self.reload()

    def _refused(self, error: PkmError) -> None:
        self._job = 0
        say(self.says, retold(error), "danger")
        self.reload()

    def _settle(self, delivery: int, sent: bool) -> None:
        library = self._desk.library
        self._desk.jobs.change(lambda: _settled(library, delivery, sent), failed=self._refused)

    def _drop(self, delivery: int) -> None:
        library = self._desk.library
        self._desk.jobs.change(lambda: _dropped(library, delivery), failed=self._refused)


def _heading(one: Waiting) -> QWidget:
    label = plain_label(f"{one.issue} · {one.target}", role="section")
    label.setContentsMargins(0, 10, 0, 2)
    return label


def _waiting(library: Library) -> tuple[Waiting, ...]:
    from pkm_desktop.core.commands.share import outbox

    return outbox.outbox(library)


def _resumed(library: Library, progress: Progress, stop: Stop) -> Outcome[tuple[Publication, ...]]:
    from pkm_desktop.core.commands.share import outbox

    return outbox.resume(library, on_progress=progress, stop=stop)


def _settled(library: Library, delivery: int, sent: bool) -> Outcome[Publication]:
    from pkm_desktop.core.commands.share import outbox

    return outbox.settle_mail(library, delivery, sent=sent)


def _dropped(library: Library, delivery: int) -> Outcome[Publication]:
    from pkm_desktop.core.commands.share import outbox

    return outbox.drop_mail(library, delivery)
