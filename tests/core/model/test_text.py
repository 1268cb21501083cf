"""What stands for a title where there is none."""

from __future__ import annotations

from pkm_desktop.core.model.text import first_words, shown_title, without_links


def test_the_title_the_beginning_of_the_text_the_address() -> None:
    assert shown_title("A title", "Text.", "https://a.example/") == "A title"
    assert shown_title("", "Short post.", "https://a.example/") == "Short post."
    assert shown_title("", "", "https://a.example/") == "https://a.example/"
    assert shown_title("", "") == ""


def test_a_long_beginning_ends_with_a_whole_word() -> None:
    shown = shown_title("", "A promise is small, public and dated. " * 5)
    assert len(shown) <= 80
    assert shown.startswith("A promise is small")
    assert shown.endswith("public and dated. A…")
    assert len(shown_title("", "字" * 200)) == 80


def test_markdown_as_words() -> None:
    said = "- supports [[h1|“The claim”]]: because\n* see [[A note]], [[i2\\|b]] and [x]\n\n  more  words"
    assert without_links(said) == "supports “The claim”: because see A note, b and [x] more words"
    assert without_links("-5 degrees, [[open") == "-5 degrees, [[open"
    assert (
        first_words("> A quote\n>\n> — [[h1|passage]]\n\n- see also [[Other]]", 30)
        == "A quote — passage see also Oth"
    )
