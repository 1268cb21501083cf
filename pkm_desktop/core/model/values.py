"""Frozen dataclasses that cost little to load: their methods are made when the first instance is.

`dataclasses` writes and compiles six functions for each class, which takes some 0.5 ms; a start loads a
hundred classes and uses a few. Here `dataclasses` writes them when the class is first called. What exists
without being called (a copy, something unpickled) has the same methods, a little slower.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(*, frozen: bool) -> Callable[[type], type]:
        """Like `dataclasses.dataclass(frozen=True)`; nothing else is known here."""
        if not frozen:
            raise TypeError("values are frozen")
        return _value


def _value(kind: type) -> type:
    made: type = dataclasses.dataclass(init=False, repr=False, eq=False)(kind)
    for name, method in _SHARED.items():
        if name not in vars(kind):
            setattr(made, name, method)
    if "__init__" not in vars(kind):
        made.__init__ = _first_init(made)  # type: ignore[misc]
    return made


def _first_init(kind: type) -> Callable[..., None]:
    """An `__init__` that makes way for the real one, and all that goes with it, when it is first called."""

    def __init__(self: object, *given: Any, **named: Any) -> None:  # noqa: N807
        twin = _twin(kind)
        for name in _MADE_LATER:
            if vars(kind).get(name) is _SHARED.get(name) or name == "__init__":
                setattr(kind, name, getattr(twin, name))
        kind.__init__(self, *given, **named)  # type: ignore[misc]

    return __init__


def _twin(kind: type) -> type:
    """A class with the same fields, as `dataclasses` makes it: its methods ask for fields only."""
    fields = dataclasses.fields(kind)
    missing = dataclasses.MISSING
    body: dict[str, Any] = {"__annotations__": {field.name: field.type for field in fields}}
    for field in fields:
        if field.default is not missing or field.default_factory is not missing:
            body[field.name] = field
    if hasattr(kind, "__post_init__"):
        body["__post_init__"] = kind.__post_init__
    return dataclasses.dataclass(frozen=True)(type(kind.__name__, (), body))


def _values(self: Any) -> tuple[Any, ...]:
    return tuple(getattr(self, field.name) for field in dataclasses.fields(self) if field.compare)


def _equal(self: object, other: object) -> bool:
    return _values(self) == _values(other) if other.__class__ is self.__class__ else NotImplemented


def _hash(self: object) -> int:
    return hash(_values(self))


def _repr(self: Any) -> str:
    fields = [field for field in dataclasses.fields(self) if field.repr]
    inside = ", ".join(f"{field.name}={getattr(self, field.name)!r}" for field in fields)
    return f"{self.__class__.__qualname__}({inside})"


def _no_setting(self: object, name: str, value: object) -> NoReturn:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _no_deleting(self: object, name: str) -> NoReturn:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


_SHARED = {
    "__eq__": _equal,
    "__hash__": _hash,
    "__repr__": _repr,
    "__setattr__": _no_setting,
    "__delattr__": _no_deleting,
}
_MADE_LATER = ("__init__", "__eq__", "__hash__", "__repr__")
