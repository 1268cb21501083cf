"""Of Qt's network the app uses a local socket only: no TLS, no watching of connections."""

from __future__ import annotations

hiddenimports = ["PySide6.QtCore", "shiboken6"]
