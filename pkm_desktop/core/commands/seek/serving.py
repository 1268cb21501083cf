"""The door for the bookmarklet: what the browser hands over is kept at once, and fetched afterwards."""

from __future__ import annotations

import os
import queue
import secrets
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from pkm_desktop.core.commands.seek import capture
from pkm_desktop.core.errors import CredentialsError, PkmError, Rejected, SettingsError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.captures import Captured
from pkm_desktop.core.model.changes import Outcome
from pkm_desktop.core.model.items import Saved
from pkm_desktop.core.paths import resource, settings_file
from pkm_desktop.core.settings import Settings, save_settings

if TYPE_CHECKING:
    from pkm_desktop.core.seek.capture.capture_door import Door

TOKEN_KEY = "capture-door"  # noqa: S105 (a name in the keyring)
TOKEN_FILE = "capture-token"  # noqa: S105 (a name of a file)
TOKEN_BYTES = 32
OnSaved = Callable[[Outcome[Saved]], None]


class OpenDoor:
    """An open door: its address and port, and the thread that fetches what was handed over."""

    def __init__(self, library: Library, door: Door, on_saved: OnSaved) -> None:
        self._library, self._door, self._on_saved = library, door, on_saved
        self._waiting: queue.SimpleQueue[Saved | None] = queue.SimpleQueue()
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._fetch_all, name="capture fetch", daemon=True)
        self._thread.start()

    @property
    def address(self) -> str:
        """Where the door is: 'http://127.0.0.1:20123'."""
        return self._door.address

    @property
    def port(self) -> int:
        """The port it was given; the same every time."""
        return self._door.port

    @property
    def token(self) -> str:
        """What the bookmarklet shows at the door."""
        return self._door.token

    def later(self, saved: Saved) -> None:
        """Have the text of a page fetched when its turn comes."""
        self._waiting.put(saved)

    def close(self) -> None:
        """Let nothing in any more. What was handed over is kept; a fetch under way is given up."""
        self._door.close()
        self._closing.set()
        self._waiting.put(None)
        self._thread.join(5)

    def _fetch_all(self) -> None:
        while (saved := self._waiting.get()) is not None:
            with suppress(PkmError):  # the link, the title and the words are kept already
                text = capture.full_text(self._library, saved.id, stop=self._closing.is_set)
                self._on_saved(text)


def open_door(
    library: Library,
    settings: Settings | None = None,
    on_saved: OnSaved | None = None,
    *,
    language: str = "",
    say: Callable[[str], str] = str,
) -> OpenDoor:
    """Open the door on loopback; close it when done. SettingsError when its port is taken.

    The port is chosen once and remembered in the settings, as is the token in the keyring: a bookmark once
    made goes on working. `on_saved` gets each page as it is kept, and again when its text has come, on
    threads of ours. The page for the browser is in English, or in the `language` if it is written in it;
    `say` puts what it is answered into that language.
    """
    from pkm_desktop.core.seek.capture.capture_door import Door

    settings = settings or library.settings
    tell: OnSaved = on_saved or (lambda outcome: None)
    opened: list[OpenDoor] = []

    def take(captured: Captured) -> str:
        outcome = _keep(library, captured)
        tell(outcome)
        opened[0].later(outcome.value)
        return "Saved."

    pages, port = resource("capture"), settings.capture_port
    door = Door(take, token=_token(library), pages=pages, port=port, language=language, say=say)
    keeper = OpenDoor(library, door, tell)
    opened.append(keeper)
    try:
        door.start()
        if door.port != settings.capture_port:
            save_settings(replace(settings, capture_port=door.port), only=["capture_port"])
    except BaseException:
        keeper.close()
        raise
    return keeper


def bookmarklet(door: OpenDoor) -> str:
    """The bookmark's address that saves the page at hand ('javascript:…'), to drag to the bookmarks bar."""
    from pkm_desktop.core.seek.capture import capture_door

    return capture_door.bookmarklet(door.address, door.token)


def renew_token(library: Library) -> None:
    """Make every bookmarklet made so far useless; the next door that is opened has a new token."""
    _new_token(library)


def _keep(library: Library, captured: Captured) -> Outcome[Saved]:
    """The link, the title and the selection, in the library before anything is fetched."""
    if library.readonly:
        raise Rejected("The library is open for reading only.")
    return capture.save_page(
        library,
        captured.url,
        tags=captured.tags,
        why=captured.why,
        title=captured.title or captured.url,
        quote=captured.quote,
        fetched=False,
    )


def _token(library: Library) -> str:
    """The token that was made once: from the keyring; where there is none, from a file only we can read."""
    for known in (_from_keyring, _from_file):
        token = known(library)
        if len(token) >= TOKEN_BYTES:
            return token
    return _new_token(library)


def _new_token(library: Library) -> str:
    token = secrets.token_urlsafe(TOKEN_BYTES)
    library.credentials.keep(token, key=TOKEN_KEY)
    if library.credentials.outlives(TOKEN_KEY):
        _token_file().unlink(missing_ok=True)
    else:
        _to_file(token)
    return token


def _from_keyring(library: Library) -> str:
    try:
        return library.credentials.secret(TOKEN_KEY)
    except CredentialsError:
        return ""


def _from_file(library: Library) -> str:
    try:
        return _token_file().read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return ""


def _to_file(token: str) -> None:
    path = _token_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(handle, "w", encoding="ascii") as file:  # noqa: PTH123 (a handle of a file with mode 0600)
            file.write(token)
    except OSError as error:
        raise SettingsError(
            f"The token for the bookmark cannot be kept ({error.strerror}).", subject=str(path)
        ) from error


def _token_file() -> Path:
    return settings_file().parent / TOKEN_FILE
