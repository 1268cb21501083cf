"""Values that are made at first use are what `dataclasses` makes at once."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from typing import Any

import pytest

from pkm_desktop.core.model.values import dataclass


@dataclass(frozen=True)
class Own:
    name: str
    size: int = 3
    parts: tuple[str, ...] = dataclasses.field(default_factory=tuple)
    hidden: str = dataclasses.field(default="", repr=False, compare=False)

    def __post_init__(self) -> None:
        if not self.name:
            raise ValueError("no name")


@dataclasses.dataclass(frozen=True)
class Usual:
    name: str
    size: int = 3
    parts: tuple[str, ...] = dataclasses.field(default_factory=tuple)
    hidden: str = dataclasses.field(default="", repr=False, compare=False)


@pytest.mark.parametrize(
    ("given", "named"),
    [
        (("a",), {}),
        (("a", 4), {}),
        (("a",), {"parts": ("x",), "hidden": "y"}),
        ((), {"name": "b", "size": 0}),
    ],
)
def test_they_hold_compare_and_read_the_same(given: tuple[Any, ...], named: dict[str, Any]) -> None:
    own, usual = Own(*given, **named), Usual(*given, **named)
    assert dataclasses.asdict(own) == dataclasses.asdict(usual)
    assert repr(own).replace("Own", "Usual") == repr(usual)
    assert own == Own(*given, **named)
    assert hash(own) == hash(usual)
    assert own == dataclasses.replace(own, hidden="other")
    assert own != dataclasses.replace(own, size=99)
    others: list[object] = [usual, None, "a"]
    assert own not in others
    assert pickle.loads(pickle.dumps(own)) == own  # noqa: S301 (our own)
    assert copy.deepcopy(own) == own
    assert [one.name for one in dataclasses.fields(Own)] == list(dataclasses.asdict(usual))


def test_they_are_frozen_and_check_what_they_are_given() -> None:
    own = Own("a")
    with pytest.raises(dataclasses.FrozenInstanceError):
        own.size = 4  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        del own.size
    with pytest.raises(TypeError):
        Own()  # type: ignore[call-arg]
    with pytest.raises(ValueError, match="no name"):
        Own("")


def test_what_was_never_called_into_being_has_the_methods_too() -> None:
    @dataclass(frozen=True)
    class Fresh:
        name: str
        size: int = 3

    one, two = Fresh.__new__(Fresh), Fresh.__new__(Fresh)
    for made in (one, two):
        made.__dict__.update(name="a", size=1)
    assert one == two
    assert hash(one) == hash(two)
    assert repr(one).endswith("Fresh(name='a', size=1)")
    assert Fresh("a", 1) == one


def test_what_they_are_made_of_can_be_asked_before_there_is_one() -> None:
    @dataclass(frozen=True)
    class Early:
        name: str
        size: int = 3

    @dataclass(frozen=True)
    class Longer(Early):
        end: str = ""

    assert dataclasses.is_dataclass(Longer)
    assert [field.name for field in dataclasses.fields(Longer)] == ["name", "size", "end"]
    assert Longer("a", end="z") == Longer("a", 3, "z")
    match Early("b"):
        case Early(name, size):
            assert (name, size) == ("b", 3)


def test_loading_one_has_nothing_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[type] = []
    real = dataclasses.dataclass

    def watched(kind: type | None = None, /, **how: Any) -> Any:
        asked.append(kind or object)
        return real(kind, **how)

    monkeypatch.setattr(dataclasses, "dataclass", watched)

    @dataclass(frozen=True)
    class Unused:
        name: str

    assert asked == []
    assert Unused("a").name == "a"
    assert asked
