"""What is to be printed, as the stages hand it over."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field

from PySide6.QtGui import QImage

from pkm_desktop.core.model.values import dataclass


@dataclass(frozen=True)
class Marked:
    """A marked passage, from character to character (as Qt counts) of the text below the head."""

    start: int
    end: int
    layer: int


def _none(raw: str) -> Iterable[Marked]:
    return ()


@dataclass(frozen=True)
class Printed:
    """A text with what is said about it at its head. `name` is proposed for the file."""

    name: str
    html: str
    head: tuple[str, ...] = ()  # title, where it is from, address: plain text
    pictures: Mapping[str, QImage] = field(default_factory=dict)  # by address
    marks: Callable[[str], Iterable[Marked]] = _none  # in the text that the document has
    plain: Sequence[Sequence[str]] = ()  # helpings of paragraphs, in place of HTML that would take too long
    dressed: bool = False  # it has a layout of its own
