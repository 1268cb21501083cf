"""Citations and highlights on their way out: escaped, keyed, and in the forms others read."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from pkm_desktop.core.model.notes import Highlight, Passage
from pkm_desktop.core.model.references import Reference
from pkm_desktop.core.sense import citations, marks_out

AT = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
ONE = Reference(1, "The 50% & {more} of_C# $x", "https://x.example/a_b?c={d}&e", "Ada Lovelace", "X", AT, AT)


def test_every_sign_tex_acts_on_is_escaped() -> None:
    (entry,) = [citations.bibtex([ONE], {1: "k"})]
    assert r"title = {{The 50\% \& \{more\} of\_C\# \$x}}" in entry
    assert "url = {https://x.example/a_b?c=%7Bd%7D&e}" in entry
    assert "author = {Lovelace, Ada}" in entry
    assert "year = {2024}" in entry
    assert citations.tex("a\\b~c^d\ne") == r"a\textbackslash{}b\textasciitilde{}c\textasciicircum{}d e"


@pytest.mark.parametrize(
    ("authors", "names"),
    [
        ("Ada Lovelace, Alan Turing", (("Lovelace", "Ada"), ("Turing", "Alan"))),
        ("Lovelace, Ada; Turing, Alan", (("Lovelace", "Ada"), ("Turing", "Alan"))),
        ("Cockburn, Alistair", (("Cockburn", "Alistair"),)),
        ("A Bee, C Dee, and E Eff", (("Bee", "A"), ("Dee", "C"), ("Eff", "E"))),
        ("知乎", (("知乎", ""),)),
        ("", ()),
        ("World Health Organization", (("World Health Organization", ""),)),
        ("The Guardian; ACME Inc.", (("The Guardian", ""), ("ACME Inc.", ""))),
        ("by Jan van der Berg", (("van der Berg", "Jan"),)),
        ("de la Cruz, Maria", (("de la Cruz", "Maria"),)),
        ("Doe, J., Roe, R.A.", (("Doe", "J."), ("Roe", "R.A."))),
        ("Smith, John, Jr.", (("Smith Jr.", "John"),)),
        ("john@example.org (John Smith)", (("Smith", "John"),)),
    ],
)
def test_names_of_authors(authors: str, names: tuple[tuple[str, str], ...]) -> None:
    assert citations.names(authors) == names


def test_keys_stay_whatever_comes_later() -> None:
    same = [replace(ONE, number=number) for number in (3, 1, 2)]
    keys = citations.citation_keys(same)
    assert keys == {1: "lovelace202450", 2: "lovelace202450-i2", 3: "lovelace202450-i3"}
    assert citations.citation_keys([*same, replace(ONE, number=9)])[2] == keys[2]
    assert citations.citation_keys([Reference(7, "論文")]) == {7: "i7"}


def test_csl_json() -> None:
    found = json.loads(citations.csl([ONE, Reference(2, "B", book=True, authors="WHO")], {1: "k", 2: "b"}))
    assert found[0]["issued"] == {"date-parts": [[2024, 5, 6]]}
    assert (found[0]["id"], found[0]["type"], found[0]["URL"]) == ("k", "webpage", ONE.url)
    assert found[1] == {"id": "b", "type": "book", "title": "B", "author": [{"literal": "WHO"}]}


MARK = Highlight(
    3,
    1,
    "A *title*",
    "https://x.example/",
    Passage("two\nlines", "be", "af", 5, 14),
    'said, "so"',
    2,
    AT,
    ("a b",),
)


def test_highlights_as_markdown() -> None:
    assert marks_out.to_markdown([(MARK, "Ada")]) == (
        "# Highlights\n\n## A \\*title\\*\n\nAda · <https://x.example/>\n\n> two\n> lines\n\n"
        'said, "so"\n\n— 2024-05-06, h3 #a-b\n'
    )


def test_highlights_as_annotations_of_the_w3c() -> None:
    whole = json.loads(
        marks_out.to_json(
            [(MARK, "Ada"), (replace(MARK, id=4, item_id=None, item_url="", passage=Passage("x")), "")]
        )
    )
    first, second = whole["first"]["items"]
    assert whole["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert whole["total"] == 2
    assert first["target"]["source"] == "https://x.example/"
    assert first["target"]["selector"] == [
        {"type": "TextQuoteSelector", "exact": "two\nlines", "prefix": "be", "suffix": "af"},
        {"type": "TextPositionSelector", "start": 5, "end": 14},
    ]
    assert [(one["purpose"], one["value"]) for one in first["body"]] == [
        ("commenting", 'said, "so"'),
        ("tagging", "a b"),
    ]
    assert second["target"]["source"] == "urn:pkm-desktop:h4"
    assert len(second["target"]["selector"]) == 1


def test_highlights_as_a_table() -> None:
    (row,) = csv.DictReader(io.StringIO(marks_out.to_csv([(MARK, "Ada")]), newline=""))
    assert (row["Highlight"], row["Note"], row["Author"], row["Id"]) == (
        "two\nlines",
        'said, "so"',
        "Ada",
        "h3",
    )
