"""The way out to a channel of Slack, by an incoming webhook.

https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pkm_desktop.core.errors import PublishError
from pkm_desktop.core.model.targets import Setting, TargetKind, TargetTest
from pkm_desktop.core.share import escape
from pkm_desktop.core.share.sending import webhook
from pkm_desktop.core.share.sending.filled import filled
from pkm_desktop.core.share.sending.protocol import Account, Delivered, Parcel, Sent, Unknown
from pkm_desktop.core.share.sending.web import Answer

_EXAMPLE = "https://hooks.slack.com/services/…"
_MOST = 40_000  # bytes; the format keeps within what Slack takes, this is against another text
_KIND = TargetKind(
    "slack",
    "Slack",
    "slack",
    (
        Setting(
            "secret",
            "Address of the webhook",
            f"It looks like {_EXAMPLE}",
            required=True,
            secret=True,
            form="address",
        ),
    ),
    tested="Not tested against the real service, only against a stand-in with its rules.",
)
_NEW = "Make a new webhook and edit the target."
_WORDS = {
    "no_service": ("This webhook does not exist any more.", _NEW),
    "no_service_id": ("This webhook does not exist.", _NEW),
    "no_team": ("The address of the webhook is wrong.", _NEW),
    "invalid_token": ("The address of the webhook is wrong.", _NEW),
    "channel_not_found": ("The channel does not exist any more.", _NEW),
    "channel_is_archived": ("The channel is archived.", _NEW),
    "action_prohibited": ("Slack does not allow this webhook to post there.", "Ask an administrator."),
    "posting_to_general_channel_denied": ("Slack does not allow posting there.", "Ask an administrator."),
    "msg_blocks_too_long": ("The message is longer than Slack takes.", "Take out some entries."),
    "invalid_blocks": ("Slack does not understand the message.", "Tell the makers of PKM Desktop."),
    "invalid_payload": ("Slack does not understand the message.", "Tell the makers of PKM Desktop."),
}


@dataclass(frozen=True)
class Slack:
    """See `protocol.Way`."""

    kind: TargetKind = _KIND
    repeatable: bool = False

    def check(self, settings: Mapping[str, str]) -> dict[str, str]:
        return filled(self.kind, settings)

    def test(self, account: Account) -> TargetTest:
        """An empty message is refused as such by a webhook that lives, and posts nothing."""
        answer = webhook.ask(account, webhook.address_of(account, _EXAMPLE), b"{}")
        if answer.status == 400 and answer.text.strip() in ("no_text", "invalid_payload"):
            return TargetTest(True, "The webhook is there; nothing was posted.", self.kind.tested)
        _understood(answer)
        return TargetTest(False, "There is a server, but it does not answer as Slack does.", _NEW)

    def send(self, account: Account, parcel: Parcel, before: Sent | None) -> Delivered:
        address = webhook.address_of(account, _EXAMPLE)
        return webhook.post(account, address, parcel, most=_MOST, understood=_understood)


WAY = Slack()


def _understood(answer: Answer) -> None:
    said = answer.text.strip()[:200]
    if answer.status == 200 and said == "ok":
        return
    if answer.status == 429:
        raise PublishError("Slack takes no more messages for the moment.", hint="Try again in a minute.")
    if answer.status >= 500 or answer.status == 200:
        raise Unknown(
            f"Slack did not say whether it was posted (HTTP {answer.status}).", hint="Look into the channel."
        )
    message, hint = _WORDS.get(said, ("", ""))
    raise PublishError(
        message or f"Slack did not take it: {escape.line(said) or answer.status}", hint=hint or _NEW
    )
