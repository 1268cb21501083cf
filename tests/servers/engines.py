"""Programs that read what we write: site generators and a parser, run on files in a folder of their own.

They are looked for on the path, or where PKM_TEST_HUGO and PKM_TEST_JEKYLL say. PKM_TEST_NODE is a folder in
which `npm install mldoc adaptivecards jsdom` was run.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

_LAYOUT = """<html lang="{lang}"><head><title>{title}</title></head>
<body><ul>{tags}</ul><main>{content}</main></body></html>"""
_MLDOC = """
const {Mldoc} = require("mldoc");
const settings = JSON.stringify({toc: false, parse_outline_only: false, heading_number: false,
  keep_line_break: true, format: "Markdown", heading_to_list: false, exporting_keep_properties: false,
  inline_type_with_pos: false, export_md_remove_options: [], hiccup_in_block: true});
const texts = JSON.parse(require("fs").readFileSync(0, "utf8"));
console.log(JSON.stringify(texts.map(text => JSON.parse(Mldoc.parseJson(text, settings)))));
"""
_CARDS = """
const {JSDOM} = require("jsdom");
const {window} = new JSDOM("<!doctype html><body></body>");
Object.defineProperty(window.HTMLElement.prototype, "innerText", {
  set(value) { this.textContent = value; }, get() { return this.textContent; }});
Object.assign(globalThis, {window, document: window.document, HTMLElement: window.HTMLElement,
  HTMLButtonElement: window.HTMLButtonElement, Node: window.Node, Element: window.Element});
const {AdaptiveCard} = require("./node_modules/adaptivecards/dist/adaptivecards.js");
const cards = JSON.parse(require("fs").readFileSync(0, "utf8"));
console.log(JSON.stringify(cards.map(content => {
  const card = new AdaptiveCard();
  card.parse(content);
  const shown = card.render();
  return {html: shown.outerHTML, text: shown.textContent,
    faults: card.validateProperties().validationEvents.map(event => event.message)};
})));
"""


@dataclass(frozen=True)
class Generator:
    """A site generator; `build` gives the pages it makes of posts, by their slugs."""

    program: str
    kind: str  # hugo | jekyll

    def build(self, site: Path, posts: Mapping[str, str]) -> dict[str, str]:
        """One build of a fresh site. Fails the test where the generator does."""
        shutil.rmtree(site, ignore_errors=True)
        (self._hugo if self.kind == "hugo" else self._jekyll)(site, posts)
        return {slug: self._page(site, slug).read_text(encoding="utf-8") for slug in posts}

    def _page(self, site: Path, slug: str) -> Path:
        return site / "out" / ("posts" if self.kind == "hugo" else "") / slug / "index.html"

    def _hugo(self, site: Path, posts: Mapping[str, str]) -> None:
        words = {
            "lang": "{{ .Params.lang }}",
            "title": "{{ .Title }}",
            "tags": "{{ range .Params.tags }}<li>{{ . }}</li>{{ end }}",
            "content": "{{ .Content }}",
        }
        _write(site / "layouts" / "_default" / "single.html", _LAYOUT.format(**words))
        _write(site / "config.toml", 'baseURL = "/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n')
        for place, text in enumerate(posts.values()):
            _write(site / "content" / "posts" / f"{place}.hugo.md", text)
        self._run("--source", str(site), "--destination", str(site / "out"), "--panicOnWarning")

    def _jekyll(self, site: Path, posts: Mapping[str, str]) -> None:
        words = {
            "lang": "{{ page.lang }}",
            "title": "{{ page.title | escape }}",
            "tags": "{% for tag in page.tags %}<li>{{ tag | escape }}</li>{% endfor %}",
            "content": "{{ content }}",
        }
        _write(site / "_layouts" / "post.html", _LAYOUT.format(**words))
        _write(site / "_config.yml", "permalink: /:slug/\nplugins: []\n")
        for place, text in enumerate(posts.values()):
            _write(site / "_posts" / f"2026-01-09-{place}.markdown", text)
        self._run("build", "--source", str(site), "--destination", str(site / "out"), "--quiet")

    def _run(self, *arguments: str) -> None:
        done = subprocess.run([self.program, *arguments], capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, done.stdout + done.stderr


@dataclass(frozen=True)
class Mldoc:
    """Logseq's own parser; `parse` gives the blocks of each text, as it names them."""

    folder: Path

    def parse(self, texts: Sequence[str]) -> list[list[Any]]:
        return [[block for block, _ in blocks] for blocks in _node(self.folder, _MLDOC, texts)]


@dataclass(frozen=True)
class Cards:
    """The renderer of Adaptive Cards; `show` gives html, text and faults of each card."""

    folder: Path

    def show(self, cards: Sequence[Any]) -> list[dict[str, Any]]:
        return list(_node(self.folder, _CARDS, cards))


def hugo() -> Generator:
    """Hugo, or the test is skipped."""
    return Generator(_program("hugo"), "hugo")


def jekyll() -> Generator:
    """Jekyll, or the test is skipped."""
    return Generator(_program("jekyll"), "jekyll")


def mldoc() -> Mldoc:
    """The parser of Logseq, or the test is skipped."""
    return Mldoc(_modules("mldoc"))


def cards() -> Cards:
    """The renderer of Adaptive Cards, or the test is skipped."""
    return Cards(_modules("adaptivecards", "jsdom"))


def _modules(*names: str) -> Path:
    folder = Path(os.environ.get("PKM_TEST_NODE", ""))
    missing = [name for name in names if not (folder / "node_modules" / name).is_dir()]
    if missing or not shutil.which("node"):
        pytest.skip(f"{', '.join(missing) or 'node'} is not installed (PKM_TEST_NODE)")
    return folder


def _node(folder: Path, program: str, given: Any) -> Any:
    done = subprocess.run(
        ["node", "-e", program],
        input=json.dumps(given),
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def _program(name: str) -> str:
    found = shutil.which(os.environ.get(f"PKM_TEST_{name.upper()}", name))
    if not found:
        pytest.skip(f"{name} is not installed (PKM_TEST_{name.upper()})")
    return found


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
