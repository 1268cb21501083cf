"""Which proxy leads to an address: the one of the settings or, where they say so, the system's."""

from __future__ import annotations

import ipaddress

from yarl import URL

from pkm_desktop.core.errors import SourceError

SYSTEM = "system"
_HINT = "Look at the proxy in the settings."


def proxy_for(setting: str, url: URL) -> URL | None:
    """The proxy to take by the `proxy` of the settings ('' | 'system' | an address); None for the direct way.

    What runs on this very computer is always reached directly. SourceError for a proxy that cannot be used.
    """
    host = url.host or ""
    if not setting or _is_here(host):
        return None
    address = _of_system(url.scheme, host) if setting == SYSTEM else setting
    return _readable(address) if address else None


def _of_system(scheme: str, host: str) -> str:
    """What the desktop or the environment says, exceptions for hosts included."""
    from urllib.request import getproxies, proxy_bypass

    known = getproxies()
    return "" if proxy_bypass(host) else known.get(scheme) or known.get("all") or ""


def _readable(address: str) -> URL:
    try:
        url = URL(address if "://" in address else f"http://{address}")
    except ValueError as error:
        raise SourceError("The proxy is not an address.", hint=_HINT) from error
    if url.scheme not in ("http", "https") or not url.host:
        raise SourceError(f"A proxy of the kind {url.scheme} cannot be used, only http.", hint=_HINT)
    return url


def _is_here(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost" or host.lower().endswith(".localhost")
