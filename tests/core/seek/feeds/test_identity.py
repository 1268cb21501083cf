"""Ids of entries: stable, and each once."""

from __future__ import annotations

from datetime import UTC, datetime

from pkm_desktop.core.model.items import ParsedEntry
from pkm_desktop.core.seek.feeds.identity import distinct, stable_guid

EARLY, LATE = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 1, 2, tzinfo=UTC)


def test_the_id_then_the_address_then_a_hash() -> None:
    assert stable_guid(" g1 ", url="http://x.example/", title="t", text="b") == "g1"
    assert stable_guid("", url="http://x.example/", title="t", text="b") == "http://x.example/"
    by_words = stable_guid("\x00", url="", title="t", text="b")
    assert by_words.startswith("sha256:")
    assert (
        by_words
        == stable_guid("", url="", title="t", text="b")
        != stable_guid("", url="", title="t", text="c")
    )
    assert len(stable_guid("g" * 5000, url="", title="", text="")) < 100


def test_a_repeated_entry_is_taken_once_in_its_newest_form() -> None:
    old = ParsedEntry("g", url="http://x.example/1", title="old", updated=EARLY)
    new = ParsedEntry("g", url="http://x.example/1?utm_source=x", title="new", updated=LATE)
    assert distinct([old, new]) == distinct([new, old]) == ([new], "")


def test_one_id_for_all_is_told_apart_by_address_whatever_the_order() -> None:
    one, two = (ParsedEntry("g", url=f"http://x.example/{number}", title="t") for number in (1, 2))
    found, doubt = distinct([one, two])
    turned, _ = distinct([two, one])
    assert {entry.guid for entry in found} == {entry.guid for entry in turned}
    assert len({entry.guid for entry in found}) == 2
    assert [entry.url for entry in turned] == [two.url, one.url]
    assert "2 entries share ids" in doubt


def test_entries_without_anything_go_when_others_have_something() -> None:
    empty = ParsedEntry("sha256:x")
    telling = ParsedEntry("g", title="t")
    assert distinct([empty, telling])[0] == [telling]
    assert distinct([empty, empty])[0] == [empty]


def test_many_entries_of_one_id_are_quick() -> None:
    entries = [ParsedEntry("g", url=f"http://x.example/{number}") for number in range(5000)]
    assert len({entry.guid for entry in distinct(entries)[0]}) == 5000
