"""What a MediaWiki says when it does not do as asked, for a person."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from pkm_desktop.core.errors import PublishError
from pkm_desktop.core.share import escape

_BOT_PASSWORD = re.compile(r"(?:.*@)?[0-9a-w]{32,}")


class Said(NamedTuple):
    message: str
    hint: str = ""


_LOOK = "Look at the page, then publish again."
_KNOWN: Mapping[str, Said] = {
    "editconflict": Said("Somebody saved this page a moment before us; nothing was overwritten.", _LOOK),
    "articleexists": Said("Somebody made a page of this name a moment before us.", _LOOK),
    "missingtitle": Said("Somebody has deleted this page in the meantime.", _LOOK),
    "pagedeleted": Said("Somebody has deleted this page in the meantime.", _LOOK),
    "protectedpage": Said("This page is protected, and your login may not edit it.", "Ask an administrator."),
    "cascadeprotected": Said("This page is protected through another one.", "Ask an administrator."),
    "permissiondenied": Said(
        "Your login may not edit this page.",
        "Look at the grants of the bot password: it needs to edit existing pages and to create pages.",
    ),
    "readonly": Said("The wiki can only be read at the moment.", "Try again later."),
    "ratelimited": Said(
        "The wiki finds that too much was saved in a short time.", "Try again in some minutes."
    ),
    "maxlag": Said("The wiki is too busy at the moment.", "Try again in some minutes."),
    "captcha": Said(
        "The wiki wants a riddle solved, which only a person can.", "Paste the text into the page yourself."
    ),
    "spamblacklist": Said(
        "The wiki does not allow one of the links.", "Take it out, or paste the text yourself."
    ),
    "contenttoobig": Said("The issue is larger than a page of this wiki may be."),
    "invalidtitle": Said(
        "The wiki does not take the name of this page.", "Change the pattern of page names."
    ),
    "blocked": Said("The wiki has blocked this login.", "Ask an administrator."),
    "autoblocked": Said("The wiki has blocked this computer's address.", "Ask an administrator."),
    "badtoken": Said(
        "The wiki forgets our session at once.", "Its cookies or its session store do not work."
    ),
    "assertuserfailed": Said("The wiki has logged us out.", "Test the target."),
    "assertnameduserfailed": Said("The wiki has us logged in as somebody else.", "Test the target."),
    "hookaborted": Said("A rule of the wiki stops this page.", "Ask an administrator."),
    "writeapidenied": Said("Your login may not write through the API.", "Ask an administrator."),
    "noedit": Said("Your login may not edit pages.", "Look at the grants of the bot password."),
    "nocreate-loggedin": Said("Your login may not create pages.", "Look at the grants of the bot password."),
    "cantcreate": Said("Your login may not create pages.", "Look at the grants of the bot password."),
}
_FAMILIES = {
    "abusefilter": Said("A filter of the wiki stops this page.", "Ask an administrator."),
    "titleblacklist": Said("The wiki does not allow the name of this page.", "Change the pattern of names."),
    "noedit": _KNOWN["noedit"],
    "nocreate": _KNOWN["cantcreate"],
    "protected": _KNOWN["protectedpage"],
    "customcssjs": _KNOWN["permissiondenied"],
}


def refused(code: str, info: str) -> Said:
    """The sentence for a code; the wiki's own words where the code is none we know."""
    known = _KNOWN.get(code)
    if known is None:
        known = next((said for start, said in _FAMILIES.items() if code.startswith(start)), None)
    if known is not None:
        return known
    words = _short(info) or _short(code) or "It gave no reason."
    return Said(f"The wiki did not do it: {words}")


def no_login(login: Mapping[str, Any], user: str, secret: str) -> PublishError:
    """Why a login failed; the secret is in none of the words."""
    if login.get("result") == "Throttled":
        wait = login.get("wait")
        when = f"Try again in {wait} seconds." if isinstance(wait, int) else "Try again in some minutes."
        return PublishError("The wiki takes no more logins for the moment.", hint=when)
    if "@" not in user or not _BOT_PASSWORD.fullmatch(secret):
        return PublishError(
            "The wiki does not take this login.",
            hint="It has to be a bot password, made on the wiki's page Special:BotPasswords: a name such as "
            "Kim@pkm, and 32 letters and digits or more. Your usual password does not work here.",
        )
    reason = login.get("reason")
    words = _short(reason.get("text", "")) if isinstance(reason, dict) else _short(str(reason or ""))
    words = words.replace(secret, "…") if secret else words
    return PublishError(
        f"The wiki does not take this login{f': “{words}”.' if words else '.'}",
        hint="Look at the name, or make a new bot password on Special:BotPasswords.",
    )


def _short(words: str) -> str:
    line = escape.line(words)
    return line if len(line) <= 200 else f"{line[:199]}…"
