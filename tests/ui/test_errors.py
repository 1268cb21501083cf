"""A bug is shown once, calmly, without what the person wrote."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pkm_desktop.ui.errors import LOG_FILE, Reporter, details, start_log

PRIVATE = "my secret diary"


def caught(text: str = PRIVATE, kind: type[Exception] = ValueError) -> Exception:
    try:
        raise kind(text)
    except kind as error:
        return error


@pytest.fixture
def reporter(qtbot: QtBot, tmp_path: Path) -> Iterator[Reporter]:
    window = QWidget()
    qtbot.addWidget(window)
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    yield Reporter(window, tmp_path / LOG_FILE)
    sys.excepthook, threading.excepthook, sys.unraisablehook = hooks


def test_details_name_the_place_and_no_private_text() -> None:
    text = details(caught())
    assert "ValueError" in text
    assert "test_errors.py" in text
    assert PRIVATE not in text
    assert str(Path.home()) not in text
    assert "no attribute" in details(caught("x has no attribute y", AttributeError))


@pytest.mark.logs("ValueError")
def test_the_same_error_is_shown_once(reporter: Reporter, qtbot: QtBot) -> None:
    for _ in range(22):
        reporter.report(caught())
    dialog = reporter.dialog()
    assert dialog is not None
    shown = dialog.findChild(QPlainTextEdit).toPlainText()
    assert PRIVATE not in shown
    go_on = next(button for button in dialog.findChildren(QPushButton) if button.isDefault())
    go_on.click()
    assert reporter.dialog() is None
    reporter.report(caught())
    assert reporter.dialog() is None


@pytest.mark.logs("RuntimeError")
def test_errors_of_threads_arrive(reporter: Reporter, qtbot: QtBot) -> None:
    reporter.install()

    def break_() -> None:
        raise RuntimeError(PRIVATE)

    with qtbot.waitSignal(reporter.caught):
        threading.Thread(target=break_).start()
    qtbot.waitUntil(lambda: reporter.dialog() is not None)


def test_the_log_is_written_where_it_is_said(tmp_path: Path) -> None:
    logger = logging.getLogger("pkm_desktop")
    before = list(logger.handlers)
    path = start_log(tmp_path / "logs")
    logger.info("started")
    added = [handler for handler in logger.handlers if handler not in before]
    for handler in added:
        logger.removeHandler(handler)
        handler.close()
    assert "started" in path.read_text(encoding="utf-8")


def test_a_log_folder_that_cannot_be_is_no_reason_to_stop(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert start_log(tmp_path / "file" / "logs").name == LOG_FILE
