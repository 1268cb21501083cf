"""The few words of a digest that are ours, in the language of the community."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

RIGHT_TO_LEFT = ("ar", "fa", "he", "ur", "yi")


@dataclass(frozen=True)
class Labels:
    """What stands between the foreign words. `{…}` is filled in when an issue is laid out."""

    section: str
    question: str
    via: str
    colophon: str
    colophon_named: str
    rights: str
    reply: str
    date: str
    months: tuple[str, ...]


_ENGLISH = Labels(
    section="Worth your time",
    question="A question for you",
    via="via {name}",
    colophon="Put together for {community}.",
    colophon_named="Put together by {curator} for {community}.",
    rights="Quotes belong to their authors.",
    reply="Reply to this mail to answer, to send a find of your own, or to be left out.",
    date="{day} {month} {year}",
    months=(
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
)  # fmt: skip

_GERMAN = Labels(
    section="Lesenswert",
    question="Eine Frage an euch",
    via="über {name}",
    colophon="Zusammengestellt für {community}.",
    colophon_named="Zusammengestellt von {curator} für {community}.",
    rights="Zitate gehören ihren Urheberinnen und Urhebern.",
    reply="Antworte auf diese Mail, um etwas beizutragen oder um keine weitere zu bekommen.",
    date="{day}. {month} {year}",
    months=(
        "Januar", "Februar", "März", "April", "Mai", "Juni",
        "Juli", "August", "September", "Oktober", "November", "Dezember",
    ),
)  # fmt: skip

_BY_LANGUAGE = {"en": _ENGLISH, "de": _GERMAN}


def labels_for(lang: str) -> Labels:
    """The words for a language tag such as 'de' or 'de-AT' (RFC 5646); English where there are none yet."""
    return _BY_LANGUAGE.get(_primary(lang), _ENGLISH)


def direction(lang: str) -> str:
    """'rtl' for languages written from right to left, else 'ltr'."""
    return "rtl" if _primary(lang) in RIGHT_TO_LEFT else "ltr"


def written_date(day: date, labels: Labels) -> str:
    """'21 November 2026' in the words of the language, whatever the machine's locale is."""
    return labels.date.format(day=day.day, month=labels.months[day.month - 1], year=day.year)


def _primary(lang: str) -> str:
    return lang.strip().lower().replace("_", "-").split("-")[0]
