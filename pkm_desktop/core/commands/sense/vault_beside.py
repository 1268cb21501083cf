"""What an exported vault holds beside notes and items: texts, former texts, tags, searches, what is gone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from pkm_desktop.core.commands.sense.vault_layout import Contents, Layout
from pkm_desktop.core.commands.sense.vault_marks import page_mark
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.notes import Highlight
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.vaults import ItemPage, Review, TextPage, VaultSearch, VaultTag
from pkm_desktop.core.store.sense import vault_beside as store


def gone_texts(
    layout: Layout, marks: Sequence[Highlight], reviews: dict[int, Review]
) -> Iterator[tuple[str, str]]:
    """A page for each item that only highlights are left of."""
    from pkm_desktop.core.sense.vault import own_items

    by_item: dict[tuple[str, str], list[Highlight]] = {}
    for one in marks:
        by_item.setdefault((one.item_title, one.item_url), []).append(one)
    for (title, url), here in by_item.items():
        page = ItemPage("", title, url, number=here[0].id, gone=True)
        written = own_items.marks_text(page_mark(one, reviews.get(one.id)) for one in here)
        yield layout.gone[title, url], own_items.item_text(page, f"## Highlights\n\n{written}")


def lists(layout: Layout, tags: Sequence[VaultTag], searches: Sequence[VaultSearch]) -> dict[str, str]:
    """The pages of tags and of saved searches, where there is something to say."""
    from pkm_desktop.core.sense.vault import own_searches, own_tags

    found = {
        layout.tags: own_tags.tags_text(tags),
        layout.searches: own_searches.searches_text(searches),
    }
    return {path: text for path, text in found.items() if text}


def histories(library: Library, layout: Layout, contents: Contents) -> Iterator[tuple[str, str]]:
    """The pages of what notes said before, one at a time."""
    from pkm_desktop.core.sense.vault import own_history

    for note in contents.notes:
        if note.id in layout.histories:
            with library.reading() as db:
                former = store.former_texts(db, note.id)
            link = f"[[{layout.names[layout.paths[Ref('note', note.id)]]}]]"
            yield layout.histories[note.id], own_history.history_text(note.id, link, former)


def texts(library: Library, layout: Layout) -> Iterator[tuple[str, str]]:
    """The pages of texts and the files of HTML beside them, one at a time: they may be large."""
    from pkm_desktop.core.sense.imports.markup import to_markdown
    from pkm_desktop.core.sense.vault import own_texts

    for item_id, (path, html_path) in layout.texts.items():
        with library.reading() as db:
            html, origin, fetched = store.stored_text(db, item_id)
        page = TextPage(path, item_id, html_path, origin, fetched)
        link = f"[[{layout.names[layout.paths[Ref('item', item_id)]]}]]"
        yield path, own_texts.text_page(page, link, to_markdown(html))
        yield html_path, html


def embedded(layout: Layout, item_id: int) -> str:
    """What shows the text of an item on its page; '' where it has none."""
    path = layout.texts.get(item_id, ("", ""))[0]
    return f"## Text\n\n![[{layout.names.get(path) or PurePosixPath(path).stem}]]\n" if path else ""
