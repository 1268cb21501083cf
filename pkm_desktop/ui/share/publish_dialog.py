"""Send an issue out: one row for each way, ticked, on its way, verified or why not."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pkm_desktop.core.model.changes import Changes
from pkm_desktop.core.model.digests import Issue, Publication
from pkm_desktop.core.model.targets import Target, TargetTest
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.share import states, ways, wording
from pkm_desktop.ui.share.handing import Handing
from pkm_desktop.ui.share.obstacles import Obstacles
from pkm_desktop.ui.share.publish_rows import PublishRows
from pkm_desktop.ui.widgets.action_buttons import LabelledButton
from pkm_desktop.ui.widgets.elided_label import ElidedLabel
from pkm_desktop.ui.widgets.form_dialog import FormDialog
from pkm_desktop.ui.widgets.words import say, words
from pkm_desktop.ui.words.core_words import retold

_TICKED = "share/targets"
_FIRST_TIME = ("eml",)
_AROUND = 80  # px of the screen that are not ours


class PublishDialog(FormDialog):
    """`jump(problem)` closes it to mend something; `file_asked(what, publication)` is about a file."""

    jump = Signal(object)
    file_asked = Signal(str, object)
    next_wanted = Signal(int)  # community
    other_wanted = Signal(str, object)  # 'outbox' | 'ways_out' | 'setup' | 'conflict', publication or None

    def __init__(
        self, desk: Desk, issue: Issue, targets: Sequence[Target] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._issue = desk, issue
        name = wording.issue_name(issue.community, issue.number)
        self.setWindowTitle(self.tr("Publish {issue}").format(issue=name))
        said = self.tr("{issue} for {community}").format(issue=name, community=issue.community.name)
        self.head = ElidedLabel(said)
        self.head.setProperty("role", "heading")
        self.handing = Handing(desk, issue.id, self)
        self.obstacles = Obstacles(desk.theme, issue)
        self.list = PublishRows(desk.theme, issue, targets)
        self.rows = self.list.rows
        self.trouble = words(tone="danger")
        self.trouble.hide()
        self._make_buttons()
        self._lay_out()
        self._connect()
        self.show_earlier(issue)
        self._tick_usual()
        self.list.fold()
        self.list.begin()
        self._check()
        room = self.screen().availableSize().height() - _AROUND
        self.resize(self.sizeHint().width(), min(self.sizeHint().height(), room))

    def _make_buttons(self) -> None:
        self.folder = Path(self._desk.settings.publish_folder or self._desk.library.folder / "published")
        self.folder_label = ElidedLabel(str(self.folder), tone="muted", middle=True)
        self.folder_words = QLabel(self.tr("Files go to"))
        self.choose = QPushButton(self.tr("Change…"))
        self.choose.setAccessibleName(self.tr("Change the folder"))
        self.close_button = QPushButton(self.tr("Close"))
        self.next = QPushButton(self.tr("Make next issue"))
        self.next.setVisible(wording.has_left(self._issue))
        self.send = LabelledButton(self._desk.theme.icon("send", color="on_accent"), self.tr("Publish"))
        self.send.setProperty("primary", True)
        self.send.setDefault(True)
        for button in (self.choose, self.close_button, self.next):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        folder = QHBoxLayout()
        folder.addWidget(self.folder_words)
        folder.addWidget(self.folder_label, 1)
        folder.addWidget(self.choose)
        buttons = QHBoxLayout()
        buttons.addWidget(self.next)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.send)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 18, 20, 16)
        box.setSpacing(12)
        box.addWidget(self.head)
        again = self._issue.publications and not wording.has_left(self._issue)
        told = self.tr("It has left before: mails and wiki pages say that it is corrected.") if again else ""
        audience = states.audience(self._issue.community)
        box.addWidget(words(" · ".join(filter(None, [audience, told])), "muted", small=True))
        box.addWidget(self.obstacles)
        box.addWidget(self.list, 1)
        box.addLayout(folder)
        box.addWidget(self.trouble)
        box.addLayout(buttons)
        self.setMinimumWidth(580)

    def _connect(self) -> None:
        self.list.ticked.connect(self._check)
        self.list.asked.connect(self._asked)
        self.list.setup_wanted.connect(lambda: self.other_wanted.emit("ways_out", None))
        self.obstacles.jump.connect(self._jump)
        self.obstacles.override.connect(self._check)
        self.choose.clicked.connect(self._choose_folder)
        self.close_button.clicked.connect(self.reject)
        self.next.clicked.connect(self._make_next)
        self.send.clicked.connect(self._publish)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.send.click)
        self.handing.moved.connect(self._moved)
        self.handing.went.connect(self._went)
        self.handing.ended.connect(self._ended)
        self.handing.tried.connect(self._tried)
        self._desk.jobs.changed.connect(self._on_changed)

    def _on_changed(self, changes: Changes, _initiator: object) -> None:
        """A way out may have been set up meanwhile."""
        if changes.communities:
            library = self._desk.library
            self._desk.jobs.look("share/ways", lambda: ways.targets_of(library), self.list.take_new)

    def show_earlier(self, issue: Issue) -> None:
        """What went where already, the newest of each way. What never began stays as it was told."""
        for publication in sorted(issue.publications, key=lambda each: each.id):
            row = self.rows.get(publication.target)
            if row is not None and (row.publication is None or row.publication.id):
                row.show_publication(publication)

    def _tick_usual(self) -> None:
        if wording.has_left(self._issue):
            return
        there = {each.target for each in self._issue.publications if each.state in states.ARRIVED}
        usual = [name for name in self.rows if name in there]  # a correction goes where the mistake went
        usual = usual or [name for name in self._issue.community.targets if name in self.rows]
        usual = usual or [n for n in self._desk.session.text(_TICKED, "").split("\n") if n in self.rows]
        for name in usual or _FIRST_TIME:
            self.rows[name].tick.setChecked(True)

    def ticked(self) -> tuple[str, ...]:
        """The names of the ways chosen."""
        return tuple(name for name, row in self.rows.items() if row.tick.isChecked())

    def tick_only(self, name: str) -> None:
        """Choose this way and no other."""
        for each, row in self.rows.items():
            row.tick.setChecked(each == name)

    def _check(self) -> None:
        names = self.ticked()
        self.obstacles.consider([self.rows[name].way.kind for name in names])
        running = self.handing.running
        self.send.setEnabled(bool(names) and self.obstacles.passable() and not running)
        files = any(not self.rows[name].way.configured for name in names)
        for widget in (self.folder_words, self.folder_label, self.choose):
            widget.setVisible(files)
        self.close_button.setText(
            self.tr("Stop") if running and not self.handing.stopping else self.tr("Close")
        )

    def _choose_folder(self) -> None:
        asked = self.tr("Where should the files go?")
        chosen = QFileDialog.getExistingDirectory(self, asked, str(self.folder))
        if chosen:
            self.use_folder(Path(chosen))

    def use_folder(self, folder: Path) -> None:
        """Write files there from now on."""
        self.folder = folder
        self.folder_label.say(str(folder))
        self._desk.preferences.change(publish_folder=str(folder))

    def _publish(self) -> None:
        names = self.ticked()
        if not self._issue.community.targets:
            self._desk.session.keep(_TICKED, "\n".join(names))
        self.trouble.hide()
        for name in names:
            self.rows[name].wait()
        self.handing.publish(names, self.folder, anyway=self.obstacles.overridden())
        self._check()

    def _moved(self, name: str, said: str) -> None:
        """The turn of one way has come; what is said of it."""
        if name in self.rows:
            self.rows[name].go(said)

    def _went(self, publications: tuple[Publication, ...]) -> None:
        for publication in publications:
            row = self.rows.get(publication.target)
            if row is not None:
                row.show_publication(publication)
                row.tick.setChecked(publication.state == "failed")  # can be tried again at once
        self.list.reveal(each.target for each in publications)
        arrived = any(each.state in ("sent", "verified") for each in publications)
        self.next.setVisible(arrived)
        if arrived:
            self.obstacles.settle()

    def _ended(self, trouble: str, issue: Issue | None) -> None:
        """Nothing is under way any more. With trouble: why nothing left, and the record as it stands."""
        if trouble:
            for name in self.ticked():
                self.rows[name].refuse()
            say(self.trouble, states.in_window(trouble), "danger")
        if issue is not None:
            self.show_earlier(issue)
        self.send.setDefault(bool(trouble))
        self.close_button.setDefault(not trouble)
        self._check()

    def _tried(self, name: str, result: TargetTest) -> None:
        text = " ".join(filter(None, [retold(result.text), retold(result.hint)]))
        self.rows[name].tell(text, good=result.ok)

    def _asked(self, what: str, name: str, publication: Publication | None) -> None:
        if what == "try":
            self.rows[name].tell(self.tr("Sending it to you…"), good=True)
            self.handing.send_to_self(name)
        elif what == "retry" and publication:
            self.rows[name].go()
            self.handing.retry(publication.id)
        elif what in ("arrived", "lost") and publication:
            self.handing.settle(publication.id, sent=what == "arrived")
        elif what in ("conflict", "outbox", "setup"):
            self.other_wanted.emit(what, publication)
        else:
            self.file_asked.emit(what, publication)
        self._check()

    def reject(self) -> None:
        """While something is under way the first press only stops it: what has begun is brought to an end."""
        if self.handing.running and not self.handing.stopping:
            self.handing.stop()
            self._check()
            return
        super().reject()

    def _jump(self, problem: object) -> None:
        super().reject()  # first, or the window behind it cannot take the focus
        self.jump.emit(problem)

    def _make_next(self) -> None:
        self.next_wanted.emit(self._issue.community.id)
        self.accept()
