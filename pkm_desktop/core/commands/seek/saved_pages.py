"""Pages saved by a browser as files: brought in under the address they had."""

from __future__ import annotations

from pathlib import Path

from pkm_desktop.core.commands.formats import Format
from pkm_desktop.core.commands.seek.capture import save_page
from pkm_desktop.core.errors import ImportFileError, SourceError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.sources import ImportedFile

PAGE = "page"
_SUFFIXES = (".html", ".htm", ".xhtml", ".mht", ".mhtml")


def bring_in_page(library: Library, data: bytes, path: Path) -> ImportedFile:
    """Keep a saved page with its article; nothing is fetched. ImportFileError when it names no address."""
    from pkm_desktop.core.seek.pages.saved_page import read_saved_page

    page = read_saved_page(data)
    try:
        outcome = save_page(library, page.url, page=page.body)
    except SourceError as error:
        raise ImportFileError(error.message, hint=error.hint) from error
    new = not outcome.value.existed
    return ImportedFile(str(path), PAGE, added=int(new), duplicate=int(not new), undo=outcome.undo)


def _is_page(head: bytes, path: Path) -> bool:
    from pkm_desktop.core.seek.pages.saved_page import is_saved_page

    return is_saved_page(head) or path.suffix.lower() in _SUFFIXES


PAGE_FORMAT = Format(PAGE, "web pages saved as files (HTML, MHTML)", _is_page, bring_in_page, brings="items")
