"""Handing over: exact bytes remembered, nothing twice, nothing private, and a failure said in words."""

from __future__ import annotations

import email
import hashlib
from dataclasses import replace
from email.policy import default
from pathlib import Path

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.sense import annotate, recall
from pkm_desktop.core.commands.share import curate, publish
from pkm_desktop.core.errors import PublishError, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.model.refs import Ref
from tests.conftest import Clock
from tests.core.commands.shelf import open_note, put_item

CANARIES = ("NOTECANARY", "WHYCANARY", "COMMENTCANARY", "PRIVATETAG", "SOURCENOTE")


@pytest.fixture
def ready(library: Library) -> Issue:
    """An issue with two entries, and private things hanging on everything in it."""
    library.settings = replace(library.settings, user_name="Kim Lee", user_email="kim@example.org")
    community = curate.add_community(library, "Facilitators", recipients="list@example.org").value
    draft = curate.new_issue(library, community.id, title="Making sense").value
    item = put_item(library, "Sense-making")
    annotate.say_why(library, item, "WHYCANARY for me alone")
    annotate.write_note(library, "NOTECANARY body", title="A private note on it", item_id=item)
    mark = annotate.highlight(library, item, "Meaning comes from the work", comment="COMMENTCANARY").value
    with library.writing() as writing:
        writing.db.execute("INSERT INTO tag(name, name_key) VALUES ('PRIVATETAG', 'privatetag')")
        writing.db.execute("INSERT INTO tagging(tag_id, kind, target_id) VALUES (1, 'item', ?)", (item,))
    note = annotate.write_note(library, "SOURCENOTE, never leaves", title="Filters are not judgement").value
    open_note(library, note.id)
    curate.add_entry(library, draft.id, Ref("item", item), why="For you all.", highlight_id=mark.id)
    return curate.add_entry(library, draft.id, Ref("note", note.id), why="What I noticed.").value


def everywhere() -> list[str]:
    return [target.name for target in publish.targets()]


@pytest.mark.parametrize("name", publish.FORMATS)
def test_private_things_never_leave(library: Library, ready: Issue, name: str) -> None:
    content = publish.render(library, ready.id, name).content.decode(errors="replace")
    for canary in CANARIES:
        assert canary not in content
        assert canary not in publish.preview(library, ready.id, name)
    if name in ("opml", "pdf"):  # a list of sources, and a file that packs its words
        return
    assert "For you all." in content
    assert "Filters are not judgement" in content


def test_an_unknown_format_or_target_is_refused_by_name(library: Library, ready: Issue) -> None:
    for ask in (publish.render, publish.preview):
        with pytest.raises(Rejected, match="There are: html, text, eml"):
            ask(library, ready.id, "docx")
    with pytest.raises(Rejected, match="There are: eml, mediawiki"):
        publish.publish(library, ready.id, ["pigeon"])
    with pytest.raises(Rejected, match="Say where to"):
        publish.publish(library, ready.id, [])


def test_publishing_writes_verifies_and_remembers(library: Library, ready: Issue, tmp_path: Path) -> None:
    outcome = publish.publish(library, ready.id, everywhere(), folder=tmp_path / "out")
    assert outcome.changes.issues
    assert [each.state for each in outcome.value] == ["verified"] * len(everywhere())
    for each in outcome.value:
        content = Path(each.url).read_bytes()
        assert content == publish.publication_content(library, each.id)
        assert hashlib.sha256(content).hexdigest() == each.sha256
        assert content == publish.render(library, ready.id, each.format).content
    found = curate.issue(library, ready.id)
    assert found.status == "published"
    assert found.published == library.clock()
    assert found.publications == outcome.value


def test_files_go_to_the_folder_of_the_settings_or_beside_the_library(
    library: Library, ready: Issue, tmp_path: Path
) -> None:
    (first,) = publish.publish(library, ready.id, ["text"]).value
    assert Path(first.url) == library.folder / "published" / "facilitators-1.txt"
    library.settings = replace(library.settings, publish_folder=str(tmp_path / "mine"))
    (second,) = publish.publish(library, ready.id, ["markdown"]).value
    assert Path(second.url) == tmp_path / "mine" / "facilitators-1.md"


