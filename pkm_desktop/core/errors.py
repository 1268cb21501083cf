"""Known errors: what the world did to us, as a sentence for a person. Bugs are never wrapped."""

from __future__ import annotations

LONGEST_SUBJECT = 300


class PkmError(Exception):
    """A known problem. `str(error)` is one sentence for the person; `hint` says what to do about it."""

    def __init__(self, message: str, *, subject: str = "", hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.subject = subject
        self.hint = hint

    def __str__(self) -> str:
        about = f"{_short(self.subject)}: " if self.subject else ""
        return f"{about}{self.message}{' ' + self.hint if self.hint else ''}"


def _short(subject: str) -> str:
    """A sentence stays one even about an address of a hundred thousand characters."""
    return (
        subject if len(subject) <= LONGEST_SUBJECT else f"{subject[: LONGEST_SUBJECT - 40]}…{subject[-39:]}"
    )


class SourceError(PkmError):
    """A feed or page could not be fetched or read."""


class ImportFileError(PkmError):
    """A file from another program could not be read."""


class NotFound(PkmError):
    """The library holds nothing with this id or name."""


class Rejected(PkmError):
    """The request makes no sense as it stands: an empty quote, an issue that has left already."""


class SettingsError(PkmError):
    """The settings file or a setting is not usable."""


class CredentialsError(PkmError):
    """A password or token is needed that is not known; the person has to be asked."""


class PublishError(PkmError):
    """A digest could not be handed over."""


class StoreError(PkmError):
    """The library file could not be read or written."""


class LibraryBusy(StoreError):
    """Another process has the library open for writing."""


class LibraryTooNew(StoreError):
    """The library was written by a later version of the app."""


class LibraryDamaged(StoreError):
    """The library file is not readable as a library."""


class IndexDamaged(StoreError):
    """The search index is not readable; the library itself may well be."""


class DiskFull(StoreError):
    """There is no room left for a change; nothing of it was written."""


class Cancelled(PkmError):
    """The person stopped a long command; what was finished until then stays."""
