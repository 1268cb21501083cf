"""Posting to stand-ins for Slack and Teams: once, within their limits, with an address that stays secret."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from pkm_desktop.core.errors import PublishError
from pkm_desktop.core.share.sending import slack, teams
from pkm_desktop.core.share.sending.protocol import Account, Unknown
from tests.core.share import samples
from tests.core.share.nasty import strings
from tests.core.share.sending.parcels import issue, parcel, raw
from tests.servers.between import Asked, Server, Told

WAYS = {"slack": slack.WAY, "teams": teams.WAY}
PATH = "/services/T0/B0/canary"


def slack_like(asked: Asked) -> Told:
    """What Slack documents about its webhooks."""
    if asked.path != PATH:
        return Told(404, b"no_service")
    said = json.loads(asked.body)
    if not said.get("text") and not said.get("blocks"):
        return Told(400, b"no_text")
    if len(said.get("blocks", ())) > 50 or len(asked.body) > 13_200:
        return Told(400, b"msg_blocks_too_long")
    return Told(200, b"ok")


def teams_like(asked: Asked) -> Told:
    """What Teams documents about its workflows."""
    if asked.path != PATH:
        return Told(401, b'{"error":{"code":"DirectApiAuthorizationRequired"}}')
    card = json.loads(asked.body)["attachments"][0]
    assert card["contentType"] == "application/vnd.microsoft.card.adaptive"
    return Told(202 if len(asked.body) <= 28_000 else 413)


LIKE = {"slack": slack_like, "teams": teams_like}


def account(kind: str, address: str, *, seconds: float = 10) -> Account:
    return Account(kind, WAYS[kind].check({}), address, seconds=seconds)


@pytest.mark.parametrize("kind", WAYS)
def test_a_message_is_posted_once(kind: str) -> None:
    sent = parcel(issue("Facilitators"), kind)
    with Server(LIKE[kind]) as server:
        done = WAYS[kind].send(account(kind, server.address + PATH), sent, None)
    assert (done.state, done.url, done.remote_id) == ("sent", "", "")
    assert [asked.body for asked in server.asked] == [sent.rendered.content]


@pytest.mark.parametrize("kind", WAYS)
def test_awkward_and_long_issues_stay_within_the_limits(kind: str) -> None:
    many = samples.awkward(strings(200, seed=3))
    long = replace(many, sections=many.sections * 12)
    with Server(LIKE[kind]) as server:
        for one in (many, long):
            assert (
                WAYS[kind].send(account(kind, server.address + PATH), parcel(one, kind), None).state == "sent"
            )


@pytest.mark.parametrize("kind", WAYS)
def test_a_broken_line_is_unknown_and_not_tried_again(kind: str) -> None:
    with Server(lambda asked: Told(hang_up=True)) as server:
        with pytest.raises(Unknown, match="Nobody knows") as unknown:
            WAYS[kind].send(account(kind, server.address + PATH), parcel(issue("F"), kind), None)
        assert len(server.asked) == 1
    assert "canary" not in f"{unknown.value!r} {unknown.value} {unknown.value.__cause__!r}"
    with pytest.raises(PublishError, match="does not answer") as refused:
        WAYS[kind].send(account(kind, server.address + PATH), parcel(issue("F"), kind), None)
    assert not isinstance(refused.value, Unknown)


@pytest.mark.parametrize("kind", WAYS)
@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 429])
def test_a_no_is_told_without_the_address(kind: str, status: int) -> None:
    with Server(lambda asked: Told(status, b"canary?")) as server, pytest.raises(PublishError) as refused:
        WAYS[kind].send(account(kind, server.address + PATH), parcel(issue("F"), kind), None)
    assert not isinstance(refused.value, Unknown)
    assert "/services" not in f"{refused.value!r} {refused.value}"


@pytest.mark.parametrize("kind", WAYS)
@pytest.mark.parametrize("status", [500, 502, 503])
def test_trouble_over_there_is_unknown(kind: str, status: int) -> None:
    with Server(lambda asked: Told(status)) as server, pytest.raises(Unknown):
        WAYS[kind].send(account(kind, server.address + PATH), parcel(issue("F"), kind), None)


@pytest.mark.parametrize("kind", WAYS)
@pytest.mark.parametrize(
    "address",
    ["", "x", "http://hooks.example.com/x", "ftp://a.b/c", "https://", "https://a b/c", "https://[x"],
)
def test_only_encrypted_addresses_are_posted_to(kind: str, address: str) -> None:
    with pytest.raises(PublishError, match="no address of a webhook"):
        WAYS[kind].send(account(kind, address), parcel(issue("F"), kind), None)


@pytest.mark.parametrize("kind", WAYS)
def test_what_is_no_message_is_not_posted(kind: str) -> None:
    sent = parcel(issue("F"), kind)
    with Server(LIKE[kind]) as server:
        for text in ("no json", "[]", json.dumps({"text": "x" * 60_000})):
            with pytest.raises(PublishError):
                WAYS[kind].send(account(kind, server.address + PATH), raw(text, sent), None)
    assert server.asked == []


def test_trying_slack_out_posts_nothing() -> None:
    with Server(slack_like) as server:
        assert slack.WAY.test(account("slack", server.address + PATH)).ok
        with pytest.raises(PublishError, match="does not exist any more"):
            slack.WAY.test(account("slack", server.address + "/services/other"))
    assert [asked.body for asked in server.asked] == [b"{}", b"{}"]


def test_trying_teams_out_does_not_start_the_workflow() -> None:
    with Server(teams_like) as server:
        tried = teams.WAY.test(account("teams", server.address + PATH))
    assert tried.ok
    assert [(asked.method, asked.path) for asked in server.asked] == [("GET", "/")]
