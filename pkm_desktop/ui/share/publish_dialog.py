"""Send an issue out: one row for each way, ticked, on its way, verified or why not."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pkm_desktop.core.commands import publish
from pkm_desktop.core.errors import PkmError
from pkm_desktop.core.model.digests import Issue, Publication
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.share import wording
from pkm_desktop.ui.share.labels import plain_label
from pkm_desktop.ui.share.obstacles import Obstacles
from pkm_desktop.ui.share.publish_row import PublishRow
from pkm_desktop.ui.widgets.action_buttons import LabelledButton

_TICKED = "share/targets"
_FIRST_TIME = "eml"
_ROOM = 300  # pixels that the list of ways always has; the rest is scrolled to


class PublishDialog(QDialog):
    """`jump(problem)` closes it to mend something; `file_asked(what, publication)` is about a file."""

    jump = Signal(object)
    file_asked = Signal(str, object)
    next_wanted = Signal(int)  # community

    def __init__(self, desk: Desk, issue: Issue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._issue = issue
        self._running = False
        name = wording.issue_name(issue.community, issue.number)
        self.setWindowTitle(self.tr("Publish {issue}").format(issue=name))
        words = self.tr("{issue} for {community}").format(issue=name, community=issue.community.name)
        self.head = plain_label(words, role="heading")
        self.obstacles = Obstacles(desk.theme, issue)
        self.rows = {
            info.name: PublishRow(info.name, wording.target_label(info.name, info.label), desk.theme)
            for info in publish.targets()
        }
        self.trouble = plain_label(tone="danger", wrap=True)
        self.trouble.hide()
        self._make_buttons()
        self._lay_out()
        self._connect()
        self._show_earlier(issue)
        self._tick_usual()
        self._check()

    def _make_buttons(self) -> None:
        self.folder = Path(self._desk.settings.publish_folder or self._desk.library.folder / "published")
        self.folder_label = plain_label(tone="muted", wrap=True)
        self.choose = QPushButton(self.tr("Change…"))
        self.choose.setAccessibleName(self.tr("Change the folder"))
        self.close_button = QPushButton(self.tr("Close"))
        self.next = QPushButton(self.tr("Make next issue"))
        self.next.setVisible(wording.has_left(self._issue))
        self.send = LabelledButton(self._desk.theme.icon("send", color="on_accent"), self.tr("Publish"))
        self.send.setProperty("primary", True)
        self.send.setDefault(True)

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("card", True)
        rows = QVBoxLayout(card)
        rows.setContentsMargins(0, 4, 0, 4)
        rows.setSpacing(0)
        for row in self.rows.values():
            rows.addWidget(row)
        ways = QScrollArea(widgetResizable=True)
        ways.setFrameShape(QFrame.Shape.NoFrame)
        ways.setMinimumHeight(min(card.sizeHint().height(), _ROOM))
        ways.setWidget(card)
        folder = QHBoxLayout()
        folder.addWidget(QLabel(self.tr("Files go to")))
        folder.addWidget(self.folder_label, 1)
        folder.addWidget(self.choose)
        buttons = QHBoxLayout()
        buttons.addWidget(self.next)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.send)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 20, 20, 16)
        box.setSpacing(12)
        box.addWidget(self.head)
        box.addWidget(self.obstacles)
        box.addWidget(ways, 1)
        box.addLayout(folder)
        box.addWidget(self.trouble)
        box.addLayout(buttons)
        self.setMinimumWidth(560)
        self.folder_label.setText(str(self.folder))

    def _connect(self) -> None:
        for row in self.rows.values():
            row.ticked.connect(self._check)
            row.asked.connect(self.file_asked)
        self.obstacles.jump.connect(self._jump)
        self.obstacles.override.connect(self._check)
        self.choose.clicked.connect(self._choose_folder)
        self.close_button.clicked.connect(self.reject)
        self.next.clicked.connect(self._make_next)
        self.send.clicked.connect(self._publish)

    def _show_earlier(self, issue: Issue) -> None:
        """What went where already; the newest hand-over of each way."""
        for publication in sorted(issue.publications, key=lambda each: each.id):
            if publication.target in self.rows:
                self.rows[publication.target].show_publication(publication)

    def _tick_usual(self) -> None:
        usual = self._desk.session.text(_TICKED, _FIRST_TIME).split()
        for name, row in self.rows.items():
            row.tick.setChecked(name in usual and not wording.has_left(self._issue))
        if not any(row.tick.isChecked() for row in self.rows.values()) and not wording.has_left(self._issue):
            next(iter(self.rows.values())).tick.setChecked(True)

    def ticked(self) -> tuple[str, ...]:
        """The names of the ways chosen."""
        return tuple(name for name, row in self.rows.items() if row.tick.isChecked())

    def _check(self) -> None:
        self.send.setEnabled(bool(self.ticked()) and self.obstacles.passable() and not self._running)

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Where should the files go?"), str(self.folder)
        )
        if chosen:
            self.use_folder(Path(chosen))

    def use_folder(self, folder: Path) -> None:
        """Publish there from now on."""
        self.folder = folder
        self.folder_label.setText(str(folder))
        self._desk.preferences.change(publish_folder=str(folder))

    def _publish(self) -> None:
        names, folder, anyway = self.ticked(), self.folder, self.obstacles.overridden()
        self._desk.session.keep(_TICKED, " ".join(names))
        self._running = True
        self.trouble.hide()
        for name in names:
            self.rows[name].wait()
        self._check()
        library, issue = self._desk.library, self._issue.id
        self._desk.jobs.work(
            lambda _progress, _stop: publish.publish(library, issue, names, folder=folder, anyway=anyway),
            title=self.windowTitle(),
            then=self._published,
            failed=self._failed,
        )

    def _published(self, publications: tuple[Publication, ...]) -> None:
        self._running = False
        for publication in publications:
            row = self.rows[publication.target]
            row.show_publication(publication)
            row.tick.setChecked(publication.state == "failed")  # what failed can be tried again at once
        self.next.show()
        self.send.setDefault(False)
        self.close_button.setDefault(True)
        self._check()

    def _failed(self, error: PkmError) -> None:
        self._running = False
        for name in self.ticked():
            self.rows[name].refuse()
        self.trouble.setText(str(error))
        self.trouble.show()
        self._check()

    def _jump(self, problem: object) -> None:
        self.reject()  # first, or the window behind it cannot take the focus
        self.jump.emit(problem)

    def _make_next(self) -> None:
        self.next_wanted.emit(self._issue.community.id)
        self.accept()
