"""Feed documents to fetch: real ones where they lie beside the checkout, the rest made in their shape."""

from __future__ import annotations

import os
import random
import re
from collections.abc import Iterator
from datetime import timedelta
from email.utils import format_datetime
from pathlib import Path

from benchmarks.feeds import NEWEST, WORDS

ROOT = Path(__file__).resolve().parents[1]
REAL = Path(os.environ.get("PKM_CORPUS") or ROOT.parent / "shared" / "data") / "feeds"
SMALLEST = 1_500  # bytes; what is smaller are single cases of test suites, not feeds
# Documents that attack the reader belong to the tests, not here: each costs a deadline, not a parse.
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE)
_ENTRY = re.compile(rb"<(?:item|entry)\b", re.IGNORECASE)


def documents(folder: Path, count: int, *, real: bool = True) -> tuple[list[str], int]:
    """Write so many documents into `folder`; their names, and how many of them are real."""
    names: list[str] = []
    for number, body in enumerate(_bodies(count, real)):
        name = f"{number}.xml"
        (folder / name).write_bytes(body)
        names.append(name)
    return names, min(count, len(_real())) if real else 0


def _bodies(count: int, real: bool) -> Iterator[bytes]:
    found = _real()[:count] if real else []
    for path in found:
        yield path.read_bytes()
    for number in range(count - len(found)):
        yield made(number)


def _real() -> list[Path]:
    """Real feeds, the largest first."""
    if not REAL.is_dir():
        return []
    paths = [path for path in REAL.rglob("*") if path.suffix in (".xml", ".rss", ".atom", ".rdf")]
    feeds = [path for path in paths if path.stat().st_size >= SMALLEST and _is_feed(path)]
    return sorted(feeds, key=lambda path: (-path.stat().st_size, str(path)))


def _is_feed(path: Path) -> bool:
    body = path.read_bytes()
    return bool(_FEED.search(body[:2000]) and _ENTRY.search(body))


def made(number: int) -> bytes:
    """A feed as they are: two in three RSS, the others Atom; a few long ones among many short ones."""
    dice = random.Random(number)
    entries = min(200, max(3, round(dice.lognormvariate(2.8, 0.7))))
    atom = number % 3 == 0
    parts = [_entry(number, entry, dice, atom) for entry in range(entries)]
    site = f"https://site-{number}.example/"
    if atom:
        head = f"<title>Site {number}</title><id>{site}</id><link href='{site}'/>"
        return f"<feed xmlns='http://www.w3.org/2005/Atom'>{head}{''.join(parts)}</feed>".encode()
    head = f"<title>Site {number}</title><link>{site}</link><description>Of all sorts</description>"
    spaces = "xmlns:content='http://purl.org/rss/1.0/modules/content/'"
    return f"<rss version='2.0' {spaces}><channel>{head}{''.join(parts)}</channel></rss>".encode()


def _entry(number: int, entry: int, dice: random.Random, atom: bool) -> str:
    address = f"https://site-{number}.example/{entry}/a-post"
    title = " ".join(dice.choices(WORDS, k=dice.randint(3, 9))).capitalize()
    time = NEWEST - timedelta(hours=31 * entry + number)
    body = _article(dice, address)
    if atom:
        when = time.isoformat()
        return (
            f"<entry><title>{title}</title><id>{address}</id><link href='{address}'/>"
            f"<updated>{when}</updated><author><name>Ada</name></author>"
            f"<content type='html'><![CDATA[{body}]]></content></entry>"
        )
    return (
        f"<item><title>{title}</title><link>{address}</link><guid>{address}</guid>"
        f"<pubDate>{format_datetime(time)}</pubDate><category>{dice.choice(WORDS)}</category>"
        f"<description>{' '.join(dice.choices(WORDS, k=25))}</description>"
        f"<content:encoded><![CDATA[{body}]]></content:encoded></item>"
    )


def _article(dice: random.Random, address: str) -> str:
    paragraphs = min(40, max(1, round(dice.lognormvariate(1.1, 0.8))))
    return "".join(_paragraph(dice, address, number) for number in range(paragraphs))


def _paragraph(dice: random.Random, address: str, number: int) -> str:
    words = " ".join(dice.choices(WORDS, k=dice.randint(20, 80)))
    link = f"<a href='{address}#{number}' class='ref' style='color:red'>{dice.choice(WORDS)}</a>"
    extra = f"<p><img src='/pictures/{number}.jpg' alt='' width='640'></p>" if number % 4 == 1 else ""
    return f"<p>{words} {link} <em>{dice.choice(WORDS)}</em>.</p>\n{extra}"
