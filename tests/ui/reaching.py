"""What a page does not tell or give a person without eyes or mouse: one function per kind of fault."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDateTimeEdit,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QRadioButton,
    QScrollBar,
    QSplitterHandle,
    QTabBar,
    QTextBrowser,
    QTextEdit,
    QWidget,
)

from pkm_desktop.ui.widgets.nav_row import NavRow
from pkm_desktop.ui.widgets.row_delegate import CONTENT_ROLE, RowContent

CONTROLS = (
    QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit, QMenu,
    QPlainTextEdit, QProgressBar, QTabBar, QTextEdit,
)  # fmt: skip
PARTS = (QScrollBar, QHeaderView)  # of a control; the control speaks for them
PRESSABLE = {
    QAccessible.Role.Button, QAccessible.Role.PushButton, QAccessible.Role.Link, QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton, QAccessible.Role.ListItem,
}  # fmt: skip
DECORATION = {"IconLabel": "the words beside it say it"}
HELPING = {  # pressed, but for nothing that is not to be had by a button or a key
    "StatusStrip": "the button at its end does the same",
    "WhyBox": "the text in it is reached by Tab",
    "EntryCard": "the press begins a drag; Alt and the arrows, or its menu, move it",
    "RhythmChart": "the arrow keys choose the week",
    "GraphView": "the arrow keys go round, Enter opens",
}
DAY = re.compile(r"\b20\d\d\b|\bago\b|\bnow\b|\btoday\b")  # an age ("4d") is told as the day or in words
ROWS = 30  # of each list
FROM_THE_FIELD = {  # what is chosen in it is told while the focus stays where one types
    "ChoiceBox": "the arrow keys go through the list",
    "Palette": "the arrow keys go through the list",
    "CandidateRow": "1 to 5 link at once, the arrow keys go through them",
}
MANY = 400  # presses of Tab: more than any page has stops


def name_of(widget: QWidget) -> str:
    """What a screen reader calls it, without the letter for Alt."""
    said = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    return said.replace("&", "").strip()


def described(widget: QWidget) -> str:
    """What it says besides."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Description).strip()


def controls(root: QWidget) -> list[QWidget]:
    """Everything on the screen below `root` that can be acted on."""
    return [
        widget
        for widget in [root, *root.findChildren(QWidget)]
        if isinstance(widget, CONTROLS)
        and not isinstance(widget, PARTS)
        and widget.isVisibleTo(root)
        and not _inside(widget)
    ]


def _inside(widget: QWidget) -> bool:
    """Whether it is a part of another control: the line of a combo box, the arrows of tabs."""
    if widget.objectName().startswith("qt_"):
        return True
    parent = widget.parentWidget()
    while parent is not None and not parent.isWindow():
        if isinstance(parent, (QComboBox, QAbstractSpinBox, QTabBar, QHeaderView)):
            return True
        parent = parent.parentWidget()
    return False


def place_of(widget: QWidget) -> str:
    """Where to look for it in the code."""
    own: QObject | None = widget
    while own is not None and not type(own).__module__.startswith("pkm_desktop"):
        own = own.parent()
    kind = type(widget).__name__
    where = f"{type(own).__module__.removeprefix('pkm_desktop.ui.')}.{type(own).__name__}" if own else "?"
    name = widget.objectName() or _text_of(widget)
    return f"{kind} {name!r} in {where}"


def _text_of(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, (QAbstractButton, QLabel, QLineEdit)) else ""


def nameless(root: QWidget) -> Iterator[str]:
    """Controls without a name."""
    borders = [one for one in root.findChildren(QSplitterHandle) if one.isVisibleTo(root)]
    for widget in (*controls(root), *borders):
        if not name_of(widget):
            yield f"no name: {place_of(widget)}"


def alike(root: QWidget) -> Iterator[str]:
    """Controls of a page that cannot be told apart by what they say and what they stand in."""
    found = Counter(_said(widget, root) for widget in controls(root))
    for words, times in found.items():
        if times > 1 and words[1]:
            yield f"{times} alike: {words}"


def _said(widget: QWidget, root: QWidget) -> tuple[str, ...]:
    role = QAccessible.queryAccessibleInterface(widget).role().name
    return (role, name_of(widget), described(widget), *_around(widget, root))


def _around(widget: QWidget, root: QWidget) -> Iterator[str]:
    parent = widget.parentWidget()
    while parent is not None and parent is not root:
        if parent.accessibleName():
            yield parent.accessibleName()
        parent = parent.parentWidget()


def silent_pictures(root: QWidget) -> Iterator[str]:
    """What is painted and says nothing, and is not said to be decoration."""
    for widget in root.findChildren(QWidget):
        if not widget.isVisibleTo(root) or isinstance(widget, QAbstractScrollArea):
            continue
        if isinstance(widget, QLabel):
            picture = not widget.pixmap().isNull()
        else:
            picture = any("paintEvent" in kind.__dict__ for kind in _own_kinds(widget))
        if picture and not name_of(widget) and type(widget).__name__ not in DECORATION:
            yield f"a picture without words: {place_of(widget)}"


def _own_kinds(widget: QWidget) -> list[type]:
    return [kind for kind in type(widget).__mro__ if kind.__module__.startswith("pkm_desktop")]


