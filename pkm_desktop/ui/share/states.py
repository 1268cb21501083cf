"""How a hand-over stands, as the window says it: sign, tone, words and what it means."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from pkm_desktop.core.model.communities import Community
from pkm_desktop.core.model.digests import Delivery, Publication
from pkm_desktop.ui.share import wording
from pkm_desktop.ui.words.core_words import retold

ARRIVED = ("sent", "verified")
NOT_FOR_CLIPBOARD = ("eml", "page", "pdf")
translate = QCoreApplication.translate


@dataclass(frozen=True)
class Look:
    """`tone` colours the sign, `text_tone` the sentence below."""

    icon: str
    tone: str
    text: str
    text_tone: str = "muted"


def look(found: Publication) -> Look:
    """The sign and the short words of a hand-over."""
    when = wording.moment(found.done)
    some = _some_did_not(found)
    looks = {
        "verified": Look("circle-check", "ok", translate("Share", "Verified {when}").format(when=when)),
        "sent": Look(
            "triangle-alert" if some else "check",
            "warn" if some else "ok",
            translate("Share", "Sent {when}").format(when=when),
            "warn" if some or found.error else "muted",
        ),
        "failed": Look("circle-alert", "danger", translate("Share", "Not sent"), "danger"),
        "conflict": Look("columns-2", "warn", translate("Share", "Somebody else changed it"), "warn"),
        "unknown": Look("circle-alert", "warn", translate("Share", "Did it arrive?"), "warn"),
        "pending": Look("clock", "warn", translate("Share", "Waiting"), "warn"),
    }
    return looks[found.state]


def short(found: Publication) -> str:
    """'verified 7 Nov, 14:02', for lists; 'sent to 2 of 3 …' where not everybody got it."""
    when = wording.moment(found.done)
    if found.state == "sent" and _some_did_not(found):
        sent = sum(mail.state == "sent" for mail in found.deliveries)
        said = translate("Share", "{n} of {all} sent {when}")
        return said.format(n=sent, all=len(found.deliveries), when=when)
    texts = {
        "verified": translate("Share", "verified {when}"),
        "sent": translate("Share", "sent {when}"),
        "failed": translate("Share", "not sent"),
        "conflict": translate("Share", "somebody else changed it"),
        "unknown": translate("Share", "nobody knows whether it arrived"),
        "pending": translate("Share", "waiting"),
    }
    return texts[found.state].format(when=when)


def sentence(found: Publication) -> str:
    """Where it went, or why it did not; of mails, to how many."""
    error = in_window(found.error, found.target)
    if found.state not in ARRIVED or (found.deliveries and error):
        return error
    reached = sum(len(mail.recipient.split(", ")) for mail in found.deliveries if mail.state == "sent")
    parts = []
    if found.deliveries:
        parts.append(
            wording.counted(
                reached,
                translate("Share", "To 1 person or list."),
                translate("Share", "To {n} people or lists."),
            )
        )
    return " ".join(filter(None, [*parts, found.url, error]))


def audience(community: Community) -> str:
    """Who may read what leaves: the line under the head of the publish dialog."""
    said = {
        "confidential": translate("Share", "Confidential: for them alone"),
        "members": translate("Share", "For members"),
        "public": translate("Share", "Public: anybody may read it"),
    }
    outsiders = translate("Share", "outsiders read it too") if community.outsiders else ""
    return " · ".join(filter(None, [said.get(community.openness, ""), outsiders]))


def readers(community: Community) -> str:
    """To how many a mail goes, and whether each gets their own."""
    count = len([one for one in community.recipients.split(",") if one.strip()])
    if not count:
        return translate("Share", "no recipients yet")
    said = wording.counted(count, translate("Share", "to 1 address"), translate("Share", "to {n} addresses"))
    if count == 1:
        return said
    how = (
        translate("Share", "each their own mail")
        if community.one_each
        else translate("Share", "one mail, addresses hidden")
    )
    return f"{said}, {how}"


def in_window(text: str, target: str = "") -> str:
    """A sentence of the core without its advice for the command line, and without the name beside which it
    stands."""
    bare = text.removeprefix(f"{target}: ") if target else text
    bare = re.sub(r"\s*\([^()]*`[^`]*`[^()]*\)", "", bare)
    return retold(re.sub(r"(?:(?<=[.!?])\s+|^)[^.!?`]*`[^`]*`[^.]*\.", "", bare).strip())


def mail_words(mail: Delivery) -> str:
    """What became of one mail."""
    texts = {
        "queued": translate("Share", "waits"),
        "sending": translate("Share", "is on its way"),
        "sent": translate("Share", "sent {when}").format(when=wording.moment(mail.done)),
        "refused": translate("Share", "refused"),
        "failed": translate("Share", "not sent"),
        "unknown": translate("Share", "did it arrive?"),
    }
    return texts.get(mail.state, mail.state)


def _some_did_not(found: Publication) -> bool:
    return any(mail.state != "sent" for mail in found.deliveries)
