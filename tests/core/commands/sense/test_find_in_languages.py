"""A word is found in the forms its language gives it, and inside the longer words that are made with it."""

from __future__ import annotations

import random

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.sense import annotate, find, searching, tagging
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.refs import Ref
from tests.core.sense.stock import put_item

TEXTS = {
    "de-haus": (
        "Am Hang",
        "Die Häuser stehen am Hang, und der Bach ist nicht weit. Alte Bücher sind auch da.",
    ),
    "de-wissen": ("Wissen", "Das Wissen einer Gruppe ist nicht leicht zu teilen, und es wird doch geteilt."),
    "de-wm": (
        "Die Gruppe",
        "Gutes Wissensmanagement ist nicht mit einem Werkzeug zu haben, und das ist gut so.",
    ),
    "de-ge": (
        "Stimme",
        "Das Gewissen ist eine Stimme, die nicht schweigt, und sie ist leise. Ein Buchhändler.",
    ),
    "de-str": ("Unterwegs", "Herr Müller ist auf der Straße, und die Strassen sind nicht leer."),
    "de-regal": ("Regal", "Ein Bücherregal ist nicht nur für Bücher da, und das Handbuch auch nicht."),
    "fr": ("À la campagne", "Les chevaux sont dans la prairie et ils mangent de l'herbe pour le plaisir."),
    "es": ("Canto", "Las canciones de la tierra son para todos los que las cantan con sus hijos."),
    "it": ("Studi", "Gli studi della scuola sono per tutti e non solo per gli insegnanti della città."),
    "nl": ("Vragen", "De vragen zijn niet altijd goed, maar het antwoord is er wel voor een mens."),
    "sv": ("Skolan", "Flickorna är i skolan och de läser inte på kvällen, men det är bra för dem."),
    "ru": ("Книги", "Мы читали о книгах и не знали, что это так важно для всех, кто их пишет."),
    "fi": ("Kirja", "Kirjassa on tietoa ja se ei ole vain kuvia, mutta ne ovat myös kauniita."),
    "hu": ("Könyv", "A könyvek és az emberek nem mindig vannak egy helyen, de ez nem baj, hogy így van."),
    "pt": ("Dados", "As informações da empresa não são para todos, mas também não é um segredo para nós."),
    "en": ("Houses", "The house is on the hill, and the management of it is with those who own the land."),
    "en-late": ("Later", "It was later than they had thought, and the number of the house was not there."),
}


@pytest.fixture
def shelf(library: Library) -> Library:
    for title, body in TEXTS.values():
        put_item(library, title, body)
    return library


def found(library: Library, typed: str) -> list[str]:
    names = list(TEXTS)
    return [names[hit.ref.id - 1] for hit in find.find(library, typed).hits if hit.ref.kind == "item"]


FORMS = [
    ("Haus", "de-haus"),
    ("Häusern", "de-haus"),
    ("Hauses", "de-haus"),
    ("haeuser", "de-haus"),
    ("cheval", "fr"),
    ("canción", "es"),
    ("cancion", "es"),
    ("studio", "it"),
    ("vraag", "nl"),
    ("flicka", "sv"),
    ("книга", "ru"),
    ("kirja", "fi"),
    ("könyv", "hu"),
    ("informação", "pt"),
]


def test_a_word_is_found_in_the_forms_of_its_language(shelf: Library) -> None:
    for typed, name in FORMS:
        assert found(shelf, typed) == [name], typed
        assert [hit.title for hit in find.first_answer(shelf, typed).hits] == [TEXTS[name][0]], typed


def test_forms_are_found_in_every_kind_of_query(shelf: Library) -> None:
    assert found(shelf, '"altes Buch"') == ["de-haus"]
    assert found(shelf, "Haus AND Buch") == ["de-haus"]
    assert set(found(shelf, "cheval OR canción")) == {"fr", "es"}
    assert "de-haus" not in found(shelf, "in:items NOT Haus")
    assert found(shelf, "title:Büchern") == []
    assert found(shelf, "title:Könyvet") == ["hu"]
    assert found(shelf, "Häuse*") == ["de-haus"]
    assert found(shelf, "Häusr~") == ["de-haus"]
    assert found(shelf, "Haus after:2999") == []


def test_the_form_that_was_found_is_marked(shelf: Library) -> None:
    for typed, marked in [("Haus", "Häuser"), ("cheval", "chevaux"), ("Management", "Wissensmanagement")]:
        hits = find.find(shelf, typed).hits
        assert marked in {hit.snippet[start:end] for hit in hits for start, end in hit.marks}


def test_a_word_is_found_inside_longer_ones_after_those_that_have_it(shelf: Library) -> None:
    assert found(shelf, "Wissen") == ["de-wissen", "de-wm"]
    assert found(shelf, "Management") == ["en", "de-wm"]
    assert found(shelf, "Buch")[:1] == ["de-haus"] or found(shelf, "Buch")[:1] == ["de-regal"]
    assert set(found(shelf, "Buch")) == {"de-haus", "de-regal", "de-ge"}
    assert found(shelf, "Regal") == ["de-regal"]
    assert "de-ge" in found(shelf, "in:items NOT Buch")
    assert not find.first_answer(shelf, "Management").exact


def test_ss_and_two_letters_for_an_umlaut_are_the_same(shelf: Library) -> None:
    for typed in ("Straße", "Strasse", "Mueller", "Müllers"):
        assert found(shelf, typed) == ["de-str"], typed


