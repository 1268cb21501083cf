"""Where redirects lead, and where they must not."""

from __future__ import annotations

import pytest

from pkm_desktop.core.errors import SourceError
from pkm_desktop.core.seek.web.redirects import MOST_HOPS, first_hop, next_hop
from pkm_desktop.core.seek.web.transfer import Request


def test_what_a_public_server_points_to_must_be_public() -> None:
    typed = first_hop(Request("http://site.example/feed"))
    assert not next_hop(typed, 302, "http://router.example/", inward=False).inward
    inside = first_hop(Request("http://intranet.example/feed"))
    again = next_hop(inside, 302, "/other", inward=True)
    assert again.inward
    assert not next_hop(again, 302, "http://site.example/", inward=False).inward
    assert not next_hop(
        first_hop(Request("http://intranet.example/", allow_private=False)), 302, "/x", inward=True
    ).inward


@pytest.mark.parametrize(
    ("status", "target", "permanent"),
    [
        (301, "/new", True),
        (308, "https://other.example/", True),
        (302, "/new", False),
        (307, "/new", False),
        (301, "http://site.example/", False),  # out of TLS
    ],
)
def test_what_counts_as_a_move(status: int, target: str, permanent: bool) -> None:
    hop = next_hop(first_hop(Request("https://site.example/feed")), status, target, inward=False)
    assert hop.permanent == permanent
    assert not next_hop(hop, 302, "/later", inward=False).permanent


@pytest.mark.parametrize("target", ["", "file:///etc/passwd", "gopher://x.example/", "http://[::1"])
def test_dead_ends(target: str) -> None:
    with pytest.raises(SourceError):
        next_hop(first_hop(Request("https://site.example/")), 302, target, inward=False)


def test_the_longest_chain() -> None:
    hop = first_hop(Request("https://site.example/"))
    for number in range(MOST_HOPS):
        hop = next_hop(hop, 302, f"/{number}", inward=False)
    with pytest.raises(SourceError, match="round in circles"):
        next_hop(hop, 302, "/one-more", inward=False)


def test_credentials_follow_within_their_origin_only() -> None:
    typed = first_hop(Request("https://me:secret@site.example/a"))
    given = first_hop(Request("https://site.example/a", authorization="Bearer secret"))
    assert next_hop(typed, 302, "https://site.example/b", inward=False).url.password == "secret"
    for hop in (typed, given):
        assert next_hop(hop, 302, "https://site.example/b", inward=False).authorization == hop.authorization
        for elsewhere in ("https://site.example:8443/b", "http://site.example/b", "https://other.example/"):
            away = next_hop(hop, 302, elsewhere, inward=False)
            assert (away.url.password, away.authorization, away.at_home) == (None, "", False)
            back = next_hop(away, 302, "https://site.example/b", inward=False)
            assert (back.authorization, back.at_home) == ("", False)
    assert "secret" not in repr(given)
