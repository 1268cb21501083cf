"""An article for the printer: as one would cite it, with its marks, without one's own words on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtGui import QImage

from pkm_desktop.core.commands.seek import browse
from pkm_desktop.core.commands.sense import recall
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.items import Item
from pkm_desktop.core.model.notes import Highlight
from pkm_desktop.ui.printing.printed import Marked, Printed
from pkm_desktop.ui.seek.lightening import is_heavy, slices
from pkm_desktop.ui.seek.marks import place_marks
from pkm_desktop.ui.seek.pictures import MOST, decoded
from pkm_desktop.ui.seek.positions import text_map
from pkm_desktop.ui.seek.row_content import title_of
from pkm_desktop.ui.seek.when import day
from pkm_desktop.ui.widgets.html_style import without_pictures
from pkm_desktop.ui.widgets.titled import without_title
from pkm_desktop.ui.words.local_forms import dotted


def article(library: Library, item_id: int) -> Printed:
    """Read it from the library; nothing is fetched."""
    item = browse.item(library, item_id)
    title = title_of(item.row)
    return Printed(
        name=title,
        html=without_title(item.html, title),
        head=(title, _origin(item), item.row.url),
        pictures=_kept_pictures(library, item.html),
        marks=partial(_marks, item.text, recall.highlights(library, item_id=item_id)),
        plain=slices(item.text) if is_heavy(item.html) or not item.html else (),
    )


def _marks(text: str, highlights: Sequence[Highlight], raw: str) -> Iterable[Marked]:
    if not highlights:
        return ()
    found = place_marks(highlights, text_map(text, raw))
    return tuple(Marked(mark.start, mark.end, mark.highlight.layer) for mark in found)


def _origin(item: Item) -> str:
    row = item.row
    author = row.author if row.author != row.source else ""
    return dotted(row.source, author, day(row.published or row.when))


def _kept_pictures(library: Library, html: str) -> dict[str, QImage]:
    from pkm_desktop.core.commands.seek import pictures

    wanted = dict.fromkeys(picture.url for picture in without_pictures(html)[1])
    kept = {url: pictures.kept_picture(library, url) for url in list(wanted)[:MOST]}
    return {url: decoded(data) for url, data in kept.items() if data is not None}
