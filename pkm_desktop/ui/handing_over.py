"""What a start of the app was given: addresses, files, and links of our own (`pkm:`).

`pkm://add?url=https://…` offers an address, several `url=` several; `pkm:n12` and `pkm://n12` show a thing.
Any page on the web may hold such a link: nothing is fetched or followed before the person says so.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from urllib.parse import parse_qs

from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.model.refs import Ref, parse_ref
from pkm_desktop.core.model.values import dataclass

OWN = "pkm"
SCHEMES = ("http", "https", "feed")
MOST, LONGEST = 50, 2_000  # addresses of one link, characters of one address
SHOWN = ("item", "note", "highlight", "source", "community", "issue")


@dataclass(frozen=True)
class Given:
    """`addresses` and `files` are taken in at once, `offered` waits for a word, `refs` are shown."""

    addresses: tuple[str, ...] = ()
    files: tuple[Path, ...] = ()
    offered: tuple[str, ...] = ()
    refs: tuple[Ref, ...] = ()


def sort_out(given: Iterable[str]) -> Given:
    """What to do with each; links of ours that make no sense are left out."""
    addresses, files = list[str](), list[Path]()
    offered, refs = list[str](), list[Ref]()
    for one in given:
        scheme = one.partition(":")[0].lower()
        if scheme in SCHEMES:
            addresses.append(one)
        elif scheme == OWN:
            wanted, shown = _own_link(one)
            offered += wanted
            refs += shown
        else:
            files.append(Path(one))
    return Given(tuple(addresses), tuple(files), tuple(offered), tuple(refs))


def _own_link(link: str) -> tuple[tuple[str, ...], tuple[Ref, ...]]:
    """The addresses and the things a `pkm:` link names."""
    place, _, asked = link.partition(":")[2].lstrip("/").partition("?")
    if place.strip("/").lower() != "add":
        return (), _shown(place.strip("/"))
    try:
        found = parse_qs(asked, max_num_fields=MOST).get("url", [])
    except ValueError:  # more fields than anybody means
        return (), ()
    return tuple(one for one in map(str.strip, found) if _is_web(one)), ()


def _shown(name: str) -> tuple[Ref, ...]:
    try:
        return (parse_ref(name, *SHOWN),)
    except Rejected:
        return ()


def _is_web(address: str) -> bool:
    scheme, colon, rest = address.partition(":")
    plain = address.isprintable() and not any(letter.isspace() for letter in address)
    return bool(colon and rest) and scheme.lower() in SCHEMES and plain and len(address) <= LONGEST
