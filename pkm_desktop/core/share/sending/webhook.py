"""Posting to a chat through a webhook. Its address is the secret: whoever has it can post."""

from __future__ import annotations

import json
from collections.abc import Callable

from pkm_desktop.core.errors import PublishError, Rejected
from pkm_desktop.core.share.sending import wiki
from pkm_desktop.core.share.sending.addresses import web_address
from pkm_desktop.core.share.sending.protocol import Account, Delivered, Parcel, Unknown
from pkm_desktop.core.share.sending.web import Answer, Web
from pkm_desktop.core.share.sending.web_failures import Lost


def address_of(account: Account, example: str) -> str:
    """The webhook's address; PublishError, without it, where it is none that we may send to."""
    try:
        return web_address("Address of the webhook", account.secret.strip(), secret=True)
    except Rejected as error:
        raise PublishError("This is no address of a webhook.", hint=f"It looks like “{example}”.") from error


def ask(account: Account, address: str, body: bytes) -> Answer:
    """Post JSON to the webhook."""
    try:
        with Web(address, wiki.ways(account)) as web:
            return web.ask("POST", address, body=body, headers={"Content-Type": "application/json"})
    except Rejected as error:
        raise PublishError("This is no address of a webhook.") from error


def post(
    account: Account, address: str, parcel: Parcel, *, most: int, understood: Callable[[Answer], None]
) -> Delivered:
    """Post the parcel once. `understood` raises PublishError for an answer that is a no.

    A chat cannot be read back, and a message is never posted twice: Unknown where the line broke.
    """
    content = parcel.rendered.content
    if len(content) > most:
        raise PublishError(
            f"The message has {len(content)} bytes, and the chat takes {most}.", hint="Take out some entries."
        )
    try:
        if not isinstance(json.loads(content), dict):
            raise ValueError
    except ValueError as error:
        raise PublishError("This is not in the format of a message for this chat.") from error
    try:
        answer = ask(account, address, content)
    except Lost as error:
        raise Unknown(
            f"Nobody knows whether the message was posted. {error.message}", hint="Look into the channel."
        ) from None
    understood(answer)
    return Delivered("sent")
