"""What follows of a response: credited items, a draft of a success case, a vote, an address left out."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol

from pkm_desktop.core.commands.share.drafts import entry_in, read_order, short
from pkm_desktop.core.commands.share.opting_out import leave
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.model.responses import Person, Response, SuccessCase
from pkm_desktop.core.model.text import one_line, storable
from pkm_desktop.core.share import readers, replies, tally
from pkm_desktop.core.store import activity
from pkm_desktop.core.store.seek import items
from pkm_desktop.core.store.share import contributions, outcomes, people
from pkm_desktop.core.store.share import responses as store

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Connection, Writing

NAMES = {
    "answer": "an answer",
    "question": "a question",
    "link": "a link",
    "used": "a use",
    "correction": "a correction",
    "thanks": "thanks",
    "optout": "an opt-out",
    "vote": "a vote",
}
_APPLIED = 3  # of the value cycles: somebody's practice has changed
_TITLE = 100  # characters of the title of a drafted case


class Sender(Protocol):
    """Who sent something, and in which mail; each '' where it is not known."""

    @property
    def name(self) -> str: ...
    @property
    def address(self) -> str: ...
    @property
    def message_id(self) -> str: ...


@dataclass(frozen=True)
class Put:
    """What became of a response. `address`: whose traces are to be wiped from the file, '' for nobody's."""

    response_id: int
    hint: str = ""
    address: str = ""


def filed_already(db: Connection, message_id: str) -> int | None:
    """The response that was made of this mail, also when its sender's traces were wiped since."""
    found = store.filed_already(db, message_id) if message_id else None
    return found if found is not None or not message_id else store.filed_already(db, _sign(message_id))


def put(writing: Writing, new: Response, sender: Sender) -> Put:
    """Store a new response with all that follows of it."""
    issue = read_order(writing.db, new.issue_id)
    new = _fitting(issue, new)
    if new.kind == "optout":
        return _put_opt_out(writing, issue, new, sender)
    person = _person(writing, sender.name, sender.address)
    made = store.add_response(writing, replace(new, person=person), message_id=sender.message_id)
    activity.record(writing, "responded", "response", made, new.kind)
    hint = _follow(writing, issue, store.response(writing.db, made))
    return Put(made, hint)


def change(writing: Writing, before: Response, values: dict[str, Any]) -> Put:
    """Store a response with other values, with all that follows where its kind is another one now."""
    issue = read_order(writing.db, before.issue_id)
    given = {name: value for name, value in values.items() if name != "person"}
    if "text" in given:
        given["text"] = storable(given["text"]).strip()
    changed = _fitting(issue, replace(before, **given))
    if "person" in values:
        changed = replace(changed, person=_person(writing, *readers.named(values["person"])))
    is_new = changed.kind != before.kind
    if is_new and changed.kind == "optout":
        address = changed.person.address if changed.person else ""
        _assert_address(address)
        store.change_response(writing, changed)
        return Put(before.id, leave(writing, issue.community.id, address), address)
    store.change_response(writing, changed)
    return Put(before.id, _follow(writing, issue, changed) if is_new else "")


def _put_opt_out(writing: Writing, issue: Issue, new: Response, sender: Sender) -> Put:
    address = sender.address or _known_address(writing.db, sender.name)
    _assert_address(address)
    message_id = _sign(sender.message_id) if sender.message_id else ""
    person = people.find_by_address(writing.db, address)
    made = store.add_response(writing, replace(new, person=person), message_id=message_id)
    activity.record(writing, "responded", "response", made, new.kind)
    return Put(made, leave(writing, issue.community.id, address), address)


def _fitting(issue: Issue, new: Response) -> Response:
    """The response, its entry one of this issue, and a vote one that counts. Rejected otherwise."""
    if new.entry_id is not None:
        entry_in(issue, new.entry_id)
    if new.kind == "used" and new.value_cycle is None:
        new = replace(new, value_cycle=_APPLIED)
    if new.kind != "vote":
        if not new.text and new.kind not in ("thanks", "optout", "used"):
            raise Rejected("There are no words in this response.")
        return new
    if issue.poll is None:
        raise Rejected(f"{short(issue.title)} has no poll to vote in.")
    option = tally.vote_in(new.text, issue.poll.options)
    if not option:
        raise Rejected(
            f"This is a vote for none of the {len(issue.poll.options)} options.", hint="Give its number."
        )
    return replace(new, text=tally.ballot(option, new.text.partition("\n")[2].strip()))


def _follow(writing: Writing, issue: Issue, made: Response) -> str:
    if made.kind == "link":
        return _bring_links(writing, issue, made)
    if made.kind == "used":
        return _draft_case(writing, issue, made)
    if made.kind == "correction":
        return "Reopen the issue to correct it: it is published again as corrected."
    return ""


def _bring_links(writing: Writing, issue: Issue, made: Response) -> str:
    """The links of a response as inbox items, credited to who sent them."""
    from pkm_desktop.core.commands.seek.page_reading import link_only
    from pkm_desktop.core.seek.web import urls

    found = list[int]()
    for address in replies.links_in(made.text, [entry.url for entry in issue.entries if entry.url]):
        url = urls.canonical(urls.without_credentials(urls.safe_url(address)))
        if not url.startswith("http"):
            continue
        place = items.find_place(writing.db, url_keys=(urls.key(url),))
        if place is None:
            read = link_only(url)
            found.append(items.add_page(writing, read.page, source_title=read.site))
            activity.record(writing, "arrived", "item", found[-1], "response")
        else:
            found.append(place.item_id)
        contributions.put_in_inbox(writing, found[-1])
        if made.person:
            why = one_line(made.text)[:500]
            contributions.give_credit(writing, found[-1], contributions.Credit(made.person.name, why))
    if not found:
        return "No link was found in it, so nothing was put into the inbox."
    store.change_response(writing, replace(made, item_id=found[0]))
    return ""


def _draft_case(writing: Writing, issue: Issue, made: Response) -> str:
    """A draft of a success case, once for each response."""
    if outcomes.case_of(writing.db, made.id) is not None:
        return ""
    about = entry_in(issue, made.entry_id).title if made.entry_id is not None else ""
    title = about or issue.title
    draft = SuccessCase(
        0,
        title if len(title) <= _TITLE else f"{title[: _TITLE - 1].rstrip()}…",
        response_id=made.id,
        used=made.text,
        value_cycle=made.value_cycle,
    )
    outcomes.add_case(writing, draft)
    return "A success case was begun: ask what came of it."


def _person(writing: Writing, name: str, address: str) -> Person | None:
    """Who sent it: known by their address, else by their name alone; stored where they are new."""
    name = one_line(name)
    if address:
        known = people.find_by_address(writing.db, address)
        called = name if name and "@" not in name else address.partition("@")[0]
    else:
        namesakes = people.find_by_name(writing.db, name) if name else ()
        known, called = (namesakes[0] if namesakes else None), name
    if known is not None or not called:
        return known
    return people.person(writing.db, people.add_person(writing, Person(0, called, address)))


def _known_address(db: Connection, name: str) -> str:
    found = people.find_by_name(db, one_line(name)) if name else ()
    return found[0].address if len(found) == 1 else ""


def _assert_address(address: str) -> None:
    if not address:
        raise Rejected("Say whose address asks to be left out.", hint="Such as “Ada <ada@example.org>”.")


def _sign(message_id: str) -> str:
    """Some Message-IDs hold the address of who sent them."""
    return f"sha256:{hashlib.sha256(message_id.encode('utf-8', 'replace')).hexdigest()}"
