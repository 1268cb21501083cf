"""The way out to a DokuWiki: its syntax, to be pasted into a page."""

from __future__ import annotations

from pkm_desktop.core.share.targets.files import FileTarget

TARGET = FileTarget(name="dokuwiki", label="DokuWiki text", format="dokuwiki")
