"""Take what was dropped, pasted or handed over: do it at once, say what came of it, offer to undo it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.progress import Progress, Stop
from pkm_desktop.core.model.sources import Followed, Imported, Preview
from pkm_desktop.ui import mail_drop
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.add_report import Pages, file_name, followed_words, imported_words, saved_words
from pkm_desktop.ui.seek.adding import Into, follow_work, import_work, look_work, save_work
from pkm_desktop.ui.seek.drops import Load
from pkm_desktop.ui.words.core_words import retold
from pkm_desktop.ui.words.job_words import Told, Trouble

MAILS = (".eml", ".mbox")


@dataclass(frozen=True)
class Taken:
    """What became of some addresses."""

    followed: Followed | None = None
    pages: Pages | None = None

    def words(self) -> str:
        """In sentences."""
        parts = [followed_words(self.followed) if self.followed else ""]
        parts.append(saved_words(self.pages) if self.pages else "")
        return "\n".join(part for part in parts if part)

    def failed(self) -> tuple[tuple[str, str], ...]:
        """The addresses that could not be taken, each with the reason."""
        parts = (self.followed, self.pages)
        return tuple(pair for part in parts if part is not None for pair in part.failed)

    def went_well(self) -> str:
        """In sentences, without those."""
        followed = replace(self.followed, failed=()) if self.followed else None
        return Taken(followed, replace(self.pages, failed=()) if self.pages else None).words()

    @property
    def undoable(self) -> bool:
        return bool((self.followed and self.followed.added) or (self.pages and self.pages.saved))


class Taking(QObject):
    """`show_report(imported)` is called for rows that could not be taken, `look_for(addresses)` for feeds."""

    def __init__(
        self,
        desk: Desk,
        show_report: Callable[[Imported], None],
        look_for: Callable[[str], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._show_report, self._look_for = show_report, look_for

    def take(self, load: Load) -> None:
        """Do what was promised."""
        if load.files:
            self.files(load.files)
        if load.addresses:
            self.addresses(load.addresses)
        elif load.text:
            self.text(load.text)

    def addresses(self, addresses: Sequence[str]) -> None:
        """Follow what is a feed, save what is a page."""
        work = partial(_take_addresses, self._desk.library, tuple(addresses))
        self._desk.jobs.work(work, title=self.tr("Adding"), then=self._took, words=self._told)

    def files(self, files: Sequence[Path]) -> None:
        """Bring in what these files hold; a folder is taken in as a whole."""
        if all(file.suffix.lower() in MAILS for file in files):
            self.mails(files)
            return
        self._bring_in(files)

    def mails(self, files: Sequence[Path], issue_id: int = 0, *, only_replies: bool = False) -> None:
        """File the replies to our issues among them; the other mails become items of their senders, or are
        left alone with `only_replies`.

        With `issue_id` those that do not say which issue they answer are filed there.
        """
        work = partial(mail_drop.file_mails, self._desk.library, tuple(files), issue_id=issue_id)
        self._desk.jobs.work(work, title=self.tr("Filing replies"), then=partial(self._filed, only_replies))

    def _filed(self, only_replies: bool, dropped: mail_drop.Dropped) -> None:
        others = [file for file in dropped.filed.others if file.suffix.lower() == ".eml" and not only_replies]
        words = mail_drop.words(dropped, all_told=not others)
        if others:
            self._bring_in(others, words)
        elif dropped.filed.responses:
            undo = partial(mail_drop.undo, self._desk, dropped)
            self._desk.window.toast(words, action=(self.tr("Undo"), undo) if dropped.undoable else None)
        elif words:
            self._desk.window.toast(words)

    def _bring_in(self, files: Sequence[Path], said: str = "") -> None:
        """`said`: what was done with the others, told in one go."""

        def work(on_progress: Progress, stop: Stop) -> Outcome[Imported]:
            run = import_work(self._desk.library, files, "folders")
            outcome: Outcome[Imported] = run(on_progress, stop)
            return outcome

        then = partial(self._imported, said)
        self._desk.jobs.work(work, title=self.tr("Bringing in"), then=then, words=self._told_files)

    def text(self, text: str) -> None:
        """Words become a note."""

        def write() -> object:
            from pkm_desktop.core.commands.sense import annotate

            return annotate.write_note(self._desk.library, text)

        self._desk.jobs.change(write, toast=True)

    def _took(self, taken: Taken) -> None:
        self._desk.window.toast(taken.words(), undo=taken.undoable)

    def _told(self, taken: Taken) -> Told:
        """For the list of jobs: each address that failed can be tried again."""
        troubles = (
            Trouble(f"{address}: {retold(why)}", partial(self.addresses, (address,)))
            for address, why in taken.failed()
        )
        return Told(taken.went_well(), tuple(troubles))

    def _told_files(self, result: Imported) -> Told:
        """For the list of jobs: each file of which nothing came can be tried again, once it is mended."""
        troubles = tuple(
            Trouble(
                f"{file_name(file.path)}: {retold(file.errors[0])}",
                None if file.added or file.duplicate else partial(self.files, (Path(file.path),)),
            )
            for file in result.files
            if file.errors
        )
        return Told(imported_words(result), troubles)

    def _imported(self, said: str, result: Imported) -> None:
        if result.files and all(file.feed for file in result.files):
            self._offer_feeds(result)
            return
        words = imported_words(result)
        if len(result.files) == 1:
            words = f"{file_name(result.files[0].path)}: {words}"
        words = "\n".join(filter(None, (said, words)))
        if any(file.errors or file.changes or file.hints for file in result.files):
            self._desk.window.toast(words, action=(self.tr("Report"), partial(self._show_report, result)))
        else:
            self._desk.window.toast(words, undo=not said and any(file.added for file in result.files))
        if result.sources:
            self._desk.actions.run("refresh")

    def _offer_feeds(self, result: Imported) -> None:
        """Files that are feeds are no lists of any: they are followed by the addresses they give."""
        addresses = "\n".join(file.feed for file in result.files)
        words = self.tr("{} is a feed. It is followed by its address.").format(
            file_name(result.files[0].path)
        )
        if len(result.files) > 1:
            words = self.tr("These are feeds. They are followed by their addresses.")
        self._desk.window.toast(words, action=(self.tr("Follow…"), partial(self._look_for, addresses)))


def _take_addresses(
    library: Library, addresses: tuple[str, ...], on_progress: Progress, stop: Stop
) -> Outcome[Taken]:
    """One look at each address tells a feed from a page."""
    previews = look_work(library, addresses)(on_progress, stop)
    feeds = [preview.address for preview in previews if is_feed(preview)]
    pages = [preview.address for preview in previews if not is_feed(preview)]
    changes, undo = Changes(), ""
    followed: Followed | None = None
    saved: Pages | None = None
    if feeds:
        outcome = follow_work(library, feeds, Into())(on_progress, stop)
        followed, changes, undo = outcome.value, outcome.changes, outcome.undo
    if pages:
        outcome = save_work(library, pages)(on_progress, stop)
        saved, changes, undo = outcome.value, changes | outcome.changes, outcome.undo or undo
    return Outcome(Taken(followed, saved), changes, undo)


def is_feed(preview: Preview) -> bool:
    """Whether the address is that of a feed, not of a page that announces some."""
    return [_plain(feed.url) for feed in preview.feeds] == [_plain(preview.address)]


def _plain(address: str) -> str:
    return address.partition(":")[2].removeprefix("https:").removeprefix("http:").strip("/").casefold()
