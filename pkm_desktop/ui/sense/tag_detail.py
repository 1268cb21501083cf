"""What is known of one tag: what has it, its other names, what it stands for, what can be done with it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QLocale, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from pkm_desktop.core.commands.sense import tagging, topics
from pkm_desktop.core.model.notes import Tag, Topic
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.sense.topic_fields import TopicFields
from pkm_desktop.ui.widgets.action_buttons import LabelledButton
from pkm_desktop.ui.widgets.chips import ChipRow
from pkm_desktop.ui.widgets.cutting import breakable
from pkm_desktop.ui.widgets.flow import FlowLayout
from pkm_desktop.ui.widgets.room import room
from pkm_desktop.ui.widgets.word_box import WordBox
from pkm_desktop.ui.widgets.words import words


class TagDetail(QScrollArea):
    """`wanted(what, name, where)`: 'show', 'rename', 'merge' or 'delete' a tag."""

    wanted = Signal(str, str, QPoint)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tag: Tag | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("The chosen tag"))
        self._title = words("", role="heading")
        font = self._title.font()
        font.setPixelSize(room(22))
        self._title.setFont(font)
        self._used = words("", "muted")
        self._buttons = self._make_buttons()
        self._alias_heading = QLabel(self.tr("Also called"))
        self._alias_heading.setProperty("role", "section")
        self.aliases = ChipRow(desk.theme)
        self.aliases.setAccessibleName(self.tr("Other names of the tag"))
        self.aliases.add_chip.setText(self.tr("+ name"))  # type: ignore[attr-defined]
        self.aliases.add_chip.setAccessibleName(self.tr("Add another name"))
        self.aliases.add_wanted.connect(self._ask_alias)
        self.aliases.removed.connect(self._remove_alias)
        self.aliases.picked.connect(self._remove_alias)
        self.topic = TopicFields(desk.theme)
        self.topic.worked.connect(lambda on: self._edit(topic=on))
        self.topic.said.connect(lambda field, text: self._edit(**{field: text}))
        self._lay_out()
        self.show_tag(None)

    def _make_buttons(self) -> QWidget:
        room = QWidget()
        flow = FlowLayout(room)
        for what, icon, text in (
            ("show", "search", self.tr("Show what has it")),
            ("rename", "pencil", self.tr("Rename…")),
            ("merge", "merge", self.tr("Merge into…")),
            ("delete", "trash-2", self.tr("Delete")),
        ):
            button = LabelledButton(self._desk.theme.icon(icon), text)
            button.clicked.connect(partial(self._want, what, button))
            flow.addWidget(button)
        return room

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("plain", "true")
        column = QVBoxLayout(inside)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(8)
        for widget in (self._title, self._used, self._buttons):
            column.addWidget(widget)
        column.addSpacing(10)
        column.addWidget(self._alias_heading)
        column.addWidget(self.aliases)
        column.addSpacing(10)
        column.addWidget(self.topic)
        column.addStretch()
        self.setWidget(inside)

    def show_tag(self, tag: Tag | None) -> None:
        """One of the tags; None where there is none yet."""
        self.topic.flush()
        self._tag = tag
        for widget in (self._buttons, self._alias_heading, self.aliases, self.topic):
            widget.setVisible(tag is not None)
        if tag is None:
            self._title.setText(self.tr("No tag chosen"))
            self._used.setText(
                self.tr("Press T on an item or write # in a note to tag it; the tags gather here.")
            )
            return
        self._title.setText(breakable(tag.name))
        self._used.setText(self._used_by(tag))
        self.aliases.show_tags(tag.aliases)
        library, name = self._desk.library, tag.name
        self._desk.jobs.look("sense/topic", lambda: topics.topic(library, name), self._show_topic)

    def _show_topic(self, topic: Topic) -> None:
        if self._tag is not None and topic.tag == self._tag.name:
            self.topic.show_topic(topic, works=self._tag.topic)

    def _want(self, what: str, button: QWidget, *ignored: object) -> None:
        if self._tag is not None:
            self.wanted.emit(what, self._tag.name, button.mapToGlobal(QPoint(0, button.height() + 2)))

    def _ask_alias(self) -> None:
        hint = self.tr("Tagging with it, or searching for it, means this tag.")
        box = WordBox(self.tr("Another name for it"), "", self, hint=hint)
        box.entered.connect(self._add_alias)
        chip = self.aliases.add_chip
        box.open_at(chip.mapToGlobal(QPoint(0, chip.height() + 2)))

    def _add_alias(self, alias: str) -> None:
        tag, library = self._tag, self._desk.library
        if tag is not None:
            self._desk.jobs.change(lambda: tagging.add_alias(library, tag.name, alias), toast=True)

    def _remove_alias(self, alias: str) -> None:
        library = self._desk.library
        self._desk.jobs.change(lambda: tagging.remove_alias(library, alias), toast=True)

    def _edit(self, **fields: object) -> None:
        tag, library = self._tag, self._desk.library
        if tag is not None:
            name = tag.name
            self._desk.jobs.change(lambda: topics.edit_topic(library, name, **fields))  # type: ignore[arg-type]

    def _used_by(self, tag: Tag) -> str:
        """How many things have a tag: 'On 4 things (items: 3, notes: 1).'"""
        number = QLocale().toString
        parts = (
            (tag.items, self.tr("items: {}")),
            (tag.notes, self.tr("notes: {}")),
            (tag.highlights, self.tr("highlights: {}")),
            (tag.sources, self.tr("sources: {}")),
        )
        if tag.count < 2:
            return self.tr("On one thing.") if tag.count else self.tr("Nothing has it.")
        each = ", ".join(text.format(number(count)) for count, text in parts if count)
        return self.tr("On {count} things ({each}).").format(count=number(tag.count), each=each)
