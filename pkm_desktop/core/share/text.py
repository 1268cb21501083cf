"""How long a text is to read, which way it runs, and what languages call themselves."""

from __future__ import annotations

import unicodedata

WORDS_A_MINUTE = 238  # silent reading of English non-fiction (Brysbaert 2019)

_OWN_NAMES = {
    "ar": "العربية", "bg": "Български", "ca": "Català", "cs": "Čeština", "cy": "Cymraeg", "da": "Dansk",
    "de": "Deutsch", "el": "Ελληνικά", "en": "English", "es": "Español", "et": "Eesti", "eu": "Euskara",
    "fa": "فارسی", "fi": "Suomi", "fr": "Français", "ga": "Gaeilge", "gl": "Galego", "he": "עברית",
    "hi": "हिन्दी", "hr": "Hrvatski", "hu": "Magyar", "id": "Indonesia", "is": "Íslenska", "it": "Italiano",
    "ja": "日本語", "ko": "한국어", "lt": "Lietuvių", "lv": "Latviešu", "nb": "Norsk", "nl": "Nederlands",
    "nn": "Nynorsk", "no": "Norsk", "pl": "Polski", "pt": "Português", "ro": "Română", "ru": "Русский",
    "sk": "Slovenčina", "sl": "Slovenščina", "sr": "Српски", "sv": "Svenska", "th": "ไทย", "tr": "Türkçe",
    "uk": "Українська", "ur": "اردو", "vi": "Tiếng Việt", "zh": "中文",
}  # fmt: skip


def count_words(text: str) -> int:
    """How many words a text has; scripts without spaces count a word for every two characters."""
    return sum(max(1, _unspaced(word) // 2) for word in text.split())


def reading_minutes(words: int) -> int:
    """Whole minutes to read so many words, at least one; 0 for none."""
    return max(1, round(words / WORDS_A_MINUTE)) if words > 0 else 0


def language_name(primary: str) -> str:
    """What a language calls itself ('de' → 'Deutsch'); '' for one not known here."""
    return _OWN_NAMES.get(primary, "")


def text_direction(text: str, otherwise: str) -> str:
    """'ltr' or 'rtl' by the first letter that has a direction (UAX 9, P2 and P3), `otherwise` without one."""
    strong = (unicodedata.bidirectional(letter) for letter in text)
    first = next((sign for sign in strong if sign in ("L", "R", "AL")), "")
    return {"L": "ltr", "R": "rtl", "AL": "rtl"}.get(first, otherwise)


def _unspaced(word: str) -> int:
    return sum(unicodedata.east_asian_width(letter) in "WF" for letter in word)
