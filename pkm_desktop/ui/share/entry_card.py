"""One entry of an issue as a card: title, source, why it matters and the quote, editable in place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QEnterEvent, QKeyEvent, QMouseEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from pkm_desktop.core.model.digests import Entry
from pkm_desktop.ui.carrying import carry
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.share.autosave_field import AutosaveField
from pkm_desktop.ui.share.byline import Byline
from pkm_desktop.ui.share.card_extras import EXTRAS, CardExtras
from pkm_desktop.ui.share.card_tools import CardTools
from pkm_desktop.ui.share.dragging import ENTRY_MIME, start_drag
from pkm_desktop.ui.share.returns_mark import ReturnsMark
from pkm_desktop.ui.widgets.chips import ChipRow


class EntryCard(QFrame):
    """`edited(entry, field, text)` asks for one field to be stored; `asked(entry, what)` for anything else:
    'remove', 'up', 'down', 'next', 'previous', 'quote', 'kind', 'more', 'menu'."""

    edited = Signal(int, str, str)
    asked = Signal(int, str)
    topic_picked = Signal(str)

    def __init__(self, entry: Entry, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("entryCard")
        self.entry = entry
        self._theme = theme
        self._pressed: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title = self._field("title", self.tr("Title"), self.tr("Title"), one_line=True)
        self.title.setObjectName("entryTitle")
        self.byline = Byline(self)
        self.byline.kind_pressed.connect(lambda: self._ask("kind"))
        self.why = self._field(
            "why", self.tr("Say why it matters to them …"), self.tr("Why it matters to them")
        )
        self.why.setObjectName("entryWhy")
        self._quote: AutosaveField | None = None
        self._quote_box: QWidget | None = None
        self.extras = CardExtras(lambda: self._quote or self.why, self)
        self.extras.edited.connect(lambda field, text: self.edited.emit(self.entry.id, field, text))
        self.extras.left.connect(self.setFocus)
        self._topics: ChipRow | None = None
        self._returns: ReturnsMark | None = None
        self._tools: CardTools | None = None
        self._lay_out()
        self.show_entry(entry)

    @property
    def tools(self) -> CardTools:
        """The small buttons, made when they are first needed: most cards are never pointed at."""
        if self._tools is None:
            self._tools = CardTools(self._theme, self)
            self._tools.asked.connect(self._ask)
            self._tools.set_read_only(self.title.isReadOnly())
        return self._tools

    def _ask(self, what: str) -> None:
        self.asked.emit(self.entry.id, what)

    def _field(
        self, field: str, hint: str, name: str, *, one_line: bool = False, parent: QWidget | None = None
    ) -> AutosaveField:
        edit = AutosaveField(hint, name, one_line=one_line, parent=parent or self)
        edit.save_wanted.connect(lambda text: self.edited.emit(self.entry.id, field, text))
        edit.done.connect(self.setFocus)
        return edit

    def _lay_out(self) -> None:
        box = self._box = QVBoxLayout(self)
        box.setContentsMargins(8, 8, 8, 8)
        box.setSpacing(2)
        for widget in (self.title, self.byline, self.why, self.extras):
            box.addWidget(widget)

    @property
    def quote(self) -> AutosaveField:
        """What is quoted; made when it is first needed, as most entries quote nothing."""
        return self._quote or self._make_quote()

    @property
    def quote_box(self) -> QWidget:
        """All that is around the quote."""
        if self._quote_box is None:
            self._make_quote()
        assert self._quote_box is not None  # noqa: S101 (made with the quote)
        return self._quote_box

    def _make_quote(self) -> AutosaveField:
        around = self._quote_box = QWidget(self)
        frame = QFrame(around)
        frame.setObjectName("quoteFrame")
        quote = self._quote = self._field("quote", self.tr("Quote"), self.tr("Quote"), parent=frame)
        quote.setReadOnly(self.title.isReadOnly())
        for outer, inner, margins in ((around, frame, (4, 3, 4, 4)), (frame, quote, (8, 6, 6, 6))):
            box = QVBoxLayout(outer)
            box.setContentsMargins(*margins)
            box.addWidget(inner)
        self._box.insertWidget(self._box.indexOf(self.extras), around)
        QWidget.setTabOrder(self.why, quote)
        return quote

    @property
    def fields(self) -> tuple[AutosaveField, ...]:
        return (*self._own_fields, *self.extras.fields)

    @property
    def _own_fields(self) -> tuple[AutosaveField, ...]:
        return (self.title, self.why) if self._quote is None else (self.title, self.why, self._quote)

    def field(self, name: str) -> AutosaveField:
        """The field of a part of the entry: title, why, quote, other_view, ask, contributor or via."""
        return getattr(self, name) if name in ("title", "why", "quote") else self.extras.field(name)

    def open_field(self, name: str) -> None:
        """Let the person write in one, shown for it where it was not."""
        if name in EXTRAS:
            self.extras.open(name)
        elif name == "quote":
            self.open_quote()
        else:
            self.field(name).setFocus()

    @property
    def topics(self) -> tuple[str, ...]:
        """Those shown as chips."""
        return self._topics.names if self._topics else ()

    def show_topics(self, topics: Sequence[str]) -> None:
        """The topics it is about, of those these readers share."""
        if self._topics is None and topics:
            self._topics = ChipRow(self._theme, self, addable=False, removable=False)
            self._topics.setContentsMargins(4, 4, 4, 2)
            self._topics.picked.connect(self.topic_picked)
            self._box.addWidget(self._topics)
        if self._topics is not None:
            self._topics.show_tags(topics)
            self._topics.setVisible(bool(topics))

    def show_returns(self, counts: Mapping[str, int]) -> None:
        """What came back on it, as a quiet mark."""
        if self._returns is None and any(counts.values()):
            self._returns = ReturnsMark(self._theme, self)
            self._returns.clicked.connect(lambda: self._ask("returns"))
            self._box.addWidget(self._returns)
        if self._returns is not None:
            self._returns.show_counts(counts)

    def become(self, entry: Entry) -> None:
        """Show another entry than before: nothing of that one stays."""
        self.title.put_back(entry.title)
        self.why.put_back(entry.why)
        if self._quote is not None:
            self._quote.put_back(entry.quote)
        self.extras.become(entry)
        if self._tools is not None:
            self._tools.hide()
        self.show_entry(entry)

    def show_entry(self, entry: Entry) -> None:
        """Show what the library says, leaving alone what is being typed."""
        self.entry = entry
        self.title.show_stored(entry.title)
        self.why.show_stored(entry.why)
        if entry.quote or self._quote is not None:
            self.quote.show_stored(entry.quote)
            self.quote_box.setVisible(bool(entry.quote) or self.quote.hasFocus())
        self.byline.show_entry(entry, self.tr("my note") if entry.note_id else "")
        self.extras.show_entry(entry)
        self.setAccessibleName(self.tr("Entry: {title}").format(title=entry.title))
        self.setAccessibleDescription(entry.why or self.tr("No reason yet"))

    def set_read_only(self, sent: bool) -> None:
        """A sent issue is shown as it left."""
        for field in self._own_fields:
            field.setReadOnly(sent)
        self.extras.set_read_only(sent)
        self.byline.set_read_only(sent)
        self.why.setVisible(not sent or bool(self.entry.why))
        if self._tools is not None:
            self._tools.set_read_only(sent)

    def open_quote(self) -> None:
        """Let the person type or paste a quote."""
        self.quote_box.show()
        self.quote.setFocus()

    # Keys, mouse and the tools that appear with them
    def keyPressEvent(self, event: QKeyEvent) -> None:
        what = _KEYS.get((event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)))
        if what == "why":
            self.why.setFocus(Qt.FocusReason.TabFocusReason)
        elif what == "title":
            self.title.setFocus(Qt.FocusReason.TabFocusReason)
        elif what:
            self._ask(what)
        elif event.text().isprintable() and event.text() and not event.modifiers() & _COMMANDS:
            self._begin_why(event.text())
        else:
            super().keyPressEvent(event)

    def _begin_why(self, text: str) -> None:
        """Who starts to type on a card says why."""
        if not self.why.isReadOnly():
            self.why.setFocus(Qt.FocusReason.OtherFocusReason)
            self.why.moveCursor(QTextCursor.MoveOperation.End)
            self.why.insertPlainText(text)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.show_tools()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        if self._tools is not None:
            self._tools.hide_unless_focused()
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._tools is not None:
            self._move_tools()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._ask("menu")

    def show_tools(self) -> None:
        self.tools.show()
        self._move_tools()
        self.tools.raise_()

    def _move_tools(self) -> None:
        self.tools.adjustSize()
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = 6 if rtl else self.width() - self.tools.width() - 6
        beside = self.byline if self.byline.isVisible() else self.title
        self.tools.move(left, beside.geometry().center().y() - self.tools.height() // 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or self.title.isReadOnly():
            return
        moved = (event.position().toPoint() - self._pressed).manhattanLength()
        if moved >= QApplication.startDragDistance():
            self._pressed = None
            start_drag(self, carry(ENTRY_MIME, str(self.entry.id), plain=self.entry.title))


_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_KEYS: dict[tuple[int, bool], str] = {  # key, with Alt
    (Qt.Key.Key_Return, False): "why",
    (Qt.Key.Key_Enter, False): "why",
    (Qt.Key.Key_F2, False): "title",
    (Qt.Key.Key_Delete, False): "remove",
    (Qt.Key.Key_Up, True): "up",
    (Qt.Key.Key_Down, True): "down",
    (Qt.Key.Key_Up, False): "previous",
    (Qt.Key.Key_Down, False): "next",
}
