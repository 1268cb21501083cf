"""Room that the document leaves for the widgets on the page."""

from __future__ import annotations

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

_OWN_MARGIN = 0x100000 + 7  # a QTextFormat.UserProperty: the margin a block has without the box


def set_below(block: QTextBlock, room: int | None) -> None:
    """Leave so many pixels more under a block; None: as it was."""
    form = block.blockFormat()
    own = form.property(_OWN_MARGIN)
    margin = form.bottomMargin() if own is None else float(own)
    wanted = margin + (room or 0)
    if form.bottomMargin() != wanted:
        form.setProperty(_OWN_MARGIN, margin)
        form.setBottomMargin(wanted)
        QTextCursor(block).setBlockFormat(form)


def leave_frame(document: QTextDocument, margins: tuple[int, int, int, int]) -> None:
    """Top, left, right and bottom margin of the page; laid out anew only where they are other ones."""
    frame = document.rootFrame().frameFormat()
    now = [frame.topMargin(), frame.leftMargin(), frame.rightMargin(), frame.bottomMargin()]
    if list(margins) == now:
        return
    frame.setTopMargin(margins[0])
    frame.setLeftMargin(margins[1])
    frame.setRightMargin(margins[2])
    frame.setBottomMargin(margins[3])
    document.rootFrame().setFrameFormat(frame)
