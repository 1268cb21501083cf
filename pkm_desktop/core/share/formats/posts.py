"""Posts for site generators, Hugo and Jekyll: front matter, then Markdown that neither of them changes."""

from __future__ import annotations

from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.share import templates
from pkm_desktop.core.share.edition import Edition, Sender
from pkm_desktop.core.share.formats.file_names import plain_name
from pkm_desktop.core.share.formats.front_matter import Value, front_matter
from pkm_desktop.core.share.layout import lay_out


def hugo(issue: Issue, sender: Sender) -> str:
    """A page for Hugo's `content` folder; its place on the site is the slug, whatever the file is called."""
    edition = lay_out(issue, sender)
    head = front_matter({**_head(edition), "slug": plain_name(issue), "draft": False})
    return head + templates.fill("edition.hugo.j2", edition, folder=sender.templates)


def jekyll(issue: Issue, sender: Sender) -> str:
    """A post for Jekyll's `_posts` folder, where Liquid has nothing to do."""
    edition = lay_out(issue, sender)
    head: dict[str, Value] = {"layout": "post", **_head(edition), "slug": plain_name(issue)}
    return front_matter({**head, "render_with_liquid": False}) + templates.fill(
        "edition.jekyll.j2", edition, folder=sender.templates
    )


def _head(edition: Edition) -> dict[str, Value]:
    return {
        "title": edition.title,
        "date": edition.published.isoformat(timespec="seconds") if edition.published else "",
        "description": edition.preheader,
        "author": edition.curator,
        "lang": edition.lang,
        "tags": edition.topics,
    }
