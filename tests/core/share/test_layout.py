"""What an edition says of an issue: credits, kinds, minutes, topics, and links that write the right mail."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest

from pkm_desktop.core.model.digests import ENTRY_KINDS
from pkm_desktop.core.share import labels
from pkm_desktop.core.share.edition import Sender
from pkm_desktop.core.share.layout import lay_out
from pkm_desktop.core.share.render import render
from pkm_desktop.core.share.text import count_words, reading_minutes, text_direction
from pkm_desktop.core.share.tokens import mailto
from tests.core.share import samples


def subject(url: str) -> str:
    return parse_qs(urlsplit(url).query)["subject"][0]


def test_a_mail_has_links_that_answer_with_a_token_in_the_subject() -> None:
    edition = lay_out(samples.full(), samples.SENDER, mail=True)
    assert edition.answer is not None
    assert edition.opt_out is not None
    assert edition.ballot is not None
    assert subject(edition.answer.url) == "Re: [Facilitators #38] Making sense in company"
    assert subject(edition.opt_out.url) == "unsubscribe [Facilitators #38]"
    assert [subject(choice.url) for choice in edition.ballot.choices] == [
        f"[Facilitators #38 vote {number}]" for number in (1, 2, 3)
    ]
    asked = edition.pieces[1]
    assert subject(asked.ask_url) == "Re: [Facilitators #38] 2. Filters are not judgement"
    assert urlsplit(asked.ask_url).path == "kim@example.org"


def test_answers_go_where_the_sender_wants_them() -> None:
    edition = lay_out(
        samples.full(), Sender("Kim", "kim@example.org", reply_to="desk@example.org"), mail=True
    )
    assert edition.answer is not None
    assert urlsplit(edition.answer.url).path == "desk@example.org"


@pytest.mark.parametrize(("sender", "mail"), [(samples.SENDER, False), (Sender("Kim"), True)])
def test_no_page_shows_an_address_and_no_mail_invents_one(sender: Sender, mail: bool) -> None:
    edition = lay_out(samples.full(), sender, mail=mail)
    assert (edition.answer, edition.opt_out) == (None, None)
    assert edition.ballot is not None
    assert {choice.url for choice in edition.ballot.choices} == {""}
    assert edition.ballot.hint == ""
    assert {piece.ask_url for piece in edition.pieces} == {""}


def test_a_piece_says_what_it_is_who_brought_it_and_how_long_it_is() -> None:
    first, gap, asset, german = lay_out(samples.full(), samples.SENDER).pieces
    assert (first.kind_label, gap.kind_label, asset.kind_label) == ("", "We don’t know yet", "To reuse")
    assert first.trail == "brought by Bo Lindqvist · #habits"
    assert first.length.split() == ["7", "min"]
    assert german.length.split() == ["Deutsch", "·", "4", "min"]
    assert german.origin.startswith("Ada Okafor · Lernwerkstatt · Deutsch")
    assert gap.length == ""


def test_only_topics_of_the_community_leave() -> None:
    plain = samples.full()
    assert lay_out(plain, samples.SENDER).topics == ("habits", "evaluation")
    without = replace(plain, community=replace(plain.community, topics=()))
    assert lay_out(without, samples.SENDER).topics == ()
    above = replace(plain.entries[0], tags=("Work/Habits", "secret"))
    issue = replace(plain, sections=(replace(plain.sections[0], entries=(above,)),))
    issue = replace(issue, community=replace(plain.community, topics=("work",)))
    assert lay_out(issue, samples.SENDER).topics == ("Work/Habits",)


def test_standing_words_licence_and_links_are_there() -> None:
    edition = lay_out(samples.full(), samples.SENDER)
    assert edition.opening == (("Five things a week that made one of us stop and think.",),)
    assert edition.closing == (("Until Friday. Bring something.",),)
    assert edition.licence == "Our own words: CC BY 4.0."
    assert [link.text for link in edition.footer_links] == ["All issues", "About Facilitators"]
    assert edition.preheader == "Two ideas on making sense together, and a question."
    hostile = replace(samples.full().community, charter_url="javascript:alert(1)", archive_url="file:///etc")
    assert lay_out(replace(samples.full(), community=hostile), samples.SENDER).footer_links == ()


@pytest.mark.parametrize("lang", labels.languages())
def test_every_language_has_all_its_words(lang: str) -> None:
    words = labels.labels_for(lang)
    assert set(words.kinds) == {kind for kind in ENTRY_KINDS if kind != "find"}
    assert len(set(words.months)) == 12
    issue = samples.full()
    edition = lay_out(
        replace(issue, community=replace(issue.community, lang=lang)), samples.SENDER, mail=True
    )
    assert "{" not in " ".join((edition.colophon, edition.byline, edition.licence, edition.eyebrow))
    assert edition.labels is words


def test_at_least_the_promised_languages_are_there() -> None:
    assert {"en", "de", "fr", "es", "it", "nl", "pt", "pl"} <= set(labels.languages())
    assert labels.labels_for("no") is labels.labels_for("nb-NO")
    assert labels.labels_for("../en") == labels.labels_for("")


def test_minutes_and_directions() -> None:
    assert (reading_minutes(0), reading_minutes(1), reading_minutes(1650)) == (0, 1, 7)
    assert count_words("two words 日本語の題名") == 5
    assert [text_direction(text, "rtl") for text in ("a ש", "1. ש a", "…")] == ["ltr", "rtl", "rtl"]


@pytest.mark.parametrize("address", ["", "nobody", "a@b.org?bcc=x@y.z", "a@b.org,c@d.org", "a@b.org&cc=x"])
def test_no_address_adds_to_a_mail(address: str) -> None:
    assert mailto(address, "x") == ""
    assert (
        mailto("a@b.org", "=?utf-8?q?x?=\r\nBcc: x")
        == "mailto:a@b.org?subject=%3D%20%3Futf-8%3Fq%3Fx%3F%20%3D%20Bcc%3A%20x"
    )


def test_of_a_mere_summary_no_time_to_read_is_promised() -> None:
    """Many feeds bring a sentence of an article; "1 min" would be wrong for the article."""
    section = samples.issue().sections[0]

    def length(words: int) -> str:
        entries = (replace(section.entries[0], words=words),)
        issue = replace(samples.issue(), sections=(replace(section, entries=entries),))
        return lay_out(issue, samples.SENDER).pieces[0].length

    assert (length(25), length(99), length(700)) == ("", "", "3\u00a0min")


def test_words_and_days_are_set_as_the_language_sets_them() -> None:
    french = labels.labels_for("fr")
    assert labels.written_date(date(2026, 5, 1), french) == "1er mai 2026"
    assert labels.written_date(date(2026, 5, 2), french) == "2 mai 2026"
    issue = replace(samples.full(), community=replace(samples.full().community, lang="fr"))
    assert "Un autre point de vue : It was" in render(issue, "text", samples.SENDER).content.decode()
    assert "Un autre point de vue\u00a0:" in render(issue, "page", samples.SENDER).content.decode()
    for lang in labels.languages():
        assert labels.labels_for(lang).corrected
        assert "X" in labels.labels_for(lang).series.format(community="X")
