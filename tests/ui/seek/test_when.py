"""Ages as the list says them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from pkm_desktop.ui.seek.when import age, day, long_age, minutes_to_read

NOW = datetime(2026, 7, 5, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("ago", "short", "spoken"),
    [
        (timedelta(seconds=-30), "now", "just now"),
        (timedelta(minutes=5), "5m", "5 minutes ago"),
        (timedelta(minutes=1), "1m", "1 minute ago"),
        (timedelta(hours=1), "1h", "1 hour ago"),
        (timedelta(hours=2), "2h", "2 hours ago"),
        (timedelta(days=3), "3d", "2 Jul 2026"),
        (timedelta(weeks=3), "3w", "14 Jun 2026"),
        (timedelta(days=100), "27 Mar", "27 Mar 2026"),
        (timedelta(days=400), "31 May 2025", "31 May 2025"),
    ],
)
def test_an_age_is_as_short_as_can_be(ago: timedelta, short: str, spoken: str) -> None:
    assert age(NOW - ago, NOW) == short
    assert long_age(NOW - ago, NOW) == spoken


def test_days_carry_their_year_and_reading_takes_a_minute_at_least() -> None:
    assert day(NOW) == "5 Jul 2026"
    assert minutes_to_read(10) == 1
    assert minutes_to_read(1380) == 6
