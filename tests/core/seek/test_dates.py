"""Dates: what exists is read, what does not is None."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from pkm_desktop.core.seek.dates import from_struct, from_text, sane

NINE = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "written",
    [
        "2026-01-05T09:00:00Z",
        "2026-01-05T10:00:00+01:00",
        "2026-01-05 09:00:00",
        "2026-01-05T09:00:00.123456789Z",
        "2026-01-05T09:00Z",
        "Mon, 05 Jan 2026 09:00:00 GMT",
        "Mon, 5 Jan 2026 04:00:00 -0500",
        "20260105T090000Z",
    ],
)
def test_forms_of_one_moment(written: str) -> None:
    assert from_text(written) == NINE


def test_days_without_a_time() -> None:
    day = datetime(2026, 1, 5, tzinfo=UTC)
    assert from_text("2026-01-05") == from_text("January 5, 2026") == from_text("5 January 2026") == day


@pytest.mark.parametrize(
    "written",
    [
        "",
        "soon",
        "2026-02-30T00:00:00Z",
        "Mon, 30 Feb 2026 09:00:00 GMT",
        "9999-12-31",
        "0001-01-01T00:00:00Z",
        "1970-01-01T00:00:00Z",
    ],
)
def test_no_such_moment(written: str) -> None:
    assert from_text(written) is None


def test_what_feedparser_made_of_a_day_that_is_none() -> None:
    as_parsed = datetime(2026, 3, 2, tzinfo=UTC).timetuple()
    assert from_struct(as_parsed, "2026-02-30") is None
    assert from_struct(as_parsed, "2026-03-02") == datetime(2026, 3, 2, tzinfo=UTC)
    assert from_struct(None) is None


def test_naive_times_are_utc_and_extremes_do_not_overflow() -> None:
    assert sane(NINE.replace(tzinfo=None)) == NINE
    assert sane(datetime.max.replace(tzinfo=UTC)) is None
    assert sane(datetime.min.replace(tzinfo=UTC)) is None
