"""The issue as one sheet: intro, sections with cards, the question. Reloads without losing the caret."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from pkm_desktop.core.model.digests import Issue
from pkm_desktop.ui.share import wording
from pkm_desktop.ui.share.autosave_field import AutosaveField
from pkm_desktop.ui.share.drop_sheet import DropSheet
from pkm_desktop.ui.share.entry_card import EntryCard
from pkm_desktop.ui.share.labels import plain_label
from pkm_desktop.ui.share.section_header import SectionHeader, add_section_button
from pkm_desktop.ui.theme import Theme


class Sheet(DropSheet):
    """Shows one issue. Every wish of the person leaves as a signal; nothing is stored from here."""

    issue_edited = Signal(str, str)  # field ('title', 'intro', 'question'), text
    entry_edited = Signal(int, str, str)  # entry, field, text
    entry_asked = Signal(int, str)
    section_renamed = Signal(str, str)
    section_asked = Signal(str, str)
    section_wanted = Signal()

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
        self.title = self._field("title", self.tr("Title of this issue"), self.tr("Title"), one_line=True)
        self.title.setObjectName("issueTitle")
        self.intro = self._field(
            "intro", self.tr("Two sentences: what was this week about?"), self.tr("Introduction")
        )
        self.question = self._field(
            "question", self.tr("One question they can answer …"), self.tr("Question")
        )
        self.question_head = plain_label(self.tr("A question for you"), role="heading")
        self.question_head.setContentsMargins(22, 6, 0, 0)
        self.question_head.setBuddy(self.question)
        self.add_section: QToolButton = add_section_button(theme, self.tr("Add a section"), self)
        self.add_section.clicked.connect(self.section_wanted)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(14, 8, 14, 24)
        self._box.setSpacing(8)

    def _field(self, field: str, hint: str, name: str, *, one_line: bool = False) -> AutosaveField:
        edit = AutosaveField(hint, name, one_line=one_line, parent=self)
        edit.setObjectName("shareField")
        edit.save_wanted.connect(lambda text: self._edited(field, text))
        edit.done.connect(self.setFocus)
        return edit

    def _edited(self, field: str, text: str) -> None:
        if field == "title" and not text and self.issue is not None:
            text = wording.series_number(self.issue)
        self.issue_edited.emit(field, text)

    @property
    def fields(self) -> tuple[AutosaveField, ...]:
        """Every field that saves itself."""
        entries = [field for card in self.cards.values() for field in card.fields]
        heads = [header.field for header in self.headers.values()]
        return (self.title, self.intro, *heads, *entries, self.question)

    def save_failed(self, entry: int, field: str) -> None:
        """A field of an entry (0: of the issue) could not be written; its text stays."""
        owner = self.cards.get(entry) if entry else self
        if owner is not None:
            kept: AutosaveField = getattr(owner, field)
            kept.save_failed()

    def flush(self) -> None:
        """Ask for everything unsaved to be saved now."""
        for field in self.fields:
            field.flush()

    def show_issue(self, issue: Issue) -> None:
        """Show an issue; the one on the screen is brought up to date in place."""
        if self.issue is None or self.issue.id != issue.id:
            self._forget()
            for field, text in _texts(issue):
                getattr(self, field).put_back(text)
        self.issue = issue
        for field, text in _texts(issue):
            getattr(self, field).show_stored(text)
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
            hint.setVisible(not section.entries)

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
            self.cards[number] = card

    def _wanted_order(self, issue: Issue) -> list[QWidget]:
        order: list[QWidget] = [self.title, self.intro]
        for section in issue.sections:
            order += [self.headers[section.name], self._hints[section.name]]
            order += [self.cards[entry.id] for entry in section.entries]
        return [*order, self.add_section, self.question_head, self.question]

    def _arrange(self, order: list[QWidget]) -> None:
        """Lay the widgets out in this order; those that stay in place keep focus and caret."""
        items = [self._box.itemAt(place) for place in range(self._box.count())]
        if [item.widget() for item in items if item and item.widget()] == order:
            return
        while self._box.count():
            self._box.takeAt(0)
        before: QWidget | None = None
        for widget in order:
            self._box.addWidget(widget)
            if before is not None:
                QWidget.setTabOrder(before, widget)
            before = widget
        self._box.addStretch(1)
        for card in self.cards.values():
            card.show()

    def _set_read_only(self, sent: bool) -> None:
        for field in (self.title, self.intro, self.question):
            field.setReadOnly(sent)
            field.setVisible(not sent or bool(field.text))
        self.question_head.setVisible(not self.question.isHidden())
        self.add_section.setVisible(not sent)
        self.setAcceptDrops(not sent)
        for card in self.cards.values():
            card.set_read_only(sent)
        for header in self.headers.values():
            header.set_read_only(sent)


def _texts(issue: Issue) -> tuple[tuple[str, str], ...]:
    """The fields of the issue itself. A title that only repeats the number is shown as none."""
    title = "" if issue.title == wording.series_number(issue) else issue.title
    return (("title", title), ("intro", issue.intro), ("question", issue.question))


def _discard(widget: QWidget) -> None:
    widget.hide()
    widget.setParent(None)
    widget.deleteLater()
