"""What an open library brings to life around the stages: history, fetching, errands, icons, the ways to go.

None of it is needed to look at the first rows, so it comes in steps after them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pkm_desktop.core.settings import Settings
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.tray import Tray

if TYPE_CHECKING:
    from pkm_desktop.ui.capture_door import CaptureDoor
    from pkm_desktop.ui.errands import Errands
    from pkm_desktop.ui.fetching import Fetching
    from pkm_desktop.ui.first_steps import FirstRound
    from pkm_desktop.ui.going.going import Going
    from pkm_desktop.ui.going.way_back import WayBack
    from pkm_desktop.ui.history import History
    from pkm_desktop.ui.notices import Notices
    from pkm_desktop.ui.source_icons import SourceIcons
    from pkm_desktop.ui.upkeep import Upkeep

Step = Callable[[], object]


class Living(QObject):
    """Its parts are None until their step was taken."""

    could_go = Signal()  # the palette can lead to things now

    def __init__(self, desk: Desk, window: MainWindow, tray: Tray, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._window, self._tray = desk, window, tray
        self.history: History | None = None
        self.way_back: WayBack | None = None
        self.upkeep: Upkeep | None = None
        self.first_round: FirstRound | None = None
        self.notices: Notices | None = None
        self.fetching: Fetching | None = None
        self.errands: Errands | None = None
        self.icons: SourceIcons | None = None
        self.going: Going | None = None
        self.door: CaptureDoor | None = None

    def steps(self) -> tuple[Step, ...]:
        """To be taken one by one, the nearest first."""
        return (
            self._remember,
            self._mark_the_way,
            self._guide,
            self._look_after,
            self._fetch,
            self._run_errands,
            self._draw_icons,
            self._lead,
            self._open_door,
        )

    def use(self, settings: Settings) -> None:
        """Take over what the person chose."""
        for part in (self.fetching, self.errands, self.door, self.icons):
            if part is not None:
                part.use(settings)

    def _remember(self) -> None:
        from pkm_desktop.ui.history import History

        self.history = History(self._desk, self)

    def _mark_the_way(self) -> None:
        from pkm_desktop.ui.going.way_back import WayBack

        self.way_back = WayBack(self._desk, self._window.stages, self)

    def _guide(self) -> None:
        from pkm_desktop.ui.first_steps import FirstRound

        self.first_round = FirstRound(self._desk, self._window.put_below_top, self)

    def _look_after(self) -> None:
        from pkm_desktop.ui.notices import Notices
        from pkm_desktop.ui.upkeep import Upkeep

        self.upkeep = Upkeep(self._desk, self)
        self.notices = Notices(self._desk, self._tray, self)

    def _fetch(self) -> None:
        from pkm_desktop.ui.fetching import Fetching

        self.fetching = Fetching(self._desk, self)

    def _run_errands(self) -> None:
        from pkm_desktop.ui.errands import Errands

        self.errands = Errands(self._desk, self)
        if self.fetching is not None:
            self.fetching.began.connect(self.errands.run_all)

    def _draw_icons(self) -> None:
        from pkm_desktop.ui.source_icons import SourceIcons

        self.icons = SourceIcons(self._desk, self._window, self)

    def _lead(self) -> None:
        from pkm_desktop.ui.going.going import Going

        self.going = Going(self._desk, self)
        self.could_go.emit()

    def _open_door(self) -> None:
        from pkm_desktop.ui.capture_door import CaptureDoor

        self.door = CaptureDoor(self._desk, self)
        self._window.closing.connect(self.door.close)
