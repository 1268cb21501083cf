"""What the frame itself does for its actions: numbers, palette, keys, text size, upkeep, about."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QDialog, QWidget

from pkm_desktop.core.errors import PkmError
from pkm_desktop.core.model.changes import Changes
from pkm_desktop.core.model.items import Counts
from pkm_desktop.core.paths import library_folder, log_folder
from pkm_desktop.core.settings import LIMITS, Settings
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.job_log import JobLog
from pkm_desktop.ui.living import Living, Step
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.menus.actions import Actions
from pkm_desktop.ui.menus.menu_key import MenuKey, open_menu_here
from pkm_desktop.ui.stages import VIEWS, offer
from pkm_desktop.ui.tray import Tray
from pkm_desktop.ui.words.core_words import retold

if TYPE_CHECKING:
    from pkm_desktop.ui.first_steps import FirstRound
    from pkm_desktop.ui.notices import Notices
    from pkm_desktop.ui.settings.settings_rows import Section
    from pkm_desktop.ui.widgets.jobs_panel import JobsPanel

USUAL_TEXT = Settings().text_size


class Frame(QObject):
    """Registers the handlers that need no library at once, the others when one is there."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._actions: Actions = window.actions_table
        self._desk: Desk | None = None
        self._dialogs: dict[str, QDialog] = {}
        self._living: Living | None = None
        self.tray = Tray(window, self._actions, self)
        window.stays = self.tray.stays
        self._panel: JobsPanel | None = None
        self.log = JobLog(window.jobs, self)
        self.log.changed.connect(lambda: window.strip.show_failures(self.log.unseen()))
        MenuKey(self._actions.action("menu_here"), self)
        window.jobs.ended.connect(window.strip.job_ended)
        window.strip.opened.connect(self.show_jobs)
        window.preferences.changed.connect(self._use)
        window.preferences.unkept.connect(self._say_unkept)
        self._use(window.preferences.current)
        self._actions.rekeyed.connect(self._keys_changed)
        self._actions.bind_letters(window.stages, "search", "keys")  # on pages without a list, too
        self._register()

    def live(self, desk: Desk) -> None:
        """A library is open, and all at once there is what comes with it."""
        for step in self.steps(desk):
            step()

    def steps(self, desk: Desk) -> tuple[Step, ...]:
        """A library is open: what there is to do for it, one by one, the nearest first."""
        self._desk = desk
        living = self._living = Living(desk, self._window, self.tray, self)
        living.could_go.connect(lambda: self._forget("palette"))  # one opened before could go nowhere
        return partial(self._register_living, desk), self._count, *living.steps()

    @property
    def first_round(self) -> FirstRound | None:
        """The first steps, where they are shown."""
        return None if self._living is None else self._living.first_round

    @property
    def notices(self) -> Notices | None:
        """What the tray tells of by itself."""
        return None if self._living is None else self._living.notices

    def _register_living(self, desk: Desk) -> None:
        on = self._actions.on
        on("search", self._search)
        on("next_pane", partial(self._go_to_pane, 1))
        on("previous_pane", partial(self._go_to_pane, -1))
        on("practice_report", self._show_report)
        for stage in VIEWS:
            on(stage, partial(self._window.show_stage, stage))
        desk.jobs.changed.connect(self._look_again)

    def _count(self) -> None:
        self._look_again(Changes(items=True))

    def _look_again(self, changes: Changes, initiator: object = None) -> None:
        """The numbers at the foot."""
        if self._desk is None or not (changes.items or changes.notes or changes.sources):
            return
        library = self._desk.library

        def ask() -> Counts:
            from pkm_desktop.core.commands.seek import browse

            return browse.totals(library)

        strip = self._window.strip

        def show(counts: Counts) -> None:
            strip.count(counts.items, counts.notes)
            if self.notices is not None:
                self.notices.see(counts)

        self._desk.jobs.look("frame/counts", ask, show)

    def _register(self) -> None:
        on, window = self._actions.on, self._window
        on("quit", window.quit)
        on("menu_here", open_menu_here)
        on("pane_wider", lambda: _widen(1))
        on("pane_narrower", lambda: _widen(-1))
        on("palette", lambda: self._open("palette"))
        on("keys", lambda: self._open("keys"))
        on("settings", lambda: self._open("settings"))
        on("jobs", self.show_jobs)
        on("about", lambda: self._open("about"))
        on("guide", self._show_guide)
        on("sidebar", window.toggle_sidebar)
        on("full_screen", self._full_screen)
        on("dark", self._other_theme)
        on("text_larger", lambda: self._resize_text(1))
        on("text_smaller", lambda: self._resize_text(-1))
        on("text_reset", lambda: self._resize_text(0))
        on("open_data", lambda: _open_folder(library_folder()))
        on("open_log", lambda: _open_folder(log_folder()))

    def _show_report(self) -> None:
        """The report of the practice, from wherever one is."""
        offer(self._window.show_stage("practice"), "show_report")

    def show_jobs(self) -> None:
        """What runs and what was done lately."""
        from pkm_desktop.ui.widgets.jobs_panel import JobsPanel

        if self._panel is None:
            self._panel = JobsPanel(self._window.theme, self.log, self._window)
            self._panel.stop_wanted.connect(self._window.jobs.cancel)
        self._panel.open_above(self._window.strip)

    def _keys_changed(self) -> None:
        """The sheet of keys is made anew when it is asked for again."""
        self._forget("keys")

    def _forget(self, name: str) -> None:
        dialog = self._dialogs.pop(name, None)
        if dialog is not None:
            dialog.deleteLater()

    def _open(self, name: str) -> None:
        """Dialogs are built when first asked for and kept."""
        dialog = self._dialogs.get(name)
        if dialog is None:
            dialog = self._dialogs[name] = self._build(name)
        dialog.open()

    def _build(self, name: str) -> QDialog:
        from pkm_desktop.ui.about import AboutDialog
        from pkm_desktop.ui.going.palette import Palette
        from pkm_desktop.ui.settings.settings_dialog import SettingsDialog
        from pkm_desktop.ui.widgets.keys_sheet import KeysSheet

        window = self._window
        living = self._living
        if name == "palette":
            going = None if living is None else living.going
            return Palette(window.theme, self._actions, window.session, window, going=going)
        if name == "keys":
            return KeysSheet(self._actions, window)
        if name == "settings":
            upkeep = None if living is None else living.upkeep
            return SettingsDialog(window.preferences, self._actions, upkeep, window, more=self._sections())
        return AboutDialog(window)

    def _show_guide(self) -> None:
        """Beside the window, so that one can read and try."""
        guide = self._dialogs.get("guide")
        if guide is None:
            from pkm_desktop.ui.guide import GuideWindow

            guide = self._dialogs["guide"] = GuideWindow(self._window.theme, self._window, self._window.toast)
        if guide.isVisible():
            guide.raise_()
        guide.show()
        guide.activateWindow()

    def _sections(self) -> list[Section]:
        """The parts of the settings with widgets of their own; most need an open library."""
        from pkm_desktop.ui.keys.key_page import keys_section

        keys = keys_section(self._window.preferences, self._actions, self._window.theme)
        door = None if self._living is None else self._living.door
        if self._desk is None or door is None:
            return [keys]
        from pkm_desktop.ui.settings.settings_capture import capture_section
        from pkm_desktop.ui.settings.settings_mailboxes import mailbox_section
        from pkm_desktop.ui.settings.settings_retention import retention_section
        from pkm_desktop.ui.share.way_list import ways_section

        return [
            ways_section(self._desk),
            retention_section(self._desk),
            capture_section(self._desk, door),
            mailbox_section(self._desk),
            keys,
        ]

    def _use(self, settings: Settings) -> None:
        self._window.theme.use(settings)
        self._actions.use_letters(settings.single_letter_keys)
        self.tray.use(settings)
        if self._desk is not None:
            self._desk.library.settings = settings
        if self._living is not None:
            self._living.use(settings)

    def _say_unkept(self, error: PkmError) -> None:
        holds = self.tr("What you chose holds until the app is closed.")
        self._window.toast(f"{retold(error)} {holds}")

    def _resize_text(self, step: int) -> None:
        low, high = LIMITS["text_size"]
        size = self._window.preferences.current.text_size + step if step else USUAL_TEXT
        self._window.preferences.change(text_size=min(max(size, low), high))

    def _other_theme(self) -> None:
        dark = self._window.theme.tokens.dark
        self._window.preferences.change(theme="light" if dark else "dark")

    def _full_screen(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _search(self) -> None:
        field = self._window.top.field
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    def _panes(self) -> list[QWidget]:
        """Those the stage names, else every list, page and editor in it; at the end the search field."""
        view = self._window.stages.currentWidget() or self._window
        named = getattr(view, "panes", None)
        areas = view.findChildren(QAbstractScrollArea)
        found: list[QWidget] = named() if named else [area for area in areas if _can_focus(area)]
        message = self._window.findChild(QWidget, "toast")  # with a button that can be pressed
        seen = (pane for pane in (*found, message) if pane is not None and pane.isVisible())
        return [*(pane for pane in seen if _first_in(pane)), self._window.top.field]

    def _go_to_pane(self, step: int) -> None:
        """The next pane of the stage, or the one before it, and round again."""
        panes, focus = self._panes(), QApplication.focusWidget()
        places = [i for i, pane in enumerate(panes) if focus is pane or (focus and pane.isAncestorOf(focus))]
        target = _first_in(panes[(places[-1] + step) % len(panes) if places else 0])
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)


def _widen(step: int) -> None:
    from pkm_desktop.ui.widgets.borders import widen

    widen(step)


def _open_folder(folder: Path) -> None:
    from pkm_desktop.ui.links import open_folder

    open_folder(folder)


def _first_in(pane: QWidget) -> QWidget | None:
    """What takes the focus in a pane: itself, else the first list or page in it, else anything in it."""
    from pkm_desktop.ui.widgets.leading import led_to

    inside = (led_to(pane) or pane, *pane.findChildren(QAbstractScrollArea), *pane.findChildren(QWidget))
    return next((widget for widget in inside if _can_focus(widget)), None)


def _can_focus(pane: QWidget) -> bool:
    return pane.isVisible() and pane.isEnabled() and pane.focusPolicy() != Qt.FocusPolicy.NoFocus
