"""Addresses: as typed, safe, canonical, and their keys."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pkm_desktop.core.errors import SourceError
from pkm_desktop.core.seek.web.urls import as_typed, canonical, key, safe_url, without_credentials


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("example.org", "https://example.org"),
        ("  <https://a.example/b>  ", "https://a.example/b"),
        ("feed://example.org/x", "http://example.org/x"),
        ("feed:https://example.org/f", "https://example.org/f"),
        ("feed:example.org", "http://example.org"),
        ("localhost:8000/f", "https://localhost:8000/f"),
        ("127.0.0.1:99/x", "https://127.0.0.1:99/x"),
        ("http://intranet/x", "http://intranet/x"),
        ("//a.example/c", "https://a.example/c"),
        ("münchen.example/feed", "https://münchen.example/feed"),
    ],
)
def test_what_a_person_types_becomes_an_address(typed: str, meant: str) -> None:
    assert as_typed(typed) == meant


@pytest.mark.parametrize(
    "typed", ["/etc/passwd", "file:///etc/passwd", "feed:file:///x", "C:\\x", "\\\\host\\x", "~/x"]
)
def test_places_on_this_computer_are_no_addresses(typed: str) -> None:
    with pytest.raises(SourceError, match="place on your computer"):
        as_typed(typed)


@pytest.mark.parametrize(
    "typed", ["javascript:alert(1)", "data:text/html,x", "ftp://x.example/y", "view-source:http://x.example"]
)
def test_other_schemes_are_named_in_the_refusal(typed: str) -> None:
    with pytest.raises(SourceError, match=typed.split(":")[0]):
        as_typed(typed)


@pytest.mark.parametrize(
    "typed", ["", "   ", "hello world", "word", "http://", "https:///x", "http://[::1", "example.org:99999/"]
)
def test_what_is_no_address_is_refused(typed: str) -> None:
    with pytest.raises(SourceError):
        as_typed(typed)


@pytest.mark.parametrize(
    "hostile",
    [
        "javascript:alert(1)",
        "\x01java\tscript:alert(1)",
        "\xa0javascript:alert(1)",
        "vbscript:x",
        "data:text/html;base64,x",
        "file:///etc/passwd",
        "ssh://-oProxyCommand=x",
        "smb://host/x",
        "search-ms:query=x",
        "http://[::1",
        "http://h.example:99999/",
        "http://exa mple.org/",
        "http:///x",
    ],
)
def test_unsafe_addresses_become_nothing(hostile: str) -> None:
    assert safe_url(hostile) == ""


@given(st.text(max_size=60), st.sampled_from(["", "https://b.example/x/y"]))
def test_whatever_comes_out_is_http_or_mail(text: str, base: str) -> None:
    url = safe_url(text, base=base)
    assert url == "" or url.split(":")[0] in ("http", "https", "mailto")
    assert safe_url(url) == url


def test_relative_addresses_resolve_and_backslashes_are_slashes() -> None:
    assert safe_url("../pic a.png", base="https://b.example/x/y/z") == "https://b.example/x/pic%20a.png"
    assert safe_url("http:\\\\evil.example\\x") == "http://evil.example/x"
    assert safe_url("http://e.example/\u202egpj.exe") == "http://e.example/gpj.exe"


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("HTTP://WWW.Example.org:80/a?utm_source=x&b=2#comments", "http://www.example.org/a?b=2"),
        ("https://e.example/?fbclid=1", "https://e.example/"),
        ("https://e.example/log#v1.2", "https://e.example/log#v1.2"),
        ("https://e.example/a?id=1&gclid=2&mc_cid=3#:~:text=x", "https://e.example/a?id=1"),
        ("javascript:x", ""),
    ],
)
def test_tracking_is_off_in_what_is_shown(url: str, shown: str) -> None:
    assert canonical(url) == shown


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("http://example.org/", "https://example.org"),
        ("https://example.org/a/?b=2&a=1", "https://EXAMPLE.org:443/a?a=1&b=2&utm_medium=rss"),
        ("http://e.example/%7Eu/", "http://e.example/~u"),
        ("http://bücher.example/", "http://xn--bcher-kva.example"),
        ("http://u:p@e.example/x", "http://e.example/x#top"),
    ],
)
def test_the_same_place_has_the_same_key(one: str, other: str) -> None:
    assert key(one) == key(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("http://e.example/a", "http://e.example/A"),
        ("http://e.example/?p=1", "http://e.example/?p=2"),
        ("http://e.example/day#first", "http://e.example/day#second"),
        ("http://e.example", "http://www.e.example"),
    ],
)
def test_other_places_have_other_keys(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_credentials_can_be_left_out() -> None:
    assert without_credentials("https://u:p@h.example/x@y") == "https://h.example/x@y"
    assert without_credentials("https://h.example/x@y") == "https://h.example/x@y"
