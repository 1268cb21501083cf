"""News and blog pages of many makes around one story: all of the story is found, and next to nothing else."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from pkm_desktop.core.seek.pages.extract import extract

STORY = (
    "The council of Harwick voted on Tuesday to rebuild the old swimming hall, after three years of debate.",
    "“We have waited long enough,” said Mary Ellis, who leads the council. “Children here cannot swim.”",
    "The plan will cost 4.2 million pounds, most of it from a fund for places that lost their grounds.",
    "Opponents had asked for a cheaper repair of the roof, which would have lasted no more than ten years.",
    "Work begins in spring, and the hall may open again in two years, if the weather allows it, they said.",
    "Last year, some 12,000 people signed a petition, started by a teacher whose pupils missed their tests.",
)
LEAD = "A vote ends three years of argument about a pool that closed in 2021."
TITLE = "Harwick to rebuild its swimming hall"
H1 = f"<h1>{TITLE}</h1>"
TEXT = "".join(f"<p>{part}</p>" for part in STORY)
LINKS = "".join(
    f"<li><a href=/{n}>Another story about the town, number {n}, to read</a></li>" for n in range(6)
)
NAV = f"<header><a href=/>The Harwick Post</a><nav><ul>{LINKS}</ul></nav></header>"
END = "<footer><p>© 2024 The Harwick Post. All rights reserved.</p><ul><li><a href=/t>Terms</a></ul></footer>"
MORE = f'<div class="z9"><h3>More from Harwick</h3><ul>{LINKS}</ul></div>'
PASSAGE = (
    "The teaser of another story, which is long enough to look like a passage of an article, as you see."
)
TEASERS = "".join(
    f"<div class=it><h4><a href=/{n}>Story {n}</a></h4><p>{PASSAGE}</p></div>" for n in range(5)
)
COMMENTS = "".join(
    f"<div class=c><p>I think that the council has done well here, for once: {n}.</p></div>"
    for n in range(90)
)
LETTER = "<h4>Get our daily email</h4><p>Sign up for our newsletter and never miss a story.</p><input>"
SLOT = "<div class=slot><p>Advertisement</p></div>"
TAGS = "<div class=tags>Tags: <a href=/a>Harwick</a> <a href=/b>Swimming</a></div>"
BIO = "<div class=author-bio><p>Tom Reed has written here since 2009.</p></div>"
READ_MORE = "<p><a href=/s>Read more: The pool that closed overnight, and why</a></p>"


def between(parts: tuple[str, ...], box: str) -> str:
    return "".join(box.format(part) for part in parts)


SHAPES = {
    "article": f"<main><article>{H1}{TEXT}</article></main>{MORE}",
    "line breaks": f"<div id=c>{H1}<div class=txt>{'<br><br>'.join(STORY)}</div></div>{MORE}",
    "divisions": f"<div>{H1}{between(STORY, '<div class=t>{}</div>')}</div>{MORE}",
    "cut by ads": f"<div>{H1}{between(STORY, '<div class=ch><p>{}</p></div>' + SLOT)}</div>",
    "sections": f"<main>{H1}{between(STORY, '<section><div class=w><p>{}</p></div></section>')}</main>{MORE}",
    "media boxes": f"<section>{H1}{between(STORY, '<div class=media><p>{}</p></div>')}</section>{MORE}",
    "pointers": f"<article>{H1}{between(STORY, '<p>{}</p>' + READ_MORE)}</article>",
    "letter": f"<article>{H1}{TEXT}<div class=newsletter-box>{LETTER}</div></article>",
    "letter within": f"<article>{H1}{between(STORY[:3], '<p>{}</p>')}<div class=signup>{LETTER}</div>"
    f"{between(STORY[3:], '<p>{}</p>')}</article>",
    "tags": f"<article>{H1}{TEXT}{TAGS}</article>",
    "author": f"<article>{H1}{TEXT}{BIO}</article>",
    "byline": f"<article>{H1}<p class=byline>By Tom Reed</p><p>3 May 2024</p><p>5 min read</p>{TEXT}",
    "comments": f"<article>{H1}{TEXT}</article><section id=comments><h2>90 Comments</h2>{COMMENTS}</section>",
    "consent": f"<div class=cookie-banner><p>{PASSAGE}</p></div><article>{H1}{TEXT}</article>",
    "table": f"<table><tr><td>{MORE}</td><td>{H1}{TEXT}</td><td>{MORE}</td></tr></table>",
    "column of teasers": f"<div><div class=a>{H1}<div>{TEXT}</div></div><div>{TEASERS}</div></div>",
    "teasers below": f"<article>{H1}{TEXT}</article><section class=grid>{TEASERS}</section>",
    "share buttons": f"<article>{H1}<ul class=share-tools><li>Tweet</ul>{TEXT}</article>",
    "credits": f"<article>{H1}<img src=/a.jpg><p>Photo: Jane Moss/Getty Images</p>{TEXT}</article>",
    "rights": f"<article>{H1}{TEXT}<p>© 2024 The Harwick Post</p><p><a href=/x>Back to top</a></p></article>",
}


TEX_NOTE = '<annotation encoding="application/x-tex">e_1</annotation>'


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.lower()))


def read(body: str) -> str:
    page = f"<html><head><title>{TITLE} | The Harwick Post</title></head><body>{NAV}{body}{END}</body></html>"
    return extract(page.encode(), url="https://post.example/hall").text


@pytest.mark.parametrize("shape", SHAPES)
def test_the_story_and_nothing_else(shape: str) -> None:
    got, wanted = words(read(SHAPES[shape])), words(" ".join(STORY))
    assert 2 * (got & wanted).total() / (got.total() + wanted.total()) > 0.99, (got - wanted, wanted - got)


@pytest.mark.parametrize(
    "lead", ["<p class=x>{}</p>", "<div class=y><h2>{}</h2></div>", "<div><div>{}</div></div>"]
)
def test_a_lead_between_headline_and_story(lead: str) -> None:
    text = read(f"<div><header>{H1}{lead.format(LEAD)}</header></div><div class=body>{TEXT}</div>{MORE}")
    assert text.startswith(LEAD)
    assert text.endswith(STORY[-1])


@pytest.mark.parametrize(
    ("formula", "tex"),
    [
        ('<math alttext="x^{2}"><mi>x</mi></math>', "x^{2}"),
        ("<math><mfrac><mi>a</mi><mn>2</mn></mfrac></math>", r"\frac{a}{2}"),
        (
            "<math><msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><msqrt><mi>y</mi></msqrt></math>",
            r"x^{2}+\sqrt{y}",
        ),
        ('<script type="math/tex">a &lt; b_1</script>', "a < b_1"),
        (f"<span class=katex><math>{TEX_NOTE}</math><b>e1</b></span>", "e_1"),
        (r'<span style="display:none"><math alttext="{\displaystyle \pi}"></math></span>', r"\pi"),
        (r'<img src=/f.svg alt="\frac{1}{2}">', r"\frac{1}{2}"),
        ("<span class=math data-math='x+y'><i>drawn</i></span>", "x+y"),
    ],
)
def test_formulas_are_kept_as_tex(formula: str, tex: str) -> None:
    text = read(f"<article>{H1}{TEXT}<p>It follows that {formula} holds, as was to be shown.</p></article>")
    assert text.endswith(f"It follows that {tex} holds, as was to be shown.")


def test_code_without_its_line_numbers() -> None:
    code = "<pre><span class=lineno>1</span>first()\n<span class=lineno>2</span>second()</pre>"
    text = read(f"<article>{H1}{TEXT}<h2 id=s>Steps <a href=#s>#</a></h2>{code}<p>{LEAD}</p></article>")
    assert "Steps\n\nfirst()\nsecond()" in text


@pytest.mark.parametrize(
    "code",
    [
        "<pre><code><span><span style='user-select: none'> 1</span>first()</span>\n"
        "<span><span style='user-select: none'> 2</span>second()</span></code></pre>",
        "<pre><div><span>1</span><div>first()</div></div><div><span>2</span><div>second()</div></div></pre>",
    ],
)
def test_lines_that_are_counted_without_a_name(code: str) -> None:
    text = read(f"<article>{H1}{TEXT}<p>So it is done:</p>{code}<p>{LEAD}</p></article>")
    assert re.search(r"first\(\)\s+second\(\)", text)


def test_numbers_in_code_stay() -> None:
    code = "<pre><span>1</span>, <span>2</span>\n<div><b>1</b>+<b>7</b></div><div><b>3</b>+1</div></pre>"
    text = read(f"<article>{H1}{TEXT}<p>So it is done:</p>{code}<p>{LEAD}</p></article>")
    assert "1, 2" in text
    assert "1+7" in text


@pytest.mark.parametrize(
    "name", ["admonition note", "callout callout-tip", "markdown-alert markdown-alert-note"]
)
def test_callouts_belong_to_the_article(name: str) -> None:
    box = f'<aside class="{name}"><p>Tip</p><p>Learn to swim first.</p></aside>'
    half = "".join(f"<p>{part}</p>" for part in STORY[:3])
    rest = "".join(f"<p>{part}</p>" for part in STORY[3:])
    assert "Learn to swim first." in read(f"{NAV}<article>{H1}{half}{box}{rest}</article>{END}")


def test_short_lists_between_paragraphs_stay() -> None:
    half = "".join(f"<p>{part}</p>" for part in STORY[:3])
    rest = "".join(f"<p>{part}</p>" for part in STORY[3:])
    needs = "<h2>Before you begin</h2><ul class=List><li>A towel.</li><li>A cap.</li></ul>"
    assert "A towel." in read(f"{NAV}<article><div>{H1}{half}{needs}{rest}</div></article>{END}")
