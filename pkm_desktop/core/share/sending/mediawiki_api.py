"""MediaWiki's Action API: log in with a bot password, read a page, save it on top of a known revision.

https://www.mediawiki.org/wiki/API:Edit and API:Login; checked against MediaWiki 1.39.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pkm_desktop.core.errors import PublishError
from pkm_desktop.core.share import escape
from pkm_desktop.core.share.sending.mediawiki_words import no_login, refused
from pkm_desktop.core.share.sending.protocol import Account
from pkm_desktop.core.share.sending.web import Answer, Web
from pkm_desktop.core.share.sending.web_failures import Lost
from pkm_desktop.core.share.sending.wiki import Standing

_RSD = re.compile(r'<link\b[^>]*rel="EditURI"[^>]*href="([^"]{1,300})\?action=rsd"', re.IGNORECASE)


class ApiError(PublishError):
    """The wiki said no, with a code: 'editconflict', 'protectedpage' …"""

    def __init__(self, code: str, info: str) -> None:
        said = refused(code, info)
        super().__init__(said.message, hint=said.hint)
        self.code = code


@dataclass(frozen=True)
class Page:
    """A page by the name that the wiki gives it."""

    title: str
    now: Standing
    stamp: str = ""  # of the revision, for wikis that do not know `baserevid`
    read_at: str = ""  # the wiki's clock when it was read
    url: str = ""
    editable: bool = True
    exact: bool = True  # false when the wiki changed the name that was asked for


@dataclass(frozen=True)
class Saved:
    """What a save did. `merged`: somebody else's edit of other lines was in between, and is kept."""

    rev: str
    merged: bool = False


@dataclass(frozen=True)
class About:
    """Where we are and as whom."""

    site: str
    user: str
    may_edit: bool


class Wiki:
    """One session, logged in by `log_in`."""

    def __init__(self, web: Web, account: Account) -> None:
        self._web = web
        self._account = account
        self._user = ""
        self._token = ""

    def log_in(self) -> None:
        """Log in with the bot password. PublishError in words when the wiki does not take it."""
        user, secret = self._account.settings["user"], self._account.secret
        self._web.forget()  # a session of a bot password cannot log in again
        token = self._call({"action": "query", "meta": "tokens", "type": "login"}, "query", "tokens")
        login = self._call(
            {
                "action": "login",
                "lgname": user,
                "lgpassword": secret,
                "lgtoken": str(token.get("logintoken", "")),
            },
            "login",
        )
        if login.get("result") != "Success":
            raise no_login(login, user, secret)
        self._user = str(login.get("lgusername", ""))
        if not self._user:
            raise PublishError("The wiki says we are in, but not as whom.", hint="Look at the address.")
        tokens = self._call({"action": "query", "meta": "tokens", "type": "csrf"}, "query", "tokens")
        self._token = str(tokens.get("csrftoken", ""))

    def about(self) -> About:
        """The wiki's name, ours, and whether we may edit and create pages."""
        query = {
            "action": "query",
            "meta": "siteinfo|userinfo",
            "siprop": "general",
            "uiprop": "rights|blockinfo",
        }
        found = self._as_us(query).get("query")
        try:
            site, user = found["general"]["sitename"], found["userinfo"]  # type: ignore[index]
            rights = set(user["rights"])
            may_edit = {"edit", "createpage"} <= rights and "blockid" not in user
            return About(escape.line(site), escape.line(user["name"]), may_edit)
        except (KeyError, TypeError) as error:
            raise self._odd() from error

    def read(self, title: str) -> Page:
        """The page as it stands now, for everybody who has a login here."""
        query = {
            "action": "query",
            "titles": title,
            "prop": "revisions|info",
            "rvprop": "ids|timestamp|content",
            "rvslots": "main",
            "inprop": "url",
            "intestactions": "edit",
            "curtimestamp": "1",
        }
        whole = self._as_us(query)
        found = whole.get("query")
        pages = found.get("pages") if isinstance(found, dict) else None
        if pages is None and isinstance(found, dict) and "interwiki" in found:
            raise ApiError("invalidtitle", "")  # it would lead to another wiki
        if not isinstance(pages, list) or len(pages) != 1 or not isinstance(pages[0], dict):
            raise self._odd()
        if pages[0].get("invalid"):
            raise ApiError("invalidtitle", str(pages[0].get("invalidreason", "")))
        return _page(pages[0], title, str(whole.get("curtimestamp", "")))

    def save(self, page: Page, text: str, summary: str) -> Saved:
        """Save `text` on top of the page as it was read, or as a new one. ApiError with its code if refused.

        Raises Lost where nobody knows whether it was saved.
        """
        where = {"createonly": "1"}
        if page.now.text is not None:
            where = {"nocreate": "1", "baserevid": page.now.rev, "basetimestamp": page.stamp}
        form = {
            "action": "edit",
            "title": page.title,
            "text": text,
            "summary": summary,
            "bot": "1",
            "watchlist": "nochange",
            **where,
            **({"starttimestamp": page.read_at} if page.read_at else {}),
        }
        done = self._as_us(form, save=True).get("edit")
        if not isinstance(done, dict):
            raise Lost(f"{self._web.host} answered something that is no answer to saving a page.")
        if done.get("result") != "Success":
            raise ApiError("captcha" if "captcha" in done else str(done.get("code", "")), _said(done))
        if "nochange" in done:
            return Saved(page.now.rev)
        new = done.get("newrevid")
        return Saved(str(new) if isinstance(new, int) else "", _in_between(done, page))

    def _as_us(self, form: Mapping[str, str], *, save: bool = False) -> dict[str, Any]:
        """A request that fails unless we are logged in; after a lost session once more with a new one."""
        for attempt in (1, 2):
            sent = {**form, "assert": "user", "assertuser": self._user}
            if save:
                sent["token"] = self._token
            try:
                return self._call(sent)
            except ApiError as error:
                lost = error.code in ("assertuserfailed", "assertnameduserfailed", "badtoken")
                if not lost or attempt == 2:
                    raise
            self.log_in()
        raise AssertionError("two attempts are made")

    def _call(self, form: Mapping[str, str], *path: str) -> dict[str, Any]:
        api = self._account.settings["url"]
        answer = self._web.ask("POST", api, form={**form, "format": "json", "formatversion": "2"})
        found = answer.json()
        if not isinstance(found, dict):
            raise self._no_api(answer)
        error = found.get("error")
        if isinstance(error, dict):
            raise ApiError(str(error.get("code", "")), str(error.get("info", "")))
        for step in path:
            found = found.get(step)
            if not isinstance(found, dict):
                raise self._odd()
        return found

    def _no_api(self, answer: Answer) -> PublishError:
        host = self._web.host
        if answer.status in (401, 403):
            return PublishError(
                f"{host} wants another login before the wiki's own (HTTP {answer.status}).",
                hint="Ask who runs it for a way to the API.",
            )
        if answer.status >= 500 or not answer.body:
            return Lost(f"{host} is in trouble (HTTP {answer.status}).", hint="Try again later.")
        known = _RSD.search(answer.text[:200_000])
        there = f" It says that its API is at {escape.line(known[1])}" if known else ""
        return Lost(
            f"At this address of {host} is no MediaWiki API (HTTP {answer.status}).{there}",
            hint="The address ends with api.php; it stands on the wiki's page Special:Version.",
        )

    def _odd(self) -> PublishError:
        return Lost(f"{self._web.host} gave an answer that is not the one of a MediaWiki.")


