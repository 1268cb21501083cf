"""Feeds of any size, the same each time, with words to search for."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

VOCABULARY = """
    practice community curation habit apprentice learning sense share seek filter note digest reflection
    network trust question answer story experiment feedback attention narration work performance support
"""
WORDS = tuple(VOCABULARY.split())
PHRASES = ("working out loud", "communities of practice", "desirable difficulties", "weekly review")
NEWEST = datetime(2026, 1, 5, 9, tzinfo=UTC)


def feed(number: int, entries: int) -> bytes:
    """An RSS feed with this many entries of some 150 words."""
    dice = random.Random(number)
    items = "".join(_entry(number, entry, dice) for entry in range(entries))
    head = f"<title>Source {number}</title><link>https://example.org/{number}/</link>"
    return f'<rss version="2.0"><channel>{head}{items}</channel></rss>'.encode()


def _entry(number: int, entry: int, dice: random.Random) -> str:
    day = format_datetime(NEWEST - timedelta(hours=7 * entry + number))
    title = " ".join(dice.choices(WORDS, k=6)).capitalize()
    body = "".join(f"<p>{_paragraph(dice)}</p>" for _ in range(3))
    address = f"https://example.org/{number}/{entry}"
    return (
        f"<item><title>{title}</title><link>{address}</link><guid>{address}</guid><pubDate>{day}</pubDate>"
        f"<description><![CDATA[{body}]]></description></item>"
    )


def _paragraph(dice: random.Random) -> str:
    return f"{' '.join(dice.choices(WORDS, k=45))} {dice.choice(PHRASES)}."
