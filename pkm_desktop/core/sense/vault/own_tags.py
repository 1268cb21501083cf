"""The page of tags that this program writes into a vault: other names, and what is said of topics."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pkm_desktop.core.model.vaults import VaultTag
from pkm_desktop.core.sense.vault.own import said
from pkm_desktop.core.sense.vault.yaml_words import scalar, text

TAGS = "tags"
_FIELDS = ("scope_note", "learning_question", "business_goal")


def is_tags(values: Mapping[str, Any]) -> bool:
    """Whether front matter is of the page of tags, which is no note."""
    return said(values, "kind") == TAGS and said(values, "id") == TAGS


def tags_text(tags: Iterable[VaultTag]) -> str:
    """The whole page; reading it gives the same tags again. '' where there is nothing to say."""
    parts = [_section(tag) for tag in tags]
    return "\n".join([f"---\nid: {TAGS}\nkind: {TAGS}\n---", *parts]) if parts else ""


def _section(tag: VaultTag) -> str:
    lines = [f"## {scalar(tag.name)}\n"]
    lines += [f"- also: {scalar(alias)}" for alias in tag.aliases]
    lines += ["- topic: yes"] if tag.topic else []
    for name in _FIELDS:
        value = getattr(tag, name)
        lines += [f"- {name.replace('_', ' ')}: {scalar(value)}"] if value else []
    return "\n".join([*lines, ""])


def tags_of(body: str) -> tuple[VaultTag, ...]:
    """The tags of such a page, whatever was changed in it since."""
    found = list[VaultTag]()
    for name, lines in sections(body):
        said_: dict[str, list[str]] = {}
        for one in lines:
            key, _, value = one.removeprefix("- ").partition(": ")
            said_.setdefault(key.strip(), []).append(text(value))
        fields = {each: "\n".join(said_.get(each.replace("_", " "), ())) for each in _FIELDS}
        found.append(VaultTag(name, tuple(said_.get("also", ())), said_.get("topic") == ["yes"], **fields))
    return tuple(found)


def sections(body: str) -> Iterator[tuple[str, list[str]]]:
    """(heading, the points of a list below it) of a page."""
    name, lines = "", list[str]()
    for one in body.split("\n"):
        if one.startswith("## "):
            if name:
                yield name, lines
            name, lines = text(one[3:]), []
        elif one.startswith("- "):
            lines.append(one)
    if name:
        yield name, lines
