"""What a tag one works on stands for: scope, learning question, business goal. Each field saves itself."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from pkm_desktop.core.model.notes import Topic
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.widgets.markdown_edit import MarkdownEdit
from pkm_desktop.ui.widgets.room import room
from pkm_desktop.ui.widgets.words import words
from pkm_desktop.ui.words.local_forms import counted, number

HEIGHT = 58


class TopicFields(QWidget):
    """`worked(on)`: it is a topic, or a mere tag again. `said(field, text)` for the three fields."""

    worked = Signal(bool)
    said = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tag = ""
        self._box = QCheckBox(self.tr("A topic I work on"))
        self._box.clicked.connect(self._tick)
        self._fields: dict[str, MarkdownEdit] = {}
        self._room = QWidget()
        inner = QVBoxLayout(self._room)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(4)
        for name, label, hint in (
            ("scope_note", self.tr("What belongs to it"), self.tr("And what does not")),
            ("learning_question", self.tr("Learning question"), self.tr("What do I want to find out?")),
            ("business_goal", self.tr("What it is good for"), self.tr("For whom, and what would change?")),
        ):
            heading, field = QLabel(label), MarkdownEdit(theme, label)
            heading.setProperty("role", "section")
            heading.setBuddy(field)
            field.setProperty("bare", "false")
            field.setPlaceholderText(hint)
            field.setFixedHeight(room(HEIGHT))
            field.save_wanted.connect(partial(self.said.emit, name))
            self._fields[name] = field
            inner.addWidget(heading)
            inner.addWidget(field)
            inner.addSpacing(6)
        self._figures = words("", "muted")
        inner.addWidget(self._figures)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._box)
        column.addWidget(self._room)

    def show_topic(self, topic: Topic, *, works: bool) -> None:
        """What is known of a tag."""
        same, self._tag = topic.tag == self._tag, topic.tag
        self._box.setChecked(works)
        self._room.setVisible(works)
        for name, field in self._fields.items():
            if same:
                field.show_stored(str(getattr(topic, name)))
            else:
                field.replace_all(str(getattr(topic, name)))
        figures = self.tr("With what lies below it: items: {items}, notes: {notes}, highlights: {marks}.")
        self._figures.setText(
            figures.format(
                items=number(topic.items), notes=number(topic.notes), marks=number(topic.highlights)
            )
            + (
                " " + counted(topic.shared, self.tr("Shared once."), self.tr("Shared {} times."))
                if topic.shared
                else ""
            )
        )

    def flush(self) -> None:
        """Hand out what is unsaved, before another tag is shown."""
        for field in self._fields.values():
            field.flush()

    def _tick(self, on: bool) -> None:
        self._room.setVisible(on)
        self.worked.emit(on)
