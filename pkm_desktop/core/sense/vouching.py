"""Whether a place found for a passage may be trusted: two ways to look for it have to agree, or what stands
beside it has to speak for it.

The bounds are measured (`run.py bench highlights`): each is where right places end and wrong ones begin.
"""

from __future__ import annotations

from pkm_desktop.core.model.notes import Passage
from pkm_desktop.core.sense.alignment import alike, rival
from pkm_desktop.core.sense.company import Sought, a_sibling, doubled
from pkm_desktop.core.sense.context import sides, stood_beside

_SAME = 0.95  # of what stood on one side stands there still
_HALF = 0.5
_NOTHING = 0.2
_MOSTLY = 0.7
_RESEMBLING = 0.7
_FEW = 12  # letters and digits
_LONG = 64  # letters and digits
_EDITED = 0.6  # as alike as this is a long passage whose words have changed
_MOST_OF_THE_TEXT = 2  # a passage that is half of the text has no double in it


def vouched(sought: Sought, by_letters: Passage, by_words: Passage) -> Passage | None:
    """The one of two findings that may be trusted; None if neither."""
    chosen = _chosen(sought, by_letters, by_words)
    if chosen is None:
        return None
    if _what_stood_beside(sought, chosen) or doubled(sought, (chosen.start, chosen.end)):
        return None
    if _just_as_it_was(sought, chosen):
        return chosen
    if not _verbatim(sought, chosen) and a_sibling(sought, chosen):
        return None
    beside = rival(sought.text, sought.quote, sought.around, (chosen.start, chosen.end))
    return None if beside else chosen


def _chosen(sought: Sought, by_letters: Passage, by_words: Passage) -> Passage | None:
    if not by_letters.anchored:
        trusted = by_words.anchored and _trusted_words(sought, by_words)
        return by_words if trusted else None
    if not by_words.anchored:
        return by_letters if _trusted_letters(sought, by_letters) else None
    if by_words.end <= by_letters.start or by_words.start >= by_letters.end:
        return None
    return by_letters if _agreed(sought, by_letters) else None


def _beside(sought: Sought, found: Passage) -> tuple[float, float]:
    low, high = sorted(sides(sought.text, found.start, found.end, sought.around))
    return low, high


def _verbatim(sought: Sought, found: Passage) -> bool:
    return (found.start, found.end) in sought.places


def _just_as_it_was(sought: Sought, found: Passage) -> bool:
    """Whether this is the only place with these words, and all around it is as it was."""
    low, _ = _beside(sought, found)
    return low >= _SAME and len(sought.places) == 1 and _verbatim(sought, found)


def _what_stood_beside(sought: Sought, found: Passage) -> bool:
    return stood_beside(sought.quote, sought.around, found)


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def _agreed(sought: Sought, found: Passage) -> bool:
    """Both ways lead there: enough, unless nothing beside it is as it was (a double of what is gone)."""
    low, high = _beside(sought, found)
    if low < _HALF and not _verbatim(sought, found) and alike(sought.quote, found.exact) < _RESEMBLING:
        return False
    if high >= _SAME or low >= _HALF:
        return True
    if _verbatim(sought, found):
        alone = len(sought.places) == 1 and high >= _HALF and _letters(sought.quote) >= _FEW
        return alone or _MOST_OF_THE_TEXT * len(found.exact) > len(sought.text)
    return high >= _HALF and _letters(sought.quote) >= _LONG


def _trusted_letters(sought: Sought, found: Passage) -> bool:
    low, high = _beside(sought, found)
    if low >= _SAME or (high >= _SAME and len(sought.places) == 1 and _verbatim(sought, found)):
        return True
    if sought.places or high < _SAME:
        return False
    like = alike(sought.quote, found.exact)
    return like >= _MOSTLY and (low >= _MOSTLY or _letters(sought.quote) >= _LONG)


def _trusted_words(sought: Sought, found: Passage) -> bool:
    low, high = _beside(sought, found)
    if len(sought.places) == 1:
        return low >= _SAME or (high >= _HALF and low < _NOTHING and _verbatim(sought, found))
    if sought.places or high < _SAME:
        return False
    if low >= _SAME or (low >= _HALF and _letters(sought.quote) < _LONG):
        return True
    return alike(sought.quote, found.exact) >= _EDITED
