"""What this program is made of: its packages, their versions and the licences they come under."""

from __future__ import annotations

import platform
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageMetadata, PackageNotFoundError, distribution

from pkm_desktop.core.paths import APP, resource

_CLASSIFIER = "License :: OSI Approved :: "
_LONGEST = 60  # characters of a licence's name; more is its text
_QT = {"pyside6-essentials", "shiboken6"}  # their wheels carry no text


@dataclass(frozen=True)
class Part:
    """One package or library; `licence` is the short name of its licence, '' where only the text tells."""

    name: str
    version: str
    licence: str
    text: str


def parts() -> tuple[Part, ...]:
    """Everything that is in the program, itself first, the others by name."""
    ours, *packages = (_of_package(package) for package in installed())
    others = sorted([*packages, *_others()], key=lambda part: part.name.casefold())
    return ours, *others


def installed(name: str = APP) -> list[Distribution]:
    """The package of this name and all that it needs here, each once."""
    found: dict[str, Distribution] = {}
    waiting = [name]
    while waiting:
        key = re.sub(r"[-_.]+", "-", waiting.pop()).lower()
        if key in found:
            continue
        try:
            found[key] = distribution(key)
        except PackageNotFoundError:  # needed on other systems only
            continue
        waiting += _needed(found[key])
    return list(found.values())


def _needed(package: Distribution) -> Iterator[str]:
    for line in package.requires or ():
        wanted, _, when = line.partition(";")
        name = re.match(r"[A-Za-z0-9._-]+", wanted)
        if name and "extra" not in when:
            yield name[0]


def _of_package(package: Distribution) -> Part:
    about = package.metadata
    name = about["Name"]
    texts = [_read(package, file) for file in about.get_all("License-File") or ()]
    licence = _field(about, "License-Expression") or _classified(about.get_all("Classifier") or ())
    stated = _field(about, "License")
    if not licence and len(stated) <= _LONGEST:
        licence = stated
    if name.lower().replace("_", "-") in _QT:
        licence = "LGPL-3.0-only"
        texts = [_ours("licences", "LGPL-3.0.txt"), _ours("licences", "GPL-3.0.txt")]
    elif name == APP and not any(texts):
        texts = [_ours("licences", "LICENSE")]
    text = "\n\n".join(filter(None, texts)) or (stated if len(stated) > _LONGEST else "")
    return Part(name, package.version, licence, text)


def _field(about: PackageMetadata, name: str) -> str:
    """A field of the metadata, '' where it is not given."""
    return about[name] if name in about else ""  # noqa: SIM401 (it has no `get`)


def _read(package: Distribution, file: str) -> str:
    """The text of a licence, where newer and where older wheels keep it."""
    return package.read_text(f"licenses/{file}") or package.read_text(file) or ""


def _classified(lines: list[str] | tuple[str, ...]) -> str:
    """What the trove classifiers say."""
    found = (line.removeprefix(_CLASSIFIER) for line in lines if line.startswith(_CLASSIFIER))
    return "; ".join(found)


def _others() -> Iterator[Part]:
    """What no package names: Python, pictures, letters, and in a bundle the libraries of the system."""
    python = _ours("licences", "python", "LICENSE.txt")
    yield Part("Python", platform.python_version(), "PSF-2.0", python)
    yield Part("Lucide", "", "ISC", _ours("icons", "LICENSE"))
    yield Part("Source Serif", "", "OFL-1.1", _ours("fonts", "OFL.txt"))
    folder = resource("licences", "system")
    for path in sorted(folder.glob("*.txt")) if folder.is_dir() else ():
        yield Part(path.stem, "", "", path.read_text(encoding="utf-8", errors="replace"))


def _ours(*names: str) -> str:
    path = resource(*names)
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
