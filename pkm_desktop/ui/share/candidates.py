"""What was kept and not yet shared with this community: Space, Enter, a double click or a drag adds it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QListView, QMenu, QVBoxLayout, QWidget

from pkm_desktop.core.model.digests import Candidate, Suggestion
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.share.candidate_delegate import CandidateDelegate
from pkm_desktop.ui.share.candidate_model import CandidateModel, CandidateRole, ref_of
from pkm_desktop.ui.share.composer import HEADER_HEIGHT
from pkm_desktop.ui.share.labels import plain_label
from pkm_desktop.ui.widgets.elided_label import ElidedLabel
from pkm_desktop.ui.widgets.room import tall

_FILTER_FROM = 8  # fewer candidates are seen at a glance
_TAKES = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CandidateList(QListView):
    """Cards below each other; `taken` says which ones are to go into the issue."""

    taken = Signal(object)  # tuple[Ref, ...]
    gone = Signal(object)  # tuple[Ref, ...]: no longer to be shown
    open_wanted = Signal(object)  # Ref
    left = Signal()  # Up on the first card: back to the filter

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("candidateList")
        self.setItemDelegate(CandidateDelegate(theme, self))
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setDragDropMode(QListView.DragDropMode.DragOnly)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setViewportMargins(12, 10, 12, 4)
        self.setMouseTracking(True)
        self.doubleClicked.connect(lambda _index: self.take())
        theme.changed.connect(self.viewport().update)

    def chosen(self) -> tuple[Ref, ...]:
        """What is selected, from the top."""
        rows = sorted(self.selectionModel().selectedIndexes(), key=QModelIndex.row)
        found: list[Candidate] = [index.data(CandidateRole) for index in rows]
        return tuple(Ref(each.kind, each.id) for each in found)

    def take(self) -> None:
        """Hand over what is selected; it leaves the list at once, so that the next key takes the next one."""
        if refs := self.chosen():
            self.taken.emit(refs)
            self.gone.emit(refs)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What Space and a double click do, by the menu key as well."""
        if self.chosen():
            self.menu().popup(event.globalPos())

    def menu(self) -> QMenu:
        """What can be done with what is selected."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(self.tr("Put into the issue"), self.take)
        menu.addAction(self.tr("Open it"), lambda: self.open_wanted.emit(self.chosen()[0]))
        return menu

    def step(self, by: int) -> None:
        """Choose the next (+1) or the previous (-1) card."""
        row = max(0, min(self.currentIndex().row() + by, self.model().rowCount() - 1))
        self.setCurrentIndex(self.model().index(row, 0))

    def begin(self) -> None:
        """Have a card at hand, so that the first key does something."""
        if self.model().rowCount() and not self.selectedIndexes():
            self.setCurrentIndex(self.model().index(max(self.currentIndex().row(), 0), 0))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:  # a click chooses by itself
            self.begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _TAKES and not event.modifiers():
            self.take()
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()  # titles break elsewhere


class CandidatesPane(QWidget):
    """Head with the count, a filter where there are many, the cards, and a word when there are none."""

    taken = Signal(object)  # tuple[Ref, ...]

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pane", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = CandidateModel(self)
        self.list = CandidateList(theme)
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("Saved, not yet shared here"))
        self.list.setAccessibleDescription(self.tr("Space or Enter puts the chosen ones into the issue"))
        self.count = plain_label(tone="muted")
        self.filter = QLineEdit(placeholderText=self.tr("Filter"), clearButtonEnabled=True)
        self.filter.setAccessibleName(self.tr("Filter what is saved"))
        self._known: tuple[tuple[Candidate, ...], tuple[Suggestion, ...]] = (), ()
        self._away: set[Ref] = set()  # taken, and the library has not said so yet
        self.nothing = plain_label(tone="muted", wrap=True)
        self.nothing.setContentsMargins(16, 16, 16, 16)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._lay_out()
        self.filter.textChanged.connect(self._filter)
        self.filter.returnPressed.connect(self._into_list)
        self.list.taken.connect(self.taken)
        self.list.gone.connect(self._put_away)
        self.list.left.connect(self.filter.setFocus)

    def _lay_out(self) -> None:
        header = QFrame()
        header.setProperty("pane", "header")
        tall(header, HEADER_HEIGHT)
        row = QHBoxLayout(header)
        row.setContentsMargins(14, 0, 14, 0)
        title = ElidedLabel(self.tr("Saved, not yet shared here"))
        title.setProperty("role", "heading")
        row.addWidget(title, 1)
        row.addWidget(self.count)
        self.filter_row = QWidget()
        inner = QVBoxLayout(self.filter_row)
        inner.setContentsMargins(12, 10, 12, 0)
        inner.addWidget(self.filter)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for widget in (header, self.filter_row, self.nothing):
            box.addWidget(widget)
        box.addWidget(self.list, 1)
        self.setMinimumWidth(160)

    def sizeHint(self) -> QSize:
        return QSize(226, 400)

    def show_candidates(
        self,
        candidates: tuple[Candidate, ...],
        suggested: tuple[Suggestion, ...] = (),
        *,
        settled: bool = True,
    ) -> None:
        """Show them; the row at hand stays at hand, or the one that moved into its place.

        Unless `settled` what was taken is still on its way and stays out of sight.
        """
        if settled:
            self._away.clear()
        self._known = candidates, suggested
        self._show()

    def _put_away(self, refs: tuple[Ref, ...]) -> None:
        self._away.update(refs)
        self._show()

    def _show(self) -> None:
        candidates, suggested = self._known
        if self._away:
            candidates = tuple(each for each in candidates if ref_of(each) not in self._away)
            suggested = tuple(each for each in suggested if ref_of(each.candidate) not in self._away)
        row = max(self.list.currentIndex().row(), 0)
        current = self.list.currentIndex().data(CandidateRole)
        scrolled = self.list.verticalScrollBar().value()
        self.model.set_candidates(candidates, suggested)
        stays = self.model.row_of(Ref(current.kind, current.id)) if current else -1
        place = stays if stays >= 0 else min(row, self.model.rowCount() - 1)
        if current is not None and place >= 0:
            self.list.setCurrentIndex(self.model.index(place))
        elif self.list.hasFocus():
            self.list.begin()
        self.list.verticalScrollBar().setValue(scrolled)
        self._say()

    def _filter(self, words: str) -> None:
        self.model.set_filter(words)
        self._say()

    def _into_list(self) -> None:
        if self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0))
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self) -> None:
        filtered = bool(self.filter.text().strip())
        self.count.setText(self.locale().toString(self.model.total))
        self.filter_row.setVisible(self.model.known >= _FILTER_FROM or filtered)
        # Who takes the last one by key stays here, where undo puts it back, instead of being sent elsewhere.
        self.list.setVisible(self.model.total > 0 or self.list.hasFocus())
        self.nothing.setVisible(self.model.total == 0)
        if filtered:
            self.nothing.setText(self.tr("Nothing saved matches this."))
        else:
            self.nothing.setText(
                self.tr("Nothing waits to be shared. What you keep in Seek and write in Sense turns up here.")
            )
