"""Whole articles for what arrives, better text wins, and switching between the texts of an item."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from pkm_desktop.core.commands.seek import browse, capture, follow, texts, triage
from pkm_desktop.core.commands.seek.refresh import refresh
from pkm_desktop.core.commands.sense import recall
from pkm_desktop.core.commands.sense.annotate import highlight
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from tests.conftest import Clock
from tests.servers.feeds import Entry, rss
from tests.servers.web import Reply, WebServer, page

SENTENCES = [f"Sentence {n} of the article says a good deal about its matter." for n in range(30)]
TEASER = f"<p>{SENTENCES[0]} {SENTENCES[1]}</p>"
LOGIN = page(
    "<html><title>Log in</title><article>" + "<p>Please log in or subscribe.</p>" * 60 + "</article>"
)


def article(title: str) -> Reply:
    body = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    return page(f"<html><title>{title}</title><nav>Menu here</nav><article>{body}</article></html>")


@pytest.fixture
def server() -> Iterator[WebServer]:
    with WebServer({f"/{n}": article(f"Story {n}") for n in range(6)}) as running:
        yield running


def carry(server: WebServer, *numbers: int, teaser: str = TEASER) -> None:
    entries = [Entry(f"Story {n}", server.url(f"/{n}"), f"g{n}", teaser) for n in numbers]
    server.routes["/feed"] = Reply(rss(entries))


@pytest.fixture
def source(library: Library, server: WebServer) -> int:
    """A followed feed that is read in full; nothing in it yet."""
    server.routes["/feed"] = Reply(rss([]))
    follow.follow(library, [server.url("/feed")])
    (found,) = browse.sources(library)
    with library.writing() as writing:
        writing.db.execute("UPDATE source SET full_text = 1")
    return found.id


def origins(library: Library) -> dict[str, str]:
    items = [browse.item(library, number) for number in browse.item_ids(library)]
    return {item.row.title: item.text_origin for item in items}


def test_what_arrives_gets_its_page_in_the_same_run(library: Library, server: WebServer, source: int) -> None:
    carry(server, 0, 1, 2)
    told: list[str] = []
    outcome = refresh(library, [source], on_progress=lambda done, total, what: told.append(what))
    assert (outcome.value.new, outcome.value.pages, outcome.changes.items) == (3, 3, True)
    assert origins(library) == {"Story 0": "page", "Story 1": "page", "Story 2": "page"}
    assert {"Story 0", "Story 1", "Story 2"} <= set(told)
    (number, *_) = browse.item_ids(library)
    assert browse.item(library, number).text.endswith(SENTENCES[-1])
    assert browse.item(library, number).row.words > 200


def test_a_source_that_is_not_read_in_full_is_left_alone(
    library: Library, server: WebServer, source: int
) -> None:
    with library.writing() as writing:
        writing.db.execute("UPDATE source SET full_text = 0")
    carry(server, 0)
    assert refresh(library, [source]).value.pages == 0
    assert origins(library) == {"Story 0": "feed"}
    assert "/0" not in [seen.path for seen in server.seen]


def test_a_page_that_fails_is_tried_once_more_another_time(
    library: Library, server: WebServer, source: int, clock: Clock
) -> None:
    carry(server, 0)
    server.routes["/0"] = Reply(status=503)
    assert refresh(library, [source]).value.pages == 0
    assert "Sentence 1" in browse.item(library, browse.item_ids(library)[0]).text
    refresh(library, [source])  # not yet
    assert [seen.path for seen in server.seen].count("/0") == 1
    clock.forward(hours=2)
    server.routes["/0"] = article("Story 0")
    assert refresh(library, [source]).value.pages == 1
    assert origins(library) == {"Story 0": "page"}


def test_it_is_not_tried_for_ever(library: Library, server: WebServer, source: int, clock: Clock) -> None:
    carry(server, 0)
    server.routes["/0"] = Reply(status=404)
    for _ in range(5):
        refresh(library, [source])
        clock.forward(hours=2)
    assert [seen.path for seen in server.seen].count("/0") == 2


def test_a_log_in_does_not_take_the_teasers_place(
    library: Library, server: WebServer, source: int, clock: Clock
) -> None:
    carry(server, 0, teaser="".join(f"<p>{sentence}</p>" for sentence in SENTENCES[:9]))
    server.routes["/0"] = LOGIN
    assert refresh(library, [source]).value.pages == 0
    assert origins(library) == {"Story 0": "feed"}
    clock.forward(hours=2)
    refresh(library, [source])
    assert [seen.path for seen in server.seen].count("/0") == 1


def test_a_page_elsewhere_in_a_private_network_is_not_fetched(
    library: Library, server: WebServer, source: int
) -> None:
    with WebServer({"/secret": article("Secret")}, host="127.0.0.2") as inside:
        server.routes["/feed"] = Reply(rss([Entry("Look", inside.url("/secret"), "g", TEASER)]))
        assert refresh(library, [source]).value.pages == 0
        assert inside.seen == []


def test_stopping_leaves_what_is_done(library: Library, server: WebServer, source: int) -> None:
    carry(server, 0, 1, 2, 3)
    stopped = refresh(library, [source], stop=lambda: len(server.seen) > 2)
    assert stopped.value.pages <= 4
    assert len(origins(library)) == 4


def test_dropped_items_are_left_alone(library: Library, server: WebServer, source: int) -> None:
    with library.writing() as writing:
        writing.db.execute("UPDATE source SET full_text = 0")
    carry(server, 0)
    refresh(library, [source])
    triage.drop(library, browse.item_ids(library))
    with library.writing() as writing:
        writing.db.execute("UPDATE source SET full_text = 1")
    assert refresh(library, [source]).value.pages == 0


@pytest.fixture
def announced(library: Library, server: WebServer) -> int:
    """An item with the feed's teaser."""
    carry(server, 0)
    follow.follow(library, [server.url("/feed")])
    return browse.item_ids(library)[0]


