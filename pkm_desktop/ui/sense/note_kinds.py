"""What the kinds of notes are called, and what each is for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

CHOSEN = ("fleeting", "literature", "permanent", "log")  # a why is written in its own place


def _tr(text: str) -> str:
    return QCoreApplication.translate("NoteKinds", text)


def kind_label(kind: str) -> str:
    """One word for it."""
    names = {
        "fleeting": _tr("Fleeting"),
        "literature": _tr("Literature"),
        "permanent": _tr("Permanent"),
        "log": _tr("Log"),
        "why": _tr("Why it matters"),
    }
    return names.get(kind, kind)


def kind_meaning(kind: str) -> str:
    """What it is for, in a line."""
    meanings = {
        "fleeting": _tr("A thought caught in passing, to be thought through later"),
        "literature": _tr("What somebody else says, in your own words"),
        "permanent": _tr("One thought of your own that stands by itself"),
        "log": _tr("What happened, what it means, what is next"),
        "why": _tr("Why an item matters to you"),
    }
    return meanings.get(kind, "")
