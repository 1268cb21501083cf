"""Cleaned markup brought into the shape that a text widget shows well and fast.

Sections become <div>, tables nest at most five deep (less where much is in them), elements at most sixty;
links and pictures get absolute addresses; counting pixels go; words without end get places to break.
"""

from __future__ import annotations

import re
from typing import Final

from pkm_desktop.core.model.text import PLACE
from pkm_desktop.core.seek.text.bounds import soft_broken
from pkm_desktop.core.seek.text.counters import is_counter
from pkm_desktop.core.seek.text.layout_bounds import (
    MAX_DEPTH,
    MAX_NODES,
    MAX_TABLE_WORK,
    MAX_TABLES,
    NESTINGS,
    REST_OF_TAG,
    STRUCTURED,
    TABLE_ROOM,
    Lists,
    Weight,
    blocks_within,
    fewer_blanks,
    is_light,
    lines_within,
)
from pkm_desktop.core.seek.text.link_places import places_led_to
from pkm_desktop.core.seek.text.markup import VOID, Token, attributes, start_tag, tokens
from pkm_desktop.core.seek.text.plaintext import BLOCKS
from pkm_desktop.core.seek.web.urls import safe_url, without_credentials

_AS_DIV: Final = "address article aside details figcaption footer header hgroup main nav section summary"
_DIVS: Final = frozenset(_AS_DIV.split())
_TABLE: Final = frozenset(
    {"table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption", "colgroup", "col"}
)
_LISTS: Final = ("ol", "ul")
# A link as nearly all are when nh3 has written them: nothing about it will change.
_SETTLED_LINK: Final = (
    r"a href=\"https?://[a-z0-9.-]++(?:/(?:[A-Za-z0-9_.~/!$'()*+,=:-]|&amp;){0,1000}+)?+"
    r"(?:\?(?:[A-Za-z0-9_.~/!$'()*+,=:?-]|&amp;){1,1000}+)?+(?:\#[A-Za-z0-9_.~/!$'()*+,=:?-]{1,500}+)?+"
    r"\" rel=\"noopener\">"
)
# Of cleaned markup: sections, and start tags with attributes, or of links and pictures without.
_CHANGING_TAG: Final = re.compile(
    rf"<(?!{_SETTLED_LINK})(/(?={_AS_DIV.replace(' ', '|')}))?+"
    rf"((?:{_AS_DIV.replace(' ', '|')}|a(?!bbr)|img)(?=[ >])|[a-z0-9]++(?= ))({REST_OF_TAG})>"
)
_SMALL_NUMBER: Final = re.compile(r"\d{1,4}")


class _NotLight(Exception):
    """The markup has to be walked."""


def reshape(markup: str, *, base_url: str) -> str:
    """`markup` (as nh3 writes it) within the bounds above. Doing it again changes nothing."""
    shaper = _Shaper(base_url, places_led_to(markup, base_url))
    if is_light(markup) and (light := shaper.lightly(markup)) is not None:
        return light
    written = ""
    for tables in NESTINGS:
        shaper = _Shaper(base_url, shaper.places, tables=tables)
        for token in tokens(markup):
            shaper.take(token)
        written = shaper.finished()
        if shaper.weight.work <= MAX_TABLE_WORK:
            break
    return written


