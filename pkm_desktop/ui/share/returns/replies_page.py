"""Replies: those to follow up, or all of them; letters say what one is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton

from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.responses import RESPONSE_KINDS, Response
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.when import age
from pkm_desktop.ui.share.returns import looks, phrases
from pkm_desktop.ui.share.returns.doings import ReturnDoings
from pkm_desktop.ui.share.returns.page import ReturnsPage
from pkm_desktop.ui.share.returns.reply_form import ReplyForm
from pkm_desktop.ui.share.returns.row_list import Row
from pkm_desktop.ui.widgets.action_buttons import ActionButton
from pkm_desktop.ui.widgets.empty_state import EmptyState
from pkm_desktop.ui.widgets.row_delegate import RowContent
from pkm_desktop.ui.words import reply_words
from pkm_desktop.ui.words.core_words import retold
from pkm_desktop.ui.words.local_forms import dotted


class RepliesPage(ReturnsPage):
    """`case_wanted(case)` to see what came of a use."""

    case_wanted = Signal(int)

    def __init__(self, desk: Desk, doings: ReturnDoings) -> None:
        self.form = ReplyForm(desk)
        super().__init__(desk, desk_title(), self.form, lines=1)
        self._doings = doings
        self._found = looks.Replies()
        self._issue = self._entry = self._wanted = 0
        self.add_facet("due", self.tr("To follow up"))
        self.add_facet("all", self.tr("All"))
        self._make_narrow()
        respond = desk.actions.action("respond")
        self.add_tool(ActionButton(respond, text=self.tr("New reply"), icon=desk.theme.icon("plus")))
        self.set_empty(EmptyState(desk.theme.icon("message-circle", 40, "muted"), "", "", [respond]))
        self.list.chosen.connect(self._look_at)
        self.list.lettered.connect(self._letter)
        self.list.delete_wanted.connect(doings.delete)
        self.list.opened.connect(lambda _: self.form.text.setFocus())
        self.list.menu_wanted.connect(self._menu)
        self.facet_changed.connect(lambda _: self._refill())
        self.form.edited.connect(self._edit)
        self.form.answered.connect(doings.answered)
        self.form.deleted.connect(doings.delete)
        self.form.show_wanted.connect(desk.window.open_ref)
        self.form.case_wanted.connect(self.case_wanted)

    def _make_narrow(self) -> None:
        self.only = QToolButton()
        self.only.setProperty("facet", "true")
        self.only.setIcon(self.desk.theme.icon("x", 12, "muted"))
        self.only.setToolTip(self.tr("Show the replies to every issue"))
        self.only.clicked.connect(lambda: self.show_all())
        self.only.hide()
        self._header.addWidget(self.only)

    # What is shown
    def show_due(self) -> None:
        """Those that wait."""
        self._narrow("due", 0, 0, "")

    def show_all(self) -> None:
        """Everything that came back."""
        self._narrow("all", 0, 0, "")

    def show_about(self, issue_id: int, entry_id: int, title: str) -> None:
        """What came back on one issue, or on one entry of it."""
        self._narrow("all", issue_id, entry_id, title)

    def show_reply(self, response_id: int) -> None:
        """One reply, among all of them."""
        self._wanted = response_id
        self.show_all()

    def _narrow(self, facet: str, issue_id: int, entry_id: int, title: str) -> None:
        self.set_facet(facet)
        self._issue, self._entry = issue_id, entry_id
        self.only.setVisible(bool(issue_id))
        self.only.setText(phrases.one_line(title, 40).replace("&", "&&"))
        self.only.setAccessibleName(self.tr("Only {title}").format(title=title))
        self.only.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.reload()

    def reload(self) -> None:
        """Look again."""
        library, issue = self.desk.library, self._issue
        self.desk.jobs.look(
            "share/replies", partial(looks.replies, library, issue_id=issue), self._show_found
        )

    def _show_found(self, found: looks.Replies) -> None:
        self._found = found
        self._refill()

    def _refill(self) -> None:
        now = self.desk.library.clock()
        today = now.astimezone().date()
        found = self._found
        shown = [
            each
            for each in found.rows
            if (self.facet == "all" or each.id in found.waiting) and self._entry in (0, each.entry_id)
        ]
        rows = [Row(each.id, _content(each, age(each.received, now), today, found.options)) for each in shown]
        count = len(found.waiting)
        words = self.tr("To follow up  {n}").format(n=count) if count else self.tr("To follow up")
        self.name_facet("due", words)
        self._say_empty()
        self.show_rows(rows)
        if self._wanted and self.list.choose(self._wanted):
            self._wanted = 0
        self._look_at(self.list.key)

    def _say_empty(self) -> None:
        if self.empty is None:
            return
        if self._found.rows and self.facet == "due":
            self.empty.say(
                self.tr("Nobody waits for you"),
                self.tr(
                    "Questions that wait for your answer stand here, and what you promised to follow up."
                ),
            )
            return
        self.empty.say(
            self.tr("What came back?"),
            self.tr(
                "Drop a reply (.eml or .mbox) on the window, or file what somebody told you:"
                " an answer, a question, what they did with it."
            ),
        )

    def _look_at(self, key: int) -> None:
        if not key:
            self.form.show_reply(None)
            return
        library = self.desk.library
        self.desk.jobs.look("share/reply", partial(looks.reply, library, key), self._show_one)

    def _show_one(self, seen: looks.ReplySeen | None) -> None:
        if seen is None or seen.response.id == self.list.key:
            self.form.show_reply(seen)

    # What is done
    def _edit(self, response_id: int, values: dict[str, object]) -> None:
        self._doings.edit(response_id, values, self._refused)

    def _refused(self, error: Exception) -> None:
        self.desk.window.toast(retold(error))
        self.reload()

    def _letter(self, letter: str) -> None:
        kind = phrases.KEYS.get(letter, "")
        if kind:
            self.form.want_kind(kind)
        elif letter == " " and self.form.seen is not None:
            self._doings.answered(self.form.key, self.form.seen.response.answered is None)
        elif letter == "F":
            self.form.follow_up.ask()

    def _menu(self, key: int, at: QPoint) -> None:
        reply = next((each for each in self._found.rows if each.id == key), None)
        if reply is None:
            return
        menu, icon = QMenu(self), self.desk.theme.icon
        menu.aboutToHide.connect(menu.deleteLater)
        letters = {kind: letter for letter, kind in phrases.KEYS.items()}
        for kind in RESPONSE_KINDS:
            is_offered = kind != "vote" or reply.issue_id in self._found.options
            if is_offered and reply.kind != "optout":
                text = f"{reply_words.kind_name(kind)}\t{letters[kind]}"
                menu.addAction(icon(phrases.ICONS[kind]), text, partial(self.form.want_kind, kind))
        menu.addSeparator()
        answered = reply.answered is not None
        words = self.tr("Not answered yet") if answered else self.tr("Answered")
        menu.addAction(icon("check"), words, partial(self._doings.answered, key, not answered))
        menu.addAction(icon("calendar"), self.tr("Follow up…"), self.form.follow_up.ask)
        issue = Ref("issue", reply.issue_id)
        menu.addAction(icon("send"), self.tr("Open the issue"), partial(self.desk.window.open_ref, issue))
        menu.addSeparator()
        menu.addAction(icon("trash-2"), self.tr("Delete"), partial(self._doings.delete, key))
        menu.popup(at)


def desk_title() -> str:
    """The title of the page."""
    return reply_words.tr("Replies")


def _content(reply: Response, when: str, today: date, options: Mapping[int, tuple[str, ...]]) -> RowContent:
    who = reply.person.name if reply.person else reply_words.tr("Somebody")
    kind = reply_words.kind_name(reply.kind)
    words = phrases.said(reply, options.get(reply.issue_id, ())) or kind
    about = dotted(reply_words.issue_label(reply), phrases.one_line(reply.entry_title, 120))
    due = "" if reply.answered else phrases.follow_up_words(reply.follow_up, today)
    owed = reply_words.tr("You owe an answer") if reply.kind == "question" and not reply.answered else ""
    done = reply_words.tr("Answered") if reply.answered else ""
    state = dotted(owed, due, done)
    excerpt = dotted(state, about)
    return RowContent(
        title=words,
        source=who,
        age=when,
        excerpt=excerpt,
        bold=True,
        strong=bool(owed),
        badge=kind,
        spoken=", ".join(filter(None, (kind, who, words, about, state, when))),
    )
