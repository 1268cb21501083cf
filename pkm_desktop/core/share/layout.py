"""From an issue to its edition: every text cleaned, numbered and put into the words of the language."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from pkm_desktop.core.model.digests import Entry, Issue
from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.share import escape, text, tokens
from pkm_desktop.core.share.compose import bare_quote
from pkm_desktop.core.share.edition import Ballot, Choice, Edition, Link, Part, Piece, Sender
from pkm_desktop.core.share.labels import Labels, direction, labels_for, primary_language, written_date

_PREHEADER = 140  # letters that lists of mails have room for
_TEASER = 100  # words; of less we may know a summary alone, and say nothing of how long the whole is


def lay_out(issue: Issue, sender: Sender, *, mail: bool = False) -> Edition:
    """The words of an issue. With `mail` it asks for replies and has links that write them."""
    labels = labels_for(issue.community.lang)
    reply_to = (sender.reply_to or sender.email) if mail else ""
    parts = _parts(issue, labels, reply_to)
    minutes = text.reading_minutes(_own_words(issue))
    curator = escape.line(sender.name)
    return Edition(
        lang=escape.line(issue.community.lang) or "en",
        direction=direction(issue.community.lang),
        labels=labels,
        eyebrow=_eyebrow(issue, labels),
        title=escape.line(issue.title) or series_number(issue),
        byline=_joined(curator, labels.reading.format(minutes=minutes) if minutes else ""),
        community=escape.line(issue.community.name),
        series=escape.line(issue.community.digest_title or issue.community.name),
        number=issue.number,
        curator=curator,
        minutes=minutes,
        published=issue.published,
        preheader=_preheader(issue),
        opening=escape.paragraphs(issue.community.opening),
        intro=escape.paragraphs(issue.intro),
        parts=parts,
        topics=tuple(
            dict.fromkeys(topic for part in parts for piece in part.pieces for topic in piece.topics)
        ),
        question_heading=labels.question if escape.line(issue.question) else "",
        question=escape.paragraphs(issue.question),
        ballot=_ballot(issue, labels, reply_to),
        closing=escape.paragraphs(issue.community.closing),
        colophon=_colophon(issue, curator, labels),
        licence=_licence(issue, labels),
        reply=labels.reply if mail else "",
        answer=_link(labels.answer, tokens.mailto(reply_to, tokens.reply_subject(issue))),
        opt_out=_link(labels.opt_out, tokens.mailto(reply_to, tokens.opt_out_subject(issue))),
        archive=_link(labels.archive, escape.address(issue.community.archive_url)),
        about=_about(issue, labels),
    )


def series_number(issue: Issue) -> str:
    """'Friday finds #38'."""
    return f"{escape.line(issue.community.digest_title or issue.community.name)} #{issue.number}"


def host_of(url: str) -> str:
    """'example.org' for 'https://www.example.org/a'; '' without a host."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def _eyebrow(issue: Issue, labels: Labels) -> str:
    community, series = escape.line(issue.community.name), series_number(issue)
    pieces = [community]
    if series != escape.line(issue.title):
        pieces.append(series.removeprefix(f"{community} "))
    if issue.published:
        pieces.append(_unbroken(written_date(issue.published.date(), labels)))
    return " · ".join(pieces)


def _parts(issue: Issue, labels: Labels, reply_to: str) -> tuple[Part, ...]:
    parts: list[Part] = []
    number = 0
    for section in issue.sections:
        pieces = []
        for entry in section.entries:
            number += 1
            pieces.append(_piece(issue, entry, number, labels=labels, reply_to=reply_to))
        if pieces:
            parts.append(Part(escape.line(section.name), tuple(pieces)))
    return tuple(parts)


