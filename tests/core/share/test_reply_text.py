"""What somebody says in an answer, cut out of what they answer."""

from __future__ import annotations

from time import monotonic

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pkm_desktop.core.share.reply_text import LONGEST, forwarded, own_words
from tests.core.seek.answers import OWN, QUOTED, TEXTS


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_only_the_own_words_are_left(name: str) -> None:
    assert own_words(TEXTS[name]) == OWN


def test_answers_between_the_quotes_stay_in_their_order() -> None:
    text = (
        f"Am 02.01.26 um 10:00 schrieb Kim Lee:\n{QUOTED}First I disagree.\n\n> 2. Filters\n"
        "Second I agree.\n\n-- \nAda"
    )
    assert own_words(text) == "First I disagree.\n\nSecond I agree."


@pytest.mark.parametrize(
    "text",
    [
        "I have three points:\n1. it works\n2. it is 10:30 now\n\nOn Monday we go on.",
        "On Monday, 5 January, we meet.\nFrom: then on it is yours.",
        "Am Ende bleibt:\nalles gut",
        "We meet again:\nDate: Friday\nFrom: 10:00\nTo: 12:00\nPlace: here",
        "To: me it is clear.\nSubject: to change.",
        "> ",
    ],
)
def test_words_that_only_look_like_it_stay(text: str) -> None:
    assert own_words(text) == ("" if text == "> " else text)


def test_what_is_sent_on_is_not_own() -> None:
    head = (
        "---------- Forwarded message ---------\nFrom: Bob <bob@x.example>\nDate: Fri, 2 Jan 2026\n"
        "Subject: Re: x\nTo: Kim\n\n"
    )
    text = f"Bob likes it.\n\n{head}I tried it.\n\nOn Fri, 2 Jan 2026 at 10:00, Kim Lee wrote:\n{QUOTED}"
    assert own_words(text) == "Bob likes it."
    assert forwarded(text) == ("Bob <bob@x.example>", "I tried it.")
    german = (
        "Anfang der weitergeleiteten Nachricht:\n\nVon: Eva <eva@x.example>\nBetreff: AW: x\n"
        "Datum: 2. Januar 2026\nAn: Kim\n\nPasst."
    )
    assert own_words(german) == ""
    assert forwarded(german) == ("Eva <eva@x.example>", "Passt.")
    assert forwarded("Just words.") == ("", "")


@given(st.text(alphabet=st.sampled_from("> \n-_:ab1@<>OnAmFroVn\r\t"), max_size=400))
def test_nothing_is_made_up(text: str) -> None:
    said = own_words(text)
    assert set(said.split()) <= set(text.replace("\r", " ").split())
    assert not any(line.startswith(">") for line in said.split("\n"))
    assert own_words(said) in (said, "") or len(own_words(said)) < len(said)


@pytest.mark.parametrize(
    "line",
    ["Am 1" + "1" * 900, "-" * 599, "On 1 wrote" * 80 + ":", "From: x\nTo: y", "a" * 590 + ":", ">" * 300],
)
def test_hostile_lines_cost_little(line: str) -> None:
    started = monotonic()
    assert len(own_words(f"{line}\n" * 30_000)) <= LONGEST
    assert monotonic() - started < 5
