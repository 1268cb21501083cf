"""Addresses: read as typed, made safe, tidied for showing, and keyed for recognising a page again."""

from __future__ import annotations

import ipaddress
import re
from contextlib import suppress
from urllib.parse import SplitResult, quote, unquote, urljoin, urlsplit

from pkm_desktop.core.errors import SourceError

SCHEMES = frozenset({"http", "https", "mailto"})
MAX_LENGTH = 8192
_DEFAULT_PORTS = {"http": 80, "https": 443}
# What browsers drop: tab, newline and return anywhere, other controls and blanks at the ends (WHATWG URL,
# 4.4). Bidi and zero-width characters have no business in an address; they only disguise it.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
_UNQUOTED = re.compile(r'[\s"<>\\^`{|}]')
# An absolute address that comes out of all checks as it goes in; nearly all links of articles are like that.
_ORDINARY = re.compile(
    r"https?://[a-z0-9.-]++(?:/[A-Za-z0-9_.~/%!$&'()*+,=:@-]*+)?+(?:\?[A-Za-z0-9_.~/%!$&'()*+,=:@?-]++)?+(?:\#[A-Za-z0-9_.~/%!$&'()*+,=:@?-]++)?+"
)
# One in which there is nothing to tidy, either: no query, fragment, port, user or quoted character.
_TIDY = re.compile(r"https?://([a-z0-9-]++(?:\.[a-z0-9-]++)*+)((?:/[A-Za-z0-9_.~/!$&'()*+,=:-]*+)?+)")
_NO_HOST = re.compile(r"[\s%<>\"^`{|}]")
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_HOST_AND_PORT = re.compile(r"[^\s/:@]+:\d{1,5}(?:[/?#]|$)")
_TRACKING = re.compile(
    r"(?:utm_.*|mtm_.*|pk_(?:campaign|kwd|source|medium|content)|hsa_.*|_hsenc|_hsmi|__hs(?:tc|sc|fp)|__s|mc_[ce]id"
    r"|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|li_fat_id|igsh|igshid|_openstat"
    r"|wt\.?mc|wt_zmc|at_(?:medium|campaign|custom\d|link_.*|ptr_name|format|bbc_team)|xtor|cmpid|ns_(?:campaign|mchannel|source)"
    r"|vero_(?:id|conv)|oly_(?:anon|enc)_id|rb_clickid|s_cid|mkt_tok|trk_contact|ml_subscriber(?:_hash)?|_ke|ck_subscriber_id"
    r"|guccounter|guce_referr?er(?:_sig)?|spm|scm|srsltid|syclid|ref_src|ref_url|cvid|ocid|feature=emb_.*)",
    re.IGNORECASE,
)
_HOLE, _QUOTED_HOLE = "{secret}", "%7Bsecret%7D"  # where the secret was that an address is kept without
# Fragments that name no place of their own: a comment form, a text highlight, a campaign.
_NOISE_FRAGMENT = re.compile(
    r"(?:respond|comments?|disqus_thread|top|rss|feed|more|xtor=.*|utm_.*|ref=.*|at_.*|:~:.*|comment-form|share)?",
    re.IGNORECASE,
)


def as_typed(address: str) -> str:
    """The http(s) address a person meant: `example.org` and `feed://example.org/x` become `https://…`,
    `http://…`.

    Raises SourceError where it is no web address: empty, a file, a script, a path on this computer.
    """
    text = _UNSEEN.sub("", address.strip()).strip("<>\"' ")
    if not text:
        raise SourceError("There is no address.", hint="Type or paste the address of a page or a feed.")
    text = _without_feed_scheme(text)
    bare = not re.match(r"https?:", text, re.IGNORECASE)
    if bare:
        _refuse_other_schemes(text, shown=address.strip())
        text = "https://" + text.removeprefix("//")
    url = safe_url(text)
    if not url or (bare and not _plausible_host(urlsplit(url).hostname or "")):
        raise SourceError(
            "This is not an address of the web.",
            subject=address.strip()[:200],
            hint="It should look like example.org/blog.",
        )
    return url


def safe_url(url: str, *, base: str = "") -> str:
    """`url` resolved against `base`, or '' unless that is http, https or mailto. Controls are stripped as
    browsers do.
    """
    if len(url) <= MAX_LENGTH and _ORDINARY.fullmatch(url) and _QUOTED_HOLE not in url:
        return url
    text = _UNSEEN.sub("", url.strip()).strip()
    if not text or len(text) > MAX_LENGTH:
        return ""
    try:
        joined = urljoin(base, text) if base else text
        parts = urlsplit(joined)
        scheme = parts.scheme.lower()
        if scheme == "mailto":
            return joined if "@" in parts.path and "\\" not in joined else ""
        if scheme not in SCHEMES:
            return ""
        parts = urlsplit(
            joined.replace("\\", "/")
        )  # what browsers do for http, so that hosts are what they seem
        if not parts.hostname or _NO_HOST.search(parts.hostname) or parts.port == 0:
            return ""
    except ValueError:  # a port or an IPv6 host that is none
        return ""
    safe = _UNQUOTED.sub(lambda found: quote(found[0]), parts._replace(scheme=scheme).geturl())
    return safe.replace(_QUOTED_HOLE, _HOLE)