def _page(found: Mapping[str, Any], asked: str, read_at: str) -> Page:
    title = str(found.get("title", ""))
    actions = found.get("actions")
    editable = bool(actions.get("edit", True)) if isinstance(actions, dict) else True
    url = escape.address(str(found.get("fullurl", "")))
    namespace = bool(found.get("ns"))
    exact = _like(title, namespace=namespace) == _like(asked, namespace=namespace)
    if found.get("missing"):
        return Page(title, Standing(None), "", read_at, url, editable, exact)
    try:
        revision = found["revisions"][0]
        main = revision["slots"]["main"]
        if main.get("contentmodel", "wikitext") != "wikitext":
            raise PublishError(f"The page “{title}” is no page of text.", hint="Choose another name.")
        text, rev = main["content"], revision["revid"]
    except (KeyError, IndexError, TypeError) as error:
        raise PublishError(f"The wiki does not show the text of “{title}”.") from error
    if not isinstance(text, str) or not isinstance(rev, int) or not rev:
        raise PublishError(f"The wiki does not show the text of “{title}”.")
    return Page(
        title, Standing(text, str(rev)), str(revision.get("timestamp", "")), read_at, url, editable, exact
    )


def _like(title: str, *, namespace: bool) -> str:
    """A title without what a wiki may rightly change: its first letter, underscores, a namespace's alias."""
    name = title.replace("_", " ").strip()
    if namespace:
        name = name.partition(":")[2].strip()
    return name[:1].upper() + name[1:]


def _in_between(done: Mapping[str, Any], page: Page) -> bool:
    old = str(done.get("oldrevid", ""))
    return page.now.text is not None and bool(old) and old != page.now.rev


def _said(done: Mapping[str, Any]) -> str:
    return str(done.get("info") or done.get("warning") or "")
