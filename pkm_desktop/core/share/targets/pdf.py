"""The way out to paper: a PDF to print, hand on or keep."""

from __future__ import annotations

from pkm_desktop.core.share.targets.files import FileTarget

TARGET = FileTarget(name="pdf", label="PDF", format="pdf")
