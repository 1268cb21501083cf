"""Who somebody is, whether they may be named, and what came from them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from pkm_desktop.core.model.responses import Person, Response
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.share import wording
from pkm_desktop.ui.share.cut_button import CutButton
from pkm_desktop.ui.share.labels import plain_label
from pkm_desktop.ui.share.returns import phrases
from pkm_desktop.ui.share.returns.choice_row import ChoiceRow
from pkm_desktop.ui.widgets.action_buttons import LabelledButton
from pkm_desktop.ui.words import reply_words

_SHOWN = 12  # replies of one person


class PersonForm(QWidget):
    """`edited(person, values)`, `merge_wanted(person)`, `deleted(person)`, `reply_wanted(response)`."""

    edited = Signal(int, object)
    merge_wanted = Signal(int)
    deleted = Signal(int)
    reply_wanted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = desk.theme
        self.person: Person | None = None
        self.name, self.address, self.role = QLineEdit(), QLineEdit(), QLineEdit()
        self.address.setPlaceholderText(self.tr("ada@example.org"))
        self.role.setPlaceholderText(self.tr("Facilitator in the north team"))
        self.consent = ChoiceRow(self.tr("May they be named?"))
        self.consent.add("unknown", self.tr("Not asked yet"))
        self.consent.add("yes", self.tr("May be named"))
        self.consent.add("no", self.tr("Must not be named"))
        self.hint = plain_label(tone="muted", wrap=True)
        self.merge = LabelledButton(desk.theme.icon("merge"), self.tr("Same as…"))
        self.remove = LabelledButton(desk.theme.icon("trash-2"), self.tr("Forget"))
        for button in (self.merge, self.remove):
            button.setProperty("flat", "true")
        self.head = plain_label(role="section")
        self.replies = QVBoxLayout()
        self.replies.setSpacing(0)
        self._lay_out()
        for field, line in self._lines().items():
            line.editingFinished.connect(lambda field=field, line=line: self._edit_line(field, line))
        self.consent.picked.connect(lambda consent: self._edit(consent=consent))
        self.merge.clicked.connect(lambda: self.merge_wanted.emit(self.key))
        self.remove.clicked.connect(lambda: self.deleted.emit(self.key))
        self.show_person(None, ())

    def _lines(self) -> dict[str, QLineEdit]:
        return {"name": self.name, "address": self.address, "role": self.role}

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Name"), self.name)
        form.addRow(self.tr("Address"), self.address)
        form.addRow(self.tr("Role"), self.role)
        form.addRow(QLabel(self.tr("In what leaves")))  # above: beside it the answers would have no room
        form.addRow(self.consent)
        form.addRow(self.hint)
        buttons = QHBoxLayout()
        buttons.addWidget(self.merge)
        buttons.addStretch(1)
        buttons.addWidget(self.remove)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 18, 20, 24)
        box.setSpacing(10)
        box.addLayout(form)
        box.addLayout(buttons)
        box.addWidget(self.head)
        box.addLayout(self.replies)
        box.addStretch(1)

    @property
    def key(self) -> int:
        """Who is at hand, 0 for nobody."""
        return self.person.id if self.person else 0

    def _edit(self, **values: Any) -> None:
        if self.person is not None:
            self.edited.emit(self.key, values)

    def _edit_line(self, field: str, line: QLineEdit) -> None:
        if self.person is not None and line.text().strip() != getattr(self.person, field):
            self._edit(**{field: line.text().strip()})

    def show_person(self, person: Person | None, replies: Sequence[Response]) -> None:
        """Show somebody, and what they sent."""
        same = person is not None and person.id == self.key
        self.person = person
        self.setVisible(person is not None)
        if person is None:
            return
        for field, line in self._lines().items():
            if not (same and line.hasFocus()):
                line.setText(getattr(person, field))
                line.setCursorPosition(0)
        self.consent.show_choice(person.consent)
        self._say_consent(person)
        self._list(replies)

    def put_back(self) -> None:
        """What was refused gives way to what is stored."""
        for field, line in self._lines().items():
            line.setText(getattr(self.person, field, ""))

    def _say_consent(self, person: Person) -> None:
        hints = {
            "unknown": self.tr("Where a community names only who agreed, the check stops at this name."),
            "yes": self.tr("Their name may stand in an issue."),
            "no": self.tr("The check of every issue stops at this name."),
        }
        self.hint.setText(hints[person.consent])

    def _list(self, replies: Sequence[Response]) -> None:
        while (item := self.replies.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self.head.setText(
            self.tr("What came from them") if replies else self.tr("Nothing came from them yet")
        )
        for each in replies[:_SHOWN]:
            text = " · ".join(
                (reply_words.kind_name(each.kind), reply_words.issue_label(each), wording.day(each.received))
            )
            words = "" if each.kind == "vote" else phrases.one_line(each.text, 80)
            button = CutButton(self._theme.icon(phrases.ICONS[each.kind]), f"{text}   {words}")
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(lambda _=False, key=each.id: self.reply_wanted.emit(key))
            self.replies.addWidget(button)
