"""Rich names colours for hundreds of languages; the app shows none of them."""

from __future__ import annotations

hiddenimports: list[str] = []
