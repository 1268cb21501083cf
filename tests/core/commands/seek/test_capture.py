"""Keeping web pages, fetched or handed over, and the full text of what a feed only announced."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.seek import browse, capture, follow, triage
from pkm_desktop.core.commands.sense import recall
from pkm_desktop.core.commands.sense.annotate import highlight
from pkm_desktop.core.commands.sense.find import find
from pkm_desktop.core.errors import Cancelled, NotFound, Rejected, SourceError
from pkm_desktop.core.library import Library
from tests.servers.feeds import Entry, rss
from tests.servers.web import Reply, WebServer, page, redirect

ARTICLE = "".join(
    f"<p>Paragraph {n} of the article says a good deal about its matter.</p>" for n in range(12)
)
PAGE = f"<html lang='en'><head><title>On matter</title></head><body><nav>Menu</nav><article><h1>On matter</h1>{ARTICLE}</article></body></html>"  # noqa: E501


@pytest.fixture
def server() -> Iterator[WebServer]:
    with WebServer({"/article": page(PAGE)}) as running:
        yield running


def test_a_page_is_kept_with_its_article(library: Library, server: WebServer) -> None:
    outcome = capture.save_page(
        library, server.url("/article?utm_source=x"), tags=["matter"], why="For the team."
    )
    saved = outcome.value
    assert (saved.title, saved.extracted, saved.existed, saved.hint) == ("On matter", True, False, "")
    assert (saved.url, saved.words > 100) == (server.url("/article"), True)
    item = browse.item(library, saved.id)
    assert (item.row.state, item.row.tags, item.why, item.text_origin) == (
        "kept",
        ("matter",),
        "For the team.",
        "page",
    )
    assert "Paragraph 11" in item.text
    assert item.row.source
    assert outcome.undo == "Save “On matter”"


def test_a_page_that_was_handed_over_is_not_fetched(library: Library) -> None:
    saved = capture.save_page(library, "site.example/x", page=PAGE.encode()).value
    assert (saved.url, saved.title, saved.extracted) == ("https://site.example/x", "On matter", True)


def test_a_page_that_is_there_is_updated(library: Library, server: WebServer) -> None:
    first = capture.save_page(library, server.url("/article")).value
    triage.drop(library, [first.id])
    server.routes["/article"] = page(PAGE.replace("its matter", "everything"))
    second = capture.save_page(library, server.url("/article#top")).value
    assert (second.id, second.existed, second.title) == (first.id, True, "On matter")
    item = browse.item(library, first.id)
    assert (item.row.state, "everything" in item.text) == ("kept", True)
    assert len(browse.item_ids(library)) == 0


def test_a_page_behind_a_redirect_is_one_item(library: Library, server: WebServer) -> None:
    server.routes["/short"] = redirect("/article")
    first = capture.save_page(library, server.url("/short")).value
    assert first.url == server.url("/article")
    assert capture.save_page(library, server.url("/article")).value.id == first.id


@pytest.mark.parametrize(
    ("body", "kind", "name"),
    [
        (b"%PDF-1.7 \x00\x01", "application/pdf", "a PDF document"),
        (b"\x89PNG\r\n\x1a\n", "text/html", "an image"),
        (b"RIFFxxxx", "image/webp", "an image"),
        (b"PK\x03\x04", "application/octet-stream", "an archive"),
        (b"\x00\x00\x00", "video/mp4", "a film"),
    ],
)
def test_what_is_no_page_is_kept_as_a_link(
    library: Library, server: WebServer, body: bytes, kind: str, name: str
) -> None:
    server.routes["/files/report%20one.bin"] = Reply(body, type=kind)
    saved = capture.save_page(library, server.url("/files/report%20one.bin")).value
    assert (saved.title, saved.words, saved.extracted) == ("report one.bin", 0, False)
    assert saved.hint.startswith(f"This is {name}")
    item = browse.item(library, saved.id)
    assert (item.text, item.html, item.row.state) == ("", "", "kept")


def test_plain_text_is_kept_as_text(library: Library, server: WebServer) -> None:
    server.routes["/notes.txt"] = Reply(
        b"One <b>line</b>\nand more.\n\nTwo.", type="text/plain; charset=utf-8"
    )
    saved = capture.save_page(library, server.url("/notes.txt")).value
    item = browse.item(library, saved.id)
    assert item.text == "One <b>line</b> and more.\n\nTwo."
    assert item.html == "<p>One &lt;b&gt;line&lt;/b&gt; and more.</p><p>Two.</p>"


def test_a_page_without_an_article_keeps_its_text_and_says_so(library: Library, server: WebServer) -> None:
    server.routes["/bare"] = page("<html><title>Bare</title><p>Hardly anything.</p></html>")
    saved = capture.save_page(library, server.url("/bare")).value
    assert (saved.title, saved.extracted) == ("Bare", False)
    assert "No article was found" in saved.hint
    assert "Hardly anything." in browse.item(library, saved.id).text


@pytest.mark.parametrize("body", [b"\x00" * 5000, Random(1).randbytes(200_000), b"\x7fELF" + bytes(99)])
def test_what_is_no_text_is_not_taken_for_a_page(library: Library, body: bytes) -> None:
    with pytest.raises(SourceError, match="no web page"):
        capture.save_page(library, "http://site.example/junk", page=body)
    assert browse.counts(library).items == 0


@pytest.mark.parametrize("codec", ["utf-8", "utf-16", "iso-8859-1", "shift_jis", "gb18030", "koi8-r"])
def test_a_page_in_any_encoding_is_text(library: Library, codec: str) -> None:
    words = {"shift_jis": "日本語の文章", "gb18030": "中文文章", "koi8-r": "Русский текст"}.get(
        codec, "Füße à la"
    )
    markup = f"<html><head><meta charset='{codec}'><title>{words}</title></head><body><p>{words * 50}</p>"
    saved = capture.save_page(library, "http://site.example/a", page=markup.encode(codec)).value
    assert saved.title == words


@pytest.mark.parametrize("body", [b"", b"<" * 5000, "<p>\ud800".encode("utf-8", "surrogatepass")])
def test_junk_is_kept_as_a_link_at_least(library: Library, body: bytes) -> None:
    saved = capture.save_page(library, "http://site.example/junk", page=body).value
    assert saved.title
    assert browse.item(library, saved.id).row.url == "http://site.example/junk"


def test_a_page_that_cannot_be_had(library: Library, server: WebServer) -> None:
    with pytest.raises(SourceError, match="not there"):
        capture.save_page(library, server.url("/missing"))
    with pytest.raises(SourceError):
        capture.save_page(library, "file:///etc/passwd")
    with pytest.raises(Cancelled):
        capture.save_page(library, server.url("/article"), stop=lambda: True)
    assert browse.counts(library).items == 0
    assert upkeep.history(library) == ()


def test_saving_can_be_undone_and_repeated(library: Library, server: WebServer) -> None:
    first = capture.save_page(library, server.url("/article"), tags=["x"]).value
    upkeep.undo(library)
    assert browse.counts(library).items == 0
    second = capture.save_page(library, server.url("/article")).value
    assert (second.id, browse.counts(library).kept) == (first.id, 1)


def test_a_saved_page_that_a_feed_brings_later(library: Library, server: WebServer) -> None:
    saved = capture.save_page(library, server.url("/article")).value
    server.routes["/feed"] = Reply(rss([Entry("On matter", server.url("/article"), "g", "<p>Teaser.</p>")]))
    follow.follow(library, [server.url("/feed")])
    item = browse.item(library, saved.id)
    assert (item.row.state, item.sources) == ("kept", ("A feed",))
    assert "Paragraph 11" in item.text
    assert browse.item_ids(library) == ()


@pytest.fixture
def announced(library: Library, server: WebServer) -> int:
    """An item of which the feed gives the first paragraph only."""
    teaser = ARTICLE.partition("</p>")[0] + "</p>"
    server.routes["/feed"] = Reply(rss([Entry("On matter", server.url("/article"), "g", teaser)]))
    follow.follow(library, [server.url("/feed")])
    return browse.item_ids(library)[0]


def test_the_full_text_takes_the_teasers_place(library: Library, announced: int) -> None:
    mark = highlight(library, announced, "says a good deal").value
    outcome = capture.full_text(library, announced)
    assert (outcome.value.id, outcome.value.extracted, outcome.value.existed) == (announced, True, True)
    assert outcome.changes.highlights
    item = browse.item(library, announced)
    assert (item.text_origin, item.row.words > 100, item.row.state) == ("page", True, "new")
    (moved,) = recall.highlights(library, item_id=announced)
    assert moved.id == mark.id
    assert item.text[moved.passage.start : moved.passage.end] == "says a good deal"


def test_where_there_is_no_article_the_text_stays(
    library: Library, server: WebServer, announced: int
) -> None:
    server.routes["/article"] = page("<html><p>Please log in.</p></html>")
    outcome = capture.full_text(library, announced)
    assert (outcome.value.extracted, bool(outcome.changes)) == (False, False)
    assert "Paragraph 0" in browse.item(library, announced).text
    server.routes["/article"] = Reply(status=404)
    with pytest.raises(SourceError, match="not there"):
        capture.full_text(library, announced)


def test_a_feed_cannot_lead_into_another_private_host(library: Library, server: WebServer) -> None:
    with WebServer({"/secret": page(PAGE)}, host="127.0.0.2") as inside:
        server.routes["/feed"] = Reply(rss([Entry("Look", inside.url("/secret"), "g")]))
        follow.follow(library, [server.url("/feed")])
        with pytest.raises(SourceError, match="private network"):
            capture.full_text(library, browse.item_ids(library)[0])
        follow.unfollow(library, [browse.sources(library)[0].id])
        with pytest.raises(SourceError, match="private network"):
            capture.full_text(library, browse.item_ids(library)[0])
        assert inside.seen == []


def test_full_text_of_nothing(library: Library, server: WebServer) -> None:
    with pytest.raises(NotFound):
        capture.full_text(library, 99)
    server.routes["/feed"] = Reply(rss([Entry("No address", "", "g")]))
    follow.follow(library, [server.url("/feed")])
    with pytest.raises(Rejected, match="no address"):
        capture.full_text(library, browse.item_ids(library)[0])


def test_a_page_saved_with_a_reason_is_one_step(library: Library) -> None:
    capture.save_page(library, "https://example.org/a", why="For the #team.", tags=["x"], page=PAGE.encode())
    assert upkeep.history(library) == ("Save “On matter”",)
    upkeep.undo(library)
    assert (browse.counts(library).items, recall.notes(library)) == (0, ())
    assert find(library, "paragraph").hits == ()
    upkeep.redo(library)
    assert [note.body for note in recall.notes(library)] == ["For the #team."]
