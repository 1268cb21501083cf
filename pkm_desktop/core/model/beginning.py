"""How far somebody has come with the first round: from a source to an issue that went out."""

from __future__ import annotations

from dataclasses import astuple

from pkm_desktop.core.model.values import dataclass


@dataclass(frozen=True)
class FirstSteps:
    """The four steps of the first round, each taken or not."""

    followed: bool = False  # a source is followed, or something was brought in
    kept: bool = False
    noted: bool = False  # a note, or a line why something matters
    shared: bool = False  # an issue went out

    @property
    def done(self) -> bool:
        """Whether the round is complete."""
        return all(astuple(self))
