"""Killed in the middle of writing: what was acknowledged is there, the file and the index are whole."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.library import open_library

ROOT = Path(__file__).resolve().parents[2]
KILLS = 100
WRITER = """
import os, sys, pathlib
from pkm_desktop.core.library import open_library
from pkm_desktop.core.commands.sense import annotate
import pkm_desktop.core.store.session, pkm_desktop.core.store.tables, pkm_desktop.core.sense.links
folder = pathlib.Path(sys.argv[1])
open_library(folder).close()
while True:
    ready = sys.stdin.buffer.read(1)  # one child per byte: imports are done once
    if not ready:
        break
    child = os.fork()
    if child == 0:
        library = open_library(folder, patience=10)
        print("start", os.getpid(), flush=True)
        number = 0
        while True:
            number += 1
            words = f"word{os.getpid()}x{number} [[Link]] " + "text " * (number % 300)
            note = annotate.write_note(library, words).value
            print("saved", note.id, flush=True)
    os.waitpid(child, 0)
    print("reaped", flush=True)
"""


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork to kill often enough")
def test_no_acknowledged_note_is_lost_in_a_hundred_kills(tmp_path: Path) -> None:
    chance, acknowledged = random.Random(20260105), 0
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(tmp_path)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as writer:
        assert writer.stdin
        assert writer.stdout
        for _ in range(KILLS):
            writer.stdin.write(b"x")
            writer.stdin.flush()
            child, saves = int(writer.stdout.readline().split()[1]), chance.randint(1, 25)
            while True:
                line = writer.stdout.readline().split()
                if line[0] == b"reaped":
                    break
                acknowledged += 1
                saves -= 1
                if saves == 0:
                    os.kill(child, signal.SIGKILL)
        writer.stdin.close()
    with open_library(tmp_path) as library:
        with library.reading() as db:
            assert db.execute("SELECT count(*) FROM note").fetchone()[0] >= acknowledged
        assert upkeep.check(library) == ()
