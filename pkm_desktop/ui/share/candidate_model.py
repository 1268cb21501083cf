"""The candidates of an issue as a lazy list model: filtered, draggable, readable to a screen reader."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from pkm_desktop.core.model.digests import Candidate
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.carrying import REFS_MIME, carry_refs
from pkm_desktop.ui.share import wording

CandidateRole = int(Qt.ItemDataRole.UserRole) + 1
_BATCH = 100
AnyIndex = QModelIndex | QPersistentModelIndex


class CandidateModel(QAbstractListModel):
    """Shows candidates in the order given; rows are handed to the view a hundred at a time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Candidate, ...] = ()
        self._matching: tuple[Candidate, ...] = ()
        self._words = ""
        self._shown = 0

    @property
    def total(self) -> int:
        """How many candidates match, shown or not yet."""
        return len(self._matching)

    @property
    def known(self) -> int:
        """How many candidates there are without the filter."""
        return len(self._all)

    def set_candidates(self, candidates: Sequence[Candidate]) -> None:
        self._all = tuple(candidates)
        self._refill(keep=True)

    def set_filter(self, words: str) -> None:
        """Show only candidates whose title or source holds every word typed."""
        self._words = words.casefold()
        self._refill(keep=False)

    def _refill(self, *, keep: bool) -> None:
        wanted = max(self._shown, _BATCH) if keep else _BATCH
        self.beginResetModel()
        self._matching = tuple(candidate for candidate in self._all if _matches(candidate, self._words))
        self._shown = min(wanted, len(self._matching))
        self.endResetModel()

    def candidate(self, row: int) -> Candidate:
        return self._matching[row]

    def row_of(self, ref: Ref) -> int:
        """The row of a shown candidate, or -1."""
        pairs = enumerate(self._matching[: self._shown])
        return next((row for row, each in pairs if Ref(each.kind, each.id) == ref), -1)

    # What Qt asks for
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._shown

    def canFetchMore(self, parent: AnyIndex) -> bool:
        return not parent.isValid() and self._shown < len(self._matching)

    def fetchMore(self, parent: AnyIndex) -> None:
        more = min(_BATCH, len(self._matching) - self._shown)
        self.beginInsertRows(QModelIndex(), self._shown, self._shown + more - 1)
        self._shown += more
        self.endInsertRows()

    def data(self, index: AnyIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid() or index.row() >= self._shown:
            return None
        candidate = self._matching[index.row()]
        if role == CandidateRole:
            return candidate
        if role == Qt.ItemDataRole.DisplayRole:
            return candidate.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{candidate.title}. {candidate.source}. {wording.readiness(candidate)}"
        return candidate.source if role == Qt.ItemDataRole.ToolTipRole else None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usable = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usable | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemNeverHasChildren

    def mimeTypes(self) -> list[str]:
        return [REFS_MIME, "text/plain"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        rows = sorted({index.row() for index in indexes})
        dragged = [self._matching[row] for row in rows]
        return carry_refs((Ref(each.kind, each.id), each.title, "") for each in dragged)


def _matches(candidate: Candidate, words: str) -> bool:
    text = f"{candidate.title} {candidate.source}".casefold()
    return all(word in text for word in words.split())
