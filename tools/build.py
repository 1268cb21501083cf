"""`run.py build [wheel] [folder] [deb]`: what people install, into dist/, each with its size and time.

--out FOLDER  another place than dist/     --quick  pack lightly: for tests
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import sysconfig
import time
from collections.abc import Callable
from pathlib import Path

from tools import translations
from tools.environment import ROOT, child_environment

WORK = ROOT / "build"
PROGRAM = "pkm-desktop"


class BuildFailed(Exception):
    """A part cannot be built here; the text says why."""


def main() -> int:
    """Build what is asked for; the exit code says whether all of it was."""
    parser = argparse.ArgumentParser(prog="run.py build", description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "parts", nargs="*", metavar="PART", help="wheel, folder or deb; all that can be made here"
    )
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    parser.add_argument("--quick", action="store_true", help="pack lightly")
    asked = parser.parse_args()
    unknown = set(asked.parts) - set(BUILDERS)
    if unknown:
        parser.error(f"there is no part {', '.join(sorted(unknown))}; there are {', '.join(BUILDERS)}")
    out = asked.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    translations.pack_all()
    try:
        for part in asked.parts or usual_parts():
            started = time.monotonic()
            made = BUILDERS[part](out, asked.quick)
            report(made, time.monotonic() - started)
    except BuildFailed as problem:
        print(f"\n{problem}", file=sys.stderr)
        return 1
    return 0


def usual_parts() -> list[str]:
    """All that can be made on this system."""
    return list(BUILDERS) if shutil.which("dpkg-deb") else ["wheel", "folder"]


def build_wheel(out: Path, _quick: bool) -> Path:
    before = set(out.glob("*.whl"))
    for old in before:
        old.unlink()
    call([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)], "the wheel")
    return next(out.glob("*.whl"))


def build_folder(out: Path, _quick: bool) -> Path:
    """The app with its own Python and Qt, without the symbols that only debuggers read."""
    from tools import icons, libraries

    missing = libraries.missing_for_bundle() if sys.platform.startswith("linux") else []
    if missing:
        raise BuildFailed(f"The folder would lack libraries. {libraries.missing_text(missing)}")
    if sys.platform in icons.FORMATS:
        icons.write(WORK / "icons")
    options = ["--noconfirm", "--log-level", "WARN", "--distpath", str(out)]
    work = ["--workpath", str(WORK / "pyinstaller"), str(ROOT / "installers" / "pkm-desktop.spec")]
    call([sys.executable, "-W", "ignore", "-m", "PyInstaller", *options, *work], "the folder")
    folder = out / PROGRAM
    if sys.platform.startswith("linux") and shutil.which("strip"):
        strip(folder)
        forget_place(folder)
    return folder


def strip(folder: Path) -> None:
    """Take symbols for debuggers out: 70 MB. The program itself stays, its code hangs on its end."""
    libraries = [str(path) for path in folder.rglob("*.so*") if path.is_file() and not path.is_symlink()]
    done = subprocess.run(  # noqa: S603
        ["strip", "--strip-unneeded", *libraries],  # noqa: S607
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        print(done.stderr.strip(), file=sys.stderr)


def forget_place(folder: Path) -> None:
    """Libraries of a Python that was built here look for others in its place: let them look beside them."""
    place = str(sysconfig.get_config_var("LIBDIR") or "").encode()
    if not place or place.startswith(b"/usr/"):
        return
    named, beside = b"\0%b\0" % place, b"\0$ORIGIN".ljust(len(place) + 2, b"\0")
    for path in folder.rglob("*.so*"):
        content = b"" if path.is_symlink() or not path.is_file() else path.read_bytes()
        if named in content and len(named) == len(beside):
            path.write_bytes(content.replace(named, beside))


def build_deb(out: Path, quick: bool) -> Path:
    """The package of Debian and Ubuntu around the folder, which is built first where it is missing."""
    from tools import deb

    if not shutil.which("dpkg-deb"):
        raise BuildFailed("A .deb needs dpkg-deb, which only Debian and its relatives have.")
    if not (out / PROGRAM / PROGRAM).is_file():
        build_folder(out, quick)
    command = deb.stage(out / PROGRAM, WORK / "deb", out, quick=quick)
    call(command, "the .deb")
    return Path(command[-1])


def call(command: list[str], what: str) -> None:
    if subprocess.call(command, cwd=ROOT, env=child_environment()) != 0:  # noqa: S603
        raise BuildFailed(f"This did not work: {what}. The lines above say why.")


def report(made: Path, seconds: float) -> None:
    files = [path for path in made.rglob("*") if path.is_file() and not path.is_symlink()]
    size = sum(path.stat().st_size for path in files) if made.is_dir() else made.stat().st_size
    print(f"{made}  {size / 1e6:.1f} MB  ({seconds:.0f} s)", flush=True)


BUILDERS: dict[str, Callable[[Path, bool], Path]] = {
    "wheel": build_wheel,
    "folder": build_folder,
    "deb": build_deb,
}

if __name__ == "__main__":
    sys.exit(main())
