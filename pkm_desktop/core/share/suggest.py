"""Which candidates fit a community, and why: by the topics it cares for, explained in words. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from pkm_desktop.core.model.digests import Candidate, Suggestion

Said = Mapping[tuple[str, int], Sequence[str]]
_TAGGED, _SAID, _BROUGHT, _WHY, _NOTES, _MARKED = 6, 3, 3, 2, 1, 1


def suggested(candidates: Iterable[Candidate], said: Said, *, most: int) -> tuple[Suggestion, ...]:
    """The candidates about a topic of the community, or brought by a member; the best first.

    `said` has, by kind and number, the topics whose words stand in a thing that is not tagged with them.
    What one has thought about already comes before what is only about the topic.
    """
    fitting = [
        (_weight(one, said.get((one.kind, one.id), ())), one)
        for one in candidates
        if one.topics or one.contributor or said.get((one.kind, one.id))
    ]
    fitting.sort(key=lambda pair: (pair[0], pair[1].when, pair[1].id), reverse=True)
    return tuple(
        Suggestion(one, tuple(_reasons(one, said.get((one.kind, one.id), ())))) for _, one in fitting[:most]
    )


def words_of(topic: str) -> str:
    """The words by which a topic is looked for in texts: of 'learning/at-work' they are 'at work'."""
    return " ".join(topic.rpartition("/")[2].replace("-", " ").replace("_", " ").split())


def _weight(one: Candidate, said: Sequence[str]) -> int:
    about = _TAGGED * len(one.topics) + _SAID * len(_only_said(one, said))
    thought = _WHY * one.has_why + _NOTES * (one.notes > 0) + _MARKED * (one.highlights > 0)
    return about + thought + _BROUGHT * bool(one.contributor)


def _only_said(one: Candidate, said: Sequence[str]) -> list[str]:
    return [topic for topic in said if topic not in one.topics]


def _reasons(one: Candidate, said: Sequence[str]) -> Iterable[str]:
    if one.topics:
        yield f"about {_listed(one.topics)}"
    if only := _only_said(one, said):
        yield f"speaks of {_listed([f'“{words_of(topic)}”' for topic in only])}"
    if one.contributor:
        yield f"brought by {one.contributor}"
    if one.has_why:
        yield "you said why it matters"
    if one.highlights:
        yield "you marked a passage" if one.highlights == 1 else f"you marked {one.highlights} passages"
    if one.kind == "item" and one.notes:
        yield "you made a note on it" if one.notes == 1 else f"you made {one.notes} notes on it"


def _listed(names: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
