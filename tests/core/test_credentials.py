"""Secrets: kept by a keyring where there is a good one, for this run where not, never waited for."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null
from keyring.errors import KeyringLocked

from pkm_desktop.core.credentials import SERVICE, Credentials, durable
from pkm_desktop.core.errors import CredentialsError
from tests.keyrings import Memory


class Locked(Memory):
    """The person does not unlock it."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked("locked")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked(f"locked: {password}")

    def delete_password(self, service: str, username: str) -> None:
        raise KeyringLocked("locked")


class Broken(Memory):
    """D-Bus is missing: what comes up is no error of keyring's own."""

    def get_password(self, service: str, username: str) -> str | None:
        raise OSError("Failed to connect to socket /run/user/0/bus")

    set_password = get_password  # type: ignore[assignment]
    delete_password = get_password  # type: ignore[assignment]


class Forgetful(Memory):
    """Takes everything, keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        return


class Slow(Memory):
    """Waits for a prompt that nobody sees."""

    def __init__(self) -> None:
        super().__init__()
        self.go = threading.Event()
        self.asked = 0

    def get_password(self, service: str, username: str) -> str | None:
        self.asked += 1
        self.go.wait(20)
        return super().get_password(service, username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self.asked += 1
        self.go.wait(20)


class PlaintextKeyring(Memory):
    """Named as the one of keyrings.alt: it would write secrets into a file as they are."""


@pytest.fixture
def use() -> Iterator[Callable[[KeyringBackend], KeyringBackend]]:
    before = keyring.get_keyring()

    def chosen(backend: KeyringBackend) -> KeyringBackend:
        keyring.set_keyring(backend)
        return backend

    yield chosen
    keyring.set_keyring(before)


Use = Callable[[KeyringBackend], KeyringBackend]


def test_a_keyring_keeps_a_secret_for_the_next_run(use: Use) -> None:
    ring = Memory()
    use(ring)
    first = Credentials()
    key = first.keep("s3cret")
    assert ring.kept == {(SERVICE, key): "s3cret"}
    assert (first.durable(), durable(), first.outlives(key)) == (True, True, True)
    assert Credentials().secret(key) == "s3cret"
    assert "s3cret" not in repr(first)
    first.keep("other", key=key)
    assert Credentials().secret(key) == "other"


def test_what_is_forgotten_leaves_the_keyring_but_an_undo_finds_it(use: Use) -> None:
    ring = Memory()
    use(ring)
    credentials = Credentials()
    key = credentials.keep("s3cret")
    credentials.forget(key)
    assert ring.kept == {}
    with pytest.raises(CredentialsError, match="Enter it again"):
        Credentials().secret(key)
    assert credentials.secret(key) == "s3cret"
    assert ring.kept == {(SERVICE, key): "s3cret"}
    credentials.forget("never-there")
    credentials.forget("")


@pytest.mark.parametrize(
    "ring", [fail.Keyring(), null.Keyring(), Locked(), Broken(), Forgetful(), PlaintextKeyring()]
)
def test_without_a_good_keyring_a_secret_lasts_for_the_run(use: Use, ring: KeyringBackend) -> None:
    use(ring)
    credentials = Credentials()
    key = credentials.keep("s3cret")
    assert not credentials.outlives(key)
    assert credentials.secret(key) == "s3cret"
    with pytest.raises(CredentialsError):
        Credentials().secret(key)
    assert getattr(ring, "kept", {}) == {}
    credentials.forget(key)


def test_a_chain_is_used_where_it_is_good(use: Use, monkeypatch: pytest.MonkeyPatch) -> None:
    good = Memory()
    chain = chainer.ChainerBackend()
    monkeypatch.setattr(type(chain), "backends", [PlaintextKeyring(), good], raising=False)
    use(chain)
    key = Credentials().keep("s3cret")
    assert good.kept == {(SERVICE, key): "s3cret"}


def test_a_keyring_that_does_not_answer_is_not_waited_for_twice(use: Use) -> None:
    ring = Slow()
    use(ring)
    credentials = Credentials(patience=0.2)
    started = time.monotonic()
    key = credentials.keep("s3cret")
    assert credentials.secret(key) == "s3cret"
    for number in range(20):
        with pytest.raises(CredentialsError, match="does not answer"):
            credentials.secret(f"key {number}")
    assert time.monotonic() - started < 2
    assert ring.asked == 1
    ring.go.set()


def test_no_secret_is_not_asked_for(use: Use) -> None:
    ring = Slow()
    use(ring)
    with pytest.raises(CredentialsError):
        Credentials(patience=0.2).secret("")
    assert ring.asked == 0


def test_keyring_is_imported_only_when_it_is_needed() -> None:
    code = "import sys; from pkm_desktop.core.library import open_library; sys.exit('keyring' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
