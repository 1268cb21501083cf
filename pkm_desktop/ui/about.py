"""What this is, in which version, and where things are."""

from __future__ import annotations

import platform

import PySide6
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pkm_desktop import __version__
from pkm_desktop.core.paths import library_folder, log_folder, resource, settings_file
from pkm_desktop.ui.widgets.icon_label import IconLabel

ICON = 44


class AboutDialog(QDialog):
    """Versions and folders, to be read or copied."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About PKM Desktop"))
        title = QLabel(self.tr("PKM Desktop {version}").format(version=__version__))
        title.setProperty("role", "heading")
        text = QLabel(self.tr("Seek, sense, share: personal knowledge mastery as one practice."))
        text.setProperty("tone", "muted")
        text.setWordWrap(True)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        rows = (
            (self.tr("Library"), str(library_folder())),
            (self.tr("Settings"), str(settings_file())),
            (self.tr("Log"), str(log_folder())),
            (self.tr("Python"), platform.python_version()),
            (self.tr("Qt"), PySide6.__version__),
            (self.tr("System"), f"{platform.system()} {platform.release()}"),
            (self.tr("Licences"), self.tr("MIT; Qt: LGPL; icons: Lucide, ISC; reading face: OFL")),
        )
        for name, value in rows:
            label = QLabel(value)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setWordWrap(True)
            form.addRow(name, label)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addLayout(_head(title, text))
        column.addLayout(form)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        close.setDefault(True)
        column.addLayout(self._foot(close))
        close.setFocus()
        self.setMinimumWidth(520)

    def _foot(self, close: QPushButton) -> QHBoxLayout:
        licences = QPushButton(self.tr("Parts and licences…"))
        licences.clicked.connect(self._show_licences)
        foot = QHBoxLayout()
        foot.addWidget(licences)
        foot.addStretch()
        foot.addWidget(close)
        return foot

    def _show_licences(self) -> None:
        from pkm_desktop.ui.licences import LicencesDialog

        LicencesDialog(self).open()


def _head(title: QLabel, text: QLabel) -> QHBoxLayout:
    """The app's icon, its name and version, and what it is."""
    font = title.font()
    font.setPointSizeF(font.pointSizeF() * 1.4)
    title.setFont(font)
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(title)
    words.addWidget(text)
    head = QHBoxLayout()
    head.setSpacing(14)
    head.addWidget(IconLabel(QIcon(str(resource("icons", "app.svg"))), ICON))
    head.addLayout(words, 1)
    return head
