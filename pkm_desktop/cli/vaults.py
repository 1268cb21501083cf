"""What `export` writes on the command line: lists, bookmarks, the vault, highlights and citations."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from pkm_desktop.cli.running import IN_PART, Run
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library

NOTES = "notes"  # the vault's folder beside the other files


@dataclass(frozen=True)
class Wanted:
    """What shall be written. `alone`: the vault is the folder itself."""

    opml: bool
    bookmarks: bool
    vault: bool
    highlights: str
    citations: str
    query: str
    public: bool
    private_notes: bool
    alone: bool


@dataclass
class _Given:
    """What was written, in the words of the answer."""

    files: list[str] = field(default_factory=list)
    counts: dict[str, int] = field(
        default_factory=lambda: dict.fromkeys(("sources", "items", "notes", "highlights", "attachments"), 0)
    )
    lines: list[str] = field(default_factory=list)


def hand_out(run: Run, folder: Path, wanted: Wanted) -> None:
    """Write all that is wanted and say what it was."""
    _check(wanted)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Rejected(f"The folder cannot be made ({error.strerror}).", subject=str(folder)) from error
    library, given = run.reader(), _Given()
    if wanted.vault:
        _vault(run, library, folder if wanted.alone else folder / NOTES, wanted, given)
    _lists(library, folder, wanted, given)
    _marks(library, folder, wanted, given)
    run.give({"files": given.files, **given.counts}, *given.lines)


def _check(wanted: Wanted) -> None:
    from pkm_desktop.core.commands.sense.marks_out import CITATIONS, FORMS

    for name, form, known in (
        ("highlights", wanted.highlights, FORMS),
        ("citations", wanted.citations, CITATIONS),
    ):
        if form and form not in known:
            raise Rejected(f"“{form}” is no form of {name}.", hint=f"Choose {', '.join(known)}.")
    if wanted.public and not wanted.vault:
        raise Rejected("--public is for a vault.", hint="Say --vault --public.")
    if wanted.query and not (wanted.highlights or wanted.citations):
        raise Rejected("--query is for highlights and citations.")


def _vault(run: Run, library: Library, folder: Path, wanted: Wanted, given: _Given) -> None:
    from pkm_desktop.core.commands.sense.vault_export import export_vault

    done = export_vault(library, folder, public=wanted.public, on_progress=run.progress()).value
    given.files += [str(Path(done.folder) / name) for name in done.files]
    for name in ("items", "notes", "highlights", "attachments"):
        given.counts[name] += getattr(done, name)
    given.lines.append(f"{done.folder}: {done.notes} notes, {done.items} items, {done.attachments} files")
    if Path(done.folder) != folder:
        run.tell(f"There are other things in {folder}; the vault is in {done.folder}.")
    for name in done.left_alone:
        run.tell(f"{name}: This was changed there, or is missing here; it was left as it is.")
    if done.left_alone:
        run.code = IN_PART


def _lists(library: Library, folder: Path, wanted: Wanted, given: _Given) -> None:
    from pkm_desktop.core.commands import bookmarking, bring_in

    if wanted.opml:
        path = folder / "feeds.opml"
        given.counts["sources"] = bring_in.export_opml(library, path).value
        _wrote(given, path)
    if wanted.bookmarks:
        path = folder / "bookmarks.html"
        kept = bookmarking.export_bookmarks(library, path, private_notes=wanted.private_notes).value
        given.counts["items"] = max(kept, given.counts["items"])
        _wrote(given, path)


def _marks(library: Library, folder: Path, wanted: Wanted, given: _Given) -> None:
    from pkm_desktop.core.commands.sense import marks_out

    if wanted.highlights:
        path = folder / f"highlights.{wanted.highlights}"
        count = marks_out.export_highlights(library, path, form=wanted.highlights, query=wanted.query).value
        given.counts["highlights"] = max(count, given.counts["highlights"])
        _wrote(given, path)
    if wanted.citations:
        path = folder / marks_out.CITATIONS[wanted.citations]
        count = marks_out.export_citations(library, path, form=wanted.citations, query=wanted.query).value
        given.counts["items"] = max(count, given.counts["items"])
        _wrote(given, path)


def _wrote(given: _Given, path: Path) -> None:
    given.files.append(str(path))
    given.lines.append(str(path))
