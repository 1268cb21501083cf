"""What can be asked for around what came back: a part of the table of actions."""

from __future__ import annotations

from pkm_desktop.ui.menus.action_spec import QT_TRANSLATE_NOOP
from pkm_desktop.ui.menus.action_spec import ActionSpec as Spec

RETURNING_ACTIONS: tuple[Spec, ...] = (
    Spec(
        "respond",
        "Share",
        QT_TRANSLATE_NOOP("Actions", "File what came back…"),
        "message-circle",
        "Ctrl+R",
        group=True,
        hint=QT_TRANSLATE_NOOP("Actions", "An answer, a question, what they did with it"),
    ),
    Spec(
        "file_replies",
        "Share",
        QT_TRANSLATE_NOOP("Actions", "File replies from mails…"),
        "mail",
        "Ctrl+Alt+R",
        hint=QT_TRANSLATE_NOOP("Actions", "Mails saved as .eml or .mbox; dropping them does the same"),
    ),
    Spec(
        "poll",
        "Share",
        QT_TRANSLATE_NOOP("Actions", "Ask a poll"),
        "rows-3",
        "Ctrl+Alt+Q",
        hint=QT_TRANSLATE_NOOP("Actions", "A question with answers that readers vote on"),
    ),
    Spec("new_case", "Share", QT_TRANSLATE_NOOP("Actions", "Tell a success case…"), "sprout", "Ctrl+Alt+S"),
    Spec("new_person", "Share", QT_TRANSLATE_NOOP("Actions", "New person…"), "users", "Ctrl+Alt+N"),
)
RETURNING_PLACES: tuple[Spec, ...] = (
    Spec("replies", "Go", QT_TRANSLATE_NOOP("Actions", "Replies to follow up"), "message-circle", "Ctrl+7"),
    Spec("open_questions", "Go", QT_TRANSLATE_NOOP("Actions", "Open questions"), "circle-alert", "Ctrl+8"),
    Spec("success_cases", "Go", QT_TRANSLATE_NOOP("Actions", "Success cases"), "sprout", "Ctrl+9"),
    Spec("people", "Go", QT_TRANSLATE_NOOP("Actions", "People"), "users", "Ctrl+Alt+U"),
)
