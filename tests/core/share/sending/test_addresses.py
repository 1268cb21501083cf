"""Where logins and issues are sent to: what is an address, and what only looks like one."""

from __future__ import annotations

import pytest

from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.share.sending import find_kind
from pkm_desktop.core.share.sending.addresses import web_address
from pkm_desktop.core.share.sending.filled import whole_secret

NEEDED = {
    "mediawiki": ("url", {"user": "Kim@pkm"}),
    "dokuwiki": ("url", {}),
    "confluence": ("url", {"space": "KM", "user": "kim@example.org"}),
    "folder": ("site", {"folder": "/srv/site"}),
}
WRONG = (
    "javascript:alert(1)",
    "example.org/api.php",
    "ftp://example.org/",
    "http://example.org/api.php",
    "https://",
    "https://kim:hush@example.org/",
    "https://@example.org/",
    "https://a..b/",
    "https://-a.example/",
    "https://exa mple.org/",
    "https://example.org\\@evil.example/",
    "https://1.2.3.999/",
    "https://example.org:99999/",
    "https://example.org:0/",
    "https://[::1/",
)


@pytest.mark.parametrize("kind", NEEDED)
def test_only_encrypted_whole_addresses_are_taken(kind: str) -> None:
    name, others = NEEDED[kind]
    for address in WRONG:
        with pytest.raises(Rejected) as told:
            find_kind(kind).check({**others, name: address})
        assert "hush" not in f"{told.value}"
    for address in (
        "https://example.org/w/api.php",
        "https://wiki/",  # of a network of one's own
        "http://127.0.0.1:8080/",
        "http://[::1]/",
        "https://bücher.example/",
    ):
        assert find_kind(kind).check({**others, name: address})[name].startswith(address.rstrip("/"))


@pytest.mark.parametrize("kind", ["slack", "teams"])
def test_a_webhook_is_an_address_on_the_internet(kind: str) -> None:
    known = find_kind(kind).kind
    for address in (*WRONG, "https://hooks/services/T/B/x", "x" * 40):
        with pytest.raises(Rejected) as told:
            whole_secret(known, address)
        assert address == "https://" or address not in f"{told.value}"
    assert whole_secret(known, " https://hooks.example.org/a?sig=b ") == "https://hooks.example.org/a?sig=b"
    assert whole_secret(known, "http://127.0.0.1:9/a") == "http://127.0.0.1:9/a"


def test_a_mail_server_is_named_without_more() -> None:
    for host in ("smtp://example.org", "example.org:587", "javascript:alert(1)", "kim@example.org", "a b"):
        with pytest.raises(Rejected, match="names no server"):
            find_kind("smtp").check({"host": host})
    for host in ("smtp.example.org", "mail", "192.0.2.7", "::1"):
        assert find_kind("smtp").check({"host": host})["host"] == host


def test_a_password_may_be_anything() -> None:
    assert whole_secret(find_kind("mediawiki").kind, " javascript: ") == " javascript: "


def test_a_refusal_is_whole_sentences() -> None:
    for value, secret, words in (
        (
            "example.org",
            False,
            "“example.org” in “Address” is no web address. It has to begin with “https://”.",
        ),
        ("example.org", True, "“Address” is no web address. It has to begin with “https://”."),
        ("https://a..b/", False, "“a..b” in “Address” names no server that can be."),
    ):
        with pytest.raises(Rejected) as refused:
            web_address("Address", value, secret=secret)
        assert str(refused.value) == words
