"""One set of templates: who uses it, its files, and what is wrong in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.share import wording
from pkm_desktop.ui.widgets.elided_label import ElidedLabel
from pkm_desktop.ui.widgets.icon_label import IconLabel
from pkm_desktop.ui.widgets.words import say, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pkm_desktop.core.commands.share.templates import TemplateSet


class TemplateRow(QFrame):
    """Ours has no folder to open, and nothing to check."""

    check_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, shown: TemplateSet, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = shown.name or self.tr("Built in")
        files = wording.counted(len(shown.files), self.tr("1 file"), self.tr("{n} files"))
        used = self.tr("used by {communities}").format(communities=", ".join(shown.communities))
        about = " · ".join([files, *([used] if shown.communities else [])])
        self.setAccessibleName(f"{name}, {about}")
        self.faults = words(small=True)
        self.faults.hide()
        text = QVBoxLayout()
        text.setSpacing(1)
        text.addWidget(ElidedLabel(name))
        text.addWidget(ElidedLabel(about, tone="muted"))
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(IconLabel(theme.icon("code" if shown.name else "app", color="muted"), 18))
        line.addSpacing(4)
        line.addLayout(text, 1)
        if shown.folder is not None:
            for words_, signal in (
                (self.tr("Check"), self.check_wanted),
                (self.tr("Open folder"), self.open_wanted),
            ):
                button = QPushButton(words_)
                button.setAutoDefault(False)
                button.setAccessibleName(f"{words_}: {name}")
                button.clicked.connect(signal)
                line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 4, 0, 4)
        box.setSpacing(4)
        box.addLayout(line)
        box.addWidget(self.faults)

    def show_faults(self, faults: Sequence[tuple[str, int, str]]) -> None:
        """What is wrong, each with file and line."""
        place = self.tr("{file}, line {line}: {text}")
        lines = [
            place.format(file=file, line=line, text=text) if line else f"{file}: {text}"
            for file, line, text in faults
        ]
        say(
            self.faults, "\n".join(lines) or self.tr("Every template works."), "danger" if lines else "accent"
        )
