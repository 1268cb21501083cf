"""What feeds are made of: one line per entry, with an id and days that change only when the entry does."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from xml.etree.ElementTree import Element  # noqa: S405 (only written, never parsed)

from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.share import escape
from pkm_desktop.core.share.edition import Edition, Piece, Sender
from pkm_desktop.core.share.formats import trees
from pkm_desktop.core.share.layout import lay_out

MOST_LINES = 200  # of all issues, the newest
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)
# RFC 4151 wants an authority that is ours. '.invalid' is nobody's, now and later (RFC 2606), so an id neither
# changes with the curator's address nor tells it.
_AUTHORITY = "pkm-desktop.invalid,2026"


@dataclass(frozen=True)
class Line:
    """One shared thing as a feed has it. `updated` is when we last changed what we say, not the author."""

    id: str
    title: str
    url: str
    html: str
    piece: Piece
    via: str  # who found it
    issue: str  # 'Friday finds #38'
    published: datetime
    updated: datetime


@dataclass(frozen=True)
class Feed:
    """All of a feed, the newest line first."""

    id: str
    title: str
    lang: str
    curator: str
    rights: str
    home: str  # all issues as pages; '' where there are none
    address: str  # of the feed itself; '' where it is not known
    lines: tuple[Line, ...]

    @property
    def updated(self) -> datetime:
        """When a line was last changed."""
        return max((line.updated for line in self.lines), default=_NEVER)


Dates = dict[str, tuple[str, datetime]]  # by id: what the line says, and when that was changed


def feed_of(
    issues: Sequence[Issue],
    sender: Sender,
    *,
    address: str = "",
) -> Feed:
    """The feed of some issues of one community. Raises ValueError without any."""
    ordered = sorted(issues, key=lambda issue: issue.number, reverse=True)
    newest, oldest = lay_out(ordered[0], sender), ordered[-1]
    lines = tuple(line for issue in ordered for line in _lines(issue, sender))
    return Feed(
        id=_tag("series", oldest.community.digest_id, oldest.created),
        title=newest.series or newest.title,
        lang=newest.lang,
        curator=newest.curator,
        rights=newest.licence,
        home=newest.archive.url if newest.archive else "",
        address=address,
        lines=lines[:MOST_LINES],
    )


def with_days_of(
    feed: Feed, before: bytes, written: Callable[[Feed], str], read: Callable[[bytes], Dates]
) -> Feed:
    """The feed, its lines dated by the feed `before`: a line that says what it said there keeps its day."""
    known = read(before) if before else {}
    said = read(written(feed).encode()) if known else {}

    def dated(line: Line) -> Line:
        if line.id not in known:
            return line
        words, day = known[line.id]
        return replace(line, updated=day if words == said[line.id][0] else max(line.updated, day))

    return replace(feed, lines=tuple(map(dated, feed.lines)))


def stamp(moment: datetime) -> str:
    """'2026-01-09T09:00:00Z' (RFC 3339)."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _lines(issue: Issue, sender: Sender) -> Iterable[Line]:
    edition = lay_out(issue, sender)
    published = issue.published or issue.updated or _NEVER
    changed = max(published, issue.updated or published)
    for entry, piece in zip(issue.entries, edition.pieces, strict=True):
        yield Line(
            id=_tag("entry", entry.id, issue.created),
            title=piece.title,
            url=piece.url,
            html=_html(edition, piece),
            piece=piece,
            via=escape.line(entry.via),
            issue=f"{edition.series} #{edition.number}",
            published=published,
            updated=changed if issue.status == "corrected" else published,
        )


def _html(edition: Edition, piece: Piece) -> str:
    """Kind, reasons, other view, quote, credits, question, then where it is from."""
    body = Element("div")
    trees.add(body, "p", piece.kind_label)
    trees.add_words(body, piece, edition.labels)
    trees.add(body, "p", piece.origin)
    if not len(body):
        trees.add(body, "p", piece.title)  # a feed wants some content
    return trees.markup(body, "html")


def _tag(kind: str, number: int, created: datetime | None) -> str:
    """The same for the same thing for ever; another library's things have other ones."""
    seed = f"{kind}/{number}/{stamp(created) if created else ''}"
    return f"tag:{_AUTHORITY}:{kind}/{hashlib.sha256(seed.encode()).hexdigest()[:32]}"
