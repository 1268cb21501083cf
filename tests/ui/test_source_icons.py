"""Icons on the tiles: read off the thread, drawn where they show, gone when switched off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands.seek import follow, site_icons
from pkm_desktop.core.library import Library
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.look.tiles import tile_colour
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.source_icons import SIDE, SourceIcons, drawn
from tests.servers.feeds import Entry, rss
from tests.servers.web import Reply, WebServer

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M{} 0h8v8h-8z" fill="{}"/></svg>'
RED = SVG.format(0, "#d02020").encode()


@pytest.fixture
def server(library: Library) -> Iterator[WebServer]:
    with WebServer({"/favicon.ico": Reply(RED, type="image/svg+xml")}) as running:
        running.routes["/feed"] = Reply(rss([Entry()], title="A site", link=running.url("/")))
        follow.follow(library, [running.url("/feed")])
        yield running


def middle(theme: Theme, name: str) -> QColor:
    image = QImage(20, 20, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    theme.tiles.paint(painter, QRectF(0, 0, 20, 20), name)
    painter.end()
    return image.pixelColor(3, 10)


def test_an_icon_comes_and_goes_with_the_setting(
    desk: Desk, window: MainWindow, theme: Theme, server: WebServer, qtbot: QtBot
) -> None:
    icons = SourceIcons(desk, window)
    assert middle(theme, "A site") == tile_colour("A site")
    with qtbot.waitSignal(theme.tiles.changed):
        icons.fetch()
    assert middle(theme, "A site") == QColor("#d02020")
    assert middle(theme, "Another") == tile_colour("Another")
    icons.use(replace(desk.settings, source_icons=False))
    assert middle(theme, "A site") == tile_colour("A site")
    server.seen.clear()
    icons.fetch()
    assert server.seen == []
    with qtbot.waitSignal(theme.tiles.changed):
        icons.use(replace(desk.settings, source_icons=True))
    assert middle(theme, "A site") == QColor("#d02020")


def test_what_was_kept_is_there_offline(
    desk: Desk, window: MainWindow, theme: Theme, server: WebServer, qtbot: QtBot
) -> None:
    site_icons.fetch_icons(desk.library)
    server.routes.clear()
    _icons = SourceIcons(desk, window)
    qtbot.waitSignal(theme.tiles.changed).wait()
    assert middle(theme, "A site") == QColor("#d02020")


@pytest.mark.parametrize(
    ("fill", "corner"), [("#000000", "#ffffff"), ("#ffffff", "#3c4248"), ("#2080c0", "#00000000")]
)
def test_what_is_see_through_shows_on_any_ground(tmp_path: Path, fill: str, corner: str) -> None:
    place = tmp_path / "icon"
    place.write_bytes(SVG.format(4, fill).encode())
    image = drawn(place)
    assert image is not None
    assert (image.width(), image.height()) == (SIDE, SIDE)
    assert image.pixelColor(2, 2) == QColor(corner)


@pytest.mark.parametrize(
    "data", [b"", b"nothing", b"\x89PNG\r\n\x1a\n" + bytes(60), SVG.format(9, "red").encode()]
)
def test_what_cannot_be_seen_is_none(tmp_path: Path, data: bytes) -> None:
    place = tmp_path / "icon"
    place.write_bytes(data)
    assert drawn(place) is None
    assert drawn(tmp_path / "missing") is None


def test_of_a_picture_that_counts_visitors_nothing_is_shown(tmp_path: Path) -> None:
    pixel = QImage(1, 1, QImage.Format.Format_ARGB32)
    pixel.fill(QColor("red"))
    pixel.save(str(tmp_path / "pixel"), "PNG")
    assert drawn(tmp_path / "pixel") is None
