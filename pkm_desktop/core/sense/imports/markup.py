"""Notes written as HTML (Zotero's) as Markdown: paragraphs, lists, headings, emphasis, links, quotes."""

from __future__ import annotations

import re
from html.parser import HTMLParser

LONGEST = 500_000  # characters
_BLOCKS = frozenset({"p", "div", "ul", "ol", "table", "tr", "pre", "section"})
_AROUND = {"b": "**", "strong": "**", "i": "*", "em": "*", "code": "`"}
_HEADINGS = {f"h{level}": "#" * level for level in range(1, 7)}
_SILENT = frozenset({"script", "style", "title"})
_MARKUP = re.compile(
    r"</?(?:p|div|br|b|i|em|strong|a|ul|ol|li|h[1-6]|span|blockquote)\b[^<>]*>", re.IGNORECASE
)


def to_markdown(text: str) -> str:
    """What a note says; text that is no HTML stays as it is."""
    if not _MARKUP.search(text):
        return text.strip()
    reader = _Reader()
    reader.feed(text[:LONGEST])
    reader.close()
    said = "".join(reader.parts)
    said = re.sub(r"[ \t]+\n", "\n", re.sub(r"\n{3,}", "\n\n", said))
    return said.strip()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._links: list[str] = []
        self._silent = 0
        self._quoted = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in _SILENT
        if tag in _HEADINGS:
            self.parts.append(f"\n\n{_HEADINGS[tag]} ")
        elif tag in _BLOCKS:
            self._break()
        elif tag == "li":
            self.parts.append("\n- ")
        elif tag == "br":
            self.parts.append("\n> " if self._quoted else "\n")
        elif tag == "blockquote":
            self._quoted += 1
            self.parts.append("\n\n> ")
        elif tag == "a":
            self._links.append(dict(attrs).get("href") or "")
            self.parts.append("[")
        else:
            self.parts.append(_AROUND.get(tag, ""))

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT and self._silent > 0
        if tag in _HEADINGS or tag in _BLOCKS:
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
        if not self._silent:
            self.parts.append(re.sub(r"\s+", " ", data))

    def _break(self) -> None:
        """A new paragraph, but none right behind the mark of a quote or list."""
        if not "".join(self.parts[-1:]).endswith(("> ", "- ")):
            self.parts.append("\n\n")
