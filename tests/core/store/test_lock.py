"""The lock beside a library: one at a time, gone with its process, also where the system knows no flock."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from pkm_desktop.core.store import lock

ROOT = Path(__file__).resolve().parents[3]
HOLDS = (
    "import pathlib, sys; from pkm_desktop.core.store import lock;"
    "held = lock.take(pathlib.Path(sys.argv[1]), 0); print('held', flush=True); sys.stdin.read()"
)


def test_one_at_a_time(tmp_path: Path) -> None:
    file = tmp_path / "library.lock"
    first = lock.take(file, 0)
    with pytest.raises(TimeoutError):
        lock.take(file, 0.06)
    first.release()
    first.release()
    lock.take(file, 0).release()
    assert file.stat().st_mode & 0o077 == 0


def test_it_goes_with_its_process(tmp_path: Path) -> None:
    file = tmp_path / "library.lock"
    with subprocess.Popen(
        [sys.executable, "-c", HOLDS, str(file)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(TimeoutError):
            lock.take(file, 0)
        other.kill()
        other.wait()
    lock.take(file, 5).release()


@pytest.mark.skipif(os.name != "posix", reason="flock(2)")
def test_a_file_that_was_removed_locks_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fcntl

    file, flock, tries = tmp_path / "library.lock", fcntl.flock, 0

    def removed_at_first(handle: int, how: int) -> None:
        nonlocal tries
        tries += 1
        if tries == 1:
            file.unlink()
        flock(handle, how)

    monkeypatch.setattr(fcntl, "flock", removed_at_first)
    held = lock.take(file, 5)
    assert tries == 2
    assert file.exists()
    with pytest.raises(TimeoutError):
        lock.take(file, 0)
    held.release()


@pytest.mark.skipif(os.name != "posix", reason="flock(2)")
def test_where_there_is_no_flock_another_lock_stands_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fcntl

    def unknown(handle: int, how: int) -> None:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))

    monkeypatch.setattr(fcntl, "flock", unknown)
    first = lock.take(tmp_path / "library.lock", 0)
    with pytest.raises(TimeoutError):
        lock.take(tmp_path / "library.lock", 0)
    first.release()


@pytest.mark.skipif(os.name != "posix", reason="links of POSIX")
def test_no_link_leads_it_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "library.lock").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OSError, match="symbolic link"):
        lock.take(tmp_path / "library.lock", 0)
    assert not (tmp_path / "elsewhere").exists()
