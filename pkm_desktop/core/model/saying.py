"""How the texts that core writes for a person to hand on are said: in English, or translated."""

from __future__ import annotations

from collections.abc import Callable

from pkm_desktop.core.model.values import dataclass


@dataclass(frozen=True)
class Saying:
    """`words` gives the text for an English one of ours, its holes `{0}`, `{1}` … still in it."""

    words: Callable[[str], str]
    point: str = "."  # before the decimals of a number

    def say(self, text: str, *filled: object) -> str:
        """One of our texts, filled in. Texts given to `say` are collected for translation."""
        return self.words(text).format(*filled)

    def number(self, value: float) -> str:
        """Whole from ten on, with one decimal below, without a useless zero: '12', '3.2', '4'."""
        text = f"{value:.0f}" if value >= 10 else f"{value:.1f}".removesuffix(".0")
        return text.replace(".", self.point)


ENGLISH = Saying(str)
