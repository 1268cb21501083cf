"""Killed in the middle of sending: no mail twice, and none lost without a word."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.flows.killing import kill_again_and_again

forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork to kill often enough")


@forks
def test_a_few_kills(tmp_path: Path) -> None:
    done = kill_again_and_again(tmp_path / "library", kills=6, people=12, seed=1)
    assert done.mails == done.issues * 12


@forks
@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_hundred_kills(tmp_path: Path) -> None:
    done = kill_again_and_again(tmp_path / "library", kills=100, people=25, seed=20260105)
    assert (done.kills, done.unknown > 0) == (100, True)
