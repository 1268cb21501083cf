"""Handing an issue over to a wiki, a folder or a chat: noted before, sent, read back, noted after."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pkm_desktop.core.commands.share import conflicts, drafts, leaving, targets
from pkm_desktop.core.errors import NotFound, PublishError, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.digests import Publication, Rendered
from pkm_desktop.core.model.targets import Target
from pkm_desktop.core.paths import program
from pkm_desktop.core.share import compose, letters
from pkm_desktop.core.share import render as rendering
from pkm_desktop.core.store.share import publications as store

if TYPE_CHECKING:
    from pkm_desktop.core.commands.share.leaving import Ready
    from pkm_desktop.core.share.sending.protocol import Account, Delivered, Parcel, Past, Sent, Way


def place(library: Library, before: Ready, target: Target, way: Way) -> Publication:
    """Hand an issue over. What is there already is not sent again where that would leave it there twice.

    PublishError when it cannot begin; what happens after that is in the value.
    """
    issue = before.issue
    last = next((each for each in reversed(issue.publications) if each.target == target.name), None)
    if last is not None and last.state == "unknown" and not way.repeatable:
        return replace(last, error=f"{last.error} {_settling(last)}".strip())
    account = targets.account(library, target)
    rendered = rendering.render(issue, _format(way, account), leaving.sender(library, issue))
    with library.writing() as writing:
        begun = store.start(writing, issue.id, target.name, rendered)
    if begun.state in leaving.ARRIVED and not way.repeatable:
        return leaving.closed_again(library, before, begun)
    return hand(library, before, begun, rendered=rendered, way=way, account=account)


def again(library: Library, begun: Publication, *, over: str) -> Publication:
    """Try a hand-over again with the bytes it had. `over`: replace the text of somebody else that stood there
    at the conflict (`PageConflict.seen` of it). Rejected where that would be a second time, is no matter of a
    target, or where another text stands there by now.
    """
    from pkm_desktop.core.share.sending import as_way, find_kind

    target = _target(library, begun)
    way = as_way(find_kind(target.kind))
    if not way.repeatable and begun.state not in ("failed", "conflict"):
        raise Rejected(
            f"This would leave it there twice: it is {begun.state}.",
            subject=begun.target,
            hint=_settling(begun),
        )
    account = targets.account(library, target)
    with library.reading() as db:
        issue = drafts.read_order(db, begun.issue_id)
    before = leaving.Ready(leaving.dated(library, issue, begun=begun.started), begun.overridden)
    known = rendering.find_format(begun.format)
    with library.reading() as db:
        rendered = Rendered(known.name, store.content(db, begun.id), known.suffix, known.media_type)
    if (
        before.open
        and rendering.render(before.issue, known.name, leaving.sender(library, before.issue)) != rendered
    ):
        raise Rejected("The issue has been changed since.", hint="Publish it again instead.")
    theirs = _seen_text(begun, over) if over and begun.state == "conflict" else ""
    return hand(library, before, begun, rendered=rendered, way=way, account=account, over=theirs)


def _seen_text(begun: Publication, over: str) -> str:
    """The revision that may be replaced: the one the person has looked at."""
    if over.strip() != conflicts.seen(begun):
        raise Rejected(
            "Another text stands there than the one you have looked at.",
            subject=begun.target,
            hint=f"Look at all three once more: `{program()} digest conflict d{begun.issue_id}"
            f" --to {begun.target}`.",
        )
    return begun.remote_rev


def _target(library: Library, begun: Publication) -> Target:
    try:
        return targets.target(library, begun.target)
    except NotFound as error:
        raise Rejected(
            f"“{begun.target}” is not set up as a target.", hint="Publish the issue again instead."
        ) from error


def hand(
    library: Library,
    before: Ready,
    begun: Publication,
    *,
    rendered: Rendered,
    way: Way,
    account: Account,
    over: str = "",
) -> Publication:
    """The act itself. From `pending` on, a crash means: unknown."""
    from pkm_desktop.core.share.sending.protocol import Conflict, Unknown

    parcel = replace(_parcel(library, before, begun, rendered), over=over)
    sent = _before(library, before, begun)
    with library.writing() as writing:
        store.note_state(writing, begun.id, "pending", "")
        store.override(writing, begun.id, before.overridden)
    try:
        delivered = way.send(account, parcel, sent)
    except Conflict as error:
        _end(library, begun, "conflict", error, theirs=error.theirs, rev=error.rev)
    except Unknown as error:
        _end(library, begun, "unknown", error)
    except PublishError as error:
        _end(library, begun, "failed", error)
    else:
        _arrived(library, before, begun, delivered)
    return leaving.publication(library, begun.id)


def _arrived(library: Library, before: Ready, begun: Publication, delivered: Delivered) -> None:
    with library.writing() as writing:
        store.finish(
            writing,
            begun.id,
            delivered.state,
            url=delivered.url,
            error=delivered.note,
            remote_id=delivered.remote_id,
            remote_rev=delivered.remote_rev,
        )
        leaving.leave(writing, before, begun, begun.target)


def _end(
    library: Library, begun: Publication, state: str, error: PublishError, *, theirs: str = "", rev: str = ""
) -> None:
    """How it ended short of arriving. What had arrived before stays so: a second look does not unmake it."""
    had_arrived = begun.state in leaving.ARRIVED
    with library.writing() as writing:
        store.finish(
            writing,
            begun.id,
            begun.state if had_arrived else state,
            url=begun.url,
            error=str(error),
            remote_id=begun.remote_id,
            remote_rev=begun.remote_rev if had_arrived else rev,
            theirs=theirs,
        )


def _parcel(library: Library, before: Ready, begun: Publication, rendered: Rendered) -> Parcel:
    from pkm_desktop.core.share.sending.protocol import Parcel

    issue = before.issue
    corrected = before.corrected or any(
        each.id != begun.id and each.target == begun.target and each.state in leaving.ARRIVED
        for each in issue.publications
    )
    summary = f"{issue.community.name} #{issue.number}: {issue.title}"
    if corrected:
        summary = f"{summary} ({letters.corrected_word(issue.community.lang)})"
    return Parcel(
        issue,
        rendered,
        compose.file_name(issue.community.name, issue.number),
        summary,
        corrected=corrected,
        archive=_archive(library, before, begun.target),
    )


def _archive(library: Library, before: Ready, target: str) -> tuple[Past, ...]:
    """The other issues of this community that this target has, the newest first."""
    from pkm_desktop.core.share.sending.protocol import Past

    issue = before.issue
    with library.reading() as db:
        there = store.elsewhere(db, issue.community.id, target)
        return tuple(
            Past(leaving.dated(library, drafts.read_order(db, each.issue_id)), each.remote_id, each.url)
            for each in there
            if each.issue_id != issue.id
        )


def _before(library: Library, before: Ready, begun: Publication) -> Sent | None:
    """What we left there the last time, or may have left; None if nothing."""
    from pkm_desktop.core.share.sending.protocol import Sent

    left = [
        each
        for each in before.issue.publications
        if each.target == begun.target and each.state in (*leaving.ARRIVED, "unknown")
    ]
    if not left:
        return None
    last = max(left, key=_when)
    with library.reading() as db:
        content = store.content(db, last.id)
        surely = [each for each in left if each.state != "unknown"] if last.state == "unknown" else []
        earlier = tuple(store.content(db, each.id) for each in surely[-1:])
    place = surely[-1] if surely else last
    remote_id, remote_rev = last.remote_id or place.remote_id, last.remote_rev or place.remote_rev
    return Sent(content, last.sha256, remote_id, remote_rev, last.url, earlier)


def _when(each: Publication) -> tuple[str, int]:
    """In the order they were left: a text that came back after another one is the newer of the two."""
    moment = each.done or each.started
    return (moment.isoformat() if moment else "", each.id)


def _format(way: Way, account: Account) -> str:
    """The format that goes there: the kind's own, or the one chosen in the settings."""
    return account.settings.get("format") or way.kind.format


def _settling(last: Publication) -> str:
    if last.state != "unknown":
        return ""
    return (
        f"Look there, and say it: `{program()} digest settle d{last.issue_id} --to {last.target}`"
        " with --sent or --not-sent."
    )
