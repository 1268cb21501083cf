"""Everything a person can ask for, as one table: menus, keys, palette and the `?` sheet come from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """The stubs of PySide6 say `object`; it is the text."""

else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class ActionSpec:
    """One action. `keys` work in the whole window, `letters` only in lists and the reader."""

    name: str
    menu: str  # File | Edit | View | Item | Sense | Share | Go | Tools | Help
    text: str  # English; translated when shown
    icon: str = ""
    keys: str = ""  # "Ctrl+Shift+Z; Ctrl+Y"
    letters: str = ""
    group: bool = False  # a line above it in the menu
    checkable: bool = False
    hint: str = ""
    door: str = ""  # what it is called where a person begins
    role: QAction.MenuRole = QAction.MenuRole.NoRole

    def label(self) -> str:
        """The text in the person's language."""
        return QCoreApplication.translate("Actions", self.text)


MENUS = ("File", "Edit", "View", "Item", "Sense", "Share", "Go", "Tools", "Help")
MENU_TEXTS = tuple(
    QT_TRANSLATE_NOOP("Actions", text)
    for text in ("&File", "&Edit", "&View", "&Item", "Se&nse", "&Share", "&Go", "&Tools", "&Help")
)
Role = QAction.MenuRole
Spec = ActionSpec

