"""What can be asked for with notes, tags and searches: a part of the table of actions."""

from __future__ import annotations

from pkm_desktop.ui.menus.action_spec import QT_TRANSLATE_NOOP
from pkm_desktop.ui.menus.action_spec import ActionSpec as Spec

THINKING_ACTIONS: tuple[Spec, ...] = (
    Spec(
        "new_note",
        "Sense",
        QT_TRANSLATE_NOOP("Actions", "New note"),
        "square-pen",
        "Ctrl+Shift+N",
        group=True,
    ),
    Spec(
        "note_from_highlights",
        "Sense",
        QT_TRANSLATE_NOOP("Actions", "Note from these highlights"),
        "file-text",
        "Ctrl+Shift+M",
        hint=QT_TRANSLATE_NOOP("Actions", "Each as a quote with the way to its passage"),
    ),
    Spec(
        "look_again",
        "Sense",
        QT_TRANSLATE_NOOP("Actions", "Look for the place again"),
        "search",
        hint=QT_TRANSLATE_NOOP("Actions", "Of highlights whose place in the text is gone"),
    ),
    Spec(
        "note_preview",
        "Sense",
        QT_TRANSLATE_NOOP("Actions", "Preview beside the note"),
        "columns-2",
        "Ctrl+E",
        hint=QT_TRANSLATE_NOOP("Actions", "Written, side by side, or as it reads"),
    ),
    Spec(
        "note_graph",
        "Sense",
        QT_TRANSLATE_NOOP("Actions", "What is around it"),
        "waypoints",
        "Ctrl+Shift+K",
        hint=QT_TRANSLATE_NOOP("Actions", "A picture of what it is connected with"),
    ),
    Spec(
        "note_history",
        "Sense",
        QT_TRANSLATE_NOOP("Actions", "History of the note"),
        "history",
        "Ctrl+Shift+H",
        hint=QT_TRANSLATE_NOOP("Actions", "What it said before; compare and restore"),
    ),
    Spec("attach", "Sense", QT_TRANSLATE_NOOP("Actions", "Attach a file…"), "paperclip", "Ctrl+Shift+A"),
    Spec("delete_note", "Sense", QT_TRANSLATE_NOOP("Actions", "Delete the note"), "trash-2"),
    Spec("deleted_notes", "Sense", QT_TRANSLATE_NOOP("Actions", "Deleted notes"), "archive"),
    Spec(
        "save_search",
        "Sense",
        QT_TRANSLATE_NOOP("Actions", "Save this search…"),
        "bookmark-plus",
        "Ctrl+Shift+S",
        group=True,
        hint=QT_TRANSLATE_NOOP("Actions", "A list that always holds what fits"),
    ),
    Spec("all_tags", "Sense", QT_TRANSLATE_NOOP("Actions", "Tags and topics"), "tags", "Ctrl+Shift+T"),
    Spec("revisit", "Sense", QT_TRANSLATE_NOOP("Actions", "To revisit today"), "repeat", "Ctrl+6"),
)