class _Shaper:
    """Walks well-formed markup and writes it anew."""

    def __init__(self, base_url: str, places: frozenset[str], *, tables: int = MAX_TABLES) -> None:
        self.weight = Weight()
        self.places = places
        self._base = base_url
        self._deepest = tables
        self._named: set[str] = set()  # places that have been written: of two of one name the first counts
        self._out: list[str] = []
        # name as read, name as written ('' when left out), the tag
        self._open: list[tuple[str, str, str]] = []
        self._depth = self._tables = self._nodes = self._word = 0
        self._lists = Lists()
        self._pres = self._run = 0  # how many <pre> are open; characters of the block so far
        self._flat = 0  # how many tables deep in a table that is written without its structure
        self._loose = False  # beyond the number of elements that keep their structure
        self._paragraph = False  # there, in a paragraph

    def lightly(self, markup: str) -> str | None:
        """Markup in which only single tags change, written at one go; None where an <a> has to go."""
        try:
            return _CHANGING_TAG.sub(self._rewritten, markup)
        except _NotLight:
            return None

    def _rewritten(self, found: re.Match[str]) -> str:
        end, name, text = found.groups()
        written = "div" if name in _DIVS else name
        if end:
            return f"</{written}>"
        values = self._values(written, text)
        if name == "a" and "href" not in values:
            raise _NotLight
        if name == "img" and ("src" not in values or is_counter(values)):
            return ""
        return start_tag(written, values)

    def take(self, token: Token) -> None:
        if token.kind == "text":
            text, self._word = soft_broken(fewer_blanks(token.text), self._word)
            if self._pres:
                text, lines = lines_within(text, STRUCTURED - self._nodes)
                self._nodes += lines
            self.weight.text(text, tables=self._tables)
            if self._loose and not self._paragraph and text.strip():
                self._out.append("<p>")
                self._paragraph = True
                self._nodes += 1
            if self._paragraph or not self._loose:
                self._write(text)
            return
        if token.name in BLOCKS or token.name == "br":
            self._word = 0
        if token.name in BLOCKS or token.name in _TABLE:
            self._run = 0
        if token.kind == "start":
            self._start(token.name, token.text)
        else:
            self._end(token.name)

    def _write(self, text: str) -> None:
        """Write text, in several blocks where one would be too long."""
        if not text.strip():
            self._out.append(text)
            return
        if self._pres and "\n" in text:  # each line is a block
            head, _, text = text.rpartition("\n")
            self._out.append("\n".join("\n".join(blocks_within(line, 0)) for line in head.split("\n")) + "\n")
            self._run = 0
        first, *rest = blocks_within(text, self._run)
        self._out.append(first)
        self._run += len(first)
        for piece in rest:
            if self._nodes < STRUCTURED:
                self._out.append(self._new_block())
                self._nodes += 1
            self._out.append(piece)
            self._run = len(piece)

    def _new_block(self) -> str:
        """What ends a block and begins another like it."""
        if self._loose:
            return "</p><p>"
        inner = next((n for n, (_, name, _) in enumerate(reversed(self._open)) if name in BLOCKS), 0)
        within = [each for each in self._open[len(self._open) - inner :] if each[1]]
        ends = "".join(f"</{name}>" for _, name, _ in reversed(within))
        begin = "".join(start for _, _, start in within)
        block = self._open[-inner - 1] if inner < len(self._open) else ("", "", "")
        between = f"</p>{block[2]}" if block[1] == "p" else "\n" if block[1] == "pre" else "<div></div>"
        return f"{ends}{between}{begin}"

    def finished(self) -> str:
        self._close_all()
        return "".join(self._out)

    def _start(self, name: str, text: str) -> None:
        if name in VOID:
            self._void(name, text)
            return
        if self._nodes >= STRUCTURED and not self._loose:
            self._close_all()
            self._loose = True
        written = "" if self._loose else self._written_as(name)
        if self._loose and name in BLOCKS:
            self._new_paragraph()
        values = self._values(written, text)
        if written == "a" and "href" not in values:
            written = "span" if "id" in values else ""
        if written:
            self._begin(written, values)
        elif not self._loose and (name in BLOCKS or name in _TABLE):
            self._out.append(" ")
        if not self._loose:
            self._open.append((name, written, start_tag(written, values) if written else ""))

    def _begin(self, name: str, values: dict[str, str]) -> None:
        if name in ("td", "th"):
            self.weight.cell(values, tables=self._tables)
        self.weight.element(tables=self._tables)
        if name in _LISTS:
            self._lists.begin(values.get("start", "1"))
        elif name == "li" and (number := self._lists.item()) and self._open and self._open[-1][1] in _LISTS:
            self._out.append(f"</{self._open[-1][1]}>{start_tag(self._open[-1][1], {'start': number})}")
        self._out.append(start_tag(name, values))
        self._depth += 1
        self._nodes += 1
        self._pres += name == "pre"
        self._tables += name == "table"

    def _written_as(self, name: str) -> str:
        """The element that `name` becomes here: itself, a <div>, or '' for its content alone."""
        if name == "table" and (
            self._flat or self._tables >= self._deepest or self._depth > MAX_DEPTH - TABLE_ROOM
        ):
            self._flat += 1
            return "div" if self._depth < MAX_DEPTH else ""
        if self._depth >= MAX_DEPTH:
            return ""
        if self._flat and name in _TABLE:
            return "div" if name in ("tr", "caption") else ""
        return "div" if name in _DIVS else name

    def _end(self, name: str) -> None:
        if self._loose:
            if name in BLOCKS:
                self._new_paragraph()
            return
        if not self._open or self._open[-1][0] != name:
            return
        written = self._open.pop()[1]
        self._flat -= name == "table" and self._flat > 0
        self._tables -= written == "table"
        self._pres -= written == "pre"
        if written in _LISTS:
            self._lists.end()
        self._depth -= bool(written)
        if written:
            self._out.append(f"</{written}>")
        elif name in BLOCKS or name in _TABLE:
            self._out.append(" ")

    def _void(self, name: str, text: str) -> None:
        values = self._values(name, text)
        missing = name == "img" and ("src" not in values or is_counter(values))
        if name == "br" and self._nodes >= MAX_NODES:
            self._out.append(" ")
        if missing or self._nodes >= MAX_NODES or (name == "col" and (self._flat or self._loose)):
            return
        self._nodes += 1
        self._out.append(start_tag(name, values))

    def _values(self, name: str, text: str) -> dict[str, str]:
        """The attributes that are worth keeping, with sane values."""
        if not text or not name:
            return {}
        found = {
            key: kept
            for key, value in attributes(text).items()
            if (kept := self._value(name, key, value)) is not None
        }
        place = found.pop("name", "")
        return {**found, "id": place} if place and "id" not in found else found

    def _place(self, name: str) -> str | None:
        if name not in self.places or name in self._named:
            return None
        self._named.add(name)
        return name

    def _value(self, name: str, key: str, value: str) -> str | None:
        if key in ("href", "src"):
            url = without_credentials(safe_url(value, base=self._base))
            return url if url and not (key == "src" and url.startswith("mailto:")) else None
        if key in ("colspan", "rowspan", "width", "height", "start"):
            number = value.strip().removesuffix("px")
            bound = 50 if key.endswith("span") else 9999
            return number if _SMALL_NUMBER.fullmatch(number) and 0 < int(number) <= bound else None
        if key in ("id", "name"):
            return self._place(value if value.startswith(PLACE) else PLACE + value)
        if key == "dir":
            return value if value in ("ltr", "rtl", "auto") else None
        return value[:500] if value or key == "alt" else None

    def _new_paragraph(self) -> None:
        if self._paragraph and self._nodes < MAX_NODES:
            self._paragraph = False
            self._out.append("</p>")
        elif self._paragraph:
            self._out.append(" ")

    def _close_all(self) -> None:
        if self._paragraph:
            while self._out[-1].isspace():
                self._out.pop()
            self._out.append("</p>")
        while self._open:
            written = self._open.pop()[1]
            if written:
                self._out.append(f"</{written}>")
        self._depth = self._tables = self._flat = self._pres = 0
