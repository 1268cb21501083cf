"""The short phrases of the Share stage: days, counts and what is known about a candidate."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from pkm_desktop.core.model.communities import Community
from pkm_desktop.core.model.digests import Candidate, Issue, IssueRow
from pkm_desktop.ui.share.rhythm import next_due, read_rhythm

_SHORT_DAY = "d MMM"
translate = QCoreApplication.translate


def day(when: date | datetime | None) -> str:
    """'7 Nov' in the person's language and own time zone; '' for no day."""
    if when is None:
        return ""
    local = when.astimezone() if isinstance(when, datetime) else when
    return QLocale().toString(QDate(local.year, local.month, local.day), _SHORT_DAY)


def moment(when: datetime | None) -> str:
    """'7 Nov, 14:02' in the person's language and own time zone; '' for no time."""
    if when is None:
        return ""
    local = when.astimezone()
    return (
        f"{day(when)}, {QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)}"
    )


def counted(count: int, one: str, many: str) -> str:
    """`one` for 1, else `many` with {n} filled in; both already translated."""
    return one if count == 1 else many.format(n=QLocale().toString(count))


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


def issue_name(community: Community, number: int) -> str:
    """'Friday #38': the digest's name and the issue's number."""
    series = community.digest_title or translate("Share", "Issue")
    return translate("Share", "{digest} #{number}").format(digest=series, number=number)


def series_number(issue: Issue) -> str:
    """The title the core gives an issue nobody has named: '{digest} #{number}'."""
    return f"{issue.community.digest_title} #{issue.number}"


def due_day(issue: Issue, rows: tuple[IssueRow, ...]) -> date | None:
    """The day a draft was promised for: the first one after the last issue that went out."""
    sent = [row.published.astimezone().date() for row in rows if row.published and row.id != issue.id]
    begun = issue.created.astimezone().date() if issue.created else None
    after = date.fromordinal(max(sent).toordinal() + 1) if sent else None
    since = max((start for start in (begun, after) if start), default=None)
    return next_due(read_rhythm(issue.community.rhythm), since) if since else None


def due_words(due: date | None, today: date) -> str:
    """'Due today', 'Due 27 Nov', 'Overdue since 20 Nov'; '' without a promise."""
    if due is None:
        return ""
    if due < today:
        return translate("Share", "Overdue since {day}").format(day=day(due))
    away = (due - today).days
    if away < 2:
        return translate("Share", "Due tomorrow") if away else translate("Share", "Due today")
    return translate("Share", "Due {day}").format(day=day(due))


def target_label(name: str, otherwise: str = "") -> str:
    """A way out in the person's language; one that is not known here by its own words."""
    labels = {
        "eml": translate("Share", "E-mail draft"),
        "mediawiki": translate("Share", "MediaWiki text"),
        "dokuwiki": translate("Share", "DokuWiki text"),
        "markdown": translate("Share", "Markdown file"),
        "page": translate("Share", "Web page"),
        "html": translate("Share", "HTML for mail"),
        "text": translate("Share", "Plain text"),
    }
    return labels.get(name, otherwise or name)
