"""The markup of a mail as lines of text, those of somebody else with '>' before them. Pure."""

from __future__ import annotations

import re
from html import unescape

from pkm_desktop.core.seek.mails.mail_links import plain_link, without_hidden
from pkm_desktop.core.seek.text.markup import RAW_TEXT, VOID, attributes, tokens
from pkm_desktop.core.seek.text.plaintext import BLOCKS

_BLANKS = re.compile(r"[ \t\r\n\f\xa0]+")
# Containers of quoted words, as mail programs name them; Outlook puts x_ before foreign names.
_QUOTES = re.compile(r"(?:^|\s)(?:x_)*(?:yahoo_quoted|zmail_extra|tutanota_quote)(?:_\d+)?(?:\s|$)")
# From here on all is quoted: the head that Outlook writes over the mail that is answered.
_REST = re.compile(
    r"(?:^|\s)(?:x_)*(?:appendonsend|divRplyFwdMsg|OutlookMessageHeader|mail-editor-reference-message-container"
    r"|ms-outlook-mobile-reference-message)(?:\s|$)"
)
_RULE = re.compile(r"border-top:\s*solid\s+#(?:E1E1E1|B5C4DF)", re.IGNORECASE)
_APART = ("p", "blockquote", "ul", "ol", "table", "hr")


class _Page:
    """Text as it is put together: one line at a time, each in its depth of quoting."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self.line: list[str] = []  # its pieces: a line may be a whole document long
        self.depth = 0
        self.rest = False  # all that is left is quoted
        self.opened: dict[str, list[bool]] = {}  # by name of an element: whether each open one quotes

    def write(self, text: str) -> None:
        """Words in the line at hand; white space folded, none at its start."""
        folded = _BLANKS.sub(" ", text)
        if not self.line or self.line[-1].endswith(" "):
            folded = folded.lstrip(" ")
        if folded:
            self.line.append(folded)

    def end(self) -> None:
        """End the line, if it has begun."""
        text = "".join(self.line).rstrip()
        if text:
            self.blank(text)
        self.line = []

    def blank(self, text: str = "") -> None:
        """A line of its own, empty unless given; two empty ones in a row are one."""
        depth = min(max(self.depth, int(self.rest)), 9)
        whole = f"{'>' * depth} {text}".rstrip() if depth else text
        if text or (self.out and self.out[-1] != whole):
            self.out.append(whole)


def quoted_text(html: str) -> str:
    """The words of a mail's markup. A link that does not say where it leads has its address behind it."""
    page = _Page()
    raw = href = ""
    begun = 0
    for kind, name, text in tokens(without_hidden(html)):
        if kind == "text":
            if not raw:
                page.write(unescape(text))
            continue
        raw = name if kind == "start" and name in RAW_TEXT else ""
        if name == "a":
            if href:
                _say_where(page, href, "".join(page.line[begun:]))
            href, begun = attributes(text).get("href", "") if kind == "start" else "", len(page.line)
        elif kind == "start":
            _start(page, name, attributes(text))
        else:
            _end(page, name)
    page.end()
    return "\n".join(page.out).strip("\n")


def _start(page: _Page, name: str, values: dict[str, str]) -> None:
    if name == "br":
        page.end() if page.line else page.blank()
        return
    if name in BLOCKS:
        page.end()
        if name in _APART:
            page.blank()
    named = f"{values.get('class', '')} {values.get('id', '')}"
    if _REST.search(named) or _RULE.search(values.get("style", "")):
        page.rest = True
    if name not in VOID:
        quotes = name == "blockquote" or bool(_QUOTES.search(named))
        page.depth += quotes
        page.opened.setdefault(name, []).append(quotes)
    if name == "li":
        page.write("- ")


def _end(page: _Page, name: str) -> None:
    if name in BLOCKS:
        page.end()
        if name == "p":
            page.blank()
    if page.opened.get(name):
        page.depth -= page.opened[name].pop()


def _say_where(page: _Page, href: str, label: str) -> None:
    url = plain_link(href) if href.startswith(("http://", "https://")) else ""
    if url and url.rstrip("/") not in label and label.strip().rstrip("/") not in url:
        page.write(f" <{url}>")
