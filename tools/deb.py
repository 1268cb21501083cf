"""The .deb: lays the bundled folder, desktop entry, icons and MIME types out as Debian wants them."""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
import subprocess
import time
from email.utils import formatdate
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
    "libcups2",
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
MAINTAINER = "The PKM Desktop authors <authors@pkm-desktop.invalid>"
CONTROL = """\
Package: {name}
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
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
CHANGES = """\
{name} ({version}) stable; urgency=medium

  * What has changed stands in CHANGELOG.md.gz.

 -- {maintainer}  {date}
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
        maintainer=MAINTAINER,
        architecture=architecture,
        kilobytes=sum(path.stat().st_size for path in files) // 1024,
        depends=", ".join(DEPENDS),
    )
    write(place / "DEBIAN" / "control", control)
    sums = [f"{hashlib.md5(path.read_bytes()).hexdigest()}  {path.relative_to(place)}\n" for path in files]  # noqa: S324
    write(place / "DEBIAN" / "md5sums", "".join(sums))
    allow_reading(place)
    made = out / f"{NAME}_{__version__}_{architecture}.deb"
    how = ["-Zgzip", "-z1"] if quick else ["-Zxz"]
    return ["dpkg-deb", "--root-owner-group", *how, "--build", str(place), str(made)]


def program(folder: Path, place: Path) -> None:
    """The bundle under /usr/lib, and its name on everybody's path."""
    shutil.copytree(folder, place / "usr" / "lib" / NAME, symlinks=True)
    link = place / "usr" / "bin" / NAME
    link.parent.mkdir(parents=True)
    link.symlink_to(f"../lib/{NAME}/{NAME}")


def share(place: Path) -> None:
    """What the desktop reads: entry, icons, file types, and the papers."""
    for name, where in (
        (f"{NAME}.desktop", place / "applications" / f"{NAME}.desktop"),
        (f"{NAME}.xml", place / "mime" / "packages" / f"{NAME}.xml"),
        (f"{NAME}.metainfo.xml", place / "metainfo" / f"{NAME}.metainfo.xml"),
        ("copyright", place / "doc" / NAME / "copyright"),
    ):
        write(where, (LINUX / name).read_text(encoding="utf-8"))
    papers = place / "doc" / NAME
    pack(papers / "CHANGELOG.md.gz", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    when = int(os.environ.get("SOURCE_DATE_EPOCH") or time.time())
    about = {"name": NAME, "version": __version__, "maintainer": MAINTAINER, "date": formatdate(when)}
    pack(papers / "changelog.gz", CHANGES.format(**about))
    manual = (LINUX / f"{NAME}.1").read_text(encoding="utf-8").replace("@VERSION@", __version__)
    pack(place / "man" / "man1" / f"{NAME}.1.gz", manual)
    hicolor = place / "icons" / "hicolor"
    for size in SIZES:
        icons.draw(hicolor / f"{size}x{size}" / "apps" / f"{NAME}.png", size)
    drawing = hicolor / "scalable" / "apps" / f"{NAME}.svg"
    drawing.parent.mkdir(parents=True)
    shutil.copyfile(icons.DRAWING, drawing)


def allow_reading(place: Path) -> None:
    """Everybody may read all of it, whatever is usual for new files of who builds; one file is a program."""
    for path in (place, *place.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() else 0o644)
    (place / "usr" / "lib" / NAME / NAME).chmod(0o755)


def pack(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode("utf-8"), mtime=0))


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
