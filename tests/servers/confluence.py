"""A stand-in for Confluence, Cloud and Data Center: pages with version numbers, and its rules about them.

It keeps what its documents say: a save names the next number or is refused with 409, bodies are well-formed
XML or refused with 400, titles are unique in a space, a login is asked for. It is not the real thing.
"""

from __future__ import annotations

import json
from base64 import b64encode
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit

from defusedxml.ElementTree import ParseError, fromstring

from tests.servers.between import Asked, Told

CLOUD_LOGIN = f"Basic {b64encode(b'kim@example.org:canary-token').decode()}"
CENTER_LOGIN = "Bearer canary-token"


@dataclass
class Site:
    """One space TEAM with the id 77, and its pages by id."""

    cloud: bool = True
    pages: dict[str, dict[str, Any]] = field(default_factory=dict)
    tidies: bool = True  # writes bodies down in its own way, as Confluence does

    def answer(self, asked: Asked) -> Told:
        if asked.headers.get("authorization") != (CLOUD_LOGIN if self.cloud else CENTER_LOGIN):
            return _said(401, "Unauthorized")
        parts = urlsplit(asked.path)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        base = "/wiki/api/v2" if self.cloud else "/rest/api"
        if not parts.path.startswith(base):
            return _said(404, "Not found")
        steps = parts.path.removeprefix(base).strip("/").split("/")
        if steps[0] in ("spaces", "space"):
            return self._space(query.get("keys") or steps[-1])
        if asked.method == "GET":
            return self._get(steps, query)
        return self._save(asked.method, steps, json.loads(asked.body))

    def edit(self, page_id: str, body: str) -> None:
        """A colleague saves a page."""
        self.pages[page_id] = {**self.pages[page_id], "body": body, "number": self.number(page_id) + 1}

    def number(self, page_id: str) -> int:
        return int(self.pages[page_id]["number"])

    def _space(self, key: str) -> Told:
        found = [{"id": "77", "key": "TEAM", "name": "The team"}] if key == "TEAM" else []
        if self.cloud:
            return _json({"results": found})
        return _json(found[0]) if found else _said(404, "No space")

    def _get(self, steps: list[str], query: dict[str, str]) -> Told:
        if len(steps) == 2:
            page = self.pages.get(steps[1])
            return _json(self._shown(steps[1], page)) if page else _said(404, "No page")
        assert query.get("space-id") == "77" or query.get("spaceKey") == "TEAM"
        found = [self._shown(i, page) for i, page in self.pages.items() if page["title"] == query["title"]]
        return _json({"results": found})

    def _save(self, method: str, steps: list[str], said: dict[str, Any]) -> Told:
        body = said["body"] if self.cloud else said["body"]["storage"]
        assert body["representation"] == "storage"
        try:
            fromstring(f'<r xmlns:ac="a" xmlns:ri="r">{body["value"]}</r>')
        except ParseError:
            return _said(400, "Error parsing xhtml")
        page_id = steps[1] if method == "PUT" else str(100 + len(self.pages))
        taken = [i for i, page in self.pages.items() if page["title"] == said["title"] and i != page_id]
        if taken:
            return _said(400, "A page with this title already exists in this space")
        number = 1
        if method == "PUT":
            number = said["version"]["number"]
            if number != self.number(page_id) + 1:
                return _said(409, f"Version must be incremented on update. Current: {self.number(page_id)}")
        else:
            assert said.get("spaceId") == "77" or said["space"]["key"] == "TEAM"
        self.pages[page_id] = {"title": said["title"], "body": self._tidy(body["value"]), "number": number}
        return _json(self._shown(page_id, self.pages[page_id]))

    def _tidy(self, body: str) -> str:
        if not self.tidies:
            return body
        return body.replace("<br />", "<br/>").replace("’", "&rsquo;").replace("\n", "")

    def _shown(self, page_id: str, page: dict[str, Any]) -> dict[str, Any]:
        return {
            "id": page_id,
            "status": "current",
            "title": page["title"],
            "version": {"number": page["number"]},
            "body": {"storage": {"value": page["body"], "representation": "storage"}},
            "_links": {"webui": f"/spaces/TEAM/pages/{page_id}"},
        }


def _json(value: object) -> Told:
    return Told(200, json.dumps(value).encode(), {"Content-Type": "application/json"})


def _said(status: int, words: str) -> Told:
    said = {"message": words, "errors": [{"title": words}]}
    return Told(status, json.dumps(said).encode(), {"Content-Type": "application/json"})
