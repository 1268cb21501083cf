"""Readers of highlights and references: what they make of files as other programs write them."""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pkm_desktop.core.errors import ImportFileError
from pkm_desktop.core.model.works import WorkFile
from pkm_desktop.core.sense.imports import hypothesis_rows, kindle, zotero
from pkm_desktop.core.sense.imports.kindle_dates import moment
from pkm_desktop.core.sense.imports.markup import to_markdown


def clipping(meta: str, text: str, book: str = "A Book (of two) (Last, First)") -> str:
    return f"{book}\n- {meta}\n\n{text}\n==========\n"


def marks_of(file: WorkFile) -> list[tuple[str, str]]:
    return [(mark.quote, mark.comment) for work in file.works for mark in work.marks]


def test_a_note_stands_with_its_highlight_and_bookmarks_are_left_out() -> None:
    when = "Added on Thursday, August 22, 2024 6:10:53 PM"
    text = (
        clipping(f"Your Note on Location 20 | {when}", "mine")
        + clipping(f"Your Highlight on Location 18-20 | {when}", "theirs")
        + clipping(f"Your Bookmark on Location 20 | {when}", "")
        + clipping(f"Your Note on Location 900 | {when}", "on nothing")
    )
    file = kindle.read_kindle(text)
    (work,) = file.works
    assert (work.title, work.authors, work.book) == ("A Book (of two)", "Last, First", True)
    assert marks_of(file) == [("theirs", "mine")]
    assert [note.body for note in work.notes] == ["on nothing"]
    assert work.marks[0].at == datetime(2024, 8, 22, 18, 10, 53, tzinfo=UTC)


def test_highlights_that_grew_and_notes_that_were_edited_are_one() -> None:
    text = (
        clipping("Your Highlight on Location 10-11 | Added on X", "grows")
        + clipping("Your Highlight on Location 10-12 | Added on X", "it grows further")
        + clipping("Your Highlight on Location 10-12 | Added on X", "it grows further")
        + clipping("Your Note on Location 12 | Added on X", "first")
        + clipping("Your Note on Location 12 | Added on X", "first and second")
        + clipping("Your Highlight on Location 90-91 | Added on X", "grows")
    )
    assert marks_of(kindle.read_kindle(text)) == [("it grows further", "first and second"), ("grows", "")]


def test_what_is_no_clipping_is_a_sentence() -> None:
    text = "Book\nno meta\n==========\n" + clipping(
        "Your Highlight on page 1 | Added on X", "<You have reached the clipping limit for this item>"
    )
    file = kindle.read_kindle(text)
    assert (file.works, file.failed) == ((), 2)
    assert "limit" in file.errors[1]


@pytest.mark.parametrize(
    ("written", "hour"),
    [
        ("Added on Thursday, August 22, 2024 6:10:53 PM", 18),
        ("Added on Thursday, 22 August 2024 18:10:53", 18),
        ("Hinzugefügt am Donnerstag, 22. August 2024 18:10:53", 18),
        ("Añadido el jueves, 22 de agosto de 2024 18:10:53", 18),
        ("Ajouté le jeudi 22 août 2024 18:10:53", 18),
        ("Добавлено: четверг, 22 августа 2024 г. в 18:10:53", 18),
        ("作成日: 2024年8月22日木曜日 18:10:53", 18),
        ("添加于 2024年8月22日星期四 下午6:10:53", 18),
        ("添加于 2024年8月22日星期四 上午12:10:53", 0),
    ],
)
def test_dates_in_many_languages(written: str, hour: int) -> None:
    assert moment(written) == datetime(2024, 8, 22, hour, 10, 53, tzinfo=UTC)


@pytest.mark.parametrize("written", ["", "Added on X", "31. Februar 2024 10:00:00"])
def test_what_is_no_date(written: str) -> None:
    assert moment(written) is None


@pytest.mark.corpus
def test_real_clippings(corpus: Path) -> None:
    folder = corpus / "highlights"
    languages = (folder / "yakimka-multilang" / "my_clippings_languages_examples.txt").read_text("utf-8-sig")
    found = marks_of(kindle.read_kindle(languages))
    assert len(found) == 11
    assert all(quote.replace("highlight", "note") == comment for quote, comment in found)
    for name, count in (("dapepe-de/My Clippings.txt", 60), ("kindle2notion/Test Clippings.txt", 6)):
        text = (folder / name).read_text("utf-8-sig")
        assert kindle.is_kindle(text[:60_000], "My Clippings.txt")
        assert len(marks_of(kindle.read_kindle(text))) == count


