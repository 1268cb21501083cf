"""The bundled user guide: its pages, a page as HTML, and the pages with some words in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from pkm_desktop.core.errors import NotFound
from pkm_desktop.core.paths import guide_file

CONTENTS = "README.md"  # the first page; its links give the order of the others
_LINK = re.compile(r"\]\(([a-z0-9-]+\.md)\)")
_TITLE = re.compile(r"^# +(.+)$", re.MULTILINE)
_PICTURE = re.compile(r"pictures/[a-z0-9-]+\.png")


@dataclass(frozen=True)
class GuidePage:
    """One page; `name` is that of its file."""

    name: str
    title: str


def pages() -> tuple[GuidePage, ...]:
    """All pages, in the order they are to be read."""
    names = dict.fromkeys((CONTENTS, *_LINK.findall(_text(CONTENTS))))
    return tuple(GuidePage(name, _title(name)) for name in names)


def page_html(name: str) -> str:
    """A page as safe HTML. Its links lead to 'other-page.md' or out, its pictures are 'pictures/….png'.

    NotFound where there is no such page.
    """
    from pkm_desktop.core.sense.markdown import to_html

    return to_html(_text(name), resolve=lambda _: None)


def picture(address: str) -> Path | None:
    """The file of a picture of the guide; None for any other address."""
    return guide_file(*address.split("/")) if _PICTURE.fullmatch(address) else None


def pages_with(words: str) -> tuple[GuidePage, ...]:
    """The pages that hold all of these words, whatever their case; all pages for no words."""
    wanted = words.casefold().split()
    return tuple(page for page in pages() if all(word in _text(page.name).casefold() for word in wanted))


def _title(name: str) -> str:
    found = _TITLE.search(_text(name))
    return found[1].strip() if found else name


def _text(name: str) -> str:
    try:
        return guide_file(name).read_text(encoding="utf-8")
    except OSError as error:
        raise NotFound("The user guide has no such page.", subject=name) from error
