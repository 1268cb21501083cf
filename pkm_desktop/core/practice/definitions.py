"""What each measure is called and how it is counted, to be printed wherever the number is."""

from __future__ import annotations

DEFINITIONS = {
    "decided": (
        "Decided about",
        "Of the items that arrived in these weeks, those that are not undecided now.",
    ),
    "kept": ("Kept", "Of the items that arrived in these weeks, those that are kept now."),
    "inbox_age": (
        "Age of the inbox",
        "Half of the undecided items came longer ago than this. Muted sources are left out.",
    ),
    "backlog": ("Waiting to be read", "Half of what is kept and not read was kept longer ago than this."),
    "worded": (
        "In your own words",
        "Of the items kept in these weeks, those with a why, a note or a comment of yours.",
    ),
    "own_words": (
        "Yours or theirs",
        "Your own characters among your own and the highlighted ones; the middle one of the items kept in "
        "these weeks that have at least 50 of both.",
    ),
    "connected": (
        "New meets old",
        "Of the notes written in these weeks, those with a link to a note at least 14 days older.",
    ),
    "reused": (
        "Old notes at work",
        "Of the notes older than 30 days, those linked to, edited or used in an issue in these weeks.",
    ),
    "latency": (
        "From keeping to sharing",
        "The middle time from keeping an item to sending it, over the entries sent in these weeks. Long may "
        "be good.",
    ),
    "empty_why": (
        "Shared without sense",
        "Of the entries sent in these weeks, those whose why has fewer than eight words or repeats the "
        "excerpt.",
    ),
    "sitting": (
        "Sense not shared",
        "Of the notes older than 30 days that others may have, those that no issue ever used.",
    ),
    "diversity": (
        "Sources you share from",
        "How many sources the entries of these weeks come from, evenly counted (exp of Shannon's entropy).",
    ),
    "on_time": (
        "Promises kept",
        "Of the days your communities were promised an issue by their present rhythm, those on which one "
        "left within a day. Days skipped on purpose are left out.",
    ),
    "answered": (
        "Issues that got an answer",
        "Of the issues sent in these weeks, those with an answer, a question, a link, a use or a correction. "
        "Silence does not mean no value.",
    ),
    "closed": (
        "Questions answered",
        "Of readers' questions of these weeks, those answered within seven days. Fresh ones do not "
        "count yet.",
    ),
}
