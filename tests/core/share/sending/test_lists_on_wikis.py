"""The list of issues on real wikis: titles of any kind are words there, and one link each."""

from __future__ import annotations

import pytest

from pkm_desktop.core.share import escape
from pkm_desktop.core.share.sending import dokuwiki, mediawiki
from pkm_desktop.core.share.sending.protocol import Past
from tests.core.share.nasty import strings
from tests.core.share.sending.parcels import fresh, issue, parcel
from tests.core.share.sending.test_dokuwiki import account as doku_account
from tests.core.share.sending.test_mediawiki import account as media_account
from tests.servers.wiki_people import OnDokuWiki, OnMediaWiki
from tests.servers.wikis import running_dokuwiki, running_mediawiki

pytestmark = [pytest.mark.wikis, pytest.mark.timeout(300)]

TITLES = [title for title in strings(400, seed=17) if escape.line(title)][:150]


def test_on_mediawiki() -> None:
    name = fresh()
    past = tuple(Past(issue(name, n, title=title), f"Digest {name}/{n}") for n, title in enumerate(TITLES, 1))
    done = mediawiki.WAY.send(
        media_account(), parcel(issue(name, 999), "mediawiki", archive=past[::-1]), None
    )
    assert done.note == ""
    page = running_mediawiki().show(OnMediaWiki().text(f"Digest {name}"))
    lines = page.texts("//li")
    day = "9 January 2026"
    assert lines[1:] == [
        " ".join(f"#{n} {escape.line(TITLES[n - 1])} · {day}".split()) for n in range(len(TITLES), 0, -1)
    ]
    assert len(page.targets) == len(TITLES) + 1
    assert [leak for leak in page.leaks if f"Digest {name}/" not in leak] == []


def test_on_dokuwiki() -> None:
    name = fresh()
    base = f"digest:{name.lower().replace(' ', '_')}"
    past = tuple(Past(issue(name, n, title=title), f"{base}:{n}") for n, title in enumerate(TITLES, 1))
    done = dokuwiki.WAY.send(doku_account(), parcel(issue(name, 999), "dokuwiki", archive=past[::-1]), None)
    assert done.note == ""
    page = running_dokuwiki().show(OnDokuWiki("ada").text(f"{base}:start"))
    lines = [line.replace(" →", "") for line in page.texts("//li")]
    day = "9 January 2026"
    assert lines[1:] == [
        " ".join(f"#{n} {escape.line(TITLES[n - 1])} · {day}".split()) for n in range(len(TITLES), 0, -1)
    ]
    assert len(page.targets) == len(TITLES) + 1
    assert [leak for leak in page.leaks if not leak.startswith("link: ")] == []
