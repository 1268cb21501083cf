"""Org files as Markdown, simply: headings, links, emphasis, blocks; everything else stays as written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_KEYWORD = re.compile(r"#\+(\w+):\s*(.*)", re.IGNORECASE)
_DRAWER = re.compile(r"\s*:(\w+):\s*(.*)")
_HEADING = re.compile(r"(\*+)\s+(?:[A-Z]{4}\s+)?(.*?)(?:\s+(:[\w@:]+:))?\s*")
_LINK = re.compile(r"\[\[([^\[\]]+)\](?:\[([^\[\]]+)\])?\]")
_BEGIN = re.compile(r"\s*#\+begin_(\w+)\s*(\S*).*", re.IGNORECASE)
_MARKS = (
    (re.compile(r"(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])"), r"**\1**"),
    (re.compile(r"(?<!\w)[=~](?=\S)([^=~\n]+?)(?<=\S)[=~](?!\w)"), r"`\1`"),
    (re.compile(r"(?<![\w/:<])/(?=\S)([^/\n]+?)(?<=\S)/(?![\w/])"), r"*\1*"),
)


@dataclass
class OrgPage:
    """An Org file as Markdown, with the values it states about itself."""

    body: str = ""
    values: dict[str, object] = field(default_factory=dict)


def from_org(text: str) -> OrgPage:
    """The page in Markdown. `#+title`, `#+filetags`, `#+date` and `:ID:` become values."""
    page = OrgPage()
    page.body = "\n".join(_lines(text, page.values)).strip("\n")
    if page.body:
        page.body += "\n"
    return page


def _lines(text: str, values: dict[str, object]) -> Iterator[str]:
    inside, drawer = "", False
    for line in text.splitlines():
        begin = _BEGIN.fullmatch(line)
        if inside:
            ended = line.strip().lower() == f"#+end_{inside}"
            yield _block_line(line, inside, ended=ended)
            inside = "" if ended else inside
        elif begin:
            inside = begin[1].lower()
            yield f"```{begin[2]}" if inside in ("src", "example") else ""
        elif drawer or line.strip().upper() == ":PROPERTIES:":
            drawer = line.strip().upper() != ":END:"
            _note(_DRAWER.fullmatch(line), values)
        elif not _note(_KEYWORD.fullmatch(line), values):
            yield _prose(line)


def _block_line(line: str, block: str, *, ended: bool) -> str:
    if block in ("src", "example"):
        return "```" if ended else line
    return "" if ended else f"> {_inline(line)}"


def _note(match: re.Match[str] | None, values: dict[str, object]) -> bool:
    """Remember what a line states about the page; whether it is such a line."""
    if match is None:
        return False
    key, value = match[1].lower(), match[2].strip()
    if key in ("title", "date", "id"):
        values.setdefault(key, value.strip("<>[]") if key == "date" else value)
    elif key == "filetags":
        values["tags"] = [name for name in re.split(r"[:\s]+", value) if name]
    return True


def _prose(line: str) -> str:
    match = _HEADING.fullmatch(line)
    if match:
        tags = " ".join(f"#{name}" for name in (match[3] or "").strip(":").split(":") if name)
        return f"{'#' * min(6, len(match[1]))} {_inline(match[2])}{' ' + tags if tags else ''}"
    return _inline(line)


def _inline(text: str) -> str:
    kept: list[str] = []

    def put_aside(match: re.Match[str]) -> str:
        kept.append(_linked(match[1], match[2] or ""))
        return f"\0{len(kept) - 1}\0"

    text = _LINK.sub(put_aside, text)
    for pattern, replacement in _MARKS:
        text = pattern.sub(replacement, text)
    return re.sub(r"\0(\d+)\0", lambda match: kept[int(match[1])], text)


def _linked(target: str, label: str) -> str:
    target = target.removeprefix("id:") if target.startswith("id:") else target.removeprefix("file:")
    if re.match(r"[a-z][a-z+.-]*:", target):
        return f"[{label}]({target})" if label else f"<{target}>"
    target = re.sub(r"\.org(?=$|::)", "", target).partition("::")[0]
    return f"[[{target}|{label}]]" if label else f"[[{target}]]"
