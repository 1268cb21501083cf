"""Real pages against what other extractors and people took for their article, with the figures held."""

from __future__ import annotations

import html
import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest

from pkm_desktop.core.model.items import Article
from pkm_desktop.core.seek.pages.extract import extract
from pkm_desktop.core.seek.text.plaintext import plain

pytestmark = pytest.mark.corpus
_SCRIPTS_WITHOUT_BLANKS = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


@lru_cache(maxsize=500)
def read(page: Path, url: str) -> Article:
    return extract(page.read_bytes(), url=url)


def words(markup: str) -> Counter[str]:
    text = re.sub(r"<(script|style).*?</\1>|<[^>]+>", " ", markup, flags=re.DOTALL)
    text = _SCRIPTS_WITHOUT_BLANKS.sub(r" \g<0> ", html.unescape(text))
    return Counter(re.findall(r"\w+", text.lower()))


def f1(got: Counter[str], wanted: Counter[str]) -> float:
    return 2 * (got & wanted).total() / max(1, got.total() + wanted.total())


def marked_up(family: Path) -> Iterator[tuple[str, float]]:
    """Pages with the article as markup beside them: how well we agree."""
    for page in sorted(family.iterdir()):
        source, expected = page / "source.html", page / "expected.html"
        if source.exists() and expected.exists():
            article = read(source, f"http://{page.name}.example/page.html")
            wanted = words(expected.read_text(encoding="utf-8"))
            yield page.name, f1(words(html.escape(article.text)), wanted)


def mean(scores: list[tuple[str, float]]) -> float:
    return sum(score for _, score in scores) / len(scores)


def test_readabilitys_pages(corpus: Path) -> None:
    scores = list(marked_up(corpus / "articles" / "readability"))
    assert mean(scores) >= 0.98, sorted(scores, key=lambda score: score[1])[:5]
    assert min(score for _, score in scores) > 0.8


def test_omnivores_pages(corpus: Path) -> None:
    """Of two of them only a part is expected: a question without its answers, a page of one line."""
    scores = sorted(score for _, score in marked_up(corpus / "articles" / "omnivore"))
    assert sum(scores[2:]) / len(scores[2:]) >= 0.96
    assert sum(scores) / len(scores) >= 0.91


def test_defuddles_pages(corpus: Path) -> None:
    """Small made-up pages, a good part of them with formulas, which are expected as TeX."""
    folder = corpus / "articles" / "defuddle"
    scores = []
    for expected in sorted((folder / "expected").glob("*.md")):
        page = folder / "fixtures" / f"{expected.stem}.html"
        if page.exists():
            got = words(html.escape(read(page, "https://site.example/page").text))
            scores.append((page.stem, f1(got, words(html.escape(without_marks(expected))))))
    plain_ones = [score for score in scores if not score[0].startswith(("math", "comments", "codeblocks"))]
    assert mean(scores) >= 0.93
    assert mean(plain_ones) >= 0.94


def without_marks(expected: Path) -> str:
    text = re.sub(r"^\s*```json.*?```", "", expected.read_text(encoding="utf-8"), count=1, flags=re.DOTALL)
    return re.sub(r"!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|^\[\^[^\]]*\]:?|<[^>]+>", " ", text, flags=re.MULTILINE)


def test_sentences_that_people_chose(corpus: Path) -> None:
    """trafilatura's evaluation: sentences that belong to the article, and some that do not."""
    folder = corpus / "articles" / "trafilatura-eval"
    found, wrong, wanted = 0, 0, 0
    for url, said in json.loads((folder / "evaldata.json").read_text(encoding="utf-8")).items():
        page = folder / said["file"]
        if page.exists():
            text = " ".join(read(page, url.partition("::")[2] or url).text.split())
            wanted += len(said["with"])
            found += sum(" ".join(sentence.split()) in text for sentence in said["with"])
            wrong += sum(" ".join(sentence.split()) in text for sentence in said["without"])
    precision, recall = found / (found + wrong), found / wanted
    assert wanted > 200
    assert 2 * precision * recall / (precision + recall) >= 0.95


def test_what_pages_say_of_themselves(corpus: Path) -> None:
    asked: Counter[str] = Counter()
    held: Counter[str] = Counter()
    for page in sorted((corpus / "articles" / "readability").iterdir()):
        if not (page / "expected-metadata.json").exists():
            continue
        said = json.loads((page / "expected-metadata.json").read_text(encoding="utf-8"))
        article = read(page / "source.html", f"http://{page.name}.example/page.html")
        for name, ours in (("title", article.title), ("byline", article.authors), ("lang", article.lang)):
            if said.get(name):
                asked[name] += 1
                held[name] += same(plain(said[name]), ours)
    assert held["title"] >= 0.9 * asked["title"]
    assert held["byline"] >= 0.75 * asked["byline"]
    assert held["lang"] >= 0.95 * asked["lang"]


def same(said: str, ours: str) -> bool:
    """Whether one is the other or a part of it: 'By Jane Doe, 3 May' and 'Jane Doe'."""
    first, second = said.casefold().replace("_", "-"), ours.casefold()
    return bool(second) and (first in second or second in first)
