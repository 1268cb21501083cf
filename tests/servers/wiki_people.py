"""People who work on the real wikis beside us: they save, protect and read pages as a browser would."""

from __future__ import annotations

import http.cookiejar
import json
import urllib.parse
import urllib.request
import xmlrpc.client  # noqa: S411 (the wiki is our own, on loopback)
from typing import Any

from tests.servers.wikis import _Basic, running_dokuwiki, running_mediawiki

BOT = ("Admin@pkm", "0123456789abcdefghijklmnopqrstuv")  # as the wiki was set up
_ADMIN = ("Admin", "Adm1nLongPassw0rd!")
_ADA = ("Ada", "Ada5LongPassw0rd!")
_PASSWORD = "pw123456"


class OnMediaWiki:
    """Somebody at a MediaWiki's API: Ada, or the administrator, whose bot password the program has."""

    def __init__(self, *, admin: bool = False) -> None:
        self.address = running_mediawiki().address
        jar = http.cookiejar.CookieJar()
        self._open = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar)).open
        if not self._log_in(*(_ADMIN if admin else _ADA)):
            assert not admin, "the wiki does not know its administrator"
            OnMediaWiki(admin=True)._welcome(*_ADA)
            assert self._log_in(*_ADA)

    def _log_in(self, user: str, password: str) -> bool:
        token = self.ask(action="query", meta="tokens", type="login")["query"]["tokens"]["logintoken"]
        given = {"username": user, "password": password, "logintoken": token}
        said = self.ask(action="clientlogin", loginreturnurl=self.address, **given)
        return bool(said["clientlogin"]["status"] == "PASS")

    def _welcome(self, user: str, password: str) -> None:
        """Make an account that may do much in a short time, as a test does."""
        token = self.ask(action="query", meta="tokens", type="createaccount")["query"]["tokens"]
        given = {"username": user, "password": password, "retype": password}
        made = self.ask(
            action="createaccount",
            createreturnurl=self.address,
            createtoken=token["createaccounttoken"],
            **given,
        )
        assert made["createaccount"]["status"] == "PASS", made
        rights = self.ask(action="query", meta="tokens", type="userrights")["query"]["tokens"]
        said = self.ask(action="userrights", user=user, add="sysop", token=rights["userrightstoken"])
        assert said["userrights"]["added"] == ["sysop"], said

    def ask(self, **form: str) -> dict[str, Any]:
        """One call of the API."""
        data = urllib.parse.urlencode({**form, "format": "json", "formatversion": "2"}).encode()
        with self._open(f"{self.address}/api.php", data, timeout=50) as answer:
            found: dict[str, Any] = json.load(answer)
        return found

    def _token(self) -> str:
        return str(self.ask(action="query", meta="tokens")["query"]["tokens"]["csrftoken"])

    def save(self, title: str, text: str) -> None:
        """Save a page, whatever is there."""
        said = self.ask(action="edit", title=title, text=text, token=self._token())
        assert said["edit"]["result"] == "Success", said

    def protect(self, title: str) -> None:
        """Keep others from editing a page (an administrator can)."""
        for level in ("edit=sysop", "create=sysop"):
            said = self.ask(action="protect", title=title, protections=level, token=self._token())
            if "protect" in said:
                return
        raise AssertionError(said)

    def delete(self, title: str) -> None:
        """Delete a page (an administrator can)."""
        assert "delete" in self.ask(action="delete", title=title, token=self._token())

    def text(self, title: str) -> str:
        """What stands on a page; '' where there is none."""
        asked = {
            "action": "query",
            "titles": title,
            "prop": "revisions",
            "rvprop": "content",
            "rvslots": "main",
        }
        page = self.ask(**asked)["query"]["pages"][0]
        return str(page["revisions"][0]["slots"]["main"]["content"]) if "revisions" in page else ""

    def revisions(self, title: str) -> list[str]:
        """All texts a page has had, the newest first."""
        asked = {
            "action": "query",
            "titles": title,
            "prop": "revisions",
            "rvprop": "content",
            "rvslots": "main",
        }
        page = self.ask(**asked, rvlimit="50")["query"]["pages"][0]
        return [one["slots"]["main"]["content"] for one in page.get("revisions", [])]

    def titles(self, prefix: str) -> list[str]:
        """The names of all pages that begin so."""
        found = self.ask(action="query", list="allpages", apprefix=prefix, aplimit="500")
        return [page["title"] for page in found["query"]["allpages"]]


class OnDokuWiki:
    """Somebody at a DokuWiki's remote API: kim or ada."""

    def __init__(self, user: str) -> None:
        parts = urllib.parse.urlsplit(running_dokuwiki().address)
        place = parts.netloc.rpartition("@")[2]
        self.address = f"http://{place}{parts.path}"
        self.user, self.password = user, _PASSWORD
        self._api = f"{self.address}/lib/exe/xmlrpc.php"

    def ask(self, method: str, *values: object) -> Any:
        """One call of the API."""
        login = _Basic(f"{self.user}:{self.password}")
        with xmlrpc.client.ServerProxy(self._api, transport=login) as line:
            return getattr(line, method)(*values)

    def save(self, page: str, text: str) -> bool:
        """Save a page, whatever is there; whether the wiki did."""
        return self.ask("wiki.putPage", page, text, {}) is True

    def begin_to_edit(self, page: str) -> None:
        """Open the editor, which locks the page."""
        assert self.ask("dokuwiki.setLocks", {"lock": [page], "unlock": []})["locked"] == [page]

    def end_editing(self, page: str) -> None:
        """Close the editor."""
        self.ask("dokuwiki.setLocks", {"lock": [], "unlock": [page]})

    def text(self, page: str) -> str:
        """What stands on a page."""
        return str(self.ask("wiki.getPage", page))

    def pages(self, space: str) -> list[str]:
        """The ids of all pages of a namespace."""
        return sorted(str(one["id"]) for one in self.ask("dokuwiki.getPagelist", space, {}))
