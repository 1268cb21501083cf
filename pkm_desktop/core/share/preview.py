"""An issue as the window shows it: each format in the subset of HTML that QTextBrowser understands."""

from __future__ import annotations

from html import escape

from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.share import eml
from pkm_desktop.core.share.edition import Sender
from pkm_desktop.core.share.layout import lay_out
from pkm_desktop.core.share.render import find_format, render
from pkm_desktop.core.share.templates import fill

_AS_LAID_OUT = ("html", "eml", "page")
_MAILS = ("html", "eml")
_PLAIN = '<html><body bgcolor="#fffefb" style="color:#24292b;font-size:14px">'


def preview(issue: Issue, format_name: str, sender: Sender | None = None) -> str:
    """HTML to look at: mail and page as they are laid out, the pages of a PDF, the source of text formats."""
    wanted, sender = find_format(format_name), sender or Sender()
    if wanted.name == "pdf":
        return _pages(issue, sender)
    if wanted.name not in _AS_LAID_OUT:
        source = escape(render(issue, wanted.name, sender).text)
        return f'{_PLAIN}<pre style="white-space: pre-wrap">{source}</pre></body></html>'
    headers = _headers(issue, sender) if wanted.name == "eml" else ()
    edition = lay_out(issue, sender, mail=wanted.name in _MAILS)
    return fill("preview.html.j2", edition, headers=headers)


def _pages(issue: Issue, sender: Sender) -> str:
    """The pages of the PDF as pictures, one below the other."""
    from base64 import b64encode

    from pkm_desktop.core.share.pdf import pages

    sources = (f"data:image/png;base64,{b64encode(page).decode()}" for page in pages(issue, sender))
    shown = (f'<p style="margin:0 0 12px"><img src="{source}"></p>' for source in sources)
    return f'<html><body bgcolor="#dedad2">{"".join(shown)}</body></html>'


def _headers(issue: Issue, sender: Sender) -> tuple[tuple[str, str], ...]:
    """What the draft's headers will say, in the order a mail program shows them."""
    author = eml.mailbox(sender.name, sender.email)
    shown = (
        ("From", str(author) if author else ""),
        ("To", ", ".join(map(str, eml.recipients(issue.community.recipients)))),
        ("Subject", eml.correcting_subject(issue) if issue.status == "corrected" else eml.subject(issue)),
    )
    return tuple((name, value) for name, value in shown if value)
