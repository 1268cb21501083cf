"""Addresses that a login or a whole issue is sent to: encrypted, whole, and of a server that can be."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urlsplit

from pkm_desktop.core.errors import Rejected

_BEGINS = "It has to begin with “https://”."
_LONGEST_HOST = 253  # RFC 1035
_LABEL = re.compile(r"[\w]([\w-]{0,61}[\w])?")


def web_address(label: str, value: str, *, secret: bool = False) -> str:
    """An https address (http only to this very computer) without a login in it; Rejected otherwise.

    `secret`: it is the address of a webhook. Then it stands in no sentence, and its server is one on the
    internet (a name with a dot), or this computer.
    """
    parts = _split(label, value)
    host = parts.hostname or ""
    if parts.scheme not in ("https", "http") or not host or not value.isprintable() or " " in value:
        about = f"“{label}”" if secret else f"“{value}” in “{label}”"
        raise Rejected(f"{about} is no web address.", hint=_BEGINS)
    if parts.username is not None or parts.password is not None:
        raise Rejected(f"“{label}” has a login in it.", hint="Leave it out; the secret is asked for.")
    if not is_host(host) or (secret and "." not in host.strip(".") and not is_this_computer(host)):
        about = f"“{label}”" if secret else f"“{host}” in “{label}”"
        raise Rejected(f"{about} names no server that can be.")
    if parts.scheme == "http" and not is_this_computer(host):
        raise Rejected(
            f"“{label}” is not encrypted.", hint="Use https://, so that nobody on the way reads it."
        )
    return value


def _split(label: str, value: str) -> SplitResult:
    try:
        parts = urlsplit(value)
        if parts.port == 0:
            raise ValueError
    except ValueError as error:
        raise Rejected(f"“{label}” is no web address.", hint=_BEGINS) from error
    return parts


def is_host(host: str) -> bool:
    """Whether this can be the name or the number of a server, in any script. Names of one word are some
    in a network of one's own.
    """
    if _number(host):
        return True
    labels = host.removesuffix(".").split(".")
    looks_like_a_number = labels[-1].isdecimal()  # 1.2.3.999
    return len(host) <= _LONGEST_HOST and not looks_like_a_number and all(map(_LABEL.fullmatch, labels))


def is_this_computer(host: str) -> bool:
    """Whether a server is named that can only be on this computer."""
    import ipaddress

    if host.lower().rstrip(".") == "localhost":
        return True
    return _number(host) and ipaddress.ip_address(host).is_loopback


def _number(host: str) -> bool:
    import ipaddress

    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
