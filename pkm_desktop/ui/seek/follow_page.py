"""Add by address: look what is there, tick feeds, say where they go; or keep the pages themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pkm_desktop.core.model.sources import Followed
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.add_report import Pages, addresses_in, followed_words, saved_words
from pkm_desktop.ui.seek.add_strip import AddStrip
from pkm_desktop.ui.seek.adding import Into, follow_work, look_work, save_work
from pkm_desktop.ui.seek.found_feeds import FoundFeeds
from pkm_desktop.ui.seek.login_fields import LoginFields
from pkm_desktop.ui.seek.sidebar_rows import folders_of
from pkm_desktop.ui.widgets.completions import completer
from pkm_desktop.ui.widgets.tag_edit import tags_in
from pkm_desktop.ui.widgets.words import words

if TYPE_CHECKING:
    from pkm_desktop.core.model.sources import Preview


class FollowPage(QWidget):
    """`done(text, undo)` when everything asked for came in."""

    done = Signal(str)

    def __init__(self, desk: Desk, strip: AddStrip, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._strip = desk, strip
        self._asking: tuple[str, ...] = ()  # the addresses that ask for a login
        self.addresses = _AddressEdit(self)
        self.found = FoundFeeds(desk.library.clock)
        self.folder = QComboBox()
        self.folder.setEditable(True)
        self.folder.setAccessibleName(self.tr("Folder"))
        self.folder.lineEdit().setPlaceholderText(self.tr("No folder"))  # type: ignore[union-attr]
        self.tags = QLineEdit()
        self.tags.setPlaceholderText(self.tr("Tag, another tag"))
        self.login = LoginFields(desk, optional=False)
        self.login.hide()
        self.about = words(
            self.tr(
                "The address of a blog, a news site, a podcast, a video channel or a profile is enough: "
                "the feed behind it is found, and you see what is in it before you follow it."
            ),
            "muted",
        )
        self.go_button = QPushButton()
        self.go_button.setDefault(True)
        self.go_button.setProperty("primary", "true")
        self.page_button = QPushButton(self.tr("Save as pages"))
        self.page_button.setAutoDefault(False)
        self.page_button.setToolTip(self.tr("Keep the text of these pages in the library"))
        self._lay_out()
        self._wire()
        self._forget()

    def set_addresses(self, text: str) -> None:
        """Begin with these."""
        self.addresses.setPlainText(text)
        self.addresses.selectAll()

    def given(self) -> tuple[str, ...]:
        """The addresses typed so far."""
        return addresses_in(self.addresses.toPlainText())

    def go(self) -> None:
        """Look for feeds; once they are there, follow the ticked ones."""
        if self._strip.running():
            return
        library, chosen = self._desk.library, self.found.ticked()
        if self._asking and self.login.filled():
            wanted, login = (*self._asking, *chosen), self.login.login()
            self._strip.run(
                follow_work(library, wanted, self._into(login)), self.tr("Logging in"), self._followed
            )
        elif chosen:
            self._strip.run(
                follow_work(library, chosen, self._into(None)), self.tr("Following"), self._followed
            )
        elif self.given() and not self.found.feeds():
            self._strip.run(look_work(library, self.given()), self.tr("Looking for feeds"), self._looked)

    def save_pages(self) -> None:
        """Keep the pages at these addresses as items."""
        if self.given() and not self._strip.running():
            work = save_work(self._desk.library, self.given(), tags_in(self.tags.text()))
            self._strip.run(work, self.tr("Saving"), self._saved)

    def _into(self, login: object) -> Into:
        return Into(self.folder.currentText(), tags_in(self.tags.text()), login)  # type: ignore[arg-type]

    def _looked(self, previews: tuple[Preview, ...]) -> None:
        self.about.hide()
        self.found.show_previews(previews)
        self.found.order_after(self.addresses)
        self._strip.say(_without_feed(self.found.failures()) if len(previews) > 1 else "", "warn")
        self._asking = tuple(preview.address for preview in previews if preview.needs_login)
        self.login.setVisible(bool(self._asking))
        if self._asking:
            asking = ", ".join(self._asking)
            self._strip.say(self.tr("{} asks for a login. Fill it in to follow it.").format(asking))
            self.login.name.setFocus()
        elif self.found.ticked():
            self.go_button.setFocus()
        elif self.found.feeds():
            self.found.focus_first()
            if all(feed.followed is not None for feed in self.found.feeds()):
                self._strip.say(self.tr("You follow this already."))
        else:
            self.addresses.setFocus()
        self._name_button()

    def _followed(self, result: Followed) -> None:
        text = followed_words(result)
        if result.failed or not (result.added or result.existing):
            self._strip.say(text, "warn")
            self.found.clear()
            self._name_button()
            return
        self.done.emit(text)

    def _saved(self, pages: Pages) -> None:
        text = saved_words(pages)
        if pages.failed or not pages.saved:
            self._strip.say(text, "warn")
            return
        self.done.emit(text)

    def _forget(self) -> None:
        """Other addresses: look again."""
        self._asking = ()
        self.login.hide()
        self.found.clear()
        self._strip.say("")
        self.about.show()
        self._name_button()

    def _name_button(self) -> None:
        count = len(self.found.ticked())
        if self._asking and self.login.filled():
            text = self.tr("Log in and follow")
        elif self.found.feeds():
            text = self.tr("Follow") if count < 2 else self.tr("Follow {}").format(count)
        else:
            text = self.tr("Find feeds")
        self.go_button.setText(text)
        asked = self.login.filled() if self._asking else not self.found.feeds()
        ready = bool(count) or asked
        busy = self._strip.running()
        self.go_button.setEnabled(bool(self.given()) and ready and not busy)
        self.page_button.setEnabled(bool(self.given()) and not busy)
        self.page_button.setText(
            self.tr("Save this page") if len(self.given()) < 2 else self.tr("Save these pages")
        )

    def _busy(self, busy: bool) -> None:
        for widget in (self.addresses, self.found, self.folder, self.tags, self.login):
            widget.setEnabled(not busy)
        self._name_button()

    def _wire(self) -> None:
        self.addresses.textChanged.connect(self._forget)
        self.found.changed.connect(self._name_button)
        self.found.confirmed.connect(self.go)
        self.login.changed.connect(self._name_button)
        self.go_button.clicked.connect(self.go)
        self.page_button.clicked.connect(self.save_pages)
        self._strip.busy.connect(self._busy)
        self._desk.jobs.look("add/known", lambda: _known(self._desk), self._offer_known)

    def _offer_known(self, known: tuple[list[str], list[str]]) -> None:
        folders, tags = known
        text = self.folder.currentText()
        self.folder.clear()
        self.folder.addItems(["", *folders])
        self.folder.setCurrentText(text)
        complete_tags(self.tags, tags)

    def _lay_out(self) -> None:
        label = words(self.tr("Paste the address of a site, a feed, a channel or a page: one, or many."))
        label.setBuddy(self.addresses)
        into = QHBoxLayout()
        into.setSpacing(10)
        for name, field in ((self.tr("Folder"), self.folder), (self.tr("Tags"), self.tags)):
            name_label = QLabel(name)
            name_label.setBuddy(field)
            into.addWidget(name_label)
            into.addWidget(field, 1)
        self.tags.setAccessibleName(self.tr("Tags, with commas between them"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(label)
        column.addWidget(self.addresses)
        column.addWidget(self.found, 1)
        column.addWidget(self.login)
        column.addLayout(into)
        column.addWidget(self.about)
        column.addStretch()

    def buttons(self) -> QHBoxLayout:
        """The row of buttons of this page."""
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.page_button)
        row.addWidget(self.go_button)
        return row


class _AddressEdit(QPlainTextEdit):
    """Some lines of addresses; Enter goes on, Shift+Enter makes a new line."""

    def __init__(self, page: FollowPage) -> None:
        super().__init__(page)
        self._page = page
        self.setPlaceholderText("https://")
        self.setAccessibleName(self.tr("Addresses"))
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * 3 + 18)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._page.go()
            return
        super().keyPressEvent(event)


def complete_tags(field: QLineEdit, names: list[str]) -> None:
    """Offer the tags there are while one is typed after the last comma."""
    made, popup = completer(QStringListModel(names, field), field)
    made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    made.setFilterMode(Qt.MatchFlag.MatchContains)

    def offer(text: str) -> None:
        made.setCompletionPrefix(text.rpartition(",")[2].strip().lstrip("#"))
        if made.completionPrefix() and made.completionCount():
            made.complete()
        else:
            popup.hide()

    def take(name: str) -> None:
        before = field.text().rpartition(",")[0]
        field.setText(f"{before}, {name}" if before else name)

    field.textEdited.connect(offer)
    made.activated.connect(take)


def _without_feed(count: int) -> str:
    if count < 2:
        return _tr("1 address gave no feed: see the list.") if count else ""
    return _tr("{} addresses gave no feed: see the list.").format(count)


def _tr(text: str) -> str:
    return QCoreApplication.translate("FollowPage", text)


def _known(desk: Desk) -> tuple[list[str], list[str]]:
    """The folders and the tags there are."""
    from pkm_desktop.core.commands.seek import browse
    from pkm_desktop.core.commands.sense import tagging

    library = desk.library
    return folders_of(browse.sources(library)), [tag.name for tag in tagging.tags(library)]
