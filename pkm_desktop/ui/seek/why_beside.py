"""Beside the why, folded until wanted: what another would say, and where it does not hold."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from pkm_desktop.ui.widgets.words import make_small

FIELDS = ("other_view", "not_so_when")


class WhyBeside(QWidget):
    """Two optional fields. Folded they are one quiet button; what is said in them always shows."""

    changed = Signal()
    unfolded = Signal()
    left = Signal()  # the keys have gone from one of them
    ended = Signal()  # Escape or Ctrl+Enter

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.more = QPushButton(self.tr("Other view, not so when…"))
        self.more.setObjectName("whyMore")
        self.more.setProperty("link", "true")
        self.more.setCursor(Qt.CursorShape.PointingHandCursor)
        self.more.clicked.connect(self.unfold)
        self.more.installEventFilter(self)
        labels = {"other_view": self.tr("Other view"), "not_so_when": self.tr("Not so when…")}
        hints = {
            "other_view": self.tr("What would somebody say who sees it differently?"),
            "not_so_when": self.tr("Where does it not hold?"),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        row = QHBoxLayout()
        row.setContentsMargins(-5, 0, 0, 0)  # its words under the words above, not its frame
        row.addWidget(self.more)
        row.addStretch()
        column.addLayout(row)
        self.fields: dict[str, QLineEdit] = {}
        self._labels: dict[str, QLabel] = {}
        self._before = dict.fromkeys(FIELDS, "")
        for name in FIELDS:
            label, field = QLabel(labels[name]), QLineEdit()
            label.setProperty("tone", "muted")
            make_small(label)
            field.setAccessibleName(labels[name])
            field.setPlaceholderText(hints[name])
            field.installEventFilter(self)
            field.textEdited.connect(lambda text: self.changed.emit())
            self.fields[name], self._labels[name] = field, label
            column.addWidget(label)
            column.addWidget(field)
        self._open = self._offered = False
        self._fit()

    def show_texts(self, other_view: str, not_so_when: str) -> None:
        """What is stored."""
        for name, text in (("other_view", other_view), ("not_so_when", not_so_when)):
            self._before[name] = text
            self.fields[name].setText(text)
        self._open = False
        self._fit()

    def offer(self, on: bool) -> None:
        """The way to the fields, while the why is being written."""
        self._offered = on
        self._open = self._open and on
        self._fit()

    def unfold(self) -> None:
        """Show both, ready to type into the first."""
        self._open = True
        self._fit()
        self.unfolded.emit()
        self.fields[FIELDS[0]].setFocus()

    def changes(self) -> dict[str, str]:
        """The fields whose words are other ones than before."""
        now = {name: field.text().strip() for name, field in self.fields.items()}
        return {name: text for name, text in now.items() if text != self._before[name]}

    def take(self) -> None:
        """What stands in them now is stored."""
        self._before.update(self.changes())

    def height_for(self, width: int) -> int:
        """Pixels it needs."""
        layout = self.layout()
        return layout.sizeHint().height() if layout is not None else 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and watched is not self.more
            if event.key() == Qt.Key.Key_Escape or enter:
                self.ended.emit()
                return True
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        for name, field in self.fields.items():
            shown = self._open or bool(field.text().strip())
            field.setVisible(shown)
            self._labels[name].setVisible(shown)
        hidden = any(field.isHidden() for field in self.fields.values())
        self.more.setVisible(self._offered and hidden)
        self.setVisible(self._offered or any(not field.isHidden() for field in self.fields.values()))
