"""What is captured by hand: a page from the browser, or a text that was pasted or dropped."""

from __future__ import annotations

from pkm_desktop.core.model.values import dataclass


@dataclass(frozen=True)
class Captured:
    """A page that a person saves from their browser, with what they selected and say about it."""

    url: str
    title: str = ""
    quote: str = ""
    tags: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True)
class Pasted:
    """A pasted or dropped text as understood: the addresses in it, and the words beside them."""

    addresses: tuple[str, ...] = ()
    rest: str = ""

    @property
    def kind(self) -> str:
        """What it is: 'addresses' to follow or save, a 'note', 'both', or 'nothing'."""
        if self.addresses:
            return "both" if self.rest else "addresses"
        return "note" if self.rest else "nothing"
