"""The way out to Confluence: one page per issue, below a page of one's choice.

That page lists them by itself with Confluence's macro “Children display”, so no list is kept from here.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass

from pkm_desktop.core.errors import PublishError, Rejected
from pkm_desktop.core.model.targets import Setting, TargetKind, TargetTest
from pkm_desktop.core.share import page_names
from pkm_desktop.core.share.sending import wiki
from pkm_desktop.core.share.sending.confluence_api import Confluence, Outdated, Page
from pkm_desktop.core.share.sending.filled import filled
from pkm_desktop.core.share.sending.protocol import Account, Conflict, Delivered, Parcel, Sent
from pkm_desktop.core.share.sending.web import Web
from pkm_desktop.core.share.sending.web_failures import Lost

_KIND = TargetKind(
    "confluence",
    "Confluence",
    "confluence",
    (
        Setting(
            "url",
            "Address",
            "Such as https://example.atlassian.net/wiki",
            required=True,
            form="address",
        ),
        Setting("edition", "Edition", "By the address if left out.", choices=("cloud", "datacenter")),
        Setting("space", "Key of the space", "As in its addresses: …/spaces/KEY/…", required=True),
        Setting("user", "Mail address", "For Cloud; leave it out with a personal access token."),
        Setting("secret", "API token or personal access token", required=True, secret=True),
        Setting("parent", "Id of the page above", "A number; left out: the top of the space."),
        Setting(
            "page",
            "Title of a page",
            f"A pattern of {', '.join(page_names.FIELDS)}.",
            default="Digest {community} – {number}",
        ),
        Setting("cafile", "File of own certificates", "Only where an organisation signs its own."),
    ),
    tested="Not tested against the real service, only against a stand-in with its rules.",
)
_KEPT = {"amp", "lt", "gt", "quot", "apos"}  # of XML itself


@dataclass(frozen=True)
class Way:
    """See `protocol.Way`."""

    kind: TargetKind = _KIND
    repeatable: bool = True

    def check(self, settings: Mapping[str, str]) -> dict[str, str]:
        found = filled(self.kind, settings)
        address = found["url"].partition("?")[0].rstrip("/")
        cloud = found["edition"] == "cloud" or (not found["edition"] and ".atlassian.net" in address)
        if cloud:
            address = f"{address.removesuffix('/wiki')}/wiki"
            if "@" not in found["user"]:
                raise Rejected(
                    "Confluence Cloud wants your mail address.",
                    hint="Give it as the user: “you@example.org”.",
                )
        if not re.fullmatch(r"~?[A-Za-z0-9._-]+", found["space"]):
            raise Rejected(
                f"“{found['space']}” is no key of a space.",
                hint="It stands in its addresses, after “/spaces/”.",
            )
        if found["parent"] and not found["parent"].isdecimal():
            raise Rejected("The id of the page above is a number.", hint="It stands in the page's address.")
        page_names.check_pattern(found["page"])
        return {**found, "url": address, "edition": "cloud" if cloud else "datacenter"}

    def test(self, account: Account) -> TargetTest:
        with _web(account) as web:
            confluence = Confluence(web, account)
            _, name = confluence.space()
            parent = account.settings["parent"]
            if parent and not confluence.numbered(parent, "").id:
                return TargetTest(
                    False, f"The space is there, but no page with the id {parent}.", "Look at its address."
                )
        return TargetTest(True, f"Logged in; the space “{name}” is there.", self.kind.tested)

    def send(self, account: Account, parcel: Parcel, before: Sent | None) -> Delivered:
        text = wiki.content(parcel)
        with _web(account) as web:
            confluence = Confluence(web, account)
            space_id, _ = confluence.space()
            page = _found(confluence, account, parcel, before, space_id)
            if page.now.text is not None and alike(page.now.text, text):
                return Delivered("verified", page.url, page.id, page.now.rev)
            wiki.may_write(page.now, parcel, before, alike)
            try:
                saved = confluence.save(page, text, wiki.summary(parcel), space_id)
            except Outdated as error:
                now = _found(confluence, account, parcel, before, space_id).now
                raise Conflict(
                    error.message,
                    theirs=now.text or "",
                    base=before.content.decode("utf-8", "replace") if before else "",
                    rev=now.rev or wiki.GONE,
                    hint="Look at both texts: keep theirs, or publish over it.",
                ) from error
            except Lost as error:
                return _after_all(confluence, page, text, space_id, error)
            return _read_back(confluence, saved, text)


WAY = Way()


def alike(one: str, other: str) -> bool:
    """Whether two bodies show the same words and links: Confluence writes them down in its own way."""
    return _shown(one) == _shown(other)


def _shown(body: str) -> object:
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import ParseError, fromstring

    try:
        root = fromstring(f'<r xmlns:ac="a" xmlns:ri="r">{_ENTITY.sub(_resolved, body)}</r>')
    except (ParseError, DefusedXmlException, ValueError):
        return body.strip()
    texts = (f"{each.text or ''} {each.tail or ''}" for each in root.iter())
    links = [each.get("href") for each in root.iter("a")]
    return " ".join(" ".join(texts).split()), links


_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]*);")


def _resolved(found: re.Match[str]) -> str:
    """The character of a name that XML does not know: Confluence writes '&nbsp;' and '&rsquo;'."""
    return found[0] if found[1] in _KEPT else html.unescape(found[0])


def _found(
    confluence: Confluence, account: Account, parcel: Parcel, before: Sent | None, space_id: str
) -> Page:
    """Where the issue is, or will be: the page it had; else the one of its title."""
    title = page_names.wiki_title(account.settings["page"], parcel.issue)
    if before and before.remote_id:
        page = confluence.numbered(before.remote_id, title)
        if page.id or parcel.over != wiki.GONE:
            return page
    return confluence.named(title, space_id)


def _read_back(confluence: Confluence, saved: Page, text: str) -> Delivered:
    try:
        page = confluence.numbered(saved.id, saved.title)
    except PublishError as error:
        note = f"It could not be read back. {error}"
        return Delivered("sent", saved.url, saved.id, saved.now.rev, note)
    if page.now.text is not None and alike(page.now.text, text):
        return Delivered("verified", page.url, saved.id, page.now.rev)
    note = "The page there differs from what was sent. Have a look at it."
    return Delivered("sent", saved.url, saved.id, saved.now.rev, note)


def _after_all(
    confluence: Confluence, page: Page, text: str, space_id: str, error: PublishError
) -> Delivered:
    def look() -> tuple[str, str, wiki.Standing]:
        now = confluence.numbered(page.id, page.title) if page.id else confluence.named(page.title, space_id)
        return now.url, now.id, now.now

    return wiki.after_all(page.title, text, error, look, alike=alike)


def _web(account: Account) -> Web:
    from base64 import b64encode

    user, secret = account.settings["user"], account.secret
    login = f"Bearer {secret}"
    if user:
        login = f"Basic {b64encode(f'{user}:{secret}'.encode()).decode('ascii')}"
    return Web(account.settings["url"], wiki.ways(account), headers={"Authorization": login})
