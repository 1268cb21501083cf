"""The highlights on the pages of a vault: new, known, changed there, changed in both places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pkm_desktop.core.commands.sense.noting_in import LONGEST_QUOTE
from pkm_desktop.core.model.keys import tag_name
from pkm_desktop.core.model.notes import Highlight, Passage
from pkm_desktop.core.model.text import storable
from pkm_desktop.core.model.vaults import ItemPage, PageMark, Review
from pkm_desktop.core.store.database import to_text
from pkm_desktop.core.store.fingerprint import fingerprint
from pkm_desktop.core.store.sense import imported, vault_beside, works

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Writing

_ORIGIN = "vault-items"
_Brought = Mapping[str, tuple[str, int]]


def page_mark(one: Highlight, review: Review | None) -> PageMark:
    """A highlight as it stands on the page of its item."""
    passage = one.passage
    return PageMark(
        passage.exact,
        one.comment,
        one.layer,
        one.id,
        passage.prefix,
        passage.suffix,
        passage.start,
        passage.end,
        one.created,
        one.tags,
        as_said(passage.exact, one.comment, one.layer),
        review,
    )


@dataclass
class BroughtMarks:
    """What has become of the highlights of a page."""

    added: int = 0
    updated: int = 0
    kept: int = 0  # changed in both places: ours stay
    ids: dict[int, int] = field(default_factory=dict)  # number there → number here


def by_page(known: Mapping[str, tuple[str, int]]) -> dict[str, dict[str, tuple[str, int]]]:
    """What pages have brought: key of a page → name of a highlight → (the highlight's key, its id)."""
    found: dict[str, dict[str, tuple[str, int]]] = {}
    for key, (kind, number) in known.items():
        if kind == "highlight" and "\t^h" in key:
            name = key.rpartition("\t")[0]
            found.setdefault(name.rpartition("\t")[0], {})[name] = key, number
    return found


def bring_marks(
    writing: Writing, page: ItemPage, item_id: int | None, *, key: str, before: _Brought
) -> BroughtMarks:
    """Store the highlights of a page that are new, and let those that changed there say what they say there.

    `item_id` None: of an item that is gone. `key` is the page's own, `before` what it has brought.
    """
    done = BroughtMarks()
    if not page.marks:
        return done
    there = {one.id: one for one in works.marks(writing.db, item_id, page.title, page.url)}
    free = dict(there)
    for mark in page.marks:
        quote = storable(mark.quote).strip()[:LONGEST_QUOTE]
        if not quote:
            continue
        name, said = f"{key}\t^h{mark.number}", as_said(quote, storable(mark.comment).strip(), mark.layer)
        was, number = before.get(name, ("", 0))
        ours = there.get(number) or _its_own(free, mark, quote)
        if was == f"{name}\t{said}":
            free.pop(number, None)
            done.ids[mark.number] = number
            continue
        if ours is not None:
            number = ours.id
            free.pop(number, None)
            here = as_said(ours.quote, ours.comment, ours.layer)
            _take_changes(writing, done, mark, ours, untouched=here in (was.rpartition("\t")[2], mark.said))
        else:
            number = _alike(free, mark, quote) or _added(writing, page, mark, item_id)
            done.added += number not in there
            free.pop(number, None)
            vault_beside.put_reviews(writing, "highlight", [(number, mark.review)])
        done.ids[mark.number] = number
        imported.forget(writing, _ORIGIN, [was] if was else [])
        imported.remember(writing, _ORIGIN, [(f"{name}\t{said}", "highlight", number)])
    return done


def as_said(quote: str, comment: str, layer: int) -> str:
    """By which it is seen whether a highlight was changed since."""
    return fingerprint(f"{layer}", quote, comment)[:16]


def _its_own(free: Mapping[int, works.ThereMark], mark: PageMark, quote: str) -> works.ThereMark | None:
    """The highlight of this very library that the page tells of."""
    one = free.get(mark.number)
    return one if one and mark.said and one.quote == quote and one.prefix == storable(mark.prefix) else None


def _take_changes(
    writing: Writing, done: BroughtMarks, mark: PageMark, ours: works.ThereMark, *, untouched: bool
) -> None:
    comment = storable(mark.comment).strip()
    if (comment, mark.layer) == (ours.comment, ours.layer):
        return
    if not untouched:
        done.kept += 1
        return
    works.remark(writing, ours.id, comment, mark.layer)
    done.updated += 1


def _alike(free: Mapping[int, works.ThereMark], mark: PageMark, quote: str) -> int:
    """The highlight that is this one already; 0 for none. One that says more is this one, too."""
    comment = storable(mark.comment).strip()
    same = [
        one
        for one in free.values()
        if one.quote == quote
        and works.one_place(one.prefix, mark.prefix)
        and comment in one.comment
        and (one.start < 0 or mark.start < 0 or one.prefix or one.start == mark.start)
    ]
    same.sort(key=lambda one: (one.comment != comment, one.layer != mark.layer, one.start != mark.start))
    return same[0].id if same else 0


def _added(writing: Writing, page: ItemPage, mark: PageMark, item_id: int | None) -> int:
    quote = storable(mark.quote).strip()[:LONGEST_QUOTE]
    at = to_text(mark.created or page.added) or writing.stamp
    new = works.NewMark(
        _passage(writing, mark, quote, item_id), storable(mark.comment).strip(), mark.layer, at
    )
    if item_id is None:
        number = works.add_gone_mark(writing, page.title, page.url, new)
    else:
        number = works.add_mark(writing, item_id, new)
    names = [name for name in (tag_name(one)[:100].strip() for one in mark.tags[:100]) if name]
    works.tag(writing, "highlight", number, names)
    return number


def _passage(writing: Writing, mark: PageMark, quote: str, item_id: int | None) -> Passage:
    """Where it stands in the text the item has here; without a text, where it stood."""
    from pkm_desktop.core.sense.anchors import anchor

    was = Passage(quote, storable(mark.prefix), storable(mark.suffix), mark.start, mark.end)
    text = works.text(writing.db, item_id) if item_id is not None else ""
    if not text:
        return was
    found = anchor(text, quote, prefix=was.prefix, suffix=was.suffix, start=was.start)
    return found if found.anchored else Passage(quote, was.prefix, was.suffix)
