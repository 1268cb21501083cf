"""Some of the sources, as chips that go when pressed, and one more chosen by typing a few letters."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.widgets.chips import Chip
from pkm_desktop.ui.widgets.choice_box import ChoiceBox
from pkm_desktop.ui.widgets.flow import FlowLayout


class SourcesField(QWidget):
    """`numbers` are the sources chosen; `known` all there are, each with its title."""

    def __init__(
        self,
        theme: Theme,
        numbers: Sequence[int],
        known: Sequence[tuple[int, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._known = dict(known)
        self.numbers = tuple(numbers)
        self._flow = FlowLayout(self)
        self._chips: list[Chip] = []
        self.add = Chip(theme, self.tr("+ source"), self, plain=True)
        self.add.setAccessibleName(self.tr("Add a source they never get anything from"))
        self.add.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.add.clicked.connect(self._ask)
        self._flow.addWidget(self.add)
        self._show()

    def choose(self, number: int) -> None:
        """One more."""
        if number not in self.numbers:
            self.numbers = (*self.numbers, number)
            self._show()

    def drop(self, number: int) -> None:
        """One less."""
        self.numbers = tuple(each for each in self.numbers if each != number)
        self._show()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        while self._flow.count():
            self._flow.takeAt(0)
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(number) for number in self.numbers]
        for chip in (*self._chips, self.add):
            self._flow.addWidget(chip)
        self.add.setEnabled(any(number not in self.numbers for number in self._known))
        self.updateGeometry()

    def _chip(self, number: int) -> Chip:
        title = self._known.get(number, f"s{number}")
        chip = Chip(self._theme, f"{title}  ×", self)
        chip.setAccessibleName(self.tr("{source}: press to take it off").format(source=title))
        chip.setToolTip(chip.accessibleName())
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        chip.clicked.connect(partial(self.drop, number))
        chip.show()
        return chip

    def _ask(self) -> None:
        free = [(title, number) for number, title in self._known.items() if number not in self.numbers]
        box = ChoiceBox(self.tr("Never anything from"), free, self)
        box.chosen.connect(self.choose)
        box.open_at(self.add.mapToGlobal(QPoint(0, self.add.height() + 4)))