ACTIONS: tuple[ActionSpec, ...] = (
    Spec(
        "add",
        "File",
        QT_TRANSLATE_NOOP("Actions", "Add…"),
        "plus",
        "Ctrl+N",
        hint=QT_TRANSLATE_NOOP("Actions", "A site, a page or a file"),
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
        "demo",
        "File",
        QT_TRANSLATE_NOOP("Actions", "Open the sample library"),
        "library",
        hint=QT_TRANSLATE_NOOP("Actions", "Look around with made-up content"),
        door=QT_TRANSLATE_NOOP("Actions", "Try the sample library"),
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
    Spec("dark", "View", QT_TRANSLATE_NOOP("Actions", "Switch between light and dark"), "moon", group=True),
    Spec(
        "full_screen", "View", QT_TRANSLATE_NOOP("Actions", "Full screen"), "monitor", "F11", checkable=True
    ),
    Spec("next", "Item", QT_TRANSLATE_NOOP("Actions", "Next"), "arrow-down", letters="J"),
    Spec("previous", "Item", QT_TRANSLATE_NOOP("Actions", "Previous"), "arrow-up", letters="K"),
    Spec(
        "page_down",
        "Item",
        QT_TRANSLATE_NOOP("Actions", "Page down, then next"),
        "chevron-down",
        letters="Space",
    ),
    Spec("read", "Item", QT_TRANSLATE_NOOP("Actions", "Read"), "book-open", letters="Return; Enter"),
    Spec(
        "peek",
        "Item",
        QT_TRANSLATE_NOOP("Actions", "Peek at the text"),
        "eye",
        letters="O",
        hint=QT_TRANSLATE_NOOP("Actions", "Where it shows already: open in the browser"),
    ),
    Spec(
        "open_browser",
        "Item",
        QT_TRANSLATE_NOOP("Actions", "Open in the browser"),
        "external-link",
        letters="Shift+O",
    ),
    Spec("full_text", "Item", QT_TRANSLATE_NOOP("Actions", "Fetch the full text"), "file-text"),
    Spec("keep", "Item", QT_TRANSLATE_NOOP("Actions", "Keep"), "bookmark", letters="S", group=True),
    Spec("keep_tagged", "Item", QT_TRANSLATE_NOOP("Actions", "Keep with tags…"), "tags", letters="Shift+S"),
    Spec(
        "quick_thought",
        "Item",
        QT_TRANSLATE_NOOP("Actions", "Keep with a quick thought…"),
        "message-circle",
        letters="Q",
    ),
    Spec("later", "Item", QT_TRANSLATE_NOOP("Actions", "Read later"), "clock", letters="L"),
    Spec("snooze", "Item", QT_TRANSLATE_NOOP("Actions", "Snooze until…"), "alarm-clock", letters="Z"),
    Spec("drop", "Item", QT_TRANSLATE_NOOP("Actions", "Drop"), "x", letters="X"),
    Spec("put_back", "Item", QT_TRANSLATE_NOOP("Actions", "Put back into the inbox"), "inbox"),
    Spec("toggle_read", "Item", QT_TRANSLATE_NOOP("Actions", "Mark as read or unread"), "check", letters="R"),
    Spec("tag", "Item", QT_TRANSLATE_NOOP("Actions", "Tag…"), "tag", letters="T"),
    Spec(
        "file_into",
        "Item",
        QT_TRANSLATE_NOOP("Actions", "Put into a bookmark folder…"),
        "folder-input",
        letters="Shift+F",
    ),
    Spec("rule_from", "Item", QT_TRANSLATE_NOOP("Actions", "Rule from this…"), "list-filter", letters="M"),
    Spec(
        "drop_above",
        "Item",
        QT_TRANSLATE_NOOP("Actions", "Drop all above"),
        "check-check",
        letters="Shift+A",
        group=True,
    ),
    Spec(
        "drop_source",
        "Item",
        QT_TRANSLATE_NOOP("Actions", "Drop the rest of this source"),
        "check-check",
        letters="Shift+X",
    ),
    Spec("next_source", "Item", QT_TRANSLATE_NOOP("Actions", "Next source"), "chevron-right", letters="G, G"),
    Spec(
        "highlight",
        "Sense",
        QT_TRANSLATE_NOOP("Actions", "Highlight the passage"),
        "highlighter",
        letters="H",
    ),
    Spec("note", "Sense", QT_TRANSLATE_NOOP("Actions", "Note on this"), "sticky-note", letters="N"),
    Spec("why", "Sense", QT_TRANSLATE_NOOP("Actions", "Why it matters"), "lightbulb", letters="W"),
    Spec("connect", "Sense", QT_TRANSLATE_NOOP("Actions", "Connect with a note…"), "link", letters="C"),
    Spec(
        "new_note",
        "Sense",
        QT_TRANSLATE_NOOP("Actions", "New note"),
        "square-pen",
        "Ctrl+Shift+N",
        group=True,
    ),
    Spec("delete_note", "Sense", QT_TRANSLATE_NOOP("Actions", "Delete the note"), "trash-2"),
    Spec("add_to_digest", "Share", QT_TRANSLATE_NOOP("Actions", "Add to digest"), "send", letters="D"),
    Spec("quote", "Share", QT_TRANSLATE_NOOP("Actions", "Quote in digest"), "quote"),
    Spec("new_community", "Share", QT_TRANSLATE_NOOP("Actions", "New community…"), "users", group=True),
    Spec("new_issue", "Share", QT_TRANSLATE_NOOP("Actions", "New digest"), "pencil", "Ctrl+Shift+D"),
    Spec(
        "line_up", "Share", QT_TRANSLATE_NOOP("Actions", "Move the line up"), "arrow-up", "Alt+Up", group=True
    ),
    Spec("line_down", "Share", QT_TRANSLATE_NOOP("Actions", "Move the line down"), "arrow-down", "Alt+Down"),
    Spec("publish", "Share", QT_TRANSLATE_NOOP("Actions", "Publish…"), "send", "Ctrl+Shift+P", group=True),
    Spec("seek", "Go", QT_TRANSLATE_NOOP("Actions", "Seek"), "rss", "Ctrl+1"),
    Spec("sense", "Go", QT_TRANSLATE_NOOP("Actions", "Sense"), "book-open", "Ctrl+2"),
    Spec("share", "Go", QT_TRANSLATE_NOOP("Actions", "Share"), "send", "Ctrl+3"),
    Spec("practice", "Go", QT_TRANSLATE_NOOP("Actions", "Practice"), "activity", "Ctrl+4"),
    Spec("sources", "Go", QT_TRANSLATE_NOOP("Actions", "All sources"), "list", "Ctrl+5"),
    Spec("next_pane", "Go", QT_TRANSLATE_NOOP("Actions", "Next pane"), "arrow-right", "F6", group=True),
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
    Spec("rules", "Tools", QT_TRANSLATE_NOOP("Actions", "Rules…"), "list-filter", "Ctrl+Shift+R", group=True),
    Spec("watch_words", "Tools", QT_TRANSLATE_NOOP("Actions", "Watch words…"), "eye"),
    Spec("check_links", "Tools", QT_TRANSLATE_NOOP("Actions", "Look for dead links"), "unlink"),
    Spec("check", "Tools", QT_TRANSLATE_NOOP("Actions", "Check the library"), "shield-check", group=True),
    Spec("reindex", "Tools", QT_TRANSLATE_NOOP("Actions", "Build the search index anew"), "database"),
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
