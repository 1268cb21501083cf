"""The strip above an article: what can be done with it. What finds no room folds into the menu at its end."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.menus.actions import Actions
from pkm_desktop.ui.seek.text_choice import TextChoice
from pkm_desktop.ui.widgets.action_buttons import ActionButton, IconButton
from pkm_desktop.ui.widgets.room import tall

HEIGHT = 38
LINE = 2  # pixels of the line that says how far the article was read
ICONS = ("keep", "tag", "highlight", "note", "connect")
MENU = (
    *("finish", "later", "snooze", "", "select_passage", "next_mark", "previous_mark", "find_in_page"),
    *("", "why", "promote", "", "copy_link", "edit_item"),
)
GAP = 6


class ReaderTools(QFrame):
    """Icons at the left; texts, digest, browser and the menu at the right; a thin line for the progress."""

    def __init__(self, theme: Theme, actions: Actions, texts: TextChoice) -> None:
        super().__init__()
        self._theme, self._actions = theme, actions
        self._share = 0.0
        self._short = self._texts = False
        self.setProperty("pane", "header")
        tall(self, HEIGHT)
        self.setAccessibleName(self.tr("What can be done with the article"))
        self.texts = texts
        self.digest_button = ActionButton(actions.action("add_to_digest"))
        self.full_text = ActionButton(actions.action("full_text"), text=self.tr("Full text"))
        self.icons = [IconButton(actions.action(name)) for name in ICONS]
        self.browser = IconButton(actions.action("open_browser"))
        self.more = self._more_button()
        self.row = QWidget()
        row = QHBoxLayout(self.row)
        row.setContentsMargins(10, 0, 12, 0)
        row.setSpacing(0)
        for button in self.icons:
            row.addWidget(button)
        row.addStretch()
        row.addWidget(self.full_text)
        row.addWidget(texts.button)
        row.addSpacing(GAP)
        row.addWidget(self.digest_button)
        row.addSpacing(GAP - 2)
        row.addWidget(self.browser)
        row.addWidget(self.more)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.row)
        self.setMinimumWidth(0)
        self.row.setMinimumWidth(1)  # what does not fit folds; it never widens the pane
        theme.changed.connect(self.update)
        self.row.hide()

    def minimumSizeHint(self) -> QSize:
        return QSize(1, HEIGHT)

    def show_tools(self, visible: bool) -> None:
        """The buttons, or an empty strip."""
        self.row.setVisible(visible)
        self.fit()

    def show_short(self, short: bool, *, texts: bool) -> None:
        """Whether the feed gave only the beginning, so that the full text is worth a button; and whether
        there is a choice of texts."""
        self._short, self._texts = short, texts
        self.texts.stand_beside(short)
        self.fit()

    def show_share(self, share: float) -> None:
        """How far the article was read, 0 to 1; below 0 for no line."""
        if round(share, 3) != round(self._share, 3):
            self._share = share
            self.update()

    def fit(self) -> None:
        """Fold what has no room: first the full text, then the texts, then the digest."""
        room = self.width() - 22 - 2 * GAP
        room -= sum(button.sizeHint().width() for button in (*self.icons, self.browser, self.more))
        wanted = (
            (self.digest_button, True),
            (self.texts.button, self._texts),
            (self.full_text, self._short),
        )
        for button, needed in wanted:
            width = button.sizeHint().width()
            fits = needed and width <= room
            button.setVisible(fits)
            room = room - width if fits else (0 if needed else room)

    def folded(self) -> list[str]:
        """The actions that have no button now."""
        names = []
        if self._short and self.full_text.isHidden():
            names.append("full_text")
        if self.digest_button.isHidden():
            names.append("add_to_digest")
        return names

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._share <= 0 or self.row.isHidden():
            return
        width = round(self.width() * min(self._share, 1.0))
        left = self.width() - width if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 0
        color = QColor(self._theme.tokens.accent)
        color.setAlphaF(0.55)
        QPainter(self).fillRect(QRect(left, self.height() - LINE, width, LINE), color)

    def _more_button(self) -> QToolButton:
        button = QToolButton()
        button.setIcon(self._theme.icon("ellipsis"))
        button.setIconSize(QSize(16, 16))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(self.tr("More"))
        button.setAccessibleName(self.tr("More"))
        self._menu = QMenu(button)
        self._menu.aboutToShow.connect(self._fill)
        button.setMenu(self._menu)
        return button

    def _fill(self) -> None:
        """The menu as it is now: what is folded first."""
        self._menu.clear()
        self._actions.refresh()
        names = self.folded()
        if self._texts and self.texts.button.isHidden():
            self._menu.addMenu(self.texts.submenu())
        for name in (*names, *(("",) if names else ()), *MENU):
            if name:
                self._menu.addAction(self._actions.entry(name, self._menu))
            else:
                self._menu.addSeparator()
