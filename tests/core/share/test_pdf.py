"""The PDF: the same bytes each time, texts as data, links to the web alone."""

from __future__ import annotations

import re
import zlib
from dataclasses import replace

import pytest

from pkm_desktop.core.share.pdf import pdf
from tests.core.share import samples
from tests.core.share.nasty import strings

SCRIPTS = (
    "فارسی: یادگیری",
    "日本語の題名",
    "שלום עולם 2026",
    "한국어 제목",
    "ไทย",
    "हिन्दी",
    "Ελληνικά и Русский",
    "😀 ok",
)


def opened(content: bytes) -> bytes:
    """The PDF with its compressed streams beside it, to look into."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", content, re.DOTALL)
    return content + b"\n".join(_inflated(stream) for stream in streams)


def _inflated(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return b""


def test_the_same_issue_gives_the_same_bytes() -> None:
    first = pdf(samples.full(), samples.SENDER)
    assert first.startswith(b"%PDF-1.7")
    assert first == pdf(samples.full(), samples.SENDER)


def test_it_is_tagged_and_says_its_language() -> None:
    inside = opened(pdf(samples.full(), samples.SENDER))
    assert b"/MarkInfo" in inside
    assert re.search(rb"/Lang ?\(en\)", inside)
    assert b"/JavaScript" not in inside


def test_links_lead_to_the_web_and_nowhere_else() -> None:
    hostile = samples.entry(1, "a", url="javascript:alert(1)", why="w")
    issue = samples.full()
    section = replace(issue.sections[0], entries=(*issue.sections[0].entries, hostile))
    inside = opened(pdf(replace(issue, sections=(section, issue.sections[1])), samples.SENDER))
    found = set(re.findall(rb"/URI ?\((.*?)\)", inside))
    assert {link.split(b":")[0] for link in found} == {b"https"}
    assert b"https://example.org/1" in found
    assert b"mailto" not in inside


@pytest.mark.parametrize("lang", ["fa", "de-AT", "x-klingon", "", "日本"])
def test_any_letters_in_any_language_can_be_set(lang: str) -> None:
    issue = samples.awkward_full([*SCRIPTS, *strings(40)])
    assert pdf(replace(issue, community=replace(issue.community, lang=lang)), samples.SENDER)


def test_an_issue_with_nothing_in_it_is_a_page_all_the_same() -> None:
    empty = replace(samples.issue(), sections=(), intro="", question="", title="", published=None)
    assert pdf(empty, replace(samples.SENDER, name="")).startswith(b"%PDF")
