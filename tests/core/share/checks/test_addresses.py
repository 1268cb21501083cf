"""What an address gives away, and whether anybody else can open it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from pkm_desktop.core.commands.share.issue_facts import without_tracking
from pkm_desktop.core.model.link_checks import LinkCheck
from pkm_desktop.core.share.checks.facts import Facts
from pkm_desktop.core.share.checks.hosts import reach
from tests.core.share.checks import issues

NOW = datetime(2026, 1, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("url", "where"),
    [
        ("https://example.org/a", "web"),
        ("https://8.8.8.8/", "web"),
        ("https://1.1/", "web"),
        ("https://homely.example/", "web"),
        ("https://[2606:4700::1111]/", "web"),
        ("http://localhost:8080/x", "own"),
        ("http://LOCALHOST./x", "own"),
        ("http://a.localhost/", "own"),
        ("http://127.0.0.1/", "own"),
        ("http://127.1/", "own"),
        ("http://2130706433/", "own"),
        ("http://0x7f.0.0.1/", "own"),
        ("http://0177.0.0.1/", "own"),
        ("http://0.0.0.0:1/", "own"),
        ("http://[::1]/", "own"),
        ("http://[::ffff:127.0.0.1]/", "own"),
        ("file:///home/me/secret.txt", "own"),
        ("http://192.168.1.20/wiki", "inner"),
        ("http://10.0.0.1", "inner"),
        ("http://172.16.9.9/", "inner"),
        ("http://169.254.1.1/", "inner"),
        ("http://100.64.0.1/", "inner"),
        ("http://[fd00::1]/", "inner"),
        ("http://[fe80::1%25eth0]/", "inner"),
        ("http://3232235521/", "inner"),
        ("http://wiki/page", "inner"),
        ("https://intranet.example.com/x", "inner"),
        ("https://printer.local/", "inner"),
        ("https://git.corp/x", "inner"),
        ("https://nas.home.arpa/", "inner"),
        ("https://me@wiki.internal:8443/x", "inner"),
        ("http:\\\\wiki.lan\\x", "inner"),
        ("\\\\server\\share\\plan.docx", "inner"),
        ("ftp://files.internal/x", "inner"),
        ("mailto:a@b.example", ""),
        ("javascript:alert(1)", ""),
        ("http://[", ""),
        ("http://" + "9" * 400, "inner"),
        ("", ""),
    ],
)
def test_how_far_an_address_reaches(url: str, where: str) -> None:
    assert reach(url) == where


def test_inner_addresses_stop_what_goes_outside() -> None:
    entry = issues.entry(url="https://intranet.example.com/x")
    assert issues.codes(issues.issue(entry)) == []
    for audience in (
        issues.community(outsiders=True),
        issues.community(openness="public", text_licence="CC"),
    ):
        (problem,) = issues.found(issues.issue(entry, community=audience))
        assert (problem.code, problem.blocking, problem.entry) == ("internal-address", True, 1)


def test_an_address_of_ones_own_computer_is_always_said() -> None:
    entry = issues.entry(url="http://127.0.0.1:8000/a")
    (problem,) = issues.found(issues.issue(entry))
    assert (problem.code, problem.blocking) == ("internal-address", False)
    (problem,) = issues.found(issues.issue(entry, community=issues.community(outsiders=True)))
    assert problem.blocking


def test_addresses_in_our_own_words_count_as_well() -> None:
    entry = issues.entry(why="See \\\\srv\\plans\\x.doc or http://10.0.0.1/a.")
    made = issues.issue(entry, community=issues.community(outsiders=True), intro="On http://wiki/x")
    assert [(one.code, one.entry) for one in issues.found(made)] == [
        ("internal-address", None),
        ("internal-address", 1),
        ("internal-address", 1),
    ]


@pytest.mark.parametrize(
    ("url", "clean"),
    [
        ("https://a.example/?utm_source=x&id=3&fbclid=y", "https://a.example/?id=3"),
        ("https://a.example/x#utm_source=rss", "https://a.example/x"),
        ("https://a.example/x?UTM%5FSource=1", "https://a.example/x"),
        ("https://A.example/x?id=3", "https://A.example/x?id=3"),
        ("https://a.example/x#comments", "https://a.example/x#comments"),
        ("https://a.example/x?&&a=1", "https://a.example/x?&&a=1"),
        ("javascript:?utm_source=x", "javascript:?utm_source=x"),
        ("not an address ?utm_source=x", "not an address ?utm_source=x"),
    ],
)
def test_only_what_follows_the_reader_is_tracking(url: str, clean: str) -> None:
    assert without_tracking(url) == clean
    made = issues.issue(issues.entry(url=url if url.startswith("http") else "https://a.example"))
    found = issues.found(made, Facts(tidy=without_tracking), code="tracking-parameters")
    assert [one.fix for one in found] == (["strip-tracking"] if url != clean else [])


def test_a_link_says_how_it_was_found() -> None:
    def said(**values: object) -> list[tuple[str, str]]:
        check = LinkCheck(1, "alive", NOW)
        check = LinkCheck(**{**vars(check), **values})  # type: ignore[arg-type]
        return [
            (one.code, one.fix) for one in issues.found(issues.issue(issues.entry()), Facts(links={1: check}))
        ]

    assert said() == []
    assert said(verdict="unsure", error="It took too long.") == []
    assert said(verdict="unsure", failures=1, error="Not found.") == [("dead-link", "")]
    assert said(verdict="dead", error="Gone.") == [("dead-link", "")]
    assert said(verdict="moved", moved_to="https://example.org/new") == [("moved-link", "follow-move")]
    assert said(verdict="moved", moved_to="https://example.org/1") == []
    assert said(verdict="moved", moved_to="https://x.example", error="Front page.") == [("dead-link", "")]


def test_a_secret_in_an_address_stops_the_issue_and_is_not_repeated() -> None:
    from pkm_desktop.core.commands.share.issue_facts import without_secret

    secret = "0123456789abcdef0123"
    facts = Facts(open_address=without_secret)
    entry = issues.entry(url=f"https://a.example/feed?token={secret}", why=f"https://me:{secret}@b.example/")
    found = issues.found(issues.issue(entry), facts)
    assert [(one.code, one.blocking) for one in found] == [("secret-address", True)] * 2
    assert secret not in repr(found)


def test_every_problem_says_in_which_field_it_is() -> None:
    spied = "https://a.example/?utm_source=x"
    entry = issues.entry(url=spied, why=spied, quote="q " * 60, author="")
    made = issues.issue(entry, title=f"On {spied}", intro=spied)
    found = issues.found(made, Facts(tidy=without_tracking, quotes={1: ("something else",)}))
    assert [(one.code, one.entry, one.field) for one in found] == [
        ("tracking-parameters", None, "title"),
        ("tracking-parameters", None, "intro"),
        ("missing-author", 1, "author"),
        ("tracking-parameters", 1, "url"),
        ("tracking-parameters", 1, "why"),
        ("quote-not-verbatim", 1, "quote"),
        ("quote-too-long", 1, "quote"),
    ]
