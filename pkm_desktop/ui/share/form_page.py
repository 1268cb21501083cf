"""A page of a dialog with rows of label and field, scrolled where the window is low."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QLabel,
    QLayout,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from pkm_desktop.ui.widgets.words import words

_BESIDE = 12


class FormPage(QScrollArea):
    """Rows are added with `row`; a hint stands below its field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widgetResizable=True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        self.form = QFormLayout(inside)
        self.form.setContentsMargins(0, 14, 10, 8)
        self.form.setVerticalSpacing(12)
        self.form.setHorizontalSpacing(16)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading)
        self.setWidget(inside)

    def row(
        self, label: str, field: QWidget | QLayout, *, first: QWidget | None = None, hint: str = ""
    ) -> None:
        """One row. `first` is the widget that the label's key leads to, where `field` is several."""
        name = label.replace("&", "")
        target = first or (field if isinstance(field, QWidget) else None)
        if isinstance(field, QComboBox):
            field.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if hint:
            field = _with_hint(field, hint)
        self.form.addRow(label, field)
        side = self.form.itemAt(self.form.rowCount() - 1, QFormLayout.ItemRole.LabelRole)
        said = side.widget() if side else None
        if isinstance(said, QLabel) and target is not None:
            said.setBuddy(target)
        if target is not None and not target.accessibleName():
            target.setAccessibleName(name)

    def wide(self, field: QWidget) -> None:
        """A row without a label."""
        self.form.addRow("", field)

    def sizeHint(self) -> QSize:
        inside = self.widget()
        return inside.sizeHint() + QSize(_BESIDE, 0) if inside else super().sizeHint()


def _with_hint(field: QWidget | QLayout, hint: str) -> QLayout:
    around = QVBoxLayout()
    around.setSpacing(3)
    if isinstance(field, QLayout):
        around.addLayout(field)
    elif isinstance(field, QComboBox):
        around.addWidget(field, 0, Qt.AlignmentFlag.AlignLeft)
    else:
        around.addWidget(field)
    around.addWidget(words(hint, "muted", small=True))
    return around


class LinesField(QPlainTextEdit):
    """A few lines of text; Tab goes on."""

    def __init__(self, text: str, hint: str, *, lines: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        room = self.contentsMargins().top() + self.contentsMargins().bottom()
        around = round(2 * self.document().documentMargin()) + room + 10
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + around)

    @property
    def text(self) -> str:
        return self.toPlainText().strip()
