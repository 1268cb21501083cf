"""Confluence's REST interfaces: pages of Cloud (v2) and of Data Center, read and saved by version number.

https://developer.atlassian.com/cloud/confluence/rest/v2/ and …/server/rest/; not run against either.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from pkm_desktop.core.errors import PublishError
from pkm_desktop.core.share import escape
from pkm_desktop.core.share.sending.protocol import Account
from pkm_desktop.core.share.sending.web import Answer, Web
from pkm_desktop.core.share.sending.web_failures import Lost
from pkm_desktop.core.share.sending.wiki import Standing


class Outdated(PublishError):
    """Somebody saved or made the page a moment before us."""


@dataclass(frozen=True)
class Page:
    """A page as it is now; `id` is '' where there is none."""

    id: str
    title: str
    now: Standing
    url: str = ""


class Confluence:
    """Pages of one space."""

    def __init__(self, web: Web, account: Account) -> None:
        self._web = web
        self._settings = account.settings
        self._cloud = account.settings["edition"] == "cloud"
        self._base = account.settings["url"]
        self._pages = f"{self._base}/api/v2/pages" if self._cloud else f"{self._base}/rest/api/content"

    def space(self) -> tuple[str, str]:
        """The id and the name of the space. PublishError where our login sees none of this key."""
        key = self._settings["space"]
        if self._cloud:
            found = self._get(f"{self._base}/api/v2/spaces", {"keys": key})
            spaces = _list(found.get("results"))
        else:
            answer = self._web.ask("GET", f"{self._base}/rest/api/space/{key}")
            spaces = [] if answer.status == 404 else [self._understood(answer)]
        if not spaces:
            raise PublishError(
                f"There is no space “{key}”, or your login does not see it.",
                hint="The key of a space stands in its addresses, after “/spaces/”.",
            )
        return str(spaces[0].get("id", "")), escape.line(str(spaces[0].get("name", "")))

    def named(self, title: str, space_id: str) -> Page:
        """The page of this title in the space."""
        if self._cloud:
            asked = {"space-id": space_id, "title": title, "body-format": "storage"}
        else:
            asked = {"spaceKey": self._settings["space"], "title": title, "expand": "body.storage,version"}
        found = _list(self._get(self._pages, asked).get("results"))
        return self._page(found[0]) if found else Page("", title, Standing(None))

    def numbered(self, page_id: str, title: str) -> Page:
        """The page of this id; one that was deleted is none."""
        asked = {"body-format": "storage"} if self._cloud else {"expand": "body.storage,version"}
        answer = self._web.ask("GET", f"{self._pages}/{page_id}?{urlencode(asked)}")
        if answer.status == 404:
            return Page("", title, Standing(None))
        found = self._understood(answer)
        if found.get("status", "current") != "current":
            return Page("", title, Standing(None))
        return self._page(found)

    def save(self, page: Page, text: str, summary: str, space_id: str) -> Page:
        """Save on top of the page as it was read, or make it. Outdated when somebody was faster.

        Raises Lost where nobody knows whether it was saved.
        """
        if not page.id:
            said = self._new(page.title, text, space_id)
            answer = self._send("POST", self._pages, said)
        else:
            version = {"number": int(page.now.rev) + 1, "message": summary}
            said = {"id": page.id, "title": page.title, "version": version, "body": self._body(text)}
            said |= {"status": "current"} if self._cloud else {"type": "page"}
            answer = self._send("PUT", f"{self._pages}/{page.id}", said)
        words = _words(answer)
        if answer.status == 409 or (answer.status == 400 and "already exists" in words.lower()):
            raise Outdated("Somebody saved this page a moment before us; nothing was overwritten.")
        found = self._understood(answer)
        if not found.get("id"):
            raise Lost(f"{self._web.host} answered something that is no answer to saving a page.")
        return self._page(found, text)

    def _new(self, title: str, text: str, space_id: str) -> dict[str, Any]:
        parent = self._settings["parent"]
        if self._cloud:
            below = {"parentId": parent} if parent else {}
            return {
                "spaceId": space_id,
                "status": "current",
                "title": title,
                "body": self._body(text),
                **below,
            }
        above = {"ancestors": [{"id": parent}]} if parent else {}
        space = {"key": self._settings["space"]}
        return {"type": "page", "title": title, "space": space, "body": self._body(text), **above}

    def _body(self, text: str) -> dict[str, Any]:
        value = {"representation": "storage", "value": text}
        return value if self._cloud else {"storage": value}

    def _send(self, method: str, address: str, said: Mapping[str, Any]) -> Answer:
        body = json.dumps(said).encode()
        return self._web.ask(method, address, body=body, headers={"Content-Type": "application/json"})

    def _get(self, address: str, asked: Mapping[str, str]) -> dict[str, Any]:
        return self._understood(self._web.ask("GET", f"{address}?{urlencode(asked)}"))

    def _understood(self, answer: Answer) -> dict[str, Any]:
        if answer.status >= 300:
            raise _refused(answer, self._web.host)
        found = answer.json()
        if not isinstance(found, dict):
            raise Lost(
                f"{self._web.host} gave an answer that is not the one of a Confluence.",
                hint="Look at the address, and whether it wants another login first.",
            )
        return found

    def _page(self, found: Mapping[str, Any], sent: str | None = None) -> Page:
        """A page of an answer; an answer to a save may lack the text, which is then what was sent."""
        try:
            number = found["version"]["number"]
            text = found["body"]["storage"]["value"] if sent is None else sent
            page_id = str(found["id"])
            if not isinstance(number, int) or not isinstance(text, str) or not page_id.isdecimal():
                raise TypeError
        except (KeyError, TypeError) as error:
            raise Lost(f"{self._web.host} does not show the page.", hint="Try again later.") from error
        links = found.get("_links")
        path = str(links.get("webui", "")) if isinstance(links, dict) else ""
        url = escape.address(f"{self._base}/{path.lstrip('/')}") if path else self._base
        return Page(page_id, str(found.get("title", "")), Standing(text, str(number)), url)


def _list(value: object) -> list[dict[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


_REFUSALS = {
    401: (
        "Confluence does not take this login.",
        "Cloud wants your mail address and an API token (which ends after a year at most), Data Center a "
        "personal access token without a name.",
    ),
    403: ("Your login may not do this in this space.", "Ask who keeps the space."),
    404: ("There is no such page or space, or your login does not see it.", "Look at the target's settings."),
    413: ("The issue is larger than Confluence takes.", ""),
    429: ("Confluence finds that too much was asked in a short time.", "Try again in some minutes."),
}


def _refused(answer: Answer, host: str) -> PublishError:
    if answer.status >= 500 or answer.status < 400:
        return Lost(
            f"{host} is in trouble (HTTP {answer.status}).", hint="Look at the address, or try again."
        )
    message, hint = _REFUSALS.get(answer.status, ("", ""))
    words = _words(answer)
    return PublishError(message or f"Confluence did not do it: {words or answer.status}", hint=hint)


def _words(answer: Answer) -> str:
    """What an error says, wherever the two interfaces put it."""
    found = answer.json()
    if not isinstance(found, dict):
        return ""
    errors = _list(found.get("errors"))
    said = found.get("message") or (errors[0].get("title") or errors[0].get("detail") if errors else "")
    return escape.line(str(said or ""))[:200]
