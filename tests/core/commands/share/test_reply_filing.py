"""Mails that came back find their issue, say only what is theirs, and are filed once."""

from __future__ import annotations

import mailbox
from datetime import UTC, datetime
from email import message_from_bytes
from pathlib import Path

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.share import polling, publish, reply_filing, responding
from pkm_desktop.core.errors import Rejected, SourceError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.digests import Issue
from tests.core.commands.audience import deliver, draft_issue, sent_issue
from tests.core.seek.answers import MARKUPS, OWN, QUOTED, TEXTS, mail


@pytest.fixture
def sent(library: Library) -> Issue:
    return sent_issue(library)


def test_a_reply_is_filed_by_its_subject(library: Library, sent: Issue) -> None:
    outcome = reply_filing.respond_by_mail(library, mail(TEXTS["gmail, German"]))
    made = outcome.value
    assert (made.issue_id, made.text, made.kind, made.via) == (sent.id, OWN, "used", "mail")
    assert made.received == datetime(2026, 1, 5, 7, 30, tzinfo=UTC)
    assert made.person is not None
    assert (made.person.name, made.person.address) == ("Ada Ökafor", "ada@team.example")
    assert upkeep.undo(library).value == "File a use"
    assert responding.responses(library) == ()


@pytest.mark.parametrize("name", sorted(MARKUPS))
def test_replies_in_markup_alone_are_cut_too(library: Library, sent: Issue, name: str) -> None:
    made = reply_filing.respond_by_mail(library, mail(MARKUPS[name], kind="text/html; charset=utf-8")).value
    assert made.text == OWN


@pytest.mark.parametrize("form", ["{}", "<{}>"])
def test_what_it_answers_counts_more_than_its_subject(library: Library, sent: Issue, form: str) -> None:
    other = sent_issue(library, name="Others")
    deliver(library, other, form.format("d47@example.org"))
    made = reply_filing.respond_by_mail(library, mail(OWN, answers="d47@example.org")).value
    assert (made.issue_id, made.community) == (other.id, "Others")
    threaded = mail(
        "And one more thing.", subject="Re: no token", answers="a1@mail.team.example", number="a2"
    )
    assert reply_filing.respond_by_mail(library, threaded).value.issue_id == other.id
    known_only_before = mail(
        "x y", subject="Re: lost", number="a3", answers="gone@example.org", more="X-Loop: no"
    )
    with pytest.raises(Rejected, match="which issue"):
        reply_filing.respond_by_mail(library, known_only_before)
    assert (
        reply_filing.respond_by_mail(library, known_only_before, issue_id=sent.id).value.issue_id == sent.id
    )


def test_the_draft_we_wrote_is_answered(library: Library, sent: Issue) -> None:
    """Its Message-ID comes from the mail program, so the subject that we gave it has to do."""
    ours = next(one for one in sent.publications if one.format == "eml")
    draft = message_from_bytes(publish.publication_content(library, ours.id))
    subject = " ".join(str(draft["Subject"]).split())
    assert (
        reply_filing.respond_by_mail(library, mail(OWN, subject=f"AW: {subject}")).value.issue_id == sent.id
    )


def test_the_same_mail_is_filed_once_whatever_became_of_it(library: Library, sent: Issue) -> None:
    first = reply_filing.respond_by_mail(library, mail(OWN)).value
    responding.edit_response(library, first.id, kind="thanks")
    again = reply_filing.respond_by_mail(library, mail(OWN))
    assert (again.value.id, bool(again.changes)) == (first.id, False)
    assert len(responding.responses(library)) == 1


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (mail("Away until Monday.", more="Auto-Submitted: auto-replied"), "automatic answer"),
        (mail("Weg.", subject="Abwesenheitsnotiz: [Facilitators #1] x"), "automatic answer"),
        (mail("x", more="X-Failed-Recipients: bob@team.example"), "could not be delivered"),
        (mail(f"On Fri, 2 Jan 2026 at 10:00, Kim wrote:\n{QUOTED}"), "no words"),
        (mail(OWN, subject="Re: [Facilitators #9] x"), "which issue"),
        (mail(OWN, subject="Re: lunch"), "which issue"),
    ],
)
def test_what_is_no_answer_is_not_filed(library: Library, sent: Issue, data: bytes, why: str) -> None:
    with pytest.raises(Rejected, match=why):
        reply_filing.respond_by_mail(library, data)
    assert responding.responses(library) == ()


def test_the_digest_itself_is_no_answer(library: Library, sent: Issue) -> None:
    deliver(library, sent, "<a1@mail.team.example>")
    with pytest.raises(Rejected, match="digest itself"):
        reply_filing.respond_by_mail(library, mail("1. Sense-making"))


