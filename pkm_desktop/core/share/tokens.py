"""What a reply is known by: a token in the subject, and the addresses that open a mail with it."""

from __future__ import annotations

from urllib.parse import quote

from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.share import escape

_TITLE = 60  # letters; a mailto has no room for more (about 1,600 in Gmail, and a letter may take 9)


def token(issue: Issue) -> str:
    """'[Facilitators #38]'."""
    return f"[{escape.line(issue.community.name)} #{issue.number}]"


def vote_token(issue: Issue, option: int) -> str:
    """'[Facilitators #38 vote 2]'; options count from 1."""
    return f"{token(issue)[:-1]} vote {option}]"


def reply_subject(issue: Issue) -> str:
    """The subject of an answer: 'Re: [Facilitators #38] Making sense in company'."""
    return f"Re: {token(issue)} {_short(issue.title)}".rstrip()


def entry_subject(issue: Issue, number: int, title: str) -> str:
    """The subject of an answer about one entry: 'Re: [Facilitators #38] 3. What an interview asks'."""
    return f"Re: {token(issue)} {number}. {_short(title)}".rstrip()


def opt_out_subject(issue: Issue) -> str:
    """The subject of the wish to be left out: 'unsubscribe [Facilitators #38]'."""
    return f"unsubscribe {token(issue)}"


def mailto(address: str, subject: str) -> str:
    """A link that opens a mail (RFC 6068), '' without an address. ASCII, safe in every markup."""
    to = escape.address(f"mailto:{address}") if address else ""
    if not to or any(sign in address for sign in "?&,;"):
        return ""
    return f"{to}?subject={quote(escape.header(subject), safe='')}"


def _short(text: str) -> str:
    line = escape.line(text)
    return line if len(line) <= _TITLE else f"{line[: _TITLE - 1].rstrip()}…"
