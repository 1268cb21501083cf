"""What is wrong with a source, in words for the window."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from pkm_desktop.core.model.sources import Source
from pkm_desktop.ui.words.core_words import retold

_COMMAND = re.compile(r"\s*\(`[^`]*`\)$")  # what to type in a terminal: of no use in a window


def trouble_words(source: Source) -> str:
    """What is wrong with a source; '' when all is well."""
    if source.stopped:
        return retold(source.error) or _tr("It has answered that it is gone for good.")
    plain = _COMMAND.sub("", source.error)
    said = retold(plain)
    return said if plain == source.error else _tr("{} Its place: Edit…, Login.").format(said)


def _tr(text: str) -> str:
    return QCoreApplication.translate("SourceWords", text)
