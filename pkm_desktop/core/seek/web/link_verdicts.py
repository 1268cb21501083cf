"""What an answer says about a link: alive, moved, dead or nothing certain; unsure rather than wrong. Pure."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import urlsplit

from pkm_desktop.core.model.link_checks import LinkCheck, SavedLink
from pkm_desktop.core.seek.web import urls

GONE = 410
NOT_THERE = 404
DAYS_OF_FAILURE = 2  # a link is dead when it failed on so many different days
FRONT_PAGE = "It leads to the front page of the site now: the page itself is probably gone."
AGAIN = "It will be looked at again another day."


def alive(link: SavedLink, moved_to: str, status: int, now: datetime) -> LinkCheck:
    """The page is there; `moved_to` is where it has gone for good, '' when it has not."""
    target = urls.canonical(moved_to)
    if not target or urls.key(target) == urls.key(link.url):
        return LinkCheck(link.item_id, "alive", now, status)
    lost = urlsplit(target).path.strip("/") == "" and urlsplit(link.url).path.strip("/") != ""
    return LinkCheck(link.item_id, "moved", now, status, moved_to=target, error=FRONT_PAGE if lost else "")


def failed(
    link: SavedLink, sentence: str, status: int, now: datetime, *, no_server: bool = False
) -> LinkCheck:
    """The page could not be had. Gone for good (410) is dead at once; not there (404), or no server of that
    name, when it was so on two different days. Everything else (refused, busy, silent) proves nothing.
    """
    before = link.before
    failures = before.failures if before else 0
    if status == GONE:
        return LinkCheck(link.item_id, "dead", now, status, error=sentence, failures=failures + 1)
    if status == NOT_THERE or no_server:
        if before is None or not failures or before.checked.date() != now.date():
            failures += 1
        dead = failures >= DAYS_OF_FAILURE
        error = sentence if dead else f"{sentence} {AGAIN}"
        return LinkCheck(
            link.item_id, "dead" if dead else "unsure", now, status, error=error, failures=failures
        )
    if before is not None and before.verdict == "dead":  # no sign that it has come back
        return LinkCheck(link.item_id, "dead", now, before.http_status, error=before.error, failures=failures)
    return LinkCheck(link.item_id, "unsure", now, status, error=sentence, failures=failures)
