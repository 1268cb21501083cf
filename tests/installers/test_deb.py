"""The .deb: complete, in its places, asking for what its libraries need; its program opens the window."""

from __future__ import annotations

import configparser
import gzip
import hashlib
import os
import re
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from pkm_desktop import __version__
from pkm_desktop.__main__ import TAKEN
from tests.installers.screen import Started, program, screen, until
from tools.deb import DEPENDS

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1200)]
ALSO_THERE = {  # needed by those that are asked for
    *("libglx0", "libglvnd0", "libxau6", "libxdmcp6"),
    *("libavahi-client3", "libavahi-common3", "libcom-err2", "libgmp10", "libgnutls30", "libgssapi-krb5-2"),
    *("libhogweed6", "libidn2-0", "libk5crypto3", "libkeyutils1", "libkrb5-3", "libkrb5support0"),
    *("libnettle8", "libp11-kit0", "libtasn1-6", "libunistring2"),
}
SUFFIX_TYPES = {
    ".opml": "text/x-opml+xml",
    ".eml": "message/rfc822",
    ".url": "application/x-mswinurl",
    ".webloc": "application/x-webloc",
}


def test_control(unpacked: Path) -> None:
    control = (unpacked / "DEBIAN" / "control").read_text(encoding="utf-8")
    assert f"\nVersion: {__version__}\n" in control
    assert "\nDepends: libc6" in control
    sums = (unpacked / "DEBIAN" / "md5sums").read_text(encoding="utf-8").splitlines()
    checked = [line.split("  ", 1) for line in sums if "/_internal/" not in line]
    assert len(checked) > 10
    for digest, name in checked:
        assert hashlib.md5((unpacked / name).read_bytes()).hexdigest() == digest  # noqa: S324


def test_the_desktop_entry_takes_what_the_program_takes(unpacked: Path) -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment, method-assign]
    entry.read(unpacked / "usr/share/applications/pkm-desktop.desktop", encoding="utf-8")
    desktop = entry["Desktop Entry"]
    types = desktop["MimeType"].strip(";").split(";")
    assert {SUFFIX_TYPES[suffix] for suffix in TAKEN} <= set(types)
    assert {"x-scheme-handler/pkm", "x-scheme-handler/feed"} <= set(types)
    assert desktop["Exec"] == "pkm-desktop %U"
    icons = unpacked / "usr/share/icons/hicolor"
    assert (icons / "scalable/apps" / f"{desktop['Icon']}.svg").is_file()
    assert (icons / "48x48/apps" / f"{desktop['Icon']}.png").is_file()
    described = ElementTree.parse(unpacked / "usr/share/mime/packages/pkm-desktop.xml").getroot()
    assert {one.get("type") for one in described} <= set(types)


def test_papers(unpacked: Path) -> None:
    papers = unpacked / "usr/share/doc/pkm-desktop"
    assert "LGPL-3" in (papers / "copyright").read_text(encoding="utf-8")
    for name in ("changelog.gz", "CHANGELOG.md.gz"):
        assert gzip.decompress((papers / name).read_bytes()).startswith((b"pkm-desktop (", b"# Changelog"))
    manual = gzip.decompress((unpacked / "usr/share/man/man1/pkm-desktop.1.gz").read_bytes()).decode()
    assert f"PKM Desktop {__version__}" in manual


def test_everybody_may_read_all_of_it(unpacked: Path) -> None:
    modes = {
        (path.is_dir() or path.name == "pkm-desktop", path.stat().st_mode & 0o777)
        for path in unpacked.rglob("*")
        if not path.is_symlink()
    }
    assert modes == {(True, 0o755), (False, 0o644)}


def test_the_programs_that_judge_such_files_are_content(unpacked: Path) -> None:
    share = unpacked / "usr/share"
    entry, about = share / "applications/pkm-desktop.desktop", share / "metainfo/pkm-desktop.metainfo.xml"
    subprocess.run([program("desktop-file-validate"), str(entry)], check=True)
    subprocess.run([program("appstreamcli"), "validate", "--no-net", str(about)], check=True)


def test_it_depends_on_all_that_its_libraries_need(unpacked: Path) -> None:
    place = unpacked / "usr/lib/pkm-desktop"
    inside = place / "_internal"
    paths = os.pathsep.join(map(str, (inside, inside / "PySide6/Qt/lib")))
    environment = {**os.environ, "LD_LIBRARY_PATH": paths}
    libraries = [str(path) for path in inside.rglob("*.so*") if path.is_file()]
    done = subprocess.run(
        [program("ldd"), *libraries], env=environment, capture_output=True, text=True, check=False
    )
    assert re.findall(r"(\S+) => not found", done.stdout) == []
    outside = set(re.findall(r"=> (/\S+)", done.stdout)) - {
        path for path in re.findall(r"=> (/\S+)", done.stdout) if path.startswith(str(unpacked))
    }
    asked = {str(Path(path).resolve()) for path in outside}
    asked |= {path.removeprefix("/usr") for path in asked}
    found = subprocess.run(
        [program("dpkg-query"), "--search", *asked], capture_output=True, text=True, check=False
    )
    owners = {line.partition(":")[0] for line in found.stdout.splitlines()}
    assert owners - {name.split()[0] for name in DEPENDS} - ALSO_THERE == set()


@pytest.mark.xvfb
def test_its_program_opens_the_window(unpacked: Path, tmp_path: Path) -> None:
    program("xdotool")
    with screen() as display:
        app = Started([str(unpacked / "usr/bin/pkm-desktop")], display, tmp_path)
        try:
            window = app.window()
            assert until(lambda: app.colours(window, tmp_path) > 50)
            assert until((tmp_path / ".local/share/pkm-desktop/library.db").exists)
        finally:
            app.close()
