"""One success case, told the way Brinkerhoff asks for it: what was used, what came of it, what shows it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from pkm_desktop.core.model.responses import SuccessCase
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.when import due_day
from pkm_desktop.ui.share.autosave_field import AutosaveField
from pkm_desktop.ui.share.labels import plain_label
from pkm_desktop.ui.share.returns import phrases
from pkm_desktop.ui.share.returns.choice_row import ChoiceRow
from pkm_desktop.ui.widgets.action_buttons import LabelledButton


class CaseForm(QWidget):
    """`edited(case, values)`, `verified(case, by)`, `deleted(case)`, `reply_wanted(response)`."""

    edited = Signal(int, object)
    verified = Signal(int, str)
    deleted = Signal(int)
    reply_wanted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = desk.theme
        self.case: SuccessCase | None = None
        self.title = self._field(
            "title", self.tr("One sentence: who did what, and what came of it"), one=True
        )
        self.title.setObjectName("caseTitle")
        self.success = ChoiceRow(self.tr("Success or not"))
        self.success.add("yes", self.tr("Success"))
        self.success.add(
            "no",
            self.tr("Non-success"),
            tip=self.tr("What did not work is told as honestly"),
        )
        self.fields = {name: self._field(name, hint) for name, _, hint in self._buckets()}
        self.value = QComboBox()
        self.value.setAccessibleName(self.tr("What it was worth"))
        self.value.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.value.addItem(self.tr("Not said"), None)
        for cycle, name in enumerate(phrases.value_names(), start=1):
            self.value.addItem(name, cycle)
        self._make_proof()
        self.reply = LabelledButton(desk.theme.icon("message-circle"), self.tr("Open the reply it came from"))
        self.remove = LabelledButton(desk.theme.icon("trash-2"), self.tr("Delete"))
        for button in (self.reply, self.remove):
            button.setProperty("flat", "true")
        self._lay_out()
        self._connect()
        self.setEnabled(False)

    def _buckets(self) -> tuple[tuple[str, str, str], ...]:
        return (
            ("situation", self.tr("The situation"), self.tr("Who are they, and what was going on?")),
            ("used", self.tr("What they used"), self.tr("What of it did they take up, and how?")),
            ("result", self.tr("What came of it"), self.tr("What is different now?")),
            ("good_it_did", self.tr("What good it did"), self.tr("For whom does it matter, and why?")),
            ("helped", self.tr("What helped"), self.tr("People, time, tools, luck…")),
            ("hindered", self.tr("What hindered"), self.tr("What made it hard, or stopped it?")),
            ("suggestions", self.tr("What they suggest"), self.tr("What should you do more of, or less?")),
            ("evidence", self.tr("What shows it"), self.tr("Numbers, a document, what others saw")),
        )

    def _field(self, name: str, hint: str, *, one: bool = False) -> AutosaveField:
        label = {each[0]: each[1] for each in self._buckets()}.get(name, self.tr("Title"))
        field = AutosaveField(hint, label, one_line=one, parent=self)
        field.setObjectName("shareField")
        field.save_wanted.connect(lambda text: self._edit(**{name: text}))
        return field

    def _make_proof(self) -> None:
        self.proof = plain_label(wrap=True)
        self.by = QLineEdit()
        self.by.setPlaceholderText(self.tr("Who stands for it?"))
        self.by.setAccessibleName(self.tr("Who stands for it"))
        self.verify = QPushButton(self.tr("Verified"))
        self.verify.setEnabled(False)

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 14, 20, 24)
        box.setSpacing(6)
        box.addWidget(self.title)
        box.addWidget(self.success)
        for name, label, _ in self._buckets():
            head = plain_label(label, role="section")
            head.setContentsMargins(0, 6, 0, 0)
            head.setBuddy(self.fields[name])
            box.addWidget(head)
            box.addWidget(self.fields[name])
        box.addWidget(self.proof)
        proof = QHBoxLayout()
        proof.addWidget(self.by, 1)
        proof.addWidget(self.verify)
        box.addLayout(proof)
        head = plain_label(self.tr("What it was worth"), role="section")
        head.setContentsMargins(0, 6, 0, 0)
        box.addWidget(head)
        box.addWidget(self.value)
        foot = QHBoxLayout()
        foot.addWidget(self.reply)
        foot.addStretch(1)
        foot.addWidget(self.remove)
        box.addSpacing(6)
        box.addLayout(foot)
        box.addStretch(1)

    def _connect(self) -> None:
        self.success.picked.connect(lambda name: self._edit(success=name == "yes"))
        self.value.activated.connect(lambda: self._edit(value_cycle=self.value.currentData()))
        self.by.textChanged.connect(self._may_verify)
        self.by.returnPressed.connect(self._verify)
        self.verify.clicked.connect(self._verify)
        self.fields["evidence"].textChanged.connect(self._may_verify)
        self.remove.clicked.connect(lambda: self.deleted.emit(self.key))
        self.reply.clicked.connect(self._reply)

    @property
    def key(self) -> int:
        """The case at hand, 0 for none."""
        return self.case.id if self.case else 0

    def _edit(self, **values: Any) -> None:
        if self.case is not None:
            self.edited.emit(self.key, values)

    def _reply(self) -> None:
        if self.case is not None and self.case.response_id is not None:
            self.reply_wanted.emit(self.case.response_id)

    def _may_verify(self) -> None:
        has_evidence = bool(self.fields["evidence"].text)
        self.verify.setEnabled(has_evidence and bool(self.by.text().strip()))
        self.by.setEnabled(has_evidence)
        self._say_proof()

    def _verify(self) -> None:
        if self.verify.isEnabled():
            self.fields["evidence"].flush()
            self.verified.emit(self.key, self.by.text().strip())

    def flush(self) -> None:
        """What is typed is stored now."""
        for field in (self.title, *self.fields.values()):
            field.flush()

    def show_case(self, case: SuccessCase | None) -> None:
        """Show a case; what is being typed into the one on the screen stays."""
        if case is None or case.id != self.key:
            self.flush()
            self.by.clear()
            for name, field in (("title", self.title), *self.fields.items()):
                field.put_back(getattr(case, name) if case else "")
        self.case = case
        self.setEnabled(case is not None)
        if case is None:
            return
        for name, field in (("title", self.title), *self.fields.items()):
            field.show_stored(getattr(case, name))
        self.success.show_choice("yes" if case.success else "no")
        self.value.setCurrentIndex(self.value.findData(case.value_cycle))
        self.reply.setVisible(case.response_id is not None)
        self._may_verify()

    def _say_proof(self) -> None:
        case = self.case
        is_verified = case is not None and bool(case.verified_by) and bool(self.fields["evidence"].text)
        if case is not None and is_verified:
            day = due_day(case.verified_on) if case.verified_on else ""
            words = self.tr("Verified by {name}, {day}").format(name=case.verified_by, day=day)
        elif self.fields["evidence"].text:
            words = self.tr("Not verified yet: somebody who was there has to stand for it.")
        else:
            words = self.tr("A case is verified by evidence and by somebody who stands for it.")
        self.proof.setText(words)
        self.proof.setProperty("tone", "accent" if is_verified else "muted")
        self.proof.style().polish(self.proof)
