"""What Seek does from anywhere in the window: add, bring in, write out, try the sample."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QProcess
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QWidget

from pkm_desktop.core.model.progress import Progress, Stop
from pkm_desktop.core.model.sources import Imported
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.drops import Drops, Load, contents
from pkm_desktop.ui.seek.waiting_drafts import announce
from pkm_desktop.ui.words.language import language_code

if TYPE_CHECKING:
    from pkm_desktop.ui.seek.add_dialog import AddDialog
    from pkm_desktop.ui.seek.taking import Taking
    from pkm_desktop.ui.seek.view import SeekView


def _tr(text: str) -> str:
    return QCoreApplication.translate("SeekEntry", text)


def register(desk: Desk) -> None:
    """Called once, when the library is open."""
    window = desk.window
    if not isinstance(window, QWidget):
        raise TypeError("the window of a desk is a widget")
    desk.actions.on("add", partial(add, desk, window))
    desk.actions.on("import", partial(bring_in, desk, window))
    desk.actions.on("rules", lambda: _stage(desk).rules.open())
    desk.actions.on("watch_words", lambda: _stage(desk).rules.watch_words())
    desk.actions.on("dead_links", lambda: _stage(desk).dead_links.show_and_check())
    desk.actions.on("export_opml", partial(_export, desk, window))
    desk.actions.on("export_vault", partial(_export_vault, desk, window))
    desk.actions.on("demo", partial(make_sample, desk))
    desk.actions.on("sources", partial(_show_sources, desk))
    Drops(desk, window, lambda load: taking(desk, window).take(load))
    paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), window)
    paste.activated.connect(partial(_paste, desk, window))
    announce(desk)


def _stage(desk: Desk) -> SeekView:
    """The stage, brought to the front."""
    from pkm_desktop.ui.seek.view import SeekView

    view = desk.window.show_stage("seek")
    if not isinstance(view, SeekView):
        raise TypeError("the stage “seek” is a SeekView")
    return view


def add(desk: Desk, window: QWidget, addresses: str = "") -> AddDialog:
    """Open the dialog, with these addresses or those on the clipboard."""
    from pkm_desktop.ui.seek.add_dialog import AddDialog
    from pkm_desktop.ui.seek.add_report import looks_like_addresses

    dialog = AddDialog(desk, window)
    clipboard = QGuiApplication.clipboard().text()
    if addresses or looks_like_addresses(clipboard):
        dialog.set_addresses(addresses or clipboard.strip())
    dialog.open()
    return dialog


def bring_in(desk: Desk, window: QWidget, files: Sequence[Path] = ()) -> AddDialog:
    """Open the dialog at its page for files, with these to look at."""
    dialog = add(desk, window)
    dialog.show_files(files)
    return dialog


def taking(desk: Desk, window: QWidget) -> Taking:
    """Does at once what was dropped on the window or handed over by a second start."""
    from pkm_desktop.ui.seek.taking import Taking

    return Taking(desk, partial(_show_report, desk, window), partial(_look_for, desk, window), window)


def hand_over(desk: Desk, window: QWidget, given: Sequence[str]) -> None:
    """Take in what a start of the app was given: addresses and files."""
    from pkm_desktop.ui.handing_over import sort_out

    sorted_out = sort_out(given)
    for load in (Load(addresses=sorted_out.addresses), Load(files=sorted_out.files)):
        taking(desk, window).take(load)
    if sorted_out.offered:
        _offer(desk, window, sorted_out.offered)
    for ref in sorted_out.refs[-1:]:
        desk.window.open_ref(ref)


def _offer(desk: Desk, window: QWidget, addresses: Sequence[str]) -> None:
    """In the dialog that is open, below what stands there: a page may hand over link after link."""
    from pkm_desktop.ui.seek.add_dialog import AddDialog

    dialog = next((one for one in window.findChildren(AddDialog) if one.isVisible()), None)
    if dialog is None:
        add(desk, window, "\n".join(addresses))
        return
    dialog.set_addresses("\n".join(dict.fromkeys((*dialog.follow.given(), *addresses))))
    dialog.activateWindow()


def _show_report(desk: Desk, window: QWidget, result: Imported) -> None:
    bring_in(desk, window).files.show_result(result)


def _look_for(desk: Desk, window: QWidget, addresses: str) -> None:
    add(desk, window, addresses).follow.go()


def _paste(desk: Desk, window: QWidget) -> None:
    """What was copied elsewhere is offered, not done: a paste may be a slip of the finger."""
    data = QGuiApplication.clipboard().mimeData()
    load = contents(data)
    if load.files:
        bring_in(desk, window, load.files)
    elif load.addresses:
        _look_for(desk, window, "\n".join(load.addresses))


def _show_sources(desk: Desk) -> None:
    view = desk.window.show_stage("seek")
    view.show_sources()  # type: ignore[attr-defined]


def _export(desk: Desk, window: QWidget) -> None:
    dialog = QFileDialog(window, _tr("Export sources"), str(Path.home()))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("opml")
    dialog.selectFile("subscriptions.opml")
    dialog.fileSelected.connect(partial(export_to, desk))
    dialog.open()


def _export_vault(desk: Desk, window: QWidget) -> None:
    from pkm_desktop.ui.seek import vault_out

    vault_out.ask(desk, window)


def export_to(desk: Desk, name: str) -> None:
    """Write all sources to a file and say so."""

    def write() -> object:
        from pkm_desktop.core.commands import bring_in

        return bring_in.export_opml(desk.library, Path(name))

    def written(count: int) -> None:
        desk.window.status(_tr("{count} sources written to {name}").format(count=count, name=name))

    desk.jobs.change(write, then=written)


def make_sample(desk: Desk) -> None:
    """Build a sample library beside the person's own, which it never touches, and show it."""
    language = language_code()

    def make(on_progress: Progress, stop: Stop) -> Path:
        from pkm_desktop.core.commands import demo
        from pkm_desktop.core.library import open_library

        with open_library(demo.demo_folder()) as library:
            told = demo.make_demo(library, language=language, on_progress=on_progress, stop=stop)
            return told.value.folder

    desk.jobs.work(make, title=_tr("Making the sample library"), then=partial(_show_sample, desk))


def _show_sample(desk: Desk, folder: Path) -> None:
    """A window of its own: one process, one library."""
    started, _ = QProcess.startDetached(sys.executable, ["-m", "pkm_desktop", "--library", str(folder)])
    opens = _tr("The sample library opens in a window of its own. It is in {folder}")
    ready = _tr("The sample library is ready, but its window did not open. It is in {folder}")
    desk.window.toast((opens if started else ready).format(folder=folder))
