"""A community with an issue that has left, for tests of what comes back."""

from __future__ import annotations

from pkm_desktop.core.commands.sense import annotate
from pkm_desktop.core.commands.share import curate, publish
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.model.refs import Ref
from tests.core.commands.shelf import put_item

READERS = "Ada Okafor <Ada@Team.Example>, bob@team.example"


def draft_issue(library: Library, *, name: str = "Facilitators", recipients: str = READERS) -> Issue:
    """Issue #1 with two entries, intro and question, ready to go out."""
    community = curate.add_community(library, name, recipients=recipients).value
    issue = curate.new_issue(library, community.id, title="Making sense").value
    for title in ("Sense-making is a social act", "Filters are not judgement"):
        item = put_item(library, f"{title}", url=f"https://example.org/{name}/{title.split()[0]}")
        annotate.say_why(library, item, "It helps.")
        curate.add_entry(library, issue.id, Ref("item", item))
    return curate.edit_issue(library, issue.id, intro="Hello.", question="What is your smallest habit?").value


def sent_issue(library: Library, **given: str) -> Issue:
    """As `draft_issue`, handed over as a page and as a mail to send."""
    issue = draft_issue(library, **given)
    publish.publish(library, issue.id, ["page", "eml"], anyway=True)
    return curate.issue(library, issue.id)


def deliver(library: Library, issue: Issue, message_id: str, recipient: str = "ada@team.example") -> None:
    """Note a mail of ours as the outbox does."""
    number = issue.publications[0].id
    with library.writing() as writing:
        writing.db.execute(
            "INSERT INTO delivery(publication_id, recipient, message_id, content, state)"
            " VALUES (?, ?, ?, ?, 'sent')",
            (number, recipient, message_id, f"To: {recipient}\r\n\r\nhello".encode()),
        )
