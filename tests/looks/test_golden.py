"""The window as it was last looked at and found good: golden pictures, compared with a little patience.

Where the window is meant to look different now: `python3 run.py pictures --golden`, look at what changed in
tests/looks/golden, and commit it along.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tools import golden

STEP = 48  # of 255: less is another shade of the same
MOST = 0.004  # of all points may differ: a cursor, a button that is not yet enabled
NAMES = sorted(path.stem for path in golden.HERE.glob("*.png") if path.stem != golden.PROBE)


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pictures as they come out now."""
    folder = tmp_path_factory.mktemp("golden")
    golden.take(folder)
    if differing(folder / "probe.png", golden.HERE / "probe.png") > 0:
        pytest.skip("fonts come out differently here: another version of Qt or FreeType")
    return folder


def differing(one: Path, other: Path) -> float:
    """The share of points that are another colour; 1 for pictures of different sizes."""
    first, second = (QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32) for path in (one, other))
    if first.size() != second.size():
        return 1.0
    points = first.width() * first.height()
    pairs = zip(bytes(first.constBits()), bytes(second.constBits()), strict=True)
    far = {place // 4 for place, (a, b) in enumerate(pairs) if a - b > STEP or b - a > STEP}
    return len(far) / points


def test_there_is_one_of_each_stage_in_the_light_and_in_the_dark() -> None:
    stages = {
        f"{name}-{theme}" for name in ("seek", "sense", "share", "practice") for theme in ("light", "dark")
    }
    assert stages | {"first-run", "narrow-dark"} == set(NAMES)


@pytest.mark.timeout(120)
@pytest.mark.parametrize("name", NAMES)
def test_it_looks_as_it_did(taken: Path, name: str) -> None:
    share = differing(taken / f"{name}.png", golden.HERE / f"{name}.png")
    assert share <= MOST, f"{share:.2%} of {name} differ; now: {taken / name}.png"


def test_a_difference_is_seen(tmp_path: Path) -> None:
    image = QImage(str(golden.HERE / "seek-light.png")).convertToFormat(QImage.Format.Format_RGB32)
    for x in range(300, 420):  # a button is missing
        for y in range(20, 40):
            image.setPixel(x, y, 0xD02020)
    image.save(str(tmp_path / "other.png"))
    assert differing(tmp_path / "other.png", golden.HERE / "seek-light.png") > MOST
