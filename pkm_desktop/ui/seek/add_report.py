"""What came of adding something, in words; and what a pile of pasted text contains."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from pkm_desktop.core.model.items import Saved
from pkm_desktop.core.model.sources import Followed, FoundFeed, Imported, Source

_NAMED = 3  # names in a sentence


def _tr(text: str) -> str:
    return QCoreApplication.translate("AddReport", text)


@dataclass(frozen=True)
class Looked:
    """What was found at some addresses."""

    feeds: tuple[FoundFeed, ...] = ()
    failed: tuple[tuple[str, str], ...] = ()  # address, sentence


@dataclass(frozen=True)
class Pages:
    """What was saved of some pages."""

    saved: tuple[Saved, ...] = ()
    failed: tuple[tuple[str, str], ...] = field(default=())


def addresses_in(text: str) -> tuple[str, ...]:
    """The addresses in what was typed or pasted: one a line or with blanks between, each once."""
    words = (word.strip("<>\"'(),;") for word in re.split(r"\s+", text))
    return tuple(dict.fromkeys(word for word in words if word))


def looks_like_addresses(text: str) -> bool:
    """Whether a clipboard or a drop is nothing but web addresses."""
    words = addresses_in(text)
    return bool(words) and all(re.match(r"(?i)(https?://|feed:)\S+\.\S+", word) for word in words)


def looked_words(looked: Looked) -> str:
    """What was not found, and why."""
    return "\n".join(f"{address}: {why}" for address, why in looked.failed)


def followed_words(result: Followed) -> str:
    """'Now following A and B. C was followed already.'"""
    lines = []
    if result.added:
        lines.append(_tr("Now following {}.").format(names(result.added)))
    if result.existing:
        lines.append(_tr("Followed already: {}.").format(names(result.existing)))
    lines += [f"{address}: {why}" for address, why in result.failed]
    return "\n".join(lines) or _tr("Nothing was added.")


def saved_words(pages: Pages) -> str:
    """'Saved “Title” (1,200 words).' and what went wrong."""
    lines = []
    for saved in pages.saved:
        text = (
            _tr("“{title}” was saved already.") if saved.existed else _tr("Saved “{title}” ({words} words).")
        )
        lines.append(text.format(title=saved.title, words=f"{saved.words:,}"))
        if saved.hint:
            lines.append(saved.hint)
    return "\n".join(lines + [f"{address}: {why}" for address, why in pages.failed])


def imported_words(result: Imported) -> str:
    """File by file: how many were added, known already, not usable."""
    lines = []
    for file in result.files:
        name = file.path.replace("\\", "/").rpartition("/")[2]
        text = _tr("{name}: {added} new, {known} known already.")
        if file.added or file.duplicate:
            lines.append(text.format(name=name, added=file.added, known=file.duplicate))
        lines += [error if error.startswith(name) else f"{name}: {error}" for error in file.errors[:_NAMED]]
        if len(file.errors) > _NAMED:
            lines.append(_tr("… and {} more lines that could not be read.").format(len(file.errors) - _NAMED))
    return "\n".join(lines) or _tr("Nothing was added.")


def names(sources: Sequence[Source]) -> str:
    """'A, B, C and 4 more'."""
    shown = ", ".join(source.title for source in sources[:_NAMED])
    rest = len(sources) - _NAMED
    return _tr("{names} and {count} more").format(names=shown, count=rest) if rest > 0 else shown
