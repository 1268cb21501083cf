"""Killed while somebody types: every autosave that was acknowledged is there, and the file is whole."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.sense import recall
from pkm_desktop.core.library import open_library

ROOT = Path(__file__).resolve().parents[2]
TYPIST = """
import pathlib, sys
from pkm_desktop.core.library import open_library
from pkm_desktop.core.commands.sense import annotate
library = open_library(pathlib.Path(sys.argv[1]))
note = annotate.write_note(library, "word0", title="Typed").value
for number in range(1, 100_000):
    annotate.edit_note(library, note.id, body=f"{'text ' * (number % 50)} word{number}", typing=True)
    print(number, flush=True)
"""


def test_no_acknowledged_autosave_is_lost(tmp_path: Path) -> None:
    for kill_after in (1, 17, 60):
        folder = tmp_path / str(kill_after)
        with subprocess.Popen(
            [sys.executable, "-c", TYPIST, str(folder)], cwd=ROOT, stdout=subprocess.PIPE
        ) as typist:
            assert typist.stdout
            last = 0
            while last < kill_after:
                last = int(typist.stdout.readline())
            typist.kill()
            rest = typist.stdout.read().split(b"\n")[:-1]
            last = int(rest[-1]) if rest else last
        with open_library(folder) as library:
            (note,) = recall.notes(library)
            assert int(note.body.rpartition("word")[2]) >= last
            assert upkeep.check(library) == ()
