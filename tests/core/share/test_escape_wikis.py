"""Foreign text on real wikis: what a reader sees is the text, and nothing in it acts."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from pkm_desktop.core.share import escape
from tests.core.share.nasty import strings
from tests.servers.wikis import DokuWiki, MediaWiki, WikiPage, running_dokuwiki, running_mediawiki

pytestmark = [pytest.mark.wikis, pytest.mark.timeout(300)]

NASTY = [text for text in strings(1500) if escape.line(text)]
BATCH = 100
ADDRESS = "https://example.org/a?b=c&d=%27"


@pytest.fixture
def mediawiki() -> MediaWiki:
    return running_mediawiki()


@pytest.fixture
def dokuwiki() -> DokuWiki:
    return running_dokuwiki()


def batches() -> Iterator[list[str]]:
    for start in range(0, len(NASTY), BATCH):
        yield NASTY[start : start + BATCH]


def folded(text: str) -> str:
    """As a browser shows it: all white space alike."""
    return " ".join(escape.line(text).split())


def mismatches(
    show: Callable[[str], WikiPage], line: Callable[[str], str], *, path: str, seen: str
) -> list[object]:
    """What the wiki shows differently from the text, and everything it took for more than text."""
    wrong: list[object] = []
    for texts in batches():
        page = show("\n\n".join(map(line, texts)))
        found, wanted = page.texts(path), [seen.format(folded(text)) for text in texts]
        wrong += [(want, got) for want, got in zip(wanted, found, strict=False) if want != got]
        wrong += [*page.leaks, *(target for target in page.targets if target != ADDRESS)]
        if page.targets.count(ADDRESS) != (len(texts) if "example.org" in line("x") else 0):
            wrong.append(f"{page.targets.count(ADDRESS)} links of ours")
        if len(found) != len(wanted):
            wrong.append(f"{len(found)} blocks instead of {len(wanted)}")
    return wrong[:12]


MEDIAWIKI_PLACES = {
    "in a line": (
        lambda text: f"<div class='f'>\nx {escape.mediawiki(text)} y\n</div>",
        "//div[@class='f']",
        "x {} y",
    ),
    "at the start of a line": (
        lambda text: f"<div class='f'>\n{escape.mediawiki(text)}\n</div>",
        "//div[@class='f']",
        "{}",
    ),
    "in italics": (
        lambda text: f"<div class='f'>\n''{escape.mediawiki(text)}''\n</div>",
        "//div[@class='f']",
        "{}",
    ),
    "in a heading": (lambda text: f"== {escape.mediawiki(text)} ==", "//h2", "{}"),
    "in a link": (
        lambda text: (
            f"<div class='f'>\n'''[{escape.mediawiki_address(ADDRESS)} {escape.mediawiki(text)}]'''\n</div>"
        ),
        "//div[@class='f']",
        "{}",
    ),
}

DOKUWIKI_PLACES = {
    "in a list": (lambda text: f"  * x {escape.dokuwiki(text)} y", "//li", "x {} y"),
    "at the start of a line": (escape.dokuwiki, "//p", "{}"),
    "in italics": (lambda text: f"//{escape.dokuwiki(text)}//", "//p", "{}"),
    "in a quote": (lambda text: f"> {escape.dokuwiki(text)}", "//blockquote", "{}"),
    "in a heading": (lambda text: escape.dokuwiki_heading(text, 2), "//h2|//p", "{}"),
    "in a link": (lambda text: f"**{escape.dokuwiki_link(text, ADDRESS)}**", "//p", "{}"),
}


@pytest.mark.parametrize("place", MEDIAWIKI_PLACES)
def test_mediawiki_shows_the_text_itself(mediawiki: MediaWiki, place: str) -> None:
    line, path, seen = MEDIAWIKI_PLACES[place]
    assert mismatches(lambda text: mediawiki.show(f"__NOTOC__\n{text}"), line, path=path, seen=seen) == []


@pytest.mark.parametrize("place", DOKUWIKI_PLACES)
def test_dokuwiki_shows_the_text_itself(dokuwiki: DokuWiki, place: str) -> None:
    line, path, seen = DOKUWIKI_PLACES[place]

    def without_arrow(text: str) -> WikiPage:
        page = dokuwiki.show(f"~~NOTOC~~\n{text}")
        return WikiPage(page.html.replace(">→</a>", "></a>"), page.leaks)

    assert mismatches(without_arrow, line, path=path, seen=seen) == []
