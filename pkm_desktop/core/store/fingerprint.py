"""The fingerprint kept beside a text: tells silent damage."""

from __future__ import annotations

import hashlib


def fingerprint(*texts: str) -> str:
    """SHA-256 of the texts, a line break between them, as hexadecimal digits."""
    return hashlib.sha256("\n".join(texts).encode("utf-8", "surrogatepass")).hexdigest()
