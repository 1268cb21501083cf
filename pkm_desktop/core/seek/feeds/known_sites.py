"""Feeds of sites whose pages do not announce them: by address, by what a page says of its software, by habit.

Pure: from an address, or a page, to addresses of feeds; nothing is fetched here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from urllib.parse import parse_qs, quote, urlsplit

from pkm_desktop.core.model.sources import FoundFeed
from pkm_desktop.core.seek.feeds.site_table import NO_NAMES, SITES
from pkm_desktop.core.seek.web.urls import safe_url

MOST_TRIED = 8  # addresses that are asked for on a mere guess, one after the other
_IS_FEED = re.compile(
    r"\.(?:rss|atom|atom2|rdf|xml|json)$|/feeds/|/feed/(?!channel/)|^/rss/"
    r"|(?<!/tagged)(?<!/tag)(?<!/[tru])(?<!/user)/(?:feeds?|rss)$"
)
# Doors to the same rooms.
_BESIDES = re.compile(r"^(?:www|m|mobile)\.|^(?:old|new|np|sh)\.(?=reddit\.com$)")
_PART = re.compile(r":(\w+)(\+?)")
# Where blogs and sites have their feeds, the most usual first.
_HABITS = ("feed", "rss", "feed.xml", "atom.xml", "rss.xml", "index.xml", "feeds/posts/default", "feed.json")
_HABITS_BELOW = ("feed", "rss.xml", "index.xml")
_SOFTWARE = {
    "wordpress": ("feed/",),
    "ghost": ("rss/",),
    "blogger": ("feeds/posts/default",),
    "hugo": ("index.xml",),
    "jekyll": ("feed.xml", "atom.xml"),
    "discourse": ("latest.rss",),
    "dokuwiki": ("feed.php",),
    "joomla": ("?format=feed&type=rss",),
    "drupal": ("rss.xml",),
    "squarespace": ("?format=rss",),
}


@dataclass(frozen=True)
class _Line:
    host: re.Pattern[str]
    page: str
    path: re.Pattern[str]
    query: tuple[tuple[str, str], ...]  # name of a parameter, name of the placeholder
    feed: str
    title: str
    named: bool  # the path begins with somebody's name


def by_address(url: str) -> tuple[FoundFeed, ...]:
    """The feeds that a site is known to have for this page; none where the address is a feed's itself."""
    parts = urlsplit(url)
    host = _BESIDES.sub("", (parts.hostname or "").rstrip("."))
    path = parts.path.rstrip("/").removesuffix(".git") or "/"
    if _IS_FEED.search(path) or re.search(r"[?&](?:feed|format)=(?:rss|atom)", url):
        return ()
    origin = f"{parts.scheme}://{parts.netloc}"
    found: list[FoundFeed] = []
    page = ""
    for line in _lines():
        if page and line.page != page:
            break
        values = _values(line, host, path, parts.query)
        if values is not None:
            page = line.page
            url = _PART.sub(lambda part, of=values | {"origin": origin}: of[part[1]], line.feed)  # type: ignore[misc]
            found.append(FoundFeed(safe_url(url), line.title))
    return tuple(feed for feed in found if feed.url)


def in_page(html: str, url: str) -> tuple[FoundFeed, ...]:
    """The feeds that the source text of a page gives away: channels, accounts and podcasts."""
    found = (*_of_channel(html, url), *_of_podcast(html), *_of_forge(html, url), *_of_account(html, url))
    return tuple({feed.url: feed for feed in found if feed.url}.values())


def guesses(html: str, url: str) -> tuple[str, ...]:
    """Where the site of a page without any feed may have one, the likeliest first; at most eight.

    All on the page's own site: nobody else is bothered.
    """
    parts = urlsplit(url)
    root = f"{parts.scheme}://{parts.netloc}/"
    folder = root + parts.path.strip("/") + ("/" if parts.path.strip("/") else "")
    if re.search(r"\.\w{2,5}/$", folder):  # a page, not a folder of pages
        folder = folder.rstrip("/").rpartition("/")[0] + "/"
    candidates = [*_by_shape(parts.path, root), *_by_software(html, root, folder)]
    if folder != root:
        candidates += [folder + name for name in _HABITS_BELOW]
    candidates += [root + name for name in _HABITS]
    unique: dict[str, str] = {}
    for address in candidates:
        unique.setdefault(address.rstrip("/"), address)
    return tuple(unique.values())[:MOST_TRIED]


@cache
def _lines() -> tuple[_Line, ...]:
    lines: list[_Line] = []
    hosts = ""
    for row in SITES.strip().splitlines():
        if row.startswith(" "):
            page, feed, *title = re.split(r"\s+", row.strip(), maxsplit=2)
            lines.append(_line(hosts, page, feed, "".join(title)))
        else:
            hosts = row
    return tuple(lines)


def _line(hosts: str, page: str, feed: str, title: str) -> _Line:
    path, _, asked = page.partition("?")
    open_end = path.endswith("*")
    pattern = re.sub(r":(\w+)(\\\+)?", _as_group, re.escape(path.removesuffix("*")))
    query = [pair.partition("=:") for pair in asked.split("&")] if asked else []
    return _Line(
        re.compile(re.escape(hosts).replace(",", "|").replace(r"\*\.", r"(?:[\w-]+\.)+")),
        f"{hosts}{page}",
        re.compile(pattern + (r"(?:/.*)?" if open_end else "")),
        tuple((name, holder) for name, _, holder in query),
        feed,
        title,
        page.startswith("/:"),
    )


