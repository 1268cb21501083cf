"""The way out to a folder: a small site of pages and feeds, to be put on a server by Git or anything else.

Files are written whole, and only where they change; what is not ours is neither changed nor deleted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryFile
from urllib.parse import quote

from pkm_desktop.core.errors import PublishError, Rejected
from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.model.targets import Setting, TargetKind, TargetTest
from pkm_desktop.core.share.sending import site_pages, wiki
from pkm_desktop.core.share.sending.filled import filled
from pkm_desktop.core.share.sending.protocol import Account, Delivered, Parcel, Sent
from pkm_desktop.core.share.sending.wiki import Standing
from pkm_desktop.core.share.targets.files import write_whole

_KIND = TargetKind(
    "folder",
    "Folder with a site",
    "page",
    (
        Setting(
            "folder", "Folder", "Its whole path. It may be one that Git or a server watches.", required=True
        ),
        Setting(
            "site", "Address of the site", "Where readers find the folder; feeds need it.", form="address"
        ),
    ),
)
_FEEDS = (("feed.xml", "atom"), ("feed.json", "jsonfeed"))


@dataclass(frozen=True)
class Folder:
    """See `protocol.Way`."""

    kind: TargetKind = _KIND
    repeatable: bool = True

    def check(self, settings: Mapping[str, str]) -> dict[str, str]:
        found = filled(self.kind, settings)
        try:
            folder = Path(found["folder"]).expanduser()
        except RuntimeError as error:
            raise Rejected("There is no such home.", subject=found["folder"]) from error
        if not folder.is_absolute():
            raise Rejected("Give the whole path of the folder.", subject=found["folder"])
        return {**found, "folder": str(folder)}

    def test(self, account: Account) -> TargetTest:
        folder = Path(account.settings["folder"])
        if not folder.is_dir():
            there = folder.parent.is_dir()
            text = "The folder will be made." if there else "There is no such folder, nor the one above it."
            return TargetTest(
                there, f"{folder}: {text}", "" if there else "Look whether its disk is connected."
            )
        try:
            with TemporaryFile(dir=folder):
                return TargetTest(True, f"{folder}: files can be written there.")
        except OSError as error:
            return TargetTest(False, f"{folder}: nothing can be written there ({error.strerror}).")

    def send(self, account: Account, parcel: Parcel, before: Sent | None) -> Delivered:
        name = (before and before.remote_id) or f"{parcel.name}.html"
        with _in_words(account.settings["folder"]):
            folder = _place(account, parcel)
            path = folder / Path(name).name
            if _read(path) != parcel.rendered.content:
                wiki.may_write(_standing(path), parcel, before)
                write_whole(path, parcel.rendered.content)
            if _read(path) != parcel.rendered.content:
                raise PublishError("The file does not hold what was written to it.", subject=str(path))
            notes = list(_rest(account, folder, parcel, path.name))
        return Delivered("verified", str(path), path.name, _standing(path).rev, " ".join(notes))


WAY = Folder()


def _place(account: Account, parcel: Parcel) -> Path:
    """The community's own folder. The one above all has to be there: its disk may not be connected."""
    above = Path(account.settings["folder"])
    if not above.is_dir() and not above.parent.is_dir():
        raise PublishError(
            "There is no such folder.", subject=str(above), hint="Look whether its disk is connected."
        )
    folder = above / (parcel.name.removesuffix(f"-{parcel.issue.number}") or "digest")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _standing(path: Path) -> Standing:
    content = _read(path)
    if content is None:
        return Standing(None)
    import hashlib

    return Standing(content.decode("utf-8", "replace"), hashlib.sha256(content).hexdigest())


def _rest(account: Account, folder: Path, parcel: Parcel, name: str) -> Iterator[str]:
    """Bring the list and the feeds up to date; a sentence for each that could not be."""
    pages: list[tuple[Issue, str]] = [(parcel.issue, name)]
    pages += [(past.issue, past.remote_id) for past in parcel.archive if past.remote_id]
    pages.sort(key=lambda pair: -pair[0].number)
    yield from _renewed(
        folder / "index.html", lambda old: site_pages.index(old.decode(), parcel, pages).encode()
    )
    issues = [issue for issue, _ in pages]
    for file, form in _FEEDS:
        place = f"{quote(folder.name)}/{file}"
        yield from _renewed(folder / file, partial(site_pages.feed, account, issues, form, place))


def _renewed(path: Path, make: Callable[[bytes], bytes]) -> Iterator[str]:
    try:
        old = _read(path) or b""
        if old and not site_pages.is_ours(path.name, old):
            yield f"{path.name} there is not ours and was left as it is. Move it away, and ours comes there."
            return
        new = make(old)
        if new != old:
            write_whole(path, new)
    except (PublishError, OSError, ValueError) as error:
        said = error.strerror if isinstance(error, OSError) else str(error)
        yield f"The issue has arrived, but {path.name} could not be brought up to date. {said}"


def _read(path: Path) -> bytes | None:
    with suppress(FileNotFoundError):
        return path.read_bytes()
    return None


@contextmanager
def _in_words(folder: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise PublishError(
            f"The files could not be written ({error.strerror or type(error).__name__}).",
            subject=folder,
            hint="Choose another folder, or make room, and publish again.",
        ) from error
