"""The system libraries Qt needs on Linux: look, install them where that is allowed, or name the line."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

# Library -> Debian/Ubuntu package, found by running in bare Debian 12 and 13.
ALWAYS = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
WAYLAND = {"libwayland-cursor.so.0": "libwayland-cursor0"}


def has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def present(*, window: bool) -> bool:
    """Whether Qt can load, after installing what is missing. Else say what to run."""
    if not sys.platform.startswith("linux"):
        return True
    packages = missing(window=window)
    if not packages:
        return True
    if is_debian() and (rights := how_to_become_root()) is not None:
        print(f"Installing system libraries: {' '.join(packages)}", file=sys.stderr, flush=True)
        if install(packages, rights) and not missing(window=window):
            return True
    print(missing_text(packages), file=sys.stderr)
    return False


def missing(*, window: bool) -> list[str]:
    """The packages whose library cannot be loaded here."""
    wanted = dict(ALWAYS)
    if window and os.environ.get("DISPLAY"):
        wanted |= X11
    if window and os.environ.get("WAYLAND_DISPLAY"):
        wanted |= WAYLAND
    return [package for library, package in wanted.items() if not loads(library)]


def missing_for_bundle() -> list[str]:
    """The packages whose libraries a bundle has to carry, or be tried with, and that are not here."""
    return [package for library, package in (ALWAYS | X11 | WAYLAND).items() if not loads(library)]


def loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_text(packages: list[str]) -> str:
    names = " ".join(packages)
    if not is_debian():
        return f"Qt needs some system libraries that are not here. Debian calls them: {names}."
    line = f"sudo apt-get install -y --no-install-recommends {names}"
    return f"Qt needs some system libraries that are not here. Install them, then try again:\n\n  {line}\n"


def is_debian() -> bool:
    try:
        about = Path("/etc/os-release").read_text(encoding="utf-8")
    except OSError:
        return False
    return shutil.which("apt-get") is not None and ("debian" in about or "ubuntu" in about)


def how_to_become_root() -> list[str] | None:
    """What to put before a command to run it as root without a question; None where that is not possible."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:  # noqa: S603
        return [sudo, "-n"]
    return None


def install(packages: list[str], rights: list[str]) -> bool:
    """Install with apt; where its lists are missing or old, fetch them first."""
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    add = [*rights, *quiet, "install", "-y", "--no-install-recommends", *packages]
    if silently(add):
        return True
    return silently([*rights, *quiet, "update"]) and silently(add)


def silently(command: list[str]) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0  # noqa: S603
