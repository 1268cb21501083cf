"""An address is the same one however it is spelt."""

from __future__ import annotations

import pytest

from pkm_desktop.core.model.mail_addresses import ascii_form, spellings


def test_capitals_and_letters_of_the_domain_do_not_matter() -> None:
    forms = ("Jo@Müller.Example", "jo@xn--mller-kva.example", " JO@MÜLLER.example ")
    assert {ascii_form(form) for form in forms} == {"jo@xn--mller-kva.example"}
    assert ascii_form("Ada@Team.Example") == "ada@team.example"


def test_every_spelling_is_named() -> None:
    assert spellings("ADA@team.example") == ("ada@team.example",)
    for form in ("Jo@Müller.Example", "jo@xn--mller-kva.example"):
        every = {"jo@xn--mller-kva.example", "jo@müller.example", "jo@mÜller.example"}
        assert every <= set(spellings(form))


@pytest.mark.parametrize(
    "text", ["", "nobody", "a@", "a@..x", f"a@{'b' * 70}", "a@xn--\xff", "a@xn--zzzzzzz"]
)
def test_what_is_no_domain_stays_as_it_is(text: str) -> None:
    assert spellings(text)[0] == ascii_form(text)
