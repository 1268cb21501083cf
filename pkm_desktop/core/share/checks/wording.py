"""How the checks speak of things: names that stay short and readable whatever they are made of."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from pkm_desktop.core.model.digests import Entry, Issue
from pkm_desktop.core.share import escape

_SHOWN = 60
_ISOLATE, _END = "\u2068", "\u2069"  # so that right-to-left names do not pull the sentence along (UAX 9)
_LINK = re.compile(r"(?i)\b(?:https?|ftp|file)://[^\s<>\"“”«»\x00-\x1f]+")
_SHARE_OF_WINDOWS = re.compile(r"(?<![\\\w])\\\\[\w.-]+\\[^\s<>\"|]+")
_TRAILING = ".,;:!?)]}'’"


@dataclass(frozen=True)
class Spoken:
    """Something that we say ourselves in an issue, and where."""

    entry: Entry | None
    field: str  # 'why', 'intro' …
    text: str

    @property
    def entry_id(self) -> int | None:
        return self.entry.id if self.entry else None

    @property
    def where(self) -> str:
        """The field of the issue or the entry."""
        return "title" if self.field == "subject" else self.field

    @property
    def place(self) -> str:
        """'The reason of “X”', 'The introduction'."""
        part = _FIELDS[self.field]
        return f"{part} of {named(self.entry)}" if self.entry else part


_FIELDS = {
    "why": "The reason",
    "other_view": "The other view",
    "ask": "The question",
    "via": "The finder",
    "contributor": "The credit",
    "title": "The title",
    "subject": "The title of the issue",
    "intro": "The introduction",
    "question": "The question to the readers",
    "preheader": "The line beside the subject",
    "poll": "The poll",
    "section": "The heading of a section",
    "standing": "The standing text of the community",
}


def spoken(issue: Issue) -> Iterator[Spoken]:
    """All words of ours that leave with an issue; titles and quotes of others are not ours."""
    community = issue.community
    standing = "\n".join((community.opening, community.closing))
    texts = [("subject", issue.title), ("intro", issue.intro), ("question", issue.question)]
    texts += [("preheader", issue.preheader), ("standing", standing)]
    texts += [("section", section.name) for section in issue.sections if section.entries]
    if issue.poll:
        texts.append(("poll", "\n".join((issue.poll.question, *issue.poll.options))))
    yield from (Spoken(None, field, text) for field, text in texts if text.strip())
    for entry in issue.entries:
        yield from of_entry(entry)


def of_entry(entry: Entry) -> Iterator[Spoken]:
    """Our words about one entry. The title of a note is our own, too."""
    fields = ["why", "other_view", "ask", "via", "contributor"]
    fields += ["title"] if entry.note_id is not None else []
    texts = ((field, getattr(entry, field)) for field in fields)
    yield from (Spoken(entry, field, text) for field, text in texts if text.strip())


def links(text: str) -> tuple[str, ...]:
    """The addresses written in a text, each once, as they stand there."""
    found = [each.group().rstrip(_TRAILING) for each in _LINK.finditer(text)]
    shares = [each.group().rstrip(_TRAILING) for each in _SHARE_OF_WINDOWS.finditer(text)]
    return tuple(dict.fromkeys([*found, *shares]))


def named(entry: Entry) -> str:
    """An entry by its title, in quotation marks, never long."""
    return quoted(entry.title) if escape.line(entry.title) else f"entry {entry.position + 1}"


def quoted(text: str) -> str:
    """A name in quotation marks: one line, never long, and without hold on the sentence around it."""
    return f"“{shown(text)}”"


def shown(text: str, limit: int = _SHOWN) -> str:
    """A name as it can stand in a sentence."""
    line = escape.line(text[: limit * 20])
    line = "".join(
        letter for letter in line if unicodedata.category(letter) != "Cf" or letter in "\u200c\u200d"
    )
    short = line if len(line) <= limit else f"{_whole_letters(line, limit - 1).rstrip()}…"
    directed = any(unicodedata.bidirectional(letter) in ("R", "AL", "AN") for letter in short)
    return f"{_ISOLATE}{short}{_END}" if directed else short


def sentence(text: str) -> str:
    """The text with a capital letter in front."""
    return text[:1].upper() + text[1:]


def _whole_letters(line: str, end: int) -> str:
    """The beginning of a line, not cut between a letter and its accents or in the middle of an emoji."""
    while end > 1 and (unicodedata.combining(line[end]) or "\u200d" in (line[end], line[end - 1])):
        end -= 1
    return line[:end]
