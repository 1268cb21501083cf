"""`digest render` in every format there is, by the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from pkm_desktop.core.commands.share import publish
from tests.cli.conftest import Program

LINES = b"- [Tides & <b>times</b>](https://example.org/a) why: {{x}} [[y]] #tides\n"
SAYS = {"opml": b"<opml", "pdf": b"%PDF"}  # a list of sources, and a file that packs its words


@pytest.mark.slow
@pytest.mark.timeout(240)  # more than twenty programs started one after the other
def test_every_format_is_rendered(program: Program, tmp_path: Path) -> None:
    program.get("community", "add", "Hosts", "--topic", "tides")
    program.get("digest", "contribute", "-", "--by", "Ada", given=LINES)
    program.get("keep", "i1")
    program.get("digest", "new", "--community", "Hosts", "--title", "Tides")
    program.get("digest", "add", "d1", "i1", "--why", "Reasons")
    for name in publish.FORMATS:
        out = tmp_path / f"issue.{name}"
        made = program.get("digest", "render", "d1", "--to", name, "--out", out)
        assert (made["format"], made["bytes"]) == (name, out.stat().st_size)
        assert SAYS.get(name, b"Reasons") in out.read_bytes()
    done = program.get("digest", "publish", "d1", "--to", "jekyll", "--to", "obsidian", "--folder", tmp_path)
    names = [Path(each["url"]).name for each in done["deliveries"]]
    assert names[0].endswith("-hosts-1.markdown")
    assert names[1] == "Hosts digest 1 – Tides.md"
