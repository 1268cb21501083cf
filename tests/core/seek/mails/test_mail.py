"""Mails of all kinds become one readable text with its sender, date and address."""

from __future__ import annotations

import email
from contextlib import suppress
from datetime import UTC, datetime
from email.message import EmailMessage

import pytest

from pkm_desktop.core.errors import SourceError
from pkm_desktop.core.seek.mails.mail import is_mbox, looks_like_mail, parse_mail, split_mbox
from pkm_desktop.core.seek.mails.mail_links import in_browser, plain_link, without_hidden
from tests.core.seek.mails.letters import HTML, newsletter, raw


def test_a_newsletter_is_read_whole() -> None:
    mail = parse_mail(newsletter().as_bytes())
    assert (mail.sender_name, mail.sender_address) == ("The Letter", "news@letter.example")
    assert (mail.subject, mail.message_id, mail.list_id) == (
        "Slow reading",
        "7@letter.example",
        "letter.example",
    )
    assert mail.date == datetime(2026, 1, 5, 7, 30, tzinfo=UTC)
    assert mail.unsubscribe == "https://letter.example/out"
    assert mail.url == "https://news.example/letters/7?e=1"
    assert "Slow reading" in mail.text
    assert "plain words" not in mail.text


def test_what_counts_and_hides_is_gone_and_links_say_where_they_lead() -> None:
    mail = parse_mail(newsletter().as_bytes())
    assert "count.example" not in mail.html
    assert "script" not in mail.html
    assert "for the list of mails" not in mail.text
    assert 'href="https://essay.example/slow"' in mail.html
    assert 'href="https://track.example/c/abc"' in mail.html  # says nothing of its target: left as it is
    assert "utm_" not in mail.html


def test_plain_text_keeps_its_lines_and_gets_links() -> None:
    text = "Dear reader,\n\nfirst line\nsecond line: https://a.example/x.\n\n<b>no markup</b>\n"
    mail = parse_mail(newsletter(html="", text=text).as_bytes())
    assert mail.text.split("\n\n")[0] == "Dear reader,"
    assert "<b>no markup</b>" in mail.text
    assert '<a href="https://a.example/x"' in mail.html


def test_flowed_lines_are_put_together() -> None:
    head = "From: a@b.example\nSubject: x\nContent-Type: text/plain; format=flowed"
    mail = parse_mail(raw(head, b"one line that \r\ngoes on\r\nand ends\r\n"))
    assert "one line that goes on" in mail.text


@pytest.mark.parametrize(
    ("declared", "body", "said"),
    [
        ("utf-8", "Grüße".encode(), "Grüße"),
        ("iso-8859-1", "Grüße".encode("latin-1"), "Grüße"),
        ("us-ascii", "Grüße".encode(), "Grüße"),  # says ASCII, is UTF-8
        ("utf-8", "Grüße “x”".encode("cp1252"), "Grüße “x”"),  # says UTF-8, is windows-1252
        ("iso-8859-1", b"\x93x\x94 \x80", "“x” €"),
        ("no-such-charset", "Grüße".encode(), "Grüße"),
        ("koi8-r", "Привет".encode("koi8-r"), "Привет"),
        ("iso-2022-jp", "日本語".encode("iso-2022-jp"), "日本語"),
        ("gb2312", "中文".encode("gb2312"), "中文"),
        ("utf-8", "Ñandú".encode() + b"\x00\x07", "Ñandú"),
    ],
)
def test_charsets_right_and_wrong(declared: str, body: bytes, said: str) -> None:
    kind = f"Content-Type: text/plain; charset={declared}\nContent-Transfer-Encoding: 8bit"
    head = f"From: a@b.example\nSubject: x\n{kind}"
    assert parse_mail(raw(head, body)).text == said


@pytest.mark.parametrize(
    ("sent", "name", "address"),
    [
        ("The Letter <a@b.example>", "The Letter", "a@b.example"),
        ('"Letter, The" <A@B.example>', "Letter, The", "a@b.example"),
        ("=?utf-8?q?Caf=C3=A9?= <a@b.example>", "Café", "a@b.example"),
        ("=?utf-8?b?Q2Fmw6k=?=\n =?utf-8?q?_Blog?= <a@b.example>", "Café Blog", "a@b.example"),
        ("=?utf-8?b?a?= <a@b.example>", "=?utf-8?b?a?=", "a@b.example"),
        ("a@b.example", "", "a@b.example"),
        ("a@b.example (The Letter)", "The Letter", "a@b.example"),
        ("<a@b.example>", "", "a@b.example"),
        ("nobody", "", ""),
    ],
)
def test_senders(sent: str, name: str, address: str) -> None:
    mail = parse_mail(raw(f"From: {sent}\nSubject: x", b"Hello"))
    assert (mail.sender_name, mail.sender_address) == (name, address)


