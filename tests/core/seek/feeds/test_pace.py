"""How often a feed wants to be looked at, and when a source is due in consequence."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from pkm_desktop.core.seek.feeds.decide import next_look
from pkm_desktop.core.seek.feeds.pace import Asked, awake
from pkm_desktop.core.seek.feeds.parse import parse_feed

NOW = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)  # a Monday
SY = "http://purl.org/rss/1.0/modules/syndication/"


def asks(inside: str) -> Asked:
    body = f'<rss version="2.0" xmlns:sy="{SY}"><channel><title>A</title>{inside}</channel></rss>'
    feed = parse_feed(body.encode(), url="https://a.example/feed")
    return Asked(feed.ttl_minutes, feed.skip_hours, feed.skip_days)


@pytest.mark.parametrize(
    ("inside", "minutes"),
    [
        ("<ttl>90</ttl>", 90),
        ("<ttl> 90 </ttl>", 90),
        ("<ttl>-5</ttl>", 0),
        ("<ttl>soon</ttl>", 0),
        ("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>", 30),
        ("<sy:updatePeriod> daily </sy:updatePeriod>", 1440),
        ("<sy:updateFrequency>4</sy:updateFrequency>", 360),
        ("<sy:updatePeriod>never</sy:updatePeriod>", 0),
        ("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>", 60),
        ("<ttl>99999999999999</ttl>", 525_600),
    ],
)
def test_the_time_between_two_looks(inside: str, minutes: int) -> None:
    assert asks(inside).ttl_minutes == minutes


@pytest.mark.parametrize(
    ("inside", "hours"),
    [
        ("<skipHours><hour>3</hour><hour>1</hour><hour>3</hour></skipHours>", (1, 3)),
        ("<skiphours><hour>24</hour></skiphours>", (0,)),  # RSS 0.91 counts from 1
        ("<skipHours><hour>25</hour><hour>x</hour></skipHours>", ()),
        ("<skipHours>" + "".join(f"<hour>{n}</hour>" for n in range(24)) + "</skipHours>", ()),
        ("<hour>3</hour>", ()),
    ],
)
def test_the_hours_that_are_skipped(inside: str, hours: tuple[int, ...]) -> None:
    assert asks(inside).skip_hours == hours


def test_the_days_that_are_skipped() -> None:
    inside = "<skipDays><day>Sunday</day><day>saturday</day><day>Someday</day></skipDays>"
    assert asks(inside).skip_days == (6, 7)


def test_a_sleeping_feed_is_left_until_it_wakes() -> None:
    late = datetime(2026, 1, 5, 22, 30, tzinfo=UTC)
    assert awake(late, (22, 23), ()) == datetime(2026, 1, 6, 0, 0, tzinfo=UTC)
    assert awake(late, (21,), (2,)) == late
    friday = datetime(2026, 1, 9, 23, 59, tzinfo=UTC)
    assert awake(friday, (23,), (6, 7)) == datetime(2026, 1, 12, 0, 0, tzinfo=UTC)


def test_the_feeds_wish_lengthens_the_time_up_to_a_day() -> None:
    assert next_look(NOW, 1, minutes=60, asked=Asked(180)) - NOW >= timedelta(hours=3)
    assert next_look(NOW, 1, minutes=60, asked=Asked(525_600)) - NOW == timedelta(days=1)
    assert next_look(NOW, 1, minutes=60, asked=Asked(0, (10, 9), ())).hour == 11
    weekend = next_look(NOW, 1, minutes=60, asked=Asked(0, (), (1, 2, 3)))
    assert weekend - NOW == timedelta(days=1)


def test_the_persons_own_interval_counts_more_and_has_a_floor() -> None:
    quick = next_look(NOW, 1, minutes=60, own_minutes=30, asked=Asked(180), advice=7200) - NOW
    assert timedelta(minutes=27) <= quick <= timedelta(minutes=30)
    assert next_look(NOW, 1, minutes=60, own_minutes=1) - NOW == timedelta(minutes=15)
    assert next_look(NOW, 1, minutes=60, own_minutes=1, failures=1) - NOW >= timedelta(minutes=15)
    assert next_look(NOW, 1, minutes=60, own_minutes=30, wait=7200) - NOW == timedelta(hours=2)
    seldom = next_look(NOW, 1, minutes=60, own_minutes=10_080) - NOW
    assert timedelta(days=6) < seldom <= timedelta(days=7)
