"""The one way out to the system: web and mail addresses, our own folders, files we published."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

SCHEMES = ("http", "https", "mailto")
OWN_SUFFIXES = (".eml", ".html", ".md", ".txt")  # nothing a system would run


def may_open(address: str) -> bool:
    """Whether an address may reach the system."""
    return _checked(address) is not None


def open_link(address: str) -> bool:
    """Hand an address to the system's browser or mail program; False when it is none of these."""
    url = _checked(address)
    return url is not None and QDesktopServices.openUrl(url)


def open_folder(folder: Path) -> bool:
    """Show one of the app's own folders in the system's file manager. Never for an address from outside."""
    return folder.is_dir() and QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def open_own_file(path: Path, sha256: str) -> bool:
    """Open a file we published in its program; False unless it is byte for byte what we wrote."""
    import hashlib  # loads OpenSSL, which the start need not wait for

    try:
        ours = path.suffix in OWN_SUFFIXES and hashlib.sha256(path.read_bytes()).hexdigest() == sha256
    except OSError:
        return False
    return ours and QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def host_of(address: str) -> str:
    """Where a link really goes, for people: the host, or the mail address."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return parts.path if parts.scheme == "mailto" else (parts.hostname or "")


def _checked(address: str) -> QUrl | None:
    """The address as a URL. It has to say its scheme: a bare path would become a file."""
    url = QUrl(address.strip(), QUrl.ParsingMode.StrictMode)
    if not url.isValid() or url.scheme().lower() not in SCHEMES:
        return None
    if url.scheme().lower() != "mailto" and not url.host():
        return None
    return url
