"""Beginnings of notes: the questions that the methods of reflecting, reading and trying ask."""

from __future__ import annotations

import re
from datetime import date, timedelta

from pkm_desktop.core.model.thinking import Template
from pkm_desktop.core.sense.verbs import has_verb

LATER = timedelta(days=30)  # after which one looks at a log entry again, if nothing else is said
_LOOK_AGAIN = re.compile(
    r"^[ \t]*(?:[-*+][ \t]+)?[*_]{0,3}look again[*_]{0,3}[ \t]*:+[*_]{0,3}[ \t]*(\d{4}-\d{2}-\d{2})\b",
    re.IGNORECASE | re.MULTILINE,
)
_PROMPT = re.compile(r"^(?:## .*|[-\w ]+:)$")
_WORD = re.compile(r"[^\W\d_]+")

TEMPLATES = (
    Template(  # Kolb; Borton's three questions
        "log",
        "log",
        "Log: what, so what, now what",
        "## What happened\n\n\n## So what\n\n\n## Now what\n\n\nLook again: {later}\n",
    ),
    Template(
        "after-action",
        "log",
        "After-action review",
        "## What was supposed to happen?\n\n\n## What happened?\n\n\n## Why was there a difference?\n\n\n"
        "## What shall we do next time?\n\n\nLook again: {later}\n",
    ),
    Template(
        "tool-review",
        "literature",
        "Tool review",
        "tool: \n\n## What for\n\n\n## Tried on\n\n{date}: \n\n## Works when\n\n\n## Does not work when\n\n\n"
        "## Cost\n\n\n## The way out\n\n\n",
    ),
    Template(  # narrated work: Williams, Bozarth
        "working-out-loud",
        "log",
        "How this was made",
        "## What I am making\n\n\n## Why\n\n\n## How it came about, and what I dropped\n\n\n"
        "## Where I am stuck\n\n\n",
    ),
    Template(
        "experiment",
        "log",
        "Experiment",
        "## Question\n\n\n## What I try\n\n{date}: \n\n## What came of it\n\n\n## Keep or stop\n\n\n"
        "Look again: {later}\n",
    ),
    Template(
        "literature",
        "literature",
        "Literature note",
        "## Source\n\n\n## Claim\n\n\n## In my own words\n\n\n",
    ),
    Template(
        "permanent",
        "permanent",
        "Permanent note: one claim",
        "## The claim, in my own words\n\n\n## What supports it\n\n\n## Where it does not hold\n\n\n",
    ),
    Template("fleeting", "fleeting", "Fleeting note", ""),
)


def begun(template: Template, today: date, text: str = "") -> str:
    """The body a note starts with: days filled in, and what is known already under the first question."""
    later = (today + LATER).isoformat()
    body = template.body.replace("{date}", today.isoformat()).replace("{later}", later)
    text = text.strip()
    if not text or not body:
        return text or body
    head, found, rest = body.partition("\n\n\n")
    return f"{head}\n\n{text}\n\n{rest.lstrip()}" if found else f"{text}\n\n{body}"


def is_untouched(body: str) -> bool:
    """Whether a body has nothing but a template's questions."""
    said = (line.strip() for line in body.splitlines())
    return all(not line or line.startswith(("## ", "Look again:")) or line.endswith(":") for line in said)


def look_again_in(body: str) -> date | None:
    """The day a line 'Look again: 2026-05-01' names; None without one or if there is no such day."""
    match = _LOOK_AGAIN.search(body)
    try:
        return date.fromisoformat(match[1]) if match else None
    except ValueError:
        return None


def title_hint(kind: str, title: str) -> str:
    """A word on the title of a permanent note that names a topic instead of claiming something; else ''."""
    words = [word.casefold() for word in _WORD.findall(title)]
    if kind != "permanent" or not words or not title[0].isascii() or has_verb(words):
        return ""
    return "A title that claims something is found again: say what is so, with a verb in it."
