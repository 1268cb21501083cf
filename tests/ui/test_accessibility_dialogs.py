"""The same walk through every dialog and pop-up: whichever exists in the package has a place here."""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Callable, Iterator
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QDialog, QTabBar, QWidget
from pytestqt.qtbot import QtBot

import pkm_desktop.ui
from pkm_desktop.core.commands.seek import browse
from pkm_desktop.core.commands.sense import recall
from pkm_desktop.core.commands.share import curate, targets
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.digests import Publication
from pkm_desktop.core.model.items import ItemFilter
from pkm_desktop.core.model.notes import Related
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.errors import ReportDialog
from pkm_desktop.ui.frame import Frame
from pkm_desktop.ui.licences import LicencesDialog
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.practice import report_dialog
from pkm_desktop.ui.seek.add_dialog import AddDialog
from pkm_desktop.ui.seek.claim_card import ClaimCard
from pkm_desktop.ui.seek.connect_box import ConnectBox
from pkm_desktop.ui.seek.folder_box import FolderBox
from pkm_desktop.ui.seek.item_form import ItemForm
from pkm_desktop.ui.seek.mark_card import MarkCard
from pkm_desktop.ui.seek.passage_card import PassageCard
from pkm_desktop.ui.seek.rules.dialog import RulesDialog
from pkm_desktop.ui.seek.snooze_popup import SnoozePopup
from pkm_desktop.ui.seek.sources.properties import SourceDialog
from pkm_desktop.ui.seek.view import SeekView
from pkm_desktop.ui.settings.mailbox_dialog import MailboxDialog
from pkm_desktop.ui.share.community_dialog import CommunityDialog
from pkm_desktop.ui.share.community_facts import Facts
from pkm_desktop.ui.share.conflict_dialog import ConflictDialog
from pkm_desktop.ui.share.left_dialog import LeftDialog
from pkm_desktop.ui.share.outbox_dialog import OutboxDialog
from pkm_desktop.ui.share.publish_dialog import PublishDialog
from pkm_desktop.ui.share.returns.respond_dialog import RespondDialog
from pkm_desktop.ui.share.template_dialog import TemplateDialog
from pkm_desktop.ui.share.way_dialog import WayDialog
from pkm_desktop.ui.share.ways_dialog import WaysDialog
from pkm_desktop.ui.unsaved import Unsaved
from pkm_desktop.ui.widgets.choice_box import ChoiceBox
from pkm_desktop.ui.widgets.tag_edit import TagEdit
from pkm_desktop.ui.widgets.unsaved_dialog import UnsavedDialog
from pkm_desktop.ui.widgets.word_box import WordBox
from tests.ui.reaching import faults, untold_rows

LONG = 20_000  # ms: a limit, not a wait