def lying(root: QWidget) -> Iterator[str]:
    """What can be pressed with the mouse and is no button or link."""
    for widget in root.findChildren(QWidget):
        if not widget.isVisibleTo(root) or isinstance(widget, CONTROLS) or _inside(widget):
            continue
        if type(widget).__name__ in HELPING:
            continue
        pressed = {"mousePressEvent", "mouseReleaseEvent"}
        if not any(pressed & set(kind.__dict__) for kind in _own_kinds(widget)):
            continue
        role = QAccessible.queryAccessibleInterface(widget).role()
        if role not in PRESSABLE or not widget.focusPolicy() & Qt.FocusPolicy.TabFocus or not name_of(widget):
            yield f"pressed like a button, told as {role.name} {name_of(widget)!r}: {place_of(widget)}"


def unreachable(root: QWidget) -> Iterator[str]:
    """Controls that Tab and Shift+Tab never come to, and those that keep them."""
    window = root.window()
    focus = QApplication.focusWidget()
    if focus is None or not window.isAncestorOf(focus):
        window.setFocus()
        window.focusNextPrevChild(True)
    wanted = [one for one in controls(root) if one.isEnabled() and not isinstance(one, (QMenu, QProgressBar))]
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        reached, keeping = _stops(key)
        if len(reached) > 1:  # where there is nothing else, it may stay
            yield from (f"{key.name} is kept by {one}" for one in keeping)
        for widget in wanted:
            if not _reached(widget, reached):
                yield f"{key.name} never comes to {place_of(widget)} ({widget.focusPolicy().name})"


def _stops(key: Qt.Key) -> tuple[set[QWidget], list[str]]:
    """Where Tab (or Shift+Tab, as Key_Backtab) goes from the focus on, and what keeps it."""
    seen: set[QWidget] = set()
    keeping: list[str] = []
    at = QApplication.focusWidget()
    for _ in range(MANY):
        if at is None:
            break
        before, at = at, _next(at, key)
        if at is before:
            keeping.append(place_of(before))
            before.focusNextPrevChild(key == Qt.Key.Key_Tab)
            at = QApplication.focusWidget()
        if at is None or at in seen:
            break
        seen.add(at)
    return seen, keeping


def _next(at: QWidget, key: Qt.Key) -> QWidget | None:
    """Press the key; a page with links is left after the last of them, a date after its year."""
    shift = Qt.KeyboardModifier.ShiftModifier
    for _ in range(MANY if isinstance(at, (QTextBrowser, QDateTimeEdit)) else 1):
        QTest.keyClick(at, key, shift if key == Qt.Key.Key_Backtab else Qt.KeyboardModifier.NoModifier)
        if QApplication.focusWidget() is not at:
            break
    return QApplication.focusWidget()


def _reached(widget: QWidget, reached: set[QWidget]) -> bool:
    """Itself, a part of it, or one of its group, from where the arrow keys lead on."""
    if widget in reached or widget.focusProxy() in reached:
        return True
    if any(widget.isAncestorOf(one) for one in reached):
        return True
    if any(kind in FROM_THE_FIELD for kind in (type(widget).__name__, type(widget.parent()).__name__)):
        return True
    if isinstance(widget, QRadioButton) and widget.group() is None and widget.autoExclusive():
        return any(one.parent() is widget.parent() for one in reached if isinstance(one, QRadioButton))
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and group.exclusive() and any(one in reached for one in group.buttons())


def faults(root: QWidget) -> list[str]:
    """All of them, each once."""
    found = [*nameless(root), *alike(root), *silent_pictures(root), *lying(root), *unreachable(root)]
    return list(dict.fromkeys(found))


def untold_rows(root: QWidget) -> Iterator[str]:
    """Rows of lists whose words for a screen reader leave out what the eye sees."""
    for view in root.findChildren(QAbstractItemView):
        model = view.model()
        if not view.isVisibleTo(root) or model is None or _inside(view):
            continue
        for row in range(min(model.rowCount(), ROWS)):
            index = model.index(row, 0)
            said = spoken(index)
            missing = [part for part in seen(index) if part and part not in said]
            content = index.data(CONTENT_ROLE)
            age = content.age if isinstance(content, RowContent) else ""
            if age and age not in said and not DAY.search(said):
                missing.append(age)
            if not said.strip() or missing or ". ." in said:
                yield f"row {row} says {said!r} without {missing}: {place_of(view)}"


def spoken(index: QModelIndex) -> str:
    """What a screen reader reads of a row: of all its columns in a table."""
    model = index.model()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    cells = [index.siblingAtColumn(column) for column in range(columns)]
    told = (cell.data(Qt.ItemDataRole.AccessibleTextRole) or cell.data() or "" for cell in cells)
    return " ".join(str(one) for one in told)


def seen(index: QModelIndex) -> tuple[str, ...]:
    """The words the delegate paints, where it paints a value of its own."""
    row, content = index.data(Qt.ItemDataRole.UserRole), index.data(CONTENT_ROLE)
    if isinstance(row, NavRow):
        return (row.label, row.aside, row.count)
    if isinstance(content, RowContent):
        return (content.title, content.source, content.badge)
    return ()