def test_nothing_is_recorded_twice(library: Library, ready: Issue, clock: Clock) -> None:
    first = publish.publish(library, ready.id, ["eml", "page"]).value
    clock.forward(days=3)
    assert publish.publish(library, ready.id, ["page", "eml", "page"]).value == (first[1], first[0])
    Path(first[0].url).unlink()
    (again,) = publish.publish(library, ready.id, ["eml"]).value
    assert (again.id, again.sha256, again.state) == (first[0].id, first[0].sha256, "verified")
    assert len(curate.issue(library, ready.id).publications) == 2


def test_a_corrected_issue_replaces_its_file_and_is_a_record_of_its_own(
    library: Library, ready: Issue
) -> None:
    (first,) = publish.publish(library, ready.id, ["text"]).value
    curate.reopen_issue(library, ready.id)
    curate.edit_issue(library, ready.id, intro="Corrected.")
    (second,) = publish.publish(library, ready.id, ["text"]).value
    assert (second.url, second.id != first.id) == (first.url, True)
    assert "Corrected." in Path(second.url).read_text()
    assert "Corrected." not in publish.publication_content(library, first.id).decode()


def test_who_had_an_earlier_version_is_told_that_this_one_is_corrected(
    library: Library, ready: Issue, clock: Clock
) -> None:
    (first, _) = publish.publish(library, ready.id, ["eml", "atom"]).value
    curate.reopen_issue(library, ready.id)
    assert publish.publish(library, ready.id, ["eml"]).value[0].id == first.id  # nothing has changed
    curate.reopen_issue(library, ready.id)
    clock.forward(days=1)
    curate.edit_issue(library, ready.id, intro="Not so.")
    mail, feed = publish.publish(library, ready.id, ["eml", "atom"]).value
    content = publish.publication_content(library, mail.id)
    assert str(email.message_from_bytes(content, policy=default)["Subject"]).endswith("(corrected)")
    assert "(corrected)" in publish.render(library, ready.id, "eml").content.decode()
    assert f"<updated>{clock.now:%Y-%m-%d}" in publish.publication_content(library, feed.id).decode()
    curate.reopen_issue(library, ready.id)
    assert publish.publish(library, ready.id, ["eml"]).value[0].id == mail.id


def test_a_file_edited_by_hand_is_left_alone(library: Library, ready: Issue) -> None:
    (first,) = publish.publish(library, ready.id, ["text"]).value
    Path(first.url).write_text("mine now")
    (second,) = publish.publish(library, ready.id, ["text"]).value
    assert second.url.endswith("facilitators-1-2.txt")
    assert Path(first.url).read_text() == "mine now"


def test_problems_stop_it_unless_told_otherwise(library: Library, ready: Issue) -> None:
    curate.edit_entry(library, ready.entries[0].id, why="")
    with pytest.raises(PublishError, match="Not ready to go out. “Sense-making” does not say why"):
        publish.publish(library, ready.id, ["text"])
    with pytest.raises(PublishError):
        publish.mark_sent(library, ready.id, "eml")
    assert curate.issue(library, ready.id).publications == ()
    assert publish.publish(library, ready.id, ["text"], anyway=True).value[0].state == "verified"


