"""What core says comes out in the person's language, with what was filled in."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from pkm_desktop.core.errors import LibraryTooNew, NotFound, SourceError
from pkm_desktop.ui.words.core_words import retold


@pytest.mark.usefixtures("in_german")
@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("Keep 1 item", "1 Eintrag behalten"),
        ("Keep 1,204 items", "1,204 Einträge behalten"),
        ("Put aside until 25 November 2026: 3 items", "Bis 25. Nov. 2026 zurückstellen: 3 Einträge"),
        ("Save “How to. In public.”", "„How to. In public.“ behalten"),
        ("There is no {kind} {0}.", "{kind} {0} gibt es nicht."),
        ("There is no note n7.", "Eine Notiz n7 gibt es nicht."),
        (
            "The page is not there (it answered 404). Check the address, or look for the feed's new one.",
            "Die Seite ist nicht da (Antwort: 404). Prüfe die Adresse, oder suche die neue des Feeds.",
        ),
        ("The JSON of this feed is broken (line 3).", "Das JSON dieses Feeds ist kaputt (Zeile 3)."),
        (
            "The quote of “Xy” has 80 words; 50 is the most for this community.",
            "Das Zitat von „Xy“ hat 80 Wörter; höchstens 50 gelten für diese Gemeinschaft.",
        ),
        (
            "There is no server named nowhere.invalid. Check the address.",
            "Einen Server namens nowhere.invalid gibt es nicht. Prüfe die Adresse.",
        ),
        (
            "“A. B. C” names Dr. Mei Lund, of whom nothing is known. Ask, and note it under People.",
            "„A. B. C“ nennt Dr. Mei Lund; darüber ist nichts bekannt. "
            "Frage nach, und vermerke es unter Menschen.",
        ),
        (
            "3 annotations brought before are not in this file any more; nothing was deleted.",
            "3 Anmerkungen von früher sind nicht mehr in dieser Datei; nichts wurde gelöscht.",
        ),
        (
            "before:soon is no date. "
            "Dates look like 2026, 2026-05, 2026-05-31, today, yesterday, 7d, 2w, 3m or 1y.",
            "before:soon ist kein Datum. "
            "Daten sehen so aus: 2026, 2026-05, 2026-05-31, today, yesterday, 7d, 2w, 3m oder 1y.",
        ),
        (
            "Links lead to 7 pages that nobody has written yet: “Ada”, “Read later” and 5 more.",
            "Links führen zu 7 Seiten, die noch niemand geschrieben hat: „Ada“, „Read later“ und 5 weitere.",
        ),
        (
            "2 notes that were brought before are not there any more; nothing was deleted here.",
            "2 Notizen, die zuvor geholt wurden, sind nicht mehr da; hier wurde nichts gelöscht.",
        ),
        ("Rename tag note", "Schlagwort note umbenennen"),
        ("There is no tag “note”.", "Ein Schlagwort „note“ gibt es nicht."),
        ("There is no conflict: it is verified.", "Da ist kein Konflikt: Es ist bestätigt."),
        ("Nobody ever said this sentence.", "Nobody ever said this sentence."),
        ("A thought of my own. Keep 3 apples", "A thought of my own. Keep 3 apples"),
        ("", ""),
    ],
)
def test_sentences_of_core_in_german(english: str, german: str) -> None:
    assert retold(english) == german


@pytest.mark.usefixtures("in_german")
def test_an_error_keeps_what_it_is_about() -> None:
    error = SourceError(
        "No connection to example.org could be made.",
        subject="https://example.org/There is no tag.xml",
        hint="Are you online?",
    )
    assert retold(error) == (
        "https://example.org/There is no tag.xml: "
        "Zu example.org kam keine Verbindung zustande. Bist du online?"
    )
    assert retold(NotFound("There is no item i12.")) == "Einen Eintrag i12 gibt es nicht."


def test_english_stays_as_it_was_said(qapp: QApplication) -> None:
    assert retold("Keep 3 items") == "Keep 3 items"
    assert retold(NotFound("There is no item i12.", subject="a")) == "a: There is no item i12."


@pytest.mark.usefixtures("in_german")
def test_two_sentences_that_are_one_message_are_said_before_the_hint() -> None:
    message = (
        "The library was written by a later version of PKM Desktop (format 6, this one knows 5). "
        "Your data is not lost and nothing was changed."
    )
    said = retold(LibraryTooNew(message, subject="/a.db", hint="Install the newer version to open it."))
    assert said.startswith("/a.db: Die")
    assert "written by" not in said
    assert said.endswith("Installiere die neuere Version, um sie zu öffnen.")
