"""The German window says everything the English one says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tools import translations, words_of_core, words_of_window

HOLES = re.compile(r"\{[^{}]*\}|%\d|%n")
LETTER = re.compile(r"(?<!&)&(?![&\s])")
MEND = "run `python3 run.py translations` and translate what it names"


@pytest.fixture(scope="module")
def window() -> words_of_window.Found:
    return words_of_window.in_window()


@pytest.fixture(scope="module")
def templates() -> set[str]:
    return words_of_core.in_core()


@pytest.fixture(scope="module", params=translations.files(), ids=lambda path: path.stem)
def spoken(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def test_every_text_of_the_window_can_be_found(window: words_of_window.Found) -> None:
    assert window.problems == []


def test_there_is_a_translation_of_everything_and_of_nothing_else(
    spoken: Path, window: words_of_window.Found, templates: set[str]
) -> None:
    wanted = window.words | {("Core", template) for template in templates}
    there = {(each.context, each.source) for each in translations.messages(spoken)}
    assert sorted(wanted - there) == [], MEND
    assert sorted(there - wanted) == [], MEND
    assert [each.source for each in translations.messages(spoken) if each.state or not each.translation] == []


def test_translations_keep_what_is_filled_in_letters_and_ends(spoken: Path) -> None:
    wrong = [each for each in translations.messages(spoken) if shape(each.source) != shape(each.translation)]
    assert [(each.source, each.translation) for each in wrong] == []


def shape(text: str) -> tuple[object, ...]:
    """What a translation must have as its source has it."""
    holes = sorted(HOLES.findall(text))
    ends = text[:1].isspace(), text[-1:].isspace(), text.endswith("…")
    return holes, len(LETTER.findall(text)), text.count("\n"), text.count("\t"), ends


def test_german_has_quotation_marks_of_its_own() -> None:
    german = translations.messages(translations.FOLDER / "pkm_desktop_de.ts")
    assert [each.translation for each in german if re.search("”|“(?=\\w)|(?<=\\w)„", each.translation)] == []


def test_what_is_packed_is_what_was_translated(spoken: Path, tmp_path: Path) -> None:
    translations.pack(spoken, tmp_path / "anew.qm")
    assert (tmp_path / "anew.qm").read_bytes() == spoken.with_suffix(".qm").read_bytes(), MEND


def test_plurals_are_two_texts_as_english_has_no_file_of_its_own(window: words_of_window.Found) -> None:
    assert [text for _, text in window.words if "%n" in text] == []


def test_the_list_of_what_core_says_is_not_behind_the_code(templates: set[str]) -> None:
    assert translations.TEMPLATES.read_text(encoding="utf-8") == translations.listed(templates), MEND


def test_a_sentence_is_told_from_what_is_no_sentence() -> None:
    code = '''
"""Not this one."""
def keep(name: str, count: int) -> None:
    db.execute("SELECT id FROM item WHERE name = ?")
    with library.writing("Connect"):
        raise Rejected(f"There is no tag “{name}”.", hint="`tags` lists all there are.")
    label = f"Import {count} item{'' if count == 1 else 's'}"
    kind = "text/html"
    both = f"{name} {count}"
'''
    assert set(words_of_core.templates_of(code)) == {
        "Connect",
        "There is no tag “{0}”.",
        "`tags` lists all there are.",
        "Import {0} item",
        "Import {0} items",
    }
