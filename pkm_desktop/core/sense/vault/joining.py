"""Rewrite links on their way in (from names of files to titles) and out (from titles to names of files)."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote, unquote

from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.sense.links import LINK, label_of, linkable, without_code
from pkm_desktop.core.sense.vault.places import Places

FILES = "attachments"  # the folder of files in an exported vault, and in how notes of the library name them
_MARKDOWN = re.compile(
    r"(?<!\\)(!?)\[((?:[^\[\]\n]|\[[^\[\]\n]*\])*)\]\("
    r"(<[^<>\n]{1,1000}>|[^()\s<>]{1,1000}(?:\([^()\s]*\)[^()\s]*)?)([ \t]+\"[^\"\n]*\")?\)"
)
_IMAGE = re.compile(r"(<img\b[^<>\n]{0,500}?\bsrc=[\"'])([^\"'<>\n]{1,1000})([\"'])")
_DEFINED = re.compile(
    r"^( {0,3}\[[^\[\]\n]{1,200}\]:[ \t]*)(<[^<>\n]{1,1000}>|[^\s<>]{1,1000})()", re.MULTILINE
)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|#")
_ID = re.compile(r"[in]\d{1,18}", re.IGNORECASE)
_PLACE = re.compile(r"#\^h(\d{1,18})(?:-layer[123])?", re.ASCII)


@dataclass(frozen=True)
class Called:
    """How links of the library call a note or item: by its title, or by an id where that is not its alone."""

    title: str
    name: str


@dataclass(frozen=True)
class Inward:
    """A vault on its way in: what is where, what notes will be called, what files will be."""

    places: Places
    called: Mapping[str, Called] = field(default_factory=dict)  # by path
    files: Mapping[str, str] = field(default_factory=dict)  # path in the vault → name of the attachment
    marks: Mapping[tuple[str, int], int] = field(default_factory=dict)  # page, number there → number here

    def body(self, body: str, path: str, *, ours: bool) -> str:
        """The text with every link that this vault can answer leading to the same thing in the library."""
        body = relinked(body, lambda target, label: self._wiki(target, label, path, ours=ours))
        body = _refiled(body, lambda match: self._markdown(match, path, ours=ours))
        return _readdressed(body, lambda target: self._file_at(target, path))

    def _file_at(self, target: str, near: str) -> str | None:
        """Where a file lies here; None for what is none, or lies there already."""
        path = "" if _SCHEME.match(target) else self.places.find_file(target, near)
        there = f"{FILES}/{self.files[path]}" if path in self.files else ""
        return _address(there) if there and unquote(target) != there else None

    def _wiki(self, target: str, label: str | None, near: str, *, ours: bool) -> str | None:
        path, head, part = "", target, ""
        if label and self.places.dendron and not ours:  # it writes [[label|target]]
            path, head, part = self._meant(label, near)
            label = target if path else label
        if not path:
            path, head, part = self._meant(target, near)
        if path in self.files:
            return _changed(self.files[path], head, label, part)
        place = _PLACE.fullmatch(part)
        if ours and place and (path, int(place[1])) in self.marks:
            number = self.marks[path, int(place[1])]
            return f"[[h{number}]]" if label in (None, f"h{place[1]}") else f"[[h{number}|{label}]]"
        called = self.called.get(path)
        if called is None:
            return None
        rename = _as_it_was if ours else _renamed
        return rename(called, head, label, part)

    def _meant(self, target: str, near: str) -> tuple[str, str, str]:
        """What a link leads to, how it calls that, and which part of it: names may have a '#' in them."""
        head, part = target, ""
        while head:
            path = self.places.find(head, near)
            if path:
                return path, head, part
            head, sharp, last = head.rpartition("#")
            part = f"{sharp}{last}{part}"
        return "", target, ""

    def _markdown(self, match: re.Match[str], near: str, *, ours: bool) -> str:
        bang, label, target, title = match[1], match[2], match[3].strip("<>"), match[4] or ""
        if _SCHEME.match(target):
            return match[0]
        path = self.places.find_file(target, near)
        if path in self.files:
            there = self._file_at(target, near)
            return match[0] if there is None else f"{bang}[{label}]({there}{title})"
        called = self.called.get(path)
        if called is None or ours or bang or set(label) & set("[]|") or not label.strip():
            return match[0]
        part = "".join(target.partition("#")[1:])
        named = f"{called.name}{unquote(part)}"
        return f"[[{named}]]" if label == named else f"[[{named}|{label.strip()}]]"


@dataclass(frozen=True)
class Outward:
    """A library on its way out: what a link's target means, and what the files are called."""

    meant: Callable[[str], str]  # target → path of the file in the vault; ''
    titles: Mapping[str, str]  # path → title
    names: Mapping[str, str]  # path → what links in the vault call it
    files: Mapping[str, str] = field(default_factory=dict)  # key of an attachment's name → its path
    marks: Mapping[str, tuple[str, str]] = field(default_factory=dict)  # 'h12' → path of its page, '#^h12'

    def body(self, body: str, path: str) -> str:
        """The text with every link leading to the file of what it means."""
        body = relinked(body, self._wiki)
        folder = posixpath.dirname(path)
        body = _refiled(body, lambda match: self._file(match, folder))
        return _readdressed(body, lambda target: self._file_at(target, folder))

    def _wiki(self, target: str, label: str | None) -> str | None:
        if target.lower() in self.marks:
            page, place = self.marks[target.lower()]
            return f"[[{self.names[page]}{place}|{target if label is None else label}]]"
        path, part = self.meant(target), ""
        if not path:
            path, part = self.meant(target.partition("#")[0]), "".join(target.partition("#")[1:])
        if not path:
            return self._wiki_file(target, label)
        head = target.removesuffix(part) if part else target
        name = self.names[path]
        if title_key(head) == title_key(name):
            return None
        if label is not None:
            return f"[[{name}{part}|{label}]]"
        if _ID.fullmatch(head) or not linkable(target) or title_key(target) == title_key(name + part):
            return f"[[{name}{part}]]"
        return f"[[{name}{part}|{target}]]"

    def _wiki_file(self, target: str, label: str | None) -> str | None:
        """A link to a file: by its name alone, or by its path where it is not called so any more."""
        head, sharp, part = target, "", ""
        if title_key(head) not in self.files:
            head, sharp, part = target.partition("#")
        path = self.files.get(title_key(head), "")
        return _changed(posixpath.basename(path), head, label, sharp + part) if path else None

    def _file(self, match: re.Match[str], folder: str) -> str:
        there = self._file_at(match[3].strip("<>"), folder)
        return match[0] if there is None else f"{match[1]}[{match[2]}]({there}{match[4] or ''})"

    def _file_at(self, target: str, folder: str) -> str | None:
        """Where a file of the library lies, seen from a folder; None for what is none."""
        target = unquote(target)
        beginning, _, name = target.partition("/")
        if beginning != FILES or not name:
            return None
        path = self.files.get(title_key(name), target)
        return _address(posixpath.relpath(path, folder or ".")) if folder or path != target else None


