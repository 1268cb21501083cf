"""Files from a person: pipes, devices, folders and sizes."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from pkm_desktop.core.commands.given import read_given
from pkm_desktop.core.errors import ImportFileError


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"\0abc")
    assert read_given(tmp_path / "file") == b"\0abc"


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    for path, said in (
        (tmp_path, "a folder"),
        (tmp_path / "none", "no such file"),
        (tmp_path / ("a" * 5000), "too long"),
        (tmp_path / "a\0b", "null"),
    ):
        with pytest.raises(ImportFileError, match=said):
            read_given(path)


def test_the_limit_holds_for_files_and_for_streams_without_end(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x" * (2 << 20))
    endless = [Path("/dev/zero")] if Path("/dev/zero").is_char_device() else []
    for path in (tmp_path / "file", *endless):
        with pytest.raises(ImportFileError, match="the limit is 1 MB"):
            read_given(path, largest=1 << 20)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_read_and_one_that_nobody_writes_to_is_empty(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert read_given(tmp_path / "pipe") == b""
    reader, writer = os.pipe()
    thread = threading.Thread(target=_write_late, args=(writer, b"x" * 200_000))
    thread.start()
    try:
        assert len(read_given(Path(f"/dev/fd/{reader}"))) == 200_000
    finally:
        thread.join()
        os.close(reader)


def _write_late(writer: int, content: bytes) -> None:
    threading.Event().wait(0.05)
    with os.fdopen(writer, "wb") as file:
        file.write(content)
