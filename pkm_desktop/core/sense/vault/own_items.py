"""Pages of items that this program has written into a vault: what is known of each, and its highlights.

A highlight reads as a quote with its comment below; what it takes to find its place again stands in a comment
of HTML that no reader shows.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from pkm_desktop.core.model.vaults import ItemPage, PageMark
from pkm_desktop.core.sense.vault.front_matter import FrontMatter, words
from pkm_desktop.core.sense.vault.moments import moment
from pkm_desktop.core.sense.vault.own import one_of, review_of, review_words, said, stamp
from pkm_desktop.core.sense.vault.yaml_words import line

GONE = "gone-item"
_NUMBER = re.compile(r"[ig]([1-9]\d{0,17})")
_MARKED = re.compile(r"\^h(\d{1,18})(?:-layer([123]))?")
_HIDDEN = re.compile(r"<!-- highlight (\{.*\}) -->")
_MEANT = re.compile(r"\\*\s*(?:## |>|\^h\d|<!-- highlight )")  # lines of a comment that would mean something
_KEYS = frozenset(
    {
        "id", "kind", "title", "url", "author", "source", "published", "added", "state", "due", "read",
        "form", "lang", "excerpt", "tags",
    }
)  # fmt: skip
_FIGURE = re.compile(r"(?:0|[1-9]\d*)(?:\.\d+)?", re.ASCII)
_STATES = ("kept", "later", "new", "dropped")


def is_item(values: Mapping[str, Any]) -> bool:
    """Whether front matter is of the page of an item, or of the highlights of one that is gone."""
    return said(values, "kind") in ("item", GONE) and bool(_NUMBER.fullmatch(said(values, "id")))


def item_text(page: ItemPage, sections: str) -> str:
    """The page of an item: what is known of it, and `sections` in Markdown."""
    head = f"id: g{page.number}\nkind: {GONE}\n" if page.gone else f"id: i{page.number}\nkind: item\n"
    block = "".join(
        [
            f"---\n{head}",
            line("title", page.title) or 'title: ""\n',
            line("url", page.url),
            line("author", page.authors),
            line("source", page.site),
            line("published", stamp(page.published) if page.published else ""),
            line("added", stamp(page.added) if page.added else ""),
            line("state", "" if page.gone else page.state),
            line("due", page.due),
            line("read", stamp(page.read) if page.read else ""),
            line("form", "book" if page.book else ""),
            line("lang", page.lang),
            line("excerpt", page.excerpt),
            line("tags", page.tags),
            *(_said_more(name, value) for name, value in page.more.items()),
        ]
    )
    return f"{block}---\n{sections}"


def _said_more(name: str, value: Sequence[str]) -> str:
    if len(value) == 1 and _FIGURE.fullmatch(value[0]):
        return f"{name}: {value[0]}\n"
    return line(name, value[0] if len(value) == 1 else value)


def item_of(found: FrontMatter, path: str) -> ItemPage:
    """The item a page is about, with its highlights."""
    values, number = found.values, _NUMBER.fullmatch(said(found.values, "id"))
    return ItemPage(
        path,
        said(values, "title"),
        said(values, "url"),
        said(values, "author"),
        said(values, "source"),
        moment(values.get("published")),
        moment(values.get("added")),
        one_of(_STATES, said(values, "state")),
        tuple(words(values.get("tags"))),
        tuple(_marks(found.body)),
        int(number[1]) if number else 0,
        said(values, "lang"),
        said(values, "excerpt"),
        moment(values.get("read")),
        said(values, "due"),
        said(values, "form") == "book",
        said(values, "kind") == GONE,
        {name: tuple(words(value)) for name, value in values.items() if name not in _KEYS},
    )


def marks_text(marks: Iterable[PageMark]) -> str:
    """Highlights as quotes, each with its comment below and a name that links can use."""
    return "\n".join(map(_mark_text, marks))


def _mark_text(mark: PageMark) -> str:
    plain = _readable(mark)
    again = next(_marks(plain), PageMark(""))
    hidden: dict[str, Any] = {}
    if again.quote != mark.quote:
        hidden |= {"exact": mark.quote, "exact_shown": again.quote}
    if again.comment != mark.comment:
        hidden |= {"comment": mark.comment, "comment_shown": again.comment}
    told = {
        "prefix": mark.prefix,
        "suffix": mark.suffix,
        "start": mark.start if mark.start >= 0 else "",
        "end": mark.end if mark.start >= 0 else "",
        "created": stamp(mark.created) if mark.created else "",
        "tags": list(mark.tags),
        "said": mark.said,
        "review": review_words(mark.review),
    }
    hidden |= {key: value for key, value in told.items() if value not in ("", [])}
    return f"{plain}\n<!-- highlight {_json(hidden)} -->\n" if hidden else plain


def _readable(mark: PageMark) -> str:
    quote = "\n".join(f"> {one}" if one else ">" for one in mark.quote.split("\n"))
    comment = "\n".join(f"\\{one}" if _MEANT.match(one) else one for one in mark.comment.split("\n"))
    return quote + (f"\n\n{comment}" if comment else "") + f"\n\n^{mark_name(mark.number, mark.layer)}\n"


def mark_name(number: int, layer: int) -> str:
    """The name by which links lead to a highlight on its page."""
    return f"h{number}-layer{layer}" if layer != 1 else f"h{number}"


def _json(hidden: Mapping[str, Any]) -> str:
    """In one line, and without what would end a comment of HTML."""
    said_ = json.dumps(hidden, ensure_ascii=False)
    for sign in "<>\x85\u2028\u2029\ufeff":
        said_ = said_.replace(sign, f"\\u{ord(sign):04x}")
    return said_.replace("--", "-\\u002d").replace("[[", "[\\u005b")


def _marks(body: str) -> Iterator[PageMark]:
    """The highlights of a page; each ends with its name, or with the comment of HTML behind that."""
    quote, comment, waiting = list[str](), list[str](), list[PageMark]()
    for line_ in body.split("\n"):
        bare = line_.strip()
        match, hidden = _MARKED.fullmatch(bare), _HIDDEN.fullmatch(bare)
        if hidden:
            yield from (_with_hidden(one, hidden[1]) for one in waiting)
            waiting = []
        elif match or line_.startswith("## "):
            yield from waiting
            waiting = [_shown(quote, comment, match)] if match and quote else []
            quote, comment = [], []
        else:
            _collect(line_, quote, comment)
    yield from waiting


def _collect(line_: str, quote: list[str], comment: list[str]) -> None:
    if line_.startswith(">") and not "".join(comment).strip():
        quote.append(line_[1:].removeprefix(" "))
    elif quote:
        comment.append(line_[1:] if line_.startswith("\\") and _MEANT.match(line_) else line_)


def _shown(quote: Sequence[str], comment: Sequence[str], match: re.Match[str]) -> PageMark:
    return PageMark("\n".join(quote), "\n".join(comment).strip(), int(match[2] or 1), int(match[1]))


def _with_hidden(mark: PageMark, written: str) -> PageMark:
    """The highlight with what its comment of HTML says; what was changed to read otherwise reads so."""
    try:
        found = json.loads(written)
    except (ValueError, RecursionError):
        return mark
    quote, comment = mark.quote, mark.comment
    if found.get("exact_shown") == quote:
        quote = said(found, "exact")
    if found.get("comment_shown") == comment:
        comment = said(found, "comment")
    start, end = found.get("start"), found.get("end")
    placed = isinstance(start, int) and isinstance(end, int) and 0 <= start < end < 1 << 40
    return PageMark(
        quote,
        comment,
        mark.layer,
        mark.number,
        said(found, "prefix"),
        said(found, "suffix"),
        start if placed else -1,
        end if placed else -1,
        moment(found.get("created")),
        tuple(words(found.get("tags"))),
        said(found, "said"),
        review_of(said(found, "review")),
    )
