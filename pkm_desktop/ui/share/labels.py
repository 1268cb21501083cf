"""Labels of the Share stage: always plain text, because much of what they say comes from outside."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def plain_label(text: str = "", *, tone: str = "", role: str = "", wrap: bool = False) -> QLabel:
    """A label in one of the stylesheet's tones (muted, warn, danger) or roles (heading)."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    if tone:
        label.setProperty("tone", tone)
    if role:
        label.setProperty("role", role)
    return label
