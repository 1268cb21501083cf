"""Handing an issue over: render it, look at it, deliver it, and remember exactly what left."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pkm_desktop.core.commands.share import drafts, leaving, placing, posting
from pkm_desktop.core.commands.share.settling import retry, settle
from pkm_desktop.core.errors import PublishError, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Outcome
from pkm_desktop.core.model.digests import Issue, Publication, Rendered, TargetInfo
from pkm_desktop.core.model.progress import Progress, Stop, never, silent
from pkm_desktop.core.model.targets import Target
from pkm_desktop.core.model.text import storable
from pkm_desktop.core.share import compose
from pkm_desktop.core.share import render as rendering
from pkm_desktop.core.share.targets import TARGETS, find_target
from pkm_desktop.core.share.targets.files import write_whole
from pkm_desktop.core.store.share import publications as store
from pkm_desktop.core.store.share import targets as target_store

if TYPE_CHECKING:
    from pkm_desktop.core.commands.share.leaving import Ready
    from pkm_desktop.core.share.targets.files import Target as FileTarget

__all__ = [
    "FORMATS",
    "mark_sent",
    "preview",
    "publication_content",
    "publish",
    "render",
    "retry",
    "settle",
    "targets",
    "write",
]

FORMATS: tuple[str, ...] = tuple(each.name for each in rendering.FORMATS)


def targets() -> tuple[TargetInfo, ...]:
    """Every way out, in the order to offer it."""
    return tuple(
        TargetInfo(each.name, each.label, each.format, rendering.find_format(each.format).suffix)
        for each in TARGETS
    )


def render(library: Library, issue_id: int, format: str) -> Rendered:  # noqa: A002 (the word of the contract)
    """An issue in one format, byte for byte what would leave. Rejected for a format there is not."""
    rendering.find_format(format)
    issue = _unchecked(library, issue_id)
    return rendering.render(issue, format, leaving.sender(library, issue))


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
    issue = _unchecked(library, issue_id)
    return shown(issue, format, leaving.sender(library, issue))


def publish(
    library: Library,
    issue_id: int,
    target_names: Sequence[str],
    *,
    folder: Path | None = None,
    anyway: bool = False,
    on_progress: Progress = silent,
    stop: Stop = never,
) -> Outcome[tuple[Publication, ...]]:
    """Hand an issue over to file formats and configured targets, by name, and mark it as published.

    Files go to `folder` (None: the folder of the settings, else 'published' in the library's). Blocking
    problems stop it with PublishError unless `anyway`, which is remembered. One target that fails does not
    stop the others; PublishError if all do. The same issue never goes to the same place twice.
    """
    ways = list({way.name: way for way in (_way(library, name) for name in target_names)}.values())
    if not ways:
        raise Rejected("Say where to publish to.", hint=_names(library))
    place = _place(folder or _folder(library))
    with leaving.alone(library):
        before = leaving.ready(library, issue_id, [_format(way) for way in ways], anyway=anyway)
        done = []
        for number, way in enumerate(ways):
            if stop():
                break
            on_progress(number, len(ways), way.name)
            done.append(_hand_over(library, before, way, place, on_progress=on_progress, stop=stop))
    failed = [each for each in done if each.state == "failed" or (each.state == "pending" and not stop())]
    if done and len(failed) == len(done):
        raise PublishError(" ".join(dict.fromkeys(publication.error for publication in failed)))
    return Outcome(tuple(done), leaving.CHANGED)


def mark_sent(
    library: Library,
    issue_id: int,
    target: str,
    *,
    anyway: bool = False,
) -> Outcome[Publication]:
    """Note that the person handed the issue over by themselves (copied and pasted it, sent the draft)."""
    way = find_target(target)
    before = leaving.ready(library, issue_id, [way.format], anyway=anyway)
    rendered = rendering.render(before.issue, way.format, leaving.sender(library, before.issue))
    with library.writing() as writing:
        begun = store.start(writing, issue_id, way.name, rendered)
        if begun.state not in leaving.ARRIVED:
            store.finish(writing, begun.id, "sent")
            leaving.leave(writing, before, begun, way.name)
    return Outcome(leaving.publication(library, begun.id), leaving.CHANGED)


def publication_content(library: Library, publication_id: int) -> bytes:
    """The exact bytes of one hand-over."""
    with library.reading() as db:
        return store.content(db, publication_id)


def _unchecked(library: Library, issue_id: int) -> Issue:
    with library.reading() as db:
        return leaving.dated(library, drafts.read_order(db, issue_id))


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


def _way(library: Library, name: str) -> FileTarget | Target:
    """A file format, or a configured target; Rejected with all names if there is none."""
    with library.reading() as db:
        configured = target_store.find_target(db, name)
    if configured is not None:
        return configured
    try:
        return find_target(name)
    except Rejected as error:
        raise Rejected(error.message, hint=_names(library)) from None


def _names(library: Library) -> str:
    with library.reading() as db:
        configured = [each.name for each in target_store.targets(db)]
    return f"There are: {', '.join([*(each.name for each in TARGETS), *configured])}."


def _format(way: FileTarget | Target) -> str:
    """What the check has to know: the format of a file, the kind of a configured target."""
    return way.kind if isinstance(way, Target) else way.format


def _hand_over(
    library: Library,
    before: Ready,
    way: FileTarget | Target,
    folder: Path,
    *,
    on_progress: Progress,
    stop: Stop,
) -> Publication:
    try:
        if isinstance(way, Target):
            return _send(library, before, way, on_progress=on_progress, stop=stop)
        return _write_file(library, before, way, folder)
    except PublishError as error:  # nothing has begun: too long for a mail, a password that is not known
        name, format_name = way.name, _format(way)
        return Publication(0, before.issue.id, name, format_name, "failed", error=str(error))


def _send(
    library: Library, before: Ready, target: Target, *, on_progress: Progress, stop: Stop
) -> Publication:
    from pkm_desktop.core.share.sending import as_postman, as_way, find_kind

    kind = find_kind(target.kind)
    postman = as_postman(kind)
    if postman is not None:
        return posting.post(library, before, target, postman, on_progress=on_progress, stop=stop)
    return placing.place(library, before, target, as_way(kind))


def _write_file(library: Library, before: Ready, target: FileTarget, folder: Path) -> Publication:
    issue = before.issue
    rendered = rendering.render(before.told, target.format, leaving.sender(library, issue))
    with library.writing() as writing:
        begun = store.start(writing, issue.id, target.name, rendered)
    if begun.state == "verified" and _still_there(begun, rendered, folder):
        return leaving.closed_again(library, before, begun)
    ours = [each.sha256 for each in issue.publications if each.target == target.name]
    name = compose.file_name(issue.community.name, issue.number)
    try:
        delivery = target.deliver(rendered, folder, name=name, ours=ours)
    except PublishError as error:
        with library.writing() as writing:
            store.finish(writing, begun.id, "failed", error=str(error))
        return leaving.publication(library, begun.id)
    with library.writing() as writing:
        store.finish(writing, begun.id, delivery.state, url=delivery.where)
        leaving.leave(writing, before, begun, target.name)
    return leaving.publication(library, begun.id)


def _still_there(publication: Publication, rendered: Rendered, folder: Path) -> bool:
    path = Path(publication.url)
    try:
        return path.parent == folder and path.read_bytes() == rendered.content
    except OSError:
        return False


def _folder(library: Library) -> Path:
    chosen = library.settings.publish_folder
    return Path(chosen) if chosen else library.folder / "published"
