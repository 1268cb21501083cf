"""Success cases and non-successes: told, verified, handed out as a report."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFileDialog, QMenu

from pkm_desktop.core.commands.share import outcomes
from pkm_desktop.core.model.responses import SuccessCase
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.links import open_folder
from pkm_desktop.ui.share.returns import looks, phrases
from pkm_desktop.ui.share.returns.case_form import CaseForm
from pkm_desktop.ui.share.returns.doings import ReturnDoings
from pkm_desktop.ui.share.returns.page import ReturnsPage
from pkm_desktop.ui.share.returns.row_list import Row
from pkm_desktop.ui.widgets.action_buttons import ActionButton, LabelledButton
from pkm_desktop.ui.widgets.empty_state import EmptyState
from pkm_desktop.ui.widgets.row_delegate import RowContent
from pkm_desktop.ui.widgets.word_box import WordBox
from pkm_desktop.ui.words import reply_words
from pkm_desktop.ui.words.core_words import retold, saying


class CasesPage(ReturnsPage):
    """`reply_wanted(response)` to see what a case came from."""

    reply_wanted = Signal(int)

    def __init__(self, desk: Desk, doings: ReturnDoings) -> None:
        self.form = CaseForm(desk)
        super().__init__(desk, reply_words.tr("Success cases"), self.form, lines=1)
        self._doings = doings
        self._cases: tuple[SuccessCase, ...] = ()
        self._wanted = 0
        self.add_facet("all", self.tr("All"))
        self.add_facet("yes", self.tr("Successes"))
        self.add_facet("no", self.tr("Non-successes"))
        self._make_tools()
        self.list.chosen.connect(self._show)
        self.list.opened.connect(lambda _: self.form.title.setFocus())
        self.list.delete_wanted.connect(doings.delete_case)
        self.list.menu_wanted.connect(self._menu)
        self.facet_changed.connect(lambda _: self._refill())
        self.form.edited.connect(lambda case, values: doings.edit_case(case, values, self._refused))
        self.form.verified.connect(doings.verify)
        self.form.deleted.connect(doings.delete_case)
        self.form.reply_wanted.connect(self.reply_wanted)

    def _make_tools(self) -> None:
        action, icon = self.desk.actions.action, self.desk.theme.icon
        self.report = LabelledButton(icon("upload"), self.tr("Report"))
        self.report.setProperty("flat", True)
        self.report.setToolTip(self.tr("All cases as one document, successes and non-successes"))
        self.report.clicked.connect(self._ask_report)
        self.add_tool(self.report)
        self.add_tool(ActionButton(action("new_case"), text=self.tr("New case"), icon=icon("plus")))
        self.set_empty(
            EmptyState(
                icon("sprout", 40, "muted"),
                self.tr("What came of it?"),
                self.tr(
                    "When somebody has used what you shared, tell it: what they took up, what came of it,"
                    " and what shows it. What did not work is worth as much."
                ),
                [action("new_case")],
            )
        )

    def show_case(self, case_id: int) -> None:
        """One case, among all of them."""
        self._wanted = case_id
        self.set_facet("all")
        self.reload()

    def new_case(self) -> None:
        """Ask for the sentence a case begins with."""
        box = WordBox(
            self.tr("New case"), "", self, hint=self.tr("One sentence: who did what, and what came of it")
        )
        box.entered.connect(lambda title: self._doings.new_case(title, self._made))
        box.open_at(self.mapToGlobal(QPoint(max(0, self.width() - 320), 40)))

    def _made(self, case: SuccessCase) -> None:
        self.show_case(case.id)
        self.form.fields["situation"].setFocus()

    def reload(self) -> None:
        """Look again."""
        self.desk.jobs.look("share/cases", partial(looks.cases, self.desk.library), self._show_found)

    def _show_found(self, cases: tuple[SuccessCase, ...]) -> None:
        self._cases = cases
        self._refill()

    def _refill(self) -> None:
        wanted = {"all": (True, False), "yes": (True,), "no": (False,)}[self.facet]
        self.show_rows([Row(each.id, _content(each)) for each in self._cases if each.success in wanted])
        verified = sum(outcomes.is_verified(each) for each in self._cases)
        words = self.tr("{n} of {all} verified").format(n=verified, all=len(self._cases))
        self.say(words if self._cases else "")
        self.report.setEnabled(bool(self._cases))
        if self._wanted and self.list.choose(self._wanted):
            self._wanted = 0
        self._show(self.list.key)

    def _show(self, key: int) -> None:
        self.form.show_case(next((each for each in self._cases if each.id == key), None))

    def _refused(self, error: Exception) -> None:
        self.desk.window.toast(retold(error))
        if self.form.case is not None:
            self.form.title.put_back(self.form.case.title)
        self.reload()

    def _menu(self, key: int, at: QPoint) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        icon = self.desk.theme.icon
        menu.addAction(icon("trash-2"), self.tr("Delete"), partial(self._doings.delete_case, key))
        menu.popup(at)

    # The report
    def _ask_report(self) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(self.tr("All cases…"), partial(self.ask_where, False))
        menu.addAction(self.tr("Only verified ones…"), partial(self.ask_where, True))
        menu.popup(self.report.mapToGlobal(QPoint(0, self.report.height())))

    def ask_where(self, verified_only: bool) -> None:
        """Ask for a file for the report."""
        dialog = QFileDialog(self.window(), self.tr("Report"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Markdown (*.md)"))
        dialog.setDefaultSuffix("md")
        dialog.selectFile(self.tr("success-cases.md"))
        dialog.fileSelected.connect(lambda name: self.write(Path(name), verified_only))
        dialog.open()

    def write(self, path: Path, verified_only: bool) -> None:
        """Write the report."""
        write = partial(outcomes.export_report, self.desk.library, path, saying=saying())
        command = partial(write, verified_only=verified_only)
        self.desk.jobs.change(command, then=partial(self._written, path))

    def _written(self, path: Path, _size: int) -> None:
        words = self.tr("{file} written").format(file=path.name)
        folder = (self.tr("Open the folder"), partial(_show_folder, path.parent))
        self.desk.window.toast(words, action=folder)


def _show_folder(folder: Path) -> None:
    open_folder(folder)


def _content(case: SuccessCase) -> RowContent:
    kind = reply_words.tr("Success") if case.success else reply_words.tr("Non-success")
    words = phrases.one_line(case.result or case.used or case.situation)
    is_verified = outcomes.is_verified(case)
    state = (
        reply_words.tr("Verified by {name}").format(name=case.verified_by)
        if is_verified
        else reply_words.tr("Not verified")
    )
    return RowContent(
        title=phrases.one_line(case.title),
        source=kind,
        excerpt=words,
        bold=True,
        icon="sprout" if case.success else "circle",
        marks=(("shield-check", phrases.one_line(case.verified_by, 24)),) if is_verified else (),
        age="" if is_verified else state,
        spoken=", ".join(filter(None, (case.title, kind, state, words))),
    )