def test_a_text_that_lacks_a_highlight_is_not_taken_silently(
    library: Library, server: WebServer, announced: int
) -> None:
    highlight(library, announced, "a good deal about its matter")
    server.routes["/0"] = page(
        "<html><title>Story 0</title><article>"
        + "<p>All of it was written anew.</p>" * 40
        + "</article></html>"
    )
    outcome = capture.full_text(library, announced)
    assert not outcome.value.extracted
    assert "highlighted" in outcome.value.hint
    assert not outcome.changes
    assert "Sentence 1" in browse.item(library, announced).text
    taken = capture.full_text(library, announced, anyway=True)
    assert (taken.value.extracted, taken.value.hint) == (True, "")
    (mark,) = recall.highlights(library, item_id=announced)
    assert (mark.passage.start, mark.passage.exact) == (-1, "a good deal about its matter")


def test_the_whole_page_and_the_article_and_back(library: Library, server: WebServer, announced: int) -> None:
    server.routes["/0"] = page(
        "<html><title>Story 0</title><body><div class='teasers'><p>Elsewhere on this site.</p></div><article>"
        + "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
        + "</article></body></html>"
    )
    highlight(library, announced, "Sentence 1 of the article")
    assert capture.full_text(library, announced).value.extracted
    assert "Elsewhere" not in browse.item(library, announced).text
    whole = capture.full_text(library, announced, whole=True)
    assert whole.value.extracted
    item = browse.item(library, announced)
    assert ("Elsewhere on this site." in item.text, item.text_origin) == (True, "page")
    back = texts.use_feed_text(library, announced)
    assert back.value.extracted
    assert back.changes.highlights
    item = browse.item(library, announced)
    assert (item.text_origin, item.text) == ("feed", f"{SENTENCES[0]} {SENTENCES[1]}")
    (mark,) = recall.highlights(library, item_id=announced)
    assert item.text[mark.passage.start : mark.passage.end] == "Sentence 1 of the article"


def test_the_feeds_text_of_what_it_dropped_cannot_be_had(
    library: Library, server: WebServer, announced: int
) -> None:
    capture.full_text(library, announced)
    carry(server, 1, 2)
    with pytest.raises(Rejected, match="does not carry"):
        texts.use_feed_text(library, announced)
    assert browse.item(library, announced).text_origin == "page"
    with pytest.raises(Rejected, match="does not carry"):
        texts.use_feed_text(library, capture.save_page(library, server.url("/3")).value.id)
