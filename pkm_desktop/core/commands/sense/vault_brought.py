"""What a vault of this program brings beside notes and items: texts, former texts, searches, reviews."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pkm_desktop.core.commands.sense.vault_files import Gathered
from pkm_desktop.core.errors import PkmError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.progress import Stop
from pkm_desktop.core.model.vaults import TextPage, VaultNote
from pkm_desktop.core.store.sense import imported, vault_beside

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Writing

_ORIGIN = "vault-items"
_KIND = "text"


@dataclass(frozen=True)
class BroughtText:
    """The text of an item, made safe."""

    page: TextPage
    html: str
    body: str
    key: str  # by which it is known that it was brought


def read_texts(library: Library, found: Gathered, origin: str, stop: Stop) -> dict[int, BroughtText]:
    """The texts that were not brought before, cleaned by the worker, by the number of their item there."""
    with library.reading() as db:
        known = {key for key, (kind, _) in imported.things(db, _ORIGIN).items() if kind == _KIND}
    new: dict[int, BroughtText] = {}
    for page in found.texts:
        if stop():
            break
        if page.html_path not in found.html:
            found.hints.append(f"{page.path}: The text itself is not beside it, so it was left out.")
            continue
        try:
            data = found.html[page.html_path].read()
            key = f"{origin}\t{page.html_path}\t{hashlib.sha256(data).hexdigest()[:32]}"
            if key not in known:
                clean = library.worker.clean(data.decode("utf-8", "replace"))
                new[page.number] = BroughtText(page, clean.html, clean.text, key)
        except PkmError as error:
            found.errors.append(f"{page.html_path}: {error.message}")
    return new


def put_text(writing: Writing, item_id: int, text: BroughtText | None) -> bool:
    """Let an item have its text, unless it has one; whether it had none."""
    if text is None or not text.html:
        return False
    page = text.page
    new = vault_beside.put_text(
        writing, item_id, text.html, text.body, origin=page.origin, fetched=page.fetched
    )
    imported.remember(writing, _ORIGIN, [(text.key, _KIND, item_id)])
    return new


def put_beside(writing: Writing, found: Gathered, new: Iterable[VaultNote], ids: Mapping[str, int]) -> int:
    """Histories and dates of review of new notes, and saved searches; how many of those are new.

    `ids`: path of a note → its id here.
    """
    numbers = {note.extras.number: ids[note.path] for note in new if note.ours}
    former = {
        numbers[one.number]: one.versions for one in found.histories if one.number in numbers and one.versions
    }
    vault_beside.put_histories(writing, former)
    cards = [(ids[note.path], note.extras.review) for note in new]
    vault_beside.put_reviews(writing, "note", cards)
    return vault_beside.put_searches(writing, found.searches)
