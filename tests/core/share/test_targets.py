"""Handing over files: whole, read back, and never over somebody else's."""

from __future__ import annotations

import hashlib
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from pkm_desktop.core.errors import PublishError, Rejected
from pkm_desktop.core.share.render import render
from pkm_desktop.core.share.targets import TARGETS, find_target
from tests.core.share import samples

MARKDOWN = find_target("markdown")
RENDERED = render(samples.issue(), "markdown")


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_every_target_delivers_its_format(target: object, tmp_path: Path) -> None:
    found = find_target(target.name)  # type: ignore[attr-defined]
    rendered = render(samples.issue(), found.format, samples.SENDER)
    delivery = found.deliver(rendered, tmp_path / "new" / "folder", name="facilitators-38")
    assert delivery.state == "verified"
    assert Path(delivery.where).read_bytes() == rendered.content
    assert delivery.where.endswith(f"{rendered.name or 'facilitators-38'}{rendered.suffix}")
    assert len(list((tmp_path / "new" / "folder").iterdir())) == 1


def test_names_and_labels_are_unique() -> None:
    assert (
        len({target.name for target in TARGETS}) == len({target.label for target in TARGETS}) == len(TARGETS)
    )
    with pytest.raises(Rejected, match="There are: eml, mediawiki"):
        find_target("carrier-pigeon")


def test_our_own_file_is_replaced_and_another_is_left(tmp_path: Path) -> None:
    mine = tmp_path / "a-1.md"
    mine.write_text("what I wrote by hand")
    second = MARKDOWN.deliver(RENDERED, tmp_path, name="a-1")
    assert second.where == str(tmp_path / "a-1-2.md")
    assert mine.read_text() == "what I wrote by hand"
    ours = hashlib.sha256(mine.read_bytes()).hexdigest()
    assert MARKDOWN.deliver(RENDERED, tmp_path, name="a-1", ours=[ours]).where == str(mine)
    assert MARKDOWN.deliver(RENDERED, tmp_path, name="a-1").where == str(mine)


def test_a_folder_that_is_a_file_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(PublishError, match=r"The file could not be written \(.+\)\. Choose another folder"):
        MARKDOWN.deliver(RENDERED, tmp_path / "file", name="a-1")


@pytest.fixture
def no_room() -> Iterator[None]:
    """The system refuses to let files grow beyond 20 bytes, as a full disk would."""
    resource = pytest.importorskip("resource", reason="no resource limits on this system")
    before, usual = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)
    signal.signal(signal.SIGXFSZ, usual)


def test_a_refused_write_leaves_the_old_file_and_no_crumbs(tmp_path: Path, no_room: None) -> None:
    old = tmp_path / "a-1.md"
    old.write_text("old")
    ours = hashlib.sha256(b"old").hexdigest()
    with pytest.raises(
        PublishError, match=r"a-1\.md: The file could not be written \(.+\)\. Choose another folder"
    ):
        MARKDOWN.deliver(RENDERED, tmp_path, name="a-1", ours=[ours])
    assert old.read_text() == "old"
    assert list(tmp_path.iterdir()) == [old]


def test_a_folder_in_place_of_the_file_gets_out_of_the_way(tmp_path: Path) -> None:
    (tmp_path / "a-1.md").mkdir()
    assert MARKDOWN.deliver(RENDERED, tmp_path, name="a-1").where == str(tmp_path / "a-1-2.md")
