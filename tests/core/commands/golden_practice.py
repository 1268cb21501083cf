"""Four weeks of a practice whose every number was counted by hand; done with the commands a person uses.

Weeks of 2, 9, 16 and 23 March 2026; it is Friday 27 March, noon. What happens, day by day, is in `live`.
"""

from __future__ import annotations

from datetime import UTC, datetime

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.seek import triage
from pkm_desktop.core.commands.sense import annotate, confidentiality, tagging
from pkm_desktop.core.commands.share import audiences, curate, entering, publish, responding
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.store import activity

NOW = datetime(2026, 3, 27, 12, tzinfo=UTC)
QUOTE = "q" * 60
EXCERPT = "Groups that write down what they have learned repeat fewer of their mistakes."
LONG_WHY = "It shows our apprentices how to ask a better question before they start."  # 13 words


class Golden:
    """The library with its standing clock, and what was made in it."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.community = 0

    def at(self, month: int, day: int, hour: int = 9) -> None:
        """It is this moment now."""
        moment = datetime(2026, month, day, hour, tzinfo=UTC)
        self.library.clock = lambda: moment

    def arrive(self, numbers: range, sources: tuple[int, ...]) -> None:
        """Items of these numbers arrive from these sources."""
        with self.library.writing() as writing:
            db, stamp = writing.db, writing.stamp
            for number in numbers:
                known = db.execute("SELECT 1 FROM item WHERE id = ?", (number,)).fetchone()
                if not known:
                    db.execute(
                        "INSERT INTO item(id, url, url_key, title, fetched, sort_at, source_id, excerpt)"
                        " VALUES (?1, ?2, ?2, ?3, ?4, ?4, ?5, ?6)",
                        (
                            number,
                            f"https://example.org/{number}",
                            f"Item {number}",
                            stamp,
                            sources[0],
                            EXCERPT,
                        ),
                    )
                    db.execute(
                        "INSERT INTO item_text(item_id, html, body, fetched, sha256)"
                        " VALUES (?, '', ?, ?, '')",
                        (number, f"Before. {QUOTE} After.", stamp),
                    )
                    db.execute(
                        "INSERT INTO item_state(item_id, changed, sort_at) VALUES (?1, ?2, ?2)",
                        (number, stamp),
                    )
                    activity.record(writing, "arrived", "item", number)
                for source in sources:
                    db.execute(
                        "INSERT INTO sighting(item_id, source_id, guid, seen_at) VALUES (?, ?, ?, ?)",
                        (number, source, str(number), stamp),
                    )

    def send(self, entries: list[tuple[Ref, str]]) -> int:
        """An issue with these things and these reasons leaves now."""
        issue = curate.new_issue(self.library, self.community).value
        for ref, why in entries:
            entering.add_entry(self.library, issue.id, ref, why=why)
        publish.publish(self.library, issue.id, ["markdown"], anyway=True)
        return issue.id


def live(library: Library) -> Golden:
    """Live the four weeks."""
    golden = Golden(library)
    _before(golden)
    _first_week(golden)
    _second_week(golden)
    _third_week(golden)
    library.clock = lambda: NOW
    return golden


def _before(golden: Golden) -> None:
    golden.at(1, 10)
    library = golden.library
    with library.writing() as writing:
        for number, title in ((1, "Ada's field notes"), (2, "Busy Daily")):
            writing.db.execute(
                "INSERT INTO source(id, title, added) VALUES (?, ?, ?)", (number, title, writing.stamp)
            )
    for title in ("Old claim", "Quiet claim", "Ripe claim"):  # notes 1, 2, 3
        annotate.write_note(library, f"{title} in full.", title=title, kind="permanent")
    confidentiality.mark_note(library, [1, 3], "community")
    golden.community = audiences.add_community(library, "Facilitators", rhythm="weekly:fri").value.id


def _first_week(golden: Golden) -> None:
    library = golden.library
    golden.at(3, 2)
    golden.arrive(range(1, 21), (1,))
    golden.arrive(range(21, 24), (2,))
    golden.arrive(range(24, 25), (1, 2))
    golden.at(3, 3)
    triage.keep(library, [1, 2, 3, 24])
    triage.drop(library, list(range(4, 21)))
    triage.keep(library, [21])
    upkeep.undo(library)  # 21 is undecided again
    triage.mark_read(library, [1, 2])
    tagging.tag(library, [Ref("item", number) for number in (1, 2, 3, 24)], add=["asking"])
    golden.at(3, 4)
    annotate.say_why(library, 1, "w" * 60)  # note 4
    annotate.say_why(library, 24, "w" * 40)  # note 5
    annotate.highlight(library, 2, QUOTE, comment="c" * 20)
    annotate.highlight(library, 3, QUOTE)
    golden.at(3, 5)
    annotate.write_note(library, "It follows from [[Old claim]].", title="New claim", kind="permanent")  # 6
    golden.at(3, 6)
    first = golden.send([(Ref("item", 1), LONG_WHY), (Ref("item", 2), "Worth a look.")])
    golden.at(3, 7)
    asked = responding.respond(library, first, "question", "How long does it take?").value
    responding.respond(library, first, "used", "We asked our apprentices.")
    golden.at(3, 9)
    responding.answered(library, asked.id)


def _second_week(golden: Golden) -> None:
    library = golden.library
    golden.at(3, 10)
    golden.arrive(range(25, 31), (2,))
    golden.at(3, 11)
    triage.keep(library, [25, 22])
    triage.later(library, [26])
    golden.at(3, 12)
    triage.drop(library, [22])
    annotate.write_note(library, "See [[New claim]].", title="Younger claim", kind="permanent")  # 7


def _third_week(golden: Golden) -> None:
    library = golden.library
    golden.at(3, 20)
    second = golden.send([(Ref("item", 24), EXCERPT), (Ref("note", 3), LONG_WHY)])
    golden.at(3, 21)
    responding.respond(library, second, "thanks", "Thank you!")
    responding.respond(library, second, "optout", person="Grace <grace@example.org>")
    golden.at(3, 22)
    first = curate.issues(library, golden.community)[-1]
    responding.respond(library, first.id, "question", "And for juniors?")  # five days ago: fresh
