"""Sentences about anything stay short, whole and readable."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest

from pkm_desktop.core.model.digests import Poll
from pkm_desktop.core.model.responses import Person
from pkm_desktop.core.share.checks import wording
from pkm_desktop.core.share.checks.facts import Facts
from tests.core.share.checks import issues

LONGEST = 420  # characters of a sentence with up to two names and an address in it


@pytest.mark.parametrize("text", issues.HOSTILE)
def test_a_name_is_one_short_line_without_hold_on_the_rest(text: str) -> None:
    shown = wording.shown(text)
    assert len(shown) <= 62
    assert "\n" not in shown
    inside = shown.removeprefix("\u2068").removesuffix("\u2069")
    assert [letter for letter in inside if unicodedata.category(letter) in ("Cc", "Cs")] == []
    assert not set(inside) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def test_names_from_right_to_left_are_kept_apart_and_accents_on_their_letters() -> None:
    assert wording.quoted("שלום") == "“\u2068שלום\u2069”"
    assert wording.shown("e\u0323" * 100, 10) == "ẹ" * 9 + "…"
    assert wording.shown("x" * 8 + "g\u0308" * 9, 10) == "xxxxxxxx…"


@pytest.mark.parametrize("text", issues.HOSTILE)
def test_every_check_survives_everything(text: str) -> None:
    entry = issues.entry(
        title=text, url=text, author=text, source=text, why=text, quote=text, via=text, contributor=text
    )
    entry = replace(entry, other_view=text, ask=text, tags=(text,), confidentiality="private")
    audience = issues.community(
        name=text, recipients=text, openness="public", opening=text, closing=text, never_tags=(text,)
    )
    made = issues.issue(entry, entry, entry, community=audience, title=text, intro=text, question=text)
    made = replace(made, preheader=text, poll=Poll(1, text, (text, text)))
    facts = Facts(
        quotes={1: (text,)},
        people=(Person(1, text or "x", consent="no"), Person(2, "Ada", text)),
        tags={1: (text,)},
        never_tags=(text,),
        sources={1: {1: text}},
        ways=("smtp", "eml"),
        sender=text,
        template_fault="",
    )
    for problem in issues.found(made, facts):
        assert 10 < len(problem.text) <= LONGEST
        assert problem.text.isprintable() or "\u2068" in problem.text or "\u200d" in problem.text
        assert problem.text[0] == problem.text[0].upper()


def test_addresses_in_text_are_found_without_what_follows_them() -> None:
    text = "See (https://a.example/x?y=1), “http://b.example/” or \\\\server\\share\\a.docx! file:///etc/x."
    assert wording.links(text) == (
        "https://a.example/x?y=1",
        "http://b.example/",
        "file:///etc/x",
        "\\\\server\\share\\a.docx",
    )
    assert wording.links("no address, 1://2, a\\b") == ()


def test_our_own_words_are_all_looked_at_and_no_others() -> None:
    entry = issues.entry(title="T", why="W", other_view="O", ask="A", via="V", contributor="C", quote="Q")
    made = issues.issue(
        entry, community=issues.community(opening="open", closing="close"), intro="I", question="?"
    )
    made = replace(made, preheader="P", poll=Poll(1, "vote", ("yes", "no")))
    said = {one.field: one.text for one in wording.spoken(made)}
    assert said == {
        "subject": made.title,
        "intro": "I",
        "question": "?",
        "preheader": "P",
        "standing": "open\nclose",
        "section": "S",
        "poll": "vote\nyes\nno",
        "why": "W",
        "other_view": "O",
        "ask": "A",
        "via": "V",
        "contributor": "C",
    }
    note = issues.entry(item_id=None, note_id=3, title="My own")
    assert [one.text for one in wording.of_entry(note) if one.field == "title"] == ["My own"]
