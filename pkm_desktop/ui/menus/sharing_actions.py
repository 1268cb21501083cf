"""What can be asked for around communities, issues and their lines: a part of the table of actions."""

from __future__ import annotations

from pkm_desktop.ui.menus.action_spec import QT_TRANSLATE_NOOP
from pkm_desktop.ui.menus.action_spec import ActionSpec as Spec

SHARING_ACTIONS: tuple[Spec, ...] = (
    Spec("add_to_digest", "Share", QT_TRANSLATE_NOOP("Actions", "Add to digest"), "send", letters="D"),
    Spec(
        "candidate_for",
        "Share",
        QT_TRANSLATE_NOOP("Actions", "Candidate for…"),
        "users",
        letters="Ctrl+Return; Ctrl+Enter",
        hint=QT_TRANSLATE_NOOP("Actions", "Then the letter of whom it is for"),
    ),
    Spec("quote", "Share", QT_TRANSLATE_NOOP("Actions", "Quote in digest"), "quote"),
    Spec(
        "share_one",
        "Share",
        QT_TRANSLATE_NOOP("Actions", "Hand on this one…"),
        "copy",
        "Ctrl+Shift+O",
        hint=QT_TRANSLATE_NOOP("Actions", "Copied or as a mail, with a line why"),
    ),
    Spec(
        "contribution",
        "Share",
        QT_TRANSLATE_NOOP("Actions", "Take in what a colleague brought…"),
        "users",
        "Ctrl+Shift+I",
        hint=QT_TRANSLATE_NOOP("Actions", "A feed, a list of links or a digest, credited to them"),
    ),
    Spec("new_community", "Share", QT_TRANSLATE_NOOP("Actions", "New community…"), "users", group=True),
    Spec(
        "edit_community",
        "Share",
        QT_TRANSLATE_NOOP("Actions", "Edit this community…"),
        "settings",
        "Ctrl+Shift+E",
        hint=QT_TRANSLATE_NOOP("Actions", "Who they are, what they may get, how it goes out"),
    ),
    Spec(
        "skip_issue",
        "Share",
        QT_TRANSLATE_NOOP("Actions", "Skip the issue that is due"),
        "clock",
        "Ctrl+Shift+L",
        hint=QT_TRANSLATE_NOOP("Actions", "The next one keeps its number"),
    ),
    Spec(
        "pause_rhythm",
        "Share",
        QT_TRANSLATE_NOOP("Actions", "Pause the rhythm, or go on with it"),
        "circle-pause",
        "Ctrl+Shift+U",
    ),
    Spec(
        "new_issue",
        "Share",
        QT_TRANSLATE_NOOP("Actions", "New digest"),
        "pencil",
        "Ctrl+Shift+D",
        group=True,
    ),
    Spec(
        "next_issue",
        "Share",
        QT_TRANSLATE_NOOP("Actions", "Make the next one from this"),
        "repeat",
        "Ctrl+Shift+J",
        hint=QT_TRANSLATE_NOOP("Actions", "The same sections, all of them empty"),
    ),
    Spec(
        "entry_kind",
        "Share",
        QT_TRANSLATE_NOOP("Actions", "What this line is to them…"),
        "tag",
        "Ctrl+T",
        group=True,
        hint=QT_TRANSLATE_NOOP("Actions", "A find, a question, an asset to reuse …"),
    ),
    Spec(
        "entry_more",
        "Share",
        QT_TRANSLATE_NOOP("Actions", "Add to this line…"),
        "plus",
        "Ctrl+.",
        hint=QT_TRANSLATE_NOOP("Actions", "Another view, a question, who brought or found it"),
    ),
    Spec("line_up", "Share", QT_TRANSLATE_NOOP("Actions", "Move the line up"), "arrow-up", "Alt+Up"),
    Spec("line_down", "Share", QT_TRANSLATE_NOOP("Actions", "Move the line down"), "arrow-down", "Alt+Down"),
    Spec("publish", "Share", QT_TRANSLATE_NOOP("Actions", "Publish…"), "send", "Ctrl+Shift+P", group=True),
)
