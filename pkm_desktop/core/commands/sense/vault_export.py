"""Hand out everything as a vault of Markdown files that Obsidian opens and this program brings in again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from pkm_desktop.core.commands.sense import vault_folder
from pkm_desktop.core.commands.sense.vault_layout import Contents, Layout, laid_out
from pkm_desktop.core.commands.sense.vault_marks import as_said
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.model.notes import Highlight
from pkm_desktop.core.model.progress import Progress, Stop, never, silent
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.vaults import Exported, ItemPage, PageMark, VaultNote, VaultTag
from pkm_desktop.core.store.sense import attachments, handing_out, topics, vault_notes
from pkm_desktop.core.store.sense.attachments import content_path
from pkm_desktop.core.store.sense.handing_out import OutItem
from pkm_desktop.core.store.sense.vault_notes import StoredNote

if TYPE_CHECKING:
    from pkm_desktop.core.sense.vault.joining import Outward
    from pkm_desktop.core.store.database import Connection

PUBLIC = ("community", "public")


@dataclass(frozen=True)
class _Out:
    """Everything that goes out, and where to."""

    contents: Contents
    layout: Layout
    outward: Outward
    marks: Mapping[int | None, Sequence[Highlight]]
    public: bool
    tags: tuple[VaultTag, ...] = ()

    @property
    def gone(self) -> Sequence[Highlight]:
        """The highlights whose items are gone."""
        return () if self.public else self.marks.get(None, ())


def export_vault(
    library: Library,
    folder: Path,
    *,
    public: bool = False,
    on_progress: Progress = silent,
    stop: Stop = never,
) -> Outcome[Exported]:
    """Write every note, the items that are one's own with their highlights, and all attachments.

    `public`: only notes for communities or everybody, the items they are about, and the files they show. The
    whole vault is for the person: it has private notes, too. Only what an earlier export wrote is replaced; a
    folder with other things gets a folder in it.
    """
    with library.reading() as db:
        out = _gathered(db, public=public)
    target = vault_folder.opened(folder)
    files = _texts(out)
    for number, (path, text) in enumerate(files.items()):
        if stop():
            break
        on_progress(number, len(files), path)
        target.write(path, text.encode("utf-8", "replace"))
    missing = _copy_files(library, target, out) if not stop() else []
    if not stop():
        target.finish()
    value = Exported(
        str(target.root),
        tuple(target.written),
        len(out.contents.notes),
        len(out.contents.items),
        0 if public else sum(map(len, out.marks.values())),
        len(out.contents.attachments) - len(missing),
        (*target.left_alone, *missing),
    )
    return Outcome(value, Changes())


def _gathered(db: Connection, *, public: bool) -> _Out:
    notes = vault_notes.all_notes(db, confidentialities=PUBLIC if public else ())
    items, files = handing_out.own_items(db), attachments.all_attachments(db)
    if public:
        notes = [replace(note, tags=()) for note in notes]
        about = {note.item_id for note in notes}
        items = tuple(item for item in items if item.id in about)
        files = tuple(one for one in files if any(_shows(note, one.name) for note in notes))
    contents = Contents(notes, items, files)
    tags = () if public else topics.told(db)
    layout = laid_out(db, contents)
    marks = handing_out.highlights_by_item(db)
    return _Out(contents, layout, layout.outward(), marks, public, tags)


def _shows(note: StoredNote, name: str) -> bool:
    from urllib.parse import quote

    body = title_key(note.body)
    return title_key(name) in body or title_key(quote(name)) in body


def _texts(out: _Out) -> dict[str, str]:
    """The text of every file by its path."""
    by_id = {item.id: item for item in out.contents.items}
    found = {}
    for note in out.contents.notes:
        path = out.layout.paths[Ref("note", note.id)]
        found[path] = _note_text(out, note, path, by_id.get(note.item_id or 0))
    on_item: dict[int, list[StoredNote]] = {}
    for note in out.contents.notes:
        on_item.setdefault(note.item_id or 0, []).append(note)
    for item in out.contents.items:
        found[out.layout.paths[Ref("item", item.id)]] = _item_text(out, item, on_item.get(item.id, []))
    return {**found, **_gone_texts(out), **_tags_text(out), out.layout.index: _index_text(out)}


def _gone_texts(out: _Out) -> dict[str, str]:
    """A page for each item that only highlights are left of."""
    from pkm_desktop.core.sense.vault import own_items

    by_item: dict[tuple[str, str], list[Highlight]] = {}
    for one in out.gone:
        by_item.setdefault((one.item_title, one.item_url), []).append(one)
    found = {}
    for (title, url), marks in by_item.items():
        page = ItemPage("", title, url, number=marks[0].id, gone=True)
        written = own_items.marks_text(map(_page_mark, marks))
        found[out.layout.free(title)] = own_items.item_text(page, f"## Highlights\n\n{written}")
    return found


def _tags_text(out: _Out) -> dict[str, str]:
    from pkm_desktop.core.sense.vault import own_tags

    text = own_tags.tags_text(out.tags)
    return {out.layout.tags: text} if text else {}


def _note_text(out: _Out, note: StoredNote, path: str, item: OutItem | None) -> str:
    from pkm_desktop.core.sense.vault import own

    extras = replace(
        note.extras,
        item=(item.url or f"title:{item.title}") if item else "",
        item_title=item.title if item else "",
        page=item.id if item else 0,
    )
    body = out.outward.body(note.body, path)
    written = VaultNote(path, note.title, body, note.kind, note.tags, (), note.created, note.updated, extras)
    return own.note_text(written, note.id)


def _item_text(out: _Out, item: OutItem, notes: Sequence[StoredNote]) -> str:
    from pkm_desktop.core.sense.vault import own_items

    page = ItemPage(
        "",
        item.title,
        item.url,
        item.authors,
        item.site,
        item.published,
        item.added,
        item.state,
        () if out.public else item.tags,
        number=item.id,
        lang=item.lang,
        excerpt=item.excerpt,
        read=None if out.public else item.read,
        due="" if out.public else item.due,
        book=item.book,
    )
    return own_items.item_text(page, "\n".join(_sections(out, item, notes)))


def _page_mark(one: Highlight) -> PageMark:
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
    )


def _sections(out: _Out, item: OutItem, notes: Sequence[StoredNote]) -> list[str]:
    from pkm_desktop.core.sense.vault import own_items

    sections = [f"<{item.url}>\n"] if item.url else []
    for note in notes:
        if note.kind == "why":
            sections.append(f"## Why it matters\n\n{out.outward.body(note.body, 'Items/x')}\n")
    marks = () if out.public else out.marks.get(item.id, ())
    if marks:
        written = own_items.marks_text(map(_page_mark, marks))
        sections.append(f"## Highlights\n\n{written}")
    if notes:
        links = "".join(f"- {_link(out.layout, Ref('note', note.id))}\n" for note in notes)
        sections.append(f"## Notes\n\n{links}")
    return sections


def _link(layout: Layout, ref: Ref) -> str:
    path = layout.paths[ref]
    name, title = layout.names[path], layout.titles[path]
    label = "".join(" " if sign in "[]|\n" else sign for sign in title).strip()
    return f"[[{name}]]" if not label or title_key(label) == title_key(name) else f"[[{name}|{label}]]"


def _index_text(out: _Out) -> str:
    kinds = {"permanent": "Notes", "literature": "Literature", "log": "Log", "fleeting": "Fleeting"}
    parts = ["---\nid: index\nkind: index\n---\n"]
    by_title = sorted(out.contents.notes, key=lambda note: (title_key(note.title), note.id))
    for kind, heading in kinds.items():
        links = [f"- {_link(out.layout, Ref('note', note.id))}\n" for note in by_title if note.kind == kind]
        parts += [f"## {heading}\n\n", *links, "\n"] if links else []
    items = sorted(out.contents.items, key=lambda item: (title_key(item.title), item.id))
    links = [f"- {_link(out.layout, Ref('item', item.id))}\n" for item in items]
    return "".join([*parts, *(["## Items\n\n", *links] if links else [])])


def _copy_files(library: Library, target: vault_folder.VaultFolder, out: _Out) -> list[str]:
    """Write the attachments; the names of those whose content is gone."""
    missing = []
    for one in out.contents.attachments:
        try:
            data = content_path(library.folder, one.sha256).read_bytes()
        except OSError:
            missing.append(one.name)
        else:
            target.write(out.layout.files[title_key(one.name)], data)
    return missing
