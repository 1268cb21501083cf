"""Which addresses count as the open internet."""

from __future__ import annotations

import socket

import pytest

from pkm_desktop.core.seek.web.addresses import is_private_number, is_public, is_refusal, public_socket

PRIVATE = [
    "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
    "0.0.0.0", "224.0.0.1", "198.18.0.1", "::1",  # noqa: S104
    "::", "fe80::1", "fe80::1%eth0", "fc00::1",
    "255.255.255.255", "fec0::1",
    "ff02::1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::a00:1", "2002:7f00:1::", "2001:0:1::1",
    "2130706433", "127.1", "0x7f.1", "①②⑦.⓪.⓪.①", "", "example.org",
]  # fmt: skip


@pytest.mark.parametrize("address", PRIVATE)
def test_private(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["1.1.1.1", "93.184.216.34", "2606:4700::1111", "::ffff:8.8.8.8"])
def test_public(address: str) -> None:
    assert is_public(address)


def test_a_socket_is_only_made_for_public_addresses() -> None:
    with public_socket((socket.AF_INET, socket.SOCK_STREAM, 6, "", ("1.1.1.1", 80))) as made:
        assert made.family == socket.AF_INET
    with pytest.raises(PermissionError) as caught:
        public_socket((socket.AF_INET, socket.SOCK_STREAM, 6, "", ("10.0.0.1", 80)))
    assert is_refusal(caught.value)


@pytest.mark.parametrize(
    ("host", "private"),
    [("127.0.0.1", True), ("fe80::1%eth0", True), ("1.1.1.1", False), ("localhost", False), ("127.1", False)],
)
def test_only_a_number_tells_at_once_that_it_is_private(host: str, private: bool) -> None:
    assert is_private_number(host) is private
