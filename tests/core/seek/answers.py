"""Answers to a digest as mail programs write them: each with the same own words."""

# ruff: noqa: E501 (lines as mail programs write them)

from __future__ import annotations

import quopri

OWN = "We used it on Tuesday: größer als gedacht."
HEAD = """From: =?utf-8?Q?Ada_=C3=96kafor?= <Ada@Team.Example>
To: Kim Lee <kim@example.org>
Subject: {subject}
Message-ID: <{number}@mail.team.example>
{answers}Date: Mon, 05 Jan 2026 08:30:00 +0100
MIME-Version: 1.0
Content-Type: {kind}
Content-Transfer-Encoding: {encoding}
{more}"""


def mail(
    body: str,
    *,
    subject: str = "Re: [Facilitators #1] Making sense",
    kind: str = "text/plain; charset=utf-8",
    answers: str = "",
    number: str = "a1",
    more: str = "",
    encoding: str = "quoted-printable",
) -> bytes:
    """One mail in bytes, its body as quoted-printable unless told."""
    line = f"In-Reply-To: <{answers}>\nReferences: <first@example.org> <{answers}>\n" if answers else ""
    head = HEAD.format(
        subject=subject,
        number=number,
        answers=line,
        kind=kind,
        encoding=encoding,
        more=f"{more}\n" if more else "",
    )
    data = body.encode()
    if encoding == "quoted-printable":
        data = quopri.encodestring(data)
    return head.encode().replace(b"\n", b"\r\n") + b"\r\n" + data.replace(b"\n", b"\r\n")


QUOTED = "> Facilitators #1\n>\n> 1. Sense-making is a social act\n> > nested words of last week\n"
TEXTS = {
    "gmail": f"{OWN}\n\nOn Fri, 2 Jan 2026 at 10:00, Kim Lee <kim@example.org> wrote:\n\n{QUOTED}",
    "gmail, folded": f"{OWN}\n\nOn Fri, 2 Jan 2026 at 10:00, Kim Lee with a long name\n<kim@example.org> wrote:\n\n{QUOTED}",
    "gmail, German": f"{OWN}\n\nAm Fr., 2. Jan. 2026 um 10:00 Uhr schrieb Kim Lee <kim@example.org>:\n\n{QUOTED}",
    "thunderbird": f"On 1/2/26 10:00, Kim Lee wrote:\n{QUOTED}{OWN}\n\n-- \nAda Ökafor\nTeam Example\n",
    "thunderbird, German": f"Am 02.01.26 um 10:00 schrieb Kim Lee:\n{QUOTED}\n{OWN}\n-- \nAda\n",
    "apple": f"{OWN}\n\n> On 2. Jan 2026, at 10:00, Kim Lee <kim@example.org> wrote:\n> \n{QUOTED}",
    "iphone, German": f"{OWN}\n\nVon meinem iPhone gesendet\n\n> Am 02.01.2026 um 10:00 schrieb Kim Lee <kim@example.org>:\n> \n{QUOTED}",
    "outlook": f"{OWN}\n\n________________________________\nFrom: Kim Lee <kim@example.org>\nSent: Friday, January 2, 2026 10:00 AM\n"
    "To: Ada <ada@team.example>\nSubject: [Facilitators #1] Making sense\n\nFacilitators #1\n\n1. Sense-making\n",
    "outlook, German": f"{OWN}\n\nVon: Kim Lee <kim@example.org>\nGesendet: Freitag, 2. Januar 2026 10:00\nAn: Ada\nBetreff: Making sense\n\nFacilitators\n",
    "outlook 2003": f"{OWN}\n\n-----Ursprüngliche Nachricht-----\nVon: Kim Lee\n\nFacilitators #1\n",
    "outlook mobile": f"{OWN}\n\nGet Outlook for iOS<https://aka.ms/o0ukef>\n________________________________\n*From:* Kim Lee\n*Sent:* Friday\n*To:* Ada\n*Subject:* Making sense\n\nx\n",
    "gmx": f'{OWN}\n\nGesendet: Freitag, 02. Januar 2026 um 10:00 Uhr\nVon: "Kim Lee" <kim@example.org>\nAn: ada@team.example\nBetreff: Making sense\n\nFacilitators\n',
    "mutt": f"On Fri, Jan 02, 2026 at 10:00:00AM +0000, Kim Lee wrote:\n{QUOTED}\n{OWN}\n\n--\nAda\n",
    "mutt, German": f"* Kim Lee <kim@example.org> [2026-01-02 10:00]:\n{QUOTED}\n{OWN}\n",
    "French": f"{OWN}\n\nLe ven. 2 janv. 2026 à 10:00, Kim Lee <kim@example.org> a écrit :\n\n{QUOTED}",
    "without marks": f"{OWN}\n\nAm 02.01.2026 um 10:00 schrieb Kim Lee:\nFacilitators #1\n\n1. Sense-making is a social act\n",
}

GMAIL = """<div dir="ltr">We used it on Tuesday: gr&ouml;&szlig;er als gedacht.<br></div><br>
<div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Fri, 2 Jan 2026 at 10:00, Kim Lee
&lt;<a href="mailto:kim@example.org">kim@example.org</a>&gt; wrote:<br></div><blockquote class="gmail_quote"
style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204)"><table><tr><td>Facilitators #1</td></tr>
<tr><td><p>Sense-making</p><blockquote>nested</blockquote></td></tr></table></blockquote></div>"""
OUTLOOK = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head>
<body lang="DE"><div class="WordSection1"><p class="MsoNormal">We used it on Tuesday: größer
als gedacht.<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p>
<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b>Von:</b> Kim Lee
&lt;kim@example.org&gt; <br><b>Gesendet:</b> Freitag, 2. Januar 2026 10:00<br><b>An:</b> Ada<br><b>Betreff:</b> [Facilitators
#1] Making sense</p></div><p>Facilitators #1</p></div></body></html>"""
OUTLOOK_WEB = """<div>We used it on Tuesday: größer als gedacht.</div><div id="appendonsend"></div><hr style="width:98%">
<div id="divRplyFwdMsg" dir="ltr"><b>From:</b> Kim<br><b>Sent:</b> Friday<br></div><div><p>Facilitators #1</p></div>"""
THUNDERBIRD = """<p>We used it on Tuesday: größer als gedacht.</p><div class="moz-cite-prefix">Am 02.01.26 um 10:00 schrieb Kim
Lee:<br></div><blockquote type="cite" cite="mid:1@example.org"><p>Facilitators #1</p></blockquote>
<div class="moz-signature">-- <br>Ada</div>"""
APPLE = """<html><head></head><body dir="auto">We used it on Tuesday: größer als gedacht.<br id="lineBreakAtBeginningOfSignature">
<div dir="ltr">Von meinem iPhone gesendet</div><div dir="ltr"><br><blockquote type="cite">Am 02.01.2026 um 10:00 schrieb Kim
Lee &lt;kim@example.org&gt;:<br><br></blockquote></div><blockquote type="cite"><div>Facilitators #1</div></blockquote></body></html>"""
YAHOO = """<div>We used it on Tuesday: größer als gedacht.</div><div id="ydp1yahoo_quoted_12" class="yahoo_quoted">
<div>On Friday, January 2, 2026, Kim Lee wrote:</div><div>Facilitators #1</div></div>"""
MARKUPS = {
    "gmail": GMAIL,
    "outlook": OUTLOOK,
    "outlook on the web": OUTLOOK_WEB,
    "thunderbird": THUNDERBIRD,
    "apple": APPLE,
    "yahoo": YAHOO,
}
