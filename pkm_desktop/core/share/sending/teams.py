"""The way out to a channel of Microsoft Teams, by a workflow that waits for a webhook.

https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/; the connectors of Office 365,
which came before, have ended.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from pkm_desktop.core.errors import PublishError
from pkm_desktop.core.model.targets import Setting, TargetKind, TargetTest
from pkm_desktop.core.share.sending import webhook, wiki
from pkm_desktop.core.share.sending.filled import filled
from pkm_desktop.core.share.sending.protocol import Account, Delivered, Parcel, Sent, Unknown
from pkm_desktop.core.share.sending.web import Answer, Web

_EXAMPLE = "https://….powerplatform.com/…/workflows/…/triggers/manual/paths/invoke?…&sig=…"
_MOST = 28_000  # bytes
_KIND = TargetKind(
    "teams",
    "Microsoft Teams",
    "teams",
    (
        Setting(
            "secret",
            "Address of the workflow's webhook",
            "All of it, up to …&sig=…",
            required=True,
            secret=True,
            form="address",
        ),
    ),
    tested="Not tested against the real service, only against a stand-in with its rules.",
)
_NEW = "Look at the workflow in Teams, copy its address once more and edit the target."


@dataclass(frozen=True)
class Teams:
    """See `protocol.Way`."""

    kind: TargetKind = _KIND
    repeatable: bool = False

    def check(self, settings: Mapping[str, str]) -> dict[str, str]:
        return filled(self.kind, settings)

    def test(self, account: Account) -> TargetTest:
        """Whatever is posted starts the workflow, so only its server is asked, without the signature."""
        parts = urlsplit(webhook.address_of(account, _EXAMPLE))
        host = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}/"
        with Web(host, wiki.ways(account)) as web:
            web.ask("GET", host)
        said = f"{web.host} is there. Whether the address is whole shows with the first message."
        return TargetTest(True, said, self.kind.tested)

    def send(self, account: Account, parcel: Parcel, before: Sent | None) -> Delivered:
        address = webhook.address_of(account, _EXAMPLE)
        return webhook.post(account, address, parcel, most=_MOST, understood=_understood)


WAY = Teams()


def _understood(answer: Answer) -> None:
    if answer.status in (200, 202):
        if "error" in answer.text[:2000].lower():  # the old connectors said so with 200
            raise PublishError("Teams did not take the message.", hint=_NEW)
        return
    if answer.status == 429:
        raise PublishError("Teams takes no more messages for the moment.", hint="Try again in a minute.")
    if answer.status >= 500:
        raise Unknown(
            f"Teams did not say whether it was posted (HTTP {answer.status}).", hint="Look into the channel."
        )
    if answer.status == 413:
        raise PublishError("The message is larger than Teams takes.", hint="Take out some entries.")
    if answer.status in (401, 403, 404, 410):
        raise PublishError("The workflow is not there, or its address is not whole.", hint=_NEW)
    raise PublishError(f"Teams did not take the message (HTTP {answer.status}).", hint=_NEW)
