"""The menus of an entry and of a section: everything the mouse can do, for the keyboard too."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from pkm_desktop.core.commands.sense import recall
from pkm_desktop.core.model.digests import ENTRY_KINDS, Issue
from pkm_desktop.core.model.notes import Highlight
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.links import open_link
from pkm_desktop.ui.share import wording
from pkm_desktop.ui.share.composer import Composer
from pkm_desktop.ui.share.edits import Edits
from pkm_desktop.ui.share.entry_card import EntryCard
from pkm_desktop.ui.words.local_forms import quoted

_QUOTE_SHOWN = 70
_LAST = 1_000_000  # beyond the end of any section


class Menus(QObject):
    """Opens the menus beside the card or the header they belong to."""

    opened = Signal(object)  # QMenu

    def __init__(self, desk: Desk, edits: Edits, composer: Composer) -> None:
        super().__init__(composer)
        self._desk = desk
        self._edits = edits
        self._composer = composer

    def for_entry(self, card: EntryCard) -> None:
        """Everything that can be done with an entry."""
        menu = self._menu()
        entry, issue = card.entry, self._composer.sheet.issue
        if issue is None:
            return
        if not wording.has_left(issue):
            self._add(menu, self.tr("Say why it matters"), card.why.setFocus, Qt.Key.Key_Return)
            self._add(menu, self.tr("Change the title"), card.title.setFocus, Qt.Key.Key_F2)
            menu.addAction(self.tr("Choose a quote"), lambda: self.for_quote(card))
            self._fill_kinds(menu.addMenu(self.tr("What it is to them")), card)
            self._fill_more(menu.addMenu(self.tr("Add")), card)
            menu.addSeparator()
            self._add_moves(menu, card, issue)
            menu.addSeparator()
        if entry.url:
            menu.addAction(self.tr("Open the original"), lambda: open_link(entry.url))
        ref = (
            Ref("item", entry.item_id)
            if entry.item_id
            else Ref("note", entry.note_id)
            if entry.note_id
            else None
        )
        if ref is not None:
            menu.addAction(self.tr("Show it in the library"), lambda: self._desk.window.open_ref(ref))
        if not wording.has_left(issue):
            menu.addSeparator()
            self._add(
                menu,
                self.tr("Take out of this issue"),
                lambda: self._edits.remove(entry.id),
                Qt.Key.Key_Delete,
            )
        self._pop(menu, card)

    def _add_moves(self, menu: QMenu, card: EntryCard, issue: Issue) -> None:
        number = card.entry.id
        menu.addAction(self._desk.actions.action("line_up"))
        menu.addAction(self._desk.actions.action("line_down"))
        others = [section.name for section in issue.sections if section.name != card.entry.section]
        if others:
            to_section = menu.addMenu(self.tr("Move to"))
            for name in others:
                to_section.addAction(_plain(name), partial(self._edits.move, number, _LAST, name))

    def for_kind(self, card: EntryCard) -> None:
        """What the entry is to its readers."""
        menu = self._menu()
        self._fill_kinds(menu, card)
        self._pop(menu, card)

    def for_more(self, card: EntryCard) -> None:
        """What the entry could say besides."""
        menu = self._menu()
        self._fill_more(menu, card)
        self._pop(menu, card)

    def _fill_kinds(self, menu: QMenu, card: EntryCard) -> None:
        group = QActionGroup(menu)
        for kind in ENTRY_KINDS:
            action = menu.addAction(wording.kind_label(kind))
            action.setCheckable(True)
            action.setChecked(kind == card.entry.kind)
            action.setToolTip(wording.kind_hint(kind))
            action.triggered.connect(self._kind_setter(card.entry.id, kind))
            group.addAction(action)
        menu.setToolTipsVisible(True)

    def _kind_setter(self, entry: int, kind: str) -> Callable[[], None]:
        return lambda: self._edits.edit_entry(entry, "kind", kind)

    def _fill_more(self, menu: QMenu, card: EntryCard) -> None:
        for name, text in (
            ("other_view", self.tr("Another view")),
            ("ask", self.tr("A question about it")),
            ("contributor", self.tr("Who brought it")),
            ("via", self.tr("Who it was found through")),
        ):
            menu.addAction(text, partial(card.open_field, name))

    def for_quote(self, card: EntryCard) -> None:
        """The highlights of the item, to take one as the quote."""
        item = card.entry.item_id
        if item is None:
            card.open_quote()
            return
        library = self._desk.library
        self._desk.jobs.look(
            "share/quotes",
            lambda: recall.highlights(library, item_id=item),
            lambda found: self._quotes(card, found),
        )

    def _quotes(self, card: EntryCard, highlights: tuple[Highlight, ...]) -> None:
        menu = self._menu()
        number = card.entry.id
        for highlight in highlights:
            exact = highlight.passage.exact
            menu.addAction(_plain(_short(exact)), partial(self._edits.edit_entry, number, "quote", exact))
        if not highlights:
            menu.addAction(self.tr("Nothing is highlighted in this item")).setEnabled(False)
        menu.addSeparator()
        menu.addAction(self.tr("Type or paste a quote"), card.open_quote)
        if card.entry.quote:
            menu.addAction(self.tr("No quote"), lambda: self._edits.edit_entry(number, "quote", ""))
        self._pop(menu, card)

    def for_section(self, name: str) -> None:
        """Everything that can be done with a section."""
        issue, header = self._composer.sheet.issue, self._composer.sheet.headers.get(name)
        if issue is None or header is None:
            return
        names = [section.name for section in issue.sections]
        place = names.index(name)
        menu = self._menu()
        menu.addAction(self.tr("Rename"), header.field.setFocus)
        up = menu.addAction(self.tr("Move the section up"), lambda: self._edits.move_section(name, place - 1))
        down = menu.addAction(
            self.tr("Move the section down"), lambda: self._edits.move_section(name, place + 1)
        )
        up.setEnabled(place > 0)
        down.setEnabled(place < len(names) - 1)
        menu.addSeparator()
        remove = menu.addAction(
            self.tr("Remove the section, keep its entries"), lambda: self._edits.remove_section(name)
        )
        remove.setEnabled(len(names) > 1)
        self._pop(menu, header)

    def _menu(self) -> QMenu:
        menu = QMenu(self._composer)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _add(self, menu: QMenu, text: str, run: Callable[[], object], key: Qt.Key) -> None:
        action = menu.addAction(text)
        action.triggered.connect(lambda: run())
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # shown here, acted on by the card

    def _pop(self, menu: QMenu, beside: QWidget) -> None:
        menu.popup(beside.mapToGlobal(QPoint(beside.width() // 3, min(beside.height(), 40))))
        self.opened.emit(menu)


def _short(text: str) -> str:
    folded = " ".join(text.split())
    return quoted(folded if len(folded) <= _QUOTE_SHOWN else f"{folded[:_QUOTE_SHOWN].rstrip()}…")


def _plain(text: str) -> str:
    """Foreign text in a menu: an & is no mnemonic."""
    return text.replace("&", "&&")
