"""Three versions of a page side by side, as HTML: what stands there, what we would put there, what we had."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QCoreApplication

from pkm_desktop.core.model.conflicts import PageConflict, Stretch
from pkm_desktop.ui.look.tokens import Tokens

_AROUND = 2  # lines that are the same, shown beside a change
_SAME = "same"
Texts = tuple[Sequence[str], Sequence[str], Sequence[str]]


def side_by_side(conflict: PageConflict, tokens: Tokens) -> str:
    """One table, a column for each text; of what all three share only the edges."""
    translate = QCoreApplication.translate
    titles = [translate("Share", "What stands there now"), translate("Share", "What you would put there")]
    if conflict.base:
        titles.append(translate("Share", "What you left there before"))
    share = 100 // len(titles)
    head = "".join(_heading(title, share, tokens) for title in titles)
    rows = []
    last = len(conflict.stretches) - 1
    for place, stretch in enumerate(conflict.stretches):
        if stretch.kind == _SAME:
            rows += _same(stretch, len(titles), tokens, first=place == 0, last=place == last)
        else:
            rows.append(_changed(stretch, len(titles), tokens))
    style = f"color:{tokens.text}"
    body = f"<tr>{head}</tr>{''.join(rows)}"
    return f'<table width="100%" cellspacing="0" cellpadding="6" style="{style}">{body}</table>'


def _heading(title: str, share: int, tokens: Tokens) -> str:
    style = f"color:{tokens.muted};border-bottom:1px solid {tokens.line}"
    return f'<th align="left" width="{share}%" style="{style}">{escape(title)}</th>'


def _changed(stretch: Stretch, columns: int, tokens: Tokens) -> str:
    """Coloured where a side went its own way."""
    theirs = tokens.highlight if stretch.kind in ("theirs", "both", "agreed") else ""
    ours = tokens.accent_soft if stretch.kind in ("ours", "both", "agreed") else ""
    cells = [
        _cell(stretch.theirs, theirs, tokens.highlight_text if theirs else tokens.text),
        _cell(stretch.ours, ours, tokens.text),
    ]
    if columns > len(cells):
        cells.append(_cell(stretch.base, "", tokens.muted))
    return f"<tr>{''.join(cells)}</tr>"


def _same(stretch: Stretch, columns: int, tokens: Tokens, *, first: bool, last: bool) -> list[str]:
    lines = stretch.theirs
    before = () if first else lines[:_AROUND]
    after = () if last else lines[max(len(before), len(lines) - _AROUND) :]
    hidden = len(lines) - len(before) - len(after)
    rows = [f"<tr>{_cell(before, '', tokens.muted) * columns}</tr>"] if before else []
    if hidden:
        said = QCoreApplication.translate("Share", "… {n} lines are the same …").format(n=hidden)
        style = f"color:{tokens.faint}"
        rows.append(f'<tr><td colspan="{columns}" align="center" style="{style}">{escape(said)}</td></tr>')
    if after:
        rows.append(f"<tr>{_cell(after, '', tokens.muted) * columns}</tr>")
    return rows


def _cell(lines: Sequence[str], background: str, color: str) -> str:
    text = "<br>".join(escape(line) or "&nbsp;" for line in lines) or "&nbsp;"
    fill = f' bgcolor="{background}"' if background and lines else ""
    return f'<td valign="top"{fill} style="color:{color}">{text}</td>'
