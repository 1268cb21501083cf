"""Logins on the command line: secrets are asked for, never given as a word of the command."""

from __future__ import annotations

import getpass
import sys
from typing import Annotated

import typer

from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.model.sources import Login

User = Annotated[str, typer.Option(help="Log in by this name; its password is asked for, or read on stdin.")]
Token = Annotated[
    bool, typer.Option("--token", help="Log in with a token; it is asked for, or read from stdin.")
]


def asked_login(user: str, token: bool, *, kind: str = "") -> Login | None:
    """A password for a name, a token, or what the source had before (`kind`); None if nothing is wanted."""
    if token or (kind in ("bearer", "address") and not user):
        return Login("address" if kind == "address" else "bearer", "", _secret("Token"))
    if user or kind == "basic":
        return Login("basic", user, _secret(f"Password of {user}" if user else "Password"))
    return None


def asked_secret(what: str) -> str:
    """A secret that is called so: typed without being shown, or the next line of stdin."""
    return _secret(what)


def _secret(what: str) -> str:
    """Typed without being shown, or the first line of stdin where nobody types. What other programs see of a
    running command, its words, has no secret in it.
    """
    if sys.stdin is None:
        raise Rejected(f"There is nobody to ask for it: {what}.")
    typed = getpass.getpass(f"{what}: ") if sys.stdin.isatty() else sys.stdin.readline()
    if not typed.strip():
        raise Rejected(f"Nothing was given: {what}.", hint="Type it when asked, or send it to stdin.")
    return typed.strip("\r\n")
