"""Our stems are those of the index, our marks stand where the index sees a word."""

from __future__ import annotations

import random

import pytest

from pkm_desktop.core.model.search import Words
from pkm_desktop.core.sense.related import key_words, shared
from pkm_desktop.core.sense.snippets import occurrences, snippet
from pkm_desktop.core.sense.spelling import near_stems, surface
from pkm_desktop.core.sense.stem import fold, stem
from pkm_desktop.core.store.database import DRIVER
from tests.core.sense.texts import ARTICLE

_ENDINGS = [
    "",
    "s",
    "es",
    "ies",
    "ed",
    "eed",
    "ing",
    "ation",
    "ational",
    "izer",
    "fulness",
    "ousli",
    "biliti",
    "ll",
    "y",
]
_ENDINGS += [
    "ement",
    "ence",
    "icate",
    "ative",
    "ical",
    "sion",
    "tion",
    "able",
    "e",
    "ee",
    "ity",
    "logies",
    "ising",
]


def words(count: int) -> list[str]:
    dice = random.Random(5)
    made = {
        "".join(dice.choice("aeioubcdlmnrstyzé") for _ in range(dice.randrange(1, 8))) + dice.choice(_ENDINGS)
        for _ in range(count)
    }
    return sorted(
        made | {"happy", "relational", "connections", "eed", "größe", "λόγος", "naïve", "generalizations"}
    )


def test_stems_are_those_of_fts5() -> None:
    """FTS5's porter on thousands of made words: the reference is the index itself."""
    db = DRIVER.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE f USING fts5(x, tokenize='porter unicode61 remove_diacritics 2')")
    db.execute("CREATE VIRTUAL TABLE v USING fts5vocab(f, 'instance')")
    made = words(6000)
    db.executemany("INSERT INTO f(rowid, x) VALUES (?, ?)", list(enumerate(made)))
    terms = {doc: term for term, doc in db.execute("SELECT term, doc FROM v")}
    db.close()
    assert [(word, terms[at]) for at, word in enumerate(made) if stem(fold(word)) != terms[at]] == []


@pytest.mark.parametrize(
    "text", ["Größe", "ÉCOLE", "İstanbul", "ſ", "ΛΌΓΟΣ", "e\u0301a", "ﬁ", "\U0001d400", ARTICLE]
)
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_marks_stand_on_the_words_found() -> None:
    text, marks = snippet(ARTICLE, [Words("meeting"), Words("coordinate")])
    assert [text[start:end] for start, end in marks] == ["meeting", "coordination"]
    assert len(text) < 260


def test_accents_case_phrases_pieces_and_beginnings_are_marked() -> None:
    text = "Die GRÖẞE zählt. La Café-Zeit in 東京タワー, connected."
    wanted = [Words("zahlt"), Words("cafe zeit"), Words("タワー", piece=True), Words("conn", begins=True)]
    assert [text[start:end] for start, end, _ in occurrences(text, wanted)] == [
        *("zählt", "Café-Zeit", "タワー", "connected")
    ]


def test_a_text_without_the_words_shows_its_beginning() -> None:
    text, marks = snippet("  One\n\n two  three " + "x" * 500, [Words("absent")])
    assert text.startswith("One two three")
    assert marks == ()
    assert snippet("", [Words("a")]) == ("", ())


def test_a_better_spelling_is_near_and_in_the_library() -> None:
    stems = sorted(stem(word) for word in ["knowledge", "know", "college", "river", "rivers"])

    def next_stem(at: str) -> str | None:
        return next((each for each in stems if each >= at), None)

    assert near_stems("knowlege", next_stem) == ((1, "knowledg"),)
    assert near_stems("rivver", next_stem) == ((1, "river"),)
    assert near_stems("xyzzy", next_stem) == ()
    assert near_stems("ab", next_stem) == ()
    assert near_stems("a" * 500, next_stem) == ()
    assert surface("Tacit KNOWLEDGE is knowledges", "knowledg", "knowlege") == "knowledge"
    assert surface("nothing", "knowledg", "knowlege") == ""


def test_key_words_are_those_that_tell_a_text_from_others() -> None:
    counts = {"digest": (3, 9), "fridai": (5, 8), "meet": (90, 400), "sentenc": (8, 12)}
    found = key_words("Digests", ARTICLE, lambda each: counts.get(each, (0, 0)), 120)
    assert [each for _, each in found][0] == "digest"
    assert "meet" not in {each for _, each in found}
    assert shared("On Fridays a digest", found) == ("digests", "friday")
