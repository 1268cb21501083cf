"""The German window says everything the English one says."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
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
    wanted = window.words | translations.of_core(templates)
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


def test_no_letter_for_alt_stands_twice_in_a_menu_or_on_a_page(spoken: Path) -> None:
    letters: dict[str, list[str]] = {}
    for each in translations.messages(spoken):
        letters.setdefault(each.context, []).extend(
            re.findall(r"(?<!&)&([^&\s])", each.translation.casefold())
        )
    assert {name: found for name, found in letters.items() if len(found) > len(set(found))} == {}


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


SHOWN = """
QLabel QPushButton QCheckBox QRadioButton QGroupBox QAction QMenu ElidedLabel EmptyState Chip words
plain_label
say toast status setText setTitle setToolTip setStatusTip setWindowTitle setPlaceholderText setAccessibleName
setAccessibleDescription setPrefix setSuffix setSpecialValueText setInformativeText addItem addAction addMenu
addTab addRow setTabText setLabelText setNameFilter critical warning information question getText getItem
getOpenFileName getSaveFileName getExistingDirectory
"""
# Names, examples and what is no language: keys of an icon or a choice, markup, addresses.
PLAIN = re.compile(r"PKM Desktop|[a-z]+([-_.][a-z]+)*|<.*|https?://\S*|\S+@\S+", re.DOTALL)
WORD = re.compile(r"[^\W\d_]{3,}")


def test_nothing_is_shown_that_nobody_can_translate() -> None:
    modules = words_of_window.WINDOW.rglob("*.py")
    bare = {path.name: list(shown_as_it_is(path.read_text(encoding="utf-8"))) for path in modules}
    assert {name: found for name, found in bare.items() if found} == {}
    code = 'box.addWidget(QLabel("Save it")); self.setText(f"{n} items"); self.setObjectName("one two")'
    assert set(shown_as_it_is(code)) == {"Save it", "{} items"}


def shown_as_it_is(code: str) -> Iterator[str]:
    """Texts that are given to a widget without being translated."""
    for call in ast.walk(ast.parse(code)):
        if isinstance(call, ast.Call) and words_of_window.called(call) in SHOWN.split():
            for argument in call.args:
                texts = words_of_core.variants(argument)
                yield from (text for text in texts if WORD.search(text) and not PLAIN.fullmatch(text))
