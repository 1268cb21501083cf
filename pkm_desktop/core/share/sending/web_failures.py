"""Why a web server could not be reached, in words, and which proxy leads there."""

from __future__ import annotations

from urllib.parse import urlsplit

from pkm_desktop.core.errors import PublishError
from pkm_desktop.core.share.sending.addresses import is_this_computer

SYSTEM = "system"


class Lost(PublishError):
    """The line broke after the request had left: it may have been carried out."""


def proxy_for(setting: str, address: str) -> str | None:
    """The proxy to take by the `proxy` of the settings; None for the direct way, as to this very computer."""
    from urllib.request import getproxies, proxy_bypass

    parts = urlsplit(address)
    host = parts.hostname or ""
    if not setting or is_this_computer(host):
        return None
    if setting != SYSTEM:
        found = setting
    elif proxy_bypass(host):
        return None
    else:
        known = getproxies()
        found = known.get(parts.scheme) or known.get("all") or ""
    return (found if "://" in found else f"http://{found}") if found else None


def told(error: Exception, host: str, seconds: float) -> PublishError:
    """What went wrong on the way to `host`; a Lost where the request may have arrived."""
    import aiohttp

    if isinstance(error, (aiohttp.ClientConnectorCertificateError, aiohttp.ClientConnectorSSLError)):
        return PublishError(
            f"{host} does not prove who it is, so nothing was sent to it.",
            hint="Look at the address. If your organisation signs its certificates itself, name the file of "
            "its certificates in “cafile”.",
        )
    if isinstance(error, (aiohttp.ClientProxyConnectionError, aiohttp.ClientHttpProxyError)):
        return PublishError("The proxy does not let us through.", hint="Look at the proxy in the settings.")
    if isinstance(error, aiohttp.ClientConnectorDNSError):
        return PublishError(
            f"There is no server “{host}”, or this computer is offline.", hint="Look at the address."
        )
    if isinstance(error, aiohttp.ClientConnectorError):
        return PublishError(
            f"{host} does not answer.", hint="Look at the address, or try again when you are online."
        )
    if isinstance(error, aiohttp.ConnectionTimeoutError):
        return PublishError(f"{host} did not answer within {seconds:g} seconds.", hint="Try again later.")
    if isinstance(error, ValueError):
        return PublishError("The address cannot be used.", hint="Look at the address of this target.")
    if isinstance(error, TimeoutError):
        return Lost(f"{host} took too long to answer.", hint="Try again later.")
    return Lost(f"The line to {host} broke.", hint="Try again later.")
