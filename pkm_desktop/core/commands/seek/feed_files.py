"""A feed given as a file: it is no list of anything to bring in, but can be followed by its address."""

from __future__ import annotations

from pathlib import Path

from pkm_desktop.core.errors import ImportFileError
from pkm_desktop.core.model.sources import ImportedFile

FEED = "feed"


class FeedFile(ImportFileError):
    """A file is a feed itself; `address` is the one it gives for itself, '' for none."""

    def __init__(self, address: str) -> None:
        where = f"`follow {address}`" if address else "`follow` takes the address of its site, too"
        super().__init__(
            "This is a feed itself, not a list of feeds.", hint=f"Follow it by its address: {where}."
        )
        self.address = address


def refused(path: Path, kind: str, error: ImportFileError) -> ImportedFile:
    """What became of a file that could not be taken in, with the sentence why."""
    said = (f"{error.message} {error.hint}".strip(),)
    if isinstance(error, FeedFile):
        return ImportedFile(str(path), FEED, failed=1, errors=said, feed=error.address)
    return ImportedFile(str(path), kind, failed=1, errors=said)


def refuse_feed(data: bytes) -> None:
    """FeedFile where the content is a feed."""
    from pkm_desktop.core.seek.feeds.feed_file import own_address

    address = own_address(data)
    if address is not None:
        raise FeedFile(address)
