"""What the two feeds of these tests say."""

from __future__ import annotations

from xml.sax.saxutils import escape

QUOTE = "Meaning comes from the work we do afterwards."
BODY = (
    f"<p>Most of what reaches us is noise. {QUOTE} 🎈</p><blockquote><p>Practice counts.</p></blockquote>"
    '<p>See <a href="https://example.org/more">more</a>.</p><img src="https://example.org/a.png" alt="Chart">'
)
FEEDS = {
    "Open Learning": ("Sense-making is a social act", "Working out loud", "Small habits"),
    "Evidence": ("Transfer, not transmission", "What the study did not say"),
}


def rss(title: str, entries: tuple[str, ...], newest: str) -> bytes:
    """A feed whose entries carry BODY."""
    items = "".join(
        f"<item><title>{escape(entry)}</title><guid>{escape(entry)}</guid>"
        f"<link>https://example.org/{number}/{title[0]}</link><pubDate>{newest}</pubDate>"
        f"<description>{escape(BODY)}</description></item>"
        for number, entry in enumerate(entries)
    )
    return f"<rss version='2.0'><channel><title>{escape(title)}</title>{items}</channel></rss>".encode()
