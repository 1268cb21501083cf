"""The font of the window: the system's, or a good one, at the size the person wants, changed live."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget

UI_FACES = ("Inter", "Cantarell", "Noto Sans")  # where the system names none itself
UI_POINTS = 9.75  # 13 px at 96 dpi
SIZE = 2  # QFont::SizeResolved: the size was said, not inherited


def ui_font(system: QFont) -> QFont:
    """The system's font; where the system names none (plain X11, tests) a good one that is installed."""
    if system.family() not in ("Sans Serif", "Sans", "", "DejaVu Sans"):
        return system
    installed = set(QFontDatabase.families())
    face = next((name for name in UI_FACES if name in installed), system.family())
    font = QFont(face)
    font.setPointSizeF(UI_POINTS)
    return font


def scaled(font: QFont, percent: float) -> QFont:
    """The same font in another size; one that counts in pixels goes on counting in them."""
    made = QFont(font)
    if font.pixelSize() > 0:
        made.setPixelSize(max(1, round(font.pixelSize() * percent / 100)))
    else:
        made.setPointSizeF(font.pointSizeF() * percent / 100)
    return made


def put_on(app: QApplication, font: QFont) -> Callable[[QWidget], None] | None:
    """Make it the font of the application; gives what each widget that is there needs, parents first, then.

    Below what the stylesheet dresses Qt hands no font down: each widget is asked to look for its own again.
    Those with a size of their own (hints, headings) inherit nothing any more: they grow by the same share.
    None where the font is the same as before.
    """
    before = QApplication.font()
    if before == font:
        return None
    own = {widget: widget.font() for widget in app.allWidgets() if has_own_size(widget)}
    app.setFont(font)
    share = _size(font) / _size(before) * 100

    def follow(widget: QWidget) -> None:
        had = own.get(widget)
        if had is None:
            if _size(widget.font()) == _size(before) and not widget.font().resolveMask() & SIZE:
                _inherit(widget)
        elif _size(widget.font()) == _size(had):  # a parent among them hands its size down by itself
            widget.setFont(scaled(had, share))

    return follow


def _inherit(widget: QWidget) -> None:
    """Take the size anew; a weight of its own stays, be it said or from the stylesheet."""
    if widget.testAttribute(Qt.WidgetAttribute.WA_SetFont):
        widget.setFont(widget.font())
        return
    dressed = widget.font().resolveMask()
    widget.setFont(QFont())
    if dressed:
        widget.style().polish(widget)


def has_own_size(widget: QWidget) -> bool:
    """Whether the size of its text was said, so that it inherits none."""
    return widget.testAttribute(Qt.WidgetAttribute.WA_SetFont) and bool(widget.font().resolveMask() & SIZE)


def _size(font: QFont) -> float:
    return font.pixelSize() if font.pixelSize() > 0 else font.pointSizeF()
