"""What was printed into a PDF as poppler reads it: every letter can be found, and ink is on white paper."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from pkm_desktop.core.settings import Settings
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.printing.pages import put_on_paper
from pkm_desktop.ui.printing.printed import Printed
from tests.looks.outside import program

pytestmark = [pytest.mark.looks, pytest.mark.timeout(60)]
ALL = "ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz ÄÖÜäöüß 0123456789 office after"
SHEET = Printed(
    "x",
    f"<p>{ALL}</p><p><b>{ALL}</b> <i>{ALL}</i></p><pre>code</pre><p style='page-break-before:always'>End</p>",
    ("A Title: about Birds", "A Source · An Author", "https://example.org/A"),
)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_letter_is_found_and_the_paper_stays_white(
    name: str, tmp_path: Path, qapp: QApplication
) -> None:
    theme = Theme(replace(Settings(), theme=name))
    theme.apply(qapp)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    path = tmp_path / "printed.pdf"
    printer.setOutputFileName(str(path))
    list(put_on_paper(SHEET, printer, theme.reading_font()))
    text = subprocess.run([program("pdftotext"), path, "-"], capture_output=True, check=True).stdout.decode()
    said = " ".join(text.split())
    assert said.startswith("A Title: about Birds A Source · An Author https://example.org/A")
    assert said.count(ALL) == 3
    assert "1/2" in said.replace(" ", "")
    subprocess.run([program("pdftoppm"), "-r", "50", "-png", path, tmp_path / "page"], check=True)
    page = QImage(str(tmp_path / "page-1.png")).convertToFormat(QImage.Format.Format_Grayscale8)
    points = bytes(page.constBits())
    assert points.count(255) > 0.8 * len(points)
    assert min(points) < 90
