"""Who asked to be left out of a community's mails: known again by a salted hash, the address is gone."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable

from pkm_desktop.core.model.mail_addresses import ascii_form
from pkm_desktop.core.model.responses import OptOut
from pkm_desktop.core.store.database import Connection, Writing, to_time


def opted_out(db: Connection, community_id: int, addresses: Iterable[str]) -> frozenset[str]:
    """Those of the addresses (as given) that asked to be left out of this community's mails."""
    rows = db.execute("SELECT address FROM opt_out WHERE community_id = ?", (community_id,)).fetchall()
    known = {row["address"] for row in rows}
    salts = {sign.partition(":")[0] for sign in known}
    return frozenset(address for address in addresses if any(_sign(address, salt) in known for salt in salts))


def opt_outs(db: Connection, community_id: int | None = None) -> tuple[OptOut, ...]:
    """Who asked to be left out, of one community or of all, the newest first."""
    rows = db.execute(
        "SELECT o.community_id, c.name, o.at FROM opt_out o JOIN community c ON c.id = o.community_id"
        " WHERE ?1 IS NULL OR o.community_id = ?1 ORDER BY o.at DESC, c.name",
        (community_id,),
    )
    return tuple(
        OptOut(row["community_id"], row["name"], moment) for row in rows if (moment := to_time(row["at"]))
    )


def add(writing: Writing, community_id: int, address: str) -> None:
    """Remember that this address is to be left out from now on; once is enough."""
    if opted_out(writing.db, community_id, (address,)):
        return
    row = writing.db.execute(
        "SELECT address FROM opt_out WHERE community_id = ? LIMIT 1", (community_id,)
    ).fetchone()
    salt = row["address"].partition(":")[0] if row else secrets.token_hex(8)
    writing.db.execute(
        "INSERT INTO opt_out(community_id, address, at) VALUES (?, ?, ?)",
        (community_id, _sign(address, salt), writing.stamp),
    )


def remove(writing: Writing, community_id: int, address: str) -> bool:
    """Let an address in again, as its owner wishes; False if it had not asked to be left out."""
    rows = writing.db.execute(
        "SELECT address FROM opt_out WHERE community_id = ?", (community_id,)
    ).fetchall()
    signs = [
        row["address"] for row in rows if row["address"] == _sign(address, row["address"].partition(":")[0])
    ]
    for sign in signs:
        writing.db.execute("DELETE FROM opt_out WHERE community_id = ? AND address = ?", (community_id, sign))
    return bool(signs)


def _sign(address: str, salt: str) -> str:
    """Of the address without regard to capitals, as mail is delivered in practice, or to spelling."""
    plain = ascii_form(address)
    return f"{salt}:{hashlib.sha256(f'{salt}:{plain}'.encode('utf-8', 'replace')).hexdigest()}"
