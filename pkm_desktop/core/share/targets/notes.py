"""The ways out to note programs: Obsidian and Logseq."""

from __future__ import annotations

from pkm_desktop.core.share.targets.files import FileTarget

OBSIDIAN = FileTarget(name="obsidian", label="Note for Obsidian", format="obsidian")
LOGSEQ = FileTarget(name="logseq", label="Page for Logseq", format="logseq")
