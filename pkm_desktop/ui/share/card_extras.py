"""What an entry may say besides: another view, a question about it, who brought it, who found it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from pkm_desktop.core.model.digests import Entry
from pkm_desktop.ui.share.autosave_field import AutosaveField
from pkm_desktop.ui.widgets.words import words

EXTRAS = ("other_view", "ask", "contributor", "via")
_ONE_LINE = ("contributor", "via")


class CardExtras(QWidget):
    """Rows that are there when they say something, and while one writes in them.

    `edited(field, text)` asks for one to be stored; `left` says Enter or Escape left it.
    """

    edited = Signal(str, str)
    left = Signal()

    def __init__(self, after: Callable[[], QWidget], parent: QWidget | None = None) -> None:
        """`after` gives the field that Tab comes from."""
        super().__init__(parent)
        self._after = after
        self._fields: dict[str, AutosaveField] = {}
        self._rows: dict[str, QWidget] = {}
        self._read_only = False
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(1)
        self.hide()

    @property
    def fields(self) -> tuple[AutosaveField, ...]:
        """Those there are so far, in order."""
        return tuple(self._fields[name] for name in EXTRAS if name in self._fields)

    def field(self, name: str) -> AutosaveField:
        """The field of one part, made when it is first needed."""
        if name not in self._fields:
            self._make(name)
        return self._fields[name]

    def show_entry(self, entry: Entry) -> None:
        """Show what the library says, leaving alone what is being typed."""
        for name in EXTRAS:
            text = getattr(entry, name)
            if text or name in self._fields:
                self.field(name).show_stored(text)
        self._tidy()

    def become(self, entry: Entry) -> None:
        """Show another entry's."""
        for name, field in self._fields.items():
            field.put_back(getattr(entry, name))

    def open(self, name: str) -> None:
        """Let the person write one."""
        field = self.field(name)
        self._rows[name].show()
        self.show()
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_read_only(self, sent: bool) -> None:
        self._read_only = sent
        for field in self._fields.values():
            field.setReadOnly(sent)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._tidy)
        return super().eventFilter(watched, event)

    def _tidy(self) -> None:
        for name, field in self._fields.items():
            self._rows[name].setVisible(bool(field.text) or field.hasFocus())
        self.setVisible(any(not row.isHidden() for row in self._rows.values()))

    def _make(self, name: str) -> None:
        caption, hint = self._texts()[name]
        row = QWidget(self)
        one_line = name in _ONE_LINE
        way = QBoxLayout.Direction.LeftToRight if one_line else QBoxLayout.Direction.TopToBottom
        box = QBoxLayout(way, row)
        box.setContentsMargins(0, 2 if one_line else 5, 0, 0)
        box.setSpacing(0)
        label = words(caption, "muted", small=True)
        label.setWordWrap(False)
        label.setContentsMargins(4, 3 if one_line else 0, 2 if one_line else 4, 0)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        field = AutosaveField(hint, caption, one_line=one_line, parent=row)
        field.setReadOnly(self._read_only)
        field.save_wanted.connect(lambda text: self.edited.emit(name, text))
        field.done.connect(self.left)
        field.installEventFilter(self)
        label.setBuddy(field)
        top = Qt.AlignmentFlag.AlignTop
        box.addWidget(label, 0, top) if one_line else box.addWidget(label)
        box.addWidget(field, 1)
        self._fields[name], self._rows[name] = field, row
        place = [each for each in EXTRAS if each in self._fields].index(name)
        self._box.insertWidget(place, row)
        before = self._after()
        for each in self.fields:
            QWidget.setTabOrder(before, each)
            before = each

    def _texts(self) -> dict[str, tuple[str, str]]:
        """Caption and hint of each."""
        return {
            "other_view": (
                self.tr("Another view"),
                self.tr("What speaks against it …"),
            ),
            "ask": (self.tr("A question about it"), self.tr("What do you want to hear?")),
            "contributor": (self.tr("Brought by"), self.tr("Ada")),
            "via": (self.tr("Found through"), self.tr("whoever showed it to you")),
        }
