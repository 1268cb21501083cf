"""Mails that may be answers: what they answer, who wrote them, whether anybody did."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from email.message import EmailMessage
from time import monotonic

import pytest

from pkm_desktop.core.errors import SourceError
from pkm_desktop.core.seek.mails.reply_mail import ANSWERED_ITSELF, BOUNCED, read_reply
from pkm_desktop.core.seek.mails.reply_markup import quoted_text
from pkm_desktop.core.seek.reader.worker import Worker
from tests.core.seek.answers import MARKUPS, OWN, mail


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as made:
        yield made


def test_an_answer_says_what_it_answers_and_who_wrote_it(worker: Worker) -> None:
    found = worker.read_reply(mail(OWN, answers="d47@example.org"))
    assert found == read_reply(mail(OWN, answers="d47@example.org"))
    assert (found.sender_name, found.sender_address) == ("Ada Ökafor", "ada@team.example")
    assert (found.message_id, found.answers) == (
        "a1@mail.team.example",
        ("d47@example.org", "first@example.org"),
    )
    assert (found.subject, found.text) == ("Re: [Facilitators #1] Making sense", OWN)
    assert found.date == datetime(2026, 1, 5, 7, 30, tzinfo=UTC)
    assert found.automatic == ""


@pytest.mark.parametrize("name", sorted(MARKUPS))
def test_markup_becomes_lines_with_marks_before_what_is_quoted(name: str) -> None:
    text = quoted_text(MARKUPS[name])
    own = [line for line in text.split("\n") if not line.startswith(">")]
    assert own[0] == OWN
    assert "Facilitators #1" not in "\n".join(own)
    assert any(line.startswith("> ") and "Facilitators #1" in line for line in text.split("\n"))


def test_answers_between_quotes_in_markup_stay_apart() -> None:
    second = "<blockquote>second<blockquote>deep</blockquote></blockquote>"
    html = f"<blockquote>first</blockquote><p>Yes.</p>{second}No."
    lines = [line for line in quoted_text(html).split("\n") if line.strip("> ")]
    assert lines == ["> first", "Yes.", "> second", ">> deep", "No."]


def test_a_link_that_does_not_say_where_it_leads_says_it() -> None:
    wrapped = (
        "https://eur.safelinks.protection.outlook.com/?url=https%3A%2F%2Fessay.example%2Fslow&amp;data=x"
    )
    assert (
        quoted_text(f'See <a href="{wrapped}">this essay</a>.')
        == "See this essay <https://essay.example/slow>."
    )
    assert quoted_text('<a href="https://a.example/">https://a.example</a>') == "https://a.example"
    assert quoted_text('<a href="javascript:alert(1)">here</a>') == "here"


def test_text_is_preferred_to_markup() -> None:
    both = EmailMessage()
    both["From"], both["Message-ID"] = "a@b.example", "<1@b.example>"
    both.set_content("as text")
    both.add_alternative("<p>as markup</p>", subtype="html")
    assert read_reply(both.as_bytes()).text == "as text"


def test_flowed_lines_go_on_within_their_depth() -> None:
    body = "one line that \ngoes on\n> quoted that \n> goes on too\nown again\n"
    found = read_reply(mail(body, kind="text/plain; charset=utf-8; format=flowed", encoding="8bit"))
    assert found.text.split("\n") == ["one line that goes on", "> quoted that goes on too", "own again"]


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ("Auto-Submitted: auto-replied", ANSWERED_ITSELF),
        ("Auto-Submitted: auto-generated; owner=x", ANSWERED_ITSELF),
        ("X-Autoreply: yes", ANSWERED_ITSELF),
        ("Precedence: auto_reply", ANSWERED_ITSELF),
        ("X-Failed-Recipients: x@y.example", BOUNCED),
        ("Return-Path: <>", BOUNCED),
        ("Auto-Submitted: no", ""),
        ("Precedence: list", ""),
        ("X-Auto-Response-Suppress: All", ""),
    ],
)
def test_nobody_wrote_what_says_so(more: str, why: str) -> None:
    assert read_reply(mail("I am away until Monday.", more=more)).automatic == why


@pytest.mark.parametrize(
    "subject",
    [
        "Automatic reply: [Facilitators #1] x",
        "Automatische Antwort: [Facilitators #1] x",
        "Out of Office: Re: x",
        "Abwesenheitsnotiz: x",
        "=?utf-8?Q?R=C3=A9ponse_automatique_=3A?= x",
        "Out of the office Re: x",
    ],
)
def test_nobody_wrote_what_only_its_subject_tells(subject: str) -> None:
    assert read_reply(mail("Away.", subject=subject)).automatic == ANSWERED_ITSELF


def test_a_report_of_a_mail_that_did_not_arrive_is_none() -> None:
    kind = "multipart/report; report-type=delivery-status; boundary=b"
    body = (
        "--b\nContent-Type: text/plain\n\nunknown user\n--b\nContent-Type: message/rfc822\n\n"
        "From: kim@x\n\nhi\n--b--\n"
    )
    found = read_reply(mail(body, kind=kind, encoding="7bit", subject="Undelivered"))
    assert found.automatic == BOUNCED


@pytest.mark.parametrize(
    "more",
    [
        "List-Id: Readers <readers.lists.example>\n"
        "Reply-To: =?utf-8?Q?Ada_=C3=96?= <ada@team.example>, readers@lists.example",
        "List-Post: <mailto:readers@lists.example>\n"
        "X-Original-From: =?utf-8?Q?Ada_=C3=96?= <Ada@Team.Example>",
    ],
)
def test_a_list_that_speaks_for_somebody_says_for_whom(more: str) -> None:
    data = mail(OWN, more=more).replace(b"<Ada@Team.Example>", b"via Readers <readers@lists.example>", 1)
    found = read_reply(data)
    assert (found.sender_name, found.sender_address) == ("Ada Ö", "ada@team.example")


def test_elsewhere_nobody_speaks_for_others() -> None:
    found = read_reply(mail(OWN, more="Reply-To: eve@evil.example\nX-Original-From: eve@evil.example"))
    assert found.sender_address == "ada@team.example"


def test_a_mail_sent_on_as_an_attachment_is_the_one_it_carries() -> None:
    outer = EmailMessage()
    outer["From"], outer["Subject"], outer["Message-ID"] = "kim@example.org", "Fwd", "<o@example.org>"
    inner = EmailMessage()
    inner["From"], inner["Subject"], inner["Message-ID"] = (
        "Ada <ada@team.example>",
        "Re: [F #1]",
        "<i@team.example>",
    )
    inner.set_content("We used it.")
    outer.add_attachment(inner)
    found = read_reply(outer.as_bytes())
    assert (found.sender_name, found.message_id, found.text) == ("Ada", "i@team.example", "We used it.")


@pytest.mark.parametrize(
    "body",
    [
        "<blockquote>" * 80_000 + "deep" + "<p>" * 80_000,
        "<div id=x class=yahoo_quoted>" * 20_000,
        "<" * 500_000,
        "<a href='" + "https://x.example/?u=" * 20_000 + "'>x</a>",
        "&" * 400_000 + "\0\x1b[31m\u202e",
    ],
)
def test_hostile_markup_costs_no_more_than_its_length(body: str) -> None:
    started = monotonic()
    found = read_reply(mail(body, kind="text/html; charset=utf-8", encoding="8bit"))
    assert monotonic() - started < 8
    assert not set(found.text) & {"\0", "\x1b", "\u202e"}


def test_what_is_no_mail_is_said(worker: Worker) -> None:
    for data in (b"", b"\0\1\2", b"hello there", b"<html></html>"):
        with pytest.raises(SourceError, match="not a mail"):
            worker.read_reply(data)
    nested = b"".join(b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n) for n in range(3000))
    with pytest.raises(SourceError):
        worker.read_reply(nested)