def test_headers_sent_as_bytes_and_in_parts() -> None:
    data = b"From: a@b.example\r\nSubject: " + "Grüße".encode() + b"\r\n\r\nx"
    assert parse_mail(data).subject == "Grüße"
    folded = raw("From: a@b.example\nSubject: =?iso-8859-1?q?Gr=FC=DFe?=\n =?utf-8?q?_an?= alle", b"x")
    assert parse_mail(folded).subject == "Grüße an alle"


@pytest.mark.parametrize(
    ("sent", "moment"),
    [
        ("Mon, 05 Jan 2026 08:30:00 +0100", datetime(2026, 1, 5, 7, 30, tzinfo=UTC)),
        ("5 Jan 2026 08:30 GMT", datetime(2026, 1, 5, 8, 30, tzinfo=UTC)),
        ("Mon, 05 Jan 2026 08:30:00 -0000", datetime(2026, 1, 5, 8, 30, tzinfo=UTC)),
        ("yesterday", None),
        ("Mon, 05 Jan 99999 08:30:00 +0100", None),
        ("", None),
    ],
)
def test_dates(sent: str, moment: datetime | None) -> None:
    assert parse_mail(raw(f"From: a@b.example\nSubject: x\nDate: {sent}", b"x")).date == moment


def test_the_last_server_dates_a_mail_without_a_date() -> None:
    head = "Received: from x by y; Tue, 6 Jan 2026 10:00:00 +0000\nFrom: a@b.example\nSubject: x"
    assert parse_mail(raw(head, b"x")).date == datetime(2026, 1, 6, 10, 0, tzinfo=UTC)


def test_pictures_and_files_stay_in_the_mail_and_are_named() -> None:
    mail = newsletter()
    mail.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="Prüfung.pdf")
    mail.add_attachment("a,b", subtype="csv", filename="x.csv")
    parsed = parse_mail(mail.as_bytes())
    assert parsed.attachments == ("Prüfung.pdf", "x.csv")
    assert "Slow reading" in parsed.text


def test_related_in_alternative_in_mixed() -> None:
    mail = newsletter()
    html = mail.get_payload()[1]  # type: ignore[index]
    html.add_related(b"GIF89a", "image", "gif", cid="<logo@x>")  # type: ignore[union-attr]
    mail.add_attachment(b"x", maintype="application", subtype="zip", filename="a.zip")
    parsed = parse_mail(mail.as_bytes())
    assert "the essay" in parsed.text
    assert parsed.attachments == ("a.zip",)


def test_a_mail_forwarded_as_an_attachment_is_the_mail_it_carries() -> None:
    outer = EmailMessage()
    outer["From"], outer["Subject"], outer["Message-ID"] = (
        "Friend <f@x.example>",
        "Fwd: Slow reading",
        "<o@x>",
    )
    outer.set_content("Look at this!")
    outer.add_attachment(newsletter())
    parsed = parse_mail(outer.as_bytes())
    assert (parsed.sender_address, parsed.subject, parsed.message_id) == (
        "news@letter.example",
        "Slow reading",
        "7@letter.example",
    )


def test_a_carried_mail_without_a_sender_is_from_whom_it_came() -> None:
    head = "From: friend@x.example\nDate: Mon, 5 Jan 2026 08:30 +0000\nContent-Type: message/rfc822"
    parsed = parse_mail(raw(head, b"Subject: Inner\r\n\r\nWords"))
    assert (parsed.subject, parsed.sender_address) == ("Inner", "friend@x.example")
    assert parsed.date == datetime(2026, 1, 5, 8, 30, tzinfo=UTC)


def test_a_text_with_a_name_is_shown_and_an_empty_mail_has_a_title() -> None:
    named = raw('From: a@b.example\nSubject: x\nContent-Type: text/plain; name="msg.txt"', b"Words")
    assert (parse_mail(named).text, parse_mail(named).attachments) == ("Words", ())
    assert parse_mail(raw("From: a@b.example", b"")).subject == "Mail without a subject"


def test_a_digest_of_a_list_shows_its_mails_one_after_the_other() -> None:
    outer = EmailMessage()
    outer["From"], outer["Subject"] = "list@x.example", "Digest 12"
    outer.set_content("Two posts today.")
    outer.add_attachment(newsletter(subject="First", html="", text="One"))
    outer.add_attachment(newsletter(subject="Second", html="", text="Two"))
    parsed = parse_mail(outer.as_bytes())
    assert parsed.subject == "Digest 12"
    assert [word for word in ("Two posts today.", "First", "One", "Second", "Two") if word in parsed.text]
    assert parsed.text.index("First") < parsed.text.index("One") < parsed.text.index("Second")


