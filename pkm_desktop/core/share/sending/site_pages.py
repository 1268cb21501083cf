"""The pages and feeds of a folder that are made anew with every issue: what they hold, and which are ours."""

from __future__ import annotations

from collections.abc import Sequence

from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.share import escape
from pkm_desktop.core.share.formats.jsonfeed import OURS
from pkm_desktop.core.share.labels import direction, labels_for, written_date
from pkm_desktop.core.share.render import community_feed
from pkm_desktop.core.share.sending.index_page import Line, Markers, updated
from pkm_desktop.core.share.sending.protocol import Account, Parcel

_PAGE = """<!DOCTYPE html>
<html lang="{lang}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="PKM Desktop">
<title>{title}</title>
<link rel="alternate" type="application/atom+xml" title="{title}" href="feed.xml">
<link rel="alternate" type="application/feed+json" title="{title}" href="feed.json">
<style>
:root {{ --paper: #f6f4ef; --text: #24292b; --soft: #5a6062; --accent: #1f6f6a; --line: #dedad2; }}
body {{ margin: 0; background: var(--paper); color: var(--text); font: 18px/1.6 Charter, Georgia, "Noto Serif", serif; overflow-wrap: anywhere; }}
main {{ max-width: 42rem; margin: 0 auto; padding: clamp(2rem, 8vw, 5rem) 1.25rem 4rem; }}
h1 {{ margin: 0 0 1.25rem; font-size: clamp(1.75rem, 6vw, 2.5rem); line-height: 1.2; }}
ul {{ margin: 0; padding: 0; list-style: none; }}
li {{ padding: .7rem 0; border-top: 1px solid var(--line); }}
a {{ color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .18em; }}
small, footer {{ color: var(--soft); font: .8rem/1.5 system-ui, -apple-system, "Segoe UI", Arial, sans-serif; }}
a:focus-visible {{ outline: 2px solid var(--accent); outline-offset: 3px; }}
footer {{ margin-top: 2.5rem; }}
@media (prefers-color-scheme: dark) {{ :root {{ --paper: #1a1c1c; --text: #e7e4de; --soft: #a5a6a2; --accent: #62bdb4; --line: #3a3e3e; }} }}
@media print {{ :root {{ --paper: #fff; --text: #000; --soft: #444; --accent: #000; }} }}
</style>
</head>
<body>
<main>
<h1 dir="auto">{title}</h1>
<ul>
{begin}
{end}
</ul>
<footer><a href="feed.xml">Atom</a> · <a href="feed.json">JSON Feed</a></footer>
</main>
</body>
</html>
"""  # noqa: E501 (lines of HTML)
MARKERS = Markers(
    "<!-- PKM Desktop: issues, begin. Lines between these two are kept by the program. -->",
    "<!-- PKM Desktop: issues, end -->",
)


_SIGNS = {
    "index.html": MARKERS.begin.encode(),
    "feed.xml": b"<generator>PKM Desktop",
    "feed.json": f'"{OURS}"'.encode(),
}


def index(old: str, parcel: Parcel, pages: Sequence[tuple[Issue, str]]) -> str:
    """The page that lists all issues; of an `old` one only what stands between the markers is changed."""
    community = parcel.issue.community
    page = old or _PAGE.format(
        lang=escape.html(community.lang) or "en",
        direction=direction(community.lang),
        title=escape.html(community.digest_title or community.name),
        begin=MARKERS.begin,
        end=MARKERS.end,
    )
    return updated(page, MARKERS, [_line(issue, name) for issue, name in pages])


def _line(issue: Issue, name: str) -> Line:
    labels = labels_for(issue.community.lang)
    day = written_date(issue.published.date(), labels) if issue.published else ""
    number = f"#{issue.number}"
    link = f'<a dir="auto" href="{name}">{escape.html(issue.title) or number}</a>'
    said = escape.html(" · ".join(filter(None, (number, day))))
    return Line(f'href="{name}">', f"<li>{link}<br><small>{said}</small></li>")


def feed(account: Account, issues: Sequence[Issue], format_name: str, place: str, before: bytes) -> bytes:
    """The feed of all lines of the issues, at a `place` below the address of the site. Equal to `before`
    where nothing has changed.
    """
    site = account.settings["site"].rstrip("/")
    address = f"{site}/{place}" if site else ""
    return community_feed(issues, format_name, account.sender, address=address, before=before).content


def is_ours(name: str, content: bytes) -> bool:
    """Whether a file of a folder is one that this program keeps there."""
    return _SIGNS[name] in content