def test_a_reply_that_was_sent_on_is_from_who_wrote_it(library: Library, sent: Issue) -> None:
    body = (
        f"---------- Forwarded message ---------\nFrom: Bob <Bob@Team.Example>\nDate: x\nTo: Kim\n\n{OWN}\n"
    )
    made = reply_filing.respond_by_mail(library, mail(body, subject="Fwd: Re: [Facilitators #1] x")).value
    assert made.text == OWN
    assert made.person is not None
    assert (made.person.name, made.person.address) == ("Bob", "bob@team.example")


def test_the_entry_is_told_by_the_subject_or_the_words(library: Library, sent: Issue) -> None:
    by_subject = mail("Good.", subject="Re: [Facilitators #1] 2. Filters are not judgement")
    assert reply_filing.respond_by_mail(library, by_subject).value.entry_id == sent.entries[1].id
    by_words = mail("“Sense-making is a social act” is my favourite.", number="a2")
    assert reply_filing.respond_by_mail(library, by_words).value.entry_id == sent.entries[0].id
    given = reply_filing.respond_by_mail(
        library, mail("Good.", number="a3"), entry_id=sent.entries[1].id
    ).value
    assert given.entry_id == sent.entries[1].id


def test_a_mail_from_tomorrow_came_now(library: Library, sent: Issue) -> None:
    late = mail(OWN).replace(b"05 Jan 2026", b"05 Jan 2036")
    assert reply_filing.respond_by_mail(library, late).value.received == library.clock()


def test_votes_by_mail_count_once_per_sender(library: Library) -> None:
    draft = draft_issue(library)
    polling.set_poll(library, draft.id, "When?", ["At lunch", "After work"])
    votes = [
        mail("", subject="[Facilitators #1 vote 1]", number="v1"),
        mail("After work", number="v2").replace(b"Ada@Team", b"Bob@Team"),
        mail("2\n\nBecause of the train.", number="v3").replace(b"08:30", b"09:30"),
        mail("Both are fine?", number="v4"),
        mail("vote 7", number="v5"),
        mail("", subject="[Facilitators #1 vote 1]", number="v1"),
    ]
    made = [reply_filing.respond_by_mail(library, vote).value for vote in votes]
    assert [one.kind for one in made] == ["vote", "vote", "vote", "question", "answer", "vote"]
    assert [one.text for one in made[:3]] == ["1", "2", "2\nBecause of the train."]
    assert polling.tally(library, draft.id).votes == (0, 2)
    # The last vote by its date counts, in whatever order the mails are filed.
    early = mail("1", number="v6").replace(b"08:30", b"07:00")
    reply_filing.respond_by_mail(library, early)
    assert polling.tally(library, draft.id).votes == (0, 2)
    responding.delete_response(library, made[2].id)
    assert polling.tally(library, draft.id).votes == (1, 1)


def test_heaps_of_mails_are_told_one_by_one(library: Library, sent: Issue, tmp_path: Path) -> None:
    box = mailbox.mbox(tmp_path / "replies.mbox")
    for number, body in enumerate((OWN, "Thank you!", OWN)):
        box.add(mail(body, number=f"b{number % 2}"))
    box.close()
    (tmp_path / "one.eml").write_bytes(mail(OWN, number="c1"))
    (tmp_path / "away.eml").write_bytes(mail("x", more="Auto-Submitted: auto-replied"))
    (tmp_path / "page.eml").write_bytes(b"<html>hello</html>")
    names = ("replies.mbox", "one.eml", "away.eml", "page.eml", "gone.eml")
    outcome = reply_filing.respond_by_files(library, [tmp_path / name for name in names])
    filed = outcome.value
    assert [one.kind for one in filed.responses] == ["used", "thanks", "used"]
    assert filed.known == 1
    assert [sentence.partition(":")[0] for sentence in filed.skipped] == ["away.eml", "page.eml", "gone.eml"]
    assert outcome.changes.issues
    again = reply_filing.respond_by_files(library, [tmp_path / "one.eml"])
    assert (again.value.known, bool(again.changes)) == (1, False)
    stopped = reply_filing.respond_by_files(library, [tmp_path / "one.eml"], stop=lambda: True)
    assert stopped.value.known == 0


@pytest.mark.parametrize(
    "data",
    [
        mail("x" * 300_000),
        mail("From: " * 50_000),
        mail(
            "\u202e\u0007 evil [[x]] <script>", subject="[Facilitators #1] \u202e=?utf-8?Q?=0D=0ABcc:_x=40y?="
        ),
        mail("<p>" * 50_000 + OWN, kind="text/html"),
        mail("hello").replace(b"Ada@Team.Example", b"'); DROP TABLE response; --@x.example"),
        mail("hello").replace(b"charset=utf-8", b"charset=no-such-thing"),
    ],
)
def test_hostile_mails_are_filed_as_text_or_refused(library: Library, sent: Issue, data: bytes) -> None:
    try:
        made = reply_filing.respond_by_mail(library, data).value
    except (Rejected, SourceError):
        return
    assert made.issue_id == sent.id
    assert len(made.text) <= 20_000
    assert not set(made.text) & {"\0", "\x07", "\u202e"}
    assert upkeep.check(library) == ()
