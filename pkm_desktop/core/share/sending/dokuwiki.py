"""The way out to a DokuWiki: one page per issue, and its line on a page that lists them all.

DokuWiki saves whatever it gets on top of whatever is there. So a page is locked first, then read, compared,
saved, read back and unlocked: nobody else can save it in between.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from pkm_desktop.core.errors import PublishError
from pkm_desktop.core.model.targets import Setting, TargetKind, TargetTest
from pkm_desktop.core.share import escape, page_names
from pkm_desktop.core.share.labels import labels_for, languages
from pkm_desktop.core.share.sending import wiki
from pkm_desktop.core.share.sending.dokuwiki_api import EDIT, Doku, NotSaved, signed_in
from pkm_desktop.core.share.sending.filled import filled
from pkm_desktop.core.share.sending.index_page import Line, Markers, updated
from pkm_desktop.core.share.sending.protocol import Account, Delivered, Parcel, Sent
from pkm_desktop.core.share.sending.web import Web
from pkm_desktop.core.share.sending.web_failures import Lost

_KIND = TargetKind(
    "dokuwiki",
    "DokuWiki",
    "dokuwiki",
    (
        Setting("url", "Address of the wiki", "Up to doku.php, without it.", required=True, form="address"),
        Setting("user", "Your name there", "Leave it out with a token."),
        Setting("secret", "Password or token", required=True, secret=True),
        Setting(
            "page",
            "Page of an issue",
            f"A pattern of {', '.join(page_names.FIELDS)}.",
            default="digest:{community}:{number}",
        ),
        Setting("index", "Page that lists all issues", "“-” for none.", default="digest:{community}:start"),
        Setting("cafile", "File of own certificates", "Only where an organisation signs its own."),
    ),
)


@dataclass(frozen=True)
class DokuWiki:
    """See `protocol.Way`."""

    kind: TargetKind = _KIND
    repeatable: bool = True

    def check(self, settings: Mapping[str, str]) -> dict[str, str]:
        found = filled(self.kind, settings)
        address = found["url"].partition("?")[0]
        for tail in ("/doku.php", "/lib/exe/xmlrpc.php", "/lib/exe/jsonrpc.php"):
            address = address.removesuffix(tail)
        page_names.check_pattern(found["page"])
        page_names.check_pattern(found["index"])
        return {**found, "url": address.rstrip("/")}

    def test(self, account: Account) -> TargetTest:
        with _web(account) as web:
            doku = signed_in(web, account)
            pattern = account.settings["page"].replace("{", "").replace("}", "")
            page = page_names.fixed_id(pattern)
            if doku.rights(page) < EDIT:
                return TargetTest(
                    False,
                    f"The login works, but it may not write pages such as “{page}”.",
                    "Ask an administrator for the right to create pages there, or change the pattern.",
                )
            return TargetTest(True, f"Logged in to {doku.version()}; pages such as “{page}” may be written.")

    def send(self, account: Account, parcel: Parcel, before: Sent | None) -> Delivered:
        text = wiki.content(parcel)
        with _web(account) as web:
            doku = signed_in(web, account)
            page = (before and before.remote_id) or page_names.doku_id(account.settings["page"], parcel.issue)
            with doku.locked(page):
                delivered = _put(doku, page, text, parcel, before)
            note = _keep_list(doku, account.settings["index"], parcel, page)
        return replace(delivered, note=" ".join(filter(None, (delivered.note, note))))


WAY = DokuWiki()


def _web(account: Account) -> Web:
    return Web(account.settings["url"], wiki.ways(account), headers=doku_login(account))


def doku_login(account: Account) -> dict[str, str]:
    """The header that says who we are: name and password (RFC 7617, in UTF-8), or a token (RFC 6750)."""
    from base64 import b64encode

    user = account.settings["user"]
    if not user:
        return {"Authorization": f"Bearer {account.secret}"}
    pair = b64encode(f"{user}:{account.secret}".encode()).decode("ascii")
    return {"Authorization": f"Basic {pair}"}


def _put(doku: Doku, page: str, text: str, parcel: Parcel, before: Sent | None) -> Delivered:
    now, url = doku.read(page), doku.address(page)
    if now.text is not None and wiki.same(now.text, text):
        return Delivered("verified", url, page, now.rev)
    wiki.may_write(now, parcel, before)
    try:
        doku.save(page, text, wiki.summary(parcel))
    except (Lost, NotSaved) as error:
        return _after_all(doku, page, text, error)
    try:
        after = doku.read(page)
    except PublishError as error:
        return Delivered("sent", url, page, "", f"It could not be read back. {error}")
    if after.text is not None and wiki.same(after.text, text):
        return Delivered("verified", url, page, after.rev)
    return Delivered("sent", url, page, after.rev, "The page there differs from what was sent. Look at it.")


def _after_all(doku: Doku, page: str, text: str, error: Lost | NotSaved) -> Delivered:
    return wiki.after_all(
        page,
        text,
        error,
        lambda: (doku.address(page), page, doku.read(page)),
        refused=isinstance(error, NotSaved),
    )


def _keep_list(doku: Doku, pattern: str, parcel: Parcel, page: str) -> str:
    """Bring the list of issues up to date; a sentence where that failed, for the issue itself is there."""
    if pattern == "-":
        return ""
    name = pattern
    try:
        name = page_names.doku_id(pattern, parcel.issue)
        if name == page:
            return ""
        with doku.locked(name):
            old = doku.read(name).text or ""
            heading = wiki.heading(parcel, lambda text: escape.dokuwiki_heading(text, 1))
            new = updated(old, _markers(parcel, old), _lines(parcel, page), heading=heading)
            if not wiki.same(old, new):
                doku.save(name, new, wiki.summary(parcel))
    except PublishError as error:
        return wiki.index_note(name, error)
    return ""


def _markers(parcel: Parcel, page: str) -> Markers:
    """DokuWiki has no comments: readers see these lines, so they are short and in their language, or in that
    in which they stand on the page.
    """
    community = parcel.issue.community
    sign = page_names.fixed_id(community.name)
    rows = {row.strip() for row in page.split("\n")}
    known = (_in_words(lang, sign) for lang in languages())
    return next((each for each in known if {each.begin, each.end} & rows), _in_words(community.lang, sign))


def _in_words(lang: str, sign: str) -> Markers:
    labels = labels_for(lang)
    end, stop, rest = labels.list_end.partition(".")
    return Markers(f"<sub>{labels.list_begin} ({sign}):</sub>", f"<sub>{end} ({sign}){stop}{rest}</sub>")


def _lines(parcel: Parcel, page: str) -> list[Line]:
    return [
        Line(f"[[:{name}|", f"  * {escape.dokuwiki_link(wiki.listed(issue), f':{name}')}")
        for issue, name in wiki.pages(parcel, page)
    ]
