"""What is connected to the thing on the page: links both ways, mentions, what is near, who got it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from pkm_desktop.core.commands.seek import browse
from pkm_desktop.core.commands.sense import linking, recall
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.notes import Link, Links, Related, Sharing
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.when import day
from pkm_desktop.ui.sense.mentions import link_mention
from pkm_desktop.ui.sense.panel_card import Card, plain_label
from pkm_desktop.ui.sense.relation_words import relation_label
from pkm_desktop.ui.sense.things import kind_name
from pkm_desktop.ui.words.core_words import retold

WIDTH = 212
MOST = 8


@dataclass(frozen=True)
class Connections:
    """Everything the panel shows of one thing."""

    ref: Ref
    title: str
    links: Links
    related: tuple[Related, ...]
    shared: tuple[Sharing, ...]


def connections(library: Library, ref: Ref) -> Connections:
    """Read it all from the library."""
    title = ""
    if ref.kind != "highlight":
        note = recall.note(library, ref.id) if ref.kind == "note" else None
        title = note.title if note else browse.item(library, ref.id).row.title
    links = recall.links(library, ref)
    known = {link.ref for link in (*links.out, *links.back)}
    related = tuple(one for one in recall.related(library, ref, limit=MOST) if one.ref not in known)
    return Connections(ref, title, links, related[:5], recall.sharing(library, ref))


def surface(pane: QWidget) -> QWidget:
    """The same pane on the ground of lists and pages."""
    pane.setProperty("pane", "surface")
    pane.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return pane


class SidePanel(QScrollArea):
    """The cards, in groups that appear only when they hold something."""

    opened = Signal(Ref)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: Connections | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(WIDTH - 40)
        self.setAccessibleName(self.tr("Connections"))
        self.show_nothing()

    def show_nothing(self) -> None:
        """Nothing is on the page."""
        self._shown = None
        self._put([])

    def ask(self, ref: Ref) -> None:
        """Show what is connected to a thing, as soon as the library has said it."""
        if ref.kind not in ("note", "item", "highlight"):
            self.show_nothing()
            return
        ask = partial(connections, self._desk.library, ref)
        self._desk.jobs.look("sense/panel", ask, self.show_connections)

    def show_connections(self, found: Connections) -> None:
        """Fill the groups."""
        if found == self._shown:
            return
        self._shown = found
        groups: list[tuple[str, list[QWidget]]] = [
            (self.tr("Linked from"), self._linked(found.links.back, back=True)),
            (self.tr("Links to"), self._linked(found.links.out, back=False)),
            (self.tr("Mentions"), self._mentions(found.links.mentions)),
            (self.tr("Related"), [self._related(one) for one in found.related]),
            (self.tr("Shared"), [self._shared(one) for one in found.shared[:MOST]]),
        ]
        parts: list[QWidget] = []
        for heading, cards in groups:
            if cards:
                parts += [_heading(heading), *cards]
        if not parts:
            nothing = self.tr("Nothing is linked here yet. Write [[ in a note, or press C to connect it.")
            parts = [_heading(self.tr("Connections")), plain_label(nothing, tone="muted")]
        self._put(parts)

    def _linked(self, links: Iterable[Link], *, back: bool) -> list[QWidget]:
        cards: list[QWidget] = []
        for link in links:
            if len(cards) == MOST:
                break
            if link.ref is None:
                continue
            over = "" if link.relation == "see-also" else relation_label(link.relation, back=back)
            line = link.reason or ("" if over or not back else link.context)
            cards.append(self._card(link.ref, link.title, _shortened(line), over=over))
        return cards

    def _mentions(self, links: Iterable[Link]) -> list[QWidget]:
        cards: list[QWidget] = []
        for link in list(links)[:MOST]:
            if link.ref is not None:
                card = self._card(link.ref, link.title, _shortened(link.context))
                card.add_act(self._desk.theme.icon("link"), self.tr("Make this mention a link"))
                card.acted.connect(self._link_mention)
                cards.append(card)
        return cards

    def _related(self, one: Related) -> QWidget:
        over = kind_name("highlight") if one.ref.kind == "highlight" else ""
        card = self._card(one.ref, one.title, ", ".join(map(retold, one.why)), over=over)
        if one.sentence:
            card.setToolTip(f"<qt>{_escaped(one.sentence)}</qt>")
        card.add_act(self._desk.theme.icon("link"), self.tr("Connect with it"))
        card.acted.connect(self._connect)
        return card

    def _shared(self, one: Sharing) -> QWidget:
        when = f" · {day(one.published)}" if one.published else ""
        return self._card(Ref("issue", one.issue_id), f"{one.community} #{one.number}", f"{one.title}{when}")

    def _card(self, ref: Ref, title: str, line: str, *, over: str = "") -> Card:
        card = Card(ref, title or self.tr("Without a title"), line, over=over)
        kind = kind_name(ref.kind)  # an item and its why may have one title
        card.setAccessibleDescription(f"{kind}. {line}" if line else kind)
        card.opened.connect(self.opened)
        return card

    def _link_mention(self, other: Ref) -> None:
        if self._shown is not None:
            self._change(partial(link_mention, self._desk.library, other, self._title(), self._shown.ref))

    def _title(self) -> str:
        return self._shown.title if self._shown else ""

    def _connect(self, other: Ref) -> None:
        if self._shown is not None:
            self._change(partial(linking.connect, self._desk.library, self._shown.ref, other))

    def _change(self, command: Callable[[], object]) -> None:
        self._desk.jobs.change(command, toast=True)

    def _put(self, parts: list[QWidget]) -> None:
        place = self.verticalScrollBar().value()
        inside = QWidget()
        inside.setProperty("pane", "surface")
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(inside)
        column.setContentsMargins(12, 14, 12, 12)
        column.setSpacing(8)
        for part in parts:
            column.addWidget(part)
        column.addStretch()
        self.setWidget(inside)
        self.verticalScrollBar().setValue(place)


def _heading(text: str) -> QLabel:
    label = plain_label(text)
    label.setProperty("role", "section")
    return label


def _escaped(text: str) -> str:
    from html import escape

    return escape(text)


def _shortened(text: str, most: int = 110) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= most else f"{flat[:most].rsplit(' ', 1)[0]}…"
