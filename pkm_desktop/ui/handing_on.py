"""Hand on one thing at once, from wherever it is before one's eyes: copied or as a mail, with a reason."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QMimeData, QObject, QPoint
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from pkm_desktop.core.library import Library
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.links import open_link
from pkm_desktop.ui.widgets.word_box import WordBox


class HandingOn(QObject):
    """Answers to the action 'share_one' while `owner` is on the screen and `subject` names a thing."""

    def __init__(self, desk: Desk, owner: QWidget, subject: Callable[[], Ref | None]) -> None:
        super().__init__(owner)
        self._desk = desk
        self._owner = owner
        self._subject = subject
        self.menu: QMenu | None = None
        self.box: WordBox | None = None
        desk.actions.on("share_one", self.choose, owner=owner, when=lambda: subject() is not None)

    def choose(self) -> None:
        """Offer the ways for the thing at hand."""
        ref = self._subject()
        if ref is None:
            return
        at = self._place()
        menu = QMenu(self._owner)
        menu.setAccessibleName(self.tr("Hand on"))
        menu.aboutToHide.connect(menu.deleteLater)
        for form, text in (
            ("html", self.tr("Copy with its &looks")),
            ("text", self.tr("Copy as plain &text")),
            ("markdown", self.tr("Copy as Mark&down")),
            ("mailto", self.tr("Write a &mail")),
        ):
            menu.addAction(text, partial(self._ask_why, ref, form, at))
        self.menu = menu
        menu.popup(at)

    def _place(self) -> QPoint:
        """At the pointer where that is over the stage, else in its middle."""
        at = QCursor.pos()
        if self._owner.rect().contains(self._owner.mapFromGlobal(at)):
            return at
        return self._owner.mapToGlobal(QPoint(self._owner.width() // 2, self._owner.height() // 3))

    def _ask_why(self, ref: Ref, form: str, at: QPoint) -> None:
        box = WordBox(
            self.tr("Why would they care?"),
            parent=self._owner,
            hint=self.tr("A line for them, or nothing. What you noted for yourself stays here."),
            may_be_empty=True,
        )
        box.entered.connect(partial(self._write, ref, form))
        self.box = box
        box.open_at(at)

    def _write(self, ref: Ref, form: str, why: str) -> None:
        library = self._desk.library
        self._desk.jobs.look(
            "window/hand-on", lambda: _texts(library, ref, form, why), partial(self._give, form)
        )

    def _give(self, form: str, texts: tuple[str, str]) -> None:
        text, html = texts
        if form == "mailto":
            if not open_link(text):
                self._desk.window.toast(self.tr("There is no mail program that takes it."))
            return
        data = QMimeData()
        data.setText(text)
        if html:
            data.setHtml(html)
        QGuiApplication.clipboard().setMimeData(data)
        self._desk.window.toast(self.tr("Copied, ready to paste"))


def _texts(library: Library, ref: Ref, form: str, why: str) -> tuple[str, str]:
    """What to copy or open, and its laid-out form ('' without one)."""
    from pkm_desktop.core.commands.share import quick_share

    if form == "html":
        plain = quick_share.share_text(library, ref, "text", why=why)
        return plain, quick_share.share_text(library, ref, "html", why=why)
    return quick_share.share_text(library, ref, form, why=why), ""
