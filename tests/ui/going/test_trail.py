"""A trail of places, as a browser keeps one."""

from __future__ import annotations

from pkm_desktop.ui.going.trail import MOST, Trail
from pkm_desktop.ui.spot import Spot


def spot(name: str, *detail: int) -> Spot:
    return Spot("sense", name, detail=detail)


def walked(*names: str) -> Trail:
    trail = Trail()
    for name in names:
        trail = trail.visit(spot(name))
    return trail


def names(trail: Trail) -> str:
    """'ab[c]d': one is at c."""
    return "".join(f"[{one.where}]" if at == trail.at else one.where for at, one in enumerate(trail.spots))


def test_nowhere_at_first() -> None:
    trail = Trail()
    assert trail.here is None
    assert not trail.can(-1)
    assert not trail.can(1)
    assert trail.step(-1) == trail
    assert names(trail.stand(spot("a"))) == "[a]"


def test_back_and_forward() -> None:
    trail = walked("a", "b", "c")
    assert names(trail.step(-1)) == "a[b]c"
    assert names(trail.step(-1).step(-1).step(1)) == "a[b]c"
    assert not trail.can(1)
    assert not trail.can(-3)
    assert names(trail.step(-3)) == "ab[c]"


def test_a_new_visit_cuts_what_is_forward() -> None:
    assert names(walked("a", "b", "c").step(-2).visit(spot("d"))) == "a[d]"


def test_the_same_place_twice_is_one() -> None:
    trail = walked("a", "b", "c").step(-1)
    assert names(trail.visit(spot("b"))) == "a[b]c"  # and what is forward stays


def test_who_moves_about_finds_the_place_as_it_was_left() -> None:
    trail = walked("a", "b").stand(spot("c", 40)).visit(spot("d")).step(-1)
    assert names(trail) == "a[c]d"
    assert trail.here == spot("c", 40)


def test_who_walks_to_where_they_came_from_is_there() -> None:
    trail = walked("a", "b", "c").step(-1).stand(spot("a", 7))
    assert names(trail) == "[a]c"
    assert trail.here == spot("a", 7)
    trail = walked("a", "b", "c").step(-1).stand(spot("c", 7))
    assert names(trail) == "a[c]"
    assert trail.here == spot("c", 7)


def test_how_far_it_is_scrolled_makes_no_other_place() -> None:
    trail = walked("a").visit(spot("a", 9))
    assert names(trail) == "[a]"
    assert trail.here == spot("a", 9)


def test_it_has_an_end() -> None:
    trail = walked(*(f"{number}." for number in range(MOST + 5)))
    assert len(trail.spots) == MOST
    assert trail.spots[0].where == "5."
    assert trail.here == spot(f"{MOST + 4}.")


def test_what_is_ahead_in_either_direction() -> None:
    trail = walked("a", "b", "c", "d").step(-1)
    assert [one.where for one in trail.onward(-1)] == ["c", "b", "a"]
    assert [one.where for one in trail.onward(1)] == ["c", "d"]


def test_what_is_gone_is_left_out() -> None:
    trail = walked("a", "b", "c", "d")
    assert names(trail.without([spot("b")])) == "ac[d]"
    assert names(trail.step(-3).without([spot("b"), spot("c")])) == "[a]d"
    assert names(trail.without([spot("d")])) == "ab[c]"
    assert names(walked("a", "b", "a").without([spot("b")])) == "[a]"
    assert Trail() == walked("a").without([spot("a")])
