"""Mails that were dropped or picked: replies among them are filed, told, and taken back in one go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import EVERYTHING, Changes, Outcome
from pkm_desktop.core.model.progress import Progress, Stop
from pkm_desktop.core.model.responses import Filed
from pkm_desktop.ui.words.core_words import retold
from pkm_desktop.ui.words.local_forms import counted, number
from pkm_desktop.ui.words.reply_words import counts_line, issue_label, kind_name, tr

if TYPE_CHECKING:
    from pkm_desktop.ui.desk import Desk


@dataclass(frozen=True)
class Dropped:
    """What became of the mails, and the steps that take it back (the newest first)."""

    filed: Filed
    steps: tuple[str, ...] = ()

    @property
    def undoable(self) -> bool:
        """Whether anything of it can be taken back: wishes to be left out cannot."""
        return bool(self.steps)


def file_mails(
    library: Library, files: Sequence[Path], on_progress: Progress, stop: Stop, *, issue_id: int = 0
) -> Outcome[Dropped]:
    """File what answers an issue of ours."""
    from pkm_desktop.core.commands import upkeep
    from pkm_desktop.core.commands.share import reply_filing

    outcome = reply_filing.respond_by_files(
        library, files, issue_id=issue_id or None, on_progress=on_progress, stop=stop
    )
    count = sum(1 for each in outcome.value.responses if each.kind != "optout")
    return Outcome(Dropped(outcome.value, upkeep.history(library)[:count]), outcome.changes)


def words(dropped: Dropped, *, all_told: bool) -> str:
    """What was done, in sentences; what was left out only where nothing else is done with it."""
    filed, lines = dropped.filed, list[str]()
    if len(filed.responses) == 1:
        one = filed.responses[0]
        who = one.person.name if one.person else tr("Somebody")
        lines.append(
            tr("From {who} about {issue}, filed as: {kind}").format(
                kind=kind_name(one.kind), who=who, issue=issue_label(one)
            )
        )
    elif filed.responses:
        counts = counts_line(Counter(each.kind for each in filed.responses))
        lines.append(tr("{n} replies filed: {counts}").format(n=number(len(filed.responses)), counts=counts))
    lines += dict.fromkeys(retold(each.hint) for each in filed.responses if each.hint)
    if any(each.kind == "optout" for each in filed.responses):
        lines.append(tr("Who asked to be left out gets no more mails; that cannot be undone."))
    if filed.known:
        lines.append(counted(filed.known, tr("1 was filed before"), tr("{n} were filed before")))
    if filed.skipped and all_told:
        lines.append(
            filed.skipped[0]
            if len(filed.skipped) == 1
            else tr("{n} mails were left alone; the first: {why}").format(
                n=number(len(filed.skipped)), why=filed.skipped[0]
            )
        )
    return "\n".join(lines)


def undo(desk: Desk, dropped: Dropped) -> None:
    """Take all of it back, unless something else was done since."""
    desk.jobs.change(partial(_take_back, desk.library, dropped.steps), then=partial(_told, desk))


def _take_back(library: Library, steps: tuple[str, ...]) -> Outcome[bool]:
    from pkm_desktop.core.commands import upkeep

    if upkeep.history(library)[: len(steps)] != steps:
        return Outcome(False, Changes())
    for _ in steps:
        upkeep.undo(library)
    return Outcome(True, EVERYTHING)


def _told(desk: Desk, done: bool) -> None:
    if done:
        desk.window.toast(tr("Taken back"))
    else:
        desk.window.toast(tr("Something else was done since. Ctrl+Z goes back step by step."))
