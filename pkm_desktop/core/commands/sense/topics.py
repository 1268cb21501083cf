"""Topics: what one works on, and which of one's tags may fit a thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pkm_desktop.core.errors import NotFound, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.keys import tag_name
from pkm_desktop.core.model.notes import SuggestedTag, Topic
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.text import storable
from pkm_desktop.core.store.sense import nearness, search_details, tags, vocabulary
from pkm_desktop.core.store.sense import topics as store

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Connection

LONGEST = 2_000  # characters of what is said of a topic
_RARE = 800  # things a word may stand in: ranking them is what a suggestion costs
_SIMILAR = 15  # things about the same whose tags are looked at


def topics(library: Library) -> tuple[Topic, ...]:
    """The tags one works on, with what is said of them, what they have and when it was last touched."""
    with library.reading() as db:
        return store.all_topics(db)


def topic(library: Library, name: str) -> Topic:
    """What is said and known of one tag, whether one works on it or not; NotFound if there is none."""
    with library.reading() as db:
        return store.topic(db, name)


def edit_topic(
    library: Library,
    name: str,
    *,
    scope_note: str | None = None,
    learning_question: str | None = None,
    business_goal: str | None = None,
    topic: bool = True,
) -> Outcome[Topic]:
    """Say what a tag stands for, what one wants to learn, and what it is good for; None leaves a part.

    The tag becomes a topic (and is made, where there is none); `topic=False`: a mere tag again.
    """
    said = {
        "scope_note": scope_note,
        "learning_question": learning_question,
        "business_goal": business_goal,
    }
    given = {column: storable(text).strip() for column, text in said.items() if text is not None}
    for text in given.values():
        if len(text) > LONGEST:
            raise Rejected(f"This has at most {LONGEST} characters.", subject=text[:40] + "…")
    label = f"Edit topic {tag_name(name)}"
    with library.writing(label) as writing:
        store.change(writing, tags.make(writing, name), {**given, "topic": int(topic)})
        made = store.topic(writing.db, name)
    return Outcome(made, Changes(tags=True), label)


def suggest_tags(library: Library, ref: Ref, *, limit: int = 6) -> tuple[SuggestedTag, ...]:
    """Tags that may fit an item, note or highlight, best first: only of one's own, none it has already.

    By the words of its title and text, and by the tags of things about the same or from the same source.
    """
    from pkm_desktop.core.sense.tag_words import READ, Company, suggested

    with library.reading() as db:
        own = search_details.details(db, [(ref, 0.0)])
        if not own:
            raise NotFound(f"There is no {ref.kind} {ref}.")
        known = [one for one in tags.all_tags(db) if one.name not in own[0].tags]
        if not known:
            return ()
        similar = [
            match.ref
            for match in nearness.about(db, _rare_words(db, own[0].title), without=ref, limit=_SIMILAR)
        ]
        similar_tags = store.tag_counts(db, similar)
        of, from_source = store.tags_of_source(db, ref.id) if ref.kind == "item" else (0, {})
    return suggested(
        [(one.name, (one.name, *one.aliases)) for one in known],
        own[0].title,
        own[0].body[:READ],
        related=Company(len(similar), dict(similar_tags)),
        same_source=Company(of, dict(from_source)),
        most=limit,
    )


def _rare_words(db: Connection, title: str) -> list[str]:
    """The few words of a title that stand in the fewest other things."""
    from pkm_desktop.core.sense.tag_words import stems

    counts = {word: vocabulary.stem_counts(db, word)[0] for word in dict.fromkeys(stems(title))}
    rare = sorted((count, word) for word, count in counts.items() if 2 <= count <= _RARE)
    return [word for _, word in rare[:3]]
