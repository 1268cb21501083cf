"""The PDF as poppler reads it: every word, in reading order, in every script."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from pathlib import Path

import pytest

from pkm_desktop.core.share.layout import lay_out
from pkm_desktop.core.share.pdf import pdf
from tests.core.share import samples
from tests.core.share.nasty import strings
from tests.core.share.spoken import spoken, squeezed
from tests.looks.outside import picture_folder, program

pytestmark = [pytest.mark.looks, pytest.mark.timeout(120)]
SCRIPTS = [
    "日本語の題名、長い",
    "한국어 제목",
    "Ελληνικά",
    "Русский язык",
    "Zażółć gęślą jaźń",
    "naïve Ünïcode ﬁt",
    "中文標題",
]
FROM_THE_RIGHT = ["فارسی", "שלום", "اردو"]


def read(content: bytes, tmp_path: Path) -> str:
    path = tmp_path / "edition.pdf"
    path.write_bytes(content)
    done = subprocess.run([program("pdftotext"), "-raw", path, "-"], capture_output=True, check=True)
    text = done.stdout.decode()
    text = re.sub(r"(?m)^.*\f", "", re.sub(r"(?m)^[^\n]*#\d+ \d+ / \d+\n?", "", text))
    return unicodedata.normalize("NFC", re.sub("[\u202a-\u202e\u2066-\u2069]", "", text))


def words_alone(text: str, issue: samples.Issue) -> str:
    """Without the addresses below the entries and the numbers of the vote."""
    edition = lay_out(issue, samples.SENDER)
    for piece in edition.pieces:
        if piece.url:
            text = text.replace(squeezed(piece.url), "", 1)
    for choice in edition.ballot.choices if edition.ballot else ():
        option = squeezed(choice.text)
        text = text.replace(f"{choice.number}.{option}", option, 1)
    return text


@pytest.mark.parametrize(
    "issue",
    [samples.full(), samples.awkward_full(SCRIPTS), samples.awkward([*strings(0)[:50]])],
    ids=["full", "scripts", "awkward"],
)
def test_every_word_is_there_in_order(issue: samples.Issue, tmp_path: Path) -> None:
    said = words_alone(squeezed(read(pdf(issue, samples.SENDER), tmp_path)), issue)
    wanted = spoken(issue)
    assert squeezed(said)[: len(wanted)] == wanted


def test_words_from_right_to_left_are_whole(tmp_path: Path) -> None:
    issue = samples.awkward(FROM_THE_RIGHT)
    said = read(pdf(issue, samples.SENDER), tmp_path)
    for word in FROM_THE_RIGHT:
        assert said.count(word) >= 3


def test_it_can_be_drawn(tmp_path: Path) -> None:
    folder = picture_folder(tmp_path)
    path = folder / "edition.pdf"
    path.write_bytes(pdf(samples.full(), samples.SENDER))
    subprocess.run([program("pdftoppm"), "-png", "-r", "80", path, folder / "paper"], check=True)
    fonts = subprocess.run([program("pdffonts"), path], capture_output=True, check=True).stdout.decode()
    assert {line.split()[-5] for line in fonts.splitlines()[2:]} == {"yes"}  # all embedded
    assert list(folder.glob("paper-*.png"))
