"""A folder that an export writes: each file whole or not at all, and never over what is not ours."""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from pkm_desktop.core.errors import Rejected

LIST = ".pkm-vault.json"  # path → fingerprint of every file that was written, and of each note in it
SUBFOLDER = "PKM Desktop vault"
_SPARE = ".pkm-part"


@dataclass
class VaultFolder:
    """An export on its way. `left_alone`: files that others have made or changed."""

    root: Path
    before: dict[str, str]
    before_marks: dict[str, str] = field(default_factory=dict)
    written: dict[str, str] = field(default_factory=dict)
    marks: dict[str, str] = field(default_factory=dict)  # path → fingerprint of the note written there
    left_alone: list[str] = field(default_factory=list)

    def write(self, name: str, data: bytes, *, when: datetime | None = None, mark: str = "") -> None:
        """Put a file in place, unless there is one that this program has not written like that. `when` it is
        to have been changed last; `mark`: the fingerprint of the note in it.
        """
        path, sha256 = self.root / name, hashlib.sha256(data).hexdigest()
        try:
            there = self._there(path)
            if there not in ("", sha256, self.before.get(name)):
                self.left_alone.append(name)
                self.written |= {name: self.before[name]} if name in self.before else {}
                self.marks |= {name: self.before_marks[name]} if name in self.before_marks else {}
                return
            if there != sha256:
                path.parent.mkdir(parents=True, exist_ok=True)
                spare = path.with_name(path.name[:100] + _SPARE)
                spare.write_bytes(data)
                if when is not None:
                    os.utime(spare, (when.timestamp(), when.timestamp()))
                spare.replace(path)
        except OSError as error:
            raise Rejected(f"The file cannot be written ({error.strerror}).", subject=str(path)) from error
        self.written[name] = sha256
        self.marks |= {name: mark} if mark else {}

    def _there(self, path: Path) -> str:
        """Fingerprint of a file; '' for none, '-' for what is no file of this folder."""
        if path.is_symlink() or not path.parent.resolve().is_relative_to(self.root.resolve()):
            return "-"
        if not path.exists():
            return ""
        return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "-"

    def finish(self) -> None:
        """Take away what an earlier export wrote and this one did not, and remember what was written."""
        for name, sha256 in self.before.items():
            path = self.root / name
            if name not in self.written and self._there(path) == sha256:
                path.unlink()
                for folder in path.relative_to(self.root).parents:
                    with suppress(OSError):  # not empty: something else lies there
                        (self.root / folder).rmdir() if str(folder) != "." else None
        whole = {"format": 1, "files": self.written, "notes": self.marks}
        listed = json.dumps(whole, ensure_ascii=False, indent=0, sort_keys=True)
        spare = self.root / f"{LIST}{_SPARE}"
        spare.write_text(listed, encoding="utf-8")
        spare.replace(self.root / LIST)


def opened(folder: Path) -> VaultFolder:
    """The folder to write into: this one if it is new, empty or from an earlier export; else one in it."""
    for root in (folder, folder / SUBFOLDER):
        before = _before(root)
        if before is not None:
            return VaultFolder(root, *before)
    raise Rejected(
        "There are other things in this folder.", subject=str(folder), hint="Name an empty or a new one."
    )


def _before(root: Path) -> tuple[dict[str, str], dict[str, str]] | None:
    """What an earlier export wrote here: files and notes; None where other things are."""
    try:
        root.mkdir(parents=True, exist_ok=True)
        there = {path.name for path in root.iterdir()}
        if LIST not in there:
            return None if there else ({}, {})
        return listed((root / LIST).read_bytes())
    except OSError as error:
        raise Rejected(f"The folder cannot be written ({error.strerror}).", subject=str(root)) from error
    except (ValueError, KeyError, AttributeError):  # not a list of ours
        return None


def listed(data: bytes) -> tuple[dict[str, str], dict[str, str]]:
    """Path → fingerprint of the files, and of the notes, in such a list; ValueError where it is none."""
    whole = json.loads(data.decode("utf-8"))
    files, notes = whole["files"], whole.get("notes", {})
    return _inside(files), _inside(notes)


def _inside(found: dict[str, str]) -> dict[str, str]:
    return {str(name): str(sign) for name, sign in found.items() if _is_inside(str(name))}


def _is_inside(name: str) -> bool:
    return not name.startswith(("/", "\\")) and ".." not in name.split("/") and ":" not in name
