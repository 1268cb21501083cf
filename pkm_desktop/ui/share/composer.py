"""The composer pane: the head of the issue, and below it the sheet one writes on."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pkm_desktop.core.model.communities import Due
from pkm_desktop.core.model.digests import Issue
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.share import wording
from pkm_desktop.ui.share.entry_card import EntryCard
from pkm_desktop.ui.share.labels import plain_label
from pkm_desktop.ui.share.section_header import SectionHeader
from pkm_desktop.ui.share.sent_banner import SentBanner
from pkm_desktop.ui.share.sheet import Sheet
from pkm_desktop.ui.widgets.elided_label import ElidedLabel
from pkm_desktop.ui.widgets.room import tall

HEADER_HEIGHT = 38

_GAP = 8  # px around each part of the head


class Composer(QWidget):
    """Shows one issue and keeps track of the entry at hand."""

    current_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pane", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.area = QScrollArea(self, widgetResizable=True)
        self.sheet = Sheet(theme, self.area.viewport())
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidget(self.sheet)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(self.tr("The issue"))
        self._name = ElidedLabel()
        self._name.setProperty("role", "heading")
        self.audience = QToolButton()
        self.audience.setObjectName("audience")
        self.audience.setToolTip(self.tr("Edit this community"))
        for long in (self._name, self.audience):  # names give way to the day
            long.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            long.setMinimumWidth(40)
        self._due = plain_label(tone="muted")
        self.banner = SentBanner()
        self._current = 0
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._header())
        around = QVBoxLayout()
        around.setContentsMargins(14, 0, 14, 0)
        around.addWidget(self.banner)
        box.addLayout(around)
        box.addWidget(self.area, 1)
        self.foot = box
        _app().focusChanged.connect(self._follow_focus)

    def _header(self) -> QFrame:
        header = QFrame()
        header.setProperty("pane", "header")
        tall(header, HEADER_HEIGHT)
        row = QHBoxLayout(header)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(4)
        row.addWidget(self._name)
        row.addWidget(self.audience)
        row.addStretch(1)
        row.addWidget(self._due)
        self.head = row
        return header

    def show_issue(self, issue: Issue, due: Due | None, today: date) -> None:
        """Show the issue, and when the next one is due; what came in new is scrolled to."""
        before = self.sheet.issue
        known = {entry.id for entry in before.entries} if before and before.id == issue.id else None
        self.sheet.show_issue(issue)
        self.banner.show_issue(issue)
        self._name.tail = f" #{issue.number}"
        self._name.say(wording.issue_name(issue.community, issue.number))
        self.audience.setText(self.tr("for {community}").format(community=issue.community.name))
        self._show_due(issue, due, today)
        self._fit()
        if known is None:
            self.area.verticalScrollBar().setValue(0)
        new = [entry.id for entry in issue.entries if known is not None and entry.id not in known]
        card = self.sheet.card(new[-1]) if new else None
        if card is not None:
            QTimer.singleShot(0, card, lambda: self.area.ensureWidgetVisible(card, 0, 16))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where the room is small the community gives way: the sidebar names it, too."""
        items = (self.head.itemAt(place) for place in range(self.head.count()))
        parts = [part for item in items if item is not None and (part := item.widget()) is not None]
        there = [part for part in parts if part is self.audience or not part.isHidden()]
        needed = sum(part.sizeHint().width() + _GAP for part in there)
        self.audience.setVisible(needed + _GAP <= self.width())

    def _show_due(self, issue: Issue, due: Due | None, today: date) -> None:
        late = False
        if wording.has_left(issue):
            words = self.tr("Published {day}").format(day=wording.day(issue.published))
        elif any(each.state in ("sent", "verified") for each in issue.publications):
            words = self.tr("Being corrected")
        elif due is not None and due.issue_id == issue.id:
            words, late = wording.due_words(due, today), due.late_days > 0
        else:
            words = self.tr("Draft")
        self._due.setText(words)
        self._due.setProperty("tone", "warn" if late else "muted")
        self._due.style().polish(self._due)

    # The entry at hand
    def current(self) -> EntryCard | None:
        """The card that has the focus, or had it last."""
        return self.sheet.cards.get(self._current)

    def go_to(self, entry: int | None, field: str = "") -> None:
        """Bring an entry, or the field a problem is in, under the caret."""
        card = self.sheet.card(entry) if entry is not None else None
        found = getattr(card or self.sheet, field, None) if field else None
        target = found if isinstance(found, QWidget) and found.isVisibleTo(self) else card or self.sheet.intro
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        self.area.ensureWidgetVisible(card or target, 0, 40)

    def step(self, by: int) -> None:
        """Focus the card above (-1) or below (+1) the one at hand."""
        order = [entry.id for entry in self.sheet.issue.entries] if self.sheet.issue else []
        if self._current not in order:
            return
        place = max(0, min(order.index(self._current) + by, len(order) - 1))
        card = self.sheet.card(order[place])
        if card is not None:
            card.setFocus(Qt.FocusReason.TabFocusReason)
            self.area.ensureWidgetVisible(card, 0, 16)

    def move_of(self, entry: int, by: int) -> tuple[int, str] | None:
        """Place and section of an entry one step further up (-1) or down (+1); None at the end."""
        sections = self.sheet.issue.sections if self.sheet.issue else ()
        for number, section in enumerate(sections):
            ids = [each.id for each in section.entries]
            if entry not in ids:
                continue
            place = ids.index(entry) + by
            if 0 <= place < len(ids):
                return place, section.name
            if not 0 <= number + by < len(sections):
                return None
            other = sections[number + by]
            return (len(other.entries) if by < 0 else 0), other.name
        return None

    def neighbour(self, entry: int) -> int:
        """The entry to go on with when this one leaves, or 0."""
        order = [each.id for each in self.sheet.issue.entries] if self.sheet.issue else []
        place = order.index(entry) if entry in order else -1
        beside = order[place + 1 : place + 2] or order[max(place - 1, 0) : place]
        return beside[0] if beside else 0

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        at: QWidget | None = new
        while at is not None and not isinstance(at, EntryCard | SectionHeader):
            at = at.parentWidget()
        if isinstance(at, EntryCard) and self.sheet.cards.get(at.entry.id) is at:
            self._current = at.entry.id
        elif isinstance(at, SectionHeader):
            self._current = 0  # the keys that move an entry now move the section
        if at is not None:
            self.current_changed.emit()


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)  # noqa: S101 (there is no widget without one)
    return app
