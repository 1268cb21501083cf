"""Pages made to be slow: the time that they take is bounded by their size."""

from __future__ import annotations

import time

import pytest

from pkm_desktop.core.seek.pages.extract import extract

URL = "https://slow.example/x"
PARAGRAPH = (
    "<p>Most of what we learn at work, stays in the heads of those who learned it, which is a pity.</p>"
)
PAGES = {
    "nested boxes": "<div class=comment>" * 60_000 + "x",
    "nested boxes with text": "<div class='related share'>words, words " * 40_000,
    "many passages": f"<h1>Title</h1><div>{PARAGRAPH * 30_000}</div>",
    "many other passages": f"<h1>Title</h1>{f'<section><div>{PARAGRAPH}</div></section>' * 12_000}",
    "passages in nested boxes": "<div class=a>" * 180 + PARAGRAPH * 30_000,
    "nested formulas": f"{PARAGRAPH * 20}{'<mjx-container class=MathJax>' * 2_000}",
    "passages in nested formulas": f"{PARAGRAPH * 20}<mjx-container class=MathJax>" * 1_000,
    "formulas": f"{PARAGRAPH * 20}{'<math><mfrac><mi>a</mi><mi>b</mi></mfrac></math>' * 20_000}",
    "deep formula": f"{PARAGRAPH * 20}<math>{'<msqrt>' * 5_000}x{'</msqrt>' * 5_000}</math>",
    "links": f"{PARAGRAPH * 20}{'<p><a href=/x>Read more: another story</a></p>' * 20_000}",
    "one long line": "<p>" + "read more " * 400_000,
    "dates": "<p>3 May 2024 </p>" * 50_000,
    "blanks": f"<article><p>Published{' ' * 2_000_000}x</p></article>",
    "names": f"<div class='{'share ' * 100_000}'>{PARAGRAPH * 20}</div>",
}


@pytest.mark.parametrize("name", PAGES)
def test_a_hostile_page_is_read_in_time(name: str) -> None:
    started = time.process_time()
    extract(PAGES[name].encode(), url=URL)
    assert time.process_time() - started < 10
