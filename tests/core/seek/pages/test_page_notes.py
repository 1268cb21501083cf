"""Footnotes of saved pages: they stay, and lead there and back."""

from __future__ import annotations

import re

import pytest

from pkm_desktop.core.seek.pages.extract import extract

URL = "http://x.example/p"
WORDS = "Meaning comes from what we do with it afterwards, and that takes time, patience, and company. "


def _page(notes: str, ref: str) -> bytes:
    body = "".join(f"<p>{WORDS * 4}{ref.format(number)}</p>" for number in (1, 2))
    listed = "".join(
        f'<li id="fn:{number}"><p>Note {number} says so. <a href="#fnref:{number}">back</a></p></li>'
        for number in (1, 2)
    )
    return (
        f"<html><body><nav>Home</nav><article><h1>T</h1>{body}{notes.format(listed)}</article>"
        '<footer><ul><li id="away">Away</li></ul><a href="#away">x</a></footer></body></html>'
    ).encode()


@pytest.mark.parametrize(
    "notes",
    [
        '<div class="footnotes"><hr><ol>{}</ol></div>',
        '<section class="footnotes" role="doc-endnotes"><ol>{}</ol></section>',
        '<footer class="footnotes"><ol>{}</ol></footer>',
        '<ol class="footnotes-list">{}</ol>',
    ],
)
@pytest.mark.parametrize(
    "ref",
    [
        '<sup id="fnref:{0}"><a href="#fn:{0}" class="footnote-ref" role="doc-noteref">{0}</a></sup>',
        '<a id="fnref:{0}" class="footnote" href="#fn:{0}">[{0}]</a>',
    ],
)
def test_footnotes_stay_and_lead_there_and_back(notes: str, ref: str) -> None:
    found = extract(_page(notes, ref), url=URL)
    assert found.text.count("Note 1 says so.") == 1
    assert found.text.index("Note 1 says so.") < found.text.index("Note 2 says so.")
    ids = re.findall(r' id="in-([^"]*)"', found.html)
    assert sorted(ids) == ["fn:1", "fn:2", "fnref:1", "fnref:2"]
    assert "Away" not in found.text
