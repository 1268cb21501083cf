"""Combo boxes that hold a value beside each text."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QComboBox, QSizePolicy


class Choice(QComboBox):
    """Texts for people, values for the program. The wheel changes nothing: it scrolls the page."""

    def __init__(self, name: str, options: Mapping[str, str], *, wide: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(name)
        if wide:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self.setMinimumContentsLength(8)
            self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.offer(options)

    def offer(self, options: Mapping[str, str]) -> None:
        """Other options; the value stays if it is among them."""
        before = self.value()
        self.blockSignals(True)
        self.clear()
        for value, text in options.items():
            self.addItem(text, value)
        self.blockSignals(False)
        self.choose(before)

    def value(self) -> str:
        """The value chosen, '' when there is nothing to choose."""
        data = self.currentData()
        return data if isinstance(data, str) else ""

    def choose(self, value: str) -> None:
        """Take a value, without telling anybody; the first one where it is not offered."""
        place = self.findData(value)
        self.blockSignals(True)
        self.setCurrentIndex(max(place, 0))
        self.blockSignals(False)
