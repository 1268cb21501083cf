"""Under the head of an article: recordings, what the feed files it under, rules that touched it, pictures."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pkm_desktop.core.model.items import Enclosure, Item
from pkm_desktop.core.model.rules import RuleHit
from pkm_desktop.ui.links import host_of, may_open
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.seek.rules.words import did_words
from pkm_desktop.ui.seek.when import day
from pkm_desktop.ui.widgets.chips import Chip
from pkm_desktop.ui.widgets.flow import FlowLayout
from pkm_desktop.ui.widgets.words import make_small
from pkm_desktop.ui.words.local_forms import counted

FILES, CATEGORIES, RULES = 6, 12, 3  # shown
GAP = 8


class ReaderExtras(QWidget):
    """Foreign text, so plain text everywhere. Nothing of it shows where there is nothing to say."""

    file_wanted = Signal(str)  # the address of a recording
    rule_wanted = Signal(int)
    category_wanted = Signal(str)  # to be taken as a tag
    pictures_wanted = Signal(bool)  # True: always, from this source

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._categories, self._files, self._rules = QWidget(self), QWidget(self), QWidget(self)
        self._category_flow, self._file_flow = FlowLayout(self._categories), FlowLayout(self._files)
        self._rule_flow = FlowLayout(self._rules)
        self._pictures = QWidget(self)
        self.pictures_label = QLabel()
        self.pictures_label.setProperty("tone", "muted")
        make_small(self.pictures_label)
        self.once_button = _link(self.tr("Load once"))
        self.always_button = _link(self.tr("Always from this source"))
        row = QHBoxLayout(self._pictures)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget in (self.pictures_label, self.once_button, self.always_button):
            row.addWidget(widget)
        row.addStretch()
        self.simplified = QLabel(self.tr("Simplified view: this text is too large to be laid out in full."))
        self.simplified.setProperty("tone", "muted")
        self.simplified.setWordWrap(True)
        make_small(self.simplified)
        self.simplified.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP, 0, 0)
        column.setSpacing(GAP)
        for part in self._parts():
            column.addWidget(part)
        self.once_button.clicked.connect(lambda: self.pictures_wanted.emit(False))
        self.always_button.clicked.connect(lambda: self.pictures_wanted.emit(True))
        self.show_hits(())
        self.show_blocked(0, from_source=False)
        self.hide()

    def show_item(self, item: Item) -> None:
        """What comes along with an article."""
        own = {tag.casefold() for tag in item.row.tags}
        names = [name for name in item.categories if name.casefold() not in own][:CATEGORIES]
        self._fill(self._category_flow, [self._category(name) for name in names])
        self._categories.setVisible(bool(names))
        files = [file for file in item.enclosures if may_open(file.url)][:FILES]
        self._fill(self._file_flow, [self._file(file) for file in files])
        self._files.setVisible(bool(files))
        self._fit()

    def show_hits(self, hits: Sequence[RuleHit]) -> None:
        """Which rules did something to it, and what."""
        self._fill(self._rule_flow, [self._rule(hit) for hit in hits[:RULES]])
        self._rules.setVisible(bool(hits))
        self._fit()

    def show_simplified(self, on: bool) -> None:
        """Say that the text stands there without its tables, pictures and links."""
        self.simplified.setVisible(on)
        self._fit()

    def show_blocked(self, count: int, *, from_source: bool) -> None:
        """So many pictures are not loaded."""
        text = counted(count, self.tr("1 picture not loaded"), self.tr("{} pictures not loaded"))
        self.pictures_label.setText(text)
        self.always_button.setVisible(from_source)
        self._pictures.setVisible(bool(count))
        self._fit()

    def _parts(self) -> tuple[QWidget, ...]:
        return self._categories, self._files, self._rules, self._pictures, self.simplified

    def _fit(self) -> None:
        parts = self._parts()
        for part in parts:
            part.updateGeometry()  # other lines, another height
        self.setVisible(any(not part.isHidden() for part in parts))
        self.updateGeometry()

    def _fill(self, flow: FlowLayout, widgets: Sequence[QWidget]) -> None:
        while flow.count():
            item = flow.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for widget in widgets:
            flow.addWidget(widget)
            widget.show()

    def _category(self, name: str) -> Chip:
        chip = Chip(self._theme, name, self._categories, plain=True)
        chip.setToolTip(self.tr("As the feed files it. Click to take it as a tag."))
        chip.clicked.connect(partial(self.category_wanted.emit, name))
        return chip

    def _rule(self, hit: RuleHit) -> QPushButton:
        text = self.tr("By the rule “{name}”: {did}").format(name=hit.rule_name, did=did_words(hit.did))
        button = _link(text.replace("&", "&&"))
        button.setIcon(self._theme.icon("list-filter", color="muted"))
        button.setIconSize(QSize(14, 14))
        gone = self.tr("The rule is no longer there.") if hit.rule_id is None else self.tr("Open this rule")
        button.setToolTip(f"{gone} · {day(hit.at)}")
        button.setEnabled(hit.rule_id is not None)
        button.clicked.connect(partial(self.rule_wanted.emit, hit.rule_id or 0))
        return button

    def _file(self, file: Enclosure) -> QPushButton:
        kind = file.type.partition("/")[0]
        icon = {"audio": "play", "video": "play", "image": "image"}.get(kind, "paperclip")
        button = QPushButton(self._theme.icon(icon), f" {file_words(file)}", self._files)
        button.setIconSize(QSize(14, 14))
        button.setToolTip(self.tr("Open with the system: {host}").format(host=host_of(file.url)))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(partial(self.file_wanted.emit, file.url))
        return button


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReaderExtras", text)


def file_words(file: Enclosure) -> str:
    """'Episode 12 · 23 MB': its title, else what it is."""
    kinds = {"audio": _tr("Recording"), "video": _tr("Video"), "image": _tr("Picture")}
    name = " ".join(file.title.split()) or kinds.get(file.type.partition("/")[0]) or _last(file.url)
    name = name if len(name) <= 60 else f"{name[:59]}…"
    size = QLocale().formattedDataSize(file.bytes, 0) if file.bytes > 0 else ""
    return " · ".join(part for part in (name, size) if part).replace("&", "&&")


def _last(url: str) -> str:
    return url.partition("?")[0].rstrip("/").rpartition("/")[2] or host_of(url)


def _link(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("link", "true")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # it may be gone after the click, and the keys with it
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    font = button.font()
    font.setPointSizeF(font.pointSizeF() * 0.93)
    button.setFont(font)
    return button
