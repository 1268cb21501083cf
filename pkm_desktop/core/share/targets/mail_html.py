"""The way out to newsletter services: the mail's HTML, to be pasted there."""

from __future__ import annotations

from pkm_desktop.core.share.targets.files import FileTarget

TARGET = FileTarget(name="html", label="HTML for mail", format="html")
