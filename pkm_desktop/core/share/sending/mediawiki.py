"""The way out to a MediaWiki: one page per issue, and its line on a page that lists them all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from pkm_desktop.core.errors import PublishError
from pkm_desktop.core.model.targets import Setting, TargetKind, TargetTest
from pkm_desktop.core.share import escape, page_names
from pkm_desktop.core.share.sending import wiki
from pkm_desktop.core.share.sending.filled import filled
from pkm_desktop.core.share.sending.index_page import Line, Markers, updated
from pkm_desktop.core.share.sending.mediawiki_api import ApiError, Page, Saved, Wiki
from pkm_desktop.core.share.sending.protocol import Account, Conflict, Delivered, Parcel, Sent
from pkm_desktop.core.share.sending.web import Web
from pkm_desktop.core.share.sending.web_failures import Lost

_KIND = TargetKind(
    "mediawiki",
    "MediaWiki",
    "mediawiki",
    (
        Setting(
            "url",
            "Address of the API",
            "It ends with api.php, see Special:Version.",
            required=True,
            form="address",
        ),
        Setting("user", "Name of the bot password", "Such as Kim@pkm.", required=True),
        Setting("secret", "Bot password", "Made on Special:BotPasswords.", required=True, secret=True),
        Setting(
            "page",
            "Page of an issue",
            f"A pattern of {', '.join(page_names.FIELDS)}.",
            default="Digest {community}/{number}",
        ),
        Setting("index", "Page that lists all issues", "“-” for none.", default="Digest {community}"),
        Setting("cafile", "File of own certificates", "Only where an organisation signs its own."),
    ),
)
_MOVED = ("editconflict", "articleexists", "missingtitle", "pagedeleted")
_TRIES = 3  # of a list that others change at the same moment


@dataclass(frozen=True)
class MediaWiki:
    """See `protocol.Way`."""

    kind: TargetKind = _KIND
    repeatable: bool = True

    def check(self, settings: Mapping[str, str]) -> dict[str, str]:
        found = filled(self.kind, settings)
        page_names.check_pattern(found["page"])
        page_names.check_pattern(found["index"])
        return found

    def test(self, account: Account) -> TargetTest:
        with _web(account) as web:
            session = Wiki(web, account)
            session.log_in()
            seen = session.about()
        if not seen.may_edit:
            return TargetTest(
                False,
                f"The login works, but {seen.user} may not edit and create pages on {seen.site}.",
                "Give the bot password the grants to edit existing pages and to create pages.",
            )
        return TargetTest(True, f"Logged in to {seen.site} as {seen.user}, who may edit and create pages.")

    def send(self, account: Account, parcel: Parcel, before: Sent | None) -> Delivered:
        text = wiki.content(parcel)
        with _web(account) as web:
            session = Wiki(web, account)
            session.log_in()
            title = (before and before.remote_id) or page_names.wiki_title(
                account.settings["page"], parcel.issue
            )
            delivered = _put(session, title, text, parcel, before)
            note = _keep_list(session, account.settings["index"], parcel, delivered.remote_id)
        return replace(delivered, note=" ".join(filter(None, (delivered.note, note))))


WAY = MediaWiki()


def _web(account: Account) -> Web:
    return Web(account.settings["url"], wiki.ways(account))


def _put(session: Wiki, title: str, text: str, parcel: Parcel, before: Sent | None) -> Delivered:
    page = _readable(session, title)
    if page.now.text is not None and wiki.same(page.now.text, text):
        return Delivered("verified", page.url, page.title, page.now.rev)
    wiki.may_write(page.now, parcel, before)
    if not page.editable:
        raise PublishError(
            f"Your login may not edit the page “{page.title}”.",
            hint="It may be protected; or the bot password lacks the grants to edit and create pages.",
        )
    try:
        saved = session.save(page, text, wiki.summary(parcel))
    except Lost as error:
        return _after_all(session, page, text, error)
    except ApiError as error:
        if error.code.startswith("internal_api_error"):
            return _after_all(session, page, text, error)
        if error.code in _MOVED:
            raise _conflict(session, title, before, error) from error
        raise
    return _read_back(session, page, text, saved)


def _readable(session: Wiki, title: str) -> Page:
    page = session.read(title)
    if not page.exact:
        raise PublishError(
            f"The wiki would call the page “{page.title}” and not “{title}”.",
            hint="Change the pattern of page names.",
        )
    return page


def _read_back(session: Wiki, before: Page, text: str, saved: Saved) -> Delivered:
    try:
        page = session.read(before.title)
    except PublishError as error:
        return Delivered("sent", before.url, before.title, saved.rev, f"It could not be read back. {error}")
    matches = page.now.text is not None and wiki.same(page.now.text, text)
    note = _said(saved, matches=matches, moved_on=page.now.rev != saved.rev)
    return Delivered("verified" if matches else "sent", page.url, page.title, saved.rev, note)


def _said(saved: Saved, *, matches: bool, moved_on: bool) -> str:
    if saved.merged and matches:
        return "Your own login saved this page a moment before us; that text is in the page's history."
    if saved.merged:
        return "Somebody changed other lines at the same moment, and the wiki kept both. Look at the page."
    if matches:
        return ""
    if moved_on:
        return "Somebody has changed the page right after us. Look at it."
    return "The wiki has changed the text while saving it. Look at the page."


def _after_all(session: Wiki, page: Page, text: str, error: PublishError) -> Delivered:
    def look() -> tuple[str, str, wiki.Standing]:
        now = session.read(page.title)
        return now.url, now.title, now.now

    return wiki.after_all(page.title, text, error, look)


def _conflict(session: Wiki, title: str, before: Sent | None, error: ApiError) -> Conflict:
    now = session.read(title).now
    return Conflict(
        error.message,
        theirs=now.text or "",
        base=before.content.decode("utf-8", "replace") if before else "",
        rev=now.rev or wiki.GONE,
        hint="Look at both texts: keep theirs, or publish over it.",
    )


def _keep_list(session: Wiki, pattern: str, parcel: Parcel, title: str) -> str:
    """Bring the list of issues up to date; a sentence where that failed, for the issue itself is there."""
    if pattern == "-":
        return ""
    name = pattern
    try:
        name = page_names.wiki_title(pattern, parcel.issue)
        if name == title:
            return ""
        for left in reversed(range(_TRIES)):
            try:
                return _save_list(session, name, parcel, title)
            except ApiError as error:
                if error.code not in _MOVED or not left:
                    raise
    except PublishError as error:
        return wiki.index_note(name, error)
    return ""


def _save_list(session: Wiki, name: str, parcel: Parcel, title: str) -> str:
    page = _readable(session, name)
    old = page.now.text or ""
    new = updated(
        old, _markers(parcel), _lines(parcel, title), heading=wiki.heading(parcel, escape.mediawiki)
    )
    if not wiki.same(old, new):
        session.save(page, new, wiki.summary(parcel))
    return ""


def _markers(parcel: Parcel) -> Markers:
    sign = page_names.fixed_id(parcel.issue.community.name)
    return Markers(
        f"<!-- PKM Desktop: issues of {sign}, begin. Lines between these two are kept by the program. -->",
        f"<!-- PKM Desktop: issues of {sign}, end -->",
    )


def _lines(parcel: Parcel, title: str) -> list[Line]:
    """A colon before the name: without it a name of a category or a file would be more than a link."""
    return [
        Line(f"[[:{name}|", f"* [[:{name}|{wiki.listed(issue, escape.mediawiki)}]]")
        for issue, name in wiki.pages(parcel, title)
    ]
