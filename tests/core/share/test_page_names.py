"""Names of pages: what goes in, what never comes out."""

from __future__ import annotations

import re

import pytest

from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.share.page_names import check_pattern, doku_id, wiki_title
from tests.core.share.nasty import strings
from tests.core.share.sending.parcels import issue

WEEKLY = "Digest {community}/{year}-W{week}"


def test_names_as_one_would_write_them() -> None:
    one = issue("L&D team #1 [Köln]")
    assert wiki_title(WEEKLY, one) == "Digest L D team 1 Köln/2026-W02"
    assert wiki_title("Team:{series} {number}, {day}.{month}.", one) == "Team:Friday finds 38, 09.01."
    assert doku_id("digest:{community}:{year}-w{week}", one) == "digest:l_d_team_1_koln:2026-w02"
    assert wiki_title("{community}", issue("日本語の学習")) == "日本語の学習"
    assert wiki_title("{community}", issue("हिन्दी संघ")) == "हिन्दी संघ"


def test_names_in_another_script_do_not_become_one_page() -> None:
    names = {
        doku_id("digest:{community}:{number}", issue(name))
        for name in ("日本", "中国", "日本 A", "中国 A", "A", "!!")
    }
    assert len(names) == 6


@pytest.mark.parametrize("name", strings(400, seed=11))
def test_no_name_holds_markup(name: str) -> None:
    title = wiki_title(WEEKLY, issue(name))
    assert title.endswith("/2026-W02")
    assert not re.search(r"[\[\]{}|#<>_&%=*'\x00-\x1f]|~~~|//|/\.\.?(/|$)|: |^[:/ .]", title)
    assert title.count("/") == 1
    assert len(title.encode()) <= 255
    page = doku_id("digest:{community}:{number}", issue(name))
    assert re.fullmatch(r"digest:([a-z0-9]([a-z0-9_-]*[a-z0-9])?:)?38", page)
    assert "__" not in page


def test_very_long_names_are_cut() -> None:
    assert len(wiki_title("{community}", issue("ä" * 500)).encode()) <= 240
    assert len(doku_id("{community}", issue("a" * 500))) <= 90


@pytest.mark.parametrize(
    "pattern", ["{", "}", "{x}", "{}", "{0}", "{number!r}", "{number:>9}", "{community.name}"]
)
def test_patterns_that_cannot_be(pattern: str) -> None:
    with pytest.raises(Rejected):
        check_pattern(pattern)
    with pytest.raises(Rejected):
        wiki_title("{community}", issue("///"))
