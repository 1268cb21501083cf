"""The tokenizer: what is markup, what is text, and no way to make it slow."""

from __future__ import annotations

import time

import pytest

from pkm_desktop.core.seek.text.bounds import MAX_NESTING, tame
from pkm_desktop.core.seek.text.markup import attributes, start_tag, tokens


def read(html: str) -> list[tuple[str, str]]:
    return [(kind, name or text) for kind, name, text in tokens(html) if name or text]


def test_tags_text_and_what_is_neither() -> None:
    html = "<!doctype html><P CLASS=x>a < b<!-- c --></p><?php x ?></ 1><br/>"
    assert read(html) == [
        ("start", "p"),
        ("text", "a "),
        ("text", "<"),
        ("text", " b"),
        ("end", "p"),
        ("start", "br"),
    ]


def test_quoted_ends_and_quotes_that_never_close() -> None:
    assert read('<a title="a > b">x') == [("start", "a"), ("text", "x")]
    assert read('<a title="a>x</a>') == [("start", "a"), ("text", "x"), ("end", "a")]
    assert read("x <a title") == [("text", "x "), ("text", "<a title")]


def test_scripts_are_text_until_their_end() -> None:
    assert read("<script>if (a < b) '<p>'</SCRIPT>x") == [
        ("start", "script"),
        ("text", "if (a < b) '<p>'"),
        ("end", "script"),
        ("text", "x"),
    ]


def test_attributes_in_all_their_forms() -> None:
    assert attributes(" A=1 b='2 &amp; 3' c=\"4\" d a=5 /") == {"a": "1", "b": "2 & 3", "c": "4", "d": ""}
    assert start_tag("a", {"href": 'x?a=1&b="2"'}) == '<a href="x?a=1&amp;b=&quot;2&quot;">'
    assert len(attributes(" ".join(f"x{i}" for i in range(1000)))) == 64


@pytest.mark.parametrize("piece", ["<", "<!--", "<a ", "<a '", '<a ">"', "</", "<?", "<script>", "<![CDATA["])
def test_floods_take_linear_time(piece: str) -> None:
    started = time.process_time()
    for _ in tokens(piece * 100_000):
        continue
    assert time.process_time() - started < 3


@pytest.mark.parametrize("deep", ["<b>" * 95, "<b></i>" * 95, "<p><em>" * 60 + "</p>" * 60])
def test_everyday_markup_that_is_never_closed_is_bounded(deep: str) -> None:
    open_now = deepest = 0
    for token in tokens(tame(deep + "x")):
        open_now += {"start": 1, "end": -1}.get(token.kind, 0)
        deepest = max(deepest, open_now)
    assert deepest <= MAX_NESTING


def test_much_everyday_markup_is_left_alone() -> None:
    flat = "<p>a <b>b</b><br><img src='c'></p>" * 60
    assert tame(flat) == flat
