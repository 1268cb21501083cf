"""Scripts written without blanks: pairs of neighbouring characters stand for words the index cannot know."""

from __future__ import annotations

import re
import unicodedata

# Thai, Lao, Burmese, Khmer, Japanese, Chinese; and Korean, whose words carry endings without a blank.
_RUN = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\uac00-\ud7af"
    "\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
UNSPACED = re.compile(f"[{_RUN}]")
_RUNS = re.compile(f"[{_RUN}]+")


def pairs(text: str | None) -> str | None:
    """The pairs of a text with a blank between them, and the last character of each run; None without any.

    'ab c' gives 'ab b c': one character is found as the beginning of a token, more as neighbouring tokens.
    """
    if not text or text.isascii() or not UNSPACED.search(text):
        return None
    runs = _RUNS.findall(unicodedata.normalize("NFKC", text))
    return " ".join(run[place : place + 2] for run in runs for place in range(len(run)))


def runs(text: str) -> tuple[str, ...]:
    """The stretches of a text that are made of such characters."""
    return tuple(_RUNS.findall(unicodedata.normalize("NFKC", text)))


def is_run(text: str) -> bool:
    """Whether a text is nothing but one such stretch."""
    return runs(text) == (unicodedata.normalize("NFKC", text),)


def match(text: str) -> str:
    """An FTS5 expression on such pairs that every text with these runs fits; '' for a text without one."""
    return " AND ".join(_run_match(run) for run in runs(text))


def _run_match(run: str) -> str:
    if len(run) == 1:
        return f'"{run}" *'
    return '"' + " ".join(run[place : place + 2] for place in range(len(run) - 1)) + '"'
