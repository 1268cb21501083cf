"""One thing to hand on at once, without an issue: as Markdown, HTML, plain text or a mail. Pure."""

from __future__ import annotations

from urllib.parse import quote

from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.model.digests import Entry
from pkm_desktop.core.share import escape
from pkm_desktop.core.share.compose import bare_quote
from pkm_desktop.core.share.markups import MARKDOWN

FORMATS = ("markdown", "html", "text", "mailto")
_LONGEST_MAIL = 1_800  # characters of a mailto: link; some mail programs cut it off at about 2,000


def written(entry: Entry, format_name: str) -> str:
    """Title, author, source, why and quote of an entry in one of FORMATS; foreign text stays text.

    A `mailto` link without recipients: too long a reason or quote is cut, as mail programs would do it.
    """
    if format_name not in FORMATS:
        raise Rejected(
            f"“{format_name}” is no format for one thing.", hint=f"There are: {', '.join(FORMATS)}."
        )
    return _WRITERS[format_name](entry)


def _markdown(entry: Entry) -> str:
    url = escape.address(entry.url)
    title = escape.markdown(entry.title or url)
    head = f"[{title}]({escape.markdown_address(url)})" if url else f"**{title}**"
    parts = [head + (f" ({escape.markdown(origin)})" if (origin := _origin(entry)) else "")]
    if why := escape.paragraphs(entry.why):
        parts.append(MARKDOWN.paragraphs(why))
    if said := escape.line(bare_quote(entry.quote)):
        parts.append(f"> {escape.markdown(said)}")
    return "\n\n".join(parts) + "\n"


def _html(entry: Entry) -> str:
    url, title = escape.address(entry.url), escape.html(entry.title or entry.url)
    head = f'<a href="{escape.html(url)}">{title}</a>' if url else f"<strong>{title}</strong>"
    origin = f" ({escape.html(_origin(entry))})" if _origin(entry) else ""
    blocks = ("<br>".join(map(escape.html, lines)) for lines in escape.paragraphs(entry.why))
    why = "".join(f"<p>{block}</p>\n" for block in blocks)
    said = escape.html(bare_quote(entry.quote))
    return f"<p>{head}{origin}</p>\n{why}" + (f"<blockquote><p>{said}</p></blockquote>\n" if said else "")


def _text(entry: Entry) -> str:
    title, url = escape.line(entry.title), escape.address(entry.url)
    origin = _origin(entry)
    head = "\n".join(filter(None, (title, origin, url)))
    why = "\n\n".join("\n".join(lines) for lines in escape.paragraphs(entry.why))
    said = escape.line(bare_quote(entry.quote))
    return "\n\n".join(filter(None, (head, why, f"“{said}”" if said else ""))) + "\n"


def _mailto(entry: Entry) -> str:
    subject = quote(escape.line(entry.title)[:200], safe="")
    body = _text(entry).replace("\n", "\r\n")
    room = _LONGEST_MAIL - len(f"mailto:?subject={subject}&body=")
    encoded = quote(body, safe="")
    while len(encoded) > room:
        body = body[: max(0, min(len(body) - 1, len(body) * room // len(encoded)))].rstrip()
        encoded = quote(f"{body}…", safe="")
    return f"mailto:?subject={subject}&body={encoded}"


_WRITERS = {"markdown": _markdown, "html": _html, "text": _text, "mailto": _mailto}


def _origin(entry: Entry) -> str:
    """'Ada Okafor, Learning in the Open', each once."""
    names = (escape.line(entry.author), escape.line(entry.source))
    return ", ".join(dict.fromkeys(filter(None, names)))
