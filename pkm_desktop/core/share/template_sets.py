"""The person's own sets of templates: copied from ours, edited by hand, checked before they are used."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pkm_desktop.core.errors import PublishError, Rejected
from pkm_desktop.core.paths import resource
from pkm_desktop.core.share import templates
from pkm_desktop.core.share.edition import Edition, Sender
from pkm_desktop.core.share.layout import lay_out
from pkm_desktop.core.share.template_trials import trials

LONGEST = 256 * 1024  # bytes of a template; ours have less than a tenth
_NAME = re.compile(r"[^\W_][\w .-]{0,59}")
_MORE: dict[str, dict[str, object]] = {
    "mail.html.j2": {"preheader": True},
    "preview.html.j2": {"headers": ()},
}


@dataclass(frozen=True)
class Fault:
    """What is wrong with a template: its file, the line (0: of the file as a whole), and a sentence."""

    file: str
    line: int
    text: str


def ours() -> tuple[str, ...]:
    """The names of the templates that can be copied and edited."""
    return tuple(sorted(path.name for path in resource("digests").glob(f"*{templates.SUFFIX}")))


def folder_of(place: Path, name: str) -> Path:
    """Where the set `name` is kept in `place`; Rejected for a name that is no plain name of a folder."""
    if not _NAME.fullmatch(name) or name.endswith((".", " ")):
        raise Rejected(
            f"“{name}” cannot be the name of a set of templates.",
            hint="Use letters, digits, spaces and hyphens.",
        )
    return place / name


def names(place: Path) -> tuple[str, ...]:
    """The sets there are, by name."""
    if not place.is_dir():
        return ()
    return tuple(
        sorted(path.name for path in place.iterdir() if path.is_dir() and _NAME.fullmatch(path.name))
    )


def own_files(folder: Path) -> tuple[str, ...]:
    """The templates in a set; those that are missing are taken from ours."""
    return tuple(sorted(path.name for path in folder.glob(f"*{templates.SUFFIX}") if path.is_file()))


def copy(folder: Path, chosen: Iterable[str] = ()) -> tuple[str, ...]:
    """Copy ours into a new set, all of them or those `chosen`; what is there already stays as it is."""
    wanted = tuple(chosen) or ours()
    unknown = [name for name in wanted if name not in ours()]
    if unknown:
        raise Rejected(f"There is no template “{unknown[0]}”.", hint=f"There are: {', '.join(ours())}.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        new = tuple(name for name in wanted if not (folder / name).exists())
        for name in new:
            (folder / name).write_bytes((resource("digests") / name).read_bytes())
    except OSError as error:
        raise PublishError(f"It cannot be written ({error.strerror}).", subject=str(folder)) from error
    return new


def faults(folder: Path) -> tuple[Fault, ...]:
    """What is wrong with a set: every template of it is filled with an issue in which everything is said."""
    found = [_unknown(name) for name in own_files(folder) if name not in ours()]
    tries = [lay_out(issue, Sender("Kim Lee", "kim@example.org"), mail=True) for issue in trials()]
    for name in own_files(folder):
        if name in ours():
            found.extend(_faults_of(folder, name, tries))
    return tuple(found)


def _faults_of(folder: Path, name: str, tries: Iterable[Edition]) -> Iterable[Fault]:
    if (folder / name).stat().st_size > LONGEST:
        return (Fault(name, 0, f"It is longer than {LONGEST // 1024} KB."),)
    for edition in tries:
        try:
            templates.fill(name, edition, folder=folder, **_MORE.get(name, {}))
        except templates.TemplateBroken as broken:
            return (Fault(broken.file, broken.line, broken.reason),)
    return ()


def _unknown(name: str) -> Fault:
    return Fault(name, 0, "It has the name of no format, so it is used only where another one includes it.")
