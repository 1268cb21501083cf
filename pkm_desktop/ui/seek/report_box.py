"""A report of many lines that can be read, marked and copied."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)


class ReportBox(QWidget):
    """Hidden until there is something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setAccessibleName(self.tr("Report"))
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self._copy = QPushButton(self.tr("Copy the report"))
        self._copy.setAutoDefault(False)
        self._copy.clicked.connect(self.copy)
        title = QLabel(self.tr("What came of it"))
        title.setProperty("role", "heading")
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch()
        head.addWidget(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.text, 1)
        self.hide()

    def show_report(self, text: str) -> None:
        """These lines; none hides the box."""
        self.text.setPlainText(text)
        self.setVisible(bool(text))

    def copy(self) -> None:
        """All of it, to the clipboard."""
        QApplication.clipboard().setText(self.text.toPlainText())
        self._copy.setText(self.tr("Copied"))
