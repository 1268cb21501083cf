"""The issue as readers will get it, one tab for each way, following the composer; Copy and Publish."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pkm_desktop.core.commands.share import publish
from pkm_desktop.core.errors import PkmError
from pkm_desktop.core.library import Library
from pkm_desktop.core.settings import Settings
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.share import wording
from pkm_desktop.ui.share.checks import CheckPanel
from pkm_desktop.ui.share.composer import HEADER_HEIGHT
from pkm_desktop.ui.share.format_tabs import FormatTabs
from pkm_desktop.ui.share.labels import plain_label
from pkm_desktop.ui.share.paper import Paper
from pkm_desktop.ui.widgets.action_buttons import ActionButton, LabelledButton
from pkm_desktop.ui.widgets.room import tall
from pkm_desktop.ui.words.core_words import retold

FOLLOW_AFTER_MS = 250
LAID_OUT = ("html", "page", "pdf")  # formats that are shown with their looks, and copied so
_NO_TEXT = ("pdf",)  # it is copied as the page
_RARE = (
    "pdf", "hugo", "jekyll", "obsidian", "logseq", "confluence", "atom", "jsonfeed", "opml", "slack", "teams",
)  # fmt: skip


class Preview(QWidget):
    """Shows issue 0 as nothing."""

    copied = Signal(str)  # label of the format

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._issue = 0
        self._shown = (0, "")
        self.copied_format = ""
        self._timer = QTimer(self, singleShot=True, interval=FOLLOW_AFTER_MS)
        self._timer.timeout.connect(self._look)
        rare = [(name, wording.target_label(name)) for name in _RARE]
        self.tabs = FormatTabs(self._labels(), desk.theme, rare=rare)
        self.copy = LabelledButton(desk.theme.icon("copy", color="muted"), self.tr("Copy"), size=14)
        self.copy.setProperty("flat", True)
        self.copy.setToolTip(self.tr("Copy this version, to be pasted"))
        self.publish = ActionButton(desk.actions.action("publish"), text=self.tr("Publish…"))
        self.publish.setProperty("primary", True)
        self.publish.setIcon(desk.theme.icon("send", 16, "on_accent"))
        self.paper = Paper()
        self.paper.setAccessibleName(self.tr("Preview"))
        desk.theme.changed.connect(self._zoom)
        self.trouble = plain_label(tone="warn", wrap=True)
        self.trouble.hide()
        actions = desk.actions
        self.checks = CheckPanel(desk.theme, actions.action("mend_issue"), actions.action("check_links"))
        self._lay_out()
        self.tabs.picked.connect(self._look)
        self.copy.clicked.connect(self._copy)

    def _labels(self) -> tuple[tuple[str, str], ...]:
        return (
            ("html", self.tr("E-mail")),
            ("mediawiki", self.tr("MediaWiki")),
            ("markdown", self.tr("Markdown")),
            ("page", self.tr("Web page")),
            ("dokuwiki", self.tr("DokuWiki")),
            ("text", self.tr("Text")),
        )

    def _lay_out(self) -> None:
        header = QFrame()
        header.setProperty("pane", "header")
        tall(header, HEADER_HEIGHT)
        row = QHBoxLayout(header)
        row.setContentsMargins(4, 0, 8, 0)
        row.setSpacing(0)
        row.addWidget(self.tabs, 1, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.publish)
        inside = QWidget()
        inside.setProperty("pane", "window")
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(inside)
        column.setContentsMargins(28, 6, 28, 28)
        column.setSpacing(4)
        column.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignRight)
        column.addWidget(self.trouble)
        column.addWidget(self.paper)
        column.addStretch(1)
        self.area = QScrollArea(widgetResizable=True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(inside)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(header)
        box.addWidget(self.area, 1)
        box.addWidget(self.checks)
        self.foot = box

    def sizeHint(self) -> QSize:
        return QSize(445, 400)

    @property
    def format(self) -> str:
        """The format of the tab in front."""
        return self.tabs.format

    def follow(self, issue_id: int) -> None:
        """The issue changed, or another one is open: show it shortly."""
        first = issue_id != self._issue
        self._issue = issue_id
        if first:
            self._look()
        else:
            self._timer.start()

    def _look(self) -> None:
        self._timer.stop()
        if not self._issue:
            return
        issue, name, library = self._issue, self.format, self._desk.library
        self._desk.jobs.look(
            "share/preview",
            lambda: (issue, name, publish.preview(library, issue, name)),
            self._show,
            self._cannot,
        )

    def _show(self, answer: tuple[int, str, str]) -> None:
        issue, name, html = answer
        self.trouble.hide()
        self.paper.show()
        self.paper.show_page(html, laid_out=name in LAID_OUT)
        if self._shown != (issue, name):
            self.area.verticalScrollBar().setValue(0)
        self._shown = (issue, name)

    def _zoom(self) -> None:
        """As much larger as the person reads everything else."""
        self.paper.zoom(self._desk.settings.text_size / Settings().text_size)

    def _cannot(self, error: PkmError) -> None:
        self.paper.hide()
        self.trouble.setText(retold(error))
        self.trouble.show()

    def _copy(self) -> None:
        self.copy_as(self.format, self.tabs.label)

    def copy_as(self, name: str, label: str) -> None:
        """Put the issue on the clipboard in a format; `copied` says under which label."""
        issue, library = self._issue, self._desk.library
        wanted = "page" if name in _NO_TEXT else name
        self.copied_format = wanted
        self._desk.jobs.look(
            "share/copy",
            lambda: (label, *_copies(library, issue, wanted)),
            self._put_on_clipboard,
            self._cannot,
        )

    def _put_on_clipboard(self, copies: tuple[str, str, str]) -> None:
        label, html, text = copies
        data = QMimeData()
        data.setText(text)
        if html:
            data.setHtml(html)
        QGuiApplication.clipboard().setMimeData(data)
        self.copied.emit(label)


def _copies(library: Library, issue: int, format_name: str) -> tuple[str, str]:
    """What goes on the clipboard: the laid-out form ('' for markup) and the plain one."""
    if format_name not in LAID_OUT:
        return "", publish.render(library, issue, format_name).text
    return publish.render(library, issue, format_name).text, publish.render(library, issue, "text").text
