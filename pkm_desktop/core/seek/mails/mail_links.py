"""The links of a newsletter: counters and wrappers off, and the one found that shows it in a browser."""

from __future__ import annotations

import base64
import binascii
import json
import re
from urllib.parse import parse_qs, unquote, urlsplit

from pkm_desktop.core.seek.text.markup import attributes, start_tag, tokens
from pkm_desktop.core.seek.text.plaintext import plain
from pkm_desktop.core.seek.web.urls import canonical, safe_url

_ROUNDS = 3  # wrappers in wrappers
_NEAR = 120  # characters before and after a link that say what it is for
_LONGEST_LABEL = 90
# Hosts that send on to an address which stands in theirs, and under which name.
_WRAPPERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"(?:.+\.)?safelinks\.protection\.outlook\.com", ("url",)),
    (r"(?:www\.)?google\.[a-z.]{2,6}", ("q", "url")),
    (r"l[m]?\.(?:facebook|instagram)\.com", ("u",)),
    (r"(?:www\.)?linkedin\.com", ("url",)),
    (r"out\.reddit\.com", ("url",)),
    (r"(?:www\.)?youtube\.com", ("q",)),
    (r"slack-redir\.net", ("url",)),
    (r"t\.umblr\.com", ("z",)),
    (r"(?:www\.)?duckduckgo\.com", ("uddg",)),
    (r"getpocket\.com", ("url",)),
    (r"vk\.com", ("to",)),
)
_WRAPPER_PATHS = re.compile(r"/(?:url|l\.php|redir(?:ect)?(?:/.*)?|link|l/?|away\.php|)", re.IGNORECASE)
_PROOFPOINT = re.compile(
    r"https?://urldefense(?:\.proofpoint)?\.com/v2/url\?(?:.*&)?u=([^&]+)", re.IGNORECASE
)
_PROOFPOINT_3 = re.compile(r"https?://urldefense(?:\.proofpoint)?\.com/v3/__(.+?)__;", re.IGNORECASE)
_SUBSTACK = re.compile(r"https?://[^/]*substack\.com/redirect/2/([A-Za-z0-9_-]+)", re.IGNORECASE)

_IN_BROWSER = re.compile(
    r"\b(?:view|read|open|see|display|trouble)\b.{0,40}\b(?:browser|online|web|website|web ?page)\b"
    r"|\bweb[- ]?version\b|\bonline[- ]?version\b|\bview as (?:a )?web ?page\b"
    r"|\bim (?:web)?browser\b|\bonline (?:ansehen|lesen|anzeigen)\b|\bbrowser-?ansicht\b|\bwebansicht\b"
    r"|\b(?:voir|lire|afficher|consulter|visualise[rz]?)\b.{0,40}\b(?:en ligne|navigateur)"
    r"|\bversion (?:en ligne|web)\b|\bversi[oó]n (?:web|online)|\bvers[aã]o web\b"
    r"|\b(?:ver|leer|abrir|vea)\b.{0,40}\b(?:navegador|online|en l[ií]nea)"
    r"|\b(?:visualizza|leggi|apri)\b.{0,40}\b(?:browser|online)|\bversione (?:web|online)\b"
    r"|\b(?:bekijk|lees|open)\b.{0,40}\b(?:browser|online)\b|\bwebversie\b|\bin (?:je|uw|de) browser\b"
    r"|\b(?:visa|läs|vis|læs|åbn)\b.{0,30}\b(?:webbläsare|browser|online|nettleser)"
    r"|\bprzeglądarce\b|\bv prohlížeči\b|браузере|ブラウザ|浏览器|瀏覽器|브라우저",
    re.IGNORECASE,
)
_SAYS_NOTHING = re.compile(
    r"(?:click |tap )?here|this link|hier(?: klicken)?|(?:cliquez )?ici|aqu[ií]|qui|https?://\S+",
    re.IGNORECASE,
)
_NOT_IT = re.compile(
    r"unsubscribe|abmelden|désabonner|preferences|forward|privacy|tweet|share", re.IGNORECASE
)
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|max-height\s*:\s*0(?:px)?\s*(?:;|$)",
    re.IGNORECASE,
)
_PIXEL = re.compile(
    r"(?:^|;)\s*(?:max-)?(?:width|height)\s*:\s*[01](?:px|pt)?\s*(?:!important)?\s*(?:;|$)", re.IGNORECASE
)
_VOID = frozenset({"img", "br", "hr", "input", "meta", "link", "wbr", "col", "area", "base"})


