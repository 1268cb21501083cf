"""Pages with the stored texts of items that this program writes into a vault: to be read there.

What is brought in again is the file of HTML beside such a page, which holds the text exactly as it was.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from typing import Any

from pkm_desktop.core.model.vaults import TextPage
from pkm_desktop.core.sense.links import without_code
from pkm_desktop.core.sense.vault.front_matter import FrontMatter
from pkm_desktop.core.sense.vault.moments import moment
from pkm_desktop.core.sense.vault.own import one_of, said, stamp
from pkm_desktop.core.sense.vault.yaml_words import line

TEXT = "text"
_NUMBER = re.compile(r"t([1-9]\d{0,17})")
_ORIGINS = ("page", "feed", "manual")
_ACTIVE = re.compile(r"\[\[|(?<![\w&#/\\])#(?=\w)")  # somebody else's words make no links and tags here


def is_text(values: Mapping[str, Any]) -> bool:
    """Whether front matter is of the page of a text, which is no note."""
    return said(values, "kind") == TEXT and bool(_NUMBER.fullmatch(said(values, "id")))


def text_page(page: TextPage, link: str, markdown: str) -> str:
    """The page with the text in Markdown. `link` is the [[link]] to the page of its item."""
    block = "".join(
        [
            f"---\nid: t{page.number}\nkind: {TEXT}\n",
            line("item", link),
            line("html", posixpath.basename(page.html_path)),
            line("origin", page.origin),
            line("fetched", stamp(page.fetched) if page.fetched else ""),
        ]
    )
    return f"{block}---\n{_inert(markdown)}\n"


def _inert(markdown: str) -> str:
    parts, place = list[str](), 0
    for match in _ACTIVE.finditer(without_code(markdown)):
        parts += [markdown[place : match.start()], *(f"\\{sign}" for sign in match[0])]
        place = match.end()
    return "".join([*parts, markdown[place:]])


def text_of(found: FrontMatter, path: str) -> TextPage:
    """What a page says of its text; the text itself lies at `html_path`."""
    values, number = found.values, _NUMBER.fullmatch(said(found.values, "id"))
    name = said(values, "html").replace("\\", "/").rpartition("/")[2]
    return TextPage(
        path,
        int(number[1]) if number else 0,
        posixpath.join(posixpath.dirname(path), name) if name else "",
        one_of(_ORIGINS, said(values, "origin")),
        moment(values.get("fetched")),
    )
