"""An issue by mail, on a real server: to everybody once, in words where not, and never to who left."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes, policy

import pytest

from pkm_desktop.core.commands.share import curate, outbox, publish, targets
from pkm_desktop.core.errors import PublishError, Rejected
from pkm_desktop.core.library import Library, open_library
from pkm_desktop.core.store.share import opt_outs
from tests.conftest import Clock
from tests.core.commands.mailing import add_server, last, mails, ready_issue
from tests.servers.smtp import SmtpServer

ADA, BOB, CEM = "ada@example.org", "bob@example.org", "cem@example.org"


@pytest.fixture
def server() -> Iterator[SmtpServer]:
    with SmtpServer() as running:
        yield running


def headers(content: bytes) -> dict[str, str]:
    message = message_from_bytes(content, policy=policy.default)
    return {name: str(value) for name, value in message.items()}


def test_one_mail_for_each_person(library: Library, server: SmtpServer) -> None:
    issue = ready_issue(library)
    add_server(library, server)
    told: list[tuple[int, int, str]] = []
    (done,) = publish.publish(
        library, issue.id, ["mail"], on_progress=lambda *parts: told.append(parts)
    ).value
    assert (done.state, done.error, done.format, done.target) == ("sent", "", "eml", "mail")
    assert told[-1] == (3, 3, CEM)
    assert server.received() == [ADA, BOB, CEM]
    assert [headers(mail.content)["To"] for mail in server.mails] == [ADA, "Bob <bob@example.org>", CEM]
    assert headers(server.mails[0].content)["From"] == "Kim Lee <kim@example.org>"
    ids = [headers(mail.content)["Message-ID"] for mail in server.mails]
    assert [mail.message_id for mail in done.deliveries] == ids
    assert len(set(ids)) == 3
    assert curate.issue(library, issue.id).status == "published"
    assert outbox.outbox(library) == ()


def test_one_mail_for_all_shows_nobody(library: Library, server: SmtpServer) -> None:
    issue = ready_issue(library, one_each=False)
    add_server(library, server)
    (done,) = publish.publish(library, issue.id, ["mail"]).value
    (mail,) = server.mails
    assert mail.recipients == (ADA, BOB, CEM)
    assert headers(mail.content)["To"].endswith("<kim@example.org>")
    for address in (ADA, BOB, CEM):
        assert address.encode() not in mail.content
    assert [each.recipient for each in done.deliveries] == [f"{ADA}, {BOB}, {CEM}"]


def test_nobody_gets_it_twice_and_who_has_joined_gets_it(
    library: Library, server: SmtpServer, clock: Clock
) -> None:
    issue = ready_issue(library, f"{ADA}, {BOB}")
    add_server(library, server)
    (first,) = publish.publish(library, issue.id, ["mail"]).value
    clock.forward(hours=1)
    (again,) = publish.publish(library, issue.id, ["MAIL", "mail"]).value
    assert (again.id, again.state, again.done) == (first.id, "sent", first.done)
    assert server.received() == [ADA, BOB]
    curate.edit_community(library, issue.community.id, recipients=f"{ADA}, {BOB}, {CEM}")
    (more,) = publish.publish(library, issue.id, ["mail"]).value
    assert (more.id, server.received()) == (first.id, [ADA, BOB, CEM])
    assert more.done == clock.now


def test_refused_recipients_are_listed_and_the_others_have_it(library: Library, server: SmtpServer) -> None:
    issue = ready_issue(library)
    add_server(library, server)
    server.manners.recipients = {BOB: ["550 5.1.1 no such user"]}
    (done,) = publish.publish(library, issue.id, ["mail"]).value
    assert (done.state, done.error) == (
        "sent",
        f"2 of 3 sent. Refused: {BOB} (550 5.1.1 no such user).",
    )
    assert mails(library, issue) == {ADA: "sent", BOB: "refused", CEM: "sent"}
    (waiting,) = outbox.outbox(library)
    assert (waiting.delivery.recipient, waiting.issue, waiting.target) == (BOB, "Facilitators #1", "mail")
    publish.publish(library, issue.id, ["mail"])
    assert server.received() == [ADA, CEM]
    server.manners.recipients = {}
    assert publish.retry(library, done.id).value.error == ""
    assert server.received() == [ADA, CEM, BOB]


def test_of_a_mail_to_all_each_refusal_is_a_line_of_its_own(library: Library, server: SmtpServer) -> None:
    issue = ready_issue(library, one_each=False)
    add_server(library, server)
    server.manners.recipients = {BOB: ["550 5.1.1 no"], CEM: ["451 4.7.1 later", "250 OK"]}
    publish.publish(library, issue.id, ["mail"])
    assert mails(library, issue) == {ADA: "sent", BOB: "refused", CEM: "failed"}
    (done,) = outbox.resume(library).value
    assert mails(library, issue) == {ADA: "sent", BOB: "refused", CEM: "sent"}
    assert [mail.recipients for mail in server.mails] == [(ADA,), (CEM,)]
    assert BOB not in done.error.partition("Refused")[0]


def test_all_refused_is_a_failure_and_the_issue_has_not_left(library: Library, server: SmtpServer) -> None:
    issue = ready_issue(library, ADA)
    add_server(library, server)
    server.manners.recipients = {ADA: ["550 5.1.1 no"]}
    with pytest.raises(PublishError, match="0 of 1 sent. Refused: ada@"):
        publish.publish(library, issue.id, ["mail"])
    found = curate.issue(library, issue.id)
    assert (found.status, found.published, found.publications[0].state) == ("draft", None, "failed")


def test_a_server_that_is_away_leaves_all_waiting_with_the_same_bytes(library: Library) -> None:
    issue = ready_issue(library)
    with SmtpServer() as server:
        add_server(library, server)
    with pytest.raises(PublishError, match=r"refuses connections.*0 of 3 sent\. Waiting: ada@"):
        publish.publish(library, issue.id, ["mail"])
    before = [mail.message_id for mail in last(library, issue)]
    with SmtpServer() as back:
        targets.edit_target(library, "mail", {"port": str(back.port)})
        (done,) = outbox.resume(library).value
    assert (done.state, back.received()) == ("sent", [ADA, BOB, CEM])
    assert [headers(mail.content)["Message-ID"] for mail in back.mails] == before
    assert curate.issue(library, issue.id).status == "published"


def test_stopping_keeps_the_rest_for_later(library: Library, server: SmtpServer) -> None:
    issue = ready_issue(library)
    add_server(library, server)
    (done,) = publish.publish(library, issue.id, ["mail"], stop=lambda: len(server.mails) == 1).value
    assert (done.state, server.received()) == ("sent", [ADA])
    assert mails(library, issue) == {ADA: "sent", BOB: "queued", CEM: "queued"}
    outbox.resume(library)
    assert server.received() == [ADA, BOB, CEM]


def test_what_nobody_knows_waits_for_a_word(library: Library, server: SmtpServer) -> None:
    issue = ready_issue(library)
    add_server(library, server)
    server.manners.faults.add("drop at data")
    (done,) = publish.publish(library, issue.id, ["mail"]).value
    assert done.state == "unknown"
    assert "Nobody knows whether it arrived: ada@example.org" in done.error
    outbox.resume(library)
    publish.publish(library, issue.id, ["mail"])
    assert server.received() == [BOB, CEM]
    (doubtful,) = (one for one in done.deliveries if one.state == "unknown")
    settled = outbox.settle_mail(library, doubtful.id, sent=False).value
    assert (settled.state, server.received()) == ("sent", [BOB, CEM])
    outbox.resume(library)
    assert server.received() == [BOB, CEM, ADA]
    with pytest.raises(Rejected, match="known what became of this mail"):
        outbox.settle_mail(library, doubtful.id, sent=True)


def test_a_mail_that_did_arrive_makes_the_issue_left(library: Library, server: SmtpServer) -> None:
    issue = ready_issue(library, ADA)
    add_server(library, server)
    server.manners.faults.add("drop at data")
    (done,) = publish.publish(library, issue.id, ["mail"]).value
    assert (done.state, curate.issue(library, issue.id).status) == ("unknown", "draft")
    settled = publish.settle(library, done.id, sent=True).value
    assert (settled.state, settled.deliveries[0].state) == ("sent", "sent")
    assert curate.issue(library, issue.id).status == "published"
    publish.publish(library, issue.id, ["mail"])
    assert server.received() == []


def test_a_new_text_is_not_sent_while_somebody_may_have_the_old_one(
    library: Library, server: SmtpServer
) -> None:
    issue = ready_issue(library, ADA)
    add_server(library, server)
    server.manners.faults.add("drop at data")
    publish.publish(library, issue.id, ["mail"])
    curate.edit_issue(library, issue.id, intro="Something new.")
    with pytest.raises(
        PublishError, match=r"Nobody knows whether the last try reached ada@.*outbox --sent N"
    ):
        publish.publish(library, issue.id, ["mail"])
    assert server.received() == []


def test_a_draft_that_was_changed_is_not_sent_in_its_old_form(library: Library) -> None:
    issue = ready_issue(library, ADA)
    with SmtpServer() as server:
        add_server(library, server)
    with pytest.raises(PublishError):
        publish.publish(library, issue.id, ["mail"])
    curate.edit_entry(library, issue.entries[0].id, why="Another reason.")
    with SmtpServer() as back:
        targets.edit_target(library, "mail", {"port": str(back.port)})
        (waiting,) = outbox.resume(library).value
        assert ("changed since" in waiting.error, back.mails) == (True, [])
        publish.publish(library, issue.id, ["mail"])
        assert b"Another reason." in back.mails[0].content
        outbox.resume(library)
    assert (back.received(), outbox.outbox(library)) == ([ADA], ())


def test_a_corrected_issue_goes_to_all_and_says_so(library: Library, server: SmtpServer) -> None:
    issue = ready_issue(library, f"{ADA}, {BOB}")
    add_server(library, server)
    publish.publish(library, issue.id, ["mail"])
    curate.reopen_issue(library, issue.id)
    (same,) = publish.publish(library, issue.id, ["mail"]).value
    assert (server.received(), curate.issue(library, issue.id).status) == ([ADA, BOB], "published")
    curate.reopen_issue(library, issue.id)
    curate.edit_issue(library, issue.id, intro="We were wrong.")
    (done,) = publish.publish(library, issue.id, ["mail"]).value
    assert (done.id != same.id, server.received()) == (True, [ADA, BOB, ADA, BOB])
    subjects = [headers(mail.content)["Subject"] for mail in server.mails]
    assert subjects[0] == subjects[1] == "[Facilitators #1] Making sense"
    assert subjects[2] == subjects[3] == "[Facilitators #1] Making sense (corrected)"
    assert curate.issue(library, issue.id).status == "corrected"


def test_who_has_left_gets_nothing_that_waited(library: Library) -> None:
    issue = ready_issue(library)
    with SmtpServer() as server:
        add_server(library, server)
    with pytest.raises(PublishError):
        publish.publish(library, issue.id, ["mail"])
    curate.edit_community(library, issue.community.id, recipients=f"{ADA}, {BOB}")
    with library.writing() as writing:
        opt_outs.add(writing, issue.community.id, BOB)
    with SmtpServer() as back:
        targets.edit_target(library, "mail", {"port": str(back.port)})
        (done,) = outbox.resume(library).value
    assert back.received() == [ADA]
    assert f"No longer a recipient: {BOB}; {CEM}." in done.error


def test_a_mail_that_was_on_its_way_when_the_program_ended_is_unknown(
    library: Library, server: SmtpServer
) -> None:
    issue = ready_issue(library, f"{ADA}, {BOB}")
    add_server(library, server)
    publish.publish(library, issue.id, ["mail"])
    first = last(library, issue)[0]
    with library.writing() as writing:  # as it stands when the program is killed while it waits for an answer
        writing.db.execute("UPDATE delivery SET state = 'sending' WHERE id = ?", (first.id,))
    with open_library(library.folder, readonly=True) as beside:
        assert [one.delivery.state for one in outbox.outbox(beside)] == ["sending"]
    with library.publishing:
        assert [one.delivery.state for one in outbox.outbox(library)] == ["sending"]
    (found,) = outbox.outbox(library)
    assert (found.delivery.state, "program ended" in found.delivery.error) == ("unknown", True)
    outbox.resume(library)
    assert server.received() == [ADA, BOB]


def test_a_mail_can_be_given_up(library: Library, server: SmtpServer) -> None:
    issue = ready_issue(library, f"{ADA}, {BOB}")
    add_server(library, server)
    server.manners.recipients = {BOB: ["550 no"]}
    publish.publish(library, issue.id, ["mail"])
    refused = next(mail for mail in last(library, issue) if mail.state == "refused")
    assert outbox.drop_mail(library, refused.id).value.error == ""
    assert outbox.outbox(library) == ()
    with pytest.raises(Rejected, match="was sent"):
        outbox.drop_mail(library, last(library, issue)[0].id)


def test_what_was_waved_through_is_remembered(library: Library, server: SmtpServer) -> None:
    issue = ready_issue(library)
    add_server(library, server)
    curate.edit_entry(library, issue.entries[0].id, why="")
    with pytest.raises(PublishError, match="Not ready to go out"):
        publish.publish(library, issue.id, ["mail"])
    assert server.seen == []
    (done,) = publish.publish(library, issue.id, ["mail"], anyway=True).value
    assert any("does not say why" in sentence for sentence in done.overridden)


def test_a_server_is_no_way_for_a_file_and_a_target_that_is_gone_says_so(
    library: Library, server: SmtpServer
) -> None:
    issue = ready_issue(library)
    add_server(library, server)
    with pytest.raises(Rejected, match=r"is not a way to publish\. There are: eml.*mail\."):
        publish.publish(library, issue.id, ["pigeon"])
    server.manners.recipients = {ADA: ["451 later", "421 later", "451 later"]}
    publish.publish(library, issue.id, ["mail"])
    targets.remove_target(library, "mail")
    (waiting,) = outbox.resume(library).value
    assert "There is no target “mail”" in waiting.error
    assert mails(library, issue)[ADA] == "failed"