def without_hidden(html: str) -> str:
    """The markup without what a reader is not meant to see: preview lines, counting pixels, comments.

    An element that hides but never ends hides nothing.
    """
    out: list[str] = []
    hidden, depth, begun = "", 0, 0  # the hiding element, how deep in others of its name, where it began
    for kind, name, text in tokens(html):
        if kind == "text":
            out.append(text)
            continue
        if kind == "start":
            values = attributes(text) if text else {}
            if _is_pixel(name, values):
                continue
            if not hidden and name not in _VOID and _HIDDEN.search(values.get("style", "")):
                hidden, depth, begun = name, 0, len(out)
            depth += name == hidden
            out.append(f"<{name}{text}>")
            continue
        out.append(f"</{name}>")
        depth -= name == hidden
        if hidden and name == hidden and depth == 0:
            del out[begun:]
            hidden = ""
    return "".join(out)


def with_plain_links(clean_html: str) -> str:
    """Cleaned markup with the links' real targets: wrappers that carry the target and campaign marks off."""
    out: list[str] = []
    for kind, name, text in tokens(clean_html):
        if kind == "text":
            out.append(text)
        elif kind == "end":
            out.append(f"</{name}>")
        elif name == "a":
            values = attributes(text)
            values["href"] = plain_link(values.get("href", ""))
            out.append(start_tag("a", values))
        else:
            out.append(f"<{name}{text}>")
    return "".join(out)


def plain_link(url: str) -> str:
    """Where a link leads in the end as far as it says so itself, without campaign marks. Nothing is asked."""
    for _ in range(_ROUNDS):
        target = safe_url(_wrapped(url))
        if not target.startswith("http") or target == url:
            break
        url = target
    return canonical(url) or url


def _wrapped(url: str) -> str:
    if found := _PROOFPOINT_3.match(url):
        return re.sub(r"^(https?):/+", r"\1://", unquote(found[1]))
    if found := _PROOFPOINT.match(url):
        return unquote(found[1].replace("-", "%").replace("_", "/"))
    if found := _SUBSTACK.match(url):
        return _from_base64(found[1])
    parts = urlsplit(url)
    host = parts.hostname or ""
    for pattern, names in _WRAPPERS:
        if re.fullmatch(pattern, host) and _WRAPPER_PATHS.fullmatch(parts.path):
            query = parse_qs(parts.query, max_num_fields=100) if parts.query.count("&") < 100 else {}
            return next((query[name][0] for name in names if name in query), "")
    return ""


def _from_base64(code: str) -> str:
    try:
        said = json.loads(base64.urlsafe_b64decode(code + "=" * (-len(code) % 4)))
    except (binascii.Error, ValueError, RecursionError):
        return ""
    return str(said.get("e", "")) if isinstance(said, dict) else ""


def in_browser(clean_html: str, subject: str) -> str:
    """The link of a mail that shows it in a browser: by its words, those around it, or by bearing the title.

    '' when there is none.
    """
    links = _links(clean_html)
    for href, label, around in links:
        about = around if _SAYS_NOTHING.fullmatch(label) else label
        if len(label) <= _LONGEST_LABEL and _IN_BROWSER.search(about) and not _NOT_IT.search(label):
            return href
    title = subject.casefold()
    return next((href for href, label, _ in links if title and label.casefold() == title), "")


def _links(clean_html: str) -> list[tuple[str, str, str]]:
    """Each link to the web: target, label, and the label with the words around it."""
    texts: list[str] = []
    found: list[tuple[str, int, int]] = []
    href, begun = "", 0
    for kind, name, text in tokens(clean_html):
        if kind == "text":
            texts.append(text)
        elif name == "a" and kind == "start":
            href, begun = attributes(text).get("href", ""), len(texts)
        elif name == "a" and href.startswith("http"):
            found.append((href, begun, len(texts)))
            href = ""
        else:
            texts.append(" ")
    return [(href, _said(texts, start, end), _around(texts, start, end)) for href, start, end in found[:500]]


def _said(texts: list[str], start: int, end: int) -> str:
    return plain("".join(texts[start:end]))


def _around(texts: list[str], start: int, end: int) -> str:
    before, after = "".join(texts[max(0, start - 12) : start]), "".join(texts[end : end + 6])
    return plain(f"{before[-_NEAR:]}{''.join(texts[start:end])}{after[: _NEAR // 2]}")


def _is_pixel(name: str, values: dict[str, str]) -> bool:
    if name != "img":
        return False
    style = values.get("style", "")
    sizes = [
        values.get("width", "").strip().removesuffix("px"),
        values.get("height", "").strip().removesuffix("px"),
    ]
    return bool(_HIDDEN.search(style) or _PIXEL.search(style)) or any(size in ("0", "1") for size in sizes)
