"""Tags in one line with commas between; each is completed as it is typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from pkm_desktop.ui.widgets.completions import completer
from pkm_desktop.ui.widgets.tag_edit import tags_in


class TagsField(QLineEdit):
    """`tags` is what stands there, each once."""

    def __init__(
        self, names: Sequence[str], known: Sequence[str], hint: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(", ".join(names), parent)
        self.setPlaceholderText(hint)
        self._completer, self._popup = completer(QStringListModel(list(known), self), self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.activated.connect(self._complete)
        self.textEdited.connect(self._offer)

    @property
    def tags(self) -> tuple[str, ...]:
        return tags_in(self.text())

    def _offer(self, text: str) -> None:
        word = text[: self.cursorPosition()].rpartition(",")[2].strip().lstrip("#")
        self._completer.setCompletionPrefix(word)
        if word and self._completer.completionCount():
            self._completer.complete()
        else:
            self._popup.hide()

    def _complete(self, name: str) -> None:
        at = self.cursorPosition()
        text = self.text()
        before, comma, _ = text[:at].rpartition(",")
        after = text[at:].lstrip(", ")
        begun = f"{before}{comma} {name}, ".lstrip()
        self.setText(begun + after)
        self.setCursorPosition(len(begun))
