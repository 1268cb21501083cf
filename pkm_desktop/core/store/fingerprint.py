"""The fingerprint kept beside a text: tells silent damage."""

from __future__ import annotations


def fingerprint(*texts: str) -> str:
    """SHA-256 of the texts, a line break between them, as hexadecimal digits."""
    import hashlib  # loads OpenSSL: who only looks at the library never needs it

    return hashlib.sha256("\n".join(texts).encode("utf-8", "surrogatepass")).hexdigest()
