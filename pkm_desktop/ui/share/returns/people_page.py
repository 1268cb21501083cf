"""People: who they are, whether they may be named, who of them is one; and wishes to be left out."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu

from pkm_desktop.core.model.responses import Person
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.share import wording
from pkm_desktop.ui.share.returns import looks
from pkm_desktop.ui.share.returns.doings import ReturnDoings
from pkm_desktop.ui.share.returns.leaving_box import LeavingBox
from pkm_desktop.ui.share.returns.page import ReturnsPage
from pkm_desktop.ui.share.returns.person_form import PersonForm
from pkm_desktop.ui.share.returns.row_list import Row
from pkm_desktop.ui.widgets.action_buttons import ActionButton
from pkm_desktop.ui.widgets.choice_box import ChoiceBox
from pkm_desktop.ui.widgets.empty_state import EmptyState
from pkm_desktop.ui.widgets.row_delegate import RowContent
from pkm_desktop.ui.widgets.word_box import WordBox
from pkm_desktop.ui.words import reply_words
from pkm_desktop.ui.words.core_words import retold
from pkm_desktop.ui.words.local_forms import dotted


class PeoplePage(ReturnsPage):
    """`reply_wanted(response)` to see what somebody sent."""

    reply_wanted = Signal(int)

    def __init__(self, desk: Desk, doings: ReturnDoings) -> None:
        self.form = PersonForm(desk)
        super().__init__(desk, reply_words.tr("People"), self.form, lines=1)
        self._doings = doings
        self._found = looks.People()
        self._wanted = 0
        action, icon = desk.actions.action("new_person"), desk.theme.icon
        self.left = LeavingBox(desk, doings)
        self.layout().addWidget(self.left)  # type: ignore[union-attr]
        self.add_facet("all", self.tr("All"))
        self.add_facet("unknown", self.tr("Not asked yet"))
        self.add_tool(ActionButton(action, text=self.tr("New person"), icon=icon("plus")))
        self.set_empty(
            EmptyState(
                icon("users", 40, "muted"),
                self.tr("Who is with you?"),
                self.tr(
                    "Whoever answers, asks or brings something stands here, and whether you may name them."
                ),
                [action],
            )
        )
        self.list.chosen.connect(self._show)
        self.list.opened.connect(lambda _: self.form.name.setFocus())
        self.list.delete_wanted.connect(doings.delete_person)
        self.list.menu_wanted.connect(self._menu)
        self.list.lettered.connect(self._letter)
        self.facet_changed.connect(lambda _: self._refill())
        self.form.edited.connect(lambda person, values: doings.edit_person(person, values, self._refused))
        self.form.merge_wanted.connect(self._ask_same)
        self.form.deleted.connect(doings.delete_person)
        self.form.reply_wanted.connect(self.reply_wanted)

    def new_person(self) -> None:
        """Ask for a name."""
        box = WordBox(self.tr("New person"), "", self)
        box.entered.connect(lambda name: self._doings.add_person(name, self._made))
        box.open_at(self.mapToGlobal(QPoint(max(0, self.width() - 320), 40)))

    def _made(self, person: Person) -> None:
        self._wanted = person.id
        self.set_facet("all")
        self.reload()

    def reload(self) -> None:
        """Look again."""
        self.desk.jobs.look("returns/people", partial(looks.everybody, self.desk.library), self._show_found)

    def _show_found(self, found: looks.People) -> None:
        self._found = found
        self.left.show_wishes(found.opt_outs, found.communities)
        self._refill()

    def _refill(self) -> None:
        shown = [each for each in self._found.rows if self.facet in ("all", each.consent)]
        if self.empty is not None and self._found.rows:
            self.empty.say(
                self.tr("Everybody was asked"), self.tr("You know of each of them whether to name them.")
            )
        self.show_rows([Row(each.id, self._content(each)) for each in shown])
        if self._wanted and self.list.choose(self._wanted):
            self._wanted = 0
        self._show(self.list.key)

    def _content(self, person: Person) -> RowContent:
        sent = sum(1 for each in self._found.replies if each.person and each.person.id == person.id)
        consent = {
            "yes": reply_words.tr("May be named"),
            "no": reply_words.tr("Must not be named"),
            "unknown": reply_words.tr("Not asked yet"),
        }[person.consent]
        count = wording.counted(sent, reply_words.tr("1 reply"), reply_words.tr("{n} replies"))
        return RowContent(
            title=person.name,
            source=consent,
            age=count if sent else "",
            excerpt=dotted(person.role, person.address),
            bold=True,
            tile=person.name,
            spoken=", ".join(filter(None, (person.name, person.role, consent, count))),
        )

    def _show(self, key: int) -> None:
        person = next((each for each in self._found.rows if each.id == key), None)
        theirs = [each for each in self._found.replies if each.person and each.person.id == key]
        self.form.show_person(person, theirs)

    def _refused(self, error: Exception) -> None:
        self.desk.window.toast(retold(error))
        self.form.put_back()

    def _letter(self, letter: str) -> None:
        consent = {"Y": "yes", "N": "no", "?": "unknown"}.get(letter, "")
        if consent and self.list.key:
            self._doings.edit_person(self.list.key, {"consent": consent}, self._refused)

    def _menu(self, key: int, at: QPoint) -> None:
        menu, icon = QMenu(self), self.desk.theme.icon
        menu.aboutToHide.connect(menu.deleteLater)
        for consent, words in (
            ("yes", self.tr("May be named\tY")),
            ("no", self.tr("Must not be named\tN")),
        ):
            run = partial(self._doings.edit_person, key, {"consent": consent}, self._refused)
            menu.addAction(icon("check" if consent == "yes" else "x"), words, run)
        menu.addSeparator()
        menu.addAction(icon("merge"), self.tr("Same as…"), partial(self._ask_same, key))
        menu.addAction(icon("trash-2"), self.tr("Forget"), partial(self._doings.delete_person, key))
        menu.popup(at)

    def _ask_same(self, key: int) -> None:
        gone = next((each for each in self._found.rows if each.id == key), None)
        if gone is None:
            return
        others: list[tuple[str, object]] = [
            (" · ".join(filter(None, (each.name, each.address))), each.id)
            for each in self._found.rows
            if each.id != key
        ]
        box = ChoiceBox(self.tr("{name} is the same as").format(name=gone.name), others, self)
        box.chosen.connect(lambda into: self._merge(key, into))
        box.open_at(self.form.merge.mapToGlobal(QPoint(0, self.form.merge.height())))

    def _merge(self, key: int, into: object) -> None:
        if isinstance(into, int):
            self._wanted = into
            self._doings.merge(key, into)
