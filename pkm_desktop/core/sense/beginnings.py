"""What a beginning may go on to, where the index has only stems: 'governme' is on its way to 'govern'."""

from __future__ import annotations

from pkm_desktop.core.sense.stem import bare, fold, stem

_ENDS = (
    *("able", "ability", "al", "ally", "ance", "ation", "ational", "ations", "ative", "ator", "ed", "ely"),
    *("ement", "ements", "ence", "ency", "ent", "ently", "er", "ers", "es", "ful", "fulness", "ial", "ible"),
    *("ic", "ical", "ically", "ied", "ies", "ing", "ings", "ion", "ional", "ions", "ious", "ism", "ist"),
    *("ity", "ive", "ively", "iveness", "ization", "ize", "ized", "izer", "izing", "less", "ly", "ment"),
    *("ments", "ness", "ous", "ously", "ousness", "s", "y", "ying"),
)
_SHORTEST = 3  # characters of what is left of a word without its ending
_LONGEST_END = 6  # characters of an ending that are typed already


def on_the_way(typed: str) -> tuple[tuple[str, str], ...]:
    """(word, stem) of words with usual endings that begin as typed, but whose stem does not; itself first."""
    head = bare(fold(typed))
    found = {stem(head): head}
    for length in range(max(_SHORTEST, len(head) - _LONGEST_END), len(head)):
        begun = head[length:]
        for end in _ENDS:
            if end.startswith(begun):
                word = head[:length] + end
                found.setdefault(stem(word), word)
    own = stem(head)
    return tuple((word, each) for each, word in found.items() if each == own or not each.startswith(head))
