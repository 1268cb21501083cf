"""What mail programs can show of our mail, by the data of caniemail.com, and whether HTML is valid."""

from __future__ import annotations

from collections import defaultdict

import pytest

from pkm_desktop.core.share.render import render
from tests.core.share import samples
from tests.core.share.nasty import strings
from tests.looks.outside import ask

pytestmark = [pytest.mark.looks, pytest.mark.timeout(180)]

OUTLOOK = {"outlook.windows", "outlook.windows-mail"}
# What some programs cannot do, and why the mail is none the worse for it there.
HARMLESS = {
    "border-radius": OUTLOOK,  # corners are square
    "@media": {*OUTLOOK, "gmail.mobile-webmail", "thunderbird.macos"},  # the light, fluid form is shown
    "<style> element": {"gmail.mobile-webmail"},  # holds media queries alone; all else is inline
    "color-scheme meta tag": {  # says that there is a dark form; who does not ask shows the light one
        *OUTLOOK, "apple-mail.ios", "gmail.android", "gmail.desktop-webmail", "gmail.ios",
        "gmail.mobile-webmail", "outlook.android", "outlook.ios", "outlook.macos", "outlook.outlook-com",
    },
    "max-height property": OUTLOOK,  # of the preheader, which display:none and mso-hide hide there
    "overflow": OUTLOOK,  # the same
    "display:none": {"gmail.mobile-webmail"},  # there it is a line of 1 px in the colour of the paper
    "<body> element": {"outlook.macos"},  # becomes a div; the outermost table has the colours too
    "role attribute": {"outlook.windows-mail"},  # a screen reader there hears of tables
    "word-break": {"outlook.windows-mail"},  # a word longer than the line widens the mail
}  # fmt: skip
OLD_WAYS = "no-deprecated-attr"  # bgcolor, width and the like: what Outlook for Windows listens to


@pytest.mark.parametrize(
    "issue", [samples.full(), samples.awkward_full(strings(200))], ids=["full", "awkward"]
)
def test_mail_programs_show_it(issue: samples.Issue) -> None:
    said = ask("caniemail", render(issue, "html", samples.SENDER).text)
    found: dict[str, set[str]] = defaultdict(set)
    for client, feature, _notes in said["errors"]:
        found[feature].add(client)
    surprises = {
        feature: left for feature, who in found.items() if (left := who - HARMLESS.get(feature, set()))
    }
    assert surprises == {}


def test_no_excuse_is_left_that_is_not_needed() -> None:
    said = ask("caniemail", render(samples.full(), "html", samples.SENDER).text)
    assert {feature for _client, feature, _notes in said["errors"]} == set(HARMLESS)


@pytest.mark.parametrize("name", ["html", "page"])
@pytest.mark.parametrize(
    "issue", [samples.full(), samples.awkward_full(strings(200))], ids=["full", "awkward"]
)
def test_it_is_valid_html(name: str, issue: samples.Issue) -> None:
    said = ask("html-validate", render(issue, name, samples.SENDER).text)
    assert [each for each in said if not (name == "html" and each[0] == OLD_WAYS)] == []
