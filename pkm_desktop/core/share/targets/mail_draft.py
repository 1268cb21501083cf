"""The way out by mail: a draft that the person's own mail program opens, ready to be sent."""

from __future__ import annotations

from pkm_desktop.core.share.targets.files import FileTarget

TARGET = FileTarget(name="eml", label="E-mail draft", format="eml")
