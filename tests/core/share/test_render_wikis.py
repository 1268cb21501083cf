"""A whole issue on real wikis: what a reader sees there is what the text edition says."""

from __future__ import annotations

import pytest

from pkm_desktop.core.share.render import render
from tests.core.share import samples
from tests.core.share.nasty import strings
from tests.core.share.spoken import of_html, of_text_edition, spoken
from tests.servers.wikis import running_dokuwiki, running_mediawiki

pytestmark = [pytest.mark.wikis, pytest.mark.timeout(300)]

LINKS = ["https://example.org/1", "https://example.org/3", "https://example.de/r?x=1&copy=2"]


def awkward(part: int) -> samples.Issue:
    return samples.awkward(strings(900, seed=3)[part * 40 :])


@pytest.mark.parametrize("name", ["mediawiki", "dokuwiki"])
def test_everything_that_can_be_said_is_said(name: str) -> None:
    wiki = running_mediawiki() if name == "mediawiki" else running_dokuwiki()
    issue = samples.full()
    page = wiki.show(render(issue, name, samples.SENDER).text)
    assert of_html(page.html) == spoken(issue) + "AllissuesAboutFacilitators"
    assert page.targets == [*LINKS, "https://example.org/finds/", "https://example.org/charter"]
    assert page.leaks == ()


def test_mediawiki_says_what_the_text_edition_says() -> None:
    wiki, issue = running_mediawiki(), samples.issue()
    page = wiki.show(render(issue, "mediawiki", samples.SENDER).text)
    assert of_html(page.html) == of_text_edition(render(issue, "text", samples.SENDER).text)
    assert page.targets == LINKS
    assert page.leaks == ()


def test_dokuwiki_says_what_the_text_edition_says() -> None:
    wiki, issue = running_dokuwiki(), samples.issue()
    page = wiki.show(render(issue, "dokuwiki", samples.SENDER).text)
    assert of_html(page.html) == of_text_edition(render(issue, "text", samples.SENDER).text)
    assert page.targets == LINKS
    assert page.leaks == ()


@pytest.mark.parametrize("part", range(20))
def test_mediawiki_with_awkward_texts_everywhere(part: int) -> None:
    wiki = running_mediawiki()
    page = wiki.show(render(awkward(part), "mediawiki", samples.SENDER).text)
    assert of_html(page.html) == spoken(awkward(part))
    assert page.targets == LINKS
    assert page.leaks == ()


@pytest.mark.parametrize("part", range(20))
def test_dokuwiki_with_awkward_texts_everywhere(part: int) -> None:
    wiki = running_dokuwiki()
    page = wiki.show(render(awkward(part), "dokuwiki", samples.SENDER).text)
    assert of_html(page.html).replace("→", "") == spoken(awkward(part))
    assert page.targets == LINKS
    assert page.leaks == ()