@pytest.mark.corpus
@pytest.mark.parametrize("name", ["clippings", "clippings-new-format"])
def test_clippings_as_another_parser_reads_them(corpus: Path, name: str) -> None:
    folder = corpus / "highlights" / "samueldg" / "tests" / "resources"
    expected = json.loads((folder / f"{name}.json").read_text("utf-8"))
    file = kindle.read_kindle((folder / f"{name}.txt").read_text("utf-8-sig"))
    wanted = {
        (one["document"]["title"], one["document"]["authors"], one["content"], one["metadata"]["timestamp"])
        for one in expected
        if one["metadata"]["category"] == "Highlight"
    }
    assert wanted == {
        (work.title, work.authors, mark.quote, f"{mark.at:%Y-%m-%dT%H:%M:%S}")
        for work in file.works
        for mark in work.marks
    }
    notes = {one["content"] for one in expected if one["metadata"]["category"] == "Note"}
    assert notes == {mark.comment for work in file.works for mark in work.marks if mark.comment}


ROW = {
    "id": "a1",
    "created": "2020-01-02T03:04:05.6+00:00",
    "uri": "http://x.example/page",
    "document": {"title": ["The page"]},
    "text": "said",
    "tags": ["t"],
    "user": "acct:me@hypothes.is",
    "target": [
        {
            "selector": [
                {"type": "TextPositionSelector", "start": 7, "end": 9},
                {"type": "TextQuoteSelector", "exact": "the words", "prefix": "before ", "suffix": " after"},
            ]
        }
    ],
}
REPLY = {**ROW, "id": "a2", "references": ["a1"], "text": "answered", "user": "acct:you@h", "target": [{}]}
PAGE_NOTE = {**ROW, "id": "a3", "text": "on the page", "target": [{"source": "x"}]}


@pytest.mark.parametrize(
    "text",
    [
        json.dumps({"total": 3, "rows": [ROW, REPLY, PAGE_NOTE]}),
        json.dumps([ROW, REPLY, PAGE_NOTE]),
        json.dumps({"export_date": "2020", "annotations": [ROW, REPLY, PAGE_NOTE]}),
        "\n".join(map(json.dumps, [ROW, REPLY, PAGE_NOTE])),
    ],
)
def test_annotations_of_hypothesis(text: str) -> None:
    assert hypothesis_rows.is_hypothesis(text, "x.json")
    (work,) = hypothesis_rows.read_hypothesis(text).works
    (mark,) = work.marks
    assert (work.title, work.url) == ("The page", "http://x.example/page")
    assert (mark.key, mark.quote, mark.comment) == ("a1", "the words", "said\n\nyou: answered")
    assert (mark.prefix, mark.suffix, mark.start, mark.tags) == ("before ", " after", 7, ("t",))
    assert [note.body for note in work.notes] == ["on the page"]


def test_a_damaged_line_of_annotations_is_a_sentence() -> None:
    file = hypothesis_rows.read_hypothesis(f"{json.dumps(ROW)}\n{{broken\n")
    assert (len(file.works), file.failed, file.errors) == (1, 1, ("Line 2: This is no annotation.",))
    with pytest.raises(ImportFileError):
        hypothesis_rows.read_hypothesis("{broken")


@pytest.mark.corpus
def test_real_annotations(corpus: Path) -> None:
    text = (corpus / "highlights" / "frankenstein-variorum" / "hypothesis.ndjson").read_text()
    file = hypothesis_rows.read_hypothesis(text)
    assert sum(len(work.marks) + len(work.notes) for work in file.works) == len(text.splitlines()) == 203
    assert file.failed == 0


RIS = """TY  - JOUR
AU  - Lovelace, Ada
AU  - Turing, Alan
TI  - On engines
JO  - Notes
PY  - 1843/10/05
DO  - 10.1000/xyz
KW  - engines
KW  - looms
N1  - <p>My <b>note</b></p>
AB  - About engines.
ER  -

TY  - BOOK
T1  - A book
ER  -
TY  - JOUR
ER  -
"""


