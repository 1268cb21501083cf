"""Everything a person can ask for, as one table: menus, keys, palette and the `?` sheet come from it."""

from __future__ import annotations

import sys

from PySide6.QtGui import QAction

from pkm_desktop.ui.menus.action_spec import QT_TRANSLATE_NOOP, ActionSpec
from pkm_desktop.ui.menus.going_out_actions import GOING_OUT_ACTIONS
from pkm_desktop.ui.menus.reading_actions import READING_ACTIONS
from pkm_desktop.ui.menus.returning_actions import RETURNING_ACTIONS, RETURNING_PLACES
from pkm_desktop.ui.menus.sharing_actions import SHARING_ACTIONS
from pkm_desktop.ui.menus.thinking_actions import THINKING_ACTIONS

__all__ = ["ACTIONS", "MENUS", "MENU_TEXTS", "SUBMENUS", "ActionSpec"]

MENUS = ("File", "Edit", "View", "Item", "Sense", "Share", "Go", "Tools", "Help")
MENU_TEXTS = (
    QT_TRANSLATE_NOOP("Actions", "&File"),
    QT_TRANSLATE_NOOP("Actions", "&Edit"),
    QT_TRANSLATE_NOOP("Actions", "&View"),
    QT_TRANSLATE_NOOP("Actions", "&Item"),
    QT_TRANSLATE_NOOP("Actions", "Se&nse"),
    QT_TRANSLATE_NOOP("Actions", "&Share"),
    QT_TRANSLATE_NOOP("Actions", "&Go"),
    QT_TRANSLATE_NOOP("Actions", "&Tools"),
    QT_TRANSLATE_NOOP("Actions", "&Help"),
)
# Menus within menus: below the actions of the menu they are in.
SUBMENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("Actions", "Community"),
        ("new_community", "edit_community", "skip_issue", "pause_rhythm"),
    ),
    (QT_TRANSLATE_NOOP("Actions", "The line"), ("entry_kind", "entry_more", "line_up", "line_down")),
    (
        QT_TRANSLATE_NOOP("Actions", "Before it goes out"),
        ("check_links", "mend_issue", "copy_rich", "copy_markdown", "send_to_self", "open_draft"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "What has left, and the ways out"),
        ("what_left", "correct_issue", "outbox", "ways_out", "digest_templates"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "What came back"),
        ("respond", "file_replies", "poll", "new_case", "new_person"),
    ),
)
BACK, FORWARD = ("Ctrl+[", "Ctrl+]") if sys.platform == "darwin" else ("Alt+Left", "Alt+Right")
Role = QAction.MenuRole
Spec = ActionSpec

