"""The readable part of a web page, cleaned: readability first, the page's own marks where that finds too
little.
"""

from __future__ import annotations

import re
from html import escape

from pkm_desktop.core.model.items import Article
from pkm_desktop.core.seek.pages.metadata import Metadata, metadata
from pkm_desktop.core.seek.pages.page_parts import marked_article, whole_page
from pkm_desktop.core.seek.text.bounds import tame
from pkm_desktop.core.seek.text.encoding import decode_or_guess
from pkm_desktop.core.seek.text.plaintext import has_tags, plain, text_of
from pkm_desktop.core.seek.text.sanitize import CleanHtml, clean

ENOUGH = 250  # letters; less than that is hardly an article, or the wrong part of the page
_SOMETHING = 150  # letters; where nothing better is found
_TELLING = 1.5  # times as much in what the page marks as its article: readability lost parts of a short one
_LONGER = 1.5  # times as much text in what a page's JSON-LD carries
MAX_PAGE = 8 * 1024 * 1024  # characters of a page that are read
MAX_ARTICLE = 2 * 1024 * 1024  # characters of an article's markup
_EXCERPT = 300
_LEAD = (60, 600)  # characters that a lead may have
_SAME = 45  # characters by which a passage is told to be the same
_MOSTLY = 0.5  # of the words of an <h1>, which may say more or less than the title
_HEADLINE = re.compile(
    r"((?:</?(?:div|table|tbody|tr|td)\b[^>]*>\s*)*)<(h[12])[^>]*>(.{1,2000}?)</h[12]>", re.DOTALL
)
_NESTING = 200  # below the 256 levels at which libxml2 stops reading


def extract(page: bytes, *, url: str, content_type: str = "", whole: bool = False) -> Article:
    """The article on the page at `url`, with what the page says about itself.

    Never raises on junk: where no article is found, or `whole` is asked for, `extracted` is False and the
    whole page's text is given.
    """
    html = decode_or_guess(page, content_type=content_type).text[:MAX_PAGE]
    about = metadata(html, url=url)
    body, found = (_whole(html, about), False) if whole else _body(html, about)
    body = _without_headline(_with_lead(body, html, about), about.title) if found else body
    return Article(
        url=about.url,
        title=about.title,
        authors=about.authors,
        published=about.published,
        site=about.site,
        lang=about.lang,
        html=body.html,
        text=body.text,
        excerpt=_excerpt(about.excerpt or body.text),
        extracted=found,
    )


def _body(html: str, about: Metadata) -> tuple[CleanHtml, bool]:
    """The article and True, or the whole page's text and False."""
    found = _found(html, about)
    # The publisher's own copy in JSON-LD, where the page's markup hides or cuts up more than a third of it.
    if len(about.body) >= ENOUGH and len(about.body) > _LONGER * (len(found.text) if found else 0):
        return _cleaned(_paragraphs(about.body), about), True
    return (found, True) if found else (_whole(html, about), False)


def _found(html: str, about: Metadata) -> CleanHtml | None:
    """The article in the page's markup, None where there is none."""
    tamed = tame(html, limit=MAX_PAGE, nesting=_NESTING)
    found = _cleaned(_readable(tamed, about.base), about)
    size = _size(found.text)
    if size >= 4 * ENOUGH:
        return found
    marked = _cleaned(_marked(tamed), about)
    if _size(marked.text) >= max(ENOUGH, _TELLING * size):
        return marked
    return found if size >= _SOMETHING else None


def _whole(html: str, about: Metadata) -> CleanHtml:
    return _cleaned(whole_page(tame(html, limit=MAX_PAGE, nesting=_NESTING)), about)


def _with_lead(body: CleanHtml, html: str, about: Metadata) -> CleanHtml:
    """The article with the lead above it that readability left out.

    That is what the page calls its description, where it stands word for word on the page before the article.
    """
    lead, text = " ".join(about.excerpt.split()), " ".join(body.text.split())
    middle = (len(lead) - _SAME) // 2
    if not _LEAD[0] <= len(lead) <= _LEAD[1] or lead[:_SAME] in text or lead[middle : middle + _SAME] in text:
        return body
    around = " ".join(_whole(html, about).text.split())
    place, start = around.find(lead[: _LEAD[0]].rstrip(" .…")), around.find(text[:_SAME])
    if place < 0 or 0 <= start < place:
        return body
    markup = f"<p>{escape(lead, quote=False)}</p>{body.html}"
    return CleanHtml(markup, text_of(markup))


def _without_headline(body: CleanHtml, title: str) -> CleanHtml:
    """The article without the headline at its start: the title is shown above it anyway."""
    heading = _HEADLINE.match(body.html)
    if heading is None or not _is_title(plain(heading[3]), title, least=_MOSTLY if heading[2] == "h1" else 1):
        return body
    html = heading[1] + body.html[heading.end() :].lstrip()
    return CleanHtml(html, text_of(html))


def _is_title(heading: str, title: str, *, least: float) -> bool:
    """Whether as large a part of a heading's words as is asked for are in the title."""
    words, known = heading.casefold().split(), set(title.casefold().split())
    return sum(word in known for word in words) >= least * max(1, len(words))


def _size(text: str) -> int:
    """How much a text says, in letters of an alphabet: a Chinese, Japanese or Korean character counts for
    three.
    """
    return len(text) + 2 * sum("\u3040" <= character <= "\ud7a3" for character in text[: 4 * ENOUGH])


def _paragraphs(text: str) -> str:
    if has_tags(text):
        return text
    return "".join(f"<p>{escape(part)}</p>" for part in text.split("\n") if part.strip())


def _readable(html: str, base: str) -> str:
    from pkm_desktop.core.seek.pages.readable import readable

    return readable(html, base)


def _marked(html: str) -> str:
    from pkm_desktop.core.seek.pages.readable import trimmed, without_boxes

    return trimmed(marked_article(without_boxes(html)))


def _cleaned(html: str, about: Metadata) -> CleanHtml:
    return clean(html, base_url=about.base, limit=MAX_ARTICLE, language=about.lang)


def _excerpt(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _EXCERPT else flat[: _EXCERPT - 1].rsplit(" ", 1)[0] + "…"
