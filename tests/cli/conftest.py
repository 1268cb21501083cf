"""The command line as a person runs it: a process of its own on a library of its own."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Ran:
    """How one command ended and what it printed."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class Program:
    """`run("items", "--json")` runs a sub-command; `get(…)` expects it to do well and gives its JSON."""

    def __init__(self, python: str, library: Path) -> None:
        self.python, self.library = python, library

    def run(self, *words: object, given: bytes | None = None) -> Ran:
        command = [self.python, "-m", "pkm_desktop", "--library", self.library, *words]
        done = subprocess.run(map(str, command), input=given, capture_output=True, cwd=ROOT, check=False)
        return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())

    def get(self, *words: object, code: int = 0, given: bytes | None = None) -> Any:
        ran = self.run(*words, "--json", given=given)
        assert ran.code == code, ran.err
        return ran.json


@pytest.fixture
def program(python: str, tmp_path: Path) -> Program:
    return Program(python, tmp_path / "library")
