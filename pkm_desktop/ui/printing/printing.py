"""File ▸ Print…: asks where to, and prints while the window stays awake."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QObject, Qt, QTimer
from PySide6.QtGui import QPageLayout
from PySide6.QtWidgets import QProgressDialog, QWidget

from pkm_desktop.ui.look.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    from pkm_desktop.ui.desk import Desk
    from pkm_desktop.ui.printing.printed import Printed

Gather = Callable[[], "Printed"]  # called off the window's thread

MARGINS = QMarginsF(20, 18, 20, 12)  # millimetres, as far as nobody chooses others
SHOWN_AFTER_MS = 700  # nobody sees the progress of a few pages
_NO_NAME = re.compile(r'[\\/:*?"<>|.\x00-\x1f]+')  # not in the name of a file


class Printing(QObject):
    """Prints one thing at a time for a window. `tell` says a line to the person."""

    def __init__(self, theme: Theme, parent: QWidget, tell: Callable[[str], object]) -> None:
        super().__init__(parent)
        self._theme, self._parent, self._tell = theme, parent, tell
        self.dialog: QPrintDialog | None = None
        self.progress: QProgressDialog | None = None
        self._printer: QPrinter | None = None
        self._steps: Iterator[tuple[int, int]] = iter(())
        self._clock = QTimer(self, interval=0)
        self._clock.timeout.connect(self._step)

    def ask(self, printed: Printed) -> None:
        """Let the person choose a printer, or a PDF file; then print."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        if self._clock.isActive() or (self.dialog is not None and self.dialog.isVisible()):
            return
        printer = self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageMargins(MARGINS, QPageLayout.Unit.Millimeter)
        printer.setDocName(" ".join(_NO_NAME.sub(" ", printed.name).split())[:80])
        dialog = self.dialog = QPrintDialog(printer, self._parent)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, True)
        dialog.setWindowTitle(self.tr("Print"))
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.accepted.connect(lambda: self.print_on(printed, printer))
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self._let_go)
        dialog.show()

    def print_on(self, printed: Printed, printer: QPrinter) -> None:
        """Print in steps, with a bar that can stop it where it takes long."""
        from pkm_desktop.ui.printing.pages import put_on_paper

        self._printer = printer
        self._steps = put_on_paper(printed, printer, self._theme.reading_font())
        progress = self.progress = QProgressDialog(self.tr("Printing"), self.tr("Cancel"), 0, 0, self._parent)
        progress.setWindowTitle(self.tr("Print"))
        progress.setWindowModality(Qt.WindowModality.WindowModal)
        progress.setMinimumDuration(SHOWN_AFTER_MS)
        progress.canceled.connect(self._stop)
        self._clock.start()

    def _step(self) -> None:
        from pkm_desktop.ui.printing.pages import PrintError

        try:
            done, total = next(self._steps)
        except StopIteration:
            self._end(self.tr("Printed"))
        except PrintError:
            self._end(self.tr("It could not be printed: the printer or the file does not take it."))
        else:
            if self.progress is not None:
                self.progress.setMaximum(total)
                self.progress.setValue(min(done, max(total - 1, 0)))

    def _stop(self) -> None:
        """Cancelled: what was printed so far stays in the printer's hands."""
        if self._printer is not None:
            self._printer.abort()
        self._end(self.tr("Printing was stopped"))

    def _end(self, words: str) -> None:
        self._clock.stop()
        self._steps = iter(())  # lets go of the painter, which ends the document
        self._printer = None
        if self.progress is not None:
            self.progress.canceled.disconnect(self._stop)
            self.progress.deleteLater()
            self.progress = None
        self._tell(words)

    def _let_go(self) -> None:
        self.dialog = None


def offer_printing(
    desk: Desk, owner: QWidget, what: Callable[[], Gather], when: Callable[[], bool]
) -> Printing:
    """Answer to the action 'print' while `owner` is on the screen and `when` holds.

    `what` is asked on the window's thread, and gives what reads the text off it.
    """
    printing = Printing(desk.theme, owner, desk.window.toast)
    desk.actions.on(
        "print", lambda: desk.jobs.look("window/print", what(), printing.ask), owner=owner, when=when
    )
    return printing
