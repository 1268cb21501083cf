"""Markup that would hang a text widget comes out small, with its words."""

from __future__ import annotations

import re
import time

import pytest

from pkm_desktop.core.seek.text.layout_bounds import LONGEST_BLOCK, MAX_SPANNED, is_light
from pkm_desktop.core.seek.text.sanitize import clean

_TAG = re.compile(r"<[^>]*>")


def nested(deep: int, wide: int, words: str) -> str:
    cells = f"<td>{nested(deep - 1, wide, words) if deep > 1 else words}</td>" * wide
    return f"<table><tr>{cells}</tr></table>"


def deepest(html: str, name: str) -> int:
    depth = most = 0
    for end in re.findall(rf"<(/?){name}\b", html):
        depth += -1 if end else 1
        most = max(most, depth)
    return most


def test_tables_that_branch_nest_less() -> None:
    page = clean(nested(5, 5, "some words"))
    assert page.text.count("some words") == 5**5
    assert deepest(page.html, "table") < 5
    assert deepest(clean(nested(5, 2, "some words")).html, "table") == 5


def test_much_text_in_nested_tables_brings_them_down() -> None:
    page = clean(nested(5, 1, "<p>words and words</p>" * 5_000))
    assert page.text.count("words and words") == 5_000
    assert deepest(page.html, "table") <= 3


def test_cells_do_not_reach_across_a_whole_plain() -> None:
    row = f"<tr>{'<td colspan=50 rowspan=50>x</td>' * 50}</tr>"
    page = clean(f"<table>{row * 20}</table>")
    assert page.text.count("x") == 1000
    spans = re.findall(r'colspan="(\d+)" rowspan="(\d+)"|rowspan="(\d+)" colspan="(\d+)"', page.html)
    assert sum(int(a or c) * int(b or d) - 1 for a, b, c, d in spans) <= MAX_SPANNED
    assert (
        'colspan="2"'
        in clean("<table><tr><td colspan=2>a</td></tr><tr><td>b</td><td>c</td></tr></table>").html
    )


def test_a_block_without_end_becomes_several() -> None:
    for page in (f"<p><b>{'words '}</b>{'and words ' * 5_000}</p>", f"<div><i>{'東京' * 20_000}</i></div>"):
        cleaned = clean(page)
        assert max(map(len, cleaned.text.split("\n\n"))) <= LONGEST_BLOCK
        assert "".join(cleaned.text.replace("\u200b", "").split()) == "".join(_TAG.sub("", page).split())
        assert clean(cleaned.html) == cleaned
    assert clean(f"<div><i>{'東京' * 20_000}</i></div>").html.count("<i>") > 5
    assert clean(f"<p>{'words ' * 500}</p>").text.count("\n") == 0


def test_lines_and_blanks_of_preformatted_text_are_bounded() -> None:
    lines = clean("<pre>" + "x\n" * 250_000)
    assert lines.html.count("\n") <= 20_000
    assert lines.text.count("x") == 250_000
    assert len(clean(f"<pre>a{' ' * 400_000}b</pre>").text) < 1_000
    assert clean("<pre>a\n    b\n\tc</pre>").text == "a\n    b\n\tc"


def test_what_is_written_longer_than_it_was_is_counted_so() -> None:
    started = time.process_time()
    page = clean(f"<p>{chr(0xA0) * 500_000}x")
    assert len(page.html) < 600_000
    assert time.process_time() - started < 4
    grown = clean(f"<p>{'a' * 1_000_000}")
    assert clean(grown.html) == grown


def test_signs_that_no_font_has_are_not_looked_for_by_the_thousand() -> None:
    assert "\ue000" not in clean("<p>" + "\ue000 " * 5_000).text
    assert clean("<p>\ue000 a").text == "\ue000 a"


def test_a_list_without_end_becomes_several_that_count_on() -> None:
    page = clean(f"<ol start=5>{'<li>x</li>' * 2_500}</ol><ul>{'<li>y</li>' * 1_200}</ul>")
    assert re.findall(r'<ol start="(\d+)">', page.html) == ["5", "1005", "2005"]
    assert page.html.count("<ul>") == 2
    assert (page.text.count("x"), page.text.count("y")) == (2_500, 1_200)
    assert clean(page.html) == page


def test_signs_that_end_paragraphs_and_chains_of_pictures_are_bounded() -> None:
    assert "\u2029" not in clean("<p>a\u2029b").text
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    assert clean(f"<p>{family}").text == family
    assert clean("<p>" + "\U0001f468\u200d" * 5_000).text.count("\u200d") == 0


@pytest.mark.parametrize(
    ("text", "light"),
    [
        ("x" * 500, True),
        ("x" * 501, False),
        (f"{'x' * 400} {'y' * 500} z", True),
        (f"{'x' * 400} {'y' * 501} z", False),
        (f"{'x' * 400}\n{'y' * 400}\n{'z' * 400}", True),
        (f"{'x' * 300}<b>{'y' * 201}</b>", False),
    ],
)
def test_a_word_without_end_is_not_light(text: str, light: bool) -> None:
    assert is_light(f"<p>a {text} b</p>") is light