def relinked(body: str, change: Callable[[str, str | None], str | None]) -> str:
    """The body with what `change` makes of every [[target|label]]; None leaves a link as it is."""
    if "[[" not in body:
        return body
    parts, place = list[str](), 0
    for match in LINK.finditer(without_code(body)):
        new = change(match[1].strip(), label_of(match[2])) if match[1].strip() else None
        if new is not None:
            parts += [body[place : match.start()], _in_its_cell(new, match)]
            place = match.end()
    return "".join([*parts, body[place:]])


def _in_its_cell(link: str, match: re.Match[str]) -> str:
    """In a row of a table a bare bar would end the cell."""
    line = match.string[match.string.rfind("\n", 0, match.start()) + 1 : match.start()]
    in_row = (match[2] or "").startswith("\\") if match[2] else line.lstrip().startswith("|")
    return link.replace("|", "\\|") if in_row else link


def _refiled(body: str, change: Callable[[re.Match[str]], str]) -> str:
    if "](" not in body:
        return body
    parts, place = list[str](), 0
    for match in _MARKDOWN.finditer(without_code(body)):
        parts += [body[place : match.start()], change(match)]
        place = match.end()
    return "".join([*parts, body[place:]])


def _readdressed(body: str, change: Callable[[str], str | None]) -> str:
    """The body with what `change` makes of addresses in `<img src="…">` and in lines `[name]: address`."""

    def changed(match: re.Match[str]) -> str:
        new = change(match[2].strip("<>"))
        return match[0] if new is None else f"{match[1]}{new}{match[3]}"

    for mark, pattern in (("<img", _IMAGE), ("]:", _DEFINED)):
        if mark not in body:
            continue
        parts, place = list[str](), 0
        for match in pattern.finditer(without_code(body)):
            parts += [body[place : match.start()], changed(match)]
            place = match.end()
        body = "".join([*parts, body[place:]])
    return body


def _renamed(called: Called, head: str, label: str | None, part: str) -> str | None:
    """A link to a note by the name it has here; what was to be read stays to be read."""
    name, key = called.name, title_key(called.name)
    if title_key(head) == key:  # what is not seen is written as the title is
        return f"[[{name}{part}|{label}]]" if label and head != name else None
    shown = (label if label is not None else head + part).strip()
    by_id = title_key(called.title) != key
    if by_id and title_key(shown) in (title_key(called.title), title_key(called.title + part)):
        return f"[[{name}{part}]]"
    if title_key(shown) in (key, title_key(name + part)):
        return f"[[{shown}]]" if title_key(shown) == title_key(name + part) else f"[[{name}{part}|{shown}]]"
    return f"[[{name}{part}|{shown}]]" if shown else f"[[{name}{part}]]"


def _as_it_was(called: Called, head: str, label: str | None, part: str) -> str | None:
    """A link that this program has written, as it was here: a label is only where there was one, or where
    the title is not the name of the file.
    """
    name = called.name
    if title_key(head) == title_key(name):
        return None
    if label is None:
        return f"[[{name}{part}]]"
    written = title_key(called.title) == title_key(name) and title_key(label) == title_key(name + part)
    return f"[[{label}]]" if written else f"[[{name}{part}|{label}]]"


def _changed(name: str, head: str, label: str | None, part: str) -> str | None:
    if posixpath.normpath(head) == name:
        return None
    return f"[[{name}{part}|{label}]]" if label else f"[[{name}{part}]]"


def _address(path: str) -> str:
    return quote(path, safe="/!$&'*+,;=:@~._-")
