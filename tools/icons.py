"""The app's icon as pixels, drawn from its one SVG: what each system wants."""

from __future__ import annotations

from pathlib import Path

from tools.environment import ROOT

DRAWING = ROOT / "resources" / "icons" / "app.svg"
FORMATS = {"win32": "app.ico", "darwin": "app.icns"}  # by sys.platform
LARGEST = {"app.ico": 256, "app.icns": 512}


def draw(path: Path, size: int) -> None:
    """Write the icon with so many pixels; the suffix of the path says how."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    path.parent.mkdir(parents=True, exist_ok=True)
    if not image.save(str(path)):
        raise OSError(f"{path} could not be written")


def write(folder: Path) -> None:
    """The icons for programs of Windows and macOS."""
    for name, size in LARGEST.items():
        draw(folder / name, size)
