"""Files that hold many notes at once, Roam's and Standard Notes' JSON, as the files of a vault."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from pkm_desktop.core.errors import ImportFileError
from pkm_desktop.core.model.text import one_line
from pkm_desktop.core.sense.vault.logseq import bracketed_tags
from pkm_desktop.core.sense.vault.moments import moment
from pkm_desktop.core.sense.vault.naming import Names, file_name
from pkm_desktop.core.sense.vault.own import stamp
from pkm_desktop.core.sense.vault.yaml_words import line

_Thing = Mapping[str, Any]
_DEEPEST = 50  # blocks within blocks
_REFERENCE = re.compile(r"\(\(([\w-]{1,40})\)\)")
_TASK = re.compile(r"\{\{(?:\[\[)?(T[O]DO|DONE)(?:\]\])?\}\}")
_LABEL = 80
_LATEST = 4_102_444_800_000  # milliseconds: 1 January 2100
_ROAM = re.compile(r"\s*\[\s*\{")


@dataclass(frozen=True)
class OnePage:
    """One note of such a file."""

    title: str
    body: str
    tags: tuple[str, ...] = ()
    created: datetime | None = None
    updated: datetime | None = None


def is_roam(head: str) -> bool:
    """Whether a text begins like the JSON that Roam hands out."""
    return bool(_ROAM.match(head)) and all(f'"{key}"' in head for key in ("title", "children", "string"))


def is_standard_notes(head: str) -> bool:
    """Whether a text begins like a backup of Standard Notes."""
    return head.lstrip().startswith("{") and '"items"' in head and '"content_type"' in head


def files(pages: Iterable[OnePage]) -> dict[str, str]:
    """The Markdown file of each page, by its name."""
    names, found = Names(), dict[str, str]()
    for page in pages:
        front = "".join(
            [
                line("title", page.title),
                line("tags", page.tags),
                line("created", stamp(page.created) if page.created else ""),
                line("updated", stamp(page.updated) if page.updated else ""),
            ]
        )
        text = f"---\n{front}---\n{page.body}" if front else page.body
        found[names.take(file_name(page.title), "", ".md")] = text
    return found


def read_roam(text: str) -> list[OnePage]:
    """Roam's pages: blocks as points of a list, references to blocks as links to their pages."""
    pages = [one for one in _json(text) if isinstance(one, Mapping) and _said(one, "title")]
    blocks: dict[str, tuple[str, str]] = {}
    for page in pages:
        for _, block in _blocks(page):
            label = " ".join(re.sub(r"[\[\]|#]", "", _said(block, "string")).split())[:_LABEL]
            blocks[_said(block, "uid")] = one_line(_said(page, "title")), label

    def linked(match: re.Match[str]) -> str:
        page, label = blocks.get(match[1], ("", ""))
        return f"[[{page}|{label or page}]]" if page else match[0]

    return [_roam_page(page, lambda said: _REFERENCE.sub(linked, said)) for page in pages]


def _roam_page(page: _Thing, linked: Callable[[str], str]) -> OnePage:
    lines = list[str]()
    for depth, block in _blocks(page):
        said = linked(_markdown(_said(block, "string")))
        lines.append("  " * depth + "- " + said.replace("\n", "\n" + "  " * (depth + 1)))
    body = "".join(f"{one}\n" for one in lines)
    return OnePage(
        one_line(_said(page, "title")),
        body,
        tuple(dict.fromkeys(bracketed_tags(body))),
        _when(page, "create-time"),
        _when(page, "edit-time"),
    )


def _blocks(thing: _Thing, depth: int = 0) -> Iterator[tuple[int, _Thing]]:
    children = thing.get("children")
    for one in children if isinstance(children, list) and depth < _DEEPEST else ():
        if isinstance(one, Mapping):
            yield depth, one
            yield from _blocks(one, depth + 1)


def _markdown(said: str) -> str:
    said = _TASK.sub(lambda match: "[x]" if match[1] == "DONE" else "[ ]", said)
    said = re.sub(r"\^\^(\S(?:.*?\S)?)\^\^", r"==\1==", said)
    return re.sub(r"(?<!\w)__(\S(?:.*?\S)?)__(?!\w)", r"*\1*", said)


def read_standard_notes(text: str) -> list[OnePage]:
    """The notes of a backup with their tags; ImportFileError where it is encrypted."""
    found = _json(text)
    things = found.get("items") if isinstance(found, Mapping) else None
    items = [one for one in things if isinstance(one, Mapping)] if isinstance(things, list) else []
    if any(isinstance(one.get("content"), str) for one in items):
        raise ImportFileError("This backup is encrypted.", hint="Export a decrypted one in Standard Notes.")
    tags: dict[str, list[str]] = {}
    for one in items:
        content = one.get("content")
        if one.get("content_type") == "Tag" and isinstance(content, Mapping):
            for reference in content.get("references") or ():
                if isinstance(reference, Mapping):
                    name = _said(content, "title").replace(".", "/")
                    tags.setdefault(_said(reference, "uuid"), []).append(name)
    return [_note(one, tags) for one in items if one.get("content_type") == "Note" and not one.get("deleted")]


def _note(one: _Thing, tags: Mapping[str, list[str]]) -> OnePage:
    content = one.get("content")
    said = content if isinstance(content, Mapping) else {}
    return OnePage(
        one_line(_said(said, "title")),
        _said(said, "text"),
        tuple(tags.get(_said(one, "uuid"), ())),
        moment(one.get("created_at")),
        moment(one.get("updated_at")),
    )


def _json(text: str) -> Any:
    try:
        return json.loads(text.lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise ImportFileError("The file is damaged: it is no valid JSON.") from error


def _said(thing: _Thing, key: str) -> str:
    value = thing.get(key)
    return value if isinstance(value, str) else ""


def _when(thing: _Thing, key: str) -> datetime | None:
    value = thing.get(key)
    if not isinstance(value, int) or not 0 < value < _LATEST:
        return None
    return datetime.fromtimestamp(value / 1000, UTC)
