"""The window: PySide6 lives here and nowhere else."""

import builtins

import PySide6.QtCore  # noqa: F401

# PySide6 puts itself before every import: it reads the source of what was loaded and looks for its name
# there, for `from __feature__ import …`, which nobody uses here. That would be a fifth of a start, and the
# sources of all packages kept in memory.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
