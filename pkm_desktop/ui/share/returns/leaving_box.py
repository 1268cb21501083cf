"""Who asked to be left out: told without names, with a way to leave somebody out and to let them in again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from pkm_desktop.core.errors import PkmError
from pkm_desktop.core.model.communities import Community
from pkm_desktop.core.model.responses import OptOut
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.share import wording
from pkm_desktop.ui.share.labels import plain_label
from pkm_desktop.ui.share.returns.doings import ReturnDoings
from pkm_desktop.ui.share.returns.leaving_notice import LeavingNotice
from pkm_desktop.ui.words.core_words import retold


class LeavingBox(QFrame):
    """The foot of the page of people."""

    def __init__(self, desk: Desk, doings: ReturnDoings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("checkPanel")
        self._desk, self._doings = desk, doings
        self._communities: tuple[Community, ...] = ()
        self._community: Community | None = None
        self.words = plain_label(tone="muted", wrap=True)
        self.leave = QPushButton(self.tr("Leave somebody out…"))
        self.back = QPushButton(self.tr("Let somebody in again…"))
        for button in (self.leave, self.back):
            button.setProperty("flat", "true")
        self.address = QLineEdit()
        self.address.setPlaceholderText(self.tr("ada@example.org"))
        self.address.setAccessibleName(self.tr("Their address"))
        self.address.hide()
        self.notice = LeavingNotice()
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.words, 1)
        row.addWidget(self.back)
        row.addWidget(self.leave)
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 6, 10, 6)
        box.setSpacing(6)
        box.addLayout(row)
        box.addWidget(self.address)
        box.addWidget(self.notice)
        self._letting_in = False
        self.leave.clicked.connect(lambda: self._pick(self.leave, letting_in=False))
        self.back.clicked.connect(lambda: self._pick(self.back, letting_in=True))
        self.address.textChanged.connect(self._ask)
        self.address.returnPressed.connect(self._entered)
        self.notice.agreed.connect(self._leave)
        self.notice.cancelled.connect(self._fold)

    def show_wishes(self, wishes: Sequence[OptOut], communities: Sequence[Community]) -> None:
        """How many asked, where and when last."""
        self._communities = tuple(communities)
        latest = {each.community: each.asked for each in sorted(wishes, key=lambda each: each.asked)}
        parts = [
            self.tr("{community}: {n}, last on {day}").format(
                community=name, n=count, day=wording.day(latest[name])
            )
            for name, count in Counter(each.community for each in wishes).items()
        ]
        told = self.tr("Asked to be left out: {parts}. Who it was is not kept.")
        self.words.setText(
            told.format(parts=" · ".join(parts)) if parts else self.tr("Nobody asked to be left out.")
        )
        self.back.setVisible(bool(wishes))
        self.leave.setVisible(bool(communities))

    def _pick(self, button: QPushButton, *, letting_in: bool) -> None:
        """Of which community? With one only there is nothing to ask."""
        self._letting_in = letting_in
        if len(self._communities) == 1:
            self._open(self._communities[0])
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for each in self._communities:
            menu.addAction(each.name.replace("&", "&&"), partial(self._open, each))
        menu.popup(button.mapToGlobal(QPoint(0, 0)))

    def _open(self, community: Community) -> None:
        self._community = community
        self.address.clear()
        self.address.show()
        self.address.setFocus()
        self.notice.hide()

    def _ask(self, text: str) -> None:
        if self._letting_in or self._community is None or self.address.isHidden():
            return
        if "@" in text:
            self.notice.ask(text.strip(), self._community.name)
            self.address.setFocus()
        else:
            self.notice.hide()

    def _entered(self) -> None:
        if self._letting_in and self._community is not None and self.address.text().strip():
            self._doings.let_in(self._community.id, self.address.text())
            self._fold()
        elif self.notice.isVisible():
            self.notice.leave.setFocus()

    def _leave(self) -> None:
        if self._community is not None:
            self._doings.leave_out(self._community.id, self.address.text(), self._left, self._refused)

    def _left(self, hint: str) -> None:
        self._fold()
        self._desk.window.toast(hint or self.tr("They are left out from now on. Their address is forgotten."))

    def _refused(self, error: PkmError) -> None:
        self._desk.window.toast(retold(error))

    def _fold(self) -> None:
        self.address.hide()
        self.address.clear()
        self.notice.hide()
