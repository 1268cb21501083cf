"""Mails as they arrive: plain, in alternatives, nested, forwarded, broken."""

from __future__ import annotations

from email.message import EmailMessage

PIXEL = '<img src="https://count.example/open.gif?id=1" width="1" height="1">'
HIDDEN = '<div style="display:none;max-height:0">What this is about, for the list of mails &zwnj;</div>'
WRAPPED = (
    "https://eur.safelinks.protection.outlook.com/"
    "?url=https%3A%2F%2Fessay.example%2Fslow%3Futm_medium%3Demail&amp;data=x"
)
HTML = f"""<html><head><style>p {{ color: red }}</style></head><body>{HIDDEN}
<p>Having trouble?
<a href="https://news.example/letters/7?utm_source=mail&amp;e=1">View in your browser</a></p>
<h1>Slow reading</h1><p>Read <a href="{WRAPPED}">the essay</a>
and <a href="https://track.example/c/abc">another</a>.</p><script>alert(1)</script>{PIXEL}
<img src="https://count.example/b" style="width:1px">
<p><a href="https://news.example/out">Unsubscribe</a></p></body></html>"""


def newsletter(
    *,
    subject: str = "Slow reading",
    sender: str = "The Letter <News@Letter.Example>",
    message_id: str = "<7@letter.example>",
    html: str = HTML,
    text: str = "Slow reading in plain words.",
    date: str = "Mon, 05 Jan 2026 08:30:00 +0100",
) -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = sender
    mail["To"] = "me@example.org"
    mail["Subject"] = subject
    mail["Date"] = date
    mail["Message-ID"] = message_id
    mail["List-Id"] = "The Letter <letter.example>"
    mail["List-Unsubscribe"] = "<mailto:out@letter.example>, <https://letter.example/out>"
    mail.set_content(text)
    if html:
        mail.add_alternative(html, subtype="html")
    return mail


def raw(head: str, body: bytes) -> bytes:
    """A mail with exactly these lines and bytes."""
    return head.strip().replace("\n", "\r\n").encode() + b"\r\n\r\n" + body
