"""Before the window goes: what is not saved yet is waited for, told of, or put aside for the next start."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from pkm_desktop.ui.drafts import Drafts
from pkm_desktop.ui.unsaved import Unsaved

if TYPE_CHECKING:
    from pkm_desktop.ui.main_window import MainWindow
    from pkm_desktop.ui.widgets.unsaved_dialog import UnsavedDialog

LOOK_MS = 20
PERSON_MS, SYSTEM_MS = 2_000, 200  # so long is what is being written waited for


class Parting(QObject):
    """Asked by the window when it is about to close. A person is told; the system cannot be kept waiting."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.held = self.holds
        self.dialog: UnsavedDialog | None = None
        self._settled = False  # nothing keeps it any more
        self._now = False
        self._rescued: list[Unsaved] = []
        self._since = QElapsedTimer()
        self._clock = QTimer(self, interval=LOOK_MS)
        self._clock.timeout.connect(self._look)

    def go_now(self) -> None:
        """The system ends: no question, and what is not saved waits for the next start."""
        self._now = True
        self._since.invalidate()
        self._window.quit()

    def holds(self) -> bool:
        """Whether the window has to stay for now; it is closed again as soon as it need not."""
        if self._settled or self._window.desk is None:
            return False
        if self.dialog is not None and not self._now:
            return True
        if self._now:
            self._rescue()
        if not self._window.jobs.saving() and not self._unsaved():
            return False
        if not self._clock.isActive() or not self._since.isValid():
            self._since.start()
            self._clock.start()
        return True

    def _look(self) -> None:
        unsaved, saving = self._unsaved(), self._window.jobs.saving()
        late = self._since.elapsed() > (SYSTEM_MS if self._now else PERSON_MS)
        if saving and not late:
            return
        self._clock.stop()
        if self._now:
            self._rescue()
        elif unsaved or saving:
            busy = self.tr("The library is still busy with a change.")
            self._tell(tuple(replace(one, why=one.why or busy) for one in unsaved or (Unsaved("", ""),)))
            return
        self._go()

    def _go(self) -> None:
        self._settled = True
        self._window.quit()

    def _tell(self, unsaved: tuple[Unsaved, ...]) -> None:
        from pkm_desktop.ui.widgets.unsaved_dialog import UnsavedDialog

        dialog = self.dialog = UnsavedDialog(unsaved, self._window)
        dialog.finished.connect(self._told)
        dialog.again.clicked.connect(self._try_again)
        dialog.without.clicked.connect(self._go)
        if not self._window.isVisible():
            self._window.bring_to_front()
        dialog.open()

    def _told(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None

    def _try_again(self) -> None:
        from pkm_desktop.ui.sense.note_saving import NoteSaver

        for saver in self._window.findChildren(NoteSaver):
            saver.try_again()
        self._window.quit()

    def _unsaved(self) -> tuple[Unsaved, ...]:
        """Of notes what is on its way, too; of fields what was refused."""
        from pkm_desktop.ui.sense.note_saving import NoteSaver
        from pkm_desktop.ui.share.autosave_field import AutosaveField

        found = [one for saver in self._window.findChildren(NoteSaver) for one in saver.unsaved()]
        fields = [field for field in self._window.findChildren(AutosaveField) if field.refused and field.text]
        return (*found, *(Unsaved("field-", field.text) for field in fields))

    def _rescue(self) -> None:
        """Put aside what is not saved, and take back what is by now."""
        desk = self._window.desk
        if desk is None:
            return
        drafts, unsaved = Drafts(desk.library.folder / "drafts"), self._unsaved()
        for one in self._rescued:
            drafts.drop(_name(one))
        for one in unsaved:
            drafts.keep(_name(one), one.text)
        self._rescued = list(unsaved)


def _name(one: Unsaved) -> str:
    """What belongs to nothing in the library yet is known by its words."""
    if one.name.startswith(("body-", "title-")):
        return one.name
    return f"words-t{sha256(one.text.encode('utf-8', 'replace')).hexdigest()[:12]}"
