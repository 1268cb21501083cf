"""Frozen dataclasses that cost nothing to load: what makes them one is made when the first instance is.

`dataclasses` reads the fields of each class and compiles six functions, which takes some 0.5 ms; a start
loads a hundred classes and uses a few. Here `dataclasses` does so when the class is first called, when two
are first compared, or when somebody asks for the fields. What exists without being called (a copy, something
unpickled) has the same methods.
"""

from __future__ import annotations

import dataclasses
import threading
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


class _Asked:
    """Stands on a class in place of what `dataclasses` keeps there, and has it made when it is looked at."""

    def __init__(self, kind: type, name: str) -> None:
        self._kind, self._name = kind, name

    def __get__(self, one: object, kind: type | None = None) -> Any:
        with _TURN:  # any thread may be the first
            if vars(self._kind)[self._name] is self:
                _complete(self._kind)
        return vars(self._kind)[self._name]


def _value(kind: type) -> type:
    for name, method in _SHARED.items():
        if name not in vars(kind):
            setattr(kind, name, method)
    for name in _FACTS:
        setattr(kind, name, _Asked(kind, name))
    if "__init__" not in vars(kind):
        kind.__init__ = _first_init(kind)  # type: ignore[misc]
    return kind


def _complete(kind: type) -> None:
    """Have the fields of a class read, its own and those of the classes it is made of."""
    dataclasses.dataclass(init=False, repr=False, eq=False, match_args=False)(kind)
    names = tuple(field.name for field in dataclasses.fields(kind) if field.init)
    setattr(kind, "__match_args__", names)  # noqa: B010 (mypy knows of none)


def _first_init(kind: type) -> Callable[..., None]:
    """An `__init__` that makes way for the real one when it is first called."""

    def __init__(self: object, *given: Any, **named: Any) -> None:  # noqa: N807
        kind.__init__ = _twin(kind, init=True).__init__  # type: ignore[misc]
        kind.__init__(self, *given, **named)  # type: ignore[misc]

    return __init__


def _twin(kind: type, *, init: bool) -> type:
    """A class with the same fields, as `dataclasses` makes it: its methods ask for fields only.

    With an `__init__`, or with what compares.
    """
    missing = dataclasses.MISSING
    fields = dataclasses.fields(kind)
    body: dict[str, Any] = {"__annotations__": {field.name: field.type for field in fields}}
    body["__doc__"] = "As it is compared."  # without one `dataclasses` would make one, slowly
    for field in fields:
        if field.default is not missing or field.default_factory is not missing:
            body[field.name] = field
    if hasattr(kind, "__post_init__"):
        body["__post_init__"] = kind.__post_init__
    made = type(kind.__name__, (), body)
    return dataclasses.dataclass(frozen=True, init=init, repr=False, eq=not init, match_args=False)(made)


def _sharpen(kind: type) -> None:
    """Two of this class are compared for the first time: give it methods of its own for that."""
    for owner in kind.__mro__:
        if vars(owner).get("__eq__") is _equal:
            twin = _twin(owner, init=False)
            if vars(owner).get("__hash__") is _hash:
                owner.__hash__ = twin.__hash__  # type: ignore[method-assign]
            owner.__eq__ = twin.__eq__  # type: ignore[method-assign]
            return


def _values(self: Any) -> tuple[Any, ...]:
    return tuple(getattr(self, field.name) for field in dataclasses.fields(self) if field.compare)


def _equal(self: object, other: object) -> bool:
    _sharpen(type(self))
    return _values(self) == _values(other) if other.__class__ is self.__class__ else NotImplemented


def _hash(self: object) -> int:
    _sharpen(type(self))
    return hash(_values(self))


def _repr(self: Any) -> str:
    fields = [field for field in dataclasses.fields(self) if field.repr]
    inside = ", ".join(f"{field.name}={getattr(self, field.name)!r}" for field in fields)
    return f"{self.__class__.__qualname__}({inside})"


def _no_setting(self: object, name: str, value: object) -> NoReturn:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _no_deleting(self: object, name: str) -> NoReturn:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


_TURN = threading.RLock()
_FACTS = ("__dataclass_fields__", "__dataclass_params__", "__match_args__")
_SHARED = {
    "__eq__": _equal,
    "__hash__": _hash,
    "__repr__": _repr,
    "__setattr__": _no_setting,
    "__delattr__": _no_deleting,
}
