"""How foreign HTML is dressed for QTextDocument: stylesheet, quotes, code, pictures that are not loaded."""

from __future__ import annotations

import re
import unicodedata
from html import unescape

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLength,
)

from pkm_desktop.core.model.values import dataclass
from pkm_desktop.ui.look.tokens import Tokens

QUOTE, CODE, TURNED_QUOTE = 1, 2, 3  # QTextBlock.userState: what is painted behind or beside the block
PICTURE = "picture:"  # the only scheme the view answers, and it answers with a drawn placeholder
LEADING, CODE_LEADING = 1.55, 1.5  # distance of two lines in body sizes
_SAMPLE = "Most of what reaches us each day is noise until we do something with it."
_QUOTE_MARGIN = 40  # what Qt gives a <blockquote>
QUOTE_INDENT = 22
_PAD = 14
PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_IMG = re.compile(r"""<img((?:\s+[\w:-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*/?>""", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_TINY = 3  # pixels: a counter, not a picture


def column_width(font: QFont, characters: int) -> int:
    """Pixels that so many characters of running text take."""
    return round(QFontMetricsF(font).horizontalAdvance(_SAMPLE) / len(_SAMPLE) * characters)


def stylesheet(tokens: Tokens, font: QFont) -> str:
    """CSS for QTextDocument.setDefaultStyleSheet; `font` is the body's, its size in pixels."""
    size = font.pixelSize()
    body = f"line-height: {line_percent(font):.0f}%;"
    return f"""
    body {{ color: {tokens.text}; }}
    p, li, div, td, th, dd, dt, blockquote, section, article, figure, figcaption {{ {body} }}
    p {{ margin-top: 0; margin-bottom: {round(size * 0.8)}px; }}
    ul, ol {{ margin-top: 0; margin-bottom: {round(size * 0.8)}px; }}
    ul ul, ol ol, ul ol, ol ul {{ margin-bottom: 0; }}
    a {{ color: {tokens.accent}; text-decoration: underline; }}
    h1, h2, h3, h4, h5, h6 {{ color: {tokens.text}; font-weight: 600; margin-bottom: {round(size * 0.4)}px; }}
    h1 {{ font-size: {round(size * 1.4)}px; margin-top: {round(size * 1.3)}px; }}
    h2 {{ font-size: {round(size * 1.25)}px; margin-top: {round(size * 1.3)}px; }}
    h3 {{ font-size: {round(size * 1.1)}px; margin-top: {round(size * 1.1)}px; }}
    h4, h5, h6 {{ font-size: {size}px; margin-top: {size}px; }}
    pre, code, tt, kbd, samp {{ font-family: monospace; font-size: {round(size * 0.86)}px; }}
    code, kbd {{ background-color: {tokens.chip}; }}
    pre {{ margin-top: {size}px; margin-bottom: {round(size * 1.4)}px; }}
    pre, pre code {{ background-color: transparent; }}
    table {{ margin-top: {round(size * 0.4)}px; margin-bottom: {round(size * 0.8)}px; }}
    table {{ border-collapse: collapse; }}
    .caption {{ {body} margin-top: {round(size * 0.3)}px; }}
    .caption, small {{ color: {tokens.muted}; font-size: {round(size * 0.86)}px; }}
    dt, th {{ font-weight: 600; }}
    th {{ background-color: {tokens.chip}; text-align: left; }}
    th, td {{ padding: 4px 8px; border-bottom: 1px solid {tokens.line}; }}
    """


# The name of a place on what holds nothing but a link, as footnotes have it: Qt knows it only on the link.
_NAMED = re.compile(r'(<(?:sup|sub|span|small|b|i|em|strong))( id="[^"]*")([^>]*>)(\s*<a(?= ))')


_FIGURE = re.compile(r"<(/?)figure(?=[ >])[^>]*>")
_CAPTION = re.compile(
    r"<div>((?:(?!</?(?:div|p|figure|table|pre|ul|ol|blockquote)\b).)*)</div>(\s*</figure>)", re.DOTALL
)
_LAST_LINE = re.compile(r"(?<!\n)\n++((?:</code>)?</pre>)")


def for_qt(html: str) -> str:
    """In the words Qt knows: to it a <figure> is part of the line before, and code ends in an empty line."""
    html = _CAPTION.sub(r'<p class="caption">\1</p>\2', _LAST_LINE.sub(r"\1", html))
    return _NAMED.sub(r"\1\3\4\2", _FIGURE.sub(r"<\1div>", html))


@dataclass(frozen=True)
class Picture:
    """An image of a page: what it says about itself, and where it is."""

    words: str = ""
    url: str = ""


def without_pictures(html: str) -> tuple[str, tuple[Picture, ...]]:
    """The HTML with every image pointing at a placeholder, and the images themselves."""
    pictures: list[Picture] = []

    def placeholder(match: re.Match[str]) -> str:
        given = {m[1].lower(): unescape(m[2] or m[3] or m[4] or "") for m in _ATTRIBUTE.finditer(match[1])}
        if any(_pixels(given.get(side, "")) in range(_TINY) for side in ("width", "height")):
            return ""
        words = " ".join((given.get("alt") or given.get("title") or "").split())
        pictures.append(Picture(words, given.get("src", "").strip()))
        return f'<img src="{PICTURE}{len(pictures) - 1}" style="max-width:100%">'

    return for_qt(_IMG.sub(placeholder, html)), tuple(pictures)


def dress(document: QTextDocument, font: QFont) -> None:
    """Line heights where the stylesheet did not reach, and room around quotes and code."""
    percent = line_percent(font)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    block = document.begin()
    while block.isValid():
        change = _format(block, percent)
        if _turned_by_mistake(block):
            change = change or QTextBlockFormat()
            change.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        if change is not None:
            cursor.setPosition(block.position())
            cursor.mergeBlockFormat(change)
        block = block.next()
    cursor.endEditBlock()


def _turned_by_mistake(block: QTextBlock) -> bool:
    """Qt has the block after a list or a quote run from right to left as well."""
    turned = block.blockFormat().layoutDirection() == Qt.LayoutDirection.RightToLeft
    kinds = {unicodedata.bidirectional(letter) for letter in block.text()} if turned else set()
    return "L" in kinds and not kinds & {"R", "AL"}


def limit_pictures(document: QTextDocument, width: int) -> None:
    """Let no picture be wider than so many pixels."""
    limit = QTextLength(QTextLength.Type.FixedLength, width)
    cursor = document.find("\ufffc")
    while not cursor.isNull():
        image = cursor.charFormat().toImageFormat()
        if image.isValid():
            image.setMaximumWidth(limit)
            cursor.setCharFormat(image)
        cursor = document.find("\ufffc", cursor)


def _format(block: QTextBlock, percent: float) -> QTextBlockFormat | None:
    given = block.blockFormat()
    change = QTextBlockFormat()
    level = int(given.leftMargin() // _QUOTE_MARGIN)
    picture = bool(block.text().strip()) and not block.text().strip("\ufffc ")
    if given.property(QTextFormat.Property.BlockNonBreakableLines) and picture:
        change.setNonBreakableLines(False)  # Qt puts a figure behind code into its last line
        change.setLineHeight(100, PROPORTIONAL)
        return change
    if given.property(QTextFormat.Property.BlockNonBreakableLines):
        block.setUserState(CODE)
        change.setNonBreakableLines(False)
        change.setLeftMargin(_PAD)
        change.setRightMargin(_PAD)
        change.setLineHeight(percent * CODE_LEADING / LEADING * 0.9, PROPORTIONAL)
        return change
    if level:
        turned = block.textDirection() == Qt.LayoutDirection.RightToLeft
        block.setUserState(TURNED_QUOTE if turned else QUOTE)
        margins = level * QUOTE_INDENT, _PAD
        left, right = margins[::-1] if turned else margins
        change.setLeftMargin(left)
        change.setRightMargin(right)
        return change
    if picture:
        change.setLineHeight(100, PROPORTIONAL)  # a picture alone needs no leading
        return change
    if given.lineHeight() == 0 and not given.headingLevel():
        change.setLineHeight(percent, PROPORTIONAL)
        return change
    return None


def line_percent(font: QFont) -> float:
    """Qt counts line height in percent of the font's own, which differs from face to face."""
    return 100 * LEADING * font.pixelSize() / QFontMetricsF(font).height()


def _pixels(value: str) -> int:
    """A width or height attribute in pixels; -1 where it says nothing."""
    match = re.match(r"\s*(\d{1,6})(?!\d*\s*%)", value)
    return int(match[1]) if match else -1
