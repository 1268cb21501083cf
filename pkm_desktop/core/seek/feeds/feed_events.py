"""feedparser's strict reading with expat's events taken directly: the same outcome for half the work.

feedparser gets its events through SAX, and looks at every element for what nearly none has: a base or a
language of its own, markup inside, bytes. Here such steps are taken only where there is something to do.
What is not well-formed is left to feedparser itself.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from xml.parsers import expat

from feedparser.api import StrictFeedParser
from feedparser.urls import make_safe_absolute_uri
from feedparser.util import FeedParserDict

from pkm_desktop.core.seek.feeds.feed_names import Tag, parted, understand, without_mojibake

_XHTML = "application/xhtml+xml"
_C1 = re.compile("[\x80-\x9f]")
_BUFFER = 1 << 16  # characters of text that are handed over at once
# Attributes and elements that change how the following ones are to be understood.
_CONTEXT = frozenset({"xml:base", "base", "xml:lang", "lang", "xmlns"})
_ROOTS = frozenset({"feed", "rss", "svg"})
_MARKUP = {"math": "http://www.w3.org/1998/Math/MathML", "svg": "http://www.w3.org/2000/svg"}
_OF_TEXT_INPUT = frozenset({"title", "link", "description", "name"})
_OF_IMAGE = frozenset({"title", "link", "description", "url", "href", "width", "height"})
_PUT_AWAY_LATER = frozenset({"category", "tags", "itunes_keywords"})
_HALF_ENTITY = re.compile("&([A-Za-z0-9_]+);")


def read(document: str) -> Any:
    """What feedparser makes of the document, addresses unresolved and markup as it is; None where it has to
    read it itself. Dates are not looked at: `published_parsed` and its like are as written.
    """
    if "<!DOCTYPE" in document:
        return None
    strict = _Strict()
    try:
        strict.run(document.encode("utf-8", "replace"))
    except expat.ExpatError:
        return None
    found = {"feed": strict.feeddata, "entries": strict.entries, "version": strict.version}
    return FeedParserDict(found, bozo=False)


class _Strict(StrictFeedParser):  # type: ignore[misc]
    """One reading of one document."""

    resolve_relative_uris = False
    sanitize_html = False

    def __init__(self) -> None:
        super().__init__("", None, "utf-8")
        self._starting: dict[str, Tag] = {}
        self._ending: dict[str, Tag] = {}
        self.decls: dict[str, str] = {}
        self._settled = {""}  # bases that stay as they are when they are resolved against themselves
        self._entry: Any = None
        self._depths: dict[str, int] = {}

    def run(self, document: bytes) -> None:
        """Take in the whole document. expat.ExpatError where it is not well-formed."""
        parser = expat.ParserCreate("utf-8", " ")
        parser.namespace_prefixes = True
        parser.buffer_text = True
        parser.buffer_size = _BUFFER
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self.handle_data
        parser.StartNamespaceDeclHandler = self.startPrefixMapping
        parser.Parse(document, True)

    # ---- names

    def track_namespace(self, prefix: str | None, uri: str) -> None:
        self._starting.clear()
        self._ending.clear()
        super().track_namespace(prefix, uri)

    def _learn(self, name: str, kind: str) -> Tag:
        """The element that begins ("start") or ends ("end"), by its name as expat gives it."""
        space, local = parted(name)
        if kind == "start" and "backend.userland.com/rss" in space.lower():  # whatever its version
            space = "http://backend.userland.com/rss"
        prefix = self._matchnamespaces.get(space.lower(), "")
        if not prefix and space:
            prefix = next((key for key, uri in self.namespaces_in_use.items() if key and uri == space), "")
        full = f"{prefix}:{local}".lower() if prefix else local.lower()
        first, _, suffix = full.rpartition(":") if ":" not in local else full.partition(":")
        first = self.namespacemap.get(first, first)
        key = f"{first}_{suffix}" if first else suffix
        method = getattr(type(self), f"_{kind}_{key}", None)
        return Tag(full, key, method, bool(first), space if _MARKUP.get(local.lower()) == space else "")

    # ---- elements

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        tag = self._starting.get(name)
        if tag is None:
            tag = self._starting[name] = self._learn(name, "start")
        found, self.decls = self.decls, {}
        if tag.namespace:
            found["xmlns"] = tag.namespace
        if attributes:
            understand(attributes, self._matchnamespaces, found)
        if self.incontent or tag.name in _ROOTS or self._changes_context(found):
            self.unknown_starttag(tag.name, list(found.items()))
        else:
            self._begin(tag, found)

    def _changes_context(self, found: Mapping[str, str]) -> bool:
        """Whether the base or the language of what follows may be another one."""
        if found and (not _CONTEXT.isdisjoint(found) or any(name.startswith("xmlns") for name in found)):
            return True
        if self.baseuri in self._settled:
            return False
        if make_safe_absolute_uri(self.baseuri, self.baseuri) == self.baseuri:
            self._settled.add(self.baseuri)
            return False
        return True

    def _begin(self, tag: Tag, found: dict[str, str]) -> None:
        self.depth += 1
        self.basestack.append(self.baseuri)
        self.langstack.append(self.lang)
        if not tag.has_prefix:
            if tag.name not in _OF_TEXT_INPUT:
                self.intextinput = 0
            if tag.name not in _OF_IMAGE:
                self.inimage = 0
        if tag.method is None:
            self._put_unknown(tag, found)
            return
        try:
            tag.method(self, found)
        except AttributeError:  # feedparser takes the element for unknown then
            self._put_unknown(tag, found)

    def _put_unknown(self, tag: Tag, found: dict[str, str]) -> None:
        if found:
            self._get_context()[tag.key] = found
        else:
            self.push(tag.key, 1)

    def _end(self, name: str) -> None:
        tag = self._ending.get(name)
        if tag is None:
            tag = self._ending[name] = self._learn(name, "end")
        if self.svgOK:
            self.unknown_endtag(tag.name)
            return
        try:
            if tag.method is None:
                self.pop(tag.key)
            else:
                tag.method(self)
        except AttributeError:
            self.pop(tag.key)
        if self.incontent and self._is_inside(tag.name):
            return
        self._leave()

    def _leave(self) -> None:
        """Back to the base and the language around the element."""
        if self.basestack:
            self.basestack.pop()
            if self.basestack and self.basestack[-1]:
                self.baseuri = self.basestack[-1]
        if self.langstack:
            self.langstack.pop()
            if self.langstack:
                self.lang = self.langstack[-1]
        self.depth -= 1

    def _is_inside(self, tag: str) -> bool:
        """Of an end tag within a content: whether it is left out there, else it is written down."""
        if not dict.get(self.contentparams, "type", "xml").endswith("xml"):
            if tag in ("xhtml:div", "div"):
                return True
            self.contentparams["type"] = _XHTML
        if dict.get(self.contentparams, "type") == _XHTML:
            self.handle_data(f"</{tag.rpartition(':')[2]}>", escape=0)
        return False

    # ---- texts

    def handle_data(self, text: str, escape: int = 1) -> None:
        if dict.get(self.contentparams, "type") == _XHTML:
            super().handle_data(text, escape)
        elif self.elementstack:
            self.elementstack[-1][2].append(text)

    def resolve_uri(self, uri: str) -> str:
        if not self.baseuri and ":///" not in uri:
            return uri
        return str(super().resolve_uri(uri))

    def pop(self, element: str, strip_whitespace: int = 1) -> Any:
        stack = self.elementstack
        if not stack or stack[-1][0] != element:
            return None
        params = self.contentparams
        if params and (dict.get(params, "base64") or dict.get(params, "type") == _XHTML):
            return super().pop(element, strip_whitespace)
        _, expecting_text, pieces = stack[-1]
        text = "".join(pieces)
        if not text.isascii() and _C1.search(text):
            return super().pop(element, strip_whitespace)
        stack.pop()
        if strip_whitespace:
            text = text.strip()
        return self._kept(element, text) if expecting_text else text

    def _kept(self, element: str, text: str) -> str:
        """Put a text away where feedparser does; the text."""
        if text and element in self.can_be_relative_uri and (element != "id" or self.guidislink):
            text = self.resolve_uri(text)
        if self.contentparams:
            self._settle_type(text)
        if not text.isascii():
            text = without_mojibake(text)
        if element in _PUT_AWAY_LATER or (element == "title" and -1 < self.title_depth <= self.depth):
            return text
        if self.inentry and not self.insource:
            self._keep_in_entry(element, text)
        elif self.infeed or self.insource:
            self._keep_in_feed(element, text)
        return text

    def _settle_type(self, text: str) -> None:
        """What RSS calls plain text may be markup all the same."""
        params = self.contentparams
        is_text = dict.get(params, "type") == "text/plain" and not self.version.startswith("atom")
        if is_text and ("</" in text or "&" in text) and self.looks_like_html(text):
            params["type"] = "text/html"
        dict.pop(params, "mode", None)
        dict.pop(params, "base64", None)

    def _keep_in_entry(self, element: str, text: str) -> None:
        entry = self.entries[-1]
        if element == "content":
            dict.setdefault(entry, element, []).append(self._detail(text))
        elif element == "link":
            self._keep_link(entry, text.replace("&amp;", "&"))
        else:
            element = "summary" if element == "description" else element
            if entry is not self._entry:
                self._entry, self._depths = entry, self.property_depth_map.setdefault(entry, {})
            if self.depth <= self._depths.get(element, self.depth):
                self._depths[element] = self.depth
                entry[element] = text
            if self.incontent:
                entry[f"{element}_detail"] = self._detail(text)

    def _keep_link(self, entry: Any, text: str) -> None:
        if not self.inimage:
            entry["link"] = text = _HALF_ENTITY.sub(r"&\1", text)
            if text:
                entry["links"][-1]["href"] = text

    def _keep_in_feed(self, element: str, text: str) -> None:
        context = self._get_context()
        element = "subtitle" if element == "description" else element
        context[element] = text
        if element == "link":
            context[element] = context["links"][-1]["href"] = _HALF_ENTITY.sub(r"&\1", text)
        elif self.incontent:
            context[f"{element}_detail"] = self._detail(text)

    def _detail(self, text: str) -> Any:
        return FeedParserDict(self.contentparams, value=text)

    # ---- dates: most are read by `dates`, and need not be read twice

    def _end_published(self) -> None:
        self._save("published_parsed", self.pop("published"), overwrite=True)

    def _end_updated(self) -> None:
        self._save("updated_parsed", self.pop("updated"), overwrite=True)

    def _end_created(self) -> None:
        self._save("created_parsed", self.pop("created"), overwrite=True)

    _end_issued = _end_pubdate = _end_published
    _end_modified = _end_lastbuilddate = _end_updated
