"""The recipients of a digest: mail addresses with commas between, each of them usable. Pure."""

from __future__ import annotations

import re
from email.utils import parseaddr

from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.model.text import one_line
from pkm_desktop.core.share.eml import mailbox

# Commas, semicolons and line ends part addresses, but not within a quoted name.
_PIECE = re.compile(r'(?:"[^"\n]*"|[^,;\n])+')


def checked(text: str) -> str:
    """The addresses as they are stored: 'a@example.org, Ada <b@example.org>', each address once.

    Rejected, naming it, for what is no address.
    """
    found: dict[str, str] = {}
    for piece in filter(None, map(one_line, _PIECE.findall(text))):
        name, spec = parseaddr(piece)
        address = mailbox(name, spec) if spec and spec in piece else None
        if address is None:
            raise Rejected(
                f"“{piece}” is no mail address.",
                hint="Write addresses with commas between; a name with a comma in it needs quotation marks.",
            )
        found.setdefault(address.addr_spec.casefold(), piece)
    return ", ".join(found.values())
