"""What is new, changed or the same, and when to look again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from pkm_desktop.core.model.intake import Incoming, Known, KnownItems
from pkm_desktop.core.model.items import ParsedEntry, ParsedFeed
from pkm_desktop.core.seek.feeds.decide import next_look, sort_out, sort_time
from pkm_desktop.core.seek.feeds.prepare import content_hash, count_words, excerpt, prepare

NOW = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
ONE = ParsedEntry(
    "g1", "https://site.example/one?utm_source=x", "One", text="The first.", html="<p>The first.</p>"
)
TWO = ParsedEntry("g2", "https://site.example/two", "Two", text="The second.", html="<p>The second.</p>")


def prepared(*entries: ParsedEntry) -> tuple[Incoming, ...]:
    return prepare(ParsedFeed(site_url="https://site.example/", entries=entries))


def known(entry: Incoming, item_id: int = 1, **differently: object) -> Known:
    found = Known(item_id, entry.guid, entry.url_key, entry.title_key, entry.content_sha256)
    return replace(found, **differently)  # type: ignore[arg-type]


def test_an_entry_is_prepared_with_its_keys() -> None:
    (entry,) = prepared(ONE)
    assert (entry.url, entry.url_key) == ("https://site.example/one", "site.example/one")
    assert (entry.title_key, entry.words, entry.excerpt) == ("one", 2, "The first.")


def test_an_entry_that_is_there_twice_comes_once() -> None:
    again = replace(ONE, guid="other", text="The first, as seen elsewhere.")
    assert [entry.guid for entry in prepared(ONE, ONE, again)] == ["g1"]


def test_an_address_shared_by_different_entries_is_no_key() -> None:
    here, there = prepared(replace(ONE, url=TWO.url), TWO)
    assert (here.url_key, there.url_key) == ("", "")
    assert here.url == there.url == "https://site.example/two"


def test_the_site_itself_is_no_key() -> None:
    assert prepared(replace(ONE, url="http://site.example"))[0].url_key == ""


def test_a_guid_shared_by_different_entries_is_told_apart() -> None:
    first, second = prepared(ONE, replace(TWO, guid="g1"))
    assert first.guid != second.guid


def test_everything_is_new_to_an_empty_library() -> None:
    entries = prepared(ONE, TWO)
    assert sort_out(entries, KnownItems()).new == entries


def test_what_is_known_by_its_guid_is_the_same() -> None:
    (entry,) = prepared(ONE)
    arrivals = sort_out([entry], KnownItems(by_guid={"g1": known(entry)}))
    assert (arrivals.new, arrivals.changed, arrivals.sighted) == ((), (), ())
    assert arrivals.same == ((1, entry),)


def test_a_changed_text_is_a_change() -> None:
    (entry,) = prepared(ONE)
    before = known(entry, content_sha256="other")
    assert sort_out([entry], KnownItems(by_guid={"g1": before})).changed == ((1, entry),)


def test_another_sources_item_is_seen_here_too_but_not_changed() -> None:
    (entry,) = prepared(ONE)
    other = known(entry, guid="", own=False, content_sha256="other")
    arrivals = sort_out([entry], KnownItems(by_url={entry.url_key: other}))
    assert (arrivals.new, arrivals.changed, arrivals.sighted) == ((), (), ((1, entry),))


def test_a_new_guid_for_the_same_entry_is_learnt() -> None:
    (entry,) = prepared(replace(ONE, guid="fresh"))
    before = known(entry, guid="stale")
    arrivals = sort_out([entry], KnownItems(by_url={entry.url_key: before}))
    assert (arrivals.new, arrivals.sighted) == ((), ((1, entry),))


def test_another_entry_at_a_known_address_is_new() -> None:
    (entry,) = prepared(replace(ONE, guid="fresh"))
    before = known(entry, guid="stale", title_key="something else", content_sha256="other")
    (new,) = sort_out([entry], KnownItems(by_url={entry.url_key: before})).new
    assert (new.guid, new.url_key, new.url) == ("fresh", "", entry.url)


def test_a_guid_that_went_to_another_entry() -> None:
    (entry,) = prepared(replace(TWO, guid="1"))
    before = known(prepared(replace(ONE, guid="1"))[0])
    (new,) = sort_out([entry], KnownItems(by_guid={"1": before})).new
    assert new.title == "Two"
    assert new.guid != "1"


def test_content_is_the_last_resort() -> None:
    (entry,) = prepared(replace(ONE, guid="fresh", url=""))
    before = known(entry, guid="stale")
    arrivals = sort_out([entry], KnownItems(by_content={entry.content_sha256: before}))
    assert (arrivals.new, arrivals.sighted) == ((), ((1, entry),))


def test_the_same_words_twice_are_two_entries_while_both_are_there() -> None:
    old, new = prepared(replace(ONE, guid="a", url=""), replace(ONE, guid="b", url=""))
    before = known(old)
    arrivals = sort_out([old, new], KnownItems({"a": before}, {}, {old.content_sha256: before}))
    assert [entry.guid for entry in arrivals.new] == ["b"]


def test_what_was_undone_is_shown_again() -> None:
    (entry,) = prepared(ONE)
    assert sort_out([entry], KnownItems(by_guid={"g1": known(entry, shown=False)})).shown_again == (1,)


def test_spaces_and_markup_are_no_change_but_words_are() -> None:
    plain = content_hash("A title", "one  two\n\nthree", "<p>")
    assert plain == content_hash("a  TITLE", "one two three", "<div>")
    assert plain != content_hash("A title", "one two four", "<p>")
    assert content_hash("", "", "<img src='a'>") != content_hash("", "", "<img src='b'>")


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (None, NOW),
        (NOW - timedelta(days=400), NOW - timedelta(days=400)),
        (NOW + timedelta(hours=23), NOW + timedelta(hours=23)),
        (NOW + timedelta(days=2), NOW),
        (datetime(9999, 12, 31, tzinfo=UTC), NOW),
        (datetime(1970, 1, 1, tzinfo=UTC), NOW),
    ],
)
def test_a_date_counts_where_it_is_credible(published: datetime | None, expected: datetime) -> None:
    assert sort_time(published, NOW) == expected


def test_a_healthy_source_is_due_within_its_interval() -> None:
    times = {next_look(NOW, source, minutes=60) for source in range(50)}
    assert len(times) > 25
    assert all(timedelta(minutes=54) <= time - NOW <= timedelta(minutes=60) for time in times)


def test_failures_are_looked_at_less_and_less() -> None:
    pauses = [next_look(NOW, 7, minutes=60, failures=count) - NOW for count in range(1, 12)]
    assert timedelta(minutes=60) <= pauses[0] <= timedelta(minutes=72)
    assert timedelta(hours=2) <= pauses[1] <= timedelta(hours=2.4)
    assert max(pauses) <= timedelta(hours=24 * 1.2)
    assert pauses[-1] >= timedelta(hours=24)


def test_what_a_server_asks_for_is_kept_to() -> None:
    assert next_look(NOW, 7, minutes=60, failures=1, wait=50_000) == NOW + timedelta(seconds=50_000)
    assert next_look(NOW, 7, minutes=60, wait=50_000) == NOW + timedelta(seconds=50_000)


def test_what_a_feed_suggests_is_believed_within_reason() -> None:
    assert next_look(NOW, 7, minutes=60, advice=3 * 3600) - NOW >= timedelta(hours=2.7)
    assert next_look(NOW, 7, minutes=60, advice=365 * 86_400) - NOW <= timedelta(hours=6)
    assert next_look(NOW, 7, minutes=60, advice=60) - NOW >= timedelta(minutes=54)


def test_an_excerpt_is_one_short_line() -> None:
    assert excerpt("One\n\ntwo   three") == "One two three"
    long = excerpt("word " * 200)
    assert len(long) <= 300
    assert long.endswith("word…")
    assert len(excerpt("x" * 1000)) <= 300


def test_words_are_counted_in_any_script() -> None:
    assert count_words("three plain words") == 3
    assert count_words("学び続けることは大切です") >= 5
