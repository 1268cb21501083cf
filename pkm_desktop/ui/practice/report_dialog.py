"""Show my practice: tick what may be told, see exactly that, copy it or save it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pkm_desktop.core.commands.practice import showing
from pkm_desktop.core.errors import PkmError
from pkm_desktop.core.model.practice import PLAIN_PARTS, REPORT_PARTS
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.practice.pane import label
from pkm_desktop.ui.widgets.room import roomy
from pkm_desktop.ui.widgets.telling import tell
from pkm_desktop.ui.words.core_words import retold, saying


class ReportDialog(QDialog):
    """Numbers are ticked from the start; the person's own words only by the person."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._weeks = desk, 8
        self.setWindowTitle(self.tr("Show my practice"))
        self.resize(roomy((820, 560)))
        self.boxes: dict[str, QCheckBox] = {}
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setAccessibleName(self.tr("What will be told"))
        self.said = label(tone="warn", wrap=True)
        self.said.hide()
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(self._choices())
        row.addWidget(self.preview, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(12)
        column.addLayout(row, 1)
        column.addWidget(self.said)
        column.addLayout(self._buttons())

    def show_weeks(self, weeks: int) -> None:
        """Open it on the last so many weeks; what was ticked stays ticked until the program ends."""
        self._weeks = weeks
        self.said.hide()
        self._look()
        self.open()

    def _choices(self) -> QVBoxLayout:
        names = {
            "flow": self.tr("From what arrived to what was shared"),
            "weeks": self.tr("Week by week"),
            "measures": self.tr("Measures"),
            "definitions": self.tr("How they are counted"),
            "sources": self.tr("Sources that pay, by name"),
            "topics": self.tr("Topics, by name"),
            "whys": self.tr("Three reasons you gave readers"),
            "cases": self.tr("Verified success cases"),
            "lines": self.tr("Your lines for yourself"),
        }
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(label(self.tr("Numbers"), role="section"))
        for part in REPORT_PARTS:
            if part == "sources":
                column.addSpacing(8)
                column.addWidget(label(self.tr("Your own words and names"), role="section"))
            box = self.boxes[part] = QCheckBox(names[part])
            box.setChecked(part in PLAIN_PARTS)
            box.toggled.connect(self._look)
            column.addWidget(box)
        column.addSpacing(8)
        note = label(
            self.tr("Only what is ticked is told. Sources that outsiders cannot open are never named."),
            tone="muted",
            wrap=True,
        )
        note.setMaximumWidth(250)
        column.addWidget(note)
        column.addStretch()
        return column

    def _buttons(self) -> QHBoxLayout:
        """No QDialogButtonBox: Tab enters such a one at its default button and passes the first over."""
        self.copy = QPushButton(self.tr("Copy"))
        self.save = QPushButton(self.tr("Save…"))
        close = QPushButton(self.tr("Close"))
        self.save.setProperty("primary", "true")
        self.save.setDefault(True)
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (self.copy, self.save, close):
            button.setAutoDefault(button is self.save)
            row.addWidget(button)
        close.clicked.connect(self.reject)
        self.copy.clicked.connect(lambda: QApplication.clipboard().setText(self.preview.toPlainText()))
        self.save.clicked.connect(self._ask_where)
        return row

    def parts(self) -> tuple[str, ...]:
        """What is ticked."""
        return tuple(part for part, box in self.boxes.items() if box.isChecked())

    def _look(self, *ignored: object) -> None:
        self.boxes["definitions"].setEnabled(self.boxes["measures"].isChecked())
        library, parts, weeks, said = self._desk.library, self.parts(), self._weeks, saying()
        self.save.setEnabled(bool(parts))
        self.copy.setEnabled(bool(parts))
        self._desk.jobs.look(
            "practice/report",
            lambda: showing.practice_report(library, parts, weeks=weeks, saying=said) if parts else "",
            self.preview.setPlainText,
        )

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the report"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Markdown (*.md)"))
        dialog.setDefaultSuffix("md")
        dialog.selectFile(self.tr("my-practice.md"))
        dialog.fileSelected.connect(lambda path: self.write(Path(path)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def write(self, path: Path) -> None:
        """Save it there, and close; where that fails say why."""
        library, parts, weeks, said = self._desk.library, self.parts(), self._weeks, saying()
        self._desk.jobs.change(
            lambda: showing.export_practice(library, path, parts, weeks=weeks, saying=said),
            then=lambda _: self._written(path),
            failed=self._refused,
        )

    def _written(self, path: Path) -> None:
        self._desk.window.toast(self.tr("Saved as {name}").format(name=path.name))
        self.accept()

    def _refused(self, error: PkmError) -> None:
        self.said.setText(retold(error))
        self.said.show()
        tell(self.said, self.said.text())
