"""What goes into a bundle beside the code: resources, guide, the licence and version of every package."""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution
from pathlib import Path, PurePosixPath

from pkm_desktop.core.commands.parts import installed
from tools.environment import ROOT

OURS = "pkm-desktop"
RESOURCES = "pkm_desktop/resources"
MIGRATIONS = "pkm_desktop/core/store/migrations"
NEVER = [  # imported somewhere for a use that this app has not
    "IPython",
    "PIL",
    "_pytest",
    "ast_serialize",
    "hypothesis",
    "lxml.isoschematron",
    "lxml.objectify",
    "matplotlib",
    "mypy",
    "numpy",
    "pytest",
    "readline",
    "setuptools",
    "sqlalchemy.dialects.mssql",
    "sqlalchemy.dialects.mysql",
    "sqlalchemy.dialects.oracle",
    "sqlalchemy.dialects.postgresql",
    "tkinter",
    *(() if sys.platform == "win32" else ("PySide6.QtNetwork",)),  # one window per library: a plain socket
]
SPOKEN = ("pkm_", "qtbase_de.")  # of Qt's languages those that the window speaks; English is in the code
KEPT_OF_A_PACKAGE = {"METADATA", "entry_points.txt"}
HIDDEN = ["pysqlite3.dbapi2"]  # imported by a name that is made while running
# Libraries that fit the display and its drivers only when they are the system's own.
OF_THE_SYSTEM = (
    "libEGL.",
    "libGL.",
    "libGLX.",
    "libGLdispatch.",
    "libdrm.",
    "libfontconfig.",
    "libfreetype.",
    "libgbm.",
    "libgcc_s.",
    "libstdc++.",
    "libX11-xcb.",
    "libX11.",
    "libXau.",
    "libXdmcp.",
    "libwayland-client.",
    "libxcb.so.1",
    # What a printer is reached with, as it fits the print server; without it one prints into PDF files.
    "libavahi-",
    "libcom_err.",
    "libcups.",
    "libgmp.",
    "libgnutls.",
    "libgssapi_krb5.",
    "libhogweed.",
    "libidn2.",
    "libk5crypto.",
    "libkeyutils.",
    "libkrb5.",
    "libkrb5support.",
    "libnettle.",
    "libp11-kit.",
    "libtasn1.",
    "libunistring.",
)
MAC_INFO = {
    "CFBundleURLTypes": [{"CFBundleURLName": OURS, "CFBundleURLSchemes": ["pkm", "feed"]}],
    "CFBundleDocumentTypes": [
        {
            "CFBundleTypeName": "List of feeds (OPML)",
            "CFBundleTypeExtensions": ["opml"],
            "CFBundleTypeRole": "Viewer",
            "LSHandlerRank": "Alternate",
        }
    ],
    "CFBundleDevelopmentRegion": "en",
    "CFBundleLocalizations": ["en", "de"],
    "LSMinimumSystemVersion": "13.0",
    "NSHighResolutionCapable": True,
}


def datas() -> list[tuple[str, str]]:
    """Files and where they lie in the bundle, as PyInstaller wants them."""
    found = [
        (str(ROOT / "resources"), RESOURCES),
        (str(ROOT / "docs" / "guide"), f"{RESOURCES}/guide"),
        (str(ROOT / "LICENSE"), f"{RESOURCES}/licences"),
        (str(ROOT / "pkm_desktop/core/store/migrations/*.sql"), MIGRATIONS),
    ]
    python = Path(sysconfig.get_path("stdlib"), "LICENSE.txt")
    if python.is_file():
        found.append((str(python), f"{RESOURCES}/licences/python"))
    for package in installed():
        found += about_package(package)
    return found


def about_package(package: Distribution) -> Iterator[tuple[str, str]]:
    """Its metadata and licences, without the record of how it was installed here."""
    for file in package.files or ():
        folder, _, rest = str(PurePosixPath(file)).partition("/")
        if folder.endswith(".dist-info") and (rest in KEPT_OF_A_PACKAGE or is_licence(rest)):
            yield str(file.locate()), str(PurePosixPath(folder, rest).parent)


def is_licence(name: str) -> bool:
    return name.startswith(("licenses/", "sboms/")) or name.upper().startswith(
        ("LICENSE", "LICENCE", "COPYING", "NOTICE")
    )


def is_carried(destination: str) -> bool:
    """Whether a file PyInstaller found belongs into the bundle."""
    path = PurePosixPath(destination.replace("\\", "/"))
    if path.name.startswith(OF_THE_SYSTEM):
        return False
    if "translations" in path.parts and path.suffix in {".qm", ".ts"}:
        return path.suffix == ".qm" and path.name.startswith(SPOKEN)
    return "__pycache__" not in path.parts


def system_licences(sources: Iterable[str]) -> list[tuple[str, str, str]]:
    """What Debian says about the licences of its libraries that lie in the bundle, as PyInstaller's rows."""
    if not shutil.which("dpkg-query"):
        return []
    real = {str(Path(source).resolve()) for source in sources}
    asked = sorted(real | {path.removeprefix("/usr") for path in real})  # some were installed as /lib
    done = subprocess.run(  # noqa: S603
        ["dpkg-query", "--search", *asked],  # noqa: S607
        capture_output=True,
        text=True,
        check=False,
    )
    owners = {line.partition(":")[0] for line in done.stdout.splitlines()}
    texts = [(owner, Path("/usr/share/doc", owner, "copyright")) for owner in sorted(owners)]
    return [
        (f"{RESOURCES}/licences/system/{owner}.txt", str(text), "DATA")
        for owner, text in texts
        if text.is_file()
    ]
