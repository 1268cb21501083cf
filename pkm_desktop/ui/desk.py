"""What every stage view is handed: the library, the jobs, the look, the actions and the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal

from pkm_desktop.core.errors import SettingsError
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.values import dataclass
from pkm_desktop.core.settings import Settings, checked, save_settings
from pkm_desktop.ui.jobs import Jobs
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.session import Session

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from pkm_desktop.core.library import Library
    from pkm_desktop.ui.menus.actions import Actions


class Window(Protocol):
    """What a stage may ask of the window around it."""

    def toast(
        self, text: str, undo: bool = False, *, action: tuple[str, Callable[[], None]] | None = None
    ) -> None:
        """A line at the lower edge for some seconds; with `undo` it offers to undo the last step."""

    def show_stage(self, name: str) -> QWidget:
        """Bring 'seek', 'sense', 'share' or 'practice' to the front (built now if need be) and give it."""

    def open_ref(self, ref: Ref) -> None:
        """Show a thing where it lives: items in Seek, notes and highlights in Sense, issues in Share."""

    def show_query(self, text: str) -> None:
        """Show the results of a search in Sense."""

    def status(self, text: str, *, quiet: bool = False) -> None:
        """A passing line at the left of the status bar; '' clears it. `quiet`: not over a stage's own."""

    def stage_status(self, text: str) -> None:
        """The line of the stage on screen: it comes back after every passing one; '' takes it away."""


class Preferences(QObject):
    """The settings in force; `changed` after every change, which is written at once."""

    changed = Signal(object)  # Settings
    unkept = Signal(object)  # SettingsError: they are in force, but could not be written

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.current = settings

    def change(self, **values: Any) -> None:
        """Take over and save some values. SettingsError when one of them does not fit."""
        wanted = checked(replace(self.current, **values))
        if wanted == self.current:
            return
        self.current = wanted
        self.changed.emit(wanted)
        try:
            save_settings(wanted, only=values)
        except SettingsError as error:
            self.unkept.emit(error)


@dataclass(frozen=True)
class Desk:
    """Handed to every stage view: `SeekView(desk, parent)`."""

    library: Library
    jobs: Jobs
    theme: Theme
    actions: Actions
    window: Window
    preferences: Preferences
    session: Session

    @property
    def settings(self) -> Settings:
        """The settings in force right now."""
        return self.preferences.current