def test_broken_mails_give_what_they_have() -> None:
    no_boundary = raw("From: a@b.example\nSubject: x\nContent-Type: multipart/mixed", b"<html><p>Words</p>")
    assert parse_mail(no_boundary).text == "Words"
    bad_base64 = raw("From: a@b.example\nContent-Transfer-Encoding: base64\nSubject: x", b"SGVsbG8gd29y!!bGQ")
    assert parse_mail(bad_base64).text.startswith("Hello")
    unending = newsletter().as_bytes()[:-200]
    assert parse_mail(unending).subject == "Slow reading"
    nameless = parse_mail(raw("From: a@b.example", b"The first words speak for it."))
    assert nameless.subject == "The first words speak for it."
    assert nameless.message_id.startswith("sha256:")


@pytest.mark.parametrize("data", [b"", b"hello", b"<html><p>x</p>", b"\x00\xff" * 100, b"a: b\n\nc"])
def test_what_is_no_mail_is_said_so(data: bytes) -> None:
    with pytest.raises(SourceError, match="not a mail"):
        parse_mail(data)


def test_a_mail_beyond_all_bounds_is_refused() -> None:
    with pytest.raises(SourceError, match="too large"):
        parse_mail(b"From: a@b.example\r\n\r\n" + b"x" * (26 << 20))


def test_hostile_depth_ends() -> None:
    parts = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(600))
    with suppress(SourceError):
        parse_mail(f"From: a@b.example\n{parts}Content-Type: text/plain\n\nx".encode())


def test_recognising_mails() -> None:
    assert looks_like_mail(newsletter().as_bytes())
    assert looks_like_mail(b"From someone Mon Jan  5 08:30:00 2026\nFrom: a@b\nDate: x\n\nHi")
    assert not looks_like_mail(b"From: only one header\n\nand a text")
    assert not looks_like_mail(b"<html>")
    assert not looks_like_mail(b"Title: My notes\nhttps://x.example\n")


def test_an_mbox_is_taken_apart() -> None:
    one, two = newsletter().as_bytes(), newsletter(subject="Second", text="a\n\n>From here on").as_bytes()
    line = b"From news@letter.example Mon Jan  5 08:30:00 2026\n"
    box = line + one + b"\n" + line + two
    assert is_mbox(box)
    assert not is_mbox(one)
    assert [parse_mail(data).subject for data in split_mbox(box)] == ["Slow reading", "Second"]
    assert email.message_from_bytes(list(split_mbox(box))[1])["Subject"] == "Second"


@pytest.mark.parametrize(
    ("wrapped", "target"),
    [
        ("https://www.google.com/url?q=https://a.example/x&sa=D", "https://a.example/x"),
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2F&h=1", "https://a.example/"),
        ("https://urldefense.com/v3/__https://a.example/x__;!!abc", "https://a.example/x"),
        (
            "https://urldefense.proofpoint.com/v2/url?u=https-3A__a.example_x&d=1",
            "https://a.example/x",
        ),
        (
            "https://substack.com/redirect/2/eyJlIjoiaHR0cHM6Ly9hLmV4YW1wbGUveCJ9.sig",
            "https://a.example/x",
        ),
        (
            "https://www.google.com/url?q=javascript:alert(1)",
            "https://www.google.com/url?q=javascript:alert(1)",
        ),
        (
            "https://www.google.com/search?q=https://a.example",
            "https://www.google.com/search?q=https://a.example",
        ),
        ("https://track.example/?url=https://a.example", "https://track.example/?url=https://a.example"),
        ("https://a.example/x?utm_source=n&id=1", "https://a.example/x?id=1"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("", ""),
    ],
)
def test_wrappers(wrapped: str, target: str) -> None:
    assert plain_link(wrapped) == target


@pytest.mark.parametrize(
    "url",
    [
        "https://www.google.com/url?q=javascript:alert(1)",
        "https://www.google.com/search?q=https://a.example",
        "https://track.example/?url=https://a.example",
        "https://substack.com/redirect/2/bm8",
    ],
)
def test_what_is_no_wrapper_stays(url: str) -> None:
    assert plain_link(url) == url


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://n.example/7">View in browser</a>',
        '<a href="https://n.example/7">Im Browser ansehen</a>',
        '<a href="https://n.example/7">Voir la version en ligne</a>',
        '<a href="https://n.example/7">Ver en el navegador</a>',
        '<p>Can’t read this mail? View it online: <a href="https://n.example/7">click here</a></p>',
        '<a href="https://n.example/7">ブラウザで見る</a>',
        '<a href="https://other.example">Our site</a><h1><a href="https://n.example/7">The Title</a></h1>',
        '<a href="https://n.example/">Unsubscribe online</a> <a href="https://n.example/7">Read online</a>',
    ],
)
def test_the_link_that_shows_a_mail_in_a_browser(html: str) -> None:
    assert in_browser(html, "The title") == "https://n.example/7"


def test_a_hiding_element_that_never_ends_hides_nothing() -> None:
    assert "words" in without_hidden('<div style="display:none"><p>words')
    assert "a b" in without_hidden('a<div style="display: none"><div>x</div></div> b')
    assert "1px" not in without_hidden(HTML)
