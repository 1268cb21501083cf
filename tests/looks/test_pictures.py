"""Mail and page as Chromium draws them: 600 and 360 pixels wide, light, dark, inverted, without pictures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pkm_desktop.core.share.render import render
from tests.core.share import samples
from tests.core.share.nasty import strings
from tests.looks.outside import packages, picture_folder, program
from tests.servers.chromium import Browser, Tab

pytestmark = [pytest.mark.looks, pytest.mark.timeout(240)]

ISSUES = {
    "full": samples.full(),
    "awkward": samples.awkward_full(strings(200)),
    "persian": replace(
        samples.awkward(["یادگیری در محیط کار", "מילים בעברית", "پرسشی برای شما"]),
        community=replace(samples.COMMUNITY, lang="fa", name="تسهیلگران", digest_title="یافته‌های جمعه"),
    ),
    "long": samples.awkward(
        ["Donaudampfschifffahrtsgesellschaftskapitän" * 3, "https://example.org/" + "a" * 90]
    ),
}
INVERTED = "document.documentElement.style.filter = 'invert(1) hue-rotate(180deg)'"
TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# Of axe, what a mail or a page of ours must keep; landmarks are no matter of mails.
AXE = "axe.run(document, {rules: {region: {enabled: false}, 'landmark-one-main': {enabled: false}}})"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    program("chromium")
    with Browser(tmp_path_factory.mktemp("profile")) as running:
        yield running


def shown(browser: Browser, tmp_path: Path, name: str, issue: str) -> Tab:
    path = tmp_path / "shown.html"
    path.write_bytes(render(ISSUES[issue], name, samples.SENDER).content)
    return browser.open(path.as_uri())


@pytest.mark.parametrize("issue", ISSUES)
@pytest.mark.parametrize("name", ["html", "page"])
def test_it_fits_and_loads_nothing(browser: Browser, tmp_path: Path, name: str, issue: str) -> None:
    tab, pictures = shown(browser, tmp_path, name, issue), picture_folder(tmp_path)
    for width in (600, 360):
        for dark in (False, True):
            tab.look(width=width, dark=dark)
            tab.picture(pictures / f"{name}-{issue}-{width}-{'dark' if dark else 'light'}.png")
            assert tab.run(TOO_WIDE) == 0
    assert tab.run("document.images.length + performance.getEntriesByType('resource').length") == 0
    tab.run(INVERTED)
    tab.look(width=600)
    tab.picture(pictures / f"{name}-{issue}-600-inverted.png")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("name", ["html", "page"])
def test_everybody_can_read_it(browser: Browser, tmp_path: Path, name: str, dark: bool) -> None:
    axe = (packages() / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
    tab = shown(browser, tmp_path, name, "full")
    tab.look(width=600, dark=dark)
    # The page's own policy forbids scripts, so this one comes in from beside it.
    tab.run(f"{axe}; 0")
    said = tab.run(f"{AXE}.then(r => r.violations.map(v => [v.id, v.nodes.map(n => n.html.slice(0, 90))]))")
    assert said == []
