"""An issue to folders and chats: pending, verified, conflict, unknown; nothing there lost or doubled."""

from __future__ import annotations

from pathlib import Path

import pytest

from pkm_desktop.core.commands.share import conflicts, curate, publish, targets
from pkm_desktop.core.errors import PublishError, Rejected
from pkm_desktop.core.library import Library, open_library
from pkm_desktop.core.model.digests import Issue, Publication
from tests.conftest import Clock
from tests.core.commands.mailing import ready_issue
from tests.servers.web import Reply, Seen, WebServer


def folder_target(library: Library, folder: Path) -> Issue:
    issue = ready_issue(library)
    folder.mkdir()
    targets.add_target(library, "site", "folder", {"folder": str(folder)})
    return issue


def once(library: Library, issue: Issue, name: str = "site") -> Publication:
    (done,) = publish.publish(library, issue.id, [name]).value
    return done


def test_it_arrives_and_is_read_back(library: Library, tmp_path: Path) -> None:
    issue = folder_target(library, tmp_path / "site")
    done = once(library, issue)
    assert (done.state, done.target, done.format) == ("verified", "site", "page")
    assert Path(done.url).read_bytes() == publish.publication_content(library, done.id)
    assert curate.issue(library, issue.id).status == "published"
    again = once(library, issue)
    assert (again.id, again.state) == (done.id, "verified")


def test_a_correction_replaces_ours_and_is_a_record_of_its_own(library: Library, tmp_path: Path) -> None:
    issue = folder_target(library, tmp_path / "site")
    first = once(library, issue)
    curate.reopen_issue(library, issue.id)
    curate.edit_issue(library, issue.id, intro="We were wrong.")
    second = once(library, issue)
    assert (second.id != first.id, second.state, second.url) == (True, "verified", first.url)
    assert b"We were wrong." in Path(second.url).read_bytes()
    assert curate.issue(library, issue.id).status == "corrected"


def test_somebody_elses_text_is_a_conflict_until_the_person_wants_it_replaced(
    library: Library, tmp_path: Path
) -> None:
    issue = folder_target(library, tmp_path / "site")
    first = once(library, issue)
    page = Path(first.url)
    page.write_text("A colleague's words.")
    looked = once(library, issue)
    assert (looked.id, looked.state, bool(looked.error)) == (first.id, "verified", True)
    curate.reopen_issue(library, issue.id)
    curate.edit_issue(library, issue.id, intro="More.")
    conflict = once(library, issue)
    assert (conflict.state, conflict.theirs) == ("conflict", "A colleague's words.")
    assert page.read_text() == "A colleague's words."
    assert curate.issue(library, issue.id).status == "draft"
    page.write_text("And more of them.")
    seen = conflicts.conflict(library, conflict.id).seen
    assert publish.retry(library, conflict.id, over=seen).value.theirs == "And more of them."
    with pytest.raises(Rejected, match=r"Another text stands there.*digest conflict"):
        publish.retry(library, conflict.id, over=seen)
    assert page.read_text() == "And more of them."
    assert publish.retry(library, conflict.id).value.state == "conflict"
    seen = conflicts.conflict(library, conflict.id).seen
    done = publish.retry(library, conflict.id, over=seen).value
    assert (done.state, done.theirs, done.error) == ("verified", "", "")
    assert b"More." in page.read_bytes()
    assert curate.issue(library, issue.id).status == "corrected"


def test_a_failure_is_said_and_tried_again(library: Library, tmp_path: Path) -> None:
    issue = folder_target(library, tmp_path / "site")
    (tmp_path / "site").rmdir()
    (tmp_path / "site").write_text("in the way")
    with pytest.raises(PublishError):
        once(library, issue)
    (failed,) = curate.issue(library, issue.id).publications
    assert (failed.state, curate.issue(library, issue.id).status) == ("failed", "draft")
    (tmp_path / "site").unlink()
    assert publish.retry(library, failed.id).value.state == "verified"
    assert curate.issue(library, issue.id).status == "published"


def test_a_text_that_changed_since_is_published_and_not_retried(library: Library, tmp_path: Path) -> None:
    issue = folder_target(library, tmp_path / "site")
    (tmp_path / "site").rmdir()
    (tmp_path / "site").write_text("in the way")
    with pytest.raises(PublishError):
        once(library, issue)
    curate.edit_issue(library, issue.id, intro="Changed.")
    (failed,) = curate.issue(library, issue.id).publications
    with pytest.raises(Rejected, match="changed since"):
        publish.retry(library, failed.id)


def chat(library: Library, server: WebServer) -> Issue:
    issue = ready_issue(library)
    targets.add_target(library, "chat", "slack", {}, secret=server.url("/hook"))
    return issue


def test_a_chat_gets_one_message_and_what_is_unknown_waits_for_a_word(library: Library) -> None:
    asked: list[Seen] = []

    def hook(seen: Seen) -> Reply:
        asked.append(seen)
        return Reply(raw=b"") if len(asked) == 1 else Reply(b"ok", type="text/plain")

    with WebServer({"/hook": hook}) as server:
        issue = chat(library, server)
        unknown = once(library, issue, "chat")
        assert (unknown.state, curate.issue(library, issue.id).status) == ("unknown", "draft")
        again = once(library, issue, "chat")
        assert (again.id, again.state, len(asked)) == (unknown.id, "unknown", 1)
        assert "digest settle d1 --to chat" in again.error
        with pytest.raises(Rejected, match="leave it there twice"):
            publish.retry(library, unknown.id)
        settled = publish.settle(library, unknown.id, sent=False).value
        assert settled.state == "failed"
        assert publish.retry(library, unknown.id).value.state == "sent"
        assert once(library, issue, "chat").state == "sent"
        with pytest.raises(Rejected, match="known what became of this"):
            publish.settle(library, unknown.id, sent=True)
    assert len(asked) == 2
    assert curate.issue(library, issue.id).status == "published"


def test_what_did_arrive_is_settled_as_sent(library: Library) -> None:
    with WebServer({"/hook": Reply(raw=b"")}) as server:
        issue = chat(library, server)
        unknown = once(library, issue, "chat")
    assert publish.settle(library, unknown.id, sent=True).value.state == "sent"
    assert curate.issue(library, issue.id).status == "published"


def test_what_a_crash_interrupted_is_unknown(library: Library, clock: Clock) -> None:
    with WebServer({"/hook": Reply(b"ok", type="text/plain")}) as server:
        issue = chat(library, server)
        done = once(library, issue, "chat")
        with library.writing() as writing:  # as the program leaves it when it is killed while it waits
            writing.db.execute("UPDATE publication SET state = 'pending' WHERE id = ?", (done.id,))
            writing.db.execute("UPDATE issue SET status = 'draft', published = NULL")
        library.close()
        with open_library(library.folder, clock=clock) as reopened:
            again = once(reopened, issue, "chat")  # the webhook is not even needed to see that
            assert (again.id, again.state) == (done.id, "unknown")
            assert "ended before" in again.error
        assert len(server.seen) == 1


def test_only_one_hand_over_at_a_time(library: Library, tmp_path: Path) -> None:
    issue = folder_target(library, tmp_path / "site")
    with library.publishing, pytest.raises(Rejected, match="being handed over"):
        once(library, issue)
