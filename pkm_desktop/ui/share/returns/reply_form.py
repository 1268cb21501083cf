"""One reply, whole: what it is, who sent it, its words, what it is about, and what is still to do."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QVBoxLayout, QWidget

from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.responses import RESPONSE_KINDS, Response
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.share import wording
from pkm_desktop.ui.share.autosave_field import AutosaveField
from pkm_desktop.ui.share.labels import plain_label
from pkm_desktop.ui.share.returns import phrases
from pkm_desktop.ui.share.returns.choice_row import ChoiceRow
from pkm_desktop.ui.share.returns.day_field import DayField
from pkm_desktop.ui.share.returns.leaving_notice import LeavingNotice
from pkm_desktop.ui.share.returns.looks import ReplySeen
from pkm_desktop.ui.share.returns.people_field import PeopleField
from pkm_desktop.ui.widgets.action_buttons import LabelledButton
from pkm_desktop.ui.widgets.flow import FlowLayout
from pkm_desktop.ui.words import reply_words


class ReplyForm(QWidget):
    """`edited(response, values)`, `answered(response, done)`, `deleted(response)`, `show_wanted(ref)`;
    `case_wanted(case)`."""

    edited = Signal(int, object)
    answered = Signal(int, bool)
    deleted = Signal(int)
    show_wanted = Signal(object)
    case_wanted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = desk.theme
        self.seen: ReplySeen | None = None
        self.kinds = ChoiceRow(self.tr("What it is"))
        keys = {kind: key for key, kind in phrases.KEYS.items()}
        for kind in RESPONSE_KINDS:
            tip = self.tr("{hint}  ({key} in the list)").format(hint=phrases.kind_hint(kind), key=keys[kind])
            self.kinds.add(kind, reply_words.kind_name(kind), tip=tip)
        self.notice = LeavingNotice()
        self.came = plain_label(tone="muted", wrap=True)
        self.text = AutosaveField(self.tr("Their words"), self.tr("Their words"))
        self.text.setObjectName("shareField")
        self.person = PeopleField()
        self.about = QComboBox()
        self.about.setAccessibleName(self.tr("What it is about"))
        self.about.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.follow_up = DayField(desk.theme, lambda: desk.library.clock().astimezone().date())
        self.value = QComboBox()
        self.value.setAccessibleName(self.tr("What it was worth"))
        self.value.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.value.addItem(self.tr("Not said"), None)
        for cycle, name in enumerate(phrases.value_names(), start=1):
            self.value.addItem(name, cycle)
        self.done = QCheckBox()
        self._make_buttons()
        self._lay_out()
        self._connect()
        self.setEnabled(False)

    def _make_buttons(self) -> None:
        icon = self._theme.icon
        self.issue = LabelledButton(icon("send"), self.tr("Open the issue"))
        self.item = LabelledButton(icon("link"), self.tr("Open what they sent"))
        self.case = LabelledButton(icon("sprout"), self.tr("Open the success case"))
        self.remove = LabelledButton(icon("trash-2"), self.tr("Delete"))
        for button in (self.issue, self.item, self.case, self.remove):
            button.setProperty("flat", "true")

    def _lay_out(self) -> None:
        self.form = QFormLayout()
        self.form.setVerticalSpacing(10)
        self.form.setHorizontalSpacing(16)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.addRow(self.tr("From"), self.person)
        self.form.addRow(self.tr("About"), self.about)
        self.form.addRow(self.tr("Value"), self.value)
        self.form.addRow(self.tr("Follow up"), self.follow_up)
        self.form.addRow("", self.done)
        buttons = FlowLayout(gap=4)
        for button in (self.issue, self.item, self.case, self.remove):
            buttons.addWidget(button)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 24)
        box.setSpacing(12)
        for widget in (self.kinds, self.notice, self.came, self.text):
            box.addWidget(widget)
        box.addLayout(self.form)
        box.addLayout(buttons)
        box.addStretch(1)

    def _connect(self) -> None:
        self.kinds.picked.connect(self.want_kind)
        self.notice.agreed.connect(lambda: self._edit(kind="optout"))
        self.notice.cancelled.connect(self._kind_back)
        self.text.save_wanted.connect(lambda text: self._edit(text=text))
        self.text.done.connect(self.kinds.setFocus)
        self.person.settled.connect(lambda text: self._edit(person=text))
        self.about.activated.connect(lambda: self._edit(entry_id=self.about.currentData()))
        self.value.activated.connect(lambda: self._edit(value_cycle=self.value.currentData()))
        self.follow_up.picked.connect(lambda day: self._edit(follow_up=day))
        self.done.clicked.connect(lambda on: self.answered.emit(self.key, on))
        self.issue.clicked.connect(self._show_issue)
        self.item.clicked.connect(self._show_item)
        self.case.clicked.connect(lambda: self.case_wanted.emit(self.seen.case_id if self.seen else 0))
        self.remove.clicked.connect(lambda: self.deleted.emit(self.key))

    @property
    def key(self) -> int:
        """The reply at hand, 0 for none."""
        return self.seen.response.id if self.seen else 0

    def want_kind(self, kind: str) -> None:
        """It is something else. Leaving somebody out cannot be undone, so that is asked here first."""
        if self.seen is None or kind == self.seen.response.kind:
            self._kind_back()
            return
        self.kinds.show_choice(kind)
        if kind == "optout":
            person = self.seen.response.person
            self.notice.ask(person.address if person else "", self.seen.response.community)
            return
        self.notice.hide()
        self._edit(kind=kind)

    def _kind_back(self) -> None:
        self.notice.hide()
        self.kinds.show_choice(self.seen.response.kind if self.seen else "")

    def _edit(self, **values: Any) -> None:
        if self.seen is not None:
            self.edited.emit(self.key, values)

    def _show_issue(self) -> None:
        if self.seen is not None:
            self.show_wanted.emit(Ref("issue", self.seen.response.issue_id))

    def _show_item(self) -> None:
        if self.seen is not None and self.seen.response.item_id is not None:
            self.show_wanted.emit(Ref("item", self.seen.response.item_id))

    def show_reply(self, seen: ReplySeen | None) -> None:
        """Show a reply; what is being typed into the one on the screen stays."""
        if self.seen is None or seen is None or seen.response.id != self.key:
            self.text.flush()
            self.notice.hide()
            self.text.put_back(seen.response.text if seen else "")
        self.seen = seen
        self.setEnabled(seen is not None)
        if seen is not None:
            self._fill(seen, seen.response)

    def _fill(self, seen: ReplySeen, reply: Response) -> None:
        if self.notice.isHidden() or reply.kind == "optout":
            self.notice.hide()
            self.kinds.show_choice(reply.kind)
        self.kinds.offer([kind for kind in RESPONSE_KINDS if kind != "vote"])
        self.kinds.setEnabled(reply.kind != "optout")
        self.came.setText(_came(reply))
        self.text.show_stored(reply.text)
        self.person.know(seen.people)
        self.person.show_person(reply.person)
        self._fill_entries(seen)
        self.value.setCurrentIndex(self.value.findData(reply.value_cycle))
        self.follow_up.show_day(reply.follow_up)
        self._fill_done(reply)
        self.item.setVisible(reply.item_id is not None)
        self.case.setVisible(seen.case_id != 0)

    def _fill_entries(self, seen: ReplySeen) -> None:
        self.about.clear()
        self.about.addItem(self.tr("The issue as a whole"), None)
        for entry in seen.entries:
            self.about.addItem(phrases.one_line(entry.title, 120), entry.id)
        self.about.setCurrentIndex(max(0, self.about.findData(seen.response.entry_id)))

    def _fill_done(self, reply: Response) -> None:
        self.form.setRowVisible(self.done, reply.kind not in ("vote", "optout"))
        self.form.setRowVisible(self.value, reply.kind not in ("vote", "optout"))
        self.done.setChecked(reply.answered is not None)
        self.done.setText(
            self.tr("Answered {day}").format(day=wording.day(reply.answered))
            if reply.answered
            else self.tr("They have their answer")
            if reply.kind == "question"
            else self.tr("Answered")
        )


def _came(reply: Response) -> str:
    how = reply_words.tr("By mail") if reply.via == "mail" else reply_words.tr("Filed by hand")
    return " · ".join((reply_words.issue_label(reply), how, wording.moment(reply.received)))
