"""One file of a vault read as a note, and written so that it reads the same."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pkm_desktop.core.model.text import one_line, storable
from pkm_desktop.core.model.vaults import Extras, VaultNote
from pkm_desktop.core.sense.vault import front_matter, own
from pkm_desktop.core.sense.vault.moments import moment
from pkm_desktop.core.sense.vault.naming import Names, file_name, safe_file
from pkm_desktop.core.sense.vault.reading import Circumstances, read_note

AT = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)


def read(text: str, path: str = "a/Note.md") -> VaultNote:
    return read_note(text, Circumstances(path, AT))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("---\ntitle: Said\n---\n# Head\n", "Said"),
        ("---\ntitle: 'It: said'\n---\n", "It: said"),
        ("---\ntitle: 2024\n---\n", "2024"),
        ("---\ntitle: {{title}}\n---\nx", "Note"),
        ("intro\n\n# The *head* of [[x|it]] #\n", "The head of it"),
        ("```\n# code\n```\n", "Note"),
        ("no head", "Note"),
        ("---\nno front matter\n---\n# H", "H"),
    ],
)
def test_titles(text: str, title: str) -> None:
    assert read(text).title == title


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("---\ntags: [a, b/c]\n---\n", ("a", "b/c")),
        ("---\ntags: a, two words\n---\n", ("a", "two words")),
        ("---\ntags:\n  - '#x'\n  - [[y]]\n---\n#z and #x", ("x", "z")),
        ("---\ntags: '#a #b'\nkeywords: [k]\n---\n", ("a", "b", "k")),
        ("---\ntags:\n---\n", ()),
        ("---\ntags: [a, b\nbroken: x: y\n---\n", ("[a", "b")),
    ],
)
def test_tags(text: str, tags: tuple[str, ...]) -> None:
    assert [tag.strip("[") for tag in read(text).tags] == [tag.strip("[") for tag in tags]


def test_what_is_not_understood_of_the_front_matter_stays() -> None:
    text = "---\n# why\ntitle: T\nrating: 5\nlinks:\n  - '[[A]]'\n  - b\ncreated: someday\n---\nbody\n"
    note = read(text)
    assert note.body == "---\n# why\nrating: 5\nlinks:\n  - '[[A]]'\n  - b\ncreated: someday\n---\nbody\n"
    assert note.created == AT


def test_an_alias_of_a_hundred_levels_is_no_trouble() -> None:
    bomb = "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9) if n else 'x'}]\n" for n in range(60))
    assert read(f"---\n{bomb}title: T\n---\nb").title == "T"


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2024-05-06", "2024-05-06T00:00:00"),
        ("2024-05-06 10:20", "2024-05-06T10:20:00"),
        ("2024-05-06T10:20:30+02:00", "2024-05-06T08:20:30"),
        ("1608518909864", "2020-12-21T02:48:29.864000"),
        ("1608518909", "2020-12-21T02:48:29"),
        ("[[2024-05-06]]", "2024-05-06T00:00:00"),
        ("202405061020", "2024-05-06T10:20:00"),
    ],
)
def test_dates(written: str, iso: str) -> None:
    assert moment(written) == datetime.fromisoformat(f"{iso}+00:00")


@pytest.mark.parametrize("written", ["", "soon", "{{date}}", "2024-13-45", "9" * 40, None, ["x"]])
def test_what_is_no_date(written: object) -> None:
    assert moment(written) is None


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("a/b\\c:d", "a-b-c-d"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("..", "Untitled"),
        ("", "Untitled"),
        (".hidden. ", "hidden"),
        ("Cafe\u0301", "Caf\u00e9"),
        ("x" * 300, "x" * 100),
        ("C# [[x]]", "C- -x-"),
        ("\u202egnp.exe", "-gnp.exe"),
    ],
)
def test_names_of_files(title: str, name: str) -> None:
    assert file_name(title) == name


@given(st.text())
def test_any_title_makes_a_safe_name(title: str) -> None:
    name = file_name(title)
    assert name
    assert len(name.encode()) <= 201
    assert not set(name) & set('\\/:*?"<>|#^[]\0\n')
    assert name == name.strip(" ")
    assert not name.endswith(".")
    assert not name.startswith(".")
    assert file_name(name) == name
    assert "/" not in safe_file(title)


def test_names_that_differ_in_case_only_are_told_apart() -> None:
    names = Names()
    taken = [names.take(name, "", ".md") for name in ("Größe", "größe", "GRÖSSE", "x")]
    assert taken == ["Größe.md", "größe 2.md", "GRÖSSE 3.md", "x.md"]


_TEXT = st.text(max_size=40)
_LINE = _TEXT.map(one_line)
_NAMES = st.lists(_LINE.filter(bool), max_size=3)
_BODY = st.one_of(
    _TEXT,
    st.lists(st.sampled_from(["---\n", "a: b\n", "id: n3\n", "...\n", "x", "\n", "\r\n", "- y\n", '"'])).map(
        "".join
    ),
).map(storable)


@settings(max_examples=400)
@given(_LINE, _BODY, _NAMES, _TEXT.map(storable), _LINE)
def test_a_note_written_is_the_same_note_read(
    title: str, body: str, tags: list[str], reason: str, item: str
) -> None:
    extras = Extras(7, item, item, "public", "tested", reason, reason, "2024-01-01")
    note = VaultNote("a.md", title, body, "literature", tuple(tags), (title,), AT, AT, extras)
    text = own.note_text(note, 7)
    assert own.is_note(front_matter.read(text).values)
    assert read_note(text, Circumstances("a.md")) == note
