"""Servers that answer anything at all: every way out says so in words, and takes none of it for success."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from typing import Any

import pytest

from pkm_desktop.core.errors import PublishError
from pkm_desktop.core.model.targets import TargetTest
from pkm_desktop.core.share.sending import confluence, dokuwiki, mediawiki
from pkm_desktop.core.share.sending.protocol import Account, Delivered
from tests.core.share.sending.parcels import issue, parcel
from tests.servers.between import Asked, Server, Told

WORDS = """
    query tokens logintoken csrftoken login result lgusername pages title ns missing revisions slots main
    content contentmodel revid timestamp actions edit fullurl error code info curtimestamp newrevid oldrevid
    nochange general sitename userinfo rights name results id version number body storage value _links webui
    status space message errors locked interwiki invalid captcha reason text wait
"""
KEYS = WORDS.split()
LEAVES: tuple[Any, ...] = (
    None, True, False, 0, -1, 7, 1e300, "", "Success", "Failed", "Throttled", "x", "current", "http://[",
    "\ud800", "editconflict", "kim", [], {}, ["x"], [None], "wikitext", "Digest F/38", "Digest F – 38",
)  # fmt: skip
WAYS = {
    "mediawiki": (mediawiki.WAY, {"user": "Kim@pkm"}),
    "dokuwiki": (dokuwiki.WAY, {"user": "kim"}),
    "confluence": (confluence.WAY, {"space": "TEAM", "user": "k@example.org", "edition": "cloud"}),
}


def some(chance: random.Random, depth: int = 0) -> Any:
    """A value of JSON with the names that answers have."""
    if depth > 5 or chance.random() < 0.25:
        return chance.choice(LEAVES)
    if chance.random() < 0.25:
        return [some(chance, depth + 1) for _ in range(chance.randint(0, 2))]
    return {chance.choice(KEYS): some(chance, depth + 1) for _ in range(chance.randint(1, 12))}


def broken(value: Any, chance: random.Random) -> Any:
    """A good answer with something in it replaced."""
    if chance.random() < 0.12:
        return chance.choice(LEAVES)
    if isinstance(value, dict):
        return {name: broken(found, chance) for name, found in value.items()}
    return [broken(found, chance) for found in value] if isinstance(value, list) else value


def good(asked: Asked) -> dict[str, Any]:
    """What a MediaWiki answers, all in one; and a Confluence."""
    slot = {"contentmodel": "wikitext", "content": "x"}
    page = {
        "id": "1",
        "title": "Digest F/38",
        "ns": 0,
        "revisions": [{"revid": 1, "timestamp": "t", "slots": {"main": slot}}],
        "version": {"number": 1},
        "body": {"storage": {"value": "x"}},
        "_links": {"webui": "/x"},
    }
    tokens = {"logintoken": "a", "csrftoken": "b"}
    about = {"general": {"sitename": "W"}, "userinfo": {"name": "Kim", "rights": ["edit", "createpage"]}}
    return {
        "query": {"tokens": tokens, "pages": [page], **about},
        "login": {"result": "Success", "lgusername": "Kim"},
        "edit": {"result": "Success", "newrevid": 2, "oldrevid": 1},
        "results": [page],
        **page,
    }


def told(act: Callable[[], Delivered | TargetTest]) -> str:
    """What came of it, in words that can be kept."""
    try:
        done = act()
    except PublishError as error:
        kept = f"{error} {getattr(error, 'theirs', '')}"
        return kept.encode().decode()
    return f"{done}".encode().decode() if isinstance(done, TargetTest) else done.state


@pytest.mark.parametrize("kind", WAYS)
@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_answered_is_told_in_words(kind: str, seed: int) -> None:
    chance = random.Random(f"{kind} {seed}")
    way, settings = WAYS[kind]

    def answer(asked: Asked) -> Told:
        made = some(chance) if chance.random() < 0.3 else broken(good(asked), chance)
        if chance.random() < 0.1:
            return Told(chance.choice((200, 204, 400, 403, 404, 409, 500)), b"\xff\x00<html>")
        return Told(200, json.dumps(made).encode("utf-8", "surrogatepass"))

    with Server(answer) as server:
        sent = parcel(issue("F"), way.kind.format)
        account = Account("w", way.check({"url": server.address, **settings}), "canary", seconds=5)
        for _ in range(25):
            said = [told(lambda: way.send(account, sent, None)), told(lambda: way.test(account))]
            assert "canary" not in "".join(said)
            assert "verified" not in said
