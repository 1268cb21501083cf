"""The ways out to feed readers: the issue as Atom and JSON feeds, and its public sources to follow."""

from __future__ import annotations

from pkm_desktop.core.share.targets.files import FileTarget

ATOM = FileTarget(name="atom", label="Atom feed of this issue", format="atom")
JSON_FEED = FileTarget(name="jsonfeed", label="JSON feed of this issue", format="jsonfeed")
OPML = FileTarget(name="opml", label="Its sources to follow (OPML)", format="opml")
