"""The ways out to choose from: those set up first, then files; the rarer files wait behind a button."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from pkm_desktop.core.commands.share import publish
from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.model.targets import Target
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.share import states, ways, wording
from pkm_desktop.ui.share.labels import plain_label
from pkm_desktop.ui.share.publish_row import PublishRow, Way

_USUAL_FILES = ("eml", "page", "pdf", "markdown", "mediawiki", "text")
_TALLEST = 470  # px before the list scrolls


class PublishRows(QFrame):
    """`rows` by name, in the order shown."""

    ticked = Signal()
    asked = Signal(str, str, object)  # what, name, publication or None
    setup_wanted = Signal()

    def __init__(
        self, theme: Theme, issue: Issue, targets: Sequence[Target], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: dict[str, PublishRow] = {}
        self._everything = False
        self.setProperty("card", True)
        self._inside = QWidget()
        self._inside.setProperty("plain", "true")
        self._box = QVBoxLayout(self._inside)
        self._box.setContentsMargins(0, 6, 0, 6)
        self._box.setSpacing(0)
        self.area = QScrollArea(widgetResizable=True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        around = QVBoxLayout(self)
        around.setContentsMargins(1, 1, 1, 1)
        around.addWidget(self.area)
        self._fill(issue, targets)
        self.area.setWidget(self._inside)

    def _fill(self, issue: Issue, targets: Sequence[Target]) -> None:
        self._heading(self.tr("Sent from here"))
        self._issue = issue
        for target in sorted(targets, key=lambda one: one.name not in issue.community.targets):
            self._add(self._way(target))
        self._room_for_more = self._box.count()
        self.setup = self._link(self.tr("Set up a way out…"))
        self.setup.clicked.connect(self.setup_wanted)
        self._heading(self.tr("As files"))
        for info in publish.targets():
            self._add(Way(info.name, wording.target_label(info.name, info.label), info.format))
        self.more = self._link(self.tr("More kinds of files"))
        self.more.clicked.connect(self.show_all)
        self._box.addStretch(1)

    def _link(self, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("link", True)
        button.setAutoDefault(False)
        line = QHBoxLayout()
        line.setContentsMargins(8, 2, 8, 4)
        line.addWidget(button)
        line.addStretch(1)
        self._box.addLayout(line)
        return button

    def _heading(self, text: str) -> None:
        label = plain_label(text, role="section")
        label.setContentsMargins(12, 6, 12, 2)
        self._box.addWidget(label)

    def _way(self, target: Target) -> Way:
        readers = states.readers(self._issue.community) if target.kind == "smtp" else ""
        about = " · ".join(filter(None, [ways.about(target), readers]))
        return Way(target.name, target.name, target.kind, about, configured=True)

    def take_new(self, targets: Sequence[Target]) -> None:
        """Those set up while the dialog is open, ticked: that is what they were made for."""
        for target in targets:
            if target.name not in self.rows:
                self._add(self._way(target), at=self._room_for_more)
                self._room_for_more += 1
                self.rows[target.name].tick.setChecked(True)

    def _add(self, way: Way, *, at: int = -1) -> None:
        row = self.rows[way.name] = PublishRow(way, self._theme)
        row.ticked.connect(self.ticked)
        row.asked.connect(lambda what, publication: self.asked.emit(what, way.name, publication))
        self._box.insertWidget(at, row)

    def show_all(self) -> None:
        """Every kind of file there is; who asked by key is at the first that came."""
        hidden = [row for row in self.rows.values() if row.isHidden()]
        had_focus = self.more.hasFocus()
        self._everything = True
        self.fold()
        if had_focus and hidden:
            hidden[0].tick.setFocus(Qt.FocusReason.OtherFocusReason)

    def fold(self) -> None:
        """Hide the files that are rare, not ticked and were never written."""
        for name, row in self.rows.items():
            plain = not row.way.configured and name not in _USUAL_FILES
            used = row.tick.isChecked() or row.publication is not None
            row.setVisible(self._everything or used or not plain)
        self.more.setVisible(not self._everything)
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        return QSize(300, 200)

    def sizeHint(self) -> QSize:
        wanted = self._inside.sizeHint()
        return QSize(wanted.width(), min(wanted.height() + 4, _TALLEST))

    def begin(self) -> None:
        """Give the first way that is ticked the focus, where Enter sends the issue out."""
        ticked = [row for row in self.rows.values() if row.tick.isChecked()]
        (ticked or list(self.rows.values()))[0].tick.setFocus(Qt.FocusReason.OtherFocusReason)

    def reveal(self, names: Iterable[str]) -> None:
        """Scroll to the topmost of these rows."""
        wanted = set(names)
        first = next((row for name, row in self.rows.items() if name in wanted), None)
        if first is not None:
            QTimer.singleShot(0, first, lambda: self.area.ensureWidgetVisible(first, 0, 8))
