"""Connect the open article, its chosen highlight or the selected words with one's own older material."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from pkm_desktop.core.library import Library
from pkm_desktop.core.model.notes import Related
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.connect_box import SHOWN, ConnectBox


class Connecting(QObject):
    """`touched()` after each link."""

    touched = Signal()

    def __init__(self, desk: Desk, host: QWidget) -> None:
        super().__init__(host)
        self._desk, self._host = desk, host

    def ask(self, from_ref: Ref, at: QPoint, *, words: str = "", besides: Ref | None = None) -> ConnectBox:
        """Open the box for a thing; candidates are for `words` (of `besides`) where some are selected."""
        box = ConnectBox(self._desk.theme, self._host)
        box.typed.connect(partial(self._look, box, from_ref, words, besides))
        box.linked.connect(partial(self._link, from_ref))
        box.open_at(at)
        return box

    def _look(self, box: ConnectBox, ref: Ref, words: str, besides: Ref | None, typed: str) -> None:
        library = self._desk.library
        look: Callable[[], tuple[Related, ...]] = partial(_candidates, library, words or ref, besides)
        if typed.strip():
            look = partial(_titled, library, typed, ref)
        self._desk.jobs.look("seek/candidates", look, box.offer)

    def _link(self, from_ref: Ref, to_ref: Ref, relation: str, reason: str) -> None:
        from pkm_desktop.core.commands.sense import linking

        library = self._desk.library
        self._desk.jobs.change(
            lambda: linking.connect(library, from_ref, to_ref, relation=relation, reason=reason),
            then=self._linked,
            initiator=self,
        )

    def _linked(self, note: object) -> None:
        self.touched.emit()


def _candidates(library: Library, about: Ref | str, besides: Ref | None) -> tuple[Related, ...]:
    from pkm_desktop.core.commands.sense import linking

    return linking.candidates(library, about, limit=SHOWN, besides=besides)


def _titled(library: Library, typed: str, ref: Ref) -> tuple[Related, ...]:
    from pkm_desktop.core.commands.sense import recall

    found = recall.titles(library, typed, limit=SHOWN + 1)
    return tuple(Related(other, title, 0.0, ()) for other, title in found if other != ref)[:SHOWN]
