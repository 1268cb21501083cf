"""Passwords and tokens: in the system's keyring, never in the library, a log or an export."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field

from pkm_desktop.core.errors import CredentialsError

SERVICE = "PKM Desktop"


@dataclass
class Credentials:
    """The secrets of one open library. Where the system has no keyring they last until the program ends."""

    _asked: dict[str, str] = field(default_factory=dict, repr=False)

    def keep(self, secret: str, *, key: str = "") -> str:
        """Store a secret; the key under which it is found again. `durable` tells whether it outlives us."""
        key = key or secrets.token_hex(8)
        if not _keyring_keeps(key, secret):
            self._asked[key] = secret
        return key

    def secret(self, key: str) -> str:
        """The secret kept under a key; CredentialsError when it must be asked for again."""
        found = self._asked.get(key) or _from_keyring(key)
        if not found:
            raise CredentialsError("The password is not known here.", hint="Enter it again.")
        return found

    def forget(self, key: str) -> None:
        """Take a secret out of the keyring; none there is fine."""
        self._asked.pop(key, None)
        _out_of_keyring(key)


def durable() -> bool:
    """Whether this system has a keyring that keeps secrets beyond the end of the program."""
    import keyring
    from keyring.backends import fail, null

    backend = keyring.get_keyring()
    return not isinstance(backend, fail.Keyring | null.Keyring) and backend.priority > 0


def _keyring_keeps(key: str, secret: str) -> bool:
    import keyring
    from keyring.errors import KeyringError

    if not durable():
        return False
    try:
        keyring.set_password(SERVICE, key, secret)
    except KeyringError:
        return False
    return True


def _from_keyring(key: str) -> str:
    import keyring
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(SERVICE, key) or ""
    except KeyringError:
        return ""


def _out_of_keyring(key: str) -> None:
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.delete_password(SERVICE, key)
    except KeyringError:
        return
