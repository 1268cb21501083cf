"""The way out to the web: one self-contained page for any folder that is served."""

from __future__ import annotations

from pkm_desktop.core.share.targets.files import FileTarget

TARGET = FileTarget(name="page", label="Web page", format="page")
