"""Passwords and tokens: in the system's keyring, never in the library, a log or an export."""

from __future__ import annotations

import os
import queue
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from pkm_desktop.core.errors import CredentialsError

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

    from pkm_desktop.core.model.sources import Login

SERVICE = "PKM Desktop"
PATIENCE = 5.0  # seconds: a keyring may wait for a person to unlock it, or for a D-Bus that never answers
PAUSE = 300.0  # seconds without another try after a keyring kept us waiting
_Answer = TypeVar("_Answer")


@dataclass
class Credentials:
    """The secrets of one open library. Where the system has no keyring they last until the program ends.

    Every call comes back within `patience` seconds, and without waiting for a while after a keyring was
    silent. Thread-safe. Nothing here is ever written to a file of ours.
    """

    patience: float = PATIENCE
    _here: dict[str, str] = field(default_factory=dict, repr=False)  # known in this run only
    _aside: dict[str, str] = field(default_factory=dict, repr=False)  # forgotten, but an undo may ask for it
    _met: dict[str, Login] = field(default_factory=dict, repr=False)  # of addresses looked at
    _silent_since: float | None = field(default=None, repr=False)

    def keep(self, secret: str, *, key: str = "") -> str:
        """Store a secret; the key under which it is found again. `outlives(key)` tells for how long."""
        key = key or os.urandom(8).hex()
        self._aside.pop(key, None)
        if self._ask(lambda: _store(key, secret), otherwise=False):
            self._here.pop(key, None)
        else:
            self._here[key] = secret
        return key

    def secret(self, key: str) -> str:
        """The secret kept under a key; CredentialsError when it must be asked for again."""
        if key in self._aside:  # what used it has come back by undo
            self.keep(self._aside[key], key=key)
        found = self._here.get(key) or (self._ask(lambda: _load(key), otherwise="") if key else "")
        if found:
            return found
        if self._silent():
            raise CredentialsError(
                "The keyring of this system does not answer.", hint="Unlock it, or enter the password again."
            )
        raise CredentialsError("The password is not known here.", hint="Enter it again.")

    def forget(self, key: str) -> None:
        """Take a secret out of the keyring; none there is fine. An undo in this run can bring it back."""
        if not key:
            return
        with suppress(CredentialsError):
            self._aside[key] = self.secret(key)
        self._here.pop(key, None)
        self._ask(lambda: _delete(key), otherwise=None)

    def outlives(self, key: str) -> bool:
        """Whether the secret of this key is kept beyond the end of the program."""
        return key not in self._here and key not in self._aside

    def remember(self, address: str, login: Login) -> None:
        """Know in this run what opened an address, between looking at it and following it."""
        self._met[address] = login

    def remembered(self, address: str) -> Login | None:
        """What opened an address earlier in this run."""
        return self._met.get(address)

    def durable(self) -> bool:
        """Whether this system has a keyring that answers and keeps secrets beyond the end of the program."""
        return self._ask(durable, otherwise=False)

    def _silent(self) -> bool:
        return self._silent_since is not None and time.monotonic() - self._silent_since < PAUSE

    def _ask(self, question: Callable[[], _Answer], *, otherwise: _Answer) -> _Answer:
        """The keyring's answer; `otherwise` when it fails or takes longer than our patience."""
        if self._silent():
            return otherwise
        answers: queue.SimpleQueue[_Answer] = queue.SimpleQueue()
        threading.Thread(
            target=lambda: answers.put(_answer(question, otherwise)), name="keyring", daemon=True
        ).start()
        try:
            answer = answers.get(timeout=self.patience)
        except queue.Empty:
            self._silent_since = time.monotonic()
            return otherwise
        self._silent_since = None
        return answer


def durable() -> bool:
    """Whether this system has a keyring that outlives the program. May take its time."""
    return _backend() is not None


def _answer(question: Callable[[], _Answer], otherwise: _Answer) -> _Answer:
    """What the keyring says; every failure of its many back ends (D-Bus, locked, broken) is a no.

    Their errors are not passed on or logged: some carry the request, and with it the secret.
    """
    try:
        return question()
    except Exception:
        return otherwise


def _backend() -> KeyringBackend | None:
    """The keyring to trust: none that keeps nothing, and none that keeps secrets as plain text in a file."""
    import keyring

    chosen = keyring.get_keyring()
    members: list[KeyringBackend] = list(getattr(chosen, "backends", None) or [chosen])
    return next((member for member in members if _trusted(member)), None)


def _trusted(backend: KeyringBackend) -> bool:
    from keyring.backends import fail, null

    kind = type(backend)
    in_files = kind.__module__.startswith("keyrings.alt.") or "plaintext" in kind.__name__.lower()
    return not in_files and not isinstance(backend, fail.Keyring | null.Keyring) and backend.priority > 0


def _store(key: str, secret: str) -> bool:
    """Whether the keyring has it: read back, because some take everything and keep nothing."""
    backend = _backend()
    if backend is None:
        return False
    backend.set_password(SERVICE, key, secret)
    return backend.get_password(SERVICE, key) == secret


def _load(key: str) -> str:
    backend = _backend()
    return (backend.get_password(SERVICE, key) or "") if backend else ""


def _delete(key: str) -> None:
    backend = _backend()
    if backend is not None:
        backend.delete_password(SERVICE, key)
