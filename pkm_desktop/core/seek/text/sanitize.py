"""Any HTML made safe to store, show and send on: nh3 with a tight allow list, bounds before and after."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from pkm_desktop.core.model.text import PLACE
from pkm_desktop.core.seek.text.bounds import MAX_HTML, tame
from pkm_desktop.core.seek.text.characters import printable
from pkm_desktop.core.seek.text.plaintext import plain, text_of
from pkm_desktop.core.seek.text.reshape import reshape
from pkm_desktop.core.seek.text.said import said

if TYPE_CHECKING:
    import nh3

__all__ = ["CleanHtml", "clean", "plain"]

# No svg, math, style, noscript, form, iframe or their like: cleaners have let markup through that changed its
# meaning inside them. Sections are let through and become <div>.
_TAGS = (
    "a abbr address article aside b blockquote br caption cite code col colgroup dd del details dfn div"
    " dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main mark"
    " nav ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td"
    " tfoot th thead time tr tt u ul var wbr"
)
_ATTRIBUTES = {
    "*": frozenset({"dir", "id", "lang"}),
    "a": frozenset({"href", "name", "title"}),
    "abbr": frozenset({"title"}),
    "img": frozenset({"src", "alt", "title", "width", "height"}),
    "ol": frozenset({"start"}),
    "td": frozenset({"colspan", "rowspan"}),
    "th": frozenset({"colspan", "rowspan"}),
    "time": frozenset({"datetime"}),
}
_DROPPED_WITH_CONTENT = (
    "script style template noscript iframe object svg math title textarea select button datalist audio"
    " video canvas noembed noframes applet xmp plaintext"
)
_ENDS = 2_000  # characters
_ROUNDS = 3  # in which markup settles; nearly all does in the first


@dataclass(frozen=True)
class CleanHtml:
    """Safe markup, and its plain text: the text that highlights count characters of."""

    html: str
    text: str


def clean(html: str, *, base_url: str = "", limit: int = MAX_HTML, language: str = "") -> CleanHtml:
    """`html` as it may be stored and shown: allowed tags only, http(s) and mailto links, bounded size, depth
    and node count.

    Quotations get the marks of their `language`, formulas are written in TeX. Relative addresses are
    resolved against `base_url`, or dropped without one. Cleaning cleaned markup changes nothing. Of the names
    of places only those stay that a link leads to, behind PLACE.
    """
    cleaner = _cleaner(with_places="#" in html)
    markup = printable(cleaner.clean(tame(said(printable(html), language), limit=limit)))
    for _ in range(_ROUNDS):
        shaped = reshape(markup, base_url=base_url)
        if len(shaped) > limit:  # it grew: cut with room for the ends of what is open there
            shaped = tame(shaped, limit=limit - _ENDS)
        markup = cleaner.clean(shaped)
        if markup == shaped:
            break
    markup = markup.strip()
    return CleanHtml(html=markup, text=text_of(markup))


@cache
def _cleaner(*, with_places: bool) -> nh3.Cleaner:
    import nh3

    dropped = frozenset() if with_places else frozenset({"id", "name"})
    return nh3.Cleaner(
        tags=set(_TAGS.split()),
        clean_content_tags=set(_DROPPED_WITH_CONTENT.split()),
        attributes={tag: set(names - dropped) for tag, names in _ATTRIBUTES.items()},
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener",
        id_prefix=PLACE,
        strip_comments=True,
    )
