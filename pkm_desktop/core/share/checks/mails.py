"""Whether an issue arrives: recipients, sender, size of the mail, pictures in words, whole templates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from pkm_desktop.core.errors import PublishError
from pkm_desktop.core.model.digests import Issue, Problem
from pkm_desktop.core.share.checks.facts import Facts
from pkm_desktop.core.share.checks.wording import Spoken, shown, spoken
from pkm_desktop.core.share.edition import Sender
from pkm_desktop.core.share.eml import recipients

MAIL_WAYS = ("eml", "html", "smtp")
_ADDRESSED = ("eml", "smtp")
# What our own templates need at most, in bytes: the frame, an entry, a paragraph, an option of a poll.
_FRAME, _ENTRY, _PARAGRAPH, _OPTION = 12_000, 4_000, 250, 1_200
_PICTURE = re.compile(r"!\[(?P<markdown>[^\]\n]*)\]\([^)\n]*\)|<img\b(?P<html>[^>]*)>", re.IGNORECASE)
_ALT = re.compile(r"\balt\s*=\s*(?:\"\s*[^\"\s][^\"]*\"|'\s*[^'\s][^']*'|[^\s\"'>]+)", re.IGNORECASE)


def of_issue(issue: Issue, facts: Facts) -> Iterator[Problem]:
    if facts.template_fault:
        text = f"The community's own template does not work. {facts.template_fault}"
        yield Problem("template-broken", text)
    yield from _pictures(issue)
    yield from _addressed(issue, facts)
    if not facts.template_fault:
        yield from _size(issue, facts)


def _pictures(issue: Issue) -> Iterator[Problem]:
    for one in spoken(issue):
        if any(not _in_words(picture) for picture in _PICTURE.finditer(one.text)):
            yield _without_words(one)


def _in_words(picture: re.Match[str]) -> bool:
    if picture["markdown"] is not None:
        return bool(picture["markdown"].strip())
    return bool(_ALT.search(picture["html"]))


def _without_words(one: Spoken) -> Problem:
    text = f"{one.place} has a picture without words for those who cannot see it. Say what it shows."
    return Problem("no-alt", text, one.entry_id, blocking=False, field=one.where)


def _addressed(issue: Issue, facts: Facts) -> Iterator[Problem]:
    """Only where mail is the usual way: a draft may well be addressed in the mail program."""
    if not any(way in _ADDRESSED for way in facts.ways):
        return
    if not recipients(issue.community.recipients):
        text = f"Nobody is named to get it by mail. Give {shown(issue.community.name)} recipients."
        yield Problem("no-recipients", text, blocking=False, only="mail")
    if "smtp" in facts.ways and not facts.sender:
        text = "Mail needs a sender. Write your address in the settings."
        yield Problem("no-sender", text, blocking=False, only="mail")


def _size(issue: Issue, facts: Facts) -> Iterator[Problem]:
    """The mail is only made and measured where it could be too large: that takes longer than all the rest."""
    from pkm_desktop.core.share import render

    if facts.templates is None and _most_bytes(issue) < render.MAIL_LIMIT:
        return
    try:
        size = len(
            render.render(issue, "html", Sender(email=facts.sender, templates=facts.templates)).content
        )
    except PublishError as error:
        yield Problem("mail-too-large", f"{error.message} {error.hint}".strip(), only="mail")
        return
    if size > render.MAIL_LIMIT:
        text = f"This mail would be {size // 1024} KB long; Gmail cuts mails off after about 100 KB."
        yield Problem("mail-too-large", text, only="mail")


def _most_bytes(issue: Issue) -> int:
    """No mail of this issue is larger."""
    community, options = issue.community, issue.poll.options if issue.poll else ()
    texts = [issue.title, issue.intro, issue.question, issue.preheader, community.opening, community.closing]
    for entry in issue.entries:
        texts += [entry.title, entry.url * 2, entry.why, entry.quote, entry.other_view, entry.ask]
        texts += [entry.author, entry.source, entry.via, entry.contributor, *entry.tags]
    words = sum(
        len(escape(text).encode("utf-8", "replace")) + text.count("\n") * _PARAGRAPH for text in texts
    )
    polled = sum(_OPTION + 9 * len(option.encode("utf-8", "replace")) for option in options)
    return _FRAME + len(issue.entries) * _ENTRY + words + polled
