"""The stem under which the index keeps a word, computed as SQLite's FTS5 does it.

FTS5's tokenizer 'porter unicode61 remove_diacritics 2' folds case and accents and applies M. F. Porter's
algorithm (Program 14(3), 1980). Whoosh's own Porter differs on one word in 37: marks and spellings made with
it would not fit the index.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")
_LONGEST = 64  # bytes; FTS5 leaves longer words as they are
_STEP_2 = (
    *(
        ("ational", "ate"),
        ("tional", "tion"),
        ("enci", "ence"),
        ("anci", "ance"),
        ("izer", "ize"),
        ("logi", "log"),
    ),
    *(("bli", "ble"), ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize")),
    *(("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful")),
    *(("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble")),
)
_STEP_3 = (
    *(
        ("icate", "ic"),
        ("ative", ""),
        ("alize", "al"),
        ("iciti", "ic"),
        ("ical", "ic"),
        ("ful", ""),
        ("ness", ""),
    ),
)
_STEP_4 = tuple(
    (ending, "")
    for ending in (
        *(
            "al",
            "ance",
            "ence",
            "er",
            "ic",
            "able",
            "ible",
            "ant",
            "ement",
            "ment",
            "ent",
            "sion",
            "tion",
            "ou",
        ),
        *("ism", "ate", "iti", "ous", "ive", "ize"),
    )
)


_ENDS = ("e", "ed", "s", "es", "ing", "ion", "y", "al", "er", "ement", "eed", "ness", "ic", "i")
# Of a word, or of its bytes: none is beyond these.
_KINDS = {n: "v" if chr(n) in "aeiou" else "y" if chr(n) == "y" else "c" for n in range(256)}


def fold(text: str) -> str:
    """Lower case, Latin letters without accents, one character for one character: positions stay valid."""
    if text.isascii():
        return text.lower()
    accented, plain = _accents()
    # Of all characters only this capital has a small form of two.
    return accented.sub(lambda match: plain[match[0]], text.replace("\u0130", "I").lower())


@lru_cache(maxsize=1)
def _accents() -> tuple[re.Pattern[str], dict[str, str]]:
    """Small letters that stand for another one: a pattern that finds them, and which. ASCII is in no range.

    FTS5 takes accents off Latin letters only.
    """
    plain = {"ς": "σ"}
    for number in range(0x80, 0x3000):  # beyond these nothing decomposes into an ASCII letter
        char = chr(number).lower()
        base = unicodedata.normalize("NFD", char)[0]
        if len(char) == 1 and base < "\x80" and base != char:
            plain[char] = base.lower()
    return re.compile(f"[{''.join(map(re.escape, plain))}]"), plain


def bare(word: str) -> str:
    """A folded word without the combining accents of decomposed text."""
    return word if word.isascii() else "".join(char for char in word if not unicodedata.combining(char))


def stem(word: str) -> str:
    """The stem of a folded word: 'connections' and 'connected' both give 'connect'."""
    if not word.isascii():  # FTS5 works on UTF-8 bytes; those beyond ASCII count as consonants
        return _stem(word.encode().decode("latin-1")).encode("latin-1").decode(errors="replace")
    return _stem(word)


@lru_cache(maxsize=4096)
def word_of(stem_: str) -> str:
    """A word with this stem; the stem itself where its own stem is not another one."""
    ends = ("", *_ENDS) if stem(stem_) != stem_ else ("",)
    return next((stem_ + end for end in ends if stem(stem_ + end) == stem_), stem_)


def _stem(word: str) -> str:
    if not 3 <= len(word) <= _LONGEST:
        return word
    word = _past(_plural(word))
    if word[-1] == "y" and _has_vowel(word[:-1]):
        word = word[:-1] + "i"
    word = _replaced(word, _STEP_2, 0)
    word = _replaced(word, _STEP_3, 0)
    word = _short(_replaced(word, _STEP_4, 1))
    if word.endswith("ll") and _measure(word[:-1]) > 1:
        word = word[:-1]
    return word


def _plural(word: str) -> str:
    """Step 1a."""
    if not word.endswith("s") or word.endswith("ss"):
        return word
    return word[:-2] if word.endswith("sses") or (word.endswith("ies") and len(word) > 3) else word[:-1]


def _past(word: str) -> str:
    """Step 1b."""
    if word.endswith("eed") and len(word) > 3:
        return word[:-1] if _measure(word[:-3]) > 0 else word
    ending = 2 if word.endswith("ed") else 3 if word.endswith("ing") else 0
    if not ending or len(word) <= ending or not _has_vowel(word[:-ending]):
        return word
    word = word[:-ending]
    if word.endswith(("at", "bl", "iz")) and len(word) > 2:
        return word + "e"
    if len(word) > 1 and word[-1] == word[-2] and word[-1] not in "aeioulsz":
        return word[:-1]
    return word + "e" if _measure(word) == 1 and _ends_short(word) else word


def _short(word: str) -> str:
    """Step 5a."""
    if not word.endswith("e"):
        return word
    rest = word[:-1]
    measure = _measure(rest)
    return rest if measure > 1 or (measure == 1 and not _ends_short(rest)) else word


def _replaced(word: str, endings: tuple[tuple[str, str], ...], more_than: int) -> str:
    """The first ending that fits decides; it is replaced if enough of a word is left before it."""
    if not word.endswith(_endings(endings)):
        return word
    for ending, new in endings:
        if word.endswith(ending) and len(word) > len(ending):
            keep = 1 if ending in ("sion", "tion") else 0
            rest = word[: len(word) - len(ending) + keep]
            return rest + new if _measure(rest) > more_than else word
    return word


@lru_cache(maxsize=8)
def _endings(endings: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    return tuple(ending for ending, _ in endings)


def _kinds(word: str) -> str:
    """The letters as c for consonants and v for vowels; y is a consonant except after one."""
    kinds = word.translate(_KINDS)
    while (place := kinds.find("y")) >= 0:
        kind = "v" if place and kinds[place - 1] == "c" else "c"
        kinds = f"{kinds[:place]}{kind}{kinds[place + 1 :]}"
    return kinds


def _measure(word: str) -> int:
    """How often a vowel is followed by a consonant: Porter's m."""
    return _kinds(word).count("vc")


def _has_vowel(word: str) -> bool:
    return any(letter in "aeiou" or (letter == "y" and place > 0) for place, letter in enumerate(word))


def _ends_short(word: str) -> bool:
    """Consonant, vowel, consonant at the end, the last not w, x or y: Porter's *o."""
    return bool(word) and word[-1] not in "wxy" and _kinds(word)[-3:] == "cvc"
