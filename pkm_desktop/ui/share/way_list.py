"""The ways out that are set up: what there is, a test in words, change, remove, add by kind."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes
from pkm_desktop.core.model.targets import Target, TargetKind, TargetTest
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.settings.settings_rows import Section
from pkm_desktop.ui.share import ways
from pkm_desktop.ui.share.way_dialog import WayDialog
from pkm_desktop.ui.share.way_row import WayRow
from pkm_desktop.ui.widgets.words import words
from pkm_desktop.ui.words.core_words import retold

translate = QCoreApplication.translate


def ways_section(desk: Desk) -> Section:
    """The part of the settings about ways out."""
    found = translate(
        "Settings", "ways out mail server SMTP wiki MediaWiki DokuWiki Confluence folder Slack Teams"
    )
    return Section(translate("Settings", "Ways out"), (), WayList(desk), found)


class WayList(QWidget):
    """A row for each; secrets are in the system's keyring and never shown."""

    grew = Signal(int)  # the height it would like

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kinds: tuple[TargetKind, ...] = ()
        self.rows: dict[str, WayRow] = {}
        self.shown: tuple[Target, ...] = ()
        hint = words(
            self.tr(
                "Where digests go by themselves: a mail server, a wiki, a folder, a chat. "
                "Files and drafts for your mail program need nothing set up."
            ),
            "muted",
            small=True,
        )
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        self.add_button = QPushButton(self.tr("Add a way out…"))
        self.add_button.setAutoDefault(False)
        self.add_button.clicked.connect(self._choose_kind)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(hint)
        column.addLayout(self._column)
        line = QHBoxLayout()
        line.addWidget(self.add_button)
        line.addStretch(1)
        column.addLayout(line)
        desk.jobs.changed.connect(self._on_changed)
        self.reload()

    def reload(self) -> None:
        """Ask which there are."""
        self._desk.jobs.look("ways/list", partial(_all, self._desk.library), self._show)

    def _on_changed(self, changes: Changes, _initiator: object) -> None:
        if changes.communities or changes.issues:
            self.reload()

    def _show(self, found: tuple[tuple[TargetKind, ...], tuple[Target, ...]]) -> None:
        self._kinds, targets = found
        if targets == self.shown and self.rows:
            return
        self.shown = targets
        for row in self.rows.values():
            row.hide()
            row.deleteLater()
        self.rows = {}
        for target in targets:
            row = WayRow(target, self._desk.theme)
            row.test_wanted.connect(partial(self.test, target))
            row.change_wanted.connect(partial(self.change, target))
            row.remove_wanted.connect(partial(self.remove, target))
            self._column.addWidget(row)
            self.rows[target.name] = row
        QTimer.singleShot(0, self, lambda: self.grew.emit(self.sizeHint().height()))

    def _choose_kind(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for kind in self._kinds:
            icon = self._desk.theme.icon(ways.ICONS.get(kind.name, "plug"))
            menu.addAction(icon, ways.kind_label(kind.name), partial(self.add, kind))
        menu.popup(self.add_button.mapToGlobal(QPoint(0, self.add_button.height() + 2)))

    def add(self, kind: TargetKind) -> WayDialog:
        """Ask for one more of a kind."""
        return self._open(WayDialog(self._desk, kind, None, self.window()))

    def change(self, target: Target) -> WayDialog:
        """Change what is known of one."""
        kind = next(one for one in self._kinds if one.name == target.kind)
        return self._open(WayDialog(self._desk, kind, target, self.window()))

    def _open(self, dialog: WayDialog) -> WayDialog:
        dialog.finished.connect(self.reload)
        dialog.open()
        return dialog

    def test(self, target: Target) -> None:
        """Try it out; the row says how it went."""
        row = self.rows[target.name]
        row.say(self.tr("Trying it out…"), "muted")
        library, name = self._desk.library, target.name
        self._desk.jobs.work(
            lambda _progress, stop: (name, ways.tested(library, name, stop)),
            title=self.tr("Trying out “{name}”").format(name=name),
            then=self._tested,
        )

    def _tested(self, answer: tuple[str, TargetTest]) -> None:
        name, result = answer
        if name in self.rows:
            text = " ".join(filter(None, [retold(result.text), retold(result.hint)]))
            self.rows[name].say(text, "accent" if result.ok else "danger")

    def remove(self, target: Target) -> None:
        """Forget it and its secret; what left by it stays on record. A toast offers to undo it."""
        self._desk.jobs.change(partial(ways.removed, self._desk.library, target.name), toast=True)


def _all(library: Library) -> tuple[tuple[TargetKind, ...], tuple[Target, ...]]:
    return ways.kinds(), ways.targets_of(library)
