"""A library with an issue that is ready to go, and a mail server set up as its target."""

from __future__ import annotations

from dataclasses import replace

from pkm_desktop.core.commands.share import curate, targets
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.digests import Delivery, Issue
from pkm_desktop.core.model.refs import Ref
from tests.core.commands.shelf import put_item
from tests.servers.smtp import SmtpServer

THREE = "ada@example.org, Bob <bob@example.org>, cem@example.org"


def ready_issue(library: Library, recipients: str = THREE, *, one_each: bool = True) -> Issue:
    """An issue with one entry, for a community of these recipients."""
    library.settings = replace(library.settings, user_name="Kim Lee", user_email="kim@example.org")
    community = curate.add_community(library, "Facilitators", recipients=recipients).value
    curate.edit_community(library, community.id, one_each=one_each)
    draft = curate.new_issue(library, community.id, title="Making sense").value
    return curate.add_entry(library, draft.id, Ref("item", put_item(library, "Sense")), why="For you.").value


def add_server(library: Library, server: SmtpServer, name: str = "mail", **settings: str) -> None:
    """The server as a target on loopback, without encryption."""
    given = {"host": server.host, "port": str(server.port), "security": "none", **settings}
    targets.add_target(library, name, "smtp", given)


def mails(library: Library, issue: Issue) -> dict[str, str]:
    """The state of each recipient in the last hand-over of an issue."""
    return {mail.recipient: mail.state for mail in last(library, issue)}


def last(library: Library, issue: Issue) -> tuple[Delivery, ...]:
    """The mails of the last hand-over of an issue."""
    return curate.issue(library, issue.id).publications[-1].deliveries
