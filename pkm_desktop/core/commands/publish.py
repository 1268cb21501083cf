"""Handing an issue over: render it, look at it, deliver it, and remember exactly what left."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from pkm_desktop.core.commands import drafts
from pkm_desktop.core.errors import PublishError, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.digests import Issue, Publication, Rendered, TargetInfo
from pkm_desktop.core.model.text import storable
from pkm_desktop.core.share import check, compose
from pkm_desktop.core.share import render as rendering
from pkm_desktop.core.share.edition import Sender
from pkm_desktop.core.share.targets import TARGETS, find_target
from pkm_desktop.core.share.targets.files import write_whole
from pkm_desktop.core.store import activity
from pkm_desktop.core.store import issues as issue_store
from pkm_desktop.core.store import publications as store

if TYPE_CHECKING:
    from pkm_desktop.core.share.targets.files import Target
    from pkm_desktop.core.store.database import Writing

FORMATS: tuple[str, ...] = tuple(each.name for each in rendering.FORMATS)
_CHANGED = Changes(issues=True, items=True, communities=True)


def targets() -> tuple[TargetInfo, ...]:
    """Every way out, in the order to offer it."""
    return tuple(
        TargetInfo(each.name, each.label, each.format, rendering.find_format(each.format).suffix)
        for each in TARGETS
    )


def render(library: Library, issue_id: int, format: str) -> Rendered:  # noqa: A002 (the word of the contract)
    """An issue in one format, byte for byte what would leave. Rejected for a format there is not."""
    rendering.find_format(format)
    return rendering.render(_unchecked(library, issue_id), format, _sender(library))


def write(rendered: Rendered, path: Path) -> None:
    """Write one format to a file, whole or not at all, or into a device or pipe. PublishError if not."""
    real = Path(os.path.realpath(path))
    try:
        if real.exists() and not real.is_file():
            real.write_bytes(rendered.content)
        else:
            write_whole(real, rendered.content)
    except OSError as error:
        raise PublishError(f"It cannot be written ({error.strerror}).", subject=str(path)) from error


def preview(library: Library, issue_id: int, format: str) -> str:  # noqa: A002
    """An issue in one format as HTML that QTextBrowser can show."""
    from pkm_desktop.core.share.preview import preview as shown

    rendering.find_format(format)
    return shown(_unchecked(library, issue_id), format, _sender(library))


def publish(
    library: Library,
    issue_id: int,
    target_names: Sequence[str],
    *,
    folder: Path | None = None,
    anyway: bool = False,
) -> Outcome[tuple[Publication, ...]]:
    """Hand an issue over to the named targets, read back what arrived, and mark the issue as published.

    Files go to `folder` (None: the folder of the settings, else 'published' in the library's). Blocking
    problems stop it with PublishError unless `anyway`. One target that fails does not stop the others;
    PublishError if all do.
    """
    chosen = [find_target(name) for name in dict.fromkeys(target_names)]
    if not chosen:
        raise Rejected("Say where to publish to.", hint=f"There are: {', '.join(t.name for t in TARGETS)}.")
    issue = _ready(library, issue_id, [target.format for target in chosen], anyway=anyway)
    place = _place(folder or _folder(library))
    done = tuple(_hand_over(library, issue, target, place) for target in chosen)
    failed = [publication for publication in done if publication.state == "failed"]
    if len(failed) == len(done):
        raise PublishError(" ".join(dict.fromkeys(publication.error for publication in failed)))
    return Outcome(done, _CHANGED)


def mark_sent(
    library: Library,
    issue_id: int,
    target: str,
    *,
    anyway: bool = False,
) -> Outcome[Publication]:
    """Note that the person handed the issue over by themselves (copied and pasted it, sent the draft)."""
    way = find_target(target)
    issue = _ready(library, issue_id, [way.format], anyway=anyway)
    rendered = rendering.render(issue, way.format, _sender(library))
    with library.writing() as writing:
        begun = store.start(writing, issue_id, way.name, rendered)
        if begun.state in ("pending", "failed"):
            store.finish(writing, begun.id, "sent")
            _leave(writing, issue, way.name)
    return Outcome(_publication(library, issue_id, begun.id), _CHANGED)


def publication_content(library: Library, publication_id: int) -> bytes:
    """The exact bytes of one hand-over."""
    with library.reading() as db:
        return store.content(db, publication_id)


def _ready(library: Library, issue_id: int, formats: Sequence[str], *, anyway: bool) -> Issue:
    """The issue as it may leave by these formats. `anyway` lets everything pass but a private note."""
    issue = _dated(library, drafts.whole(library, issue_id))
    find = check.final if anyway else check.blocking
    stops = find(issue.problems, formats)
    if stops:
        listed = " ".join(problem.text for problem in stops)
        raise PublishError(f"Not ready to go out. {listed}", subject=issue.title)
    return issue


def _unchecked(library: Library, issue_id: int) -> Issue:
    with library.reading() as db:
        return _dated(library, drafts.read_order(db, issue_id))


def _dated(library: Library, issue: Issue) -> Issue:
    """The issue with the day it carries: when it left, else today, by the person's own clock."""
    return replace(issue, published=(issue.published or library.clock()).astimezone())


def _place(folder: Path) -> Path:
    try:
        place = folder.expanduser()
    except RuntimeError as error:
        raise PublishError("There is no such home.", subject=str(folder)) from error
    if storable(str(place)) != str(place):
        raise PublishError(
            "The name of this folder is no text, so it cannot be remembered.", subject=str(place)
        )
    return place


def _hand_over(library: Library, issue: Issue, target: Target, folder: Path) -> Publication:
    try:
        rendered = rendering.render(issue, target.format, _sender(library))
    except PublishError as error:  # too long for a mail, which says nothing about a page
        return Publication(0, issue.id, target.name, target.format, "failed", error=str(error))
    with library.writing() as writing:
        begun = store.start(writing, issue.id, target.name, rendered)
    if begun.state == "verified" and _still_there(begun, rendered, folder):
        return begun
    ours = [each.sha256 for each in issue.publications if each.target == target.name]
    name = compose.file_name(issue.community.name, issue.number)
    try:
        delivery = target.deliver(rendered, folder, name=name, ours=ours)
    except PublishError as error:
        with library.writing() as writing:
            store.finish(writing, begun.id, "failed", error=str(error))
        return _publication(library, issue.id, begun.id)
    with library.writing() as writing:
        store.finish(writing, begun.id, delivery.state, url=delivery.where)
        _leave(writing, issue, target.name)
    return _publication(library, issue.id, begun.id)


def _still_there(publication: Publication, rendered: Rendered, folder: Path) -> bool:
    path = Path(publication.url)
    try:
        return path.parent == folder and path.read_bytes() == rendered.content
    except OSError:
        return False


def _leave(writing: Writing, issue: Issue, target: str) -> None:
    """The issue has left: mark it, and log what was shared."""
    issue_store.set_published(writing, issue.id, issue.published or writing.now)
    store.seal(writing)
    activity.record(writing, "published", "issue", issue.id, target)
    for kind, ids in (
        ("item", [entry.item_id for entry in issue.entries if entry.item_id is not None]),
        ("note", [entry.note_id for entry in issue.entries if entry.note_id is not None]),
    ):
        activity.record_many(writing, "shared", kind, ids)


def _publication(library: Library, issue_id: int, publication_id: int) -> Publication:
    with library.reading() as db:
        return next(each for each in store.publications(db, issue_id) if each.id == publication_id)


def _folder(library: Library) -> Path:
    chosen = library.settings.publish_folder
    return Path(chosen) if chosen else library.folder / "published"


def _sender(library: Library) -> Sender:
    return Sender(library.settings.user_name, library.settings.user_email)
