"""Beside the list of sources: the chosen one with its health, or what can be done with several."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pkm_desktop.core.model.sources import Funnel, Source
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.list_pane import HEADER
from pkm_desktop.ui.seek.sources.doings import SourceDoings
from pkm_desktop.ui.seek.sources.health_box import HealthBox
from pkm_desktop.ui.seek.sources.source_words import tier_name
from pkm_desktop.ui.widgets.cutting import short_words
from pkm_desktop.ui.widgets.elided_label import ElidedLabel
from pkm_desktop.ui.widgets.empty_state import EmptyState
from pkm_desktop.ui.widgets.icon_label import IconLabel
from pkm_desktop.ui.widgets.room import tall
from pkm_desktop.ui.widgets.words import say, words
from pkm_desktop.ui.words.local_forms import dotted

WIDEST = 560
Tool = tuple[str, str, str, Callable[[], object]]


class SourceDetail(QWidget):
    """`items_wanted(id)` for the list of what a source brought."""

    items_wanted = Signal(int)

    def __init__(self, desk: Desk, doings: SourceDoings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pane", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("The chosen source"))
        self._desk, self._doings = desk, doings
        self.sources: tuple[Source, ...] = ()
        self._tile = IconLabel(desk.theme.tiles.icon("·"), 28)
        self._title = words(role="heading")
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        self._title.setFont(font)
        self._address = ElidedLabel(tone="muted", middle=True)
        self._standing = words(tone="muted")
        self._why = words()
        self.health = HealthBox(desk.theme, desk.library.clock)
        self._many = EmptyState(desk.theme.icon("rss", color="faint"), "", "")
        self._stack = QStackedWidget()
        self._tools: dict[str, QWidget] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tool_bar())
        column.addWidget(self._stack, 1)
        self._stack.addWidget(self._page())
        self._stack.addWidget(self._many)
        self.health.fetch_button.clicked.connect(lambda: doings.fetch(self.sources))
        self.health.resume_button.clicked.connect(lambda: doings.resume(self.sources))
        self.show_sources(())

    def show_sources(self, sources: Sequence[Source]) -> None:
        """None, one or several."""
        self.sources = tuple(sources)
        for name, tool in self._tools.items():
            tool.setVisible(self._fits(name))
        self._stack.setCurrentIndex(0 if len(self.sources) == 1 else 1)
        if len(self.sources) == 1:
            self._show_one(self.sources[0])
        elif self.sources:
            text = self.tr("What you choose above is done to all of them.")
            self._many.say(self.tr("{} sources are selected").format(len(self.sources)), text)
        else:
            self._many.say(self.tr("No source is selected"), "")

    def _show_one(self, source: Source) -> None:
        self._tile.set_icon(self._desk.theme.tiles.icon(source.title))
        self._title.setText(short_words(source.title))
        self._address.say(source.feed_url)
        self._address.setVisible(bool(source.feed_url))
        parts = [source.folder, tier_name(source.tier)]
        parts += [self.tr("internal")] if source.reach == "internal" else []
        parts += [self.tr("muted")] if source.muted else []
        say(self._standing, short_words(dotted(*parts)))
        say(self._why, source.why_followed, "")
        self.health.show_source(source)
        self.health.show_funnel(Funnel(source.items, 0, source.kept))
        self._doings.look_up(source, self._looked_up)

    def _looked_up(self, found: tuple[Source, Funnel]) -> None:
        source, funnel = found
        if [one.id for one in self.sources] == [source.id]:
            self.health.show_source(source)
            self.health.show_funnel(funnel)

    def _fits(self, name: str) -> bool:
        """Which tools make sense for what is chosen."""
        sources = self.sources
        fitting = {
            "items": len(sources) == 1,
            "edit": len(sources) == 1,
            "copy": len(sources) == 1 and bool(sources[0].feed_url),
            "fetch": any(source.feed_url for source in sources),
            "resume": any(source.stopped for source in sources),
            "stop": any(not source.stopped and source.feed_url for source in sources),
            "mute": any(not source.muted for source in sources),
            "unmute": bool(sources) and all(source.muted for source in sources),
        }
        return fitting.get(name, bool(sources))

    def _tool_bar(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("pane", "header")
        tall(frame, HEADER)
        row = QHBoxLayout(frame)
        row.setContentsMargins(10, 0, 12, 0)
        row.setSpacing(2)
        for name, icon, text, run in self._icon_tools():
            button = self._tools[name] = self._icon_button(icon, text)
            button.clicked.connect(run)
            row.addWidget(button)
        row.addStretch()
        items = QPushButton(self.tr("Show items"))
        items.clicked.connect(lambda: self.items_wanted.emit(self.sources[0].id))
        edit = QPushButton(self.tr("Edit…"))
        edit.clicked.connect(lambda: self._doings.properties(self.sources[0]))
        for name, wide in (("items", items), ("edit", edit)):
            self._tools[name] = wide
            row.addSpacing(6)
            row.addWidget(wide)
        return frame

    def _icon_tools(self) -> tuple[Tool, ...]:
        """Name, icon, words, and what is done with the chosen ones."""
        doings = self._doings
        mute, unmute = self.tr("Mute: keep out of the inbox"), self.tr("Show in the inbox again")
        return (
            ("fetch", "refresh-cw", self.tr("Fetch now"), lambda: doings.fetch(self.sources)),
            ("stop", "circle-pause", self.tr("Stop fetching"), lambda: doings.stop(self.sources)),
            ("resume", "circle-play", self.tr("Resume"), lambda: doings.resume(self.sources)),
            ("mute", "volume-x", mute, lambda: doings.mute(self.sources, True)),
            ("unmute", "volume-2", unmute, lambda: doings.mute(self.sources, False)),
            ("copy", "copy", self.tr("Copy the address"), lambda: doings.copy_address(self.sources[0])),
            ("unfollow", "x", self.tr("Unfollow"), lambda: doings.unfollow(self.sources)),
        )

    def _icon_button(self, icon: str, text: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(self._desk.theme.icon(icon))
        button.setIconSize(QSize(16, 16))
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _page(self) -> QScrollArea:
        page = QWidget()
        page.setProperty("plain", "true")
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._tile, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        title = QLabel(self.tr("Health"))
        title.setProperty("role", "heading")
        inside = QWidget()
        inside.setMaximumWidth(WIDEST)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        for widget in (self._address, self._standing, self._why):
            column.addWidget(widget)
        column.addSpacing(12)
        column.addWidget(title)
        column.addWidget(self.health)
        column.addStretch()
        row = QHBoxLayout(page)
        row.setContentsMargins(28, 26, 28, 20)
        row.addWidget(inside, 10)
        row.addStretch(1)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        area.setAccessibleName(self.tr("The chosen source"))
        return area
