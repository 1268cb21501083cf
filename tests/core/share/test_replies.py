"""Which issue a reply is for, what kind it is, which entry it means; whose address is whose."""

from __future__ import annotations

import pytest

from pkm_desktop.core.model.digests import Entry, Poll
from pkm_desktop.core.share import readers, replies, tally, tokens
from pkm_desktop.core.share.replies import Token
from tests.core.share.samples import issue

NAMES = ("Facilitators", "L&D [Berlin]", "[Berlin]", "C# folks", "facilitators north")
ENTRIES = (
    Entry(11, 0, "", "Sense-making is a social act", url="https://example.org/1"),
    Entry(12, 1, "", "Filters are not judgement", url="https://example.org/2"),
)


@pytest.mark.parametrize(
    ("subject", "token"),
    [
        ("Re: [Facilitators #38] Making sense", Token("Facilitators", 38)),
        ("AW: WG: [facilitators #38] Making sense", Token("Facilitators", 38)),
        ("Antwort: [ld-list] [L&D [Berlin] #7 vote 2]", Token("L&D [Berlin]", 7, vote=2)),
        ("Re: [C# folks #12] x", Token("C# folks", 12)),
        ("Re: [Facilitators North #3] 2. Filters", Token("facilitators north", 3, entry=2)),
        ("Re: [Facilitators\t #38 ] x", Token("Facilitators", 38)),
        ("Re: [Nobody #38] x", None),
        ("Facilitators #38", None),
        ("#38] [Facilitators", None),
        ("[Facilitators #99999999999999999999]", None),
    ],
)
def test_a_subject_says_its_issue(subject: str, token: Token | None) -> None:
    assert replies.read_subject(subject, NAMES) == token


def test_the_subjects_we_write_are_read_back() -> None:
    ours = issue()
    names = [ours.community.name]
    assert replies.read_subject(tokens.reply_subject(ours), names) == Token("Facilitators", 38)
    assert replies.read_subject(tokens.vote_token(ours, 3), names) == Token("Facilitators", 38, vote=3)
    about = tokens.entry_subject(ours, 2, "Filters")
    assert replies.read_subject(about, names) == Token("Facilitators", 38, entry=2)
    out = tokens.opt_out_subject(ours)
    assert replies.read_subject(out, names) == Token("Facilitators", 38)
    assert replies.guess_kind(out, "") == "optout"
    assert replies.guess_kind(f"AW: {out}", "") == "optout"


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("optout", "Please take me off this list."),
        ("optout", "unsubscribe"),
        ("optout", "Bitte nehmen Sie mich aus dem Verteiler, danke."),
        ("optout", "Ich möchte mich abmelden"),
        ("optout", "Please don't send me these any more."),
        ("answer", "I would never unsubscribe from this!"),
        ("question", "How do I unsubscribe a colleague who has left?"),
        ("answer", "Ich will mich nicht abmelden, nur weniger lesen."),
        ("answer", f"We talked about how people unsubscribe. {'Long story follows here. ' * 9}"),
        ("used", "We used the closing line in our own digest."),
        ("used", "Das haben wir am Dienstag ausprobiert, mit Erfolg."),
        ("link", "Have you seen https://new.example/essay? It fits."),
        ("question", "Does https://example.org/1 work for you?"),
        ("correction", "The second link is broken: https://example.org/2"),
        ("correction", "Kleiner Tippfehler in der Überschrift."),
        ("question", "Thanks! How long did it take?"),
        ("thanks", "Vielen Dank, sehr hilfreich."),
        ("answer", "The smallest habit is to write one line a day."),
    ],
)
def test_kinds_are_guessed(kind: str, text: str) -> None:
    assert (
        replies.guess_kind("Re: [F #1] x", text, ["https://example.org/1", "https://example.org/2"]) == kind
    )


@pytest.mark.parametrize(
    ("text", "entry_id"),
    [
        ("About “filters are not  judgement”: yes.", 12),
        ("https://example.org/1 is great", 11),
        ("To #2: I disagree", 12),
        ("Zu Punkt 1 habe ich eine Idee", 11),
        ("Nr. 7 war gut", None),
        ("#1 and #2 both", None),
        ("All of it", None),
    ],
)
def test_the_entry_that_is_meant(text: str, entry_id: int | None) -> None:
    assert replies.entry_meant(None, text, ENTRIES) == entry_id
    assert replies.entry_meant(Token("F", 1, entry=1), text, ENTRIES) == 11


@pytest.mark.parametrize(
    ("text", "option"),
    [
        ("2", 2),
        ("\n 2.\nBecause of the train", 2),
        ("I vote for 3", 3),
        ("Option #1", 1),
        ("Meine Stimme: 2", 2),
        ("after work!", 2),
        ("4", 0),
        ("0", 0),
        ("2 apples a day", 0),
        ("I like the second", 0),
        ("²", 0),
        ("vote" * 30, 0),
        ("", 0),
    ],
)
def test_votes_are_read(text: str, option: int) -> None:
    assert tally.vote_in(text, ["At lunch", "After work", "Never"]) == option


def test_shares_make_a_hundred() -> None:
    assert tally.shares(Poll(1, "?", ("a", "b", "c"), (1, 1, 1))) == (34, 33, 33)
    assert tally.shares(Poll(1, "?", ("a", "b"), (0, 0))) == (0, 0)
    assert sum(tally.shares(Poll(1, "?", tuple("abcdefg"), (5, 3, 1, 1, 1, 2, 4)))) == 100


def test_a_reader_is_taken_off_and_the_others_stay_as_they_are() -> None:
    line = 'Ada <ada@x.example>, "Lee; Kim" <kim@x.example>; bob@x.example,Dan "D" Ö <dan@x.example>'
    assert readers.addresses(line) == ("ada@x.example", "kim@x.example", "bob@x.example", "dan@x.example")
    left = 'Ada <ada@x.example>, "Lee; Kim" <kim@x.example>, Dan "D" Ö <dan@x.example>'
    assert readers.without(line, "BOB@x.example") == left
    assert readers.without(line, "ada@x.exampl") == line
    assert readers.without("ada@x.example", "ada@x.example") == ""
    assert readers.named("Ada Okafor <ada@x.example>") == ("Ada Okafor", "ada@x.example")
    assert readers.named("Ada") == ("Ada", "")
    assert readers.bare("") == readers.bare("<>") == readers.bare('"' * 5000) == ""
