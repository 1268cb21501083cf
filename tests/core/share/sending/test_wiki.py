"""Who may be written over: nobody but ourselves, unless the person has seen the text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pkm_desktop.core.share.sending.protocol import Conflict, Sent
from pkm_desktop.core.share.sending.wiki import GONE, Standing, may_write, same
from tests.core.share.sending.parcels import issue, parcel

PARCEL = parcel(issue("F"), "text")
OURS = Sent(b"ours", "", "page", "7")


@pytest.mark.parametrize(
    ("now", "before", "over"),
    [
        (Standing(None), None, ""),
        (Standing("ours\n", "7"), OURS, ""),
        (Standing("ours", "9"), OURS, ""),
        (Standing("theirs", "8"), OURS, "8"),
        (Standing("theirs", "8"), None, "8"),
        (Standing(None), OURS, GONE),
        (Standing(None), replace(OURS, remote_rev=""), ""),  # it never arrived
        (Standing("first", "6"), replace(OURS, earlier=(b"first",)), ""),
    ],
)
def test_what_is_ours_or_was_seen(now: Standing, before: Sent | None, over: str) -> None:
    may_write(now, replace(PARCEL, over=over), before)


@pytest.mark.parametrize(
    ("now", "before", "over", "said"),
    [
        (Standing("theirs", "8"), None, "", "a page of this name"),
        (Standing("", "8"), None, "", "a page of this name"),
        (Standing("theirs", "8"), OURS, "", "changed"),
        (Standing("theirs", "8"), OURS, "7", "changed"),
        (Standing("theirs", "8"), OURS, GONE, "changed"),
        (Standing("ours", "8"), OURS, "7", "changed"),
        (Standing("first", "8"), OURS, "", "changed"),
        (Standing(None), OURS, "", "deleted"),
        (Standing(None), OURS, "8", "deleted"),
    ],
)
def test_what_is_somebody_elses(now: Standing, before: Sent | None, over: str, said: str) -> None:
    with pytest.raises(Conflict, match=said) as conflict:
        may_write(now, replace(PARCEL, over=over), before)
    assert conflict.value.theirs == (now.text or "")
    assert conflict.value.base == ("ours" if before else "")
    assert conflict.value.rev == (now.rev or GONE)


def test_wikis_write_white_space_their_way() -> None:
    assert same("a \r\nb\n\n", "a\nb")
    assert not same("a\nb", "a\n\nb")
    assert not same(" a\n  b", "a\nb")
