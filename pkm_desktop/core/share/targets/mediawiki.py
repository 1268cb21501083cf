"""The way out to a MediaWiki: its wikitext, to be pasted into a page."""

from __future__ import annotations

from pkm_desktop.core.share.targets.files import FileTarget

TARGET = FileTarget(name="mediawiki", label="MediaWiki text", format="mediawiki")
