"""What markup says without letters: quotation marks of <q>, and formulas in MathML."""

from __future__ import annotations

import time

import pytest

from pkm_desktop.core.seek.feeds.parse import parse_feed
from pkm_desktop.core.seek.text.sanitize import clean

MATH = (
    "<math><semantics><mrow><mi>a</mi></mrow>"
    "<annotation encoding='application/x-tex'>\\alpha_1</annotation></semantics></math>"
)


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        ("<p>He said <q>yes</q> to it.</p>", "He said “yes” to it."),
        ("<p><q>She said <q>no</q>.</q></p>", "“She said ‘no’.”"),
        ('<p>Er sagte <q lang="de">ja</q>.</p>', "Er sagte „ja“."),
        ('<div lang="fr-CA"><p>Il dit <Q>oui</Q>.</p></div>', "Il dit « oui »."),
        ('<div lang="de"><p>x</p></div><p><q>y</q></p>', "x\n\n“y”"),
        ('<p lang="de"><q>a <q>b</q></q>', "„a ‚b‘“"),
        ("<p>a</q> <q>b</p><p>c</p>", "a “b”\n\nc"),
        ("<p><q>a", "“a”"),
        ("<quote>a</quote>", "a"),
        ("<pre>&lt;q&gt;<q>a</q></pre>", "<q>“a”"),
        ("<script><q></script><p>a</p>", "a"),
    ],
)
def test_quotations_have_their_marks(markup: str, said: str) -> None:
    cleaned = clean(markup)
    assert cleaned.text == said
    assert "<q" not in cleaned.html
    assert clean(cleaned.html) == cleaned


def test_the_language_of_the_whole_counts_where_nothing_nearer_says_one() -> None:
    assert clean("<p><q>ja</q> <q lang='en'>yes</q></p>", language="de-AT").text == "„ja“ “yes”"


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        (f"<p>With {MATH} it is.</p>", "With \\alpha_1 it is."),
        ("<p><math alttext='a^2 &lt; b'><mi>x</mi></math></p>", "a^2 < b"),
        ("<p><math><mfrac><mi>a</mi><mn>2</mn></mfrac></math></p>", "\\frac{a}{2}"),
        ("<p><math><msup><mi>x</mi><mn>2</mn></msup></math>, then</p>", "x^{2}, then"),
        ("<p>a <math></math> b</p>", "a b"),
        ("<math><mtext><img src=x onerror=alert(1)></mtext></math><p>b</p>", "b"),
    ],
)
def test_formulas_are_said_in_tex(markup: str, said: str) -> None:
    cleaned = clean(markup)
    assert cleaned.text == said
    assert "<math" not in cleaned.html
    assert "onerror" not in cleaned.html
    assert clean(cleaned.html) == cleaned


def test_a_feed_says_its_language_and_its_formulas() -> None:
    body = f"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>T</title>
    <language>de</language><item><guid>1</guid><title>x</title>
    <description><![CDATA[<p>Er sagt <q>ja</q> zu {MATH}.</p>]]></description></item></channel></rss>"""
    entry = parse_feed(body.encode(), url="https://a.example/feed").entries[0]
    assert entry.text == "Er sagt „ja“ zu \\alpha_1."


@pytest.mark.parametrize("part", ["<q>", "<math>", "<math><mi>", "</q>", "<math alttext='x", "<p><q>"])
def test_heaps_of_them_take_no_longer_than_others(part: str) -> None:
    began = time.process_time()
    clean(part * 40_000)
    assert time.process_time() - began < 5
