"""The words by which boxes and lines around articles are told, in the languages and systems of many sites.

Each pattern is for what all of them share; a name that one site alone uses has no place here.
"""

from __future__ import annotations

import re
from typing import Final


def _any_of(lines: str) -> str:
    """One choice of all that is on the lines, which are patterns."""
    return "|".join(line.strip() for line in lines.strip().splitlines())


_BOX_NAMES: Final = _any_of(
    r"""
    comments?|comment-?(?:list|area|section|respond|form|thread|wrapper)s?|respond|disqus(?:_thread)?
    shar(?:e|es|er|ing)|share-?(?:bar|box|buttons?|links?|tools?|icons?|widget)
    social(?:-?\w+)?|sharedaddy|sd-sharing|addtoany\w*|addthis\w*
    (?:jp-?)?related-?(?:posts?|articles?|content|stories|links?|news|items?)?|relatedposts|yarpp\w*
    recommend(?:ed|ations?)?|(?:more|other|latest|popular|trending|top)-?(?:stories|posts|articles|news)
    read-?(?:more|next|also)|see-?also|you-?may-?(?:also-?)?like|up-?next|outbrain\w*|taboola\w*
    newsletter(?:-?\w+)?|(?:email-?)?sign-?up(?:-?\w+)?|subscri(?:be|ption)(?:-?\w+)?|mailchimp|mc_embed\w*
    cookie(?:-?\w+)?|gdpr|consent
    ad|ads|advert\w*|adsbygoogle|sponsor(?:ed)?|promo(?:tion|box)?|paywall|donat(?:e|ion)s?
    call-?to-?action|cta
    breadcrumbs?|bread-?crumbs?|pagination|pager|(?:post|page|entry)-?nav(?:igation)?|nav-?links?|prev-?next
    skip-?(?:link|to-content)|back-?to-?top|toolbar
    tag-?(?:s|list|links|cloud)|(?:post|entry|article)-?tags|cat-?links
    by-?line|(?:post|entry|article)-?(?:meta|byline|date|info)|date-?line
    author-?(?:box|bio|info|card|profile|description)|about-?(?:the-?)?author|bio|print-?(?:link|only)
    photo-?credits?|image-?credits?|img-?credits?|copyright|credits?
    screen-?reader-?text|sr-only|visually-?hidden|modal|popup|tooltip
    """
)
BOX: Final = re.compile(
    rf"(?:^|[\s_]|(?<=\s)\w{{1,20}}__|-)(?:{_BOX_NAMES})(?=$|[\s_]|-\d|--)", re.IGNORECASE
)
"""In classes and ids: a box in or around an article that is no part of it."""

TALK: Final = re.compile(
    r"(?:^|\s)(?:comments|comments?-?(?:list|area|section|wrapper)s?|disqus_thread)(?:$|\s)", re.IGNORECASE
)
"""In classes and ids: all that readers said."""

_BESIDE_NAMES: Final = _any_of(
    r"""
    captions?|wp-caption|legend|credits?|teasers?|cards?|related|promo|sidebar|widget|menu|nav|footer|foot
    comments?|meta|byline|author|bio|tags?|share|social|subscri\w*|newsletter|cookie|banner|modal|popup
    ads?|advert\w*|gallery|slide\w*|carousel|slick|pager|notice|disclaimer|copyright|hidden|sponsor\w*
    recommend\w*|topics?
    """
)
BESIDE: Final = re.compile(rf"(?:^|[\s_-])(?:{_BESIDE_NAMES})(?:$|[\s_-])", re.IGNORECASE)
"""In classes and ids: a box from which no passage is taken into an article that was found without it."""

_POINTERS: Final = _any_of(
    r"""
    (?:read|see|watch|view|learn|find out|discover|explore|get) (?:more|also|next|too|all|this)
    also (?:read|see|on|in)|related(?: \w+)?(?=\s*(?::|$))|recommended(?: \w+)?(?=\s*(?::|$))
    more (?:on|from|about|in|like|stories|news|coverage|information|info)|see also|don.t miss
    you (?:may|might) (?:also )?(?:like|be interested)|trending|most (?:read|popular)
    latest (?:news|posts|stories)|continue reading|keep reading|up next|click here
    back to (?:top|home|news|the)
    lesen sie|lies auch|auch interessant|mehr (?:zum|dazu|zu|lesen|über|aus)|weiterlesen|siehe auch
    weitere (?:informationen|infos|artikel|themen|meldungen|nachrichten|links)
    das könnte|zum thema|ähnliche (?:beiträge|artikel)|zurück (?:zur|zum)
    lea (?:también|más|además)|lea:|lee (?:también|más)|leer más|te puede interesar|ver más|también te
    más (?:información|noticias)|relacionad
    lire (?:aussi|la suite|également)|à lire|voir aussi|en savoir plus|sur le même
    leggi (?:anche|tutto|di più)|ti potrebbe|vedi anche
    leia (?:também|mais)|veja (?:também|mais)|saiba mais
    lees (?:ook|meer|verder)|bekijk ook|czytaj (?:też|także|również|więcej)|zobacz (?:też|także|również)
    läs (?:också|mer|även)|les (?:også|mer)|læs (?:også|mere)|lue myös|ayrıca|daha fazla
    читайте (?:также|ещё|еще)|читать (?:далее|также)|смотрите также
    関連(?:記事|リンク|ニュース)|あわせて読みたい|続きを読む
    相关(?:阅读|新闻|文章|推荐)|延伸阅读|관련(?: ?기사)|더 보기|اقرأ (?:أيضا|المزيد)
    """
)
POINTER: Final = re.compile(rf"[\W_]*(?:{_POINTERS})", re.IGNORECASE)
"""At the start of a line: it points to something else to read."""