class Place:
    """A window on the sample library; one method per dialog, named as its class, opens it."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        self.window, self.desk, self.library = window, desk, desk.library
        self.frame = Frame(window)
        self.frame.live(desk)
        self.draft, self.sent = curate.issues(self.library, curate.communities(self.library)[0].id)

    def by_action(self, name: str, kind: str) -> QWidget:
        self.desk.actions.run(name)
        return next(one for one in QApplication.topLevelWidgets() if type(one).__name__ == kind)

    def item(self) -> Any:
        return browse.item(self.library, browse.item_ids(self.library, ItemFilter(view="all"))[0])

    def source(self) -> QWidget:
        seek = self.window.show_stage("seek")
        assert isinstance(seek, SeekView)
        return SourceDialog(self.desk, browse.sources(self.library)[0], seek.parts.doings, self.window)

    def connecting(self) -> QWidget:
        box = ConnectBox(self.desk.theme, self.window)
        box.open_at(QPoint(50, 50))
        one = Related(ref=Ref("note", 1), title="One thing", score=1.0, why=("word",), sentence="A sentence.")
        box.offer([one, Related(ref=Ref("item", 2), title="Another", score=0.5, why=())])
        return box

    def community(self) -> QWidget:
        facts = Facts(curate.communities(self.library)[0])
        return CommunityDialog(self.desk.theme, facts, self.window)

    def conflict(self) -> QWidget:
        clash = Publication(1, self.sent.id, "Wiki", "mediawiki", "conflict", error="Somebody changed it.")
        return ConflictDialog(self.desk, clash, self.window)

    def responding(self) -> QWidget:
        entry = curate.issue(self.library, self.sent.id).entries[0]
        return RespondDialog(self.desk, self.sent.id, entry.id, self.window)

    def jobs(self) -> QWidget:
        self.frame.show_jobs()
        return next(one for one in QApplication.topLevelWidgets() if type(one).__name__ == "JobsPanel")


Open = Callable[[Place], QWidget]
OPENED: dict[str, Open] = {
    "AboutDialog": lambda place: place.by_action("about", "AboutDialog"),
    "AddDialog": lambda place: AddDialog(place.desk, place.window),
    "ChoiceBox": lambda place: ChoiceBox("Merge into", [("One", 1), ("Two", 2)], place.window, free=True),
    "ClaimCard": lambda place: ClaimCard("What I say.", source="Where from", parent=place.window),
    "CommunityDialog": Place.community,
    "ConflictDialog": Place.conflict,
    "ConnectBox": Place.connecting,
    "FolderBox": lambda place: FolderBox(["Work", "Home"], place.window),
    "GuideWindow": lambda place: place.by_action("guide", "GuideWindow"),
    "ItemForm": lambda place: ItemForm(place.item(), {}, place.window),
    "JobsPanel": Place.jobs,
    "KeysSheet": lambda place: place.by_action("keys", "KeysSheet"),
    "LeftDialog": lambda place: LeftDialog(
        place.desk, curate.issue(place.library, place.sent.id), place.window
    ),
    "LicencesDialog": lambda place: LicencesDialog(place.window),
    "MailboxDialog": lambda place: MailboxDialog(place.desk, place.window),
    "MarkCard": lambda place: MarkCard(place.desk.theme, recall.highlights(place.library)[0], place.window),
    "OutboxDialog": lambda place: OutboxDialog(place.desk, place.window),
    "Palette": lambda place: place.by_action("palette", "Palette"),
    "PassageCard": lambda place: PassageCard("Comment on this passage", parent=place.window),
    "PublishDialog": lambda place: PublishDialog(
        place.desk, curate.issue(place.library, place.draft.id), parent=place.window
    ),
    "RespondDialog": Place.responding,
    "RulesDialog": lambda place: RulesDialog(place.desk, place.window),
    "SettingsDialog": lambda place: place.by_action("settings", "SettingsDialog"),
    "SnoozePopup": lambda place: SnoozePopup(place.desk.theme, date(2026, 1, 5), place.window),
    "SourceDialog": Place.source,
    "TagEdit": lambda place: TagEdit(["one", "two"], place.window),
    "TemplateDialog": lambda place: TemplateDialog(place.desk, place.window),
    "UnsavedDialog": lambda place: UnsavedDialog(
        (Unsaved("body-1", "A thought.", "The disk is full."),), place.window
    ),
    "WayDialog": lambda place: WayDialog(place.desk, targets.kinds()[0], None, place.window),
    "WaysDialog": lambda place: WaysDialog(place.desk, place.window),
    "WordBox": lambda place: WordBox("A new name", "old", place.window, hint="As you like"),
    "errors.ReportDialog": lambda place: ReportDialog("What went wrong", Path("log.txt"), place.window),
    "practice.report_dialog.ReportDialog": lambda place: report_dialog.ReportDialog(place.desk, place.window),
}


BASES = ("FormDialog",)  # never opened as they are


def found_in_package() -> Iterator[str]:
    """Every dialog and every pop-up of our own, by the name of its class (and module, where two share it)."""
    names: dict[str, list[str]] = {}
    for module in pkgutil.walk_packages(pkm_desktop.ui.__path__, "pkm_desktop.ui."):
        for name, kind in vars(import_module(module.name)).items():
            if inspect.isclass(kind) and kind.__module__ == module.name and _opens_by_itself(kind):
                names.setdefault(name, []).append(module.name.removeprefix("pkm_desktop.ui."))
    for name, modules in ((one, where) for one, where in names.items() if one not in BASES):
        yield from ([name] if len(modules) == 1 else [f"{module}.{name}" for module in modules])


def _opens_by_itself(kind: type) -> bool:
    if issubclass(kind, QDialog):
        return True
    own = [one for one in kind.__mro__ if one.__module__.startswith("pkm_desktop.ui")]
    return issubclass(kind, QWidget) and any("WindowType.Popup" in inspect.getsource(one) for one in own)


def test_every_dialog_has_a_place_in_the_walk() -> None:
    assert sorted(found_in_package()) == sorted(OPENED)


@pytest.fixture
def library(sample_library: Library) -> Library:
    return sample_library


@pytest.fixture
def place(window: MainWindow, desk: Desk, shown: Callable[[MainWindow], None], qtbot: QtBot) -> Place:
    shown(window)
    place = Place(window, desk)
    seek = window.show_stage("seek")
    qtbot.waitUntil(lambda: getattr(seek, "complete", True), timeout=LONG)
    return place


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_everything_in_the_dialogs_has_a_name_and_is_reached(place: Place, qtbot: QtBot) -> None:
    """One after the other in one window; a dialog with tabs on each of its pages."""
    found: list[str] = []
    for name, opened in OPENED.items():
        dialog = opened(place)
        open_at = getattr(dialog, "open_at", None)
        if not dialog.isVisible():
            open_at(QPoint(50, 50)) if open_at else dialog.show()
        dialog.activateWindow()
        for page in pages(dialog):
            for _ in range(2):
                qtbot.waitUntil(place.window.jobs.idle, timeout=LONG)
                QApplication.processEvents()
            found += [f"{name} {page}: {one}" for one in (*faults(dialog), *untold_rows(dialog))]
        dialog.close()
    assert not found, "\n".join(found)


def pages(dialog: QWidget) -> Iterator[str]:
    """The dialog as it opens; then each of its tabs."""
    yield ""
    for bar in dialog.findChildren(QTabBar):
        for number in range(1, bar.count()):
            bar.setCurrentIndex(number)
            yield bar.tabText(number)