ACTIONS: tuple[ActionSpec, ...] = (
    Spec(
        "add",
        "File",
        QT_TRANSLATE_NOOP("Actions", "Add…"),
        "plus",
        "Ctrl+N",
        hint=QT_TRANSLATE_NOOP("Actions", "By its address: a blog, a channel, a podcast, a page"),
        door=QT_TRANSLATE_NOOP("Actions", "Follow a site"),
    ),
    Spec(
        "import",
        "File",
        QT_TRANSLATE_NOOP("Actions", "Import…"),
        "file-up",
        hint=QT_TRANSLATE_NOOP("Actions", "Feeds, bookmarks and pages from elsewhere"),
        door=QT_TRANSLATE_NOOP("Actions", "Import what you have"),
    ),
    Spec("export_opml", "File", QT_TRANSLATE_NOOP("Actions", "Export sources as OPML…"), "upload"),
    Spec(
        "export_vault",
        "File",
        QT_TRANSLATE_NOOP("Actions", "Export everything as Markdown…"),
        "folder-open",
        hint=QT_TRANSLATE_NOOP("Actions", "A vault that Obsidian opens and that can be brought in again"),
    ),
    Spec(
        "demo",
        "File",
        QT_TRANSLATE_NOOP("Actions", "Open the sample library"),
        "library",
        hint=QT_TRANSLATE_NOOP("Actions", "Look around with made-up content"),
        door=QT_TRANSLATE_NOOP("Actions", "Try the sample library"),
    ),
    Spec(
        "print",
        "File",
        QT_TRANSLATE_NOOP("Actions", "Print…"),
        "printer",
        "Ctrl+P",
        group=True,
        hint=QT_TRANSLATE_NOOP("Actions", "What is open, on paper or as a PDF file"),
    ),
    Spec("backup", "File", QT_TRANSLATE_NOOP("Actions", "Back up now"), "archive", group=True),
    Spec(
        "settings",
        "File",
        QT_TRANSLATE_NOOP("Actions", "Settings…"),
        "settings",
        "Ctrl+,",
        group=True,
        role=Role.PreferencesRole,
    ),
    Spec("quit", "File", QT_TRANSLATE_NOOP("Actions", "Quit"), "log-out", "Ctrl+Q", role=Role.QuitRole),
    Spec("undo", "Edit", QT_TRANSLATE_NOOP("Actions", "Undo"), "undo-2", "Ctrl+Z", letters="U"),
    Spec("redo", "Edit", QT_TRANSLATE_NOOP("Actions", "Redo"), "redo-2", "Ctrl+Shift+Z; Ctrl+Y"),
    Spec("copy_link", "Edit", QT_TRANSLATE_NOOP("Actions", "Copy link"), "copy", "Ctrl+Shift+C", group=True),
    Spec(
        "search",
        "Edit",
        QT_TRANSLATE_NOOP("Actions", "Search everything"),
        "search",
        "Ctrl+F",
        letters="/",
        group=True,
    ),
    Spec(
        "find_in_page",
        "Edit",
        QT_TRANSLATE_NOOP("Actions", "Find in this article"),
        "search",
        "F3",
        hint=QT_TRANSLATE_NOOP("Actions", "While reading, Ctrl+F does the same"),
    ),
    Spec("sidebar", "View", QT_TRANSLATE_NOOP("Actions", "Sidebar"), "panel-left", "Ctrl+B", checkable=True),
    Spec(
        "group_by_source",
        "View",
        QT_TRANSLATE_NOOP("Actions", "Group the inbox by source"),
        "rows-3",
        "Ctrl+Shift+G",
        checkable=True,
    ),
    Spec(
        "text_larger",
        "View",
        QT_TRANSLATE_NOOP("Actions", "Larger reading text"),
        "type",
        "Ctrl+=; Ctrl++",
        group=True,
    ),
    Spec("text_smaller", "View", QT_TRANSLATE_NOOP("Actions", "Smaller reading text"), "type", "Ctrl+-"),
    Spec("text_reset", "View", QT_TRANSLATE_NOOP("Actions", "Usual reading text"), "type", "Ctrl+0"),
    Spec(
        "pane_wider",
        "View",
        QT_TRANSLATE_NOOP("Actions", "Make this pane wider"),
        "panel-left",
        "Ctrl+Alt+Right",
        group=True,
    ),
    Spec(
        "pane_narrower",
        "View",
        QT_TRANSLATE_NOOP("Actions", "Make this pane narrower"),
        "panel-left",
        "Ctrl+Alt+Left",
    ),
    Spec("dark", "View", QT_TRANSLATE_NOOP("Actions", "Switch between light and dark"), "moon", group=True),
    Spec(
        "full_screen", "View", QT_TRANSLATE_NOOP("Actions", "Full screen"), "monitor", "F11", checkable=True
    ),
    *READING_ACTIONS,
    *THINKING_ACTIONS,
    *SHARING_ACTIONS,
    *GOING_OUT_ACTIONS,
    *RETURNING_ACTIONS,
    Spec("back", "Go", QT_TRANSLATE_NOOP("Actions", "Back"), "arrow-left", BACK),
    Spec("forward", "Go", QT_TRANSLATE_NOOP("Actions", "Forward"), "arrow-right", FORWARD),
    Spec("seek", "Go", QT_TRANSLATE_NOOP("Actions", "Seek"), "rss", "Ctrl+1", group=True),
    Spec("sense", "Go", QT_TRANSLATE_NOOP("Actions", "Sense"), "book-open", "Ctrl+2"),
    Spec("share", "Go", QT_TRANSLATE_NOOP("Actions", "Share"), "send", "Ctrl+3"),
    Spec("practice", "Go", QT_TRANSLATE_NOOP("Actions", "Practice"), "activity", "Ctrl+4"),
    Spec("sources", "Go", QT_TRANSLATE_NOOP("Actions", "All sources"), "list", "Ctrl+5"),
    *RETURNING_PLACES,
    Spec("next_pane", "Go", QT_TRANSLATE_NOOP("Actions", "Next pane"), "arrow-right", "F6", group=True),
    Spec("previous_pane", "Go", QT_TRANSLATE_NOOP("Actions", "Previous pane"), "arrow-left", "Shift+F6"),
    Spec("menu_here", "Go", QT_TRANSLATE_NOOP("Actions", "Menu of what is chosen"), "ellipsis", "Shift+F10"),
    Spec("palette", "Go", QT_TRANSLATE_NOOP("Actions", "Commands"), "command", "Ctrl+K"),
    Spec("refresh", "Tools", QT_TRANSLATE_NOOP("Actions", "Fetch all sources"), "refresh-cw", "F5"),
    Spec(
        "refresh_source", "Tools", QT_TRANSLATE_NOOP("Actions", "Fetch this source"), "refresh-cw", "Shift+F5"
    ),
    Spec(
        "source_settings",
        "Tools",
        QT_TRANSLATE_NOOP("Actions", "Source settings…"),
        "settings",
        "Alt+Return",
    ),
    Spec("stop", "Tools", QT_TRANSLATE_NOOP("Actions", "Stop fetching"), "x"),
    Spec(
        "jobs",
        "Tools",
        QT_TRANSLATE_NOOP("Actions", "What is going on"),
        "history",
        "Ctrl+J",
        hint=QT_TRANSLATE_NOOP("Actions", "What runs, and what was done lately"),
    ),
    Spec(
        "practice_report",
        "Tools",
        QT_TRANSLATE_NOOP("Actions", "Practice report…"),
        "upload",
        hint=QT_TRANSLATE_NOOP("Actions", "What came of the weeks, as a page to show around"),
    ),
    Spec("rules", "Tools", QT_TRANSLATE_NOOP("Actions", "Rules…"), "list-filter", "Ctrl+Shift+R", group=True),
    Spec("watch_words", "Tools", QT_TRANSLATE_NOOP("Actions", "Watch words…"), "eye"),
    Spec("dead_links", "Tools", QT_TRANSLATE_NOOP("Actions", "Look for dead links"), "unlink"),
    Spec("check", "Tools", QT_TRANSLATE_NOOP("Actions", "Check the library"), "shield-check", group=True),
    Spec("reindex", "Tools", QT_TRANSLATE_NOOP("Actions", "Build the search index anew"), "database"),
    Spec("guide", "Help", QT_TRANSLATE_NOOP("Actions", "User guide"), "book-open", "Shift+F1"),
    Spec("keys", "Help", QT_TRANSLATE_NOOP("Actions", "Keys"), "keyboard", "F1", letters="?"),
    Spec(
        "open_data", "Help", QT_TRANSLATE_NOOP("Actions", "Open the data folder"), "folder-open", group=True
    ),
    Spec("open_log", "Help", QT_TRANSLATE_NOOP("Actions", "Open the log folder"), "file-text"),
    Spec(
        "about",
        "Help",
        QT_TRANSLATE_NOOP("Actions", "About PKM Desktop"),
        "info",
        group=True,
        role=Role.AboutRole,
    ),
)