def test_words_of_another_language_are_left_alone(shelf: Library) -> None:
    """German's stemmer would take 'later' for a form of 'late', and 'number' for one of 'numb'."""
    assert found(shelf, "late") == []
    assert found(shelf, "numb") == []
    assert set(found(shelf, "house")) == {"en", "en-late"}


def test_one_that_has_a_rare_form_is_not_better_than_one_about_it(library: Library) -> None:
    for number in range(30):
        put_item(library, f"Tag {number}", "Das Haus ist nicht groß, und es ist für alle da, die es mögen.")
    put_item(
        library, "Selten", "In den Hausern ist es nicht warm, und es ist auch nicht hell. " + "Und so. " * 60
    )
    put_item(library, "Haus", "Haus, Haus und Haus: das Haus ist nicht das Haus, das es war.")
    assert [hit.title for hit in find.find(library, "Haus").hits][0] == "Haus"
    assert "Selten" not in [hit.title for hit in find.find(library, "Haus").hits][:5]


def test_a_smart_list_counts_what_the_search_finds(shelf: Library) -> None:
    saved = searching.save_search(shelf, "Wissen", "Wissen").value
    assert saved.count == find.find(shelf, "Wissen").total == 2


def test_no_other_word_is_offered_for_a_form_or_for_a_longer_word(shelf: Library) -> None:
    for typed in ("Haus", "Buch", "Strasse", "Regal", "cheval"):
        assert find.find(shelf, typed).did_you_mean == "", typed


def test_notes_follow_and_a_new_index_knows_the_same(shelf: Library) -> None:
    note = annotate.write_note(shelf, "Das Projekttagebuch ist nicht für alle, und das ist gut so.").value
    assert str(find.find(shelf, "Projekt").hits[0].ref) == f"n{note.id}"
    before = {typed: found(shelf, typed) for typed, _ in FORMS}
    upkeep.reindex(shelf)
    assert {typed: found(shelf, typed) for typed, _ in FORMS} == before
    assert str(find.find(shelf, "Projekt").hits[0].ref) == f"n{note.id}"


def test_signs_are_found_by_an_index_of_their_own(shelf: Library) -> None:
    note = annotate.write_note(shelf, "A party 🎉 for 5 €, and a family 👨‍👩‍👧", title="Party").value
    for typed in ("🎉", "€", "👨‍👩‍👧", "🎉 -tag:none", "family 🎉"):
        assert [str(hit.ref) for hit in find.find(shelf, typed).hits][:1] == [f"n{note.id}"], typed
    annotate.edit_note(shelf, note.id, body="A party")
    assert find.find(shelf, "🎉").hits == ()
    upkeep.undo(shelf)
    assert [str(hit.ref) for hit in find.find(shelf, "🎉").hits] == [f"n{note.id}"]
    assert find.find(shelf, "title:🎉").hits == ()


def test_hundreds_of_queries_in_mixed_languages(shelf: Library) -> None:
    dice = random.Random(4)
    words = [word for _, body in TEXTS.values() for word in body.split()]
    bits = [
        "AND",
        "OR",
        "NOT",
        "-",
        '"',
        "(",
        ")",
        "*",
        "~",
        "title:",
        "tag:",
        "?",
        "🎉",
        "ß",
        "ü",
        "東京",
        "の",
    ]
    for _ in range(300):
        typed = " ".join(
            dice.choice(words if dice.random() < 0.7 else bits) for _ in range(dice.randrange(1, 9))
        )
        assert len(find.find(shelf, typed).hits) <= 20
        find.first_answer(shelf, typed)


def test_a_right_word_that_is_rare_does_not_become_one_of_another_language(shelf: Library) -> None:
    put_item(shelf, "Burden", "It is a burden that was burned, and the tables of the fishers are not here.")
    assert find.find(shelf, "Bürde").did_you_mean == ""
    assert find.find(shelf, "burdn").did_you_mean == "burden"
    assert find.find(shelf, "Gewisen").did_you_mean == "gewissen"
    assert find.find(shelf, "Strase").did_you_mean in ("straße", "strasse", "strassen")
    assert find.find(shelf, "was ist die burdn nicht").did_you_mean == ""


def test_what_is_known_of_the_words_stays_while_tags_come_and_go(shelf: Library) -> None:
    note = annotate.write_note(shelf, "Das Projekttagebuch ist nicht für alle, und es ist da 🎉").value
    ref = Ref("note", note.id)
    steps = (
        lambda: tagging.tag(shelf, [ref], add=["fest 🎄"]),
        lambda: upkeep.undo(shelf),
        lambda: upkeep.redo(shelf),
        lambda: tagging.rename_tag(shelf, "fest 🎄", "feier 🎄"),
        lambda: tagging.tag(shelf, [ref], remove=["feier 🎄"]),
    )
    for number, step in enumerate(steps):
        step()
        for typed in ("🎉", "Tagebuch"):
            assert [hit.ref for hit in find.find(shelf, typed).hits] == [ref], (number, typed)
        assert [hit.ref for hit in find.find(shelf, "🎄").hits] == ([ref] if number in (0, 2, 3) else [])
        with shelf.reading() as db:
            assert db.execute("SELECT lang FROM doc ORDER BY id DESC LIMIT 1").fetchone()[0] == "de"
    assert upkeep.check(shelf) == ()