def _as_group(found: re.Match[str]) -> str:
    return f"(?P<{found[1]}>{'[^?]+?' if found[2] else '[^/?]+'})"


def _values(line: _Line, host: str, path: str, query: str) -> dict[str, str] | None:
    """What the placeholders stand for; None where the line is about other pages."""
    if not line.host.fullmatch(host):
        return None
    found = line.path.fullmatch(path)
    if found is None:
        return None
    if line.named and path.split("/")[1].lower() in NO_NAMES:
        return None
    values = found.groupdict()
    asked = parse_qs(query)
    for name, holder in line.query:
        if name not in asked:
            return None
        values[holder] = quote(asked[name][0], safe="")
    return values


def _of_channel(html: str, url: str) -> Iterator[FoundFeed]:
    """YouTube: pages of handles, of custom names and of single videos name their channel."""
    if "youtube" not in html[:200_000].lower():
        return
    found = re.search(
        r'(?:"externalId":"|itemprop="(?:channelId|identifier)" content="|"channelId":"'
        r'|youtube\.com/channel/)(UC[\w-]{22})(?=["\\?/])',
        html,
    )
    if found:
        yield FoundFeed(f"https://www.youtube.com/feeds/videos.xml?channel_id={found[1]}")


def _of_podcast(html: str) -> Iterator[FoundFeed]:
    """Directories of podcasts carry the feed's address in their data, SoundCloud the account's number."""
    found = re.search(r'"(?:feedUrl|feed_url|rssUrl|rss_url)"\s*:\s*"(https?:[^"\s]{4,500})"', html)
    if found:
        yield FoundFeed(safe_url(_unescaped(found[1])))
    found_user = re.search(r"soundcloud(?:://|:)users:(\d+)", html)
    if found_user:
        number = found_user[1]
        yield FoundFeed(f"https://feeds.soundcloud.com/users/soundcloud:users:{number}/sounds.rss")


def _unescaped(text: str) -> str:
    """An address as it stands in JSON in a page."""
    return text.replace("\\/", "/").replace("\\u002F", "/").replace("\\u0026", "&")


def _of_forge(html: str, url: str) -> Iterator[FoundFeed]:
    """Gitea, Forgejo and GitLab on anybody's host."""
    parts = urlsplit(url)
    origin, names = f"{parts.scheme}://{parts.netloc}", parts.path.strip("/").split("/")
    head = html[:50_000]
    if not names[0] or names[0] in NO_NAMES:
        return
    if re.search(r'content="[^"]*\b(?:Gitea|Forgejo)\b|window\.config\s*=\s*\{\s*appUrl', head):
        if len(names) == 1:
            yield FoundFeed(f"{origin}/{names[0]}.rss")
            return
        repository = f"{origin}/{names[0]}/{names[1]}"
        yield FoundFeed(f"{repository}/releases.rss", "Releases")
        yield FoundFeed(f"{repository}.rss", "Activity")
    elif re.search(
        r'content="GitLab"[^>]*og:site_name|og:site_name"[^>]*"GitLab"|class="gl-|gon\.gitlab_url', head
    ):
        project = parts.path.partition("/-/")[0].strip("/")
        yield FoundFeed(f"{origin}/{project}.atom", "Activity")
        if "/" in project:
            yield FoundFeed(f"{origin}/{project}/-/releases.atom", "Releases")
            yield FoundFeed(f"{origin}/{project}/-/tags?format=atom", "Tags")


def _of_account(html: str, url: str) -> Iterator[FoundFeed]:
    """Accounts and communities of the fediverse, on anybody's host."""
    parts = urlsplit(url)
    origin, head = f"{parts.scheme}://{parts.netloc}", html[:100_000].lower()
    path = parts.path.rstrip("/")
    local = re.fullmatch(r"/@[\w.-]+|/tags/[^/]+", path)
    if local and re.search(r"mastodon|misskey|firefish|sharkey|glitch-soc|hometown", head):
        yield FoundFeed(f"{origin}{path}.rss")
    person = re.fullmatch(r"/(?:users/)?([\w.-]+)", path)
    if person and person[1] not in NO_NAMES and re.search(r"pleroma|akkoma", head):
        yield FoundFeed(f"{origin}/users/{person[1]}/feed.atom")
    community = re.fullmatch(r"/([cu])/([\w.-]+)(?:@[\w.-]+)?", path)
    if community and "lemmy" in head:
        yield FoundFeed(f"{origin}/feeds/{community[1]}/{community[2]}.xml?sort=New")


def _by_shape(path: str, root: str) -> Iterator[str]:
    """What the address of a page alone suggests."""
    path = path.strip("/")
    if re.fullmatch(r"@[\w.-]+", path):
        yield f"{root}{path}.rss"
    elif re.fullmatch(r"users/[\w.-]+", path):
        yield f"{root}{path}/feed.atom"
    elif re.fullmatch(r"[cu]/[\w.-]+", path):
        yield f"{root}feeds/{path}.xml?sort=New"
    elif re.fullmatch(r"t/[\w-]+/\d+", path):
        yield f"{root}{path}.rss"


def _by_software(html: str, root: str, folder: str) -> Iterator[str]:
    """What the program that made the page usually offers."""
    head = html[:50_000].lower()
    made_by = " ".join(re.findall(r"<meta[^>]{0,200}generator[^>]{0,200}>", head))
    if "/wp-content/" in head:
        made_by += " wordpress"
    for name, paths in _SOFTWARE.items():
        if name in made_by:
            yield from (folder + path for path in paths if folder != root)
            yield from (root + path for path in paths)
