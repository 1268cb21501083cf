"""Templates of digests: ours, and the person's own, copied from them, edited elsewhere, checked here."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pkm_desktop.core.errors import PkmError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Outcome
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.links import open_folder
from pkm_desktop.ui.share.scroll_column import ScrollColumn
from pkm_desktop.ui.share.template_row import TemplateRow
from pkm_desktop.ui.widgets.form_dialog import FormDialog
from pkm_desktop.ui.widgets.room import roomy
from pkm_desktop.ui.widgets.words import say, words
from pkm_desktop.ui.words.core_words import retold

if TYPE_CHECKING:
    from pkm_desktop.core.commands.share.templates import TemplateSet

Faults = tuple[tuple[str, int, str], ...]  # file, line (0: all of it), what is wrong


class TemplateDialog(FormDialog):
    """A row for each set; what is wrong in one stands below it, with file and line."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.rows: dict[str, TemplateRow] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Templates of digests"))
        self.hint = words(
            self.tr(
                "How mails, pages and files are made. Copy those built in, edit the copy with any editor, "
                "and choose it for a community. What a copy lacks is taken from those built in, "
                "so delete what you do not change."
            ),
            "muted",
        )
        self.name = QLineEdit(placeholderText=self.tr("Name of the copy"))
        self.name.setAccessibleName(self.tr("Name of the copy"))
        self.copy = QPushButton(self.tr("Make a copy"))
        self.copy.setEnabled(False)
        self.says = words()
        self.says.hide()
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.setAutoDefault(False)
        self._lay_out()
        self.name.textChanged.connect(lambda text: self.copy.setEnabled(bool(text.strip())))
        self.name.returnPressed.connect(self._copy)
        self.copy.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.reject)
        self.reload()

    def _lay_out(self) -> None:
        self._area = ScrollColumn(4)
        new = QHBoxLayout()
        new.addWidget(self.name, 1)
        new.addWidget(self.copy)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 18, 20, 16)
        box.setSpacing(12)
        box.addWidget(self.hint)
        box.addWidget(self._area, 1)
        box.addLayout(new)
        box.addWidget(self.says)
        box.addLayout(buttons)
        self.resize(roomy((600, 360)))

    def reload(self) -> None:
        """Ask which sets there are."""
        library = self._desk.library
        self._desk.jobs.look("share/templates", lambda: _sets(library), self._show)

    def _show(self, sets: tuple[TemplateSet, ...]) -> None:
        self._area.clear()
        self.rows = {}
        for one in sets:
            row = self.rows[one.name] = TemplateRow(one, self._desk.theme)
            row.check_wanted.connect(partial(self.check, one.name))
            if one.folder is not None:
                row.open_wanted.connect(partial(open_folder, one.folder))
            self._area.column.addWidget(row)
        self._area.column.addStretch(1)

    def _copy(self) -> None:
        library, name = self._desk.library, self.name.text().strip()
        if name:
            self._desk.jobs.change(
                lambda: _copied(library, name), then=self._was_copied, failed=self._refused
            )

    def _was_copied(self, made: TemplateSet) -> None:
        self.name.clear()
        say(self.says, self.tr("Copied to {folder}").format(folder=made.folder), "accent")
        self.reload()

    def check(self, name: str) -> None:
        """Fill every template of a set with a full issue and an empty one; the row says what is wrong."""
        library = self._desk.library
        self._desk.jobs.look(
            f"share/template/{name}", lambda: (name, _faults(library, name)), self._checked, self._refused
        )

    def _checked(self, answer: tuple[str, Faults]) -> None:
        name, faults = answer
        if name in self.rows:
            self.rows[name].show_faults(faults)

    def _refused(self, error: PkmError) -> None:
        say(self.says, retold(error), "danger")


def _sets(library: Library) -> tuple[TemplateSet, ...]:
    from pkm_desktop.core.commands.share import templates

    return templates.template_sets(library)


def _copied(library: Library, name: str) -> Outcome[TemplateSet]:
    from pkm_desktop.core.commands.share import templates

    return templates.copy_template(library, name)


def _faults(library: Library, name: str) -> Faults:
    from pkm_desktop.core.commands.share import templates

    return tuple((one.file, one.line, one.text) for one in templates.check_template(library, name))
