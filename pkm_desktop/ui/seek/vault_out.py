"""Write the whole library as a vault of Markdown files: choose a folder, see it written, open it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from pkm_desktop.core.model.changes import Outcome
from pkm_desktop.core.model.progress import Progress, Stop
from pkm_desktop.core.model.vaults import Exported
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.links import open_folder
from pkm_desktop.ui.words.local_forms import counted


def _tr(text: str) -> str:
    return QCoreApplication.translate("VaultOut", text)


def ask(desk: Desk, window: QWidget) -> None:
    """Ask for the folder, then write."""
    dialog = QFileDialog(window, _tr("Choose a folder for the vault"), str(Path.home()))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(partial(write, desk))
    dialog.open()


def write(desk: Desk, folder: str) -> None:
    """Write everything into this folder, or into one in it where other things are, and say so."""

    def work(on_progress: Progress, stop: Stop) -> Outcome[Exported]:
        from pkm_desktop.core.commands.sense.vault_export import export_vault

        return export_vault(desk.library, Path(folder), on_progress=on_progress, stop=stop)

    desk.jobs.work(work, title=_tr("Writing the vault"), then=partial(_written, desk))


def _written(desk: Desk, done: Exported) -> None:
    desk.window.toast(words(done), action=(_tr("Open the folder"), partial(_show, done.folder)))


def _show(folder: str) -> None:
    open_folder(Path(folder))


def words(done: Exported) -> str:
    """'Written to /home/me/vault: 12 notes, 3 items, 1 file.' and what was left as it is there."""
    said = _tr("Written to {folder}: {notes}, {items}, {files}.").format(
        folder=done.folder,
        notes=counted(done.notes, _tr("1 note"), _tr("{} notes")),
        items=counted(done.items, _tr("1 item"), _tr("{} items")),
        files=counted(done.attachments, _tr("1 file"), _tr("{} files")),
    )
    if not done.left_alone:
        return said
    left = _tr("Changed there meanwhile and left as it is: {name}")
    rest = len(done.left_alone) - 1
    more = " " + counted(rest, _tr("and 1 more"), _tr("and {} more")) if rest else ""
    return f"{said}\n{left.format(name=done.left_alone[0])}{more}"
