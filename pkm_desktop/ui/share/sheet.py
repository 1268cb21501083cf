"""The issue as one sheet: intro, sections with cards, the question. Reloads without losing the caret."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from pkm_desktop.core.model.digests import Issue
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.share import wording
from pkm_desktop.ui.share.autosave_field import AutosaveField
from pkm_desktop.ui.share.drop_sheet import DropSheet
from pkm_desktop.ui.share.entry_card import EntryCard
from pkm_desktop.ui.share.letter import Letter
from pkm_desktop.ui.share.poll_box import PollBox
from pkm_desktop.ui.share.section_header import SectionHeader, add_section_button
from pkm_desktop.ui.share.tab_order import follow_in_order


class Sheet(DropSheet):
    """Shows one issue. Every wish of the person leaves as a signal; nothing is stored from here."""

    issue_edited = Signal(str, str)  # field ('title', 'preheader', 'intro', 'question'), text
    entry_edited = Signal(int, str, str)  # entry, field, text
    entry_asked = Signal(int, str)
    section_renamed = Signal(str, str)
    section_asked = Signal(str, str)
    section_wanted = Signal()
    standing_wanted = Signal()
    topic_picked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pane", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self.issue: Issue | None = None
        self.cards: dict[int, EntryCard] = {}
        self.headers: dict[str, SectionHeader] = {}
        self.rename_next = ""  # a section just asked for: its name is to be typed over
        self._hints: dict[str, QLabel] = {}
        self.letter = Letter(self)
        self.letter.edited.connect(self.issue_edited)
        self.letter.standing_wanted.connect(self.standing_wanted)
        self.title, self.intro, self.question = self.letter.title, self.letter.intro, self.letter.question
        self.add_section: QToolButton = add_section_button(theme, self.tr("Add a section"), self)
        self.add_section.clicked.connect(self.section_wanted)
        self.poll = PollBox(theme, self)
        self.add_poll: QToolButton = add_section_button(theme, self.tr("Ask a poll"), self)
        self.add_poll.clicked.connect(self.begin_poll)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(14, 8, 14, 24)
        self._box.setSpacing(8)

    @property
    def fields(self) -> tuple[AutosaveField, ...]:
        """Every field that saves itself."""
        entries = [field for card in self.cards.values() for field in card.fields]
        heads = [header.field for header in self.headers.values()]
        return (*self.letter.fields, *heads, *entries)

    def save_failed(self, entry: int, field: str) -> None:
        """A field of an entry (0: of the issue) could not be written; its text stays."""
        if not entry:
            kept: AutosaveField = getattr(self.letter, field)
            kept.save_failed()
        elif entry in self.cards:
            self.cards[entry].field(field).save_failed()

    def flush(self) -> None:
        """Ask for everything unsaved to be saved now."""
        for field in self.fields:
            field.flush()
        self.poll.store()

    def begin_poll(self) -> None:
        """Let the person ask a poll."""
        self.add_poll.hide()
        self.poll.begin()

    def show_issue(self, issue: Issue) -> None:
        """Show an issue; the one on the screen is brought up to date in place."""
        anew = self.issue is None or self.issue.id != issue.id
        if anew:
            self._forget()
        self.issue = issue
        self.letter.show_issue(issue, anew=anew)
        self.poll.show_issue(issue)
        self._match_headers(issue)
        self._match_cards(issue)
        self._arrange(self._wanted_order(issue))
        self._set_read_only(wording.has_left(issue))
        if self.rename_next in self.headers:
            self.headers[self.rename_next].field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.headers[self.rename_next].field.selectAll()
            self.rename_next = ""

    def _forget(self) -> None:
        self.flush()
        for widget in (*self.cards.values(), *self.headers.values(), *self._hints.values()):
            _discard(widget)
        self.cards, self.headers, self._hints = {}, {}, {}

    def _match_headers(self, issue: Issue) -> None:
        by_name = {header.name: header for header in self.headers.values()}  # a rename is known here first
        names = [section.name for section in issue.sections]
        for name in [each for each in by_name if each not in names]:
            _discard(by_name.pop(name))
        self.headers = {name: by_name.get(name) or self._new_header(name) for name in names}
        for name, header in self.headers.items():
            header.show_name(name)
        for name in [each for each in self._hints if each not in names]:
            _discard(self._hints.pop(name))
        for section in issue.sections:
            hint = self._hints.get(section.name) or self._new_hint(section.name)
            hint.setVisible(not section.entries and not wording.has_left(issue))

    def _new_header(self, name: str) -> SectionHeader:
        header = SectionHeader(name, self._theme, self)
        header.renamed.connect(self.section_renamed)
        header.asked.connect(self.section_asked)
        return header

    def _new_hint(self, name: str) -> QLabel:
        hint = QLabel(self.tr("Drag something here, or press Space on it in the list."), self)
        hint.setObjectName("emptySection")
        hint.setWordWrap(True)
        self._hints[name] = hint
        return hint

    def _match_cards(self, issue: Issue) -> None:
        entries = {entry.id: entry for entry in issue.entries}
        for gone in [each for each in self.cards if each not in entries]:
            _discard(self.cards.pop(gone))
        for number, entry in entries.items():
            if number in self.cards:
                self.cards[number].show_entry(entry)
                continue
            card = EntryCard(entry, self._theme, self)
            card.edited.connect(self.entry_edited)
            card.asked.connect(self.entry_asked)
            card.topic_picked.connect(self.topic_picked)
            self.cards[number] = card
        for number, entry in entries.items():
            self.cards[number].show_topics(wording.shared_topics(entry, issue.community.topics))

    def _wanted_order(self, issue: Issue) -> list[QWidget]:
        order: list[QWidget] = self.letter.above
        for section in issue.sections:
            order += [self.headers[section.name], self._hints[section.name]]
            order += [self.cards[entry.id] for entry in section.entries]
        below = self.letter.below
        place = below.index(self.question) + 1
        return [*order, self.add_section, *below[:place], self.poll, self.add_poll, *below[place:]]

    def _arrange(self, order: list[QWidget]) -> None:
        """Lay the widgets out in this order; those that stay in place keep focus and caret."""
        items = [self._box.itemAt(place) for place in range(self._box.count())]
        if [item.widget() for item in items if item and item.widget()] == order:
            return
        while self._box.count():
            self._box.takeAt(0)
        for widget in order:
            self._box.addWidget(widget)
        self._box.addStretch(1)
        follow_in_order(order)
        for card in self.cards.values():
            card.show()

    def _set_read_only(self, sent: bool) -> None:
        self.letter.set_read_only(sent)
        self.add_section.setVisible(not sent)
        self.add_poll.setVisible(not sent and not self.poll.is_open)
        self.setAcceptDrops(not sent)
        for card in self.cards.values():
            card.set_read_only(sent)
        for header in self.headers.values():
            header.set_read_only(sent)


def _discard(widget: QWidget) -> None:
    widget.hide()
    widget.setParent(None)
    widget.deleteLater()
