"""What is around one thing, as values: neighbours with their relation, and where each stands in a picture."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from pkm_desktop.core.model.notes import Link, Links
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.sense.relation_words import relation_label

MOST = 12
HEIGHT = 44.0
NARROWEST, WIDEST = 84.0, 168.0


@dataclass(frozen=True)
class Neighbour:
    """A thing that is linked with the one in the middle. `back`: the link leads from it to the middle."""

    ref: Ref
    title: str
    relation: str  # in words, '' for a plain link
    back: bool
    reason: str = ""


def neighbours(links: Links) -> tuple[Neighbour, ...]:
    """Those at the other end of a link, each once, relations before plain links."""
    found: dict[Ref, Neighbour] = {}
    for link, back in [(one, False) for one in links.out] + [(one, True) for one in links.back]:
        if link.ref is None:
            continue
        known = found.get(link.ref)
        if known is None or (not known.relation and link.relation != "see-also"):
            found[link.ref] = _neighbour(link, link.ref, back=back)
    return tuple(sorted(found.values(), key=lambda one: not one.relation))


def _neighbour(link: Link, ref: Ref, *, back: bool) -> Neighbour:
    relation = "" if link.relation == "see-also" else relation_label(link.relation, back=back)
    return Neighbour(ref, link.title, relation, back, link.reason)


def boxes(count: int, room: QRectF) -> tuple[QRectF, tuple[QRectF, ...]]:
    """The box in the middle, and those around it on an ellipse, beginning at the top."""
    width = min(max(room.width() * 0.27, NARROWEST), WIDEST)
    middle = _around(room.center(), min(width * 1.25, WIDEST * 1.2), HEIGHT + 8)
    across = max(room.width() / 2 - width / 2 - 8, 0)
    down = max(room.height() / 2 - HEIGHT / 2 - 8, 0)
    places = []
    for place in range(count):
        angle = 2 * math.pi * place / count - math.pi / 2
        at = room.center() + QPointF(across * math.cos(angle), down * math.sin(angle))
        places.append(_around(at, width, HEIGHT))
    return middle, tuple(places)


def _around(at: QPointF, width: float, height: float) -> QRectF:
    return QRectF(at.x() - width / 2, at.y() - height / 2, width, height)


def at_edge(box: QRectF, towards: QPointF) -> QPointF:
    """Where a line from the middle of a box to a point leaves the box."""
    way = towards - box.center()
    if way.isNull():
        return box.center()
    scale = min(
        box.width() / 2 / abs(way.x()) if way.x() else math.inf,
        box.height() / 2 / abs(way.y()) if way.y() else math.inf,
    )
    return box.center() + way * min(scale, 1.0)


def hit(places: Sequence[QRectF], point: QPointF) -> int:
    """The box under a point, -1 for none."""
    return next((number for number, box in enumerate(places) if box.contains(point)), -1)
