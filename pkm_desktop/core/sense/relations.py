"""Relations as text: lines such as '- supports [[Title]]: reason', put into a note and taken out."""

from __future__ import annotations

import re
from collections.abc import Callable

from pkm_desktop.core.model.notes import RELATIONS
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.sense.links import LINK, label_of, linkable, relation_of, written_links

IsTarget = Callable[[str], bool]
_LONGEST_LABEL = 120
_LONGEST_TARGET = 300


def link_text(ref: Ref, title: str, *, by_title: bool) -> str:
    """A [[link]] to a thing: by its title where that leads there, else by its id with the title beside it."""
    if by_title and linkable(title) and len(title) <= _LONGEST_TARGET:
        return f"[[{title}]]"
    label = " ".join(re.sub(r"[\[\]|]+", " ", title).split())
    if len(label) > _LONGEST_LABEL:
        label = label[: _LONGEST_LABEL - 1].rsplit(" ", 1)[0] + "…"
    return f"[[{ref}|{label}]]" if label else f"[[{ref}]]"


def relation_line(relation: str, link: str, reason: str) -> str:
    """The line that says it: a point of a list, so that several of them read well."""
    said = " ".join(reason.split())
    return f"- {RELATIONS[relation][0]} {link}{f': {said}' if said else ''}"


def with_relation(body: str, line: str, is_target: IsTarget) -> str:
    """The body with this relation in it: in place of the line that said it before, else at its end."""
    lines = body.splitlines(keepends=True)
    for place, old in enumerate(lines):
        if _relates(old, is_target):
            lines[place] = line + old[len(old.rstrip("\r\n")) :]
            changed = "".join(lines)
            if _says(changed, line):
                return changed
    start = body.rstrip()
    last = start.rpartition("\n")[2]
    gap = "" if not start else "\n" if relation_of(last) else "\n\n"
    changed = f"{start}{gap}{line}"
    # At the end of a code block that was never closed it would be code.
    return changed if _says(changed, line) else f"{line}\n\n{body}"


def without_links(body: str, is_target: IsTarget) -> str:
    """The body with relations to a thing taken out, and other links to it as plain words."""
    kept = "".join(line for line in body.splitlines(keepends=True) if not _relates(line, is_target))
    if kept != body:
        kept = kept.rstrip()

    def plain(match: re.Match[str]) -> str:
        if not is_target(match[1].strip()):
            return match[0]
        return (label_of(match[2]) or "").strip() or match[1].strip()

    return LINK.sub(plain, kept)


def _relates(line: str, is_target: IsTarget) -> bool:
    said = relation_of(line.rstrip("\r\n"))
    return said is not None and is_target(said[0])


def _says(body: str, line: str) -> bool:
    said = relation_of(line)
    return said is not None and any(
        (link.target, link.relation, link.reason) == said for link in written_links(body)
    )
