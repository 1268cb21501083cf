"""One mail address in all its spellings: capitals, and domains in other letters than ASCII."""

from __future__ import annotations

from contextlib import suppress


def ascii_form(address: str) -> str:
    """The address as mail programs and servers write it, in lower case: 'jo@xn--mller-kva.example'.

    Two addresses are the same one where this is. What IDNA (RFC 3490) does not take stays as it is.
    """
    local, at, domain = address.strip().rpartition("@")
    with suppress(UnicodeError):
        domain = domain.encode("idna").decode("ascii")
    return f"{local}{at}{domain}".casefold()


def spellings(address: str) -> tuple[str, ...]:
    """All the ways in which the address may stand in a text that was folded by ASCII rules alone."""
    written = ascii_form(address)
    local, at, domain = written.rpartition("@")
    try:
        own = domain.encode("ascii").decode("idna").casefold()
    except UnicodeError:
        own = domain
    loud = "".join(letter if letter.isascii() else letter.upper() for letter in own)
    every = (written, f"{local}{at}{own}", f"{local}{at}{loud}", address.strip().casefold())
    return tuple(dict.fromkeys(every))
