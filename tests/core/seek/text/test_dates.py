"""Dates: what exists is read, what does not is None."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from pkm_desktop.core.seek.text.dates import from_struct, from_text, sane

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
        "20260105090000",
        "2026-01-05T14:30:00+0530",
        "2026-01-05T10:00:00 +01:00",
        "2026-01-05 04:00:00 EST",
        "2026-01-05 09:00:00 UTC",
        "2026-01-05T01:00:00-0800 (PST)",
        "2026/01/05 09:00:00",
        "2026. 01. 05. 09:00",
        "2026年1月5日 09:00",
        "2026년 1월 5일 09:00",
        "05.01.2026 09:00",
        "2026-W02-1T09:00:00Z",
        "1767603600",
        "1767603600000",
        "Mon, 05 Jan 26 10:00:00 +0100",
        "Monday, 05-Jan-26 09:00:00 GMT",
        "Mon Jan  5 09:00:00 2026",
        "Mon Jan  5 01:00:00 PST 2026",
        "Mon, Jan 5 2026 09:00:00 GMT",
        "Mon, 5th Jan 2026 09:00:00 GMT",
        "Mon, 05 Jan 2026 10:00:00 CET",
        "Mon, 05 Jan 2026 11:00:00 UTC+2",
        "Mon, 05 Jan 2026 10:00:00 +01:00",
        "Mon, 05 Jan 2026 09:00:00 AM GMT",
        "January 5, 2026 9:00 am",
        "Mo, 05 Jän 2026 10:00:00 +0100",
        "lun., 05 janv. 2026 10:00:00 +0100",
        "lunes, 5 de enero de 2026 09:00",
        "Пн, 05 янв 2026 12:00:00 +0300",
        "05/Jan/2026:10:00:00 +0100",
    ],
)
def test_forms_of_one_moment(written: str) -> None:
    assert from_text(written) == NINE


@pytest.mark.parametrize(
    "written",
    [
        "2026-01-05",
        "20260105",
        "January 5, 2026",
        "5 January 2026",
        "05-Jan-2026",
        "5. Januar 2026",
        "5 de janeiro de 2026",
        "5. 1. 2026",
        "Mon, 05 Jan 2026",
        "Sun, 04 Jan 2026 24:00:00 GMT",
    ],
)
def test_days_without_a_time(written: str) -> None:
    assert from_text(written) == datetime(2026, 1, 5, tzinfo=UTC)


def test_which_number_is_the_month_where_that_can_be_seen() -> None:
    day = datetime(2026, 1, 13, 8, 5, tzinfo=UTC)
    assert (
        from_text("13/01/2026 08:05")
        == from_text("01/13/2026 08:05")
        == from_text("1/13/2026 8:05 AM")
        == day
    )
    assert from_text("01/02/2026") is None


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
        "-0001-11-30T00:00:00+00:00",
        "0000-00-00 00:00:00",
        "31 février 2026",
        "12345",
        "20 people in 2026",
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


@pytest.mark.parametrize("zone", ["GMT", "+0000", "-0530", "+1345"])
def test_the_usual_form_is_read_as_all_others(zone: str) -> None:
    usual, spread = f"Mon, 05 Jan 2026 09:08:07 {zone}", f"Mon,  05 Jan  2026 09:08:07  {zone}"
    assert from_text(usual) == from_text(spread) is not None
    assert from_text(f"Mon, 30 Feb 2026 09:08:07 {zone}") is None
