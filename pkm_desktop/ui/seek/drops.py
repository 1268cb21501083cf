"""What is dropped on the window or pasted into it: addresses, files, or words worth a note."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QTextDocumentFragment
from PySide6.QtWidgets import QWidget

from pkm_desktop.core.model.values import dataclass
from pkm_desktop.ui.carrying import REFS_MIME
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.drop_hint import DropHint
from pkm_desktop.ui.words.local_forms import counted

SCHEMES = ("http", "https", "feed")
MOZILLA, NETSCAPE = "text/x-moz-url", "_NETSCAPE_URL"
BOMS = (b"\xff\xfe", b"\xfe\xff")
PICTURES = {".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"}
LONGEST_NOTE = 100_000  # characters


def _tr(text: str) -> str:
    return QCoreApplication.translate("Drops", text)


@dataclass(frozen=True)
class Load:
    """What a drop or the clipboard holds: words, or addresses and files."""

    addresses: tuple[str, ...] = ()
    files: tuple[Path, ...] = ()
    text: str = ""

    def __bool__(self) -> bool:
        return bool(self.addresses or self.files or self.text)


class Drops(QObject):
    """Watches the window. While something hovers, it says what would happen."""

    def __init__(self, desk: Desk, window: QWidget, take: Callable[[Load], None]) -> None:
        super().__init__(window)
        self._take = take
        self._hint = DropHint(desk.theme, window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent | QDragMoveEvent) and event.type() != QEvent.Type.Drop:
            load = contents(event.mimeData())
            if load:
                self._hint.say(*promise(load))
                event.acceptProposedAction()
                return True
        if event.type() == QEvent.Type.DragLeave:
            self._hint.hide()
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            return self._dropped(event)
        return super().eventFilter(watched, event)

    def _dropped(self, event: QDropEvent) -> bool:
        load = contents(event.mimeData())
        self._hint.hide()
        if not load:
            return False
        event.acceptProposedAction()
        self._take(load)
        return True


def contents(data: QMimeData) -> Load:
    """The addresses, the files or the words in what was dropped or pasted."""
    if data.hasFormat(REFS_MIME):
        return Load()  # ours already: a row on its way to a digest
    files = tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    given = data.urls() or _from_browser(data)
    web = (
        url.toString(QUrl.ComponentFormattingOption.FullyEncoded) for url in given if url.scheme() in SCHEMES
    )
    if given:
        return Load(tuple(dict.fromkeys(web)), files)
    return _of_words(data)


def _from_browser(data: QMimeData) -> list[QUrl]:
    """What browsers of the Mozilla family say of a link: address and title, line by line."""
    for kind in (MOZILLA, NETSCAPE):
        if data.hasFormat(kind):
            raw = bytes(data.data(kind).data())
            wide = kind == MOZILLA and b"\0" in raw
            said = raw.decode("utf-16" if raw[:2] in BOMS else "utf-16-le" if wide else "utf-8", "replace")
            return [QUrl(line.strip("\0\ufeff ")) for line in said.splitlines()[::2]]
    return []


def _of_words(data: QMimeData) -> Load:
    """Plain text, or that of HTML alone: addresses (also one above its title) or words worth a note."""
    from pkm_desktop.ui.seek.add_report import addresses_in, looks_like_addresses

    text = data.text().strip() if data.hasText() else ""
    if not text and data.hasHtml():
        text = QTextDocumentFragment.fromHtml(data.html()).toPlainText().strip()
    if looks_like_addresses(text):
        return Load(addresses=addresses_in(text))
    first, _, title = text.partition("\n")
    if title and "\n" not in title and looks_like_addresses(first):
        return Load(addresses=addresses_in(first))
    return Load(text=text[:LONGEST_NOTE])


def promise(load: Load) -> tuple[str, str, str]:
    """What will be done with it: title, sentence, icon."""
    if load.files:
        title, words, icon = _of_files(load.files)
        return title, f"{words} {_and_addresses(len(load.addresses))}".strip(), icon
    if load.text:
        return _tr("Drop to write a note"), _tr("The words become a note of their own."), "sticky-note"
    count = len(load.addresses)
    title = counted(count, _tr("Drop to add this address"), _tr("Drop to add {} addresses"))
    return title, _tr("A feed is followed, any other page is saved with its text."), "link"


def _and_addresses(count: int) -> str:
    """What comes along with files."""
    also = _tr("The address beside it is added, too."), _tr("The {} addresses beside it are added, too.")
    return counted(count, *also) if count else ""


def _of_files(files: tuple[Path, ...]) -> tuple[str, str, str]:
    suffixes = {file.suffix.lower() for file in files}
    name = counted(len(files), files[0].name, _tr("{} files"))
    title = _tr("Drop to bring in {}").format(name)
    if all(file.is_dir() for file in files):
        return title, _tr("Its notes are brought in, with their links."), "folder"
    known = (
        ({".md", ".markdown"}, _tr("It becomes a note."), "sticky-note"),
        (PICTURES, _tr("A picture belongs to a note: drop it on the text of one."), "image"),
        ({".opml"}, _tr("The feeds of the list are followed."), "rss"),
        (
            {".eml"},
            _tr("A reply to your issue is filed; any other mail becomes an item of its sender."),
            "mail",
        ),
        ({".mbox", ".eml"}, _tr("Replies to issues of yours are filed."), "message-circle"),
        ({".webloc", ".url", ".desktop"}, _tr("The page it points to is saved."), "link"),
        (
            {".csv", ".json", ".jsonlz4", ".sqlite", ".html", ".htm", ".zip"},
            _tr("Bookmarks, saved pages and highlights are added; what you have already is not."),
            "bookmark",
        ),
    )
    for endings, words, icon in known:
        if suffixes <= endings:
            return title, words, icon
    return title, _tr("What it is, is found out from its content."), "file-up"
