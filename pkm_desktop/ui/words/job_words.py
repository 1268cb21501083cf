"""What came of a job, as values: for the list of what was done lately."""

from __future__ import annotations

from collections.abc import Callable

from pkm_desktop.core.model.values import dataclass

DONE, FAILED, STOPPED = "done", "failed", "stopped"


@dataclass(frozen=True)
class Trouble:
    """A part of a job that went wrong while the rest went well; `retry` is called on the GUI thread."""

    text: str
    retry: Callable[[], object] | None = None


@dataclass(frozen=True)
class Told:
    """What came of it in one sentence, and what went wrong in it."""

    text: str = ""
    troubles: tuple[Trouble, ...] = ()


@dataclass(frozen=True)
class Ended:
    """A job that is over. `state`: DONE, FAILED or STOPPED; `retry` asks for it once more."""

    job: int  # 0: a change, which is too short to be numbered
    title: str
    state: str
    told: Told = Told()
    retry: Callable[[], object] | None = None
