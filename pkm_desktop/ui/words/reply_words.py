"""What replies are called, in the person's language: one of them, many of them, and what they are about."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLocale

from pkm_desktop.core.model.responses import OpenQuestion, Response


def tr(text: str) -> str:
    """In the person's language."""
    return QCoreApplication.translate("Returns", text)


def kind_name(kind: str) -> str:
    """'Answer', 'Used it'…"""
    names = {
        "answer": tr("Answer"),
        "question": tr("Question"),
        "link": tr("Link"),
        "used": tr("Used it"),
        "correction": tr("Correction"),
        "thanks": tr("Thanks"),
        "optout": tr("Opted out"),
        "vote": tr("Vote"),
    }
    return names.get(kind, kind)


def counts_line(counts: Mapping[str, int]) -> str:
    """'2 answers · 1 thank-you'; '' for nothing."""
    number = QLocale().toString
    forms = {
        "answer": (tr("1 answer"), tr("{n} answers")),
        "question": (tr("1 question"), tr("{n} questions")),
        "link": (tr("1 link"), tr("{n} links")),
        "used": (tr("used once"), tr("used {n} times")),
        "correction": (tr("1 correction"), tr("{n} corrections")),
        "thanks": (tr("1 thank-you"), tr("{n} thank-yous")),
        "optout": (tr("1 opted out"), tr("{n} opted out")),
        "vote": (tr("1 vote"), tr("{n} votes")),
    }
    parts = [
        (one if counts[kind] == 1 else many.format(n=number(counts[kind])))
        for kind, (one, many) in forms.items()
        if counts.get(kind)
    ]
    return " · ".join(parts)


def issue_label(response: Response | OpenQuestion) -> str:
    """'Facilitators #3'."""
    return tr("{community} #{number}").format(community=response.community, number=response.issue_number)
