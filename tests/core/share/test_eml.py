"""The mail draft: what a mail program reads from it, and what no title can put into it."""

from __future__ import annotations

from dataclasses import replace
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

import pytest
from hypothesis import example, given
from hypothesis import settings as rounds
from hypothesis import strategies as st

from pkm_desktop.core.errors import PublishError
from pkm_desktop.core.share import eml
from pkm_desktop.core.share.edition import Sender
from pkm_desktop.core.share.render import render
from tests.core.share import samples
from tests.core.share.nasty import PIECES, strings
from tests.core.share.spoken import of_html, of_text_edition, spoken, squeezed

HEADERS = ["Content-Type", "From", "MIME-Version", "Subject", "To", "X-Unsent"]
NASTY_HEADERS = (
    "=?utf-8?q?a=0D=0ABcc:_x@y.z?=",
    "=?utf-8?b?DQpCY2M6IHhAeS56?=",
    "a\r\nBcc: x@y.z",
    "a\nBcc: x@y.z\n\n<script>",
    "=?utf-8?q?=?utf-8?q?a=0D=0ABcc:x@y.z?=?=",
    "a" * 400,
    "\x00\x1b[31mred",
    "ä" * 100,
    "x, y <a@b.c>; z",
    '"quoted" \\ (comment)',
    "日本語 " * 20,
)
TITLES = st.lists(
    st.sampled_from((*PIECES, *NASTY_HEADERS)) | st.text(max_size=9), min_size=1, max_size=4
).map("".join)


def read(content: bytes) -> EmailMessage:
    message = BytesParser(policy=policy.default).parsebytes(content)
    assert isinstance(message, EmailMessage)
    return message


def test_a_draft_is_text_first_then_html() -> None:
    message = read(render(samples.issue(), "eml", samples.SENDER).content)
    assert message["X-Unsent"] == "1"
    assert message["Subject"] == "[Facilitators #38] Making sense in company"
    assert message["To"] == "facilitators@lists.example.org"
    assert message["From"] == "Kim Lee <kim@example.org>"
    assert message["Date"] is None
    assert message["Message-ID"] is None
    text, html = message.iter_parts()
    assert (text.get_content_type(), html.get_content_type()) == ("text/plain", "text/html")
    assert {part["Content-Transfer-Encoding"] for part in (text, html)} == {"quoted-printable"}
    assert of_text_edition(text.get_content().replace("\r", "")).startswith(spoken(samples.issue()))
    assert of_html(html.get_content()).startswith(spoken(samples.issue()))
    assert "Reply to this mail" in text.get_content()
    assert "Reply to this mail" in html.get_content()


def test_lines_are_short_and_end_as_mail_wants() -> None:
    issue = replace(samples.issue(), sections=samples.awkward(strings(200)).sections, intro="ü" * 3000)
    content = render(issue, "eml", samples.SENDER).content
    lines = content.split(b"\r\n")
    assert all(len(line) <= 78 for line in lines)
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    content.decode("ascii")


@given(title=TITLES, name=TITLES, sender=TITLES)
@example(title=NASTY_HEADERS[0], name=NASTY_HEADERS[1], sender=NASTY_HEADERS[0])
@rounds(max_examples=150)
def test_no_text_becomes_a_header(title: str, name: str, sender: str) -> None:
    issue = samples.issue()
    issue = replace(issue, title=title, community=replace(issue.community, name=name))
    content = eml.draft(issue, Sender(sender, "kim@example.org"), text="text", html="<p>html</p>")
    message = read(content)
    assert sorted(message.keys()) == HEADERS
    assert squeezed(message["Subject"]) == squeezed(eml.subject(issue))
    assert len(eml.subject(issue)) <= 150
    assert [address.addr_spec for address in message["From"].addresses] == ["kim@example.org"]
    assert [address.addr_spec for address in message["To"].addresses] == ["facilitators@lists.example.org"]


