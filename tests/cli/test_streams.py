"""Where the result goes: a pipe that is closed, a disk that is full, a terminal that is not UTF-8."""

from __future__ import annotations

import json
import os
import signal
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Program

TEXT = "Grüße 😀 “quoted”"


def shell(program: Program, line: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    pkm = f"'{program.python}' -m pkm_desktop --library '{program.library}'"
    return subprocess.run(
        ["bash", "-o", "pipefail", "-c", line.replace("PKM", pkm)],
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, **environment},
        check=False,
    )


def test_a_reader_that_leaves_early_is_no_error(program: Program) -> None:
    program.get("note", given=b"long " * 50_000)
    ran = shell(program, "PKM show n1 | head -c 1 > /dev/null")
    assert (ran.returncode, ran.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="this system has no /dev/full")
def test_a_result_that_cannot_be_written_is_told(program: Program) -> None:
    ran = shell(program, "PKM note --text kept > /dev/full")
    assert ran.returncode == 1
    assert b"result cannot be written" in ran.stderr
    assert b"Traceback" not in ran.stderr
    assert program.get("find", "kept")["total"] == 1


@pytest.mark.parametrize("closed", [">&-", ">&- 2>&-", "<&-"])
def test_closed_streams_are_no_error(program: Program, closed: str) -> None:
    ran = shell(program, f"PKM note --text kept {closed}")
    assert ran.returncode == 0
    assert b"Traceback" not in ran.stderr


def test_json_is_utf_8_on_any_terminal(program: Program) -> None:
    program.get("note", "--text", TEXT)
    for encoding in ("ascii", "latin-1", "utf-16"):
        ran = shell(program, "PKM show n1 --json", PYTHONIOENCODING=encoding)
        assert json.loads(ran.stdout)["body"] == TEXT
        ran = shell(program, "PKM show n1", PYTHONIOENCODING=encoding)
        assert (ran.returncode, ran.stderr) == (0, b"")


def test_a_path_that_is_no_text_gives_json(program: Program, tmp_path: Path) -> None:
    odd = tmp_path / "odd\udcff.db"
    ran = shell(program, f"PKM backup --json $'{tmp_path}/odd\\xff.db'")
    assert ran.returncode == 0, ran.stderr
    assert json.loads(ran.stdout)["path"] == str(odd)


def test_ctrl_c_while_loading_prints_no_traceback(program: Program) -> None:
    command = [program.python, "-X", "importtime", "-m", "pkm_desktop", "--library", str(program.library)]
    process = subprocess.Popen([*command, "items"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT)
    assert process.stderr is not None
    for line in process.stderr:
        if b"pkm_desktop.core" in line:
            break
    process.send_signal(signal.SIGINT)
    _, said = process.communicate()
    assert process.returncode in (0, 130, -signal.SIGINT)  # the last: before Python could take the signal
    assert b"Traceback" not in said


def test_words_that_are_no_text_become_visible_signs(program: Program) -> None:
    ran = shell(program, "PKM note --text $'caf\\xe9 noir' --json")
    assert json.loads(ran.stdout)["body"] == "caf\N{REPLACEMENT CHARACTER} noir"
    ran = shell(
        program, f"PKM note --text '{TEXT}' --json", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0"
    )
    assert json.loads(ran.stdout)["body"] == TEXT
