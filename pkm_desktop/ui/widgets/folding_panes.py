"""Sidebar, list, page and perhaps an aside next to each other; where the room is short, fewer of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QWidget

from pkm_desktop.ui.session import Session
from pkm_desktop.ui.widgets.borders import name_borders
from pkm_desktop.ui.widgets.room import somewhat

LEAST = (140, 240, 280, 160)  # sidebar, list, page, aside
BOTH = 596  # list and page together: below it, one of the two
ASIDE = BOTH + 240  # beside them the aside, too
LIST_SHARE = 0.485  # of the room for list and page, at most


class FoldingPanes(QSplitter):
    """Keeps the widths a person gave sidebar, list and aside; the page takes the rest.

    Hide the sidebar with `setVisible`; whether list or page shows in a narrow window is `show_page`.
    """

    def __init__(
        self,
        panes: Sequence[QWidget],
        usual: Sequence[int],
        session: Session,
        key: str,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._key = session, key
        self._usual = _remembered(session.text(key), usual)
        self._on_page = False
        self._alone = False
        if panes:
            self.hold(panes)

    def hold(self, panes: Sequence[QWidget]) -> None:
        """Once: these are the panes. Made as children of this they are given their looks only once."""
        self._sidebar, self._list, self._page = panes[:3]
        self._aside = panes[3] if len(panes) > 3 else None
        for place, (pane, least) in enumerate(zip(panes, LEAST, strict=False)):
            self.addWidget(pane)
            pane.setMinimumWidth(least)
            self.setCollapsible(place, False)
        self.setHandleWidth(1)
        name_borders(self)
        self.splitterMoved.connect(self._moved)

    @property
    def narrow(self) -> bool:
        """Whether list and page do not fit beside each other."""
        return 0 < self._room() < somewhat(BOTH)

    @property
    def on_page(self) -> bool:
        """Whether a narrow window shows the page, not the list."""
        return self._on_page

    def show_page(self, on_page: bool) -> None:
        """In a narrow window: the page, or the list."""
        self._on_page = on_page
        self.fit()

    def show_alone(self, alone: bool) -> None:
        """The page takes the room of list and aside as well."""
        self._alone = alone
        self.fit()

    def fit(self) -> None:
        """Show what there is room for, at the usual widths."""
        if self._alone:
            self._fit_alone()
            return
        room, narrow, line = self._room(), self.narrow, self.handleWidth()
        self._list.setVisible(not narrow or not self._on_page)
        self._page.setVisible(not narrow or self._on_page)
        aside = 0
        if self._aside is not None:
            aside = self._usual[3] if room >= somewhat(ASIDE) else 0
            self._aside.setVisible(bool(aside))
        left = room if narrow else room - line - (aside + line if aside else 0)
        rows = left if narrow else min(self._usual[1], max(LEAST[1], round(left * LIST_SHARE)))
        self.setSizes([self._usual[0], rows, left if narrow else left - rows, aside][: self.count()])

    def _fit_alone(self) -> None:
        self._list.hide()
        self._page.show()
        if self._aside is not None:
            self._aside.hide()
        self.setSizes([self._usual[0], 0, self._room(), 0][: self.count()])

    def minimumSizeHint(self) -> QSize:
        """As small as with the fewest panes: who shrinks the window at one go is not stopped on the way."""
        return QSize(LEAST[0] + LEAST[2] + self.handleWidth(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit()

    def _room(self) -> int:
        return self.width() - (0 if self._sidebar.isHidden() else self._usual[0] + self.handleWidth())

    def _moved(self) -> None:
        """A person drew a handle: that is the usual width from now on."""
        sizes = self.sizes()
        shown = (
            not self._sidebar.isHidden(),
            not self.narrow and not self._alone,
            False,
            self._aside is not None and self._aside.isVisible(),
        )
        for place, moved in zip(range(self.count()), shown, strict=False):
            if moved:
                self._usual[place] = sizes[place]
        self._session.keep(self._key, " ".join(map(str, self._usual)))


def _remembered(text: str, usual: Sequence[int]) -> list[int]:
    """The widths of the last session, where they make sense."""
    words = text.split()
    if len(words) != len(usual) or not all(word.isdecimal() for word in words):
        return list(usual)
    return [max(int(word), least) for word, least in zip(words, LEAST, strict=False)]
