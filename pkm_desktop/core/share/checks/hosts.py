"""Whether others can reach an address at all: our own computer, our own network, or the web."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import urlsplit

from pkm_desktop.core.share import escape

# Names that lead nowhere outside: RFC 6762 (.local), RFC 8375 (.home.arpa), RFC 9476 (.alt), ICANN
# (.internal), and those that routers and companies use (RFC 6762, appendix G).
_INNER = (
    "local", "internal", "intranet", "intra", "corp", "lan", "home", "private", "localdomain", "home.arpa",
    "domain", "test", "invalid", "alt",
)  # fmt: skip
_INTRANET_NAME = re.compile(r"(?:intranet|intra|internal|corp)\d*", re.ASCII)
_NUMBER = re.compile(r"(?:0x[0-9a-f]*|\d+)", re.ASCII | re.IGNORECASE)


def reach(url: str) -> str:
    """'own' for this computer, 'inner' for a network of one's own, 'web' for the rest; '' for no address."""
    if url.startswith("\\\\"):
        return "inner"
    try:
        parts = urlsplit(escape.line(url).replace("\\", "/"))
        host = (parts.hostname or "").rstrip(".").casefold()
    except ValueError:
        return ""
    if parts.scheme == "file":
        return "own"
    if parts.scheme not in ("http", "https", "ftp") or not host:
        return ""
    return _of_host(host)


def _of_host(host: str) -> str:
    if host == "localhost" or host.endswith((".localhost", ".localdomain")):
        return "own"
    number = _ip(host)
    if number is not None:
        return _of_number(number)
    labels = host.split(".")
    inner = len(labels) == 1 or any(host.endswith(f".{end}") for end in _INNER)
    return "inner" if inner or _INTRANET_NAME.fullmatch(labels[0]) else "web"


def _of_number(number: ipaddress.IPv4Address | ipaddress.IPv6Address) -> str:
    if number.is_loopback or number.is_unspecified:
        return "own"
    return "web" if number.is_global else "inner"


def _ip(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """The number a host is, also in the odd writings that browsers take: 2130706433, 0x7f.1, 127.1."""
    try:
        found = ipaddress.ip_address(host.split("%")[0])
    except ValueError:
        return _odd_number(host)
    mapped = found.ipv4_mapped if isinstance(found, ipaddress.IPv6Address) else None
    return mapped or found


def _odd_number(host: str) -> ipaddress.IPv4Address | None:
    parts = host.split(".")
    if len(parts) > 4 or not all(len(part) <= 40 and _NUMBER.fullmatch(part) for part in parts):
        return None
    try:
        numbers = [_read(part) for part in parts]
        total = numbers[-1]
        for place, number in enumerate(numbers[:-1]):
            total += number << 8 * (3 - place)
        return ipaddress.IPv4Address(total)
    except ValueError:
        return None


def _read(part: str) -> int:
    """A number as browsers read it (WHATWG URL, IPv4 number parser): 0x is sixteen, a leading 0 is eight."""
    if part[:2].lower() == "0x":
        return int(part[2:] or "0", 16)
    return int(part, 8) if len(part) > 1 and part[0] == "0" else int(part)
