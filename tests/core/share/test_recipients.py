"""Recipients: taken as addresses, or refused by name."""

from __future__ import annotations

import pytest

from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.share.recipients import checked


def test_addresses_are_kept_in_one_form() -> None:
    assert checked("a@example.org;b@example.org\n Ada <A@example.org>") == "a@example.org, b@example.org"
    assert (
        checked('"Lee, Kim" <k@example.org>, jo@exämple.org') == '"Lee, Kim" <k@example.org>, jo@exämple.org'
    )
    assert checked(" , ; ") == ""


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("a@example.org, nobody", "nobody"),
        ("Lee, Kim <k@example.org>", "Lee"),
        ("a@example.org b@example.org", "a@example.org b@example.org"),
        ("a@", "a@"),
        ("a@exa mple.org", "a@exa mple.org"),
        ("<a@example.org", "<a@example.org"),
        ("Friends: a@example.org", "Friends: a@example.org"),
        ('"a" b@example.org', '"a" b@example.org'),
        ("a@example.org\r\nBcc: x@example.org", "Bcc: x@example.org"),
    ],
)
def test_what_is_no_address_is_named(text: str, named: str) -> None:
    with pytest.raises(Rejected) as refused:
        checked(text)
    assert f"“{named}” is no mail address" in str(refused.value)
