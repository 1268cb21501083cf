"""A title that stands in another note without being a link, made one where it stands."""

from __future__ import annotations

import re

from pkm_desktop.core.commands.sense import annotate, linking, recall
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Outcome
from pkm_desktop.core.model.notes import Note
from pkm_desktop.core.model.refs import Ref


def bracketed(body: str, title: str) -> str:
    """The body with the first plain mention of a title as a [[link]]; unchanged where there is none."""
    words = r"\s+".join(re.escape(word) for word in title.split())
    plain = rf"\[\[.*?\]\]|`[^`\n]*`|(?<!\w)(?P<said>{words})(?!\w)"
    for match in re.finditer(plain, body, re.IGNORECASE):
        if match["said"]:
            said = " ".join(match["said"].split())
            return f"{body[: match.start()]}[[{said}]]{body[match.end() :]}"
    return body


def link_mention(library: Library, other: Ref, title: str, ref: Ref) -> Outcome[Note]:
    """Let the mention of `title` in another thing link to `ref`: where it stands, else in its own line."""
    if other.kind == "note":
        note = recall.note(library, other.id)
        body = bracketed(note.body, title)
        if body != note.body:
            return annotate.edit_note(library, other.id, body=body)
    return linking.connect(library, other, ref)
