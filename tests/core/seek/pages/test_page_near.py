"""Days and names that are only written on a page, beside its headline."""

from __future__ import annotations

import pytest

from pkm_desktop.core.seek.pages.metadata import metadata
from pkm_desktop.core.seek.pages.page_near import date_in_address

URL = "https://slow.example/x"
TEXT = "<p>Most of what we learn at work, stays in the heads of those who learned it.</p>"


def day(html: str, url: str = URL) -> str:
    found = metadata(html, url=url).published
    return found.date().isoformat() if found else ""


@pytest.mark.parametrize(
    "line",
    [
        "Published 3 May 2024",
        "<span>May 3rd, 2024</span> · 5 min read",
        "Friday, 3 May 2024",
        "5 min read</p><p>3. Mai 2024",
        "am 03.05.2024",
        "2024-05-03 10:20",
        "2024/05/03",
        "2024年5月3日",
        "3 de mayo de 2024",
        "Le 3 mai 2024",
        "By Ada Brown, May 3, 2024",
        "<time>May 3, 2024</time>",
        "<time datetime='2024-05-03T10:00:00Z'>yesterday</time>",
    ],
)
def test_a_day_beside_the_headline(line: str) -> None:
    assert day(f"<body><h1>On learning</h1><p>{line}</p>{TEXT}") == "2024-05-03"
    assert day(f"<body><p>{line}</p><h1>On learning</h1>{TEXT}") == "2024-05-03"


@pytest.mark.parametrize(
    "line",
    [
        "3/4/2024",
        "© 2024-05-03 Slow Work",
        "Founded</td><td>3 May 2024",
        "On 3 May 2024 we met again, and it was a day to remember for all of us who had come.",
        "30 February 2024",
        "version 2024.55.99",
    ],
)
def test_what_is_no_day_of_the_article(line: str) -> None:
    assert day(f"<body><h1>On learning</h1><p>{line}</p>{TEXT}") == ""


def test_metadata_come_first_and_the_address_last() -> None:
    page = f"<meta property=article:published_time content=2023-01-02><h1>T</h1><p>3 May 2024</p>{TEXT}"
    assert day(page) == "2023-01-02"
    assert day(f"<h1>T</h1>{TEXT}", url="https://slow.example/2024/5/3/title") == "2024-05-03"
    assert (
        day(f"<h1>T</h1><p>1 May 2024</p>{TEXT}", url="https://slow.example/2024/5/3/title") == "2024-05-01"
    )


def test_the_first_day_counts_rather_than_a_change() -> None:
    assert day("<h1>T</h1><p>Updated 4 May 2024</p><p>Published 3 May 2024</p>") == "2024-05-03"
    assert day("<h1>T</h1><p>Updated 4 May 2024</p>") == "2024-05-04"


def test_a_day_nearer_to_the_headline_counts() -> None:
    others = "<ul><li>Another story<li><time datetime=2020-01-01></ul>"
    assert day(f"<p>3 May 2024</p><h1>T</h1>{TEXT}<h2>More</h2>{others}") == "2024-05-03"


@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("https://a.example/2024/05/03/title", True),
        ("https://a.example/news/2024-05-03-title", True),
        ("https://a.example/news/20240503/title", True),
        ("https://a.example/2024/05/", False),
        ("https://a.example/2024/13/41/title", False),
        ("https://a.example/article-120240503", False),
    ],
)
def test_days_in_addresses(url: str, found: bool) -> None:
    assert bool(date_in_address(url)) == found


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Ada Brown", "Ada Brown"),
        (
            "by <a href=/ada>Ada Brown</a> and <a href=/kim>Kim van der Lind</a>",
            "Ada Brown and Kim van der Lind",
        ),
        ("Von José Müller", "José Müller"),
        ("By noon the streets were full", ""),
        ("By Monday", ""),
        ("By Ada Brown we were told what to do", ""),
    ],
)
def test_names_beside_the_headline(line: str, name: str) -> None:
    assert metadata(f"<h1>T</h1><p>{line}</p>{TEXT}", url=URL).authors == name
