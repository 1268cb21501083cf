"""Every way out, in the order it is offered. A new one is a module here and its line in TARGETS."""

from __future__ import annotations

from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.share.targets import (
    dokuwiki,
    feeds,
    mail_draft,
    mail_html,
    markdown,
    mediawiki,
    messages,
    notes,
    page,
    pdf,
    posts,
    text,
)
from pkm_desktop.core.share.targets.files import Target

TARGETS: tuple[Target, ...] = (
    mail_draft.TARGET,
    mediawiki.TARGET,
    dokuwiki.TARGET,
    markdown.TARGET,
    page.TARGET,
    pdf.TARGET,
    mail_html.TARGET,
    text.TARGET,
    posts.HUGO,
    posts.JEKYLL,
    notes.OBSIDIAN,
    notes.LOGSEQ,
    messages.CONFLUENCE,
    feeds.ATOM,
    feeds.JSON_FEED,
    feeds.OPML,
    messages.SLACK,
    messages.TEAMS,
)


def find_target(name: str) -> Target:
    """The way out of this name; Rejected with all names if there is none."""
    found = next((target for target in TARGETS if target.name == name), None)
    if found is None:
        names = ", ".join(target.name for target in TARGETS)
        raise Rejected(f"“{name}” is not a way to publish.", hint=f"There are: {names}.")
    return found
