"""What is open is printed: asked for by the real dialog, laid out for paper, and put into a PDF file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QImage, QTextCursor, QTextTable
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands.seek import capture
from pkm_desktop.core.commands.sense import annotate, recall
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.settings import Settings
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.printing.laying_out import PAPER, PaperText, laid_out
from pkm_desktop.ui.printing.pages import PrintError, put_on_paper
from pkm_desktop.ui.printing.printed import Marked, Printed
from pkm_desktop.ui.printing.printing import Printing
from pkm_desktop.ui.seek.lightening import slices
from pkm_desktop.ui.seek.printing_item import article
from pkm_desktop.ui.sense.printing_page import note_for_print
from pkm_desktop.ui.sense.view import SenseView

LONG = 10_000  # ms: a limit, not a wait
QUOTE = "Sense is made together"
PAGE = (
    b"<html><head><title>Meaning is social</title></head><body><article><h1>Meaning is social</h1>"
    + b"<p>Sense is made together, in zebrafish and in people, whenever somebody says it.</p>" * 5
    + b"</article></body></html>"
)
SHEET = QSizeF(640, 900)


@pytest.fixture
def item(library: Library) -> int:
    """A kept page with a highlight, its comment and a reason, which are nobody else's business."""
    number = capture.save_page(library, "https://example.org/meaning", page=PAGE, why="SECRET").value.id
    annotate.highlight(library, number, QUOTE, comment="SECRET")
    annotate.write_note(library, "SECRET", item_id=number)
    return number


def document(sheet: Printed, theme: Theme) -> PaperText:
    """It, laid out whole."""
    return list(laid_out(sheet, theme.reading_font(), SHEET))[-1]


def pdf_pages(path: Path) -> int:
    return path.read_bytes().count(b"/Type /Page\n")


def save_as_pdf(printing: Printing, path: Path, qtbot: QtBot) -> None:
    """What a person does without a printer: a name for the file, and Print."""
    qtbot.waitUntil(lambda: printing.dialog is not None and printing.dialog.isVisible(), timeout=LONG)
    dialog = printing.dialog
    assert dialog is not None
    printers = dialog.findChild(QComboBox, "printers")
    printers.setCurrentIndex(printers.count() - 1)  # to a file: behind what this machine may have
    dialog.findChild(QLineEdit, "filename").setText(str(path))
    dialog.accept()
    qtbot.waitUntil(lambda: path.is_file() and path.read_bytes().rstrip().endswith(b"%%EOF"), timeout=LONG)


def test_an_article_is_printed_as_one_would_cite_it(library: Library, item: int, theme: Theme) -> None:
    text = document(article(library, item), theme).toPlainText()
    title, origin, address, *_ = text.split("\n")
    assert title == "Meaning is social"
    assert "2026" in origin
    assert address == "https://example.org/meaning"
    assert text.count("Meaning is social") == 1
    assert "SECRET" not in text


def test_its_highlights_are_marks_on_the_very_words(library: Library, item: int, theme: Theme) -> None:
    paper = document(article(library, item), theme)
    cursor = paper.find(QUOTE)
    assert cursor.charFormat().background().color() == QColor(PAPER.highlight)
    after = QTextCursor(paper)
    after.setPosition(cursor.position() + 1)
    assert after.charFormat().background().color() != QColor(PAPER.highlight)


def test_layers_are_told_apart_without_colour(theme: Theme) -> None:
    marks = tuple(Marked(4 * layer - 4, 4 * layer - 1, layer) for layer in (1, 2, 3))
    sheet = Printed("x", "<p>one two six</p>", ("A title",), marks=lambda raw: marks)
    paper = document(sheet, theme)
    assert len({paper.find(word).charFormat().underlineStyle() for word in ("one", "two", "six")}) == 3


def test_pictures_that_are_kept_fit_the_page_and_others_say_what_they_are(theme: Theme) -> None:
    picture = QImage(3000, 9000, QImage.Format.Format_RGB32)
    html = "".join(f'<p><img src="https://a.example/{n}.png" alt="{n}st"></p>' for n in (1, 2))
    paper = document(Printed("x", html, pictures={"https://a.example/1.png": picture}), theme)
    assert "[2st]" in paper.toPlainText()
    assert "1st" not in paper.toPlainText()
    assert paper.pageCount() <= 2
    assert paper.size().width() <= SHEET.width()


