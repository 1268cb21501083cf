"""Strings that are markup somewhere: written by hand, and mixed at random from pieces that act."""

from __future__ import annotations

import random

PIECES = (
    "[", "]", "[[", "]]", "{{", "}}", "{", "}", "|", "||", "''", "'''", "'", "\"", "~~~~", "~~~", "~",
    "__NOTOC__", "__", "_", "*", "**", "#", ":", ";", "::", "=", "==", "======", "-", "--", "----", "---",
    "!", "!!", "|-", "{|", "|}", "<", ">", "<nowiki>", "</nowiki>", "<!--", "-->", "<br>", "<ref>",
    "<script>", "</p>", "&", "&amp;", "&lt;", "&#91;", "&copy;", "&nbsp;", "%%", "%", "//", "\\\\", "\\",
    "((", "))", "^", "`", "```", "$x$", "$", "@ada", "ada@example.org", "+", "1.", "1)",
    "http://evil.example/", "https://evil.example/a?b=c&d", "ftp://evil.example", "mailto:a@evil.example",
    "www.evil.example", "news:a.b", "tel:1", "javascript:alert(1)", "//evil.example/x", "RFC 1149",
    "PMID 12345", "ISBN 978-3-16-148410-0", "Category:X", "[[Category:X]]", "[[File:x.png]]",
    "{{Template}}", "{{{1}}}", "#REDIRECT [[X]]", "{{rss>http://evil.example/}}",
    "{{https://evil.example/x.png}}", "~~NOTOC~~", "-{zh:a}-", "<<", ">>", "(c)", "(tm)", "640x480",
    "8-)", ":-)", "FIXME", "...", "HTML", "WikiWord", "<code>", "</code>", "<file>", "<html>", "<php>",
    "%%x%%", "> ", "  ", "    ", "\t", "\n", "\r\n", "\x00", "\x0b", "\u2028", "\u202e", "\ufeff",
    "\u200d", "\xa0", "ÄÖü", "日本語", "العربية", "\U0001f469\u200d\U0001f469\u200d\U0001f467", "é", "!!x",
    "[^1]", "[^1]: x", "![x](y)", "[x](http://evil.example)", "[x]: http://evil.example", "*[HTML]: x",
    ":smile:", "{: .x }", "~~~ x", "- [ ] x", "| a | b |", "a word", "Learning", "12:30", "C#",
    "snake_case_name", "x ** 2", "a/b", "*emphasis*", "_emphasis_", "=?utf-8?q?a=0D=0ABcc:_x@y.z?=",
    "From ",
)  # fmt: skip

BY_HAND = (
    "''", "'''", "'quoted'", "it's", "''a''", "'", "=", "==", "= a =", "== a", "a ==", "]]", "a]]b", "a]",
    "[a", "[[", "{{", "{{a}}", "{{a", "</nowiki>", "</nowiki></nowiki>", "<nowiki>", "%%",
    "%%</nowiki>%%", "http://a.b http://c.d", "~", "~~", "~~~~~", "_", "___", "____", "-", "----", "#",
    "#redirect", ":", ";a:b", "* a", "a*", " leading", "trailing ", "RFC 1", "ISBN 1234567890", "a\nb",
    "1. a", "1) a", "+ a", "- a", "> a", "\\", "a\\", "\\n", "`", "&", "&amp;", "&#39;", "<", "<a>",
    "<a href=x>", "!", "![", "[^a]", "|", "||", "^", "$", "$$a$$", "x\x00y", "\u202eabc", "%", "100%",
    "100% [a]", "==a==", "a = b", "a\xa0b", "a | b", "[a|b]", "((a))", "a//b//c", "**a**", "__a__",
    "<del>a</del>", "''%%a%%''", "\\\\ a", "a \\\\", "@a", "a@b.cc", "<a@b.cc>", "https://a.b/c_d_e",
    "www.a.bc",
)  # fmt: skip


def strings(count: int, seed: int = 7) -> list[str]:
    """The ones by hand, then mixtures of one to six pieces, always the same for one seed."""
    dice = random.Random(seed)
    return [*BY_HAND, *(_mixture(dice) for _ in range(count))]


def _mixture(dice: random.Random) -> str:
    pieces = dice.choices(PIECES, k=dice.randint(1, 6))
    return "".join(dice.choice((piece, f"{piece} ")) for piece in pieces)
