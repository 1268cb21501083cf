"""Write values as YAML that every reader takes for the same text."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

_PLAIN = re.compile(r"[^\W\d_][\w]*(?:[ /.,()'-]*[\w])*")
_STAMP = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ)?")
_MEANT_OTHERWISE = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n", "nan", "inf"})
# Not printable by YAML 1.1, chapter 5.1, or a break of line to some readers.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


def scalar(text: str) -> str:
    """One text: plain where nobody can take it for something else, else in double quotes."""
    if _STAMP.fullmatch(text):
        return text
    if len(text) < 200 and text.isascii() and _PLAIN.fullmatch(text) and text.lower() not in _MEANT_OTHERWISE:
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", quoted)


def line(key: str, value: str | Sequence[str]) -> str:
    """`key: value`, or the key with a list below it; '' where there is nothing to say."""
    if isinstance(value, str):
        return f"{key}: {scalar(value)}\n" if value else ""
    return "".join([f"{key}:\n", *(f"  - {scalar(one)}\n" for one in value)]) if value else ""


def text(written: str) -> str:
    """What `scalar` wrote: a text in double quotes, or a plain one."""
    written = written.strip()
    if not written.startswith('"'):
        return written
    try:
        found = json.loads(written)
    except ValueError:
        return written.strip('"')
    return found if isinstance(found, str) else written
