"""What can be asked for when an issue goes out: a part of the table of actions."""

from __future__ import annotations

from pkm_desktop.ui.menus.action_spec import QT_TRANSLATE_NOOP
from pkm_desktop.ui.menus.action_spec import ActionSpec as Spec

GOING_OUT_ACTIONS: tuple[Spec, ...] = (
    Spec(
        "check_links",
        "Share",
        QT_TRANSLATE_NOOP("Actions", "Check the links"),
        "link",
        "F7",
        group=True,
        hint=QT_TRANSLATE_NOOP("Actions", "Ask every address of the issue whether it is still there"),
    ),
    Spec(
        "mend_issue",
        "Share",
        QT_TRANSLATE_NOOP("Actions", "Mend what takes no decision"),
        "wand-sparkles",
        "Shift+F7",
        hint=QT_TRANSLATE_NOOP("Actions", "Clean addresses, cut long quotes, follow moved links"),
    ),
    Spec(
        "copy_rich",
        "Share",
        QT_TRANSLATE_NOOP("Actions", "Copy the issue with its looks"),
        "copy",
        "Ctrl+F8",
    ),
    Spec(
        "copy_markdown",
        "Share",
        QT_TRANSLATE_NOOP("Actions", "Copy the issue as Markdown"),
        "copy",
        "Ctrl+Shift+F8",
    ),
    Spec(
        "send_to_self",
        "Share",
        QT_TRANSLATE_NOOP("Actions", "Send it to me first"),
        "mail",
        "Shift+F8",
        hint=QT_TRANSLATE_NOOP("Actions", "A test mail of the issue, to nobody else"),
    ),
    Spec(
        "open_draft",
        "Share",
        QT_TRANSLATE_NOOP("Actions", "Open as a draft in the mail program"),
        "mail",
        "F8",
    ),
    Spec(
        "what_left",
        "Share",
        QT_TRANSLATE_NOOP("Actions", "What has left…"),
        "archive",
        "F9",
        group=True,
        hint=QT_TRANSLATE_NOOP("Actions", "The exact bytes, where they went, and to whom"),
    ),
    Spec(
        "correct_issue",
        "Share",
        QT_TRANSLATE_NOOP("Actions", "Correct this issue"),
        "pencil",
        "Ctrl+Shift+F7",
        hint=QT_TRANSLATE_NOOP("Actions", "Make it a draft again; its number and the record of it stay"),
    ),
    Spec(
        "outbox",
        "Share",
        QT_TRANSLATE_NOOP("Actions", "Outbox…"),
        "inbox",
        "Shift+F9",
        hint=QT_TRANSLATE_NOOP("Actions", "Mails that wait, were refused, or nobody knows about"),
    ),
    Spec(
        "ways_out",
        "Share",
        QT_TRANSLATE_NOOP("Actions", "Ways out…"),
        "plug",
        "Ctrl+F9",
        hint=QT_TRANSLATE_NOOP("Actions", "Mail servers, wikis, folders, chats"),
    ),
    Spec(
        "digest_templates",
        "Share",
        QT_TRANSLATE_NOOP("Actions", "Templates of digests…"),
        "code",
        "Ctrl+Shift+F9",
        hint=QT_TRANSLATE_NOOP("Actions", "Your own form of mails, pages and files"),
    ),
)
