"""Mails as they go to a server: whole headers, nobody who should not be seen, no title that adds one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from email import policy
from email.headerregistry import Address
from email.message import EmailMessage
from email.parser import BytesParser

from hypothesis import example, given
from hypothesis import settings as rounds

from pkm_desktop.core.share import eml, letters
from pkm_desktop.core.share.render import render
from tests.core.share import samples
from tests.core.share.test_eml import NASTY_HEADERS, TITLES

KIM = Address("Kim Lee", addr_spec="kim@example.org")
DATE = datetime(2026, 1, 9, 9, 0, tzinfo=UTC)
HEADERS = {
    "Subject", "From", "To", "Date", "Message-ID", "List-Id", "List-Unsubscribe",
    "MIME-Version", "Content-Type",
}  # fmt: skip


def people(*specs: str) -> tuple[Address, ...]:
    return tuple(Address("", addr_spec=spec) for spec in specs)


def read(content: bytes) -> EmailMessage:
    message = BytesParser(policy=policy.default).parsebytes(content)
    assert isinstance(message, EmailMessage)
    return message


def made(**values: str) -> bytes:
    issue = samples.issue()
    draft = render(issue, "eml", samples.SENDER).content
    (envelope,) = letters.envelopes(people("ada@example.org"), KIM, name="Friday finds", one_each=False)
    return letters.letter(
        draft, letters.heading(issue, KIM, date=DATE, **values), envelope, "<1@example.org>"
    )


def test_a_letter_has_the_headers_of_a_mail_and_the_body_of_the_draft() -> None:
    content = made()
    message = read(content)
    assert set(message.keys()) == HEADERS
    assert len(message.keys()) == len(HEADERS)
    assert message["Subject"] == "[Facilitators #38] Making sense in company"
    assert (message["From"], message["To"]) == ("Kim Lee <kim@example.org>", "ada@example.org")
    assert message["Date"].datetime == DATE
    assert message["List-Id"] == "<facilitators.example.org>"
    assert message["List-Unsubscribe"].startswith("<mailto:kim@example.org?subject=unsubscribe%20%5BFacil")
    draft = render(samples.issue(), "eml", samples.SENDER).content
    assert content.partition(b"\r\n\r\n")[2] == draft.partition(b"\r\n\r\n")[2]
    assert b"\r\nList-Unsubscribe: <mailto:kim@example.org?" in content
    content.decode("ascii")


def test_the_way_out_of_a_list_stays_readable_however_long_its_name_is() -> None:
    issue = samples.issue()
    issue = replace(issue, community=replace(issue.community, name="学び" * 300))
    draft = render(issue, "eml", samples.SENDER).content
    (envelope,) = letters.envelopes(people("ada@example.org"), KIM, name="", one_each=False)
    message = read(letters.letter(draft, letters.heading(issue, KIM, date=DATE), envelope, "<1@e.org>"))
    assert message["List-Unsubscribe"] == "<mailto:kim@example.org?subject=unsubscribe>"


def test_answers_go_where_the_target_says() -> None:
    message = read(made(reply_to="desk@example.org"))
    assert message["Reply-To"] == "desk@example.org"
    assert "mailto:desk@example.org?" in message["List-Unsubscribe"]


def test_a_corrected_issue_says_so_in_its_own_language() -> None:
    issue = samples.issue()
    german = replace(issue, community=replace(issue.community, lang="de-AT"))
    assert letters.heading(german, KIM, date=DATE, corrected=True).subject.endswith("company (berichtigt)")
    assert letters.corrected_word("xx") == "corrected"


def test_one_address_is_seen_and_several_are_not() -> None:
    (alone,) = letters.envelopes(people("list@example.org"), KIM, name="Finds", one_each=False)
    assert (alone.to.addr_spec, alone.recipients) == ("list@example.org", ("list@example.org",))
    many = people("a@example.org", "b@example.org", "A@example.org")
    (together,) = letters.envelopes(many, KIM, name="Finds", one_each=False)
    assert (str(together.to), together.recipients) == (
        "Finds <kim@example.org>",
        ("A@example.org", "b@example.org"),
    )
    each = letters.envelopes(many, KIM, name="Finds", one_each=True)
    assert [one.to.addr_spec for one in each] == ["A@example.org", "b@example.org"]
    crowd = people(*(f"p{number}@example.org" for number in range(120)))
    assert [len(one.recipients) for one in letters.envelopes(crowd, KIM, name="", one_each=False)] == [
        50,
        50,
        20,
    ]


def test_ids_are_new_and_tell_nothing_of_this_computer() -> None:
    ids = {letters.new_message_id(KIM) for _ in range(100)}
    assert len(ids) == 100
    assert all(one.endswith("@example.org>") for one in ids)


def test_a_list_id_is_one_word_whatever_the_name() -> None:
    assert letters.list_id("Führung & Lernen <x>", KIM) == "<f-hrung-lernen-x.example.org>"
    assert letters.list_id("学び\r\nBcc: x", KIM) == "<bcc-x.example.org>"
    assert letters.list_id("学び", KIM) == "<digest.example.org>"


@given(title=TITLES, name=TITLES)
@example(title=NASTY_HEADERS[0], name=NASTY_HEADERS[2])
@rounds(max_examples=100)
def test_no_text_becomes_a_header_or_a_recipient(title: str, name: str) -> None:
    issue = samples.issue()
    issue = replace(issue, title=title, community=replace(issue.community, name=name))
    draft = eml.draft(issue, samples.SENDER, text="text", html="<p>html</p>")
    together = letters.envelopes(people("a@example.org", "b@example.org"), KIM, name=name, one_each=False)
    for envelope in together:
        head = letters.heading(issue, KIM, date=DATE, corrected=True)
        message = read(letters.letter(draft, head, envelope, "<1@example.org>"))
        assert set(message.keys()) == HEADERS
        assert [each.addr_spec for each in message["To"].addresses] == ["kim@example.org"]
        assert not message.defects
