"""Pasted text: what is an address in it, and what is a thought."""

from __future__ import annotations

import pytest

from pkm_desktop.core.commands.seek.pasting import understand


@pytest.mark.parametrize(
    ("text", "addresses", "rest", "kind"),
    [
        ("", (), "", "nothing"),
        (" \n\t\n", (), "", "nothing"),
        ("https://a.example/x", ("https://a.example/x",), "", "addresses"),
        ("example.org/blog", ("https://example.org/blog",), "", "addresses"),
        ("feed://a.example/rss", ("http://a.example/rss",), "", "addresses"),
        ("<https://a.example/x>", ("https://a.example/x",), "", "addresses"),
        (
            "https://a.example\r\nhttps://b.example\r\n",
            ("https://a.example", "https://b.example"),
            "",
            "addresses",
        ),
        (
            "# a remark\nhttps://a.example\nhttps://b.example",
            ("https://a.example", "https://b.example"),
            "",
            "addresses",
        ),
        (
            "- https://a.example\n2. b.example/x",
            ("https://a.example", "https://b.example/x"),
            "",
            "addresses",
        ),
        ("https://a.example\nhttps://a.example", ("https://a.example",), "", "addresses"),
        ("[A title](https://a.example/x_(y))", ("https://a.example/x_(y)",), "", "addresses"),
        ("A thought about learning.", (), "A thought about learning.", "note"),
        ("notes.txt", (), "notes.txt", "note"),
        ("me@example.org", (), "me@example.org", "note"),
        ("e.g. this", (), "e.g. this", "note"),
        (
            "Read https://a.example/x, please.",
            ("https://a.example/x",),
            "Read https://a.example/x, please.",
            "both",
        ),
        (
            "(see https://a.example/x_(y))",
            ("https://a.example/x_(y)",),
            "(see https://a.example/x_(y))",
            "both",
        ),
        ("https://a.example\nfor Anna", ("https://a.example",), "for Anna", "both"),
        ("javascript:alert(1)", (), "javascript:alert(1)", "note"),
        ("file:///etc/passwd", (), "file:///etc/passwd", "note"),
        ("https://", (), "https://", "note"),
        ("one\0\n\n\n\n\ntwo", (), "one\n\ntwo", "note"),
    ],
)
def test_understanding(text: str, addresses: tuple[str, ...], rest: str, kind: str) -> None:
    pasted = understand(text)
    assert (pasted.addresses, pasted.rest, pasted.kind) == (addresses, rest, kind)


def test_a_great_deal_is_understood_soon() -> None:
    text = "a" * 200_000 + "\n" + "a." * 100_000 + "\n" + "https://a.example/) " * 5_000
    assert understand(text).addresses == ("https://a.example/",)


def test_many_addresses_are_many() -> None:
    text = "\n".join(f"https://a.example/{n}" for n in range(2_000))
    assert len(understand(text).addresses) == 1_000
