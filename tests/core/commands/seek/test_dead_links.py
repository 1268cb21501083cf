"""Dead links: asked gently, called dead only on proof, told with the text that is stored."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.seek import browse, capture, dead_links, triage
from pkm_desktop.core.errors import NotFound, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.items import ItemFilter
from pkm_desktop.core.model.link_checks import LinksChecked
from tests.conftest import Clock
from tests.servers.web import Reply, Seen, WebServer, page, redirect

TEXT = "".join(f"<p>Paragraph {n} of the article says a good deal about its matter.</p>" for n in range(12))
PAGE = f"<html><head><title>On matter</title></head><body><h1>On matter</h1>{TEXT}</body></html>"


@pytest.fixture
def server() -> Iterator[WebServer]:
    with WebServer() as running:
        yield running


def keep(library: Library, url: str) -> int:
    return capture.save_page(library, url, page=PAGE.encode()).value.id


def check(library: Library, ids: list[int] | None = None) -> LinksChecked:
    return dead_links.check_links(library, ids, pace=0.0).value


def verdict(value: LinksChecked) -> str:
    return next(name for name in ("alive", "dead", "moved", "unsure") if getattr(value, name))


def no_head(reply: Reply, status: int = 405) -> object:
    return lambda seen: Reply(status=status) if seen.method == "HEAD" else reply


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        (page("x"), "alive"),
        (no_head(page("x"), 403), "alive"),
        (no_head(page("x"), 405), "alive"),
        (no_head(page("x"), 404), "alive"),
        (no_head(page("x"), 501), "alive"),
        (no_head(Reply(b"part", status=206)), "alive"),
        (no_head(Reply(b"x" * 3_000_000, type="application/pdf")), "alive"),
        (redirect("/elsewhere", 302), "alive"),
        (redirect("/elsewhere", 301), "moved"),
        (redirect("/elsewhere", 308), "moved"),
        (Reply(status=410), "dead"),
        (Reply(status=404), "unsure"),
        (Reply(status=403), "unsure"),
        (Reply(status=401), "unsure"),
        (Reply(status=429), "unsure"),
        (Reply(status=500), "unsure"),
        (Reply(status=503), "unsure"),
        (Reply(raw=b"nonsense\r\n\r\n"), "unsure"),
        (redirect("/x", 301), "unsure"),  # round in circles
    ],
)
def test_verdicts(library: Library, server: WebServer, answer: Reply, found: str) -> None:
    server.routes.update({"/x": answer, "/elsewhere": page("here")})
    item_id = keep(library, server.url("/x"))
    assert verdict(check(library, [item_id])) == found


def test_a_page_is_dead_when_it_was_gone_on_two_days(
    library: Library, server: WebServer, clock: Clock
) -> None:
    keep(library, server.url("/gone"))
    first = check(library)
    assert (first.unsure, first.dead) == (1, 0)
    assert check(library).checked == 0  # asked today already
    clock.forward(hours=1)
    assert check(library, [1]).dead == 0  # the same day proves nothing more
    clock.forward(days=1)
    (link,) = check(library).links
    assert (link.verdict, link.http_status, link.title) == ("dead", 404, "On matter")
    assert link.words > 100  # the stored text is there to read
    assert dead_links.dead_links(library) == (link,)
    server.routes["/gone"] = page("back again")
    clock.forward(days=31)
    assert check(library).alive == 1
    assert dead_links.dead_links(library) == ()


def test_one_good_day_in_between_begins_anew(library: Library, server: WebServer, clock: Clock) -> None:
    keep(library, server.url("/x"))
    for reply, days in ((Reply(status=404), 1), (page("x"), 31), (Reply(status=404), 1)):
        server.routes["/x"] = reply
        assert check(library).dead == 0
        clock.forward(days=days)
    assert check(library).dead == 1


def test_a_dead_page_stays_dead_when_its_server_says_nothing(
    library: Library, server: WebServer, clock: Clock
) -> None:
    server.routes["/x"] = Reply(status=410)
    keep(library, server.url("/x"))
    assert check(library).dead == 1
    server.routes["/x"] = Reply(status=503)
    clock.forward(days=31)
    assert check(library).dead == 1


def test_a_server_that_is_no_more_counts_only_while_we_are_online(
    library: Library, server: WebServer, clock: Clock
) -> None:
    gone = keep(library, "https://gone.invalid/x")
    for _ in range(3):
        assert check(library).unsure == 1
        clock.forward(days=1)
    server.routes["/x"] = page("x")
    alive = keep(library, server.url("/x"))
    for _ in range(4):
        check(library, [alive, gone])
        clock.forward(days=1)
    (link,) = dead_links.dead_links(library)
    assert (link.item_id, link.error) == (gone, "There is no server named gone.invalid.")


def test_only_what_is_saved_is_asked(library: Library, server: WebServer) -> None:
    kept, later, dropped = (keep(library, server.url(f"/{name}")) for name in ("kept", "later", "dropped"))
    triage.later(library, [later])
    triage.drop(library, [dropped])
    check(library)
    assert {path for path in server.paths()} == {"/kept", "/later"}
    assert check(library, [dropped]).checked == 0
    assert check(library, [kept]).checked == 1


def test_one_host_is_asked_with_pauses_and_many_hosts_at_once(library: Library) -> None:
    times: list[float] = []

    def note(seen: Seen) -> Reply:
        times.append(time.monotonic())
        return page("x")

    with (
        WebServer({f"/{n}": note for n in range(3)}) as one,
        WebServer({"/x": note}, host="127.0.0.2") as two,
    ):
        for n in range(3):
            keep(library, one.url(f"/{n}"))
        keep(library, two.url("/x"))
        dead_links.check_links(library, pace=0.2)
        assert one.most_at_once == 1
    ours = sorted(times)
    assert len(ours) == 4
    assert ours[-1] - ours[0] >= 0.4
    assert ours[1] - ours[0] < 0.2


def test_stopping_keeps_what_was_found_and_the_next_round_goes_on(
    library: Library, server: WebServer
) -> None:
    for n in range(6):
        server.routes[f"/{n}"] = page("x")
        keep(library, server.url(f"/{n}"))
    seen: list[tuple[int, int]] = []
    first = dead_links.check_links(
        library,
        on_progress=lambda done, total, what: seen.append((done, total)),
        stop=lambda: len(seen) >= 2,
        pace=0.0,
    ).value
    assert (first.checked, first.left) == (2, 4)
    assert seen == [(1, 6), (2, 6)]
    server.seen.clear()
    rest = check(library)
    assert (rest.checked, rest.left) == (4, 0)
    assert len(set(server.paths())) == 4


def test_accepting_a_move_and_taking_it_back(library: Library, server: WebServer) -> None:
    server.routes.update({"/old": redirect("/new?utm_source=x", 301), "/new": page("x")})
    old, new = server.url("/old"), server.url("/new")
    item_id = keep(library, old)
    (link,) = check(library).links
    assert (link.verdict, link.moved_to, link.error) == ("moved", new, "")
    dead_links.accept_move(library, item_id)
    assert browse.item(library, item_id).row.url == new
    assert dead_links.dead_links(library) == ()
    dead_links.accept_move(library, item_id)
    assert browse.item(library, item_id).row.url == old
    assert [one.moved_to for one in dead_links.dead_links(library)] == [new]


def test_an_accepted_move_is_undone_and_done_again(library: Library, server: WebServer) -> None:
    server.routes.update({"/old": redirect("/new", 301), "/new": page("x")})
    old, new = server.url("/old"), server.url("/new")
    item_id = keep(library, old)
    check(library)
    before = dead_links.dead_links(library)
    assert dead_links.accept_move(library, item_id).undo == upkeep.undo(library).value
    assert (browse.item(library, item_id).row.url, dead_links.dead_links(library)) == (old, before)
    upkeep.redo(library)
    assert (browse.item(library, item_id).row.url, dead_links.dead_links(library)) == (new, ())
    other = keep(library, old)  # takes the place meanwhile
    upkeep.undo(library)  # keeping it
    assert upkeep.undo(library).value == "Follow a link that moved"
    assert {browse.item(library, number).row.url for number in (item_id, other)} == {old, new}
    assert upkeep.check(library) == ()


def test_a_move_to_the_front_page_is_told(library: Library, server: WebServer) -> None:
    server.routes.update({"/deep/page": redirect("/", 301), "/": page("Welcome")})
    keep(library, server.url("/deep/page"))
    (link,) = check(library).links
    assert "front page" in link.error


def test_moves_that_cannot_be_accepted(library: Library, server: WebServer) -> None:
    server.routes.update({"/old": redirect("/new", 301), "/new": page("x")})
    item_id = keep(library, server.url("/old"))
    with pytest.raises(Rejected, match="has not moved"):
        dead_links.accept_move(library, item_id)
    with pytest.raises(NotFound):
        dead_links.accept_move(library, 99)
    other = keep(library, server.url("/new"))
    check(library)
    with pytest.raises(Rejected, match=f"i{other}"):
        dead_links.accept_move(library, item_id)


def test_a_list_of_dead_links_for_the_window(library: Library, server: WebServer) -> None:
    server.routes["/x"] = Reply(status=410)
    item_id = keep(library, server.url("/x"))
    check(library)
    assert browse.item_ids(library, ItemFilter(view="all", verdict="dead")) == (item_id,)
    assert browse.counts(library).dead_links == 1
