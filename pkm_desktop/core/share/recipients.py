"""The recipients of a digest: mail addresses with commas between, each of them usable. Pure."""

from __future__ import annotations

import re

from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.model.text import one_line
from pkm_desktop.core.share.eml import mailbox

# Commas, semicolons and line ends part addresses, but not within a quoted name.
_PIECE = re.compile(r'(?:"[^"\n]*"|[^,;\n])+')
_MAILBOX = re.compile(r'(?:"(?P<quoted>[^"]*)"|(?P<name>[^"<>:@]*))\s*<(?P<in>[^<>\s]+)>|(?P<bare>[^<>\s"]+)')


def checked(text: str) -> str:
    """The addresses as they are stored: 'a@example.org, Ada <b@example.org>', each address once.

    Rejected, naming it, for what is no address.
    """
    found: dict[str, str] = {}
    for piece in filter(None, map(one_line, _PIECE.findall(text))):
        said = _MAILBOX.fullmatch(piece)
        name = (said["quoted"] or said["name"] or "").strip() if said else ""
        address = mailbox(name, said["in"] or said["bare"]) if said else None
        if address is None:
            raise Rejected(
                f"“{piece}” is no mail address.",
                hint="Write addresses with commas between; a name with a comma in it needs quotation marks.",
            )
        found.setdefault(address.addr_spec.casefold(), piece)
    return ", ".join(found.values())
