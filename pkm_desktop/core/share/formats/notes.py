"""An issue as a note: for Obsidian with properties, for Logseq as an outline."""

from __future__ import annotations

import re

from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.share import templates
from pkm_desktop.core.share.edition import Edition, Sender
from pkm_desktop.core.share.formats.front_matter import front_matter
from pkm_desktop.core.share.layout import lay_out

_NO_TAG = re.compile(r"[^\w/]+")


def obsidian(issue: Issue, sender: Sender) -> str:
    """A Markdown note with flat properties; nothing in it is a link or a tag but ours."""
    edition = lay_out(issue, sender)
    head = front_matter(
        {
            "title": edition.title,
            "date": _day(edition),
            "type": "digest",
            "author": edition.curator,
            "tags": tags(edition),
        }
    )
    return head + templates.fill("edition.obsidian.j2", edition, folder=sender.templates)


def logseq(issue: Issue, sender: Sender) -> str:
    """A page of blocks. Its properties hold only what Logseq makes nothing else of: letters and digits."""
    edition = lay_out(issue, sender)
    listed = ", ".join(tag for tag in tags(edition) if tag.replace("-", "").isalnum())
    lines = ["type:: digest", f"date:: {_day(edition)}", f"tags:: {listed}"]
    head = "\n".join(line for line in lines if not line.endswith(":: "))
    blocks = templates.fill("edition.logseq.j2", edition, folder=sender.templates).splitlines()
    return "\n".join([head, "", *filter(str.strip, blocks), ""])


def tags(edition: Edition) -> tuple[str, ...]:
    """The topics as tags of note programs: no '#', no spaces, not digits alone; each once."""
    found: dict[str, str] = {}
    for topic in edition.topics:
        tag = _NO_TAG.sub("-", topic).strip("-/_")
        if any(letter.isalpha() for letter in tag):
            found.setdefault(tag.casefold(), tag)
    return tuple(found.values())


def _day(edition: Edition) -> str:
    return edition.published.date().isoformat() if edition.published else ""
