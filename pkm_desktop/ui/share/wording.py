"""The short phrases of the Share stage: days, counts and what is known about a candidate."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from pkm_desktop.core.model.communities import Community, Due
from pkm_desktop.core.model.digests import Candidate, Entry, Issue, IssueRow
from pkm_desktop.core.model.keys import title_key
from pkm_desktop.ui.words import local_forms
from pkm_desktop.ui.words.core_words import retold
from pkm_desktop.ui.words.local_forms import clock, number, short_day, week_day

translate = QCoreApplication.translate
counted = local_forms.counted


def day(when: date | datetime | None) -> str:
    """'7 Nov' in the person's language and own time zone; '' for no day."""
    return "" if when is None else short_day(when)


def moment(when: datetime | None) -> str:
    """'7 Nov, 14:02' in the person's language and own time zone; '' for no time."""
    return "" if when is None else f"{short_day(when)}, {clock(when)}"


def readiness(candidate: Candidate) -> str:
    """What a candidate already has: '2 highlights · note', where it went before, or when it was kept."""
    parts = []
    if candidate.highlights:
        parts.append(
            counted(
                candidate.highlights, translate("Share", "1 highlight"), translate("Share", "{n} highlights")
            )
        )
    if candidate.has_why:
        parts.append(translate("Share", "reason"))
    if candidate.notes:
        parts.append(counted(candidate.notes, translate("Share", "note"), translate("Share", "{n} notes")))
    if candidate.contributor:
        parts.append(translate("Share", "brought by {name}").format(name=candidate.contributor))
    if candidate.topics:
        parts.append(translate("Share", "about {topics}").format(topics=", ".join(candidate.topics)))
    if candidate.sent_elsewhere:
        parts.append(
            translate("Share", "sent to {places}").format(places=", ".join(candidate.sent_elsewhere))
        )
    if not parts:
        parts.append(_fallback(candidate))
    return " · ".join(parts)


def _fallback(candidate: Candidate) -> str:
    if candidate.kind == "note":
        return translate("Share", "my note")
    return translate("Share", "saved {day}").format(day=day(candidate.when))


def has_left(issue: Issue | IssueRow) -> bool:
    """Whether an issue has gone out, corrected since or not."""
    return issue.status in ("published", "corrected")


def kind_label(kind: str) -> str:
    """What an entry is to its readers, in a word."""
    labels = {
        "find": translate("Share", "Find"),
        "question": translate("Share", "Question"),
        "answer": translate("Share", "Answer"),
        "asset": translate("Share", "To reuse"),
        "gap": translate("Share", "Gap"),
        "event": translate("Share", "Event"),
        "thanks": translate("Share", "Thanks"),
    }
    return labels.get(kind, kind)


def kind_hint(kind: str) -> str:
    """The same in a sentence."""
    hints = {
        "find": translate("Share", "Something worth their time"),
        "question": translate("Share", "Somebody asks, and they may know"),
        "answer": translate("Share", "It answers what was asked before"),
        "asset": translate("Share", "A template, a slide, a checklist: to be taken and used"),
        "gap": translate("Share", "Something that is missing or not known"),
        "event": translate("Share", "It takes place on a day"),
        "thanks": translate("Share", "Somebody did something for all"),
    }
    return hints.get(kind, "")


def shared_topics(entry: Entry, topics: tuple[str, ...]) -> tuple[str, ...]:
    """Those of an entry's tags that the community has as topics, or that stand below one of them."""
    keys = [title_key(topic) for topic in topics]
    return tuple(
        tag
        for tag in entry.tags
        if any(title_key(tag) == key or title_key(tag).startswith(f"{key}/") for key in keys)
    )


def issue_name(community: Community, number: int) -> str:
    """'Friday #38': the digest's name and the issue's number."""
    series = community.digest_title or translate("Share", "Issue")
    return translate("Share", "{digest} #{number}").format(digest=series, number=number)


def series_number(issue: Issue) -> str:
    """The title the core gives an issue nobody has named: '{digest} #{number}'."""
    return f"{issue.community.digest_title} #{issue.number}"


def due_words(due: Due | None, today: date) -> str:
    """'Due today', 'Due 27 Nov', 'Overdue since 20 Nov'; '' where nothing is due."""
    if due is None:
        return ""
    if due.late_days:
        return translate("Share", "Overdue since {day}").format(day=day(due.day))
    return translate("Share", "Due {when}").format(when=near(due.day, today))


def due_mark(due: Due | None, today: date) -> str:
    """The same in the sidebar, beside a name: 'today', '27 Nov', '2 d late'."""
    if due is None:
        return ""
    if due.late_days:
        return translate("Share", "{n} d late").format(n=number(due.late_days))
    return near(due.day, today)


def near(when: date, today: date) -> str:
    """'today', 'tomorrow', '27 Nov'."""
    away = (when - today).days
    if away in (0, 1):
        return translate("Share", "tomorrow") if away else translate("Share", "today")
    return day(when)


def weekday(when: date) -> str:
    """'Fri 27 Nov'."""
    return week_day(when)


def target_label(name: str, otherwise: str = "") -> str:
    """A way out in the person's language; one that is not known here by its own words."""
    labels = {
        "eml": translate("Share", "E-mail draft"),
        "mediawiki": translate("Share", "MediaWiki text"),
        "dokuwiki": translate("Share", "DokuWiki text"),
        "markdown": translate("Share", "Markdown file"),
        "page": translate("Share", "Web page"),
        "pdf": translate("Share", "PDF"),
        "html": translate("Share", "HTML for mail"),
        "text": translate("Share", "Plain text"),
        "hugo": translate("Share", "Page for Hugo"),
        "jekyll": translate("Share", "Post for Jekyll"),
        "obsidian": translate("Share", "Note for Obsidian"),
        "logseq": translate("Share", "Page for Logseq"),
        "confluence": translate("Share", "Confluence page (storage format)"),
        "atom": translate("Share", "Atom feed of this issue"),
        "jsonfeed": translate("Share", "JSON feed of this issue"),
        "opml": translate("Share", "Its sources to follow (OPML)"),
        "slack": translate("Share", "Message for Slack (JSON)"),
        "teams": translate("Share", "Message for Teams (JSON)"),
    }
    return labels.get(name, retold(otherwise) or name)
