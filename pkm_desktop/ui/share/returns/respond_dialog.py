"""File what came back: on which issue, what it is, whose words, and when to come back to it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from pkm_desktop.core.commands.share import responding
from pkm_desktop.core.errors import PkmError
from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.model.responses import RESPONSE_KINDS, Person, Response
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.share import wording
from pkm_desktop.ui.share.labels import plain_label
from pkm_desktop.ui.share.returns import looks, phrases
from pkm_desktop.ui.share.returns.choice_row import ChoiceRow
from pkm_desktop.ui.share.returns.day_field import DayField
from pkm_desktop.ui.share.returns.looks import LeftIssue
from pkm_desktop.ui.share.returns.people_field import PeopleField
from pkm_desktop.ui.widgets.form_dialog import FormDialog
from pkm_desktop.ui.words.core_words import retold


class RespondDialog(FormDialog):
    """`filed(response)` when it is stored."""

    filed = Signal(object)

    def __init__(self, desk: Desk, issue_id: int, entry_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._wanted, self._entry = desk, issue_id, entry_id
        self.setWindowTitle(self.tr("What came back?"))
        self.kinds = ChoiceRow(self.tr("What it is"))
        for kind in RESPONSE_KINDS:
            self.kinds.add(kind, self._mnemonic(kind), tip=phrases.kind_hint(kind))
        self.kinds.show_choice("answer")
        self.hint = plain_label(phrases.kind_hint("answer"), tone="muted", wrap=True)
        self.issue = QComboBox()
        self.entry = QComboBox()
        for box in (self.issue, self.entry):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.person = PeopleField()
        self.text = QPlainTextEdit()
        self.text.setPlaceholderText(self.tr("Their words, or yours about what you heard"))
        self.text.setAccessibleName(self.tr("Their words"))
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(96)
        self.follow_up = DayField(desk.theme, lambda: desk.library.clock().astimezone().date())
        self.trouble = plain_label(tone="danger", wrap=True)
        self.trouble.hide()
        self._make_buttons()
        self._lay_out()
        self.kinds.picked.connect(self._show_kind)
        self.issue.currentIndexChanged.connect(self._look_at_issue)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._file)
        library = desk.library
        desk.jobs.look("returns/left", partial(looks.left_issues, library), self._show_issues)
        self.text.setFocus()

    def _mnemonic(self, kind: str) -> str:
        texts = {
            "answer": self.tr("&Answer"),
            "question": self.tr("&Question"),
            "link": self.tr("&Link"),
            "used": self.tr("&Used it"),
            "correction": self.tr("&Correction"),
            "thanks": self.tr("&Thanks"),
            "optout": self.tr("&Opted out"),
            "vote": self.tr("&Vote"),
        }
        return texts[kind]

    def _make_buttons(self) -> None:
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setIcon(QIcon())
        self.confirm = self.buttons.addButton(self.tr("File it"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.confirm.setProperty("primary", True)
        self.confirm.setToolTip(self.tr("Ctrl+Enter"))
        self.buttons.accepted.connect(self._file)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&Issue"), self.issue)
        form.addRow(self.tr("A&bout"), self.entry)
        form.addRow(self.tr("&From"), self.person)
        form.addRow(self.tr("&Words"), self.text)
        form.addRow(self.tr("Follow u&p"), self.follow_up)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 20, 20, 16)
        box.setSpacing(12)
        box.addWidget(self.kinds)
        box.addWidget(self.hint)
        box.addLayout(form)
        box.addWidget(self.trouble)
        box.addWidget(self.buttons)
        self.setMinimumWidth(560)

    def _show_issues(self, found: tuple[LeftIssue, ...]) -> None:
        self.issue.blockSignals(True)
        for each in found:
            name = wording.issue_name(each.community, each.row.number)
            words = " · ".join((each.community.name, name, wording.day(each.row.published)))
            self.issue.addItem(phrases.one_line(words, 120), each.row.id)
        self.issue.setCurrentIndex(max(0, self.issue.findData(self._wanted)))
        self.issue.blockSignals(False)
        self.confirm.setEnabled(bool(found))
        if not found:
            self._refuse(self.tr("No issue has left yet, so nothing can have come back."))
            return
        self._look_at_issue()

    def _look_at_issue(self) -> None:
        issue = self.issue.currentData()
        if issue is not None:
            library = self._desk.library
            look = partial(looks.issue_with_people, library, issue)
            self._desk.jobs.look("returns/left-issue", look, self._show_issue)

    def _show_issue(self, found: tuple[Issue, tuple[Person, ...]]) -> None:
        issue, people = found
        self.person.know(people)
        self.entry.clear()
        self.entry.addItem(self.tr("The issue as a whole"), None)
        for entry in issue.entries:
            self.entry.addItem(phrases.one_line(entry.title, 120), entry.id)
        self.entry.setCurrentIndex(max(0, self.entry.findData(self._entry)))
        self.kinds.offer([kind for kind in RESPONSE_KINDS if kind != "vote" or issue.poll is not None])

    def _show_kind(self, kind: str) -> None:
        self.hint.setText(phrases.kind_hint(kind))
        self.hint.setProperty("tone", "warn" if kind == "optout" else "muted")
        self.hint.style().polish(self.hint)
        self.confirm.setText(self.tr("Leave them out") if kind == "optout" else self.tr("File it"))
        if kind == "optout":
            self.person.setFocus(Qt.FocusReason.OtherFocusReason)

    def _file(self) -> None:
        if not self.confirm.isEnabled():
            return
        self.confirm.setEnabled(False)
        command = partial(
            responding.respond,
            self._desk.library,
            self.issue.currentData(),
            self.kinds.choice,
            self.text.toPlainText(),
            entry_id=self.entry.currentData(),
            person=self.person.text().strip(),
            follow_up=self.follow_up.day,
        )
        self._desk.jobs.change(command, then=self._filed, failed=self._failed)

    def _filed(self, response: Response) -> None:
        self.filed.emit(response)
        self.accept()

    def _failed(self, error: PkmError) -> None:
        self._refuse(retold(error))
        self.confirm.setEnabled(True)

    def _refuse(self, why: str) -> None:
        self.trouble.setText(why)
        self.trouble.show()
