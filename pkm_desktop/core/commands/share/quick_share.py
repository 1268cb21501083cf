"""Hand on one thing at once: an item with the reason why, or a highlight with its words."""

from __future__ import annotations

from dataclasses import replace

from pkm_desktop.core.commands.share import entering
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.text import storable
from pkm_desktop.core.share import single

FORMATS = single.FORMATS


def share_text(library: Library, ref: Ref, format: str, *, why: str = "") -> str:  # noqa: A002
    """An item or highlight as 'markdown', 'html', 'text' or a 'mailto' link, to be pasted or opened.

    It holds title, author, source and address (cleaned of what follows people about), the words of the
    highlight, and `why` as given here: what one noted for oneself does not leave by itself. Of a note only a
    title that was given as one. Rejected where there is nothing that could be shown.
    """
    if ref.kind not in ("item", "note", "highlight"):
        raise Rejected(f"{ref} is a {ref.kind}; items, notes and highlights can be handed on.")
    with library.reading() as db:
        entry = entering.new_entry(db, ref, ref.id if ref.kind == "highlight" else None)
    entry = replace(entry, why=storable(why))
    if not (entry.title or entry.url):
        raise Rejected("This note has no title of its own, and its text is private.", hint="Give it a title.")
    return single.written(entry, format)
