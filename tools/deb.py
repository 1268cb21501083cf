"""The .deb: lays the bundled folder, desktop entry, icons and MIME types out as Debian wants them."""

from __future__ import annotations

import gzip
import hashlib
import shutil
import subprocess
from pathlib import Path

from pkm_desktop import __version__
from tools import icons
from tools.environment import ROOT

NAME = "pkm-desktop"
LINUX = ROOT / "installers" / "linux"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
# What stays the system's own (tools/bundle_parts.py, OF_THE_SYSTEM); the numbers are those of Debian 12.
DEPENDS = (
    "libc6 (>= 2.36)",
    "libegl1",
    "libfontconfig1",
    "libfreetype6",
    "libgcc-s1",
    "libgl1",
    "libstdc++6 (>= 12)",
    "libwayland-client0",
    "libwayland-cursor0",
    "libwayland-egl1",
    "libx11-6",
    "libx11-xcb1",
    "libxcb1",
)
CONTROL = """\
Package: {name}
Version: {version}
Architecture: {architecture}
Maintainer: The PKM Desktop authors <authors@pkm-desktop.invalid>
Installed-Size: {kilobytes}
Depends: {depends}
Recommends: xdg-utils, shared-mime-info, desktop-file-utils, gnome-keyring | kwalletmanager
Section: text
Priority: optional
Description: personal knowledge mastery: seek, sense, share
 Follow feeds and save pages; keep, tag, highlight and write why it matters;
 put a few good things with your own words into a digest for people who care.
 A window and a command line over one SQLite file that is yours.
"""


def stage(folder: Path, place: Path, out: Path, *, quick: bool) -> list[str]:
    """Lay everything out in `place`; the command that packs it, the file to come at its end."""
    shutil.rmtree(place, ignore_errors=True)
    architecture = subprocess.run(
        ["dpkg", "--print-architecture"],  # noqa: S607
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    program(folder, place)
    share(place / "usr" / "share")
    files = sorted(path for path in place.rglob("*") if path.is_file() and not path.is_symlink())
    control = CONTROL.format(
        name=NAME,
        version=__version__,
        architecture=architecture,
        kilobytes=sum(path.stat().st_size for path in files) // 1024,
        depends=", ".join(DEPENDS),
    )
    write(place / "DEBIAN" / "control", control)
    sums = [f"{hashlib.md5(path.read_bytes()).hexdigest()}  {path.relative_to(place)}\n" for path in files]  # noqa: S324
    write(place / "DEBIAN" / "md5sums", "".join(sums))
    made = out / f"{NAME}_{__version__}_{architecture}.deb"
    pack = ["-Zgzip", "-z1"] if quick else ["-Zxz"]
    return ["dpkg-deb", "--root-owner-group", *pack, "--build", str(place), str(made)]


def program(folder: Path, place: Path) -> None:
    """The bundle under /usr/lib, and its name on everybody's path."""
    shutil.copytree(folder, place / "usr" / "lib" / NAME, symlinks=True)
    link = place / "usr" / "bin" / NAME
    link.parent.mkdir(parents=True)
    link.symlink_to(f"../lib/{NAME}/{NAME}")


def share(place: Path) -> None:
    """What the desktop reads: entry, icons, file types, and the papers."""
    write(place / "applications" / f"{NAME}.desktop", (LINUX / f"{NAME}.desktop").read_text(encoding="utf-8"))
    write(place / "mime" / "packages" / f"{NAME}.xml", (LINUX / f"{NAME}.xml").read_text(encoding="utf-8"))
    papers = place / "doc" / NAME
    write(papers / "copyright", (LINUX / "copyright").read_text(encoding="utf-8"))
    changes = (ROOT / "CHANGELOG.md").read_bytes()
    (papers / "changelog.gz").write_bytes(gzip.compress(changes, mtime=0))
    hicolor = place / "icons" / "hicolor"
    for size in SIZES:
        icons.draw(hicolor / f"{size}x{size}" / "apps" / f"{NAME}.png", size)
    drawing = hicolor / "scalable" / "apps" / f"{NAME}.svg"
    drawing.parent.mkdir(parents=True)
    shutil.copyfile(icons.DRAWING, drawing)


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
