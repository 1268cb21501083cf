"""Whether these people may get it: private notes, internal sources, what they are never sent."""

from __future__ import annotations

from collections.abc import Iterator
from email.utils import getaddresses

from pkm_desktop.core.model.communities import Community
from pkm_desktop.core.model.digests import Entry, Issue, Problem
from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.share import escape
from pkm_desktop.core.share.checks.facts import Facts
from pkm_desktop.core.share.checks.wording import named, quoted, sentence, shown

# From closed to open; a note leaves only where it is at least as open as those who get it.
LEVELS = ("private", "team", "community", "public")
NEEDED = {"confidential": "team", "members": "community", "public": "public"}
# Of everybody: an address there says nothing about whom one works with.
_PROVIDERS = (
    "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "yahoo.com", "icloud.com",
    "me.com", "gmx.de", "gmx.net", "web.de", "proton.me", "protonmail.com", "posteo.de", "mailbox.org",
    "t-online.de", "aol.com",
)  # fmt: skip


def goes_outside(community: Community) -> bool:
    """Whether people read it who are not of our own organisation."""
    return community.outsiders or community.openness == "public"


def needed_confidentiality(community: Community) -> str:
    """What a note must be marked as, at least, to go to these people."""
    return NEEDED[community.openness]


def of_issue(issue: Issue, facts: Facts) -> Iterator[Problem]:
    community = issue.community
    if community.openness == "public" and issue.entries and not community.text_licence.strip():
        text = "Nothing says what others may do with your words. Name a licence, such as CC BY 4.0."
        yield Problem("no-licence", text, blocking=False)
    yield from _strangers(community, facts.sender)


def of_entry(issue: Issue, entry: Entry, facts: Facts) -> Iterator[Problem]:
    yield from _note(issue.community, entry)
    internal = entry.reach == "internal" or entry.id in facts.internal
    if internal and goes_outside(issue.community):
        text = (
            f"{sentence(named(entry))} comes from an internal source, and outsiders read this. Take it out."
        )
        yield Problem("internal-item", text, entry.id)
    yield from _never(issue.community, entry, facts)


def is_too_private(community: Community, entry: Entry) -> bool:
    """Whether the entry is a note that is closed to these people."""
    needed = needed_confidentiality(community)
    return bool(entry.confidentiality) and LEVELS.index(entry.confidentiality) < LEVELS.index(needed)


def _note(community: Community, entry: Entry) -> Iterator[Problem]:
    if entry.note_id is None and entry.item_id is None and not entry.url.strip():
        text = (
            f"What {named(entry)} was made of is gone: nobody can tell whether it was private. Take it out."
        )
        yield Problem("origin-gone", text, entry.id)
    if not is_too_private(community, entry):
        return
    needed = needed_confidentiality(community)
    text = (
        f"{sentence(named(entry))} is a note that is {_kept(entry.confidentiality)}."
        f" Mark it “{needed}” if these people may have it, or take it out."
    )
    yield Problem("private-note", text, entry.id, fix="open-note")


def _kept(confidentiality: str) -> str:
    return "private" if confidentiality == "private" else f"for the {confidentiality} only"


def _never(community: Community, entry: Entry, facts: Facts) -> Iterator[Problem]:
    tags = dict.fromkeys((*entry.tags, *facts.tags.get(entry.id, ())))
    banned = [tag for tag in tags if any(_below(tag, never) for never in facts.never_tags)]
    if banned:
        text = (
            f"{sentence(named(entry))} is tagged {quoted(banned[0])},"
            f" which {shown(community.name)} is never sent. Take it out."
        )
        yield Problem("never-tag", text, entry.id)
    for number, title in facts.sources.get(entry.id, {}).items():
        if number in community.never_sources:
            text = (
                f"{sentence(named(entry))} comes from {quoted(title)},"
                f" which {shown(community.name)} is never sent. Take it out."
            )
            yield Problem("never-source", text, entry.id)
            return


def _below(tag: str, never: str) -> bool:
    key, top = title_key(tag), title_key(never)
    return bool(top) and (key == top or key.startswith(f"{top}/"))


def _strangers(community: Community, sender: str) -> Iterator[Problem]:
    """Of a confidential audience: addresses that are not of our own house."""
    home = _house(sender)
    if community.openness != "confidential" or community.outsiders or not home:
        return
    given = getaddresses([escape.line(community.recipients.replace(";", ","))])
    strangers = [spec for _, spec in given if "@" in spec and _house(spec) != home]
    if strangers:
        more = f" and {len(strangers) - 1} more" if len(strangers) > 1 else ""
        text = (
            f"{shown(strangers[0])}{more} is not of {home}, and this audience is confidential."
            " Take it off the recipients, or say that outsiders read it."
        )
        yield Problem("outside-recipient", text, only="mail")


def _house(spec: str) -> str:
    """Whose mail it is, roughly: the last two parts of the domain; '' for the big providers."""
    domain = spec.rpartition("@")[2].strip().rstrip(".").casefold()
    if not domain or domain in _PROVIDERS or "@" not in spec:
        return ""
    labels = domain.split(".")
    short_country = len(labels) > 2 and len(labels[-1]) == 2 and len(labels[-2]) <= 3  # example.co.uk
    return ".".join(labels[-3:] if short_country else labels[-2:])
