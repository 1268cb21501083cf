"""DokuWiki's remote API: JSON-RPC where the wiki has it (2024 and later), else XML-RPC.

https://www.dokuwiki.org/devel:remoteapi; XML-RPC checked against the release of July 2022.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, Protocol
from urllib.parse import quote

from pkm_desktop.core.errors import PublishError
from pkm_desktop.core.share import escape
from pkm_desktop.core.share.sending.dokuwiki_lines import (
    NO_SUCH_METHOD,
    Absent,
    Fault,
    JsonLine,
    NotSaved,
    XmlLine,
)
from pkm_desktop.core.share.sending.protocol import Account
from pkm_desktop.core.share.sending.web import Web
from pkm_desktop.core.share.sending.web_failures import Lost
from pkm_desktop.core.share.sending.wiki import Standing

EDIT = 4  # the right to create pages; 2 is to edit those there are, 1 to read
MAY_CHANGE = 2
NO_PAGE = 121

__all__ = ["EDIT", "Doku", "NotSaved", "signed_in"]


class Doku(Protocol):
    """What we ask of a DokuWiki, whichever line leads there."""

    def version(self) -> str:
        """What runs there."""

    def rights(self, page: str) -> int:
        """What our login may do with a page."""

    def read(self, page: str) -> Standing:
        """The page as it stands now."""

    def save(self, page: str, text: str, summary: str) -> None:
        """Save a page. NotSaved when the wiki did not, Lost when nobody knows."""

    def locked(self, page: str) -> Any:
        """A context in which nobody else can save the page. PublishError when somebody edits it right now."""

    def address(self, page: str) -> str:
        """Where readers find it."""


def signed_in(web: Web, account: Account) -> Doku:
    """The wiki by the best line it has, with a login that is one: a wrong password would go on as a guest."""
    base = account.settings["url"]
    try:
        json_line = JsonLine(web, base)
        who = json_line.call("core.whoAmI")
    except Absent:
        return _by_xml(web, account, base)
    except Fault as fault:
        if fault.code in NO_SUCH_METHOD:  # the release of 2023 has this line with the methods of before
            return _by_xml(web, account, base)
        raise
    if not isinstance(who, dict) or not who.get("login"):
        raise _no_login()
    return _ByJson(json_line, base)


def _by_xml(web: Web, account: Account, base: str) -> Doku:
    doku = _ByXml(XmlLine(web, base), base)
    doku.log_in(account)
    return doku


def _no_login() -> PublishError:
    return PublishError(
        "The wiki does not take this login.", hint="Look at the name and the password, or make a new token."
    )


class _Doku:
    def __init__(self, base: str) -> None:
        self._base = base

    def address(self, page: str) -> str:
        return escape.address(f"{self._base}/doku.php?id={quote(page, safe=':')}")


class _ByXml(_Doku):
    def __init__(self, line: XmlLine, base: str) -> None:
        super().__init__(base)
        self._line = line

    def log_in(self, account: Account) -> None:
        user = account.settings["user"]
        if not user:
            raise PublishError(
                "This wiki knows no tokens.", hint="Give your name there as “user”, and the password."
            )
        if self._line.call("dokuwiki.login", user, account.secret) not in (True, 1):
            raise _no_login()

    def version(self) -> str:
        return _worded(self._line.call("dokuwiki.getVersion"))

    def rights(self, page: str) -> int:
        return _number(self._line.call("wiki.aclCheck", page))

    def read(self, page: str) -> Standing:
        """A fault of this line looks like an empty answer: a missing page needs another witness."""
        if self.rights(page) < 1:
            raise PublishError(f"Your login may not read the page “{page}”.")
        info = self._line.call("wiki.getPageInfo", page)
        if not isinstance(info, dict) or not info.get("version"):
            self._must_be_missing(page)
            return Standing(None)
        text = self._line.call("wiki.getPage", page)
        if not isinstance(text, str) or info.get("name") != page:
            raise Lost(f"The wiki does not show the page “{page}”.", hint="Change the pattern of names.")
        return Standing(text, _revision(info["version"], text))

    def _must_be_missing(self, page: str) -> None:
        space, depth = page.rpartition(":")[0], page.count(":") + 1
        beside = self._line.call("dokuwiki.getPagelist", space, {"depth": depth})
        if not isinstance(beside, list):
            raise Lost(f"The wiki does not say whether there is a page “{page}”.", hint="Try again later.")
        if any(isinstance(one, dict) and one.get("id") == page for one in beside):
            raise Lost(f"The wiki does not show the page “{page}”.", hint="Try again later.")

    def save(self, page: str, text: str, summary: str) -> None:
        if self._line.call("wiki.putPage", page, text, {"sum": summary, "minor": False}) is not True:
            raise NotSaved(
                f"The wiki did not save the page “{page}” and did not say why.",
                hint="It may be locked by somebody who is editing it, or hold a word that the wiki blocks.",
            )

    @contextmanager
    def locked(self, page: str) -> Iterator[None]:
        if self.rights(page) < MAY_CHANGE:
            raise PublishError(f"Your login may not edit the page “{page}”.", hint="Ask an administrator.")
        done = self._line.call("dokuwiki.setLocks", {"lock": [page], "unlock": []})
        if not isinstance(done, dict) or done.get("locked") != [page]:
            raise _in_use(page)
        try:
            yield
        finally:
            with suppress(PublishError):  # a lock ends by itself after a quarter of an hour
                self._line.call("dokuwiki.setLocks", {"lock": [], "unlock": [page]})


class _ByJson(_Doku):
    def __init__(self, line: JsonLine, base: str) -> None:
        super().__init__(base)
        self._line = line

    def version(self) -> str:
        return _worded(self._line.call("core.getWikiVersion"))

    def rights(self, page: str) -> int:
        return _number(self._line.call("core.aclCheck", page=page))

    def read(self, page: str) -> Standing:
        try:
            info = self._line.call("core.getPageInfo", page=page)
        except Fault as fault:
            if fault.code == NO_PAGE:
                return Standing(None)
            raise
        text = self._line.call("core.getPage", page=page)
        if not isinstance(info, dict) or not isinstance(text, str) or info.get("id") != page:
            raise Lost(f"The wiki does not show the page “{page}”.", hint="Change the pattern of names.")
        return Standing(text, _revision(info.get("revision"), text))

    def save(self, page: str, text: str, summary: str) -> None:
        try:
            done = self._line.call("core.savePage", page=page, text=text, summary=summary, isminor=False)
        except Fault as fault:
            raise NotSaved(fault.message, hint=fault.hint) from fault
        if done is not True:
            raise NotSaved(f"The wiki did not save the page “{page}” and did not say why.")

    @contextmanager
    def locked(self, page: str) -> Iterator[None]:
        if self.rights(page) < MAY_CHANGE:
            raise PublishError(f"Your login may not edit the page “{page}”.", hint="Ask an administrator.")
        if self._line.call("core.lockPages", pages=[page]) != [page]:
            raise _in_use(page)
        try:
            yield
        finally:
            with suppress(PublishError):  # a lock ends by itself after a quarter of an hour
                self._line.call("core.unlockPages", pages=[page])


def _in_use(page: str) -> PublishError:
    return PublishError(
        f"Somebody is editing the page “{page}” right now, so nothing was written.",
        hint="Try again when they are done; an editor left open counts for a quarter of an hour.",
    )


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def _worded(value: object) -> str:
    return escape.line(value)[:120] if isinstance(value, str) and value else "DokuWiki"


def _revision(stamp: object, text: str) -> str:
    """Two saves within a second share their stamp, so a sum of the text is part of the revision."""
    digest = hashlib.sha256(text.strip().encode("utf-8", "replace")).hexdigest()
    return f"{stamp}-{digest[:16]}"
