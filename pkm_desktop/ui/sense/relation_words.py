"""Relations between things in words, from either end."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

CHOSEN = ("see-also", "supports", "contradicts", "extends", "example")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Relations", text)


def relation_label(relation: str, *, back: bool = False) -> str:
    """'supports', or from the other end 'is supported by'."""
    out = {
        "supports": _tr("supports"),
        "contradicts": _tr("contradicts"),
        "extends": _tr("extends"),
        "example": _tr("example of"),
        "see-also": _tr("see also"),
    }
    there = {
        "supports": _tr("supported by"),
        "contradicts": _tr("contradicted by"),
        "extends": _tr("extended by"),
        "example": _tr("has the example"),
        "see-also": "",
    }
    return (there if back else out).get(relation, relation)
