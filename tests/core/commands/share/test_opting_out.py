"""Who asks to be left out is left out, and their address is nowhere in the library's files any more."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.share import (
    audiences,
    curate,
    opting_out,
    outcomes,
    people,
    publish,
    reply_filing,
    responding,
)
from pkm_desktop.core.errors import NotFound, Rejected
from pkm_desktop.core.library import Library
from tests.core.commands.audience import READERS, deliver, sent_issue
from tests.core.seek.answers import mail

ADA = b"ada@team.example"


def holders(library: Library) -> list[str]:
    """The files beside each other in the library's folder that hold the address; those handed out apart."""
    return [path.name for path in library.folder.iterdir() if path.is_file() and _holds(path)]


def _holds(path: Path) -> bool:
    return ADA in path.read_bytes().lower()


def test_the_address_is_gone_from_every_file(library: Library) -> None:
    sent = sent_issue(library)
    deliver(library, sent, "<ada@team.example>")
    audiences.edit_community(library, sent.community.id, recipients=f"{READERS}, eve@team.example")
    responding.respond(library, sent.id, "used", "Write to ADA@team.example", person="Ada <ada@team.example>")
    responding.respond(library, sent.id, "link", "https://x.example/1 says ada@team.example", person="Ada")
    assert holders(library)
    made = reply_filing.respond_by_mail(library, mail("Please take me off the list. ada@team.example")).value
    assert (made.kind, made.text, made.hint) == ("optout", "Please take me off the list. (left out)", "")
    assert holders(library) == []
    assert curate.community(library, sent.community.id).recipients == "bob@team.example, eve@team.example"
    assert [person.address for person in people.people(library)] == [""]
    assert "(left out)" in outcomes.cases(library)[0].used
    bodies = [publish.publication_content(library, one.id) for one in sent.publications]
    assert any(b"x" * len(ADA) in body for body in bodies)
    while upkeep.history(library):
        with suppress(Rejected):  # what has left says once that it stays
            upkeep.undo(library)
        assert holders(library) == []
    assert upkeep.check(library) == ()


def test_an_opt_out_is_remembered_but_not_by_name(library: Library) -> None:
    sent = sent_issue(library)
    community = sent.community.id
    assert opting_out.opted_out(library, community, READERS) == ()
    assert opting_out.opt_out(library, community, "Ada <ADA@team.example>").value == ""
    assert opting_out.opted_out(library, community, READERS) == ("Ada@Team.Example",)
    (one,) = opting_out.opt_outs(library)
    assert (one.community, one.asked) == ("Facilitators", library.clock())
    opting_out.opt_out(library, community, "ada@team.example")
    opting_out.opt_out(library, community, "bob@team.example")
    assert len(opting_out.opt_outs(library, community)) == 2
    assert opting_out.let_in(library, community, "ada@TEAM.example").value
    assert not opting_out.let_in(library, community, "ada@team.example").value
    assert opting_out.opted_out(library, community, READERS) == ("bob@team.example",)


def test_another_community_goes_on_writing_to_them(library: Library) -> None:
    sent = sent_issue(library)
    other = audiences.add_community(library, "Others", recipients=READERS).value
    people.add_person(library, "Ada", address="ada@team.example")
    opting_out.opt_out(library, sent.community.id, "ada@team.example")
    assert curate.community(library, other.id).recipients == READERS
    assert opting_out.opted_out(library, other.id, READERS) == ()
    assert people.person(library, "Ada").address == "ada@team.example"


def test_an_address_in_another_one_is_not_touched(library: Library) -> None:
    """Neither in front nor behind; a mail to several goes on to the others, one to them alone no more."""
    near = ("nada@team.example", "ada@team.example.org", "x-ada@team.example")
    sent = sent_issue(library, recipients=", ".join((*near, "ada@team.example")))
    for number, recipient in enumerate((*near, "ada@team.example", "ada@team.example, bob@team.example")):
        deliver(library, sent, f"<d{number}@example.org>", recipient)
    with library.writing() as writing:
        writing.db.execute("UPDATE delivery SET state = 'queued'")
    opting_out.opt_out(library, sent.community.id, "Ada@team.example")
    assert curate.community(library, sent.community.id).recipients == ", ".join(near)
    with library.reading() as db:
        rows = db.execute("SELECT recipient, state FROM delivery ORDER BY id").fetchall()
        bodies = [bytes(row[0]) for row in db.execute("SELECT content FROM delivery ORDER BY id")]
    assert [row["recipient"] for row in rows] == [*near, "(left out) 4", "bob@team.example"]
    assert [row["state"] for row in rows] == ["queued", "queued", "queued", "refused", "queued"]
    assert [body.split(b"\r\n")[0] for body in bodies[:3]] == [f"To: {one}".encode() for one in near]
    assert bodies[4].startswith(b"To: xxxxxxxxxxxxxxxx, bob@team.example")


def test_a_list_is_told_to_be_left_by_hand(library: Library) -> None:
    sent = sent_issue(library, recipients="list@team.example")
    hint = opting_out.opt_out(library, sent.community.id, "ada@team.example").value
    assert "take it off there" in hint
    assert curate.community(library, sent.community.id).recipients == "list@team.example"


def test_a_mail_that_opted_out_is_filed_once(library: Library) -> None:
    sent_issue(library)
    data = mail("", subject="unsubscribe [Facilitators #1]").replace(b"a1@mail", b"ada@team.example.a1@mail")
    first = reply_filing.respond_by_mail(library, data)
    assert (first.value.kind, first.undo) == ("optout", "")
    again = reply_filing.respond_by_mail(library, data)
    assert (again.value.id, bool(again.changes)) == (first.value.id, False)
    assert holders(library) == []


def test_a_guess_can_be_put_right_both_ways(library: Library) -> None:
    sent = sent_issue(library)
    made = reply_filing.respond_by_mail(library, mail("I am done with this.")).value
    assert made.kind == "answer"
    changed = responding.edit_response(library, made.id, kind="optout")
    assert (changed.value.kind, changed.undo) == ("optout", "")
    assert holders(library) == []
    assert curate.community(library, sent.community.id).recipients == "bob@team.example"
    responding.edit_response(library, made.id, kind="answer")
    assert opting_out.opted_out(library, sent.community.id, "ada@team.example")


def test_what_makes_no_sense_is_said(library: Library) -> None:
    with pytest.raises(Rejected, match="which address"):
        opting_out.opt_out(library, 1, "Ada")
    with pytest.raises(NotFound):
        opting_out.opt_out(library, 1, "ada@team.example")


@pytest.mark.parametrize("asked", ["Jo@Müller.Example", "jo@xn--mller-kva.example"])
def test_a_domain_in_other_letters_is_found_however_it_is_spelt(library: Library, asked: str) -> None:
    """Recipients hold it as it was typed, mails as servers write it; both go."""
    sent = sent_issue(library, recipients="Jo <Jo@Müller.example>, bob@team.example")
    deliver(library, sent, "<a@kim.example>", "Jo@xn--mller-kva.example")
    opting_out.opt_out(library, sent.community.id, asked)
    assert curate.community(library, sent.community.id).recipients == "bob@team.example"
    assert opting_out.opted_out(library, sent.community.id, "Jo <jo@MÜLLER.example>") == (
        "jo@MÜLLER.example",
    )
    kept = b"".join(path.read_bytes() for path in library.folder.iterdir() if path.is_file()).lower()
    assert b"jo@m" not in kept
    assert b"jo@xn--mller" not in kept