def _piece(issue: Issue, entry: Entry, number: int, *, labels: Labels, reply_to: str) -> Piece:
    url = escape.address(entry.url)
    title = escape.line(entry.title) or host_of(url) or "…"
    via, contributor = escape.line(entry.via), escape.line(entry.contributor)
    quote = escape.line(bare_quote(entry.quote))
    ask, topics = escape.paragraphs(entry.ask), _topics(entry, issue.community.topics)
    return Piece(
        number=number,
        kind=entry.kind,
        kind_label=labels.kinds.get(entry.kind, ""),
        title=title,
        url=url,
        author=escape.line(entry.author),
        source=escape.line(entry.source) or host_of(url),
        published=entry.published,
        byline=_byline(entry, url, labels),
        length=_length(entry, issue.community.lang, labels),
        lang=escape.line(entry.lang),
        why=escape.paragraphs(entry.why),
        other_view=escape.paragraphs(entry.other_view),
        quote=quote,
        quoted=quote.join(labels.quotes) if quote else "",
        via=labels.via.format(name=via) if via else "",
        contributor=contributor,
        brought=labels.brought.format(name=contributor) if contributor else "",
        ask=ask,
        ask_url=tokens.mailto(reply_to, tokens.entry_subject(issue, number, title)) if ask else "",
        topics=topics,
        topic_line=" ".join(f"#{topic}" for topic in topics) if issue.community.topics else "",
    )


def _byline(entry: Entry, url: str, labels: Labels) -> str:
    author, source = escape.line(entry.author), escape.line(entry.source) or host_of(url)
    day = _unbroken(written_date(entry.published.date(), labels)) if entry.published else ""
    return _joined(author, source, day)


def _length(entry: Entry, home: str, labels: Labels) -> str:
    """How long what is behind the link is, and its language where that is another one."""
    language = primary_language(escape.line(entry.lang))
    foreign = text.language_name(language) if language != primary_language(home or "en") else ""
    minutes = text.reading_minutes(entry.words) if entry.url and entry.words >= _TEASER else 0
    return _joined(foreign, _unbroken(labels.minutes.format(minutes=minutes)) if minutes else "")


def _topics(entry: Entry, shared: tuple[str, ...]) -> tuple[str, ...]:
    """What readers are told it is about, in words they share. All other tags are the person's own affair."""
    keys = [title_key(topic) for topic in shared]
    known = [tag for tag in entry.tags if _is_below(title_key(tag), keys)]
    return tuple(dict.fromkeys(filter(None, map(escape.line, known))))


def _is_below(tag: str, topics: Iterable[str]) -> bool:
    return any(tag == topic or tag.startswith(f"{topic}/") for topic in topics)


def _ballot(issue: Issue, labels: Labels, reply_to: str) -> Ballot | None:
    if issue.poll is None or not issue.poll.options:
        return None
    choices = tuple(
        Choice(number, escape.line(option), tokens.mailto(reply_to, tokens.vote_token(issue, number)))
        for number, option in enumerate(issue.poll.options, 1)
    )
    hint = labels.vote_hint if any(choice.url for choice in choices) else ""
    return Ballot(escape.line(issue.poll.question) or labels.vote, choices, hint)


def _colophon(issue: Issue, curator: str, labels: Labels) -> str:
    community = escape.line(issue.community.name)
    made = labels.colophon_named if curator else labels.colophon
    said = [made.format(community=community, curator=curator)]
    if any(entry.quote.strip() for entry in issue.entries):
        said.append(labels.rights)
    return " ".join(said)


def _licence(issue: Issue, labels: Labels) -> str:
    licence = escape.line(issue.community.text_licence)
    return labels.licence.format(licence=licence) if licence else ""


def _about(issue: Issue, labels: Labels) -> Link | None:
    name = escape.line(issue.community.name)
    return _link(labels.about.format(community=name), escape.address(issue.community.charter_url))


def _link(words: str, url: str) -> Link | None:
    return Link(words, url) if url else None


def _preheader(issue: Issue) -> str:
    """The line that mail programs show beside the subject: its own, else the intro or the first titles."""
    intro = escape.paragraphs(issue.intro)
    said = escape.line(issue.preheader) or (" ".join(intro[0]) if intro else "")
    said = said or " · ".join(escape.line(entry.title) for entry in issue.entries[:3])
    return said if len(said) <= _PREHEADER else said[: _PREHEADER - 1].rstrip() + "…"


def _own_words(issue: Issue) -> int:
    """How many words of the issue there are to read."""
    community = issue.community
    return text.count_words(
        " ".join((community.opening, issue.intro, issue.question, community.closing))
    ) + sum(text.count_words(" ".join(_texts(entry))) for entry in issue.entries)


def _texts(entry: Entry) -> Iterable[str]:
    return entry.title, entry.why, entry.quote, entry.other_view, entry.ask


def _unbroken(words: str) -> str:
    """With spaces at which no line breaks."""
    return words.replace(" ", "\u00a0")


def _joined(*texts: str) -> str:
    return " · ".join(dict.fromkeys(filter(None, texts)))
