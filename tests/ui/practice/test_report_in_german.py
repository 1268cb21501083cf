"""What leaves a German window as a report is German: words, measures, decimals."""

from __future__ import annotations

from datetime import date

import pytest

from pkm_desktop.core.commands.practice import showing
from pkm_desktop.core.commands.share import outcomes
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.practice import REPORT_PARTS, Measure
from pkm_desktop.core.practice.report import in_words
from pkm_desktop.ui.words.core_words import saying
from tools import translations, words_of_core


@pytest.fixture
def library(sample_library: Library) -> Library:
    outcomes.add_case(
        sample_library,
        "Einarbeitung",
        success=True,
        situation="Neu im Team",
        value_cycle=3,
        evidence="Zahlen",
    )
    (case,) = outcomes.cases(sample_library)
    outcomes.verify_case(sample_library, case.id, "Kim", on=date(2026, 1, 4))
    return sample_library


@pytest.mark.usefixtures("in_german")
def test_the_practice_report(library: Library) -> None:
    told = showing.practice_report(library, REPORT_PARTS, saying=saying())
    assert "# Meine Praxis, 8 Wochen" in told
    assert "| Woche ab | gekommen | entschieden | behalten | verstanden | geteilt | Ausgaben |" in told
    assert "- Alter des Eingangs: Die Hälfte der unentschiedenen Einträge" in told
    assert "- Einarbeitung (gelungen, bestätigt)" in told
    ours = words_of_core.handed_on() - {"Situation"}
    assert not [text for text in ours if len(text) > 6 and f"| {text} |" in told]
    assert in_words(Measure("diversity", "number", 3.24, of=14), saying()) == "3,2 (von 14)"
    assert in_words(Measure("kept", "share", 8 / 9, part=8, of=9), saying()) == "8 von 9 (89 %)"


@pytest.mark.usefixtures("in_german")
def test_the_report_of_success_cases(library: Library) -> None:
    told = outcomes.report(library, saying=saying())
    assert told.startswith("# Was aus dem wurde, was wir geteilt haben\n")
    assert "1 gelungen, 0 nicht gelungen; 1 von 1 bestätigt." in told
    assert "Wert: angewandt (3 von 5). Bestätigt von Kim am 2026-01-04." in told
    assert "**Lage.** Neu im Team" in told


def test_every_text_of_a_report_can_be_translated(library: Library) -> None:
    asked: set[str] = set()
    told = saying()

    def noted(text: str) -> str:
        asked.add(text)
        return text

    listening = type(told)(noted)
    showing.practice_report(library, REPORT_PARTS, saying=listening)
    outcomes.report(library, saying=listening)
    known = {each.source for each in translations.messages(translations.FOLDER / "pkm_desktop_de.ts")}
    assert asked - known == set()
