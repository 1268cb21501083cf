"""What came of adding something, in words; and what a pile of pasted text contains."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import field
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from pkm_desktop.core.model.items import Saved
from pkm_desktop.core.model.sources import Followed, FoundFeed, Imported, ImportedFile, Source
from pkm_desktop.core.model.values import dataclass
from pkm_desktop.ui.seek.when import long_age
from pkm_desktop.ui.words.core_words import retold

_NAMED = 3  # names in a sentence
_OFTEN = 0.95  # days: below it there are several a day


def _tr(text: str) -> str:
    return QCoreApplication.translate("AddReport", text)


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


def feed_facts(feed: FoundFeed, now: datetime) -> str:
    """'20 entries · last one 2 days ago · about every 3 days'; '' for what was only announced."""
    if not feed.read:
        return ""
    entries = _tr("1 entry") if feed.entries == 1 else _tr("{} entries").format(number(feed.entries))
    parts = [entries if feed.entries else _tr("No entries yet")]
    if feed.newest is not None:
        parts.append(_tr("last one {}").format(long_age(feed.newest, now)))
    return " · ".join([*parts, *filter(None, [how_often(feed.days_between)])])


def how_often(days: float) -> str:
    """'several a day', 'about every 3 days', 'about every 2 weeks'; '' where it is not known."""
    if days <= 0:
        return ""
    if days < _OFTEN:
        return _tr("several a day") if days < 0.7 else _tr("about once a day")
    if days < 1.5:
        return _tr("about once a day")
    if days < 14:
        return _tr("about every {} days").format(round(days))
    if days < 60:
        return _tr("about every {} weeks").format(round(days / 7))
    return _tr("about every {} months").format(round(days / 30))


def followed_words(result: Followed) -> str:
    """'Now following A and B. C was followed already.'"""
    lines = []
    if result.added:
        lines.append(_tr("Now following {}.").format(names(result.added)))
    if result.existing:
        lines.append(_tr("Followed already: {}.").format(names(result.existing)))
    lines += [f"{address}: {retold(why)}" for address, why in result.failed]
    return "\n".join([*lines, *map(retold, result.hints)]) or _tr("Nothing was added.")


def saved_words(pages: Pages) -> str:
    """'Saved “Title” (1,200 words).' and what went wrong."""
    lines = []
    for saved in pages.saved:
        text = (
            _tr("Saved “{title}” (1 word).") if saved.words == 1 else _tr("Saved “{title}” ({words} words).")
        )
        text = _tr("“{title}” was here already; it is kept.") if saved.existed else text
        lines.append(text.format(title=saved.title, words=number(saved.words)))
        if saved.hint:
            lines.append(retold(saved.hint))
    return "\n".join(lines + [f"{address}: {retold(why)}" for address, why in pages.failed])


def imported_words(result: Imported) -> str:
    """What an import brought in all: '12 new, 3 known already; 1 line could not be read.'"""
    added = sum(file.added for file in result.files)
    known = sum(file.duplicate for file in result.files)
    failed = sum(file.failed for file in result.files)
    if not added and not known and not failed:
        return _tr("Nothing was added.")
    text = _tr("{added} new, {known} known already").format(added=number(added), known=number(known))
    updated = sum(file.updated for file in result.files)
    text += ", " + _tr("{} of them updated").format(number(updated)) if updated else ""
    if not failed:
        return f"{text}."
    trouble = (
        _tr("1 could not be read") if failed == 1 else _tr("{} could not be read").format(number(failed))
    )
    return f"{text}; {trouble}."


def import_report(result: Imported) -> str:
    """The whole report: file by file, with a line for each row that could not be taken."""
    return "\n\n".join("\n".join(_file_lines(file)) for file in result.files) or _tr("Nothing was added.")


def _file_lines(file: ImportedFile) -> list[str]:
    name = file_name(file.path)
    lines = [name]
    if file.added or file.duplicate or not file.errors:
        text = _tr("{added} new, {known} known already, {failed} could not be read")
        figures = {"added": file.added, "known": file.duplicate, "failed": file.failed}
        lines.append("  " + text.format(**{key: number(value) for key, value in figures.items()}))
    lines += [f"  {retold(error)}" for error in file.errors]
    lines += [f"  {retold(said)}" for said in (*file.changes, *file.hints)]
    if file.failed > len(file.errors):
        lines.append("  " + _tr("… and {} more").format(number(file.failed - len(file.errors))))
    return lines


def file_name(path: str) -> str:
    """The last part of a path, of whatever system."""
    return path.replace("\\", "/").rpartition("/")[2]


def number(count: int) -> str:
    """A figure as people write it."""
    return QLocale().toString(count)


def names(sources: Sequence[Source]) -> str:
    """'A, B, C and 4 more'."""
    shown = ", ".join(source.title for source in sources[:_NAMED])
    rest = len(sources) - _NAMED
    return _tr("{names} and {count} more").format(names=shown, count=rest) if rest > 0 else shown