@pytest.mark.parametrize("title", NASTY_HEADERS)
def test_known_attacks_stay_words(title: str) -> None:
    issue = samples.awkward([title])
    message = read(render(issue, "eml", Sender(title, "kim@example.org")).content)
    assert sorted(message.keys()) == HEADERS


def test_a_draft_with_a_header_too_many_is_refused() -> None:
    wanted = EmailMessage()
    wanted["Subject"] = "a"
    with pytest.raises(PublishError, match="would have changed the headers"):
        eml.assert_headers(b"Subject: a\r\nBcc: x@y.z\r\n\r\n", wanted, "a")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("list members", []),
        ("a@example.org", ["a@example.org"]),
        ("Lee, Kim <kim@example.org>", ["kim@example.org"]),
        ("a@example.org; Kim Lee <kim@example.org>", ["a@example.org", "Kim Lee <kim@example.org>"]),
        ("Jörg <joerg@exämple.org>", ["Jörg <joerg@xn--exmple-cua.org>"]),
        ("jörg@example.org", []),
        ("a@example.org\r\nBcc: x@y.z", ["a@example.orgBcc"]),
        ("a@b@c.org, .a@b.org, a..b@c.org, a@-b.org, @x.org, a@", []),
    ],
)
def test_recipients_are_addresses_or_left_out(text: str, found: list[str]) -> None:
    made = [str(address) for address in eml.recipients(text)]
    assert made == found or (
        len(found) <= 1 and all("\r" not in each and "Bcc:" not in each for each in made)
    )


@given(st.text())
def test_any_line_of_recipients_can_be_read(text: str) -> None:
    issue = samples.issue()
    issue = replace(issue, community=replace(issue.community, recipients=text))
    message = read(eml.draft(issue, samples.SENDER, text="text", html="<p>html</p>"))
    assert set(message.keys()) <= {*HEADERS, "Bcc"}


def test_several_people_do_not_see_each_other() -> None:
    people = "Ada <ada@example.org>, bob@example.org"
    issue = replace(samples.issue(), community=replace(samples.COMMUNITY, recipients=people))
    message = read(render(issue, "eml", samples.SENDER).content)
    assert (message["To"], message["Bcc"]) == ("Kim Lee <kim@example.org>", people)
    assert read(render(issue, "eml").content)["To"] is None


def test_without_addresses_a_draft_has_none() -> None:
    issue = replace(samples.issue(), community=replace(samples.COMMUNITY, recipients=""))
    message = read(render(issue, "eml").content)
    assert (message["From"], message["To"]) == (None, None)


@pytest.mark.parametrize(
    "people",
    [
        ["ada@r.example", f"{'a' * 60}@{'b' * 60}.example", '"O\'Hara, Pat" <pat@r.example>'],
        [f"Jörg <{'j' * 64}@{'b' * 60}.{'c' * 60}.example>", "x@r.example", f"{'é' * 90} <y@r.example>"],
        [f"{'a' * 140} <{'z' * 64}@{'b' * 60}.example>", "日本 太郎 <t@r.example>", '"a@b, c" <u@r.example>'],
    ],
)
def test_nobody_is_lost_behind_a_long_address(people: list[str]) -> None:
    community = replace(samples.COMMUNITY, recipients=", ".join(people))
    content = render(replace(samples.issue(), community=community), "eml", samples.SENDER).content
    wanted = [each.addr_spec for each in eml.recipients(community.recipients)]
    message = read(content)
    assert [each.addr_spec for each in message["Bcc"].addresses] == wanted
    assert len(wanted) == len(people)
    assert max(map(len, content.split(b"\r\n"))) < 998
    alone = replace(samples.issue(), community=replace(samples.COMMUNITY, recipients=people[0]))
    assert str(eml.recipients(people[0])[0].addr_spec) in str(
        read(render(alone, "eml", samples.SENDER).content)["To"]
    )
