"""The issue as one sheet: intro, sections with cards, the question. Reloads without losing the caret."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from pkm_desktop.core.model.digests import Entry, Issue
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.share import wording
from pkm_desktop.ui.share.autosave_field import AutosaveField
from pkm_desktop.ui.share.card_pile import CardPile
from pkm_desktop.ui.share.drop_sheet import DropSheet
from pkm_desktop.ui.share.entry_card import EntryCard
from pkm_desktop.ui.share.letter import Letter
from pkm_desktop.ui.share.poll_box import PollBox
from pkm_desktop.ui.share.section_header import SectionHeader, add_section_button
from pkm_desktop.ui.share.tab_order import follow_in_order

A_FEW = 4  # of moved widgets: Tab is strung anew around each, not through the whole sheet


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
        self._pile = CardPile(self._new_card, self._dress, self)
        self._pile.made.connect(self._take_in)
        self.cards: Mapping[int, EntryCard] = self._pile.there  # so far; `card` makes one that is needed
        self._returns: Mapping[int, Mapping[str, int]] = {}
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
        self._box.addStretch(1)
        self._laid_out: list[QWidget] = []

    def card(self, entry: int) -> EntryCard | None:
        """The card of an entry of this issue."""
        return self._pile.need(entry)

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
            self.flush()
            self._returns = {}
        self.issue = issue
        self.letter.show_issue(issue, anew=anew)
        self.poll.show_issue(issue)
        self._match_headers(issue)
        self._discard(*self._pile.show(issue.entries, anew=anew))
        self._arrange(self._wanted_order(issue))
        self._set_read_only(wording.has_left(issue))
        if self.rename_next in self.headers:
            self.headers[self.rename_next].field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.headers[self.rename_next].field.selectAll()
            self.rename_next = ""

    def show_returns(self, counts: Mapping[int, Mapping[str, int]]) -> None:
        """What came back on each entry."""
        self._returns = counts
        for number, card in self.cards.items():
            card.show_returns(counts.get(number, {}))

    def _match_headers(self, issue: Issue) -> None:
        by_name = {header.name: header for header in self.headers.values()}  # a rename is known here first
        names = [section.name for section in issue.sections]
        for name in [each for each in by_name if each not in names]:
            self._discard(by_name.pop(name))
        self.headers = {name: by_name.get(name) or self._new_header(name) for name in names}
        for name, header in self.headers.items():
            header.show_name(name)
        for name in [each for each in self._hints if each not in names]:
            self._discard(self._hints.pop(name))
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

    def _new_card(self, entry: Entry) -> EntryCard:
        card = EntryCard(entry, self._theme, self)
        card.edited.connect(self.entry_edited)
        card.asked.connect(self.entry_asked)
        card.topic_picked.connect(self.topic_picked)
        return card

    def _dress(self, card: EntryCard) -> None:
        if self.issue is not None:
            card.show_topics(wording.shared_topics(card.entry, self.issue.community.topics))
            card.set_read_only(wording.has_left(self.issue))
            card.show_returns(self._returns.get(card.entry.id, {}))

    def _take_in(self) -> None:
        """Cards that came later go to their places."""
        if self.issue is not None:
            self._arrange(self._wanted_order(self.issue))

    def _wanted_order(self, issue: Issue) -> list[QWidget]:
        order: list[QWidget] = self.letter.above
        for section in issue.sections:
            order += [self.headers[section.name], self._hints[section.name]]
            order += [self.cards[entry.id] for entry in section.entries if entry.id in self.cards]
        below = self.letter.below
        place = below.index(self.question) + 1
        return [*order, self.add_section, *below[:place], self.poll, self.add_poll, *below[place:]]

    def _arrange(self, order: list[QWidget]) -> None:
        """Lay the widgets out in this order; those that stay in place keep focus and caret."""
        moved = list[int]()
        for place, widget in enumerate(order):
            if self._laid_out[place : place + 1] == [widget]:
                continue
            self._take_out(widget)
            self._laid_out.insert(place, widget)
            self._box.insertWidget(place, widget)
            moved.append(place)
            if isinstance(widget, EntryCard):
                widget.show()
        if len(moved) > A_FEW:
            follow_in_order(order)
            return
        for place in moved:
            follow_in_order(order[max(place - 1, 0) : place + 2])

    def _set_read_only(self, sent: bool) -> None:
        self.letter.set_read_only(sent)
        self.add_section.setVisible(not sent)
        self.add_poll.setVisible(not sent and not self.poll.is_open)
        self.setAcceptDrops(not sent)
        for header in self.headers.values():
            header.set_read_only(sent)

    def _discard(self, *widgets: QWidget) -> None:
        """Take these off the sheet. They stay its children to the end: without a parent, in a layout or not,
        Qt would polish them anew, and PySide gets confused about who owns them."""
        for widget in widgets:
            self._take_out(widget)
            widget.hide()
        self._pile.let_go(widgets)

    def _take_out(self, widget: QWidget) -> None:
        if widget in self._laid_out:
            self._laid_out.remove(widget)
            self._box.removeWidget(widget)
