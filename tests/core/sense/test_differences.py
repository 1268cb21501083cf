"""What changed between two texts."""

from __future__ import annotations

import random
import time

import pytest

from pkm_desktop.core.model.thinking import DiffLine
from pkm_desktop.core.sense.differences import difference


def sides(lines: tuple[DiffLine, ...]) -> tuple[list[str], list[str]]:
    """What the comparison says stood in the older and in the newer text."""

    def said(line: DiffLine, without: str) -> str:
        return "".join(part.text for part in line.parts if part.change != without)

    old = [said(line, "added") for line in lines if line.change != "added"]
    new = [said(line, "removed") for line in lines if line.change != "removed"]
    return old, new


def test_lines_and_words() -> None:
    lines = difference("one\ntwo words here\nthree", "one\ntwo other words here\nthree\nfour")
    assert [line.change for line in lines] == ["same", "changed", "same", "added"]
    assert [(part.text, part.change) for part in lines[1].parts] == [
        ("two", ""),
        (" other", "added"),
        (" words here", ""),
    ]


def test_lines_with_nothing_in_common_went_and_came() -> None:
    assert [line.change for line in difference("abc def", "xyz uvw")] == ["removed", "added"]
    assert difference("", "") == ()
    assert [line.change for line in difference("", "a")] == ["added"]


@pytest.mark.parametrize("seed", range(20))
def test_both_sides_can_be_read_from_it(seed: int) -> None:
    dice = random.Random(seed)
    old = [" ".join(dice.choices("abcde", k=5)) for _ in range(30)]
    new = [line for line in old if dice.random() < 0.8]
    for _ in range(5):
        new.insert(dice.randrange(len(new)), " ".join(dice.choices("abcdef", k=5)))
    assert sides(difference("\n".join(old), "\n".join(new))) == (old, new)


def test_long_texts_take_no_time() -> None:
    started = time.process_time()
    difference("\n".join(map(str, range(50_000))), "\n".join(map(str, range(50_000, 0, -1))))
    difference("word " * 50_000, "other " * 50_000)
    assert time.process_time() - started < 10.0  # a hang would be minutes
