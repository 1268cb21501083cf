"""The folder PyInstaller makes: it starts, does the main job, opens its window and carries its papers."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from pkm_desktop import __version__
from pkm_desktop.core.commands.parts import installed
from tests.installers.screen import Started, program, screen, until

MOST_MB = 250  # measured: 239, of which Typst is 68 and ICU, for Qt's letters, 41
SPY = "#!/bin/sh\nenv > '{}.new'\nmv '{}.new' '{}'\n"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(1200),
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="tried on Linux only"),
]


ROOT = Path(__file__).resolve().parents[2]


def plain(name: str) -> str:
    """A package's name as all ways to write it are compared."""
    return re.sub(r"[-_.]+", "-", name).lower()


def run(bundle: Path, home: Path, *arguments: str) -> str:
    environment = {"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8"}
    command = [str(bundle / "pkm-desktop"), *arguments]
    done = subprocess.run(command, env=environment, cwd=home, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_it_knows_its_version(bundle: Path, tmp_path: Path) -> None:
    assert run(bundle, tmp_path, "--version").strip() == __version__


def test_the_main_job_runs_and_a_pdf_is_set(bundle: Path, tmp_path: Path) -> None:
    library = ["--library", str(tmp_path / "library")]
    shown = json.loads(run(bundle, tmp_path, *library, "--json", "demo"))
    assert shown["items"] > 0
    assert all((tmp_path / name).stat().st_size > 0 for name in shown["digest_files"])
    run(bundle, tmp_path, *library, "digest", "render", "d1", "--to", "pdf", "--out", "paper.pdf")
    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF")


def test_foreign_documents_are_read_in_a_process_of_their_own(bundle: Path, tmp_path: Path) -> None:
    feed = tmp_path / "list.opml"
    feed.write_text(
        '<opml version="2.0"><body><outline text="A" xmlUrl="https://a.invalid/f"/></body></opml>',
        encoding="utf-8",
    )
    page = tmp_path / "page.html"
    page.write_text(f"<title>A page</title><article><p>{'Words that stay. ' * 60}</p></article>", "utf-8")
    library = ["--library", str(tmp_path / "library"), "--json"]
    run(bundle, tmp_path, *library, "import", str(feed))
    saved = run(bundle, tmp_path, *library, "save", "https://a.invalid/page", "--html", str(page))
    assert "A page" in saved


def test_no_gtk_and_no_libraries_that_belong_to_the_display(bundle: Path) -> None:
    names = [path.name for path in bundle.rglob("*.so*")]
    assert [name for name in names if name.startswith(("libqgtk", "libgtk-", "libgdk-"))] == []
    assert [name for name in names if name.startswith(("libGL.", "libstdc++.", "libwayland-client."))] == []
    assert [name for name in names if name.startswith("libQt6")] != []


def test_what_the_app_never_uses_is_left_out(bundle: Path) -> None:
    inside = bundle / "_internal"
    found = {path.name for path in (inside / "PySide6/Qt/translations").glob("*.qm")}
    assert found == {"qtbase_de.qm"}
    names = " ".join(path.name for path in inside.rglob("*"))
    assert [name for name in ("libreadline", "libQt6Network", "objectify", ".ts ") if name in names] == []


def test_it_stays_within_its_size(bundle: Path) -> None:
    files = [path for path in bundle.rglob("*") if path.is_file() and not path.is_symlink()]
    assert sum(path.stat().st_size for path in files) / 1e6 < MOST_MB


def test_every_package_brings_its_licence_and_nothing_of_this_machine(bundle: Path) -> None:
    inside = bundle / "_internal"
    carried = {plain(path.name.partition("-")[0]) for path in inside.glob("*.dist-info")}
    wanted = {plain(package.metadata["Name"]) for package in installed()}
    assert wanted - carried == set()
    licences = inside / "pkm_desktop" / "resources" / "licences"
    assert {"LGPL-3.0.txt", "GPL-3.0.txt", "LICENSE"} <= {path.name for path in licences.iterdir()}
    assert list((licences / "system").glob("libxcb-cursor0.txt"))
    assert not list(bundle.rglob("direct_url.json"))
    python = str(sysconfig.get_config_var("LIBDIR"))
    here = [b"\0%b\0" % os.fsencode(place) for place in (ROOT, python) if not str(place).startswith("/usr/")]
    libraries = [path.read_bytes() for path in inside.rglob("*.so*") if path.is_file()]
    assert not any(place in library for place in here for library in libraries)


@pytest.mark.xvfb
def test_the_window_opens_and_what_it_opens_gets_the_own_environment(bundle: Path, tmp_path: Path) -> None:
    """The file manager must find its own libraries and Qt plugins, not those of the bundle."""
    told, tools = tmp_path / "told", tmp_path / "bin"
    tools.mkdir()
    (tools / "xdg-open").write_text(SPY.format(told, told, told), encoding="utf-8")
    (tools / "xdg-open").chmod(0o755)
    program("xdotool")
    path = f"{tools}{os.pathsep}{os.environ['PATH']}"
    with screen() as display:
        app = Started(
            [str(bundle / "pkm-desktop")], display, tmp_path, PATH=path, LD_LIBRARY_PATH="/opt/mine"
        )
        try:
            window = app.window()
            assert until(lambda: app.colours(window, tmp_path) > 50)
            assert until((tmp_path / ".local/share/pkm-desktop/library.db").exists)
            assert until(lambda: app.is_still(window, tmp_path))
            app.focus(window)
            app.keys("ctrl+k")
            app.types("data folder")
            app.keys("Return")
            assert until(told.exists)
        finally:
            app.close()
    environment = dict(line.split("=", 1) for line in told.read_text("utf-8").splitlines() if "=" in line)
    assert environment["LD_LIBRARY_PATH"] == "/opt/mine"
    assert {"QT_PLUGIN_PATH", "QML2_IMPORT_PATH", "LD_LIBRARY_PATH_ORIG"} & environment.keys() == set()
