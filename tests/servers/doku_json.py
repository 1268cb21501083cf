"""DokuWiki's JSON line of 2024 before a real wiki of 2022: its methods, its errors, that wiki's pages."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from tests.servers.between import Asked, Told
from tests.servers.wiki_people import OnDokuWiki

TOKEN = "canary.token"


class No(Exception):
    """An error of the line: HTTP status and code."""


class JsonLine:
    """Answers like `inc/Remote/JsonRpcServer.php`; asks the wiki as kim."""

    def __init__(self, before: Callable[[str], None] = lambda method: None) -> None:
        self._kim = OnDokuWiki("kim")
        self._before = before

    def answer(self, asked: Asked) -> Told:
        if not asked.path.endswith("/lib/exe/jsonrpc.php"):
            return Told(404, b"<html>Not found</html>")
        assert asked.headers["content-type"] == "application/json"
        said = json.loads(asked.body)
        self._before(said["method"])
        name = said["method"].removeprefix("core.")
        if name != "whoAmI" and asked.headers.get("authorization") != f"Bearer {TOKEN}":
            return self._error(401, -32603)
        try:
            who = "kim" if asked.headers.get("authorization") == f"Bearer {TOKEN}" else ""
            result = {"login": who} if name == "whoAmI" else getattr(self, name)(**said["params"])
        except No as no:
            return self._error(*no.args)
        return Told(200, json.dumps({"jsonrpc": "2.0", "id": said["id"], "result": result}).encode())

    def _error(self, status: int, code: int) -> Told:
        return Told(status, json.dumps({"error": {"code": code, "message": "no"}}).encode())

    def _there(self, page: str) -> bool:
        return page in self._kim.pages(page.rpartition(":")[0])

    def getWikiVersion(self) -> str:  # noqa: N802 (names of the line)
        return "Release 2024"

    def aclCheck(self, page: str) -> int:  # noqa: N802
        return int(self._kim.ask("wiki.aclCheck", page))

    def getPageInfo(self, page: str) -> dict[str, Any]:  # noqa: N802
        if not self._there(page):
            raise No(400, 121)
        return {"id": page, "revision": self._kim.ask("wiki.getPageInfo", page)["version"]}

    def getPage(self, page: str) -> str:  # noqa: N802
        return self._kim.text(page)

    def savePage(self, page: str, text: str, summary: str, isminor: bool) -> bool:  # noqa: FBT001, N802
        assert (bool(summary), isminor) == (True, False)
        if not self._kim.save(page, text):
            raise No(400, 133)
        return True

    def lockPages(self, pages: list[str]) -> list[str]:  # noqa: N802
        done: dict[str, list[str]] = self._kim.ask("dokuwiki.setLocks", {"lock": pages, "unlock": []})
        return done["locked"]

    def unlockPages(self, pages: list[str]) -> list[str]:  # noqa: N802
        done: dict[str, list[str]] = self._kim.ask("dokuwiki.setLocks", {"lock": [], "unlock": pages})
        return done["unlocked"]
