"""The page of saved searches that this program writes into a vault, in the person's order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from pkm_desktop.core.model.vaults import VaultSearch
from pkm_desktop.core.sense.vault.moments import moment
from pkm_desktop.core.sense.vault.own import said, stamp
from pkm_desktop.core.sense.vault.own_tags import sections
from pkm_desktop.core.sense.vault.yaml_words import scalar, text

SEARCHES = "searches"


def is_searches(values: Mapping[str, Any]) -> bool:
    """Whether front matter is of the page of searches, which is no note."""
    return said(values, "kind") == SEARCHES and said(values, "id") == SEARCHES


def searches_text(searches: Iterable[VaultSearch]) -> str:
    """The whole page; reading it gives the same searches again. '' where there is none."""
    parts = [_section(one) for one in searches]
    return "\n".join([f"---\nid: {SEARCHES}\nkind: {SEARCHES}\n---", *parts]) if parts else ""


def _section(one: VaultSearch) -> str:
    lines = [f"## {scalar(one.name)}\n", f"- search: {scalar(one.query)}"]
    lines += [f"- since: {stamp(one.created)}"] if one.created else []
    return "\n".join([*lines, ""])


def searches_of(body: str) -> tuple[VaultSearch, ...]:
    """The searches of such a page, whatever was changed in it since."""
    found = list[VaultSearch]()
    for name, lines in sections(body):
        values = dict(one.removeprefix("- ").partition(": ")[::2] for one in lines)
        query = text(values.get("search", ""))
        if name and query:
            found.append(VaultSearch(name, query, moment(values.get("since"))))
    return tuple(found)
