"""The borders between panes: a name for each, and keys that move the one beside what has the focus."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

STEP = 24  # pixels


def name_borders(splitter: QSplitter) -> None:
    """Say what they are and how they are moved without a mouse. To be called when the panes are in it."""
    name = QCoreApplication.translate("Borders", "Border between panes")
    how = QCoreApplication.translate("Borders", "Drag it, or make a pane wider or narrower in the View menu.")
    for place in range(1, splitter.count()):
        handle = splitter.handle(place)
        handle.setAccessibleName(name)
        handle.setAccessibleDescription(how)


def widen(step: int) -> bool:
    """Give the pane with the focus so many steps more room (negative: less); False where there is none."""
    inside: QWidget | None = QApplication.focusWidget()
    while inside is not None:
        around = inside.parentWidget()
        if isinstance(around, QSplitter) and _move(around, around.indexOf(inside), step * STEP):
            return True
        inside = around
    return False


def _move(splitter: QSplitter, place: int, pixels: int) -> bool:
    """Take the room from the next pane on the screen, or from the one before."""
    panes = [pane for number in range(splitter.count()) if (pane := splitter.widget(number)) is not None]
    shown = [number for number, pane in enumerate(panes) if pane.isVisible()]
    if place not in shown or len(shown) < 2 or splitter.orientation() != Qt.Orientation.Horizontal:
        return False
    at = shown.index(place)
    other = shown[at + 1] if at + 1 < len(shown) else shown[at - 1]
    sizes = splitter.sizes()
    least = [max(pane.minimumWidth(), 40) for pane in panes]
    pixels = max(min(pixels, sizes[other] - least[other]), least[place] - sizes[place])
    sizes[place] += pixels
    sizes[other] -= pixels
    splitter.setSizes(sizes)
    border = max(place, other)
    splitter.splitterMoved.emit(splitter.handle(border).x(), border)  # as a drag does: it is remembered
    return True
