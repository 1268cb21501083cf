"""What core says, in the person's language: its English sentence is recognised and said anew.

Core knows no Qt and no language but English. Its templates (`tools/words_of_core.py`) are listed beside the
translations, so a sentence that was filled in can be told from its template, and what was filled in goes
into the translated one. What nobody listed stays as it was said.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from pkm_desktop.core.errors import PkmError
from pkm_desktop.core.model.values import dataclass
from pkm_desktop.core.paths import resource
from pkm_desktop.ui.words.local_forms import long_day, quoted

if TYPE_CHECKING:
    from pkm_desktop.core.model.saying import Saying
from pkm_desktop.ui.words.past import past

CONTEXT = "Core"
DONE = "Done"  # names of steps as something done: `past`
PROBE = "Try again later."  # translated wherever anything of core is
LONGEST = 2000  # what is longer is a text, not a sentence of ours
DEEPEST = 4
# Patterns as texts: an English window never needs one of them compiled.
HOLE = r"\{(\d)\}"
QUOTED = r"“[^“”]+”"
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
LISTED = rf"{QUOTED}(?:, {QUOTED})*(?: (and \d+ more))?"
DAY = rf"\d{{1,2}} ({MONTHS}) \d{{4}}"
ENDED = r"[\w”)]{2}[.!?] [A-Z“]"
BREAK = r"(?<=[.!?]) (?=\S)|(?<=[.!?][”)]) (?=\S)|(?<=:) (?=[A-Z“])|(?<=;) (?=\S)"


@dataclass(frozen=True)
class Template:
    """One sentence with holes: its text, what it looks like when filled, and its longest fixed part."""

    text: str
    shape: re.Pattern[str]
    anchor: str
    sentence: bool  # else it is a name, as undo has them
    quotes: tuple[bool, ...]  # of each hole, whether it is in quotation marks: what a person wrote


def saying() -> Saying:
    """How the window has core's reports said; measures are called and defined as on its own pages."""
    from pkm_desktop.core.model.saying import Saying

    return Saying(_reported, QLocale().decimalPoint())


def _reported(text: str) -> str:
    told = QCoreApplication.translate("Reports", text)
    return told if told != text else QCoreApplication.translate("Measures", text)


def retold(what: str | Exception) -> str:
    """A sentence or error of core in the person's language; as it is where there is no translation."""
    if isinstance(what, PkmError) and what.subject:
        whole, rest = str(what), str(PkmError(what.message, hint=what.hint))
        return whole[: len(whole) - len(rest)] + retold(rest)
    text = str(what)
    return _retold(text, _translated(PROBE)) if text and _translated(PROBE) != PROBE else text


def done(label: str) -> str:
    """The name of a step, once it is done: 'Kept 3 items', '3 Einträge behalten'; as it is if it is none."""
    told = past(label)
    if not told or _translated(PROBE) == PROBE:
        return told or label
    if (whole := _translated(told, DONE)) != told:
        return whole
    for template in _templates():
        found = template.shape.fullmatch(label) if template.anchor in label else None
        shape = past(template.text)
        if found and (translated := _translated(shape, DONE)) != shape:
            return _put_in(translated, template, found.groups(), 0)
    return retold(label)


@lru_cache(maxsize=2048)
def _retold(text: str, _language: str) -> str:
    """`_language` is a word of it: another language has other answers."""
    return text if len(text) > LONGEST else _put(text, 0)


def _put(text: str, depth: int, *, words: bool = True) -> str:
    """Whole, else by a template, else sentence by sentence; spaces at its ends stay.

    Without `words` a single word stays, too: it may be the name of a tag.
    """
    bare = text.strip()
    if not bare or depth > DEEPEST:
        return text
    exact = _translated(bare) if words or " " in bare else bare
    put = exact if exact != bare else _value(bare) or _filled(bare, depth) or _in_parts(bare, depth)
    put = put or (_filled(bare, depth, whole=False) if depth == 0 else "")
    return text.replace(bare, put, 1) if put else text


def _value(text: str) -> str:
    """What a person wrote, in the quotation marks of the language; a day as it is written there."""
    if re.fullmatch(QUOTED, text):
        return quoted(text[1:-1])
    if re.fullmatch(DAY, text):
        day, month, year = text.split()
        return long_day(date(int(year), MONTHS.split("|").index(month) + 1, int(day)))
    if listed := re.fullmatch(LISTED, text):
        names = ", ".join(quoted(name[1:-1]) for name in re.findall(QUOTED, text))
        return f"{names} {_put(listed[1], 1)}" if listed[1] else names
    return ""


def _filled(text: str, depth: int, *, whole: bool = True) -> str:
    """By a template. `whole`: nothing that is filled in may end a sentence and begin another one."""
    for template in _templates():
        if template.anchor not in text:
            continue
        found = template.shape.fullmatch(text)
        if found is None or (whole and _breaks(template, found.groups())):
            continue
        return _put_in(_translated(template.text), template, found.groups(), depth)
    return ""


def _put_in(translated: str, template: Template, said: tuple[str, ...], depth: int) -> str:
    """What was filled in goes into the translation, translated itself unless a person wrote it."""
    parts = [
        part if quotes else _put(part, depth + 1, words=template.sentence)
        for part, quotes in zip(said, template.quotes, strict=True)
    ]
    return re.sub(HOLE, lambda hole: parts[int(hole[1])], translated)


def _breaks(template: Template, parts: tuple[str, ...]) -> bool:
    """Whether what would be filled in holds the end of a sentence; the last hole may, at the very end."""
    inner = parts[:-1] if template.text.endswith("}") else parts
    bare = (part for part, quotes in zip(inner, template.quotes, strict=False) if not quotes)
    return any(re.search(ENDED, part) for part in bare)


def _in_parts(text: str, depth: int) -> str:
    """Cut in two: behind as much as is known as a whole, else where any part is known."""
    gaps = list(re.finditer(BREAK, text))
    for gap in reversed(gaps[1:]):
        first, rest = text[: gap.start()], text[gap.end() :]
        whole = _translated(first) if _translated(first) != first else _filled(first, depth + 1)
        if whole:
            return f"{whole} {_put(rest, depth + 1)}"
    for gap in gaps:
        first, rest = text[: gap.start()], text[gap.end() :]
        begun, ended = _put(first, depth + 1), _put(rest, depth + 1)
        if (begun, ended) != (first, rest):
            return f"{begun} {ended}"
    return ""


def _translated(text: str, context: str = CONTEXT) -> str:
    return QCoreApplication.translate(context, text)


@lru_cache(maxsize=1)
def _templates() -> tuple[Template, ...]:
    """Those with holes, the most telling first."""
    import json

    listed = json.loads(resource("translations", "core.json").read_text(encoding="utf-8"))
    made = [_template(text) for text in listed if re.search(HOLE, text)]
    return tuple(sorted(made, key=lambda one: len(re.sub(HOLE, "", one.text)), reverse=True))


def _template(text: str) -> Template:
    fixed = re.split(r"\{\d\}", text)
    shape = re.compile("(.+?)".join(map(re.escape, fixed)), re.DOTALL)
    quotes = tuple(before.endswith("“") for before in fixed[:-1])
    return Template(text, shape, max(fixed, key=len), text.endswith((".", "?", "!")), quotes)
