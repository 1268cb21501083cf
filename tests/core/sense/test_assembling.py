"""Highlights put together: the quotes stay quotes whatever is in them."""

from __future__ import annotations

from datetime import UTC, datetime

from pkm_desktop.core.model.notes import Highlight, Passage
from pkm_desktop.core.sense.assembling import assembled, quoted
from pkm_desktop.core.sense.links import hashtags_in, links_in
from pkm_desktop.core.sense.markdown import to_html

NOW = datetime(2026, 1, 5, tzinfo=UTC)


def mark(number: int, quote: str, comment: str = "", url: str = "https://example.org/a_(b)") -> Highlight:
    return Highlight(number, 1, "Rivers [1]", url, Passage(quote), comment, 1, NOW)


def test_each_quote_has_its_comment_and_its_links() -> None:
    body = assembled([mark(1, "One\nline two", "so it is"), mark(2, "Two")], ["[[Rivers]]", ""])
    assert body == (
        "> One\n> line two\n>\n> — [[Rivers]] ([[h1|passage]])\n\nso it is\n\n"
        "> Two\n>\n> — [Rivers 1](<https://example.org/a_(b)>) ([[h2|passage]])"
    )
    assert "Two" in to_html(body, resolve=lambda target: f"pkm:{target}")
    assert assembled([mark(3, "x", url="")], [""]) == "> x\n>\n> — Rivers 1 ([[h3|passage]])"


def test_somebodys_words_act_as_nothing() -> None:
    words = "# no heading\n- no list\n1. no number\n*no* _stress_ `code` <b> #tag [[Link]] snake_case C#"
    body = quoted(words)
    assert (links_in(body), hashtags_in(body)) == ((), ())
    html = to_html(body, resolve=lambda _: None)
    for tag in ("<h1", "<li", "<em", "<code", "<b>", "class="):
        assert tag not in html
    assert "snake_case C#" in html
    assert "1. no number" in html
    assert "&lt;b&gt; #tag [[Link]]" in html
