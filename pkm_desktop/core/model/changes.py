"""What a command gives back: its value, and which parts of the library it touched."""

from __future__ import annotations

from dataclasses import fields
from typing import Generic, TypeVar

from pkm_desktop.core.model.values import dataclass

Value = TypeVar("Value")


@dataclass(frozen=True)
class Changes:
    """Which kinds of things a command touched; views reload what concerns them."""

    sources: bool = False
    items: bool = False
    highlights: bool = False
    notes: bool = False
    tags: bool = False
    communities: bool = False
    issues: bool = False
    searches: bool = False

    def __or__(self, other: Changes) -> Changes:
        names = [field.name for field in fields(self)]
        return Changes(**{name: getattr(self, name) or getattr(other, name) for name in names})

    def __bool__(self) -> bool:
        return any(getattr(self, field.name) for field in fields(self))


EVERYTHING = Changes(**{field.name: True for field in fields(Changes)})


@dataclass(frozen=True)
class Outcome(Generic[Value]):
    """The result of a command. `undo` is the label of the undo step it made, or ''."""

    value: Value
    changes: Changes
    undo: str = ""
