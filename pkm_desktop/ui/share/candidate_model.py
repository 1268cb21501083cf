"""The candidates of an issue as a lazy list model: filtered, draggable, readable to a screen reader."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from pkm_desktop.core.model.digests import Candidate, Suggestion
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.carrying import REFS_MIME, carry_refs
from pkm_desktop.ui.share import wording

CandidateRole = int(Qt.ItemDataRole.UserRole) + 1
WhyRole, HeadRole = CandidateRole + 1, CandidateRole + 2  # the second line; the heading above, or ''
_BATCH = 100
AnyIndex = QModelIndex | QPersistentModelIndex


class CandidateModel(QAbstractListModel):
    """Shows candidates in the order given; rows are handed to the view a hundred at a time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._first: tuple[Candidate, ...] = ()  # what is suggested, and
        self._rest: tuple[Candidate, ...] = ()  # all else
        self._why: dict[Ref, str] = {}  # of those that are suggested
        self._suggested = 0  # so many of the matching ones come first
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
        return len(self._first) + len(self._rest)

    def set_candidates(self, candidates: Sequence[Candidate], suggested: Sequence[Suggestion] = ()) -> None:
        """Show what is suggested first, each with its reasons, then the candidates, who are others."""
        self._why = {ref_of(each.candidate): " · ".join(each.why) for each in suggested}
        self._first = tuple(each.candidate for each in suggested)
        self._rest = tuple(candidates)
        self._refill(keep=True)

    def set_filter(self, words: str) -> None:
        """Show only candidates whose title, source, topics or bringer hold every word typed."""
        self._words = words.casefold()
        self._refill(keep=False)

    def _refill(self, *, keep: bool) -> None:
        wanted = max(self._shown, _BATCH) if keep else _BATCH
        self.beginResetModel()
        first = _matching(self._first, self._words)
        self._matching = first + _matching(self._rest, self._words)
        self._suggested = len(first)
        self._shown = min(wanted, len(self._matching))
        self.endResetModel()

    def candidate(self, row: int) -> Candidate:
        return self._matching[row]

    def row_of(self, ref: Ref) -> int:
        """The row of a shown candidate, or -1."""
        pairs = enumerate(self._matching[: self._shown])
        return next((row for row, each in pairs if ref_of(each) == ref), -1)

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
        if role == WhyRole:
            return self._second_line(candidate)
        if role == HeadRole:
            return self._heading(index.row())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = (
                self._heading(index.row()),
                candidate.title,
                candidate.source,
                self._second_line(candidate),
            )
            return ". ".join(filter(None, said))
        return self._tip(candidate) if role == Qt.ItemDataRole.ToolTipRole else None

    def _second_line(self, candidate: Candidate) -> str:
        return self._why.get(ref_of(candidate)) or wording.readiness(candidate)

    def _tip(self, candidate: Candidate) -> str:
        """What there may be no room for."""
        return "\n".join(filter(None, (candidate.title, candidate.source, self._second_line(candidate))))

    def _heading(self, row: int) -> str:
        if not self._suggested:
            return ""
        if row == 0:
            return self.tr("Suggested for their topics")
        return self.tr("Everything else") if row == self._suggested else ""

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
        return carry_refs((ref_of(each), each.title, "") for each in dragged)


def ref_of(candidate: Candidate) -> Ref:
    """The thing that a candidate is."""
    return Ref(candidate.kind, candidate.id)


def _matching(candidates: tuple[Candidate, ...], words: str) -> tuple[Candidate, ...]:
    """Those that hold every word; all of them, untouched, without any."""
    return tuple(each for each in candidates if _matches(each, words)) if words.strip() else candidates


def _matches(candidate: Candidate, words: str) -> bool:
    said = (candidate.title, candidate.source, candidate.contributor, *candidate.topics)
    text = " ".join(said).casefold()
    return all(word in text for word in words.split())