def test_a_failure_is_said_remembered_and_can_be_tried_again(
    library: Library, ready: Issue, tmp_path: Path
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    with pytest.raises(PublishError, match=r"The file could not be written .+ publish again\."):
        publish.publish(library, ready.id, ["text"], folder=blocked)
    found = curate.issue(library, ready.id)
    assert (found.status, found.published) == ("draft", None)
    (failed,) = found.publications
    assert (failed.state, failed.url) == ("failed", "")
    assert "could not be written" in failed.error
    blocked.unlink()
    (done,) = publish.publish(library, ready.id, ["text"], folder=blocked).value
    assert (done.id, done.state, done.error) == (failed.id, "verified", "")


def test_what_was_handed_over_by_hand_is_marked(library: Library, ready: Issue) -> None:
    outcome = publish.mark_sent(library, ready.id, "mediawiki")
    assert (outcome.value.state, outcome.value.url, outcome.value.target) == ("sent", "", "mediawiki")
    assert publish.mark_sent(library, ready.id, "mediawiki").value == outcome.value
    found = curate.issue(library, ready.id)
    assert (found.status, len(found.publications)) == ("published", 1)


def test_sharing_is_logged_once_for_each_thing(library: Library, ready: Issue) -> None:
    publish.publish(library, ready.id, ["eml", "page"])
    with library.reading() as db:
        rows = db.execute(
            "SELECT verb, kind, count(DISTINCT target_id) FROM event GROUP BY verb, kind"
        ).fetchall()
    counted = {(row[0], row[1]): row[2] for row in rows}
    assert counted[("shared", "item")] == counted[("shared", "note")] == counted[("published", "issue")] == 1


def test_undo_never_takes_the_record_away(library: Library, ready: Issue) -> None:
    (done,) = publish.publish(library, ready.id, ["text"]).value
    with pytest.raises(Rejected, match="cannot be undone"):
        upkeep.undo(library)
    while upkeep.undo(library).value:
        pass
    found = curate.issue(library, ready.id)
    assert (found.status, found.publications, len(found.entries)) == ("published", (done,), 2)


def test_a_deleted_note_can_be_had_back_after_publishing(library: Library, ready: Issue) -> None:
    note = annotate.write_note(library, "# Tides\nThey come back.").value
    following = curate.new_issue(library, ready.community.id).value
    curate.add_entry(library, following.id, Ref("note", note.id), why="Short.")
    annotate.delete_note(library, note.id)
    publish.publish(library, ready.id, ["text"])
    with pytest.raises(Rejected, match="cannot be undone"):
        upkeep.undo(library)
    assert upkeep.undo(library).value == "Delete note"
    assert recall.note(library, note.id).body == note.body
    assert curate.issue(library, following.id).entries[0].note_id == note.id
    assert curate.issue(library, ready.id).status == "published"


def test_a_mail_that_is_too_long_does_not_stop_the_page(
    library: Library, ready: Issue, tmp_path: Path
) -> None:
    curate.edit_issue(library, ready.id, intro="A long word. " * 20_000)
    done = publish.publish(library, ready.id, ["eml", "page", "html"], folder=tmp_path).value
    assert [one.state for one in done] == ["failed", "verified", "failed"]
    assert "Gmail" in done[0].error
    with pytest.raises(PublishError, match="Gmail"):
        publish.publish(library, ready.id, ["eml"], folder=tmp_path, anyway=True)


def test_a_folder_that_cannot_be_remembered_is_refused(
    library: Library, ready: Issue, tmp_path: Path
) -> None:
    for folder, said in ((tmp_path / "odd\udcff", "no text"), (Path("~nobody-of-this-name"), "no such home")):
        with pytest.raises(PublishError, match=said):
            publish.publish(library, ready.id, ["text"], folder=folder)
    assert not list(tmp_path.glob("odd*"))


def test_a_rendered_file_is_written_whole_or_not_at_all(
    library: Library, ready: Issue, tmp_path: Path
) -> None:
    rendered = publish.render(library, ready.id, "text")
    publish.write(rendered, tmp_path / "digest.txt")
    assert (tmp_path / "digest.txt").read_bytes() == rendered.content
    (tmp_path / "link").symlink_to("digest.txt")
    publish.write(replace(rendered, content=b"new"), tmp_path / "link")
    assert (tmp_path / "digest.txt").read_bytes() == b"new"
    for path in (tmp_path, tmp_path / "none" / "x", tmp_path / ("a" * 5000)):
        with pytest.raises(PublishError, match="cannot be written"):
            publish.write(rendered, path)
    assert sorted(each.name for each in tmp_path.glob("[!l]*")) == ["digest.txt"]
