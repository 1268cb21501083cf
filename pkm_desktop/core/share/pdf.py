"""The edition as a PDF, set by Typst: texts go in as data, so that none of them can become markup."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import Any, Literal

from pkm_desktop.core.errors import PublishError
from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.paths import resource
from pkm_desktop.core.share import text
from pkm_desktop.core.share.edition import Edition, Paragraphs, Piece, Sender
from pkm_desktop.core.share.labels import primary_language
from pkm_desktop.core.share.layout import lay_out

_SHARPNESS = 144.0  # pixels to the inch of a page that is shown


def pdf(issue: Issue, sender: Sender) -> bytes:
    """The bytes of a tagged PDF, the same for the same issue and fonts. PublishError if it cannot be set.

    Latin, Greek, Cyrillic and Hebrew letters are set in a font that comes with Typst, all others in the
    fonts of this computer.
    """
    made = _set(issue, sender, "pdf")
    if not isinstance(made, bytes):
        raise TypeError("a PDF is one file")
    return made


def pages(issue: Issue, sender: Sender) -> tuple[bytes, ...]:
    """Its pages as they look, each a PNG image. PublishError if it cannot be set."""
    made = _set(issue, sender, "png", ppi=_SHARPNESS)
    return (made,) if isinstance(made, bytes) else tuple(made)


def _set(issue: Issue, sender: Sender, form: Literal["pdf", "png"], **options: Any) -> bytes | list[bytes]:
    import typst

    edition = lay_out(issue, sender)
    folder = resource("digests")
    try:
        made: bytes | list[bytes] = typst.compile(
            folder / "edition.typ",
            root=folder,
            format=form,
            sys_inputs={"edition": json.dumps(_data(edition), ensure_ascii=False)},
            timestamp=_midnight(edition.published),
            **options,
        )
    except typst.TypstError as error:
        raise PublishError(
            f"The PDF could not be made ({error.message}).",
            subject=edition.title,
            hint="Publish a web page instead and print that.",
        ) from error
    return made


def _midnight(day: datetime | None) -> datetime:
    """The time the file claims to be from: the beginning of the day that the issue carries."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC) if day else datetime(1970, 1, 1, tzinfo=UTC)


def _data(edition: Edition) -> dict[str, Any]:
    """What the template gets, in the words it uses."""
    day = edition.published
    return {
        "lang": _language(edition.lang),
        "direction": edition.direction,
        "title": _run(edition.title),
        "authors": [edition.curator] if edition.curator else [],
        "preheader": edition.preheader or None,
        "day": {"year": day.year, "month": day.month, "day": day.day} if day else None,
        "eyebrow": edition.eyebrow,
        "byline": edition.byline,
        "running": f"{edition.series} #{edition.number}",
        "opening": _runs(edition.opening),
        "intro": _runs(edition.intro),
        "parts": [
            {"name": _run(part.name), "pieces": [_piece(piece) for piece in part.pieces]}
            for part in edition.parts
        ],
        "words": {"other_view": edition.labels.other_view + edition.labels.colon, "ask": edition.labels.ask},
        "question_heading": edition.question_heading,
        "question": _runs(edition.question),
        "ballot": _ballot(edition),
        "closing": _runs(edition.closing),
        "colophon": edition.colophon,
        "licence": edition.licence,
        "links": [{"text": link.text, "url": link.url} for link in edition.footer_links],
    }


def _piece(piece: Piece) -> dict[str, Any]:
    return {
        "kind_label": piece.kind_label,
        "title": _run(piece.title),
        "url": piece.url,
        "shown_url": piece.url.removeprefix("mailto:"),
        "origin": piece.origin,
        "why": _runs(piece.why),
        "quoted": _run(piece.quoted),
        "other_view": _runs(piece.other_view),
        "ask": _runs(piece.ask),
        "trail": piece.trail,
    }


def _ballot(edition: Edition) -> dict[str, Any] | None:
    if edition.ballot is None:
        return None
    choices = [_run(choice.text) for choice in edition.ballot.choices]
    return {"question": _run(edition.ballot.question), "choices": choices}


def _runs(paragraphs: Paragraphs) -> list[list[dict[str, str]]]:
    return [[_run(line) for line in lines] for lines in paragraphs]


def _run(words: str) -> dict[str, str]:
    return {"text": words, "dir": text.text_direction(words, "ltr")}


def _language(lang: str) -> str:
    """A language as Typst takes it: two or three letters."""
    primary = primary_language(lang)
    return primary if re.fullmatch("[a-z]{2,3}", primary) else "en"
