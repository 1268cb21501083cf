"""What pages show only once somebody does something there: one function per state of a screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands.sense import annotate, recall
from pkm_desktop.core.commands.share import curate, outcomes, polling, responding
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.rules import Action, Condition, Rule
from pkm_desktop.core.model.sources import FoundFeed, Preview
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.seek.add_dialog import AddDialog
from pkm_desktop.ui.seek.found_feeds import FoundFeeds
from pkm_desktop.ui.seek.report_box import ReportBox
from pkm_desktop.ui.seek.view import SeekView
from pkm_desktop.ui.share.entry_card import EntryCard
from tests.ui.settling import LONG, settle

GIVEN = ("Kept 1 item", "Now", "Later")  # English words of ours in what follows


class Screen:
    """The window on the sample library, with short ways to what it can show."""

    def __init__(self, window: MainWindow, library: Library, qtbot: QtBot) -> None:
        assert window.desk is not None
        self.window, self.desk, self.library, self.qtbot = window, window.desk, library, qtbot

    def settle(self) -> None:
        """Until what was asked for is there."""
        settle(self.window, self.qtbot)

    def run(self, name: str) -> None:
        """What an action of the menus brings."""
        self.desk.actions.run(name)
        self.settle()

    def open_ref(self, kind: str, number: int) -> None:
        """A thing on its page."""
        self.window.open_ref(Ref(kind, number))
        self.settle()

    def seek(self) -> SeekView:
        """The stage, whole."""
        view = self.window.show_stage("seek")
        assert isinstance(view, SeekView)
        self.settle()
        return view

    def note(self) -> int:
        """A note, open on its page."""
        number = recall.notes(self.library)[0].id
        self.open_ref("note", number)
        return number


def article(screen: Screen) -> None:
    """One with tags, a why and a highlight."""
    screen.seek()
    screen.open_ref("item", next(one.item_id for one in recall.highlights(screen.library)))


def why(screen: Screen) -> None:
    article(screen)
    screen.run("why")
    screen.seek().reader.view.why.beside.unfold()


def find_bar(screen: Screen) -> None:
    article(screen)
    screen.seek().reader.view.find_wanted.emit()


def passage(screen: Screen) -> None:
    article(screen)
    screen.seek().select_passage()


def several(screen: Screen) -> None:
    screen.seek().list_pane.table.selectAll()


def thought(screen: Screen) -> None:
    screen.seek().list_pane.table.go(0)
    screen.run("quick_thought")


def rule(screen: Screen) -> QWidget:
    dialog = screen.seek().rules.open()
    dialog.new_rule(Rule("A", (Condition("title", "contains", "the"),), (Action("tag", "x"),)))
    screen.qtbot.waitUntil(lambda: bool(dialog.side.editor._sources), timeout=LONG)
    return dialog


def found_feeds(screen: Screen) -> QWidget:
    dialog = AddDialog(screen.desk, screen.window)
    dialog.show()
    names = ("posts", "talks")
    feeds = tuple(FoundFeed(f"https://example.org/{name}", name, entries=3, read=True) for name in names)
    found = dialog.findChild(FoundFeeds)
    assert isinstance(found, FoundFeeds)
    found.show_previews([Preview("https://example.org", feeds), Preview("example.com", error="It is gone.")])
    return dialog


def report(screen: Screen) -> QWidget:
    dialog = AddDialog(screen.desk, screen.window)
    dialog.show()
    box = dialog.findChild(ReportBox)
    assert isinstance(box, ReportBox)
    box.show_report("One new, one known already.")
    return dialog


def preview(screen: Screen) -> None:
    screen.note()
    screen.run("note_preview")


def history(screen: Screen) -> None:
    annotate.edit_note(screen.library, screen.note(), body="Another body.")
    screen.run("note_history")


def around(screen: Screen) -> None:
    screen.note()
    screen.run("note_graph")


def connect(screen: Screen) -> None:
    screen.note()
    screen.run("connect")


def deleted(screen: Screen) -> None:
    screen.window.show_stage("sense")
    annotate.delete_note(screen.library, recall.notes(screen.library)[-1].id)
    screen.run("deleted_notes")


def new_note(screen: Screen) -> None:
    screen.window.show_stage("sense")
    screen.run("note")


def draft(screen: Screen) -> None:
    """With a poll, standing words, and the tools of a line in sight."""
    community = curate.communities(screen.library)[0]
    curate.edit_community(screen.library, community.id, opening="Dear all,", closing="Until next time.")
    one = curate.issues(screen.library, community.id)[0]
    polling.set_poll(screen.library, one.id, "When shall we meet?", ["Now", "Later"])
    screen.open_ref("issue", one.id)
    card = screen.window.findChild(EntryCard)
    assert isinstance(card, EntryCard)
    card.open_field("quote")


def sent(screen: Screen) -> None:
    """With what came back of it."""
    one = curate.issues(screen.library, curate.communities(screen.library)[0].id)[1]
    responding.respond(screen.library, one.id, "used", "In our retro.", person="Ada <ada@example.org>")
    outcomes.add_case(screen.library, "A plan")
    screen.open_ref("issue", one.id)


def undo(screen: Screen) -> None:
    screen.seek()
    screen.window.toast("Kept 1 item", undo=True)


def by_action(name: str) -> Callable[[Screen], None]:
    """What an action of the menus brings."""
    return lambda screen: screen.run(name)


SCREENS: dict[str, Callable[[Screen], QWidget | None]] = {  # what is to be looked at, if not the window
    "an article": article,
    "why it matters": why,
    "the find bar": find_bar,
    "a passage": passage,
    "several items": several,
    "a quick thought": thought,
    "a toast": undo,
    "a rule": rule,
    "feeds found": found_feeds,
    "a report": report,
    "sources": by_action("sources"),
    "a preview": preview,
    "the past of a note": history,
    "around a note": around,
    "connecting": connect,
    "deleted notes": deleted,
    "a new note": new_note,
    "a draft": draft,
    "a sent issue": sent,
    "replies": by_action("replies"),
    "questions": by_action("open_questions"),
    "cases": by_action("success_cases"),
    "people": by_action("people"),
}