_PICTURES: Final = (
    r"photo(?:graph)?s?|foto(?:s|grafie)?|image|bild(?:er|quelle|nachweis)?|picture|illustration|video"
    r"|credits?|crédit(?: photo)?s?|quelle|getty images|afp|reuters|ap photo"
)
CREDIT: Final = re.compile(
    rf"[\W_]*(?:©|\(c\)\s|(?:{_PICTURES})"
    r"(?:\s+(?:credits?|by|courtesy(?: of)?|von|source))?\s*(?:[:©/|]|courtesy|by\b))",
    re.IGNORECASE,
)
"""At the start of a line: it says whose a picture is."""

_AGENCIES: Final = (
    r"getty(?: images)?|afp|reuters|ap photo|shutterstock|istock(?:photo)?|picture[ -]alliance|unsplash"
    r"|pexels|imago|dpa|epa|adobe stock"
)
AGENCY: Final = re.compile(
    rf"(?:[(|/©–—-]\s*|\bvia\s+)[^.!?]{{0,40}}\b(?:{_AGENCIES})\b[^.!?]{{0,20}}$", re.IGNORECASE
)
"""At the end of a line without a full stop: it is below a picture."""

_ABOUTS: Final = _any_of(
    r"""
    by\s+\S|von\s+\S|par\s+\S|por\s+\S|written by|posted (?:on|by|in|at)|published|updated|reviewed by
    last (?:updated|modified)|edited by|veröffentlicht|aktualisiert|stand:|publié|mis à jour|publicado
    actualizado|pubblicato|share|tweet|print|e-?mail|facebook|twitter|whatsapp|copy link|save|follow|listen
    comments?|\d+ comments?|\d+\s*(?:min(?:ute)?s?|mins?\.?)(?:\s+(?:read|ago))?|lesezeit|reading time
    estimated|advertisement|anzeige|werbung|home\b
    """
)
ABOUT: Final = re.compile(rf"[\W_]*(?:{_ABOUTS})", re.IGNORECASE)
"""At the start of a line above an article: when and by whom it is, or where to share it."""

_BELOWS: Final = _any_of(
    r"""
    ©|\(c\)\s|copyright|all rights reserved|alle rechte
    tags?\s*:|tagged|filed (?:under|in)|categor(?:y|ies)\s*:|topics?\s*:|kategorien?\s*:|schlagw|stichw
    posted in|follow (?:us|me|him|her|them|@|\w+ on)|like us|join us on|sign up|subscribe
    get (?:our|the|your)|share (?:this|on|via|with)|teilen|partager|compartir|condividi
    \(visited|leave a (?:comment|reply)|kommentar|comments?\b|add a comment|post a comment|print this|drucken
    download (?:the|our) app|support (?:us|our)|advertisement|anzeige|werbung|contact (?:us|the author)
    e-?mail\s*:|have a (?:tip|story)|got a (?:tip|story)|image:|\d+ (?:comments|shares|views|likes)
    views?\s*:|aufrufe|last (?:updated|modified)|powered by
    """
)
BELOW: Final = re.compile(rf"[\W_]*(?:{_BELOWS})", re.IGNORECASE)
"""At the start of a line at the very end of an article: it is none of its text."""

NO_LEAD: Final = re.compile(
    r"[\W_]*(?:©|\(c\)|copyright|photos?\b|foto\b|image\b|bild\b|credit|source:|quelle:|by |von |published"
    r"|posted|updated|last updated|share|tags?:|read more|read also|see also|related|sign up|subscribe"
    r"|follow us|click here|all rights|advert)",
    re.IGNORECASE,
)
"""At the start of a passage: it is not taken into an article that was found without it."""

SOURCES: Final = re.compile(
    r"references|sources|notes|footnotes|bibliograph|literatur|quellen|einzelnachweise|further reading", re.I
)
"""In a heading: the links below it are part of the article."""
