"""Help ▸ User guide: the bundled pages beside the work, with a field that finds words in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QImage, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pkm_desktop.core.commands import guide
from pkm_desktop.core.commands.guide import CONTENTS, GuidePage
from pkm_desktop.ui.links import open_link
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.printing.printing import Printing
from pkm_desktop.ui.widgets.borders import name_borders
from pkm_desktop.ui.widgets.html_view import HtmlView
from pkm_desktop.ui.widgets.nav_list import NavList, NavRow
from pkm_desktop.ui.widgets.room import roomy
from pkm_desktop.ui.words.language import language_code

if TYPE_CHECKING:
    from pkm_desktop.ui.printing.printed import Printed

SIZE = QSize(1080, 740)
LIST_WIDTH = 288
MARGIN = 32


class GuidePages(HtmlView):
    """One page of the guide; pictures come from its own folder only and never exceed the width."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.language = guide.spoken(language_code())
        self._whole: dict[str, QImage] = {}
        self._wide = 0
        self.setAccessibleName(self.tr("The page of the guide"))
        self.setViewportMargins(MARGIN, MARGIN // 2, MARGIN, 0)

    def show_page(self, name: str) -> None:
        """Show a page from its beginning."""
        self.forget_pictures()
        self.show_html(guide.page_html(name, self.language))
        paths = {picture.url: guide.picture(picture.url, self.language) for picture in self.pictures()}
        self._whole = {url: QImage(str(path)) for url, path in paths.items() if path is not None}
        self._wide = 0
        self._fit()
        self.verticalScrollBar().setValue(0)

    def restyle(self) -> None:
        super().restyle()
        self._wide = 0
        self._fit()

    def printed(self, title: str) -> Printed:
        """The page for the printer, with its pictures."""
        from pkm_desktop.ui.printing.printed import Printed

        return Printed(title, self._html, pictures=self._whole)

    def find_first(self, words: str) -> None:
        """Select the first place where one of the words stands."""
        for word in words.split():
            if self.find(word):
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the pictures anew, smoothly made as wide as the page: Qt would only leave pixels out."""
        wide = max(self.viewport().width() - 8, 80)
        if wide == self._wide:
            return
        self._wide = wide
        ratio = self.devicePixelRatioF()
        for url, image in self._whole.items():
            if image.isNull():
                continue
            pixels = min(round(wide * ratio), image.width())
            fitting = image.scaledToWidth(pixels, Qt.TransformationMode.SmoothTransformation)
            fitting.setDevicePixelRatio(ratio)
            self.give_picture(url, fitting)
        self.limit_pictures(wide)


class GuideWindow(QDialog):
    """A window of its own that does not stand in the way; Alt+Left goes back."""

    def __init__(self, theme: Theme, parent: QWidget, tell: Callable[[str], object]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("User guide"))
        self.setWindowFlag(Qt.WindowType.WindowMinMaxButtonsHint, True)
        self.resize(roomy(SIZE))
        self.printing = Printing(theme, self, tell)
        self._past: list[str] = []
        self._at = ""
        self._icon = theme.icon("book-open")
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Find in the guide"))
        self.field.setAccessibleName(self.tr("Find in the guide"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._filter)
        self.field.returnPressed.connect(self._first_found)
        self.print_button = QToolButton()
        self.print_button.setIcon(theme.icon("printer"))
        self.print_button.setToolTip(self.tr("Print this page"))
        self.print_button.setAccessibleName(self.tr("Print this page"))
        self.print_button.clicked.connect(self.print)
        self.list = NavList(theme, self.tr("Pages of the guide"))
        self.list.picked.connect(self.go)
        self.nothing = QLabel(self.tr("No page has these words."))
        self.nothing.setProperty("tone", "muted")
        self.nothing.setWordWrap(True)
        self.page = GuidePages(theme)
        self.page.link_clicked.connect(self._follow)
        self._lay_out()
        QShortcut(QKeySequence(QKeySequence.StandardKey.Back), self, self.back)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.field.setFocus)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self, self.print)
        self._fill(guide.pages(self.page.language))
        self.go(CONTENTS)

    def go(self, name: str) -> None:
        """Show a page, by its name."""
        if name == self._at:
            return
        if self._at:
            self._past.append(self._at)
        self._show(name)

    def back(self) -> None:
        """The page before."""
        if self._past:
            self._show(self._past.pop())

    def print(self) -> None:
        """The page that is open."""
        titles = {page.name: page.title for page in guide.pages(self.page.language)}
        self.printing.ask(self.page.printed(titles.get(self._at, self.windowTitle())))

    def _show(self, name: str) -> None:
        self._at = name
        self.page.show_page(name)
        self.page.find_first(self.field.text())
        self.list.select(name)

    def _lay_out(self) -> None:
        side = QWidget()
        side.setProperty("pane", "sidebar")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(12, 12, 12, 0)
        top = QHBoxLayout()
        top.addWidget(self.field)
        top.addWidget(self.print_button)
        head.addLayout(top)
        column.addLayout(head)
        head.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        split = QSplitter()
        split.addWidget(side)
        split.addWidget(self.page)
        split.setChildrenCollapsible(False)
        name_borders(split)
        split.setStretchFactor(1, 1)
        split.setSizes([LIST_WIDTH, SIZE.width() - LIST_WIDTH])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(split)

    def _fill(self, pages: Sequence[GuidePage]) -> None:
        self.list.set_rows([NavRow(page.name, page.title, self._icon) for page in pages])
        self.nothing.setVisible(not pages)
        self.list.select(self._at)

    def _filter(self, words: str) -> None:
        self._fill(guide.pages_with(words, self.page.language))

    def _first_found(self) -> None:
        found = guide.pages_with(self.field.text(), self.page.language)
        if found:
            self.go(found[0].name)
            self.page.setFocus()

    def _follow(self, address: str) -> None:
        """Pages here, web addresses in the browser."""
        name = QUrl(address).path()
        if name in {page.name for page in guide.pages(self.page.language)}:
            self.go(name)
        else:
            open_link(address)
