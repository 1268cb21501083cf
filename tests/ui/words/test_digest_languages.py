"""A new community's digest speaks the language of the person who makes it, where it can."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from pkm_desktop.core.share.labels import labels_for, languages
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.share.community_dialog import CommunityDialog
from pkm_desktop.ui.words.digest_languages import LANGUAGES, usual_language
from tests.ui.speaking import speaking


@pytest.mark.parametrize(
    ("locale", "language"), [("de_AT", "de"), ("pt_BR", "pt"), ("nb_NO", "no"), ("fi_FI", "en"), ("C", "en")]
)
def test_the_usual_language(qapp: QApplication, theme: Theme, locale: str, language: str) -> None:
    with speaking(qapp, locale):
        assert usual_language() == language
        dialog = CommunityDialog(theme)
        assert dialog.who.values()["lang"] == language


def test_every_language_offered_has_words_of_its_own() -> None:
    assert {labels_for(code).series for code in LANGUAGES} == {
        labels_for(code).series for code in languages()
    }
