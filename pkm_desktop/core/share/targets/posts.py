"""The ways out to site generators: posts for Hugo and Jekyll."""

from __future__ import annotations

from pkm_desktop.core.share.targets.files import FileTarget

HUGO = FileTarget(name="hugo", label="Post for Hugo", format="hugo")
JEKYLL = FileTarget(name="jekyll", label="Post for Jekyll", format="jekyll")
