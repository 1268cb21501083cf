"""The bundled user guide: its pages, a page as HTML, and the pages with some words in them.

English lies in the folder of the guide itself, each other language in a folder of its own there, with the
same names of pages and pictures.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from pkm_desktop.core.errors import NotFound
from pkm_desktop.core.paths import guide_file

CONTENTS = "README.md"  # the first page; its links give the order of the others
ENGLISH = "en"
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_LINK = re.compile(r"\]\(([a-z0-9-]+\.md)\)")
_TITLE = re.compile(r"^# +(.+)$", re.MULTILINE)
_PICTURE = re.compile(r"pictures/[a-z0-9-]+\.png")


@dataclass(frozen=True)
class GuidePage:
    """One page; `name` is that of its file."""

    name: str
    title: str


def spoken(language: str) -> str:
    """The language the guide speaks for who speaks this one ('de'): English where it is not written in it."""
    written = _LANGUAGE.fullmatch(language) and guide_file(language, CONTENTS).is_file()
    return language if written else ENGLISH


def pages(language: str = ENGLISH) -> tuple[GuidePage, ...]:
    """All pages, in the order they are to be read."""
    names = dict.fromkeys((CONTENTS, *_LINK.findall(_text(CONTENTS, language))))
    return tuple(GuidePage(name, _title(name, language)) for name in names)


def page_html(name: str, language: str = ENGLISH) -> str:
    """A page as safe HTML. Its links lead to 'other-page.md' or out, its pictures are 'pictures/….png'.

    NotFound where there is no such page.
    """
    from pkm_desktop.core.sense.markdown import to_html

    return to_html(_text(name, language), resolve=lambda _: None)


def picture(address: str, language: str = ENGLISH) -> Path | None:
    """The file of a picture of the guide; None for any other address."""
    return _file(*address.split("/"), language=language) if _PICTURE.fullmatch(address) else None


def pages_with(words: str, language: str = ENGLISH) -> tuple[GuidePage, ...]:
    """The pages that hold all of these words, whatever their case; all pages for no words."""
    wanted = words.casefold().split()
    texts = ((page, _text(page.name, language).casefold()) for page in pages(language))
    return tuple(page for page, text in texts if all(word in text for word in wanted))


def _title(name: str, language: str) -> str:
    found = _TITLE.search(_text(name, language))
    return found[1].strip() if found else name


def _text(name: str, language: str) -> str:
    try:
        return _file(name, language=language).read_text(encoding="utf-8")
    except OSError as error:
        raise NotFound("The user guide has no such page.", subject=name) from error


def _file(*parts: str, language: str) -> Path:
    told = spoken(language)
    return guide_file(*parts) if told == ENGLISH else guide_file(told, *parts)
