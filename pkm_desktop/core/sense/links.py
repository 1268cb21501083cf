"""[[Links]] and #tags in the Markdown of a note."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.model.notes import WrittenLink

MOST_TITLE = 120  # characters of a title taken from the first line
_CONTEXT = 300
# In tables the bar has a backslash before it: '[[Title\|label]]'.
LINK = re.compile(r"\[\[([^\[\]\n|]{1,300}?)(\\?\|[^\[\]\n]{0,300})?\]\]")
_PICTURE = "\u2600-\u27bf\u2b1b-\u2b55\U0001f000-\U0001faff"  # emoji
# Signs that belong to the letter before them and that `\w` knows nothing of: accents of their own (NFD),
# points of Hebrew and Arabic, vowels of the scripts of India and South East Asia; and what joins emoji.
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0730-\u074a\u0900-\u0963\u0966-\u0df3\u0e31-\u0e3a"
    "\u0e47-\u0e4e\u0eb1-\u0ebc\u0ec8-\u0ece\u0f35\u0f37\u0f39\u0f71-\u0f84\u0f86-\u0fbc\u102b-\u103e\u1056-\u109d"
    "\u17b4-\u17d3\u1ab0-\u1ace\u1b34-\u1b44\u1dc0-\u1dff\u20d0-\u20f0\u3099\u309a\ufe20-\ufe2f\u200c\u200d\ufe0f"
)
_IN_TAG = rf"[\w{_PICTURE}{_MARKS}-]"
# A letter or picture has to be in it: '#12' is a number of something, '#2026-plan' a tag.
HASHTAG = re.compile(
    rf"(?<![\w&#/\\{_PICTURE}{_MARKS}])#(?=[\d_/-]*[^\W\d_]|[\d_/-]*[{_PICTURE}])"
    rf"([\w{_PICTURE}]{_IN_TAG}*(?:/[\w{_PICTURE}]{_IN_TAG}*)*)"
)
_URL = re.compile(r"(?:https?|ftp|file|mailto):[^\s<>]+|\]\([^\s()]*(?:\([^\s()]*\)[^\s()]*)*\)")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
# A line of its own that says how this note stands to another one: '- supports [[Title]]: reason'.
_RELATION = re.compile(
    r"[ \t]*(?:[-*+][ \t]+)?[*_]{0,3}(supports|contradicts|extends|example[ -]of|example|see[ -]also)"
    r"[*_]{0,3}[ \t]*:{0,2}[*_]{0,3}[ \t]*(?=(\[\[[^\[\]\n]{1,602}\]\]))\2[ \t]*(?:[:–—-]+[ \t]*(.*))?",
    re.IGNORECASE,
)
_LONGEST_REASON = 1000
_BEFORE = 80  # characters of a line before the link of a relation
_SPAN = re.compile(r"(?<!`)(`{1,8})(?!`)[^\n]*?[^`\n](?<!`)\1(?!`)")


def links_in(body: str) -> tuple[tuple[str, str], ...]:
    """(target as written, the line it stands in) for every [[Target]], [[Target|label]], [[Target#part]]."""
    return tuple((link.target, link.context) for link in written_links(body))


def written_links(body: str) -> tuple[WrittenLink, ...]:
    """Every [[link]] of a body, with the relation and the reason its line gives: see `relation_of`."""
    found = []
    for match in LINK.finditer(_without_code(body)):
        target = match[1].strip()
        if target:
            said = relation_of(_own_line(body, match.start()))
            relation, reason = said[1:] if said and said[0] == target else ("see-also", "")
            found.append(WrittenLink(target, _line(body, match.start()), relation, reason))
    return tuple(found)


def relation_of(line: str) -> tuple[str, str, str] | None:
    """(target, relation, reason) of a line that is nothing but a relation, such as
    '- supports [[Title]]: reason'; the list mark, the reason and Markdown's emphasis may be missing.
    """
    match = _RELATION.fullmatch(line.rstrip())
    if match is None:
        return None
    word = match[1].lower().replace(" ", "-")
    target = match[2][2:-2].partition("|")[0].removesuffix("\\").strip()
    relation = "example" if word.startswith("example") else word
    return target, relation, (match[3] or "").strip()[:_LONGEST_REASON]


def _own_line(body: str, place: int) -> str:
    """The line around a link, within bounds; '' if the link stands far from its beginning."""
    start = body.rfind("\n", max(0, place - _BEFORE), place) + 1
    if start == 0 and place > _BEFORE:
        return ""
    most = place + _LONGEST_REASON + _CONTEXT
    end = body.find("\n", place, most)
    return body[start : end if end >= 0 else most]


def hashtags_in(body: str) -> tuple[str, ...]:
    """The #tags of a body, each once and as first written; not those in code, addresses and link targets."""
    text = _blanked(_URL, _blanked(LINK, _without_code(body)))
    found: dict[str, str] = {}
    for match in HASHTAG.finditer(text):
        name = match[1].rstrip("-")
        found.setdefault(title_key(name), name)
    return tuple(found.values())


def retitled(body: str, renames: Callable[[str], bool], new: str) -> str:
    """The body with every link to what `renames` says yes to pointing to `new`; labels and parts stay."""
    parts, place = [], 0
    for match in LINK.finditer(_without_code(body)):
        target = match[1].strip()
        head, sharp, tail = target.partition("#")
        if renames(target):
            sharp, tail = "", ""
        elif not (sharp and renames(head)):
            continue
        parts += [body[place : match.start()], f"[[{new}{sharp}{tail}{match[2] or ''}]]"]
        place = match.end()
    return "".join([*parts, body[place:]])


def label_of(written: str | None) -> str | None:
    """The label of a link by what stands behind its target ('|label'); None where there is none."""
    return written.removeprefix("\\")[1:] if written else None


def linkable(title: str) -> bool:
    """Whether a title can stand between [[ and ]]."""
    return bool(title) and not set(title) & set("[]|\n")


def default_title(body: str) -> str:
    """A title for a note without one: its first line, without Markdown's signs."""
    for line in body.splitlines():
        text = re.sub(r"\[\[([^\[\]|]*?)(?:\\?\|([^\[\]]*))?\]\]", lambda m: m[2] or m[1], line)
        text = re.sub(r"^\s*(?:#{1,6}\s+|[-*+>]\s+|\d+[.)]\s+|\[[ xX]\]\s+)+|[*_`~\[\]|]", "", text)
        text = " ".join(text.split())
        if text:
            return text if len(text) <= MOST_TITLE else text[: MOST_TITLE - 1].rsplit(" ", 1)[0] + "…"
    return ""


def mention_in(body: str, title: str) -> str:
    """The line in which a title stands as plain text, whatever its case; '' if nowhere."""
    words = [re.escape(word) for word in title.split()]
    if not words:
        return ""
    pattern = re.compile(r"(?<!\w)" + r"\s+".join(words) + r"(?!\w)", re.IGNORECASE)
    match = pattern.search(_blanked(LINK, body))
    return _line(body, match.start()) if match else ""


def without_code(body: str) -> str:
    """The body with its code blanked out: positions stay valid, links in code are none."""
    return _without_code(body)


def _line(body: str, place: int) -> str:
    """The line around a place, cut to a readable length."""
    first, last = max(0, place - _CONTEXT), min(len(body), place + _CONTEXT)
    start = body.rfind("\n", first, place) + 1 or first
    end = body.find("\n", place, last)
    end = last if end < 0 else end
    if end - start > _CONTEXT:
        start, end = max(start, place - _CONTEXT // 2), min(end, place + _CONTEXT // 2)
    return " ".join(body[start:end].split())


def _blanked(pattern: re.Pattern[str], text: str) -> str:
    """The text with what the pattern finds replaced by as many spaces: positions stay valid."""
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


def _without_code(body: str) -> str:
    """The body with fenced blocks, indented blocks and `code` blanked out."""
    return _blanked(_SPAN, "".join(_outside_fences(body)))


def _outside_fences(body: str) -> Iterator[str]:
    fence, blank_before = "", True
    for line in body.splitlines(keepends=True):
        mark = _FENCE.match(line)
        code = bool(fence) or (line.startswith(("    ", "\t")) and blank_before)
        if mark and not fence:
            fence, code = mark[1], True
        elif mark and mark[1].startswith(fence) and not line.strip().strip(fence[0]):
            fence = ""
        yield re.sub(r"[^\n\r]", " ", line) if code else line
        blank_before = not line.strip() or (code and not fence)
