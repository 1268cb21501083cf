"""An issue laid out in words: what every format says, cleaned, in order, before any markup.

Renderers get this and nothing else, so that no private note can reach them.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from pkm_desktop.core.model.digests import Entry, Issue
from pkm_desktop.core.share import escape
from pkm_desktop.core.share.compose import bare_quote
from pkm_desktop.core.share.labels import Labels, direction, labels_for, written_date

Paragraphs = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Sender:
    """Who puts the digest together."""

    name: str = ""
    email: str = ""


@dataclass(frozen=True)
class Piece:
    """One entry as it is printed. `url` is '' or safe in every markup (see escape.address)."""

    number: int
    title: str
    url: str
    byline: str
    why: Paragraphs
    quote: str
    via: str


@dataclass(frozen=True)
class Part:
    """A section with at least one entry."""

    name: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Edition:
    """The whole issue in words."""

    lang: str
    direction: str
    eyebrow: str
    title: str
    intro: Paragraphs
    parts: tuple[Part, ...]
    question_heading: str
    question: Paragraphs
    colophon: str
    reply: str  # '' where the reader is not holding a mail
    preheader: str


def lay_out(issue: Issue, sender: Sender, *, mail: bool = False) -> Edition:
    """The words of an issue. With `mail` it asks for a reply, which makes no sense on a page."""
    labels = labels_for(issue.community.lang)
    intro = escape.paragraphs(issue.intro)
    return Edition(
        lang=escape.line(issue.community.lang) or "en",
        direction=direction(issue.community.lang),
        eyebrow=_eyebrow(issue, labels),
        title=escape.line(issue.title) or series_number(issue),
        intro=intro,
        parts=_parts(issue, labels),
        question_heading=labels.question if issue.question.strip() else "",
        question=escape.paragraphs(issue.question),
        colophon=_colophon(issue, sender, labels),
        reply=labels.reply if mail else "",
        preheader=_preheader(issue, intro),
    )


def series_number(issue: Issue) -> str:
    """'Friday finds #38'."""
    return f"{escape.line(issue.community.digest_title or issue.community.name)} #{issue.number}"


def _eyebrow(issue: Issue, labels: Labels) -> str:
    community, series = escape.line(issue.community.name), series_number(issue)
    pieces = [community]
    if series != escape.line(issue.title):
        pieces.append(series.removeprefix(f"{community} "))
    if issue.published:
        pieces.append(written_date(issue.published.date(), labels))
    return " · ".join(pieces)


def _parts(issue: Issue, labels: Labels) -> tuple[Part, ...]:
    parts: list[Part] = []
    number = 0
    for section in issue.sections:
        pieces = []
        for entry in section.entries:
            number += 1
            pieces.append(_piece(entry, number, labels))
        if pieces:
            parts.append(Part(escape.line(section.name), tuple(pieces)))
    return tuple(parts)


def _piece(entry: Entry, number: int, labels: Labels) -> Piece:
    url = escape.address(entry.url)
    via = escape.line(entry.via)
    return Piece(
        number=number,
        title=escape.line(entry.title) or host_of(url) or "…",
        url=url,
        byline=_byline(entry, url, labels),
        why=escape.paragraphs(entry.why),
        quote=escape.line(bare_quote(entry.quote)),
        via=labels.via.format(name=via) if via else "",
    )


def _byline(entry: Entry, url: str, labels: Labels) -> str:
    author, source = escape.line(entry.author), escape.line(entry.source) or host_of(url)
    day = written_date(entry.published.date(), labels) if entry.published else ""
    return " · ".join(dict.fromkeys(filter(None, (author, source, day))))


def host_of(url: str) -> str:
    """'example.org' for 'https://www.example.org/a'; '' without a host."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def _colophon(issue: Issue, sender: Sender, labels: Labels) -> str:
    community, curator = escape.line(issue.community.name), escape.line(sender.name)
    made = labels.colophon_named if curator else labels.colophon
    said = [made.format(community=community, curator=curator)]
    if any(entry.quote.strip() for entry in issue.entries):
        said.append(labels.rights)
    return " ".join(said)


def _preheader(issue: Issue, intro: Paragraphs) -> str:
    """The line that mail programs show beside the subject: the intro, else the first titles."""
    if intro:
        text = " ".join(intro[0])
    else:
        text = " · ".join(escape.line(entry.title) for entry in issue.entries[:3])
    return text if len(text) <= 140 else text[:139].rstrip() + "…"
