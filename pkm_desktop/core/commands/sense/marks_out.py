"""Hand out highlights (Markdown, W3C JSON, CSV) and references to what one keeps (BibTeX, CSL-JSON)."""

from __future__ import annotations

from pathlib import Path

from pkm_desktop.core.errors import ImportFileError, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.notes import Highlight
from pkm_desktop.core.model.references import Reference
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.store.sense import handing_out
from pkm_desktop.core.store.sense.handing_out import OutItem

FORMS = ("md", "json", "csv")
CITATIONS = {"bibtex": "citations.bib", "csl": "citations.json"}
_AT_ONCE = 500  # hits of a search


def export_highlights(library: Library, path: Path, *, form: str = "md", query: str = "") -> Outcome[int]:
    """Write highlights with their comments to a file, whole or not at all; the value is how many.

    With a `query` those it finds, and those of the items it finds.
    """
    from pkm_desktop.core.sense import marks_out

    writers = {"md": marks_out.to_markdown, "json": marks_out.to_json, "csv": marks_out.to_csv}
    if form not in writers:
        raise Rejected(f"“{form}” is no form of highlights.", hint=f"Choose {', '.join(FORMS)}.")
    wanted = _found(library, query)
    with library.reading() as db:
        by_item = handing_out.highlights_by_item(db)
        about = {item.id: item for item in handing_out.items(db, [number for number in by_item if number])}
    marks: list[tuple[Highlight, str]] = []
    for number, each in by_item.items():
        item = about.get(number or 0)
        marks += [(mark, item.authors if item else "") for mark in each if _wanted(mark, wanted)]
    _write(path, writers[form](marks))
    return Outcome(len(marks), Changes())


def export_citations(library: Library, path: Path, *, form: str = "bibtex", query: str = "") -> Outcome[int]:
    """Write references to the items that are one's own, whole or not at all; the value is how many.

    Keys do not depend on the `query`.
    """
    from pkm_desktop.core.sense import citations

    writers = {"bibtex": citations.bibtex, "csl": citations.csl}
    if form not in writers:
        raise Rejected(f"“{form}” is no form of citations.", hint=f"Choose {', '.join(CITATIONS)}.")
    wanted = _found(library, query)
    with library.reading() as db:
        all_ = [_reference(item) for item in handing_out.own_items(db)]
    keys = citations.citation_keys(all_)
    chosen = [one for one in all_ if wanted is None or Ref("item", one.number) in wanted]
    _write(path, writers[form](chosen, keys))
    return Outcome(len(chosen), Changes())


def _wanted(mark: Highlight, wanted: frozenset[Ref] | None) -> bool:
    if wanted is None or Ref("highlight", mark.id) in wanted:
        return True
    return mark.item_id is not None and Ref("item", mark.item_id) in wanted


def _found(library: Library, query: str) -> frozenset[Ref] | None:
    """Everything a search finds; None without a query."""
    from pkm_desktop.core.commands.sense.find import find

    if not query.strip():
        return None
    refs: set[Ref] = set()
    while True:
        found = find(library, query, kinds=("items", "highlights"), limit=_AT_ONCE, offset=len(refs))
        new = {hit.ref for hit in found.hits} - refs
        refs |= new
        if not new:
            return frozenset(refs)


def _reference(item: OutItem) -> Reference:
    return Reference(
        item.id,
        item.title,
        item.url,
        item.authors,
        item.site,
        item.published,
        item.added,
        item.lang,
        item.book,
        item.tags,
    )


def _write(path: Path, text: str) -> None:
    spare = path.with_name(path.name + ".part")
    try:
        spare.write_bytes(text.encode("utf-8", "replace"))
        spare.replace(path)
    except OSError as error:
        spare.unlink(missing_ok=True)
        raise ImportFileError(f"The file cannot be written ({error.strerror}).", subject=str(path)) from error
