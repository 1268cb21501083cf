"""Markdown is shown as safe HTML, quickly, whatever was typed."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pkm_desktop.core.sense.markdown import to_html


def shown(body: str) -> str:
    return to_html(body, resolve={"Rivers": "pkm:n1"}.get)


def test_marks_tables_code_footnotes_and_breaks() -> None:
    html = shown("**b** line\nbreak\n\n|a|b|\n|-|-|\n|1|2|\n\n```\ncode\n```\n\nfoot[^1]\n\n[^1]: Note")
    for part in ("<strong>b</strong>", "line<br>", "<td>1</td>", "<pre><code>code", "<sup", "Note"):
        assert part in html


def test_links_and_tags_lead_into_the_library() -> None:
    html = shown("[[Rivers]] [[Rivers|R & D]] [[Nowhere]] #big/idea `[[Rivers]] #x`")
    assert html == (
        '<p><a class="link" href="pkm:n1">Rivers</a> <a class="link" href="pkm:n1">R &amp; D</a>'
        ' <span class="missing">Nowhere</span> <a class="tag" href="pkm:tag/big/idea">#big/idea</a>'
        " <code>[[Rivers]] #x</code></p>"
    )


@pytest.mark.parametrize(
    "body",
    [
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt&#58;alert(1))",
        "<a href='vbscript:x' onclick=x>y</a>",
        "![x](file:///etc/passwd)",
        "<img src=x onerror=alert(1)>",
        "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<iframe src='http://x.y'></iframe><style>*{}</style>",
        '[a](data:text/html,<script>x</script> "t")',
    ],
)
def test_nothing_acts(body: str) -> None:
    html = shown(body)
    assert not re.search(r"<(script|style|iframe|svg)|\son\w+=|javascript:|vbscript:|file:|data:", html)


@pytest.mark.parametrize(
    "body",
    [
        *("[" * 6400, "*" * 100_000, "_" * 20_000, "`" * 20_000, "[](" * 5000, "![" * 5000, "<" * 20_000),
        *(
            "&" * 20_000,
            "a* " * 5000,
            "**a " * 5000,
            "> " * 2000,
            "\n>" * 5000,
            "[^a]" * 3000,
            "~~~\n" * 5000,
        ),
        *(
            "|a" * 10_000 + "\n|-",
            "<!--" * 5000,
            "<div>" * 5000,
            "[[" * 5000,
            "#a " * 10_000,
            '<x y="' * 5000,
        ),
        *("".join(" " * depth + "- a\n" for depth in range(300)), " " * 100_000 + "a", "[a](<" * 3000),
        *("lorem ipsum " * 12_000, "lorem *ipsum* [[Rivers]]\n\n" * 3000, "![[a]](" * 2000, "a\n=" * 5000),
    ],
)
def test_hostile_bodies_are_shown_within_a_second(body: str) -> None:
    started = time.process_time()
    shown(body)
    assert time.process_time() - started < 5.0  # a hang would be minutes


def test_a_block_full_of_marks_is_shown_as_typed() -> None:
    assert shown("a *b* c\n\n" + "[x *y " * 250) == "<p>a <em>b</em> c</p>\n<p>" + "[x *y " * 250 + "</p>"


@given(st.text(max_size=400))
def test_any_text_can_be_shown(body: str) -> None:
    shown(body)


@pytest.mark.corpus
def test_naughty_strings(corpus: Path) -> None:
    for text in json.loads((corpus / "abuse" / "blns" / "blns.json").read_text(encoding="utf-8")):
        assert not re.search(r"<script|<[^>]*\son\w+\s*=", shown(text))


@pytest.mark.corpus
def test_real_vaults(corpus: Path) -> None:
    for note in sorted((corpus / "notes").rglob("*.md"))[:200]:
        body = note.read_text(encoding="utf-8", errors="replace")
        only_properties = body.startswith("---\n") and body.rstrip().endswith("\n---")
        assert shown(body) or not body.strip() or only_properties


def test_properties_at_the_head_are_no_text_of_the_note() -> None:
    head = "---\ntitle: Rivers\ntags:\n  - water\n- more\n# said\nempty:\n---\n"
    assert shown(f"{head}They flow.") == shown("They flow.")
    assert "title: Rivers" in shown(f"They flow.\n\n{head}")
    for kept in ("---\nJust a line.\n---\nText", "---\n---\nText", "---\ntitle: open\nText"):
        assert "Text" in shown(kept)
        assert ("Just" in kept) == ("Just" in shown(kept))
    unclosed = "---\n" + "- a: b\n" * 20_000
    started = time.process_time()
    shown(unclosed)
    assert time.process_time() - started < 5.0
