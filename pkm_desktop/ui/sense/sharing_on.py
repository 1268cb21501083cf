"""From the Sense stage to other people: what is chosen goes into a digest, or is handed on at once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.handing_on import HandingOn
from pkm_desktop.ui.seek.digests import Digests

_SHARED = ("item", "note", "highlight")


def connect_sharing(desk: Desk, host: QWidget, chosen: Callable[[], tuple[Ref, ...]]) -> None:
    """Answer to the actions of sharing while `host` is on the screen; `chosen` are the things at hand."""
    digests = Digests(desk, host)

    def fitting() -> tuple[Ref, ...]:
        return tuple(ref for ref in chosen() if ref.kind in _SHARED)

    def first() -> Ref | None:
        return next(iter(fitting()), None)

    for name in ("add_to_digest", "candidate_for"):
        run = partial(_choose, digests, host, fitting)
        desk.actions.on(name, run, owner=host, when=lambda: bool(fitting()))
    HandingOn(desk, host, first)


def _choose(digests: Digests, host: QWidget, fitting: Callable[[], tuple[Ref, ...]]) -> None:
    digests.choose(fitting(), host.mapToGlobal(QPoint(host.width() - 24, 42)))