def test_ris() -> None:
    assert zotero.is_ris(RIS, "x.ris")
    file = zotero.read_ris(RIS)
    first, second = file.works
    assert (first.title, first.authors, first.site) == ("On engines", "Lovelace, Ada; Turing, Alan", "Notes")
    assert (first.url, first.tags) == ("https://doi.org/10.1000/xyz", ("engines", "looms"))
    assert first.published == datetime(1843, 10, 5, tzinfo=UTC)
    assert [note.body for note in first.notes] == ["My **note**"]
    assert second.book
    assert file.failed == 1


def test_csl() -> None:
    thing = {
        "id": "k", "type": "book", "title": "T",
        "author": [{"family": "L", "given": "A"}, {"literal": "WHO"}],
        "issued": {"date-parts": [["2020", 2]]}, "note": "n", "URL": "https://x.example/", "keyword": "a; b",
    }  # fmt: skip
    text = json.dumps([thing])
    assert zotero.is_csl(text, "x.json")
    (work,) = zotero.read_csl(text).works
    assert (work.title, work.authors, work.book, work.tags) == ("T", "L, A; WHO", True, ("a", "b"))
    assert work.published == datetime(2020, 2, 1, tzinfo=UTC)
    assert [note.body for note in work.notes] == ["n"]


def test_better_bibtex_with_annotations() -> None:
    item = {
        "itemType": "journalArticle", "title": "T", "key": "K", "DOI": "10.1/x", "date": "2021-05",
        "creators": [{"creatorType": "author", "lastName": "L", "firstName": "A"}], "tags": [{"tag": "t"}],
        "notes": [{"note": "<h1>Head</h1><ul><li>one</li><li>two</li></ul>"}],
        "attachments": [{"annotations": [
            {"key": "AN", "annotationText": "marked", "annotationComment": "said", "tags": [{"tag": "x"}]},
            {"annotationText": ""},
        ]}],
    }  # fmt: skip
    text = json.dumps({"config": {}, "items": [item, {"itemType": "note", "note": "x"}]})
    assert zotero.is_better_bibtex(text, "x.json")
    (work,) = zotero.read_better_bibtex(text).works
    (mark,) = work.marks
    assert (mark.key, mark.quote, mark.comment, mark.tags) == ("AN", "marked", "said", ("x",))
    assert [note.body for note in work.notes] == ["# Head\n\n- one\n- two"]


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        ("plain < text", "plain < text"),
        ("<p>a</p><p>b<br>c</p>", "a\n\nb\nc"),
        ('<a href="https://x.example/">x</a> <a href="javascript:x">y</a>', "[x](https://x.example/) [y]"),
        ("<p>x<script>bad()</script></p>", "x"),
        ("<blockquote><p>q</p></blockquote>", "> q"),
    ],
)
def test_notes_written_as_html(markup: str, said: str) -> None:
    assert to_markdown(markup) == said


def test_notes_of_zotero_that_belong_to_nothing_and_remarks_without_a_quote() -> None:
    remark = {"annotationComment": "<p>look here</p>", "key": "K2", "tags": [{"tag": "at"}]}
    items = [
        {"itemType": "note", "note": "<p>alone</p>", "key": "S1", "tags": ["one"]},
        {"itemType": "book", "title": "On <i>Art</i> &amp; life", "attachments": [{"annotations": [remark]}]},
    ]
    found = zotero.read_better_bibtex(json.dumps({"items": items}))
    assert [(note.key, note.body, note.tags) for note in found.notes] == [("S1", "alone", ("one",))]
    (work,) = found.works
    assert work.title == "On Art & life"
    assert [(note.body, note.tags) for note in work.notes] == [("look here", ("at",))]
    (csl,) = zotero.read_csl(json.dumps([{"id": "a", "type": "book", "title": "A <sup>2</sup> < b"}])).works
    assert csl.title == "A 2 < b"


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        ("<p>a</p><pre><code>x = 1\n  y</code></pre>", "a\n\n```\nx = 1\n  y\n```"),
        (
            "<table><tr><th>A</th><th>B</th></tr><tr><td><p>1|2</p></td><td>3<br>4</td></tr></table>",
            "| A | B |\n| --- | --- |\n|  1\\|2 | 3 4 |",
        ),
        ("<p>a</p><pre>" + " " * 200_000 + "</pre>", "a\n\n```\n\n```"),
    ],
)
def test_code_and_tables_written_as_html(markup: str, said: str) -> None:
    began = time.process_time()
    assert to_markdown(markup) == said
    assert time.process_time() - began < 5
