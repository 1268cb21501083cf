"""The readers of a community: the addresses in its line of recipients, one by one. Pure."""

from __future__ import annotations

import re
from email.utils import getaddresses

from pkm_desktop.core.model.mail_addresses import ascii_form

_APART = re.compile(r'(?:"(?:[^"\\]|\\.)*"|<[^<>]*>|[^,;"])+|"')


def addresses(recipients: str) -> tuple[str, ...]:
    """The bare addresses of a line of recipients, in their order, as written."""
    return tuple(found for part in _APART.findall(recipients) if (found := bare(part)))


def bare(text: str) -> str:
    """The address in 'Ada Okafor <ada@example.org>', '' where there is none."""
    found = [address.strip() for _, address in getaddresses([text]) if "@" in address]
    return found[0] if found else ""


def named(text: str) -> tuple[str, str]:
    """Name and address of a person as a mail writes it: either may be ''. 'Ada' alone is a name."""
    address = bare(text)
    if not address:
        return text.strip(), ""
    name = next((name for name, found in getaddresses([text]) if found.strip() == address), "")
    return name.strip(), address


def without(recipients: str, address: str) -> str:
    """The line of recipients without one address, however it is spelt; the others stay as they are."""
    wanted = ascii_form(address)
    parts = [part.strip() for part in _APART.findall(recipients) if part.strip()]
    left = [part for part in parts if ascii_form(bare(part)) != wanted]
    return recipients if len(left) == len(parts) else ", ".join(left)
