"""What a file is, by its first bytes; and under which name it can be kept."""

from __future__ import annotations

import mimetypes
import re
from pathlib import PurePosixPath

from pkm_desktop.core.model.text import one_line
from pkm_desktop.core.sense.vault.naming import file_name

_LONGEST_SUFFIX = 20  # characters
_UNSAFE = re.compile(r'[<>:"|?*\[\]#^]')  # what file systems and [[links]] cannot have
_BYTES: tuple[tuple[int, bytes, str], ...] = (  # where, what, media type
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"GIF87a", "image/gif"),
    (0, b"GIF89a", "image/gif"),
    (8, b"WEBP", "image/webp"),
    (4, b"ftypavif", "image/avif"),
    (4, b"ftypheic", "image/heic"),
    (0, b"BM", "image/bmp"),
    (0, b"II*\0", "image/tiff"),
    (0, b"MM\0*", "image/tiff"),
    (0, b"%PDF-", "application/pdf"),
    (8, b"WAVE", "audio/wav"),
    (0, b"ID3", "audio/mpeg"),
    (0, b"OggS", "audio/ogg"),
    (0, b"fLaC", "audio/flac"),
    (4, b"ftyp", "video/mp4"),
    (0, b"\x1aE\xdf\xa3", "video/webm"),
    (0, b"\x1f\x8b", "application/gzip"),
    (0, b"PK\x03\x04", "application/zip"),
)
_SUFFIXES = {"image/jpeg": ".jpg", "audio/mpeg": ".mp3", "image/webp": ".webp", "image/avif": ".avif"}
# A container says less than the name: .docx and .epub are ZIPs, .svgz is a gzip, .m4a an MP4.
_CONTAINERS = ("application/zip", "application/gzip", "video/mp4", "audio/ogg", "video/webm")


def kind_of(data: bytes, name: str) -> str:
    """The media type: by the first bytes, by the name where those say nothing; '' if nobody knows."""
    named = mimetypes.guess_type(name)[0] or ""
    found = next((kind for at, sign, kind in _BYTES if data.startswith(sign, at)), "")
    if found and not (found in _CONTAINERS and named and not named.startswith("image/")):
        return found
    if named.startswith(("image/", "application/pdf")) and named != "image/svg+xml":
        return "application/octet-stream"  # it says that it is a picture, and is none
    return named


def safe_name(name: str, kind: str) -> str:
    """A name that every file system and [[links]] take, with an ending that fits where it has none."""
    last = PurePosixPath(one_line(name).replace("\\", "/")).name
    pure = PurePosixPath(_UNSAFE.sub("-", last).strip(". ") or "file")
    suffix = pure.suffix if len(pure.suffix) <= _LONGEST_SUFFIX else ""
    stem = pure.stem if suffix else pure.name
    suffix = suffix or _SUFFIXES.get(kind) or mimetypes.guess_extension(kind) or ""
    return file_name(stem, otherwise="file") + suffix
