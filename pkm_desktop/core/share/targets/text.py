"""The way out to anything that takes plain text: the text edition."""

from __future__ import annotations

from pkm_desktop.core.share.targets.files import FileTarget

TARGET = FileTarget(name="text", label="Plain text", format="text")
