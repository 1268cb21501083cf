"""The command line: each command calls one function of core.commands and prints its result."""

from __future__ import annotations

from pkm_desktop.cli.program import main

__all__ = ["main"]