def canonical(url: str) -> str:
    """The address to show and open: tracking parameters off, host in lower case, a fragment kept where it
    leads somewhere.
    """
    if len(url) <= MAX_LENGTH and _TIDY.fullmatch(url):
        return url
    safe = safe_url(url)
    if not safe.startswith("http"):
        return safe
    parts = urlsplit(safe)
    kept = [pair for pair in parts.query.split("&") if pair and not _TRACKING.fullmatch(_name(pair))]
    fragment = "" if _NOISE_FRAGMENT.fullmatch(parts.fragment) else parts.fragment
    return parts._replace(netloc=_netloc(parts), query="&".join(kept), fragment=fragment).geturl()


def key(url: str) -> str:
    """The form by which an address is recognised again; '' for what is no web address.

    Scheme-less, host in lower case and punycode, default port, trailing slash, credentials and tracking off,
    query sorted. A fragment that leads to a place of its own stays (changelogs and day pages publish `#entry`
    addresses).
    """
    tidy = canonical(url)
    if plain := _TIDY.fullmatch(tidy):
        return plain[1] + plain[2].rstrip("/")
    if not tidy.startswith("http"):
        return ""
    parts = urlsplit(tidy)
    path = quote(
        unquote(parts.path, errors="surrogateescape"), safe="/:@!$&'()*+,;=~-._", errors="surrogateescape"
    )
    query = "&".join(sorted(parts.query.split("&"))) if parts.query else ""
    return (
        _host_key(parts)
        + path.rstrip("/")
        + (f"?{query}" if query else "")
        + (f"#{parts.fragment}" if parts.fragment else "")
    )


def feed_key(url: str) -> str:
    """The form by which a subscription is recognised: as `key`, and the same with `www.` and without."""
    return key(url).removeprefix("www.")


def without_credentials(url: str) -> str:
    """`url` without `user:password@`: what may be shown, logged and exported."""
    if "@" not in url:
        return url
    parts = urlsplit(url)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl() if "@" in parts.netloc else url


def _without_feed_scheme(text: str) -> str:
    """`feed:https://x` is https://x; `feed://x` and `feed:x` are http://x (the scheme of old readers)."""
    found = re.match(r"(?:feed|rss|itpc|pcast|podcast|webcal):(?://)?(.*)", text, re.IGNORECASE | re.DOTALL)
    if (
        found is None
        or not re.match(r"[a-z]+:/", text, re.IGNORECASE)
        and not text.lower().startswith(("feed:", "rss:"))
    ):
        return text
    rest = found[1]
    return (
        rest
        if _SCHEME.match(rest) and not _HOST_AND_PORT.match(rest)
        else f"http://{rest.removeprefix('//')}"
    )


def _refuse_other_schemes(text: str, *, shown: str) -> None:
    local = text.startswith(("/", "./", "../", "~", "\\", ".\\")) and not text.startswith("//")
    drive = re.match(r"[a-zA-Z]:(?:[\\/]|$)", text)
    scheme = _SCHEME.match(text)
    if local or drive or (scheme and scheme[1].lower() == "file"):
        raise SourceError(
            "This is a place on your computer, not an address of the web.",
            subject=shown[:200],
            hint="Use Import for files.",
        )
    if scheme and not _HOST_AND_PORT.match(text):
        raise SourceError(
            f"Addresses that start with “{scheme[0][:20]}” cannot be followed, only http and https.",
            subject=shown[:200],
        )


def _plausible_host(host: str) -> bool:
    """A name with a dot, `localhost`, or an IP address: `word` alone is no address, it is a search."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return host == "localhost" or ("." in host.strip(".") and " " not in host and "%20" not in host)
    return True


def _name(pair: str) -> str:
    return unquote(pair.split("=", 1)[0])


def _netloc(parts: SplitResult) -> str:
    user, at, _ = parts.netloc.rpartition("@")
    host = (parts.hostname or "").rstrip(".")
    host = f"[{host}]" if ":" in host else host
    port = "" if parts.port in (None, _DEFAULT_PORTS.get(parts.scheme)) else f":{parts.port}"
    return f"{user}{at}{host}{port}"


def _host_key(parts: SplitResult) -> str:
    host = (parts.hostname or "").rstrip(".")
    with suppress(UnicodeError):
        host = host if host.isascii() else host.encode("idna").decode("ascii")
    port = "" if parts.port in (None, _DEFAULT_PORTS.get(parts.scheme)) else f":{parts.port}"
    return host + port
