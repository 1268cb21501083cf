"""Whether a mail arrives and can be read."""

from __future__ import annotations

import time

import pytest

from pkm_desktop.core.model.responses import Person
from pkm_desktop.core.share import check
from pkm_desktop.core.share.checks.facts import Facts
from tests.core.share.checks import issues


def test_recipients_and_sender_are_asked_for_where_mail_is_the_way() -> None:
    made = issues.issue(issues.entry(), community=issues.community(recipients=" no address "))
    assert issues.codes(made) == []
    assert issues.codes(made, Facts(ways=("page",))) == []
    assert issues.codes(made, Facts(ways=("eml",))) == ["no-recipients"]
    assert issues.codes(made, Facts(ways=("smtp",))) == ["no-recipients", "no-sender"]
    assert issues.codes(made, Facts(ways=("smtp",), sender="me@example.org")) == ["no-recipients"]


@pytest.mark.parametrize(
    ("text", "silent"),
    [
        ("![](https://a.example/x.png)", True),
        ("![ ](x.png)", True),
        ("![A chart](x.png)", False),
        ('<img src="x">', True),
        ('<IMG src=x alt="">', True),
        ("<img alt='A chart'>", False),
        ("[not a picture](x)", False),
    ],
)
def test_pictures_need_words(text: str, silent: bool) -> None:  # noqa: FBT001
    assert issues.codes(issues.issue(issues.entry(), intro=text)) == (["no-alt"] if silent else [])


def test_a_mail_that_would_be_cut_off_stops_mails_only() -> None:
    made = issues.issue(issues.entry(), intro="A long word. " * 20_000)
    (problem,) = issues.found(made)
    assert (problem.code, problem.blocking, problem.only) == ("mail-too-large", True, "mail")
    assert check.blocking([problem]) == (problem,)
    assert check.blocking([problem], ["eml", "html"]) == (problem,)
    assert check.blocking([problem], ["eml", "page"]) == ()  # the format refuses, the page may leave
    assert check.blocking([problem], ["page"]) == ()
    assert issues.codes(issues.issue(issues.entry(), intro="A long word. " * 3_000)) == []


def test_a_template_that_does_not_work_stops_the_issue() -> None:
    (problem,) = issues.found(issues.issue(issues.entry()), Facts(template_fault="mail.html.j2, line 3: x"))
    assert (problem.code, problem.blocking) == ("template-broken", True)
    assert problem.text.endswith("mail.html.j2, line 3: x")


def test_thirty_entries_and_two_hundred_people_are_checked_at_once() -> None:
    text = "Meaning comes from the work we do afterwards, not from the list. " * 2_000
    quote = "Meaning comes from the work we do afterwards […] not from the list."
    entries = [issues.entry(n, why="Because it is so. " * 20, quote=quote) for n in range(1, 31)]
    made = issues.issue(*entries, intro="Hello. " * 50)
    people = tuple(Person(n, f"First{n} Last{n}", f"p{n}@example.org") for n in range(200))
    facts = Facts(quotes={n: (text,) for n in range(1, 31)}, people=people)
    started = time.process_time()
    check.problems(made, facts)
    assert time.process_time() - started < 2  # a look at each text for each person would be minutes
