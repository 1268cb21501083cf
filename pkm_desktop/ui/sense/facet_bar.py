"""The row of facets under the query: each button writes its words into the query, and takes them out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from pkm_desktop.ui.sense.facets import (
    MARK_FACETS,
    MARKS,
    NAMES,
    Choice,
    facet_name,
    fixed_choices,
    label_of,
    tallied,
    value_of,
    with_value,
)
from pkm_desktop.ui.sense.things import Thing
from pkm_desktop.ui.widgets.choice_box import ChoiceBox
from pkm_desktop.ui.widgets.flow import FlowLayout
from pkm_desktop.ui.words.local_forms import number

LONGEST = 22


class FacetButton(QToolButton):
    """“Kind”, or “Notes” once it is chosen: pressed in, with the word spoken."""

    def __init__(self, facet: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facet = facet
        self.setProperty("facet", "true")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_value("")

    def show_value(self, value: str) -> None:
        """What the query says of this facet."""
        name = facet_name(self.facet)
        said = label_of(self.facet, value) if value else name
        self.setText(f"{said if len(said) <= LONGEST else said[: LONGEST - 1] + '…'}\u2009▾")
        self.setChecked(bool(value))
        self.setAccessibleName(self.tr("{}: {}").format(name, said) if value else name)
        self.setToolTip(self.tr("Narrow the list by: {}").format(name))


class FacetBar(QWidget):
    """`changed(query)` when a facet was set or taken out."""

    changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._query = ""
        self._things: Sequence[Thing] = ()
        self._known: dict[str, tuple[tuple[str, int], ...]] = {"tag": (), "source": ()}
        self._buttons = {name: FacetButton(name, self) for name in (*NAMES, *MARKS)}
        self.setAccessibleName(self.tr("Narrow the list"))
        flow = FlowLayout(self, 4)
        flow.setContentsMargins(12, 6, 8, 6)
        for name, button in self._buttons.items():
            flow.addWidget(button)
            button.clicked.connect(partial(self._open, name))

    def know(self, tags: Sequence[tuple[str, int]], sources: Sequence[tuple[str, int]]) -> None:
        """All tags and sources there are, the most used first."""
        self._known = {"tag": tuple(tags), "source": tuple(sources)}

    def show_query(self, query: str, things: Sequence[Thing], *, marks: bool = False) -> None:
        """What is asked now, and what was found; `marks`: it is the list of highlights."""
        shown = MARK_FACETS if marks else NAMES
        self._query, self._things = query, things
        for name, button in self._buttons.items():
            button.show_value(value_of(query, name))
            button.setVisible(name in shown)

    def _open(self, facet: str) -> None:
        button = self._buttons[facet]
        button.setChecked(bool(value_of(self._query, facet)))
        below = button.mapToGlobal(QPoint(0, button.height() + 2))
        fixed = fixed_choices(facet)
        if fixed:
            self._open_menu(facet, fixed, below)
            return
        box = ChoiceBox(facet_name(facet), self._pairs(facet), self)
        box.chosen.connect(partial(self._set, facet))
        box.open_at(below)

    def _open_menu(self, facet: str, choices: Sequence[Choice], at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        now = label_of(facet, value_of(self._query, facet))
        self._entry(menu, self.tr("Any"), partial(self._set, facet, ""), on=not now)
        menu.addSeparator()
        for choice in choices:
            self._entry(menu, choice.label, partial(self._set, facet, choice.value), on=choice.label == now)
        menu.popup(at)

    def _entry(self, menu: QMenu, text: str, act: Callable[[], None], *, on: bool) -> None:
        entry = menu.addAction(text, lambda: act())
        entry.setCheckable(True)
        entry.setChecked(on)

    def _pairs(self, facet: str) -> list[tuple[str, object]]:
        have = [value for thing in self._things for value in _values(thing, facet)]
        pairs: list[tuple[str, object]] = []
        if value_of(self._query, facet):
            pairs.append((self.tr("Any"), ""))
        counted = self.tr("{}  ({})")
        for choice in tallied(have, self._known[facet]):
            label = counted.format(choice.label, number(choice.count)) if choice.count > 0 else choice.label
            pairs.append((label, choice.value))
        return pairs

    def _set(self, facet: str, value: object) -> None:
        self.changed.emit(with_value(self._query, facet, str(value)))


def _values(thing: Thing, facet: str) -> tuple[str, ...]:
    return thing.tags if facet == "tag" else (thing.source,) if thing.source else ()
