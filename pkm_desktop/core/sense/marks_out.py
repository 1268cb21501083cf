"""Highlights as Markdown by item, as annotations of the W3C, and as a table."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from itertools import groupby
from typing import Any

from pkm_desktop.core.model.notes import Highlight

COLUMNS = ("Highlight", "Title", "Author", "URL", "Note", "Tags", "Layer", "Date", "Start", "Id")
_SIGNS = "\\`*_[]<>#"


def to_markdown(marks: Iterable[tuple[Highlight, str]]) -> str:
    """(highlight, author of its item) as one text: items as headings, highlights as quotes with comments."""
    parts = ["# Highlights\n"]
    for (title, url), group in groupby(marks, key=lambda one: (one[0].item_title, one[0].item_url)):
        same = list(group)
        parts.append(f"\n## {_plain(title) or _plain(url) or 'Without a title'}\n")
        about = [_plain(same[0][1]), f"<{url}>" if url else ""]
        parts.append(f"\n{' · '.join(filter(None, about))}\n" if any(about) else "")
        parts += [_marked(mark) for mark, _ in same]
    return "".join(parts)


def _marked(mark: Highlight) -> str:
    quote = "\n".join(f"> {line}".rstrip() for line in mark.passage.exact.splitlines())
    comment = f"\n{mark.comment.strip()}\n" if mark.comment.strip() else ""
    tags = "".join(f" #{tag.replace(' ', '-')}" for tag in mark.tags)
    return f"\n{quote}\n{comment}\n— {mark.created.astimezone(UTC):%Y-%m-%d}, h{mark.id}{tags}\n"


def _plain(text: str) -> str:
    return "".join(f"\\{sign}" if sign in _SIGNS else sign for sign in " ".join(text.split()))


def to_json(marks: Sequence[tuple[Highlight, str]]) -> str:
    """An annotation collection (w3.org/TR/annotation-model) with a quote and a position for each."""
    page = {
        "type": "AnnotationPage",
        "startIndex": 0,
        "items": [_annotation(mark, who) for mark, who in marks],
    }
    whole = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "urn:pkm-desktop:highlights",
        "type": "AnnotationCollection",
        "total": len(marks),
        "first": page,
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _annotation(mark: Highlight, who: str) -> dict[str, Any]:
    place = mark.passage
    quote = {
        "type": "TextQuoteSelector",
        "exact": place.exact,
        "prefix": place.prefix,
        "suffix": place.suffix,
    }
    selectors: list[dict[str, Any]] = [{name: value for name, value in quote.items() if value}]
    if place.anchored:
        selectors.append({"type": "TextPositionSelector", "start": place.start, "end": place.end})
    bodies = [_body(mark.comment, "commenting", "text/markdown")] if mark.comment else []
    bodies += [_body(tag, "tagging", "text/plain") for tag in mark.tags]
    source = mark.item_url or f"urn:pkm-desktop:{f'i{mark.item_id}' if mark.item_id else f'h{mark.id}'}"
    found: dict[str, Any] = {
        "id": f"urn:pkm-desktop:h{mark.id}",
        "type": "Annotation",
        "motivation": "highlighting",
        "created": _stamp(mark.created),
        "body": bodies,
        "target": {
            "source": source,
            "dcterms:title": mark.item_title,
            "dcterms:creator": who,
            "selector": selectors,
        },
    }
    found["target"] = {name: value for name, value in found["target"].items() if value}
    return {name: value for name, value in found.items() if value}


def _body(text: str, purpose: str, kind: str) -> dict[str, str]:
    return {"type": "TextualBody", "value": text, "format": kind, "purpose": purpose}


def to_csv(marks: Iterable[tuple[Highlight, str]]) -> str:
    """A table (RFC 4180) with a line of names; this program and Readwise's readers take it."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(COLUMNS)
    for mark, who in marks:
        place = mark.passage.start if mark.passage.anchored else ""
        tags, when = ", ".join(mark.tags), _stamp(mark.created)
        row = (mark.passage.exact, mark.item_title, who, mark.item_url, mark.comment, tags, mark.layer)
        table.writerow((*row, when, place, f"h{mark.id}"))
    return out.getvalue()


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
