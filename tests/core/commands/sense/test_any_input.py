"""Whatever is typed is a query or gets a hint: no error, and never more than a moment."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pkm_desktop.core.commands.sense import annotate, find
from pkm_desktop.core.library import Library, open_library
from tests.core.sense.stock import put_item

_PARTS = (
    *("river", "stone", "Über", "機器学習", "知識", "나누는", "😀", "ﬁ", "a", "co", "hab"),
    *(
        "AND",
        "OR",
        "NOT",
        "TO",
        "-",
        "(",
        ")",
        '"',
        "„",
        "*",
        "~",
        "~2",
        "?",
        ":",
        "^",
        "[",
        "]",
        "{",
        "'",
        "\\",
    ),
    *("tag:", "source:", "author:", "title:", "before:", "after:", "in:", "is:", "has:", "lang:", "rel:"),
    *("sent-to:", "2026", "7d", "yesterday", "note", "kept", "%", "_", "\0", "\ud800", "\u202e", " ", "\n"),
)
_TYPED = st.one_of(
    st.lists(st.sampled_from(_PARTS), max_size=14).map("".join),
    st.lists(st.sampled_from(_PARTS), max_size=14).map(" ".join),
    st.text(max_size=40),
)
LONG = (
    "(" * 6000 + "a",
    "NOT " * 1200 + "a",
    "-" * 5000 + "a",
    '"' * 9999,
    "a b " * 2500,
    "x" * 10_000,
    "a* " * 300,
    "知\ud800識",
)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Library:
    library = open_library(tmp_path_factory.mktemp("any") / "library")
    put_item(library, "Rivers", "The river carves its bed. Stones are carried by rivers for many miles 😀.")
    put_item(library, "Über Flüsse", "Größe zählt nicht; zum Café geht es am Fluss entlang.")
    put_item(
        library, "机器学习", "机器学习是人工智能的一个分支。知識を共有する。지식을 나누는 것은 배우는 것이다."
    )
    annotate.write_note(library, "Own words on a [[Rivers]] #water/cold", title="Habit")
    return library


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(typed=_TYPED)
def test_any_text_is_answered(shelf: Library, typed: str) -> None:
    whole, first = find.find(shelf, typed), find.first_answer(shelf, typed)
    find.as_you_type(shelf, typed)
    assert whole.understood or whole.hint or not typed.strip("\0\ud800 \n")
    assert all(
        start < end <= len(hit.snippet) for hit in (*whole.hits, *first.hits) for start, end in hit.marks
    )


@pytest.mark.parametrize("typed", LONG, ids=lambda typed: typed[:4])
def test_however_long_it_is(shelf: Library, typed: str) -> None:
    found = find.find(shelf, typed)
    find.first_answer(shelf, typed)
    find.as_you_type(shelf, typed)
    assert found.hits or found.hint


def test_what_takes_too_long_is_stopped_and_says_so(
    shelf: Library, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    library = open_library(tmp_path / "many")
    with library.writing() as writing:
        writing.db.executemany(
            "INSERT INTO item(id, title, title_key, fetched, sort_at) VALUES (?, ?, '', '', '')",
            [(number, f"river {number} stone") for number in range(1, 3001)],
        )
        writing.db.execute("INSERT INTO item_state(item_id, changed, sort_at) SELECT id, '', '' FROM item")
    assert find.find(library, "river OR stone").total == 3000
    monkeypatch.setattr(find, "PATIENCE", -1.0)
    stopped = find.find(library, "river OR stone -5")
    assert "takes too long" in stopped.hint
    monkeypatch.setattr(find, "PATIENCE", 2.0)
    assert find.find(library, "river OR stone").total == 3000
    library.close()
