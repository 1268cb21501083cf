"""Notes written as HTML (Zotero's) as Markdown: paragraphs, lists, headings, emphasis, links, quotes."""

from __future__ import annotations

import re
from html.parser import HTMLParser

LONGEST = 500_000  # characters
_BLOCKS = frozenset({"p", "div", "ul", "ol", "section", "figure", "figcaption", "dl", "dt", "dd"})
_CELLS = frozenset({"td", "th"})
_AROUND = {"b": "**", "strong": "**", "i": "*", "em": "*", "code": "`"}
_HEADINGS = {f"h{level}": "#" * level for level in range(1, 7)}
_BREAKING = _BLOCKS | {*_HEADINGS, "li", "br", "blockquote"}
_SILENT = frozenset({"script", "style", "title"})
_MARKUP = re.compile(
    r"</?(?:p|div|br|b|i|em|strong|a|ul|ol|li|h[1-6]|span|blockquote|pre|table|figure|dl|section)\b[^<>]*>",
    re.IGNORECASE,
)


def to_markdown(text: str) -> str:
    """What a note says; text that is no HTML stays as it is."""
    if not _MARKUP.search(text):
        return text.strip()
    reader = _Reader()
    reader.feed(text[:LONGEST])
    reader.close()
    said = "".join(reader.parts)
    said = re.sub(r"(?<![ \t])[ \t]+\n", "\n", re.sub(r"\n{3,}", "\n\n", said))
    return said.strip()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._links: list[str] = []
        self._silent = 0
        self._quoted = 0
        self._code = 0
        self._rows: list[int] = []  # of each table around: how many there were
        self._cells = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in _SILENT
        if tag == "pre":
            self._code += 1
            self.parts.append("\n\n```\n")
        elif self._code or self._in_table(tag):
            return
        elif tag in _HEADINGS:
            self.parts.append(f"\n\n{_HEADINGS[tag]} ")
        elif tag in _BLOCKS:
            self._break()
        else:
            self._begin(tag, dict(attrs).get("href") or "")

    def _begin(self, tag: str, address: str) -> None:
        """What stands in a line, or before one."""
        if tag == "li":
            self.parts.append("\n- ")
        elif tag == "br":
            self.parts.append("\n> " if self._quoted else "\n")
        elif tag == "blockquote":
            self._quoted += 1
            self.parts.append("\n\n> ")
        elif tag == "a":
            self._links.append(address)
            self.parts.append("[")
        else:
            self.parts.append(_AROUND.get(tag, ""))

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT and self._silent > 0
        if tag == "pre" and self._code:
            self._code -= 1
            self.parts.append("\n```\n\n")
        elif self._code or self._out_of_table(tag):
            return
        elif tag in _HEADINGS or tag in _BLOCKS:
            self._break()
        elif tag == "blockquote":
            self._quoted = max(0, self._quoted - 1)
            self.parts.append("\n\n")
        elif tag == "a" and self._links:
            url = self._links.pop()
            self.parts.append(f"]({url})" if url.startswith(("http", "zotero:", "mailto:")) else "]")
        else:
            self.parts.append(_AROUND.get(tag, ""))

    def handle_data(self, data: str) -> None:
        if self._code:
            self.parts.append(data.strip("\n"))
        elif not self._silent:
            said = re.sub(r"\s+", " ", data)
            self.parts.append(said.replace("|", "\\|") if self._rows else said)

    def _in_table(self, tag: str) -> bool:
        """Begin a table, row or cell; whether it was one."""
        if tag == "table":
            self._rows.append(0)
            self.parts.append("\n\n")
        elif self._rows and tag == "tr":
            self._cells = 0
            self.parts.append("\n|")
        elif self._rows and tag in _CELLS:
            self._cells += 1
            self.parts.append(" ")
        elif self._rows and tag in _BREAKING:
            self.parts.append(" ")  # what breaks lines would break the row
        else:
            return False
        return True

    def _out_of_table(self, tag: str) -> bool:
        if not self._rows:
            return False
        if tag == "table":
            self._rows.pop()
            self.parts.append("\n\n")
        elif tag in _CELLS:
            self.parts.append(" |")
        elif tag == "tr":
            self._rows[-1] += 1
            self.parts.append(f"\n|{' --- |' * self._cells}" if self._rows[-1] == 1 else "")
        else:
            return tag in _BREAKING
        return True

    def _break(self) -> None:
        """A new paragraph, but none right behind the mark of a quote or list."""
        if not "".join(self.parts[-1:]).endswith(("> ", "- ")):
            self.parts.append("\n\n")
