"""What the wikis have in common: whose text stands there, the list of issues, and the notes about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pkm_desktop.core.errors import PublishError
from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.share import escape
from pkm_desktop.core.share.labels import labels_for, written_date
from pkm_desktop.core.share.sending.protocol import Account, Conflict, Delivered, Parcel, Sent, Unknown
from pkm_desktop.core.share.sending.web import Ways

GONE = "gone"  # the revision of a page that somebody has deleted


@dataclass(frozen=True)
class Standing:
    """A page as it is now. `text` is None where there is none."""

    text: str | None
    rev: str = ""


def same(one: str, other: str) -> bool:
    """Whether two texts are one page: wikis cut white space at the ends and write line ends their way."""
    return _plain(one) == _plain(other)


def _plain(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.replace("\r\n", "\n").strip().split("\n"))


def may_write(
    now: Standing, parcel: Parcel, before: Sent | None, alike: Callable[[str, str], bool] = same
) -> None:
    """Raises Conflict unless there is no page yet, or what stands there is what we left, or was seen.

    `before` may be older than a text of ours that stands there by now; then the page holds our new text, and
    the caller has seen that already.
    """
    rev = GONE if now.text is None else now.rev
    if parcel.over:
        free = parcel.over == rev
    elif now.text is None:
        free = before is None or not before.remote_rev  # never seen there for sure
    else:
        text = now.text
        known = (before.content, *before.earlier) if before else ()
        free = any(alike(text, content.decode("utf-8", "replace")) for content in known)
    if free:
        return
    message = "There is a page of this name already."
    if before is not None:
        done = "deleted" if now.text is None else "changed"
        message = f"Somebody else has {done} this page."
    raise Conflict(
        message,
        theirs=now.text or "",
        base=before.content.decode("utf-8", "replace") if before else "",
        rev=rev,
        hint="Look at both: leave theirs, or publish over it.",
    )


def after_all(
    title: str,
    text: str,
    error: PublishError,
    look: Callable[[], tuple[str, str, Standing]],
    *,
    alike: Callable[[str, str], bool] = same,
    refused: bool = False,
) -> Delivered:
    """No clear answer came to a save: what stands there tells, if it can be read.

    `look` gives the page's address, its id and what is there. `refused`: the wiki said that it did not save,
    which is believed where the page can be read. Raises Unknown where nobody knows.
    """
    try:
        url, number, now = look()
    except PublishError:
        pass
    else:
        if now.text is not None and alike(now.text, text):
            return Delivered("verified", url, number, now.rev)
        if refused:
            raise error
    raise Unknown(
        f"Nobody knows whether the page “{title}” was saved. {error.message}",
        hint="Look at it there; publishing again does no harm.",
    ) from error


def pages(parcel: Parcel, page: str) -> list[tuple[Issue, str]]:
    """All issues that have a page, with its name, the newest first."""
    known = [(parcel.issue, page), *((past.issue, past.remote_id) for past in parcel.archive)]
    return [each for each in sorted(known, key=lambda pair: -pair[0].number) if each[1]]


def ways(account: Account) -> Ways:
    """How the lines to the server of an account are laid."""
    return Ways(account.seconds, account.proxy, account.settings.get("cafile", ""))


def content(parcel: Parcel) -> str:
    """The text that goes on the page. PublishError for none: a wiki takes that for deleting the page."""
    text = parcel.rendered.content.decode("utf-8")
    if not text.strip():
        raise PublishError("There is nothing in this issue to put on a page.", subject=parcel.issue.title)
    return text


def summary(parcel: Parcel) -> str:
    """What the history of a page says about a save, short enough for all of them."""
    return escape.line(parcel.summary)[:200]


def listed(issue: Issue, markup: Callable[[str], str] = escape.line) -> str:
    """An issue in a list: '#38 Making sense in company · 9 January 2026', its words in a markup."""
    labels = labels_for(issue.community.lang)
    day = written_date(issue.published.date(), labels) if issue.published else ""
    words = " · ".join(filter(None, (escape.line(issue.title), day)))
    return f"#{issue.number} {markup(words)}".strip()


def heading(parcel: Parcel, markup: Callable[[str], str]) -> str:
    """What a new page with the list begins with: the name of the series."""
    return markup(parcel.issue.community.digest_title or parcel.issue.community.name)


def index_note(name: str, error: PublishError) -> str:
    """What to tell about a list that could not be brought up to date; the issue itself has arrived."""
    return f"The issue has arrived, but not its line on the page “{name}”. {error}"
