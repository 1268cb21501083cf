"""Keys as values: which work everywhere, which only in lists; which cannot be told apart; which are fixed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

Keys = tuple[QKeySequence, ...]
_FAR = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_NO_LETTERS = ("Space", "Return", "Enter")  # stay when single-letter keys are switched off
_MOVING = (
    *("Esc", "Tab", "Backtab", "Shift+Tab", "Up", "Down", "Left", "Right"),
    *("Home", "End", "PgUp", "PgDown", "Backspace"),
)
_TYPING = ("Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Tab", "Ctrl+Shift+Tab", "Ctrl+PgDown", "Ctrl+PgUp")


def read_keys(text: str) -> Keys:
    """'Ctrl+Z; U' as key sequences; what is no key is left out."""
    return tuple(key for key in QKeySequence.listFromString(text) if key.toString()) if text else ()


def usable_keys(text: str) -> Keys:
    """Those of `read_keys` that may be given to an action."""
    return tuple(key for key in read_keys(text) if not why_not(key))


def write_keys(keys: Iterable[QKeySequence]) -> str:
    """The text `read_keys` takes."""
    return QKeySequence.listToString(list(keys))


def spoken(keys: Iterable[QKeySequence]) -> str:
    """For people: 'Ctrl+Z, U'."""
    return ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys)


def is_letter(key: QKeySequence) -> bool:
    """Whether a key would otherwise type something: it acts in lists and the reader only."""
    first: QKeyCombination = key[0]  # type: ignore[index]  # the stubs do not know it
    function_key = Qt.Key.Key_F1 <= first.key() <= Qt.Key.Key_F35
    return not (first.keyboardModifiers() & _FAR or function_key)


def is_single_letter(key: QKeySequence) -> bool:
    """Whether a key falls silent when the single-letter keys are switched off."""
    return is_letter(key) and key.toString() not in _NO_LETTERS


def collide(one: QKeySequence, other: QKeySequence) -> bool:
    """Whether pressing the one could mean the other: the same, or the beginning of it ('G' and 'G, G')."""
    match = QKeySequence.SequenceMatch.NoMatch
    return one.matches(other) != match or other.matches(one) != match


def taken_by(key: QKeySequence, keys: Mapping[str, Sequence[QKeySequence]], *, but: str = "") -> list[str]:
    """The names of all others that have this key, or one that begins with it."""
    return [name for name, held in keys.items() if name != but and any(collide(key, one) for one in held)]


def why_not(key: QKeySequence) -> str:
    """Why a key cannot be given to anything, '' when it can."""
    said = key.toString()
    if said in _MOVING:
        return _tr("This key moves about and leaves things everywhere; it stays as it is.")
    if said in _TYPING:
        return _tr("This key belongs to typing and to turning pages; it stays as it is.")
    return ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Keys", text)
