"""The way out to everything that reads Markdown: forges, static sites, note programs."""

from __future__ import annotations

from pkm_desktop.core.share.targets.files import FileTarget

TARGET = FileTarget(name="markdown", label="Markdown file", format="markdown")
