"""Forms of a word by Snowball's stems, and words inside longer ones."""

from __future__ import annotations

import pytest

from pkm_desktop.core.model.languages import language_of, language_of_question
from pkm_desktop.core.model.long_words import long_words
from pkm_desktop.core.model.signs import match, sign_words
from pkm_desktop.core.sense.inside import is_made, needles, rests, terms
from pkm_desktop.core.sense.kin import kin
from pkm_desktop.core.sense.stem import bare, fold, stem


@pytest.mark.parametrize(
    ("word", "language", "form"),
    [
        ("Häuser", "de", "haus"),
        ("Haus", "de", "hauser"),
        ("Straße", "de", "strassen"),
        ("Mueller", "de", "muller"),
        ("cheval", "fr", "chevaux"),
        ("études", "fr", "étudie"),
        ("cantan", "es", "cantaba"),
        ("studi", "it", "studio"),
        ("vraag", "nl", "vragen"),
        ("flicka", "sv", "flickorna"),
        ("kat", "da", "katten"),
        ("hus", "no", "husene"),
        ("kirjassa", "fi", "kirja"),
        ("könyvek", "hu", "könyv"),
        ("informação", "pt", "informações"),
        ("книга", "ru", "книгами"),
        ("cărților", "ro", "cărţi"),
    ],
)
def test_a_word_has_the_forms_of_its_language(word: str, language: str, form: str) -> None:
    forms = dict(kin(word, language))
    assert stem(bare(fold(form))) in forms


def test_what_is_no_word_of_a_language_has_none() -> None:
    assert kin("книга", "de") == kin("Haus", "ru") == kin("4711", "de") == kin("Haus", "xx") == ()
    assert kin("x" * 60, "de") == ()


def made(word: str, longer: str, *known: str) -> bool:
    ways = [way for needle in needles(word, ()) for way in rests(longer, needle)]
    return is_made(ways, {stem(each) for each in known} & terms(ways))


def test_a_word_is_made_with_another_where_the_rest_can_be_one() -> None:
    assert made("Management", "wissensmanagement")
    assert made("Wissen", "wissensmanagement")
    assert made("Management", "wissensmanagementsystem")
    assert made("Buch", "bucherregal")
    assert made("Buch", "handbuch")
    assert made("Steuer", "umsatzsteuern")
    assert made("Eile", "windeseile", "wind")
    assert not made("Eile", "windeseile")


def test_what_only_looks_like_it_is_not() -> None:
    for word, longer in [
        ("Wissen", "gewissen"),
        ("Wissen", "wissenschaft"),
        ("Haus", "durchaus"),
        ("Tiger", "gultiger"),
        ("Rate", "beraten"),
        ("Ende", "studierende"),
    ]:
        assert not made(word, longer), longer


def test_a_language_is_told_by_its_small_words() -> None:
    assert language_of("Das ist nicht alles, was wir von den Häusern wissen, und es ist viel.") == "de"
    assert language_of("It is not all that we know of the houses, and it is a lot.") == "en"
    assert language_of("Det er ikke alt vi vet om husene, og det er mye.") in ("no", "da")
    assert language_of("Ada Lovelace, Charles Babbage") == language_of("") == language_of(None) == ""
    assert language_of_question("Wie lernt man im Team") == "de"
    assert language_of_question("river") == ""


def test_long_words_are_kept_of_languages_that_write_words_together() -> None:
    assert long_words("Das Wissensmanagement, die Größenordnung", "de") == [
        "großenordnung",
        "wissensmanagement",
    ]
    assert long_words("understanding", "en") == []


def test_signs_become_words() -> None:
    assert sign_words("A 🎉 for 5 €, 🎉") == "u20ac u1f389"
    assert sign_words("a + b") is sign_words("ä") is sign_words(None) is None
    assert match("🎉€") == '"u20ac" AND "u1f389"'
