"""Hand out everything as a vault of Markdown files that Obsidian opens and this program brings in again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from pkm_desktop.core.commands.sense import vault_beside, vault_folder, vault_library
from pkm_desktop.core.commands.sense.vault_layout import Contents, Layout, laid_out, linked_items
from pkm_desktop.core.commands.sense.vault_marks import page_mark
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.model.progress import Progress, Stop, never, silent
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.vaults import Exported, ItemPage, Review, VaultNote, VaultSearch, VaultTag
from pkm_desktop.core.store.sense import attachments, handing_out, item_more, topics, vault_notes
from pkm_desktop.core.store.sense import vault_beside as vault_beside_store
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
    public: bool
    tags: tuple[VaultTag, ...] = ()
    searches: tuple[VaultSearch, ...] = ()
    more: Mapping[int, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)  # by item
    reviews: Mapping[str, Mapping[int, Review]] = field(default_factory=dict)  # by kind
    library: str = ""  # what else the person has


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
    total = len(out.contents.notes) + len(out.contents.items)
    marks = {out.layout.paths[Ref("note", note.id)]: note.mark for note in out.contents.notes}
    for number, (path, text) in enumerate(_texts(library, out)):
        if stop():
            break
        on_progress(min(number, total), total, path)
        target.write(path, text.encode("utf-8", "replace"), mark=marks.get(path, ""))
    missing = _copy_files(library, target, out) if not stop() else []
    if not stop():
        target.finish()
    value = Exported(
        str(target.root),
        tuple(target.written),
        len(out.contents.notes),
        len(out.contents.items),
        sum(map(len, out.contents.marks.values())),
        len(out.contents.attachments) - len(missing),
        (*target.left_alone, *missing),
    )
    return Outcome(value, Changes())


def _gathered(db: Connection, *, public: bool) -> _Out:
    if public:
        contents = _public(db)
        layout = laid_out(db, contents)
        more = item_more.more_of(db, [item.id for item in contents.items])
        known = {number: _only(values, item_more.PUBLIC) for number, values in more.items()}
        return _Out(contents, layout, layout.outward(), public, more=known)
    notes = vault_notes.all_notes(db)
    items = handing_out.own_items(db, also=linked_items(db, notes))
    contents = Contents(
        notes,
        items,
        attachments.all_attachments(db),
        handing_out.highlights_by_item(db),
        vault_beside_store.with_text(db),
        vault_beside_store.with_history(db),
    )
    layout = laid_out(db, contents)
    return _Out(
        contents,
        layout,
        layout.outward(),
        public,
        topics.told(db),
        vault_beside_store.searches(db),
        item_more.more_of(db, [item.id for item in items]),
        {kind: vault_beside_store.reviews(db, kind) for kind in ("note", "highlight")},
        vault_library.text(db, [item.id for item in items]),
    )


def _public(db: Connection) -> Contents:
    """The notes for communities or everybody, the items they are about, and the files they show."""
    notes = [replace(note, tags=()) for note in vault_notes.all_notes(db, confidentialities=PUBLIC)]
    about = {note.item_id for note in notes}
    items = tuple(item for item in handing_out.own_items(db) if item.id in about)
    files = attachments.all_attachments(db)
    return Contents(notes, items, [one for one in files if any(_shows(note, one.name) for note in notes)])


def _only(values: Mapping[str, tuple[str, ...]], names: frozenset[str]) -> dict[str, tuple[str, ...]]:
    return {name: value for name, value in values.items() if name in names}


def _shows(note: StoredNote, name: str) -> bool:
    from urllib.parse import quote

    body = title_key(note.body)
    return title_key(name) in body or title_key(quote(name)) in body


def _texts(library: Library, out: _Out) -> Iterator[tuple[str, str]]:
    """(path, text) of every file that is written, not read from the library's folder."""
    by_id = {item.id: item for item in out.contents.items}
    on_item: dict[int, list[StoredNote]] = {}
    for note in out.contents.notes:
        path = out.layout.paths[Ref("note", note.id)]
        on_item.setdefault(note.item_id or 0, []).append(note)
        yield path, _note_text(out, note, path, by_id.get(note.item_id or 0))
    for item in out.contents.items:
        yield out.layout.paths[Ref("item", item.id)], _item_text(out, item, on_item.get(item.id, []))
    reviews = dict(out.reviews.get("highlight", {}))
    yield from vault_beside.gone_texts(out.layout, out.contents.marks.get(None, ()), reviews)
    yield from vault_beside.lists(out.layout, out.tags, out.searches).items()
    yield out.layout.index, _index_text(out)
    if out.library:
        yield vault_library.NAME, out.library
    yield from vault_beside.histories(library, out.layout, out.contents)
    yield from vault_beside.texts(library, out.layout)


def _note_text(out: _Out, note: StoredNote, path: str, item: OutItem | None) -> str:
    from pkm_desktop.core.sense.vault import own

    extras = replace(
        note.extras,
        item=(item.url or f"title:{item.title}") if item else "",
        item_title=item.title if item else "",
        page=item.id if item else 0,
        review=out.reviews.get("note", {}).get(note.id),
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
        more=out.more.get(item.id, {}),
    )
    return own_items.item_text(page, "\n".join(_sections(out, item, notes)))


def _sections(out: _Out, item: OutItem, notes: Sequence[StoredNote]) -> list[str]:
    from pkm_desktop.core.sense.vault import own_items

    sections = [f"<{item.url}>\n"] if item.url else []
    for note in notes:
        if note.kind == "why":
            sections.append(f"## Why it matters\n\n{out.outward.body(note.body, 'Items/x')}\n")
    marks, reviews = out.contents.marks.get(item.id, ()), out.reviews.get("highlight", {})
    if marks:
        written = own_items.marks_text(page_mark(one, reviews.get(one.id)) for one in marks)
        sections.append(f"## Highlights\n\n{written}")
    if notes:
        links = "".join(f"- {_link(out.layout, Ref('note', note.id))}\n" for note in notes)
        sections.append(f"## Notes\n\n{links}")
    text = vault_beside.embedded(out.layout, item.id)
    return [*sections, text] if text else sections


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
            target.write(out.layout.files[title_key(one.name)], data, when=one.added)
    return missing
