"""What has left: every hand-over of an issue with its exact bytes, where they went, to whom, despite what."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from pkm_desktop.core.commands.share import publish
from pkm_desktop.core.errors import PkmError
from pkm_desktop.core.model.digests import Issue, Publication, Rendered
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.links import may_open, open_link
from pkm_desktop.ui.share import states, wording
from pkm_desktop.ui.widgets.borders import name_borders
from pkm_desktop.ui.widgets.form_dialog import FormDialog
from pkm_desktop.ui.widgets.room import roomy
from pkm_desktop.ui.widgets.words import say, words
from pkm_desktop.ui.words.core_words import retold

_NO_TEXT = ("pdf",)
_LONGEST = 500_000  # letters shown; saving gives all


class LeftDialog(FormDialog):
    """The newest hand-over first. Nothing here can change what left."""

    outbox_wanted = Signal()

    def __init__(self, desk: Desk, issue: Issue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._content = b""
        self.publications = tuple(sorted(issue.publications, key=lambda each: -each.id))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        name = wording.issue_name(issue.community, issue.number)
        self.setWindowTitle(self.tr("What has left of {issue}").format(issue=name))
        self.list = QListWidget()
        self.list.setObjectName("leftList")
        self.list.setAccessibleName(self.tr("Hand-overs"))
        self.list.setWordWrap(True)
        self.list.setIconSize(QSize(16, 16))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for found in self.publications:
            self.list.addItem(self._item(found))
        self.about = words()
        self.people = words(tone="muted", small=True)
        self.waved = words(tone="warn", small=True)
        self.bytes = QPlainTextEdit(readOnly=True)
        self.bytes.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.bytes.setAccessibleName(self.tr("The exact text that left"))
        self.exact = QCheckBox(self.tr("Exactly as it left"))
        self.save = QPushButton(self.tr("Save as…"))
        self.copy = QPushButton(self.tr("Copy"))
        self.open_page = QPushButton(self.tr("Open the page"))
        self.outbox = QPushButton(self.tr("Open the outbox…"))
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.setDefault(True)
        self._lay_out()
        self._wire()
        self.list.setCurrentRow(0)

    def _item(self, found: Publication) -> QListWidgetItem:
        label = wording.target_label(found.target)
        item = QListWidgetItem(f"{label}\n{states.short(found)}")
        item.setIcon(self._desk.theme.icon(states.look(found).icon, 16, states.look(found).tone))
        return item

    def _lay_out(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(12, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.about, self.people, self.waved):
            column.addWidget(widget)
        column.addWidget(self.exact)
        column.addWidget(self.bytes, 1)
        self.sides = QSplitter(Qt.Orientation.Horizontal)
        self.sides.addWidget(self.list)
        self.sides.addWidget(right)
        self.sides.setSizes([210, 590])
        self.sides.setChildrenCollapsible(False)
        name_borders(self.sides)
        self.sides.setStretchFactor(1, 1)
        buttons = QHBoxLayout()
        for button in (self.save, self.copy, self.open_page, self.outbox):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 18, 20, 16)
        box.setSpacing(12)
        box.addWidget(self.sides, 1)
        box.addLayout(buttons)
        self.resize(roomy((840, 540)))

    def _wire(self) -> None:
        self.list.currentRowChanged.connect(self._look)
        self.exact.toggled.connect(self._paint)
        self.save.clicked.connect(self._ask_where)
        self.copy.clicked.connect(self._copy)
        self.open_page.clicked.connect(self._open)
        self.outbox.clicked.connect(self.outbox_wanted)
        self.close_button.clicked.connect(self.reject)

    def current(self) -> Publication | None:
        """The hand-over in front."""
        row = self.list.currentRow()
        return self.publications[row] if 0 <= row < len(self.publications) else None

    def _look(self) -> None:
        found = self.current()
        if found is None:
            return
        look = states.look(found)
        say(self.about, " ".join(filter(None, [look.text + ".", states.sentence(found)])), look.text_tone)
        say(self.people, _people(found))
        waved = "\n".join(f"• {each}" for each in found.overridden)
        despite = self.tr("Sent in spite of this:\n{problems}").format(problems=waved)
        say(self.waved, despite if waved else "", "warn")
        self.open_page.setVisible(may_open(found.url))
        self.outbox.setVisible(any(mail.state != "sent" for mail in found.deliveries))
        library, number = self._desk.library, found.id
        self._desk.jobs.look("share/left", lambda: publish.publication_content(library, number), self._show)

    def _show(self, content: bytes) -> None:
        self._content = content
        self._paint()

    def _paint(self) -> None:
        """A mail as it reads, unless its bytes are wanted; everything else as it is."""
        content, found = self._content, self.current()
        plain = found is not None and found.format not in _NO_TEXT
        mail = found is not None and found.format == "eml"
        self.exact.setVisible(mail)
        size = QLocale().formattedDataSize(len(content))
        text = content.decode("utf-8", "replace")[:_LONGEST] if plain else ""
        if mail and not self.exact.isChecked():
            text = as_read(content)
        no_text = self.tr("{size} that are no text: save them to look at them.").format(size=size)
        self.bytes.setPlainText(text or no_text)
        self.copy.setEnabled(plain)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._content.decode("utf-8", "replace"))
        self._desk.window.toast(self.tr("Copied"))

    def _open(self) -> None:
        found = self.current()
        if found is not None:
            open_link(found.url)

    def _ask_where(self) -> None:
        found = self.current()
        if found is None:
            return
        start = str(Path.home() / f"{_file_name(found)}")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save what left"), start)
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> None:
        """Write the bytes of the hand-over in front, exactly as they left."""
        content = self._content
        rendered = Rendered("", content, path.suffix, "application/octet-stream")
        self._desk.jobs.change(
            lambda: publish.write(rendered, path), then=self._saved, failed=self._not_saved
        )

    def _saved(self, _nothing: object) -> None:
        self._desk.window.toast(self.tr("Saved"))

    def _not_saved(self, error: PkmError) -> None:
        say(self.about, retold(error), "danger")


def as_read(content: bytes) -> str:
    """A mail as a person reads it: its headers and its text."""
    from email import policy
    from email.parser import BytesParser

    mail = BytesParser(policy=policy.default).parsebytes(content)
    heads = [f"{name}: {mail[name]}" for name in ("From", "To", "Bcc", "Subject") if mail[name]]
    body = mail.get_body(("plain",))
    return "\n".join([*heads, "", str(body.get_content()) if body is not None else ""])


def _people(found: Publication) -> str:
    """Each mail and what became of it."""
    lines = [f"{mail.recipient}: {states.mail_words(mail)}" for mail in found.deliveries[:20]]
    more = len(found.deliveries) - len(lines)
    return "\n".join([*lines, *([wording.translate("Share", "and {n} more").format(n=more)] if more else [])])


def _file_name(found: Publication) -> str:
    written = Path(found.url).name if found.url and not may_open(found.url) else ""
    suffixes = {info.format: info.suffix for info in publish.targets()}
    return written or f"digest{suffixes.get(found.format, '.txt')}"
