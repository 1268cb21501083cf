"""The languages a digest can speak by itself, and which of them it speaks if nobody says."""

from __future__ import annotations

from pkm_desktop.ui.words.language import language_code

# Those the digest's own words exist in, by their own names.
LANGUAGES = {
    "ar": "العربية",
    "da": "Dansk",
    "de": "Deutsch",
    "en": "English",
    "es": "Español",
    "fa": "فارسی",
    "fr": "Français",
    "he": "עברית",
    "it": "Italiano",
    "nl": "Nederlands",
    "no": "Norsk",
    "pl": "Polski",
    "pt": "Português",
    "sv": "Svenska",
}
_SPOKEN_AS = {"nb": "no", "nn": "no"}


def usual_language() -> str:
    """That of the person where digests have words in it, else English."""
    own = language_code()
    spoken = _SPOKEN_AS.get(own, own)
    return spoken if spoken in LANGUAGES else "en"