def test_a_wide_table_is_printed_smaller_and_long_code_goes_on_in_the_next_line(theme: Theme) -> None:
    cells = "".join(f"<td>measurement{n}</td>" for n in range(6))
    html = f"<table><tr>{cells}</tr></table><pre>{'word ' * 100}</pre><p>{'x' * 500}</p>"
    paper = document(Printed("x", html), theme)
    assert paper.pageSize().width() > SHEET.width()
    assert paper.size().width() <= paper.pageSize().width() + 1
    table = next(frame for frame in paper.rootFrame().childFrames() if isinstance(frame, QTextTable))
    lines = table.cellAt(0, 0).firstCursorPosition().block().layout().lineCount()
    assert lines == 1


def test_no_heading_stands_alone_at_the_end_of_a_page(theme: Theme) -> None:
    for lines in range(20, 40):
        html = "<p>Words.</p>" * lines + "<h2>The heading</h2><p>Its text.</p>"
        paper = document(Printed("x", html), theme)
        layout, heading = paper.documentLayout(), paper.find("The heading").block()
        pages = {
            int(layout.blockBoundingRect(each).center().y() // SHEET.height())
            for each in (heading, heading.next())
        }
        assert len(pages) == 1, lines


def test_the_page_is_the_same_whatever_the_theme_is(
    qapp: object, library: Library, item: int, tmp_path: Path
) -> None:
    files = []
    for name in ("light", "dark"):
        theme = Theme(replace(Settings(), theme=name))
        theme.apply(qapp)  # type: ignore[arg-type]
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / name))
        list(put_on_paper(article(library, item), printer, theme.reading_font()))
        files.append((tmp_path / name).read_bytes())
    assert len(files[0]) == len(files[1]) > 1000
    assert pdf_pages(tmp_path / "dark") == 1


def test_a_very_long_text_is_printed_in_steps_and_can_be_left(theme: Theme, tmp_path: Path) -> None:
    text = "\n\n".join(f"Paragraph {n}. {'Words go on. ' * 30}" for n in range(400))
    sheet = Printed("x", "", plain=slices(text))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "long.pdf"))
    steps = put_on_paper(sheet, printer, theme.reading_font())
    first = next(step for step in steps if step[1])
    assert first[0] == 1
    assert first[1] > 20
    steps.close()  # type: ignore[attr-defined]


def test_print_asks_where_to_and_saves_a_pdf(
    item: int, library: Library, desk: Desk, *, window: MainWindow, qtbot: QtBot, tmp_path: Path,
    shown: Callable[[MainWindow], None],
) -> None:  # fmt: skip
    shown(window)
    view = window.show_stage("sense")
    assert isinstance(view, SenseView)
    window.actions_table.refresh()
    assert not desk.actions.action("print").isEnabled()
    view.show_ref(Ref("item", item))
    qtbot.waitUntil(lambda: view.page.item.item_id == item, timeout=LONG)
    assert desk.actions.run("print")
    save_as_pdf(view.findChild(Printing), tmp_path / "article.pdf", qtbot)
    assert pdf_pages(tmp_path / "article.pdf") == 1


def test_a_note_is_printed_with_the_words_on_its_page(library: Library, item: int, theme: Theme) -> None:
    there = annotate.write_note(library, "It was so.", title="A claim").value
    text = document(
        note_for_print(library, recall.note(library, there.id), "A claim", "# A claim\n\nIt is so."), theme
    )
    assert text.toPlainText().startswith("A claim\n")
    assert text.toPlainText().endswith("It is so.")
    assert text.toPlainText().count("A claim") == 1


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_file_that_cannot_be_written_is_told(
    theme: Theme, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    told: list[str] = []
    printing = Printing(theme, window, told.append)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "no" / "folder" / "x.pdf"))
    printing.print_on(Printed("x", "<p>Words</p>"), printer)
    qtbot.waitUntil(lambda: bool(told), timeout=LONG)
    assert "could not be printed" in told[0]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is full, as Linux has it")
def test_a_file_that_was_not_written_to_its_end_is_no_print(theme: Theme) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName("/dev/full")
    with pytest.raises(PrintError):
        list(put_on_paper(Printed("Short", "<p>One page.</p>"), printer, theme.reading_font()))


def test_printing_can_be_stopped(theme: Theme, window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    told: list[str] = []
    printing = Printing(theme, window, told.append)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "long.pdf"))
    text = "\n\n".join(f"Paragraph {n}. {'Words go on. ' * 30}" for n in range(400))
    printing.print_on(Printed("x", "", plain=slices(text)), printer)
    progress = printing.progress
    assert progress is not None
    qtbot.waitUntil(lambda: progress.maximum() > 20, timeout=LONG)
    progress.findChild(QPushButton).click()
    assert told == ["Printing was stopped"]
    assert printing.progress is None
    printing.print_on(Printed("x", "<p>Once more</p>"), printer)
    qtbot.waitUntil(lambda: told[1:] == ["Printed"], timeout=LONG)
