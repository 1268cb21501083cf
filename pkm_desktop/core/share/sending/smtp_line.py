"""One connection to a mail server, encrypted and logged in, and what it says to each mail."""

from __future__ import annotations

import base64
import re
import smtplib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from email import policy
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime

from pkm_desktop.core.errors import PublishError
from pkm_desktop.core.share import eml, letters
from pkm_desktop.core.share.sending import smtp_words as words
from pkm_desktop.core.share.sending.protocol import Account, Letter, Receipt
from pkm_desktop.core.share.sending.tls import context

_OURSELVES = "[127.0.0.1]"  # the name of this computer is nobody's business
_DOT = re.compile(rb"^\.", re.MULTILINE)
_OK, _GO_ON, _GO_AWAY = 250, 354, 421


class Line:
    """A connection that brings mails. Use as a context manager; PublishError if none can be made."""

    def __init__(self, account: Account) -> None:
        self._account = account
        self._sender = sender_of(account).addr_spec
        self._smtp: smtplib.SMTP | None = None

    def __enter__(self) -> Line:
        with words.told(self._account):
            self._smtp = _connected(self._account)
            try:
                _log_in(self._smtp, self._account)
            except BaseException:
                self._smtp.close()
                raise
        return self

    def __exit__(self, *raised: object) -> None:
        smtp, self._smtp = self._smtp, None
        if smtp is not None:
            with suppress(OSError, smtplib.SMTPException):
                if not any(raised):
                    smtp.quit()
            smtp.close()

    def bring(self, letter: Letter, begun: Callable[[Letter], None]) -> Receipt:
        """Bring one mail. `begun` is called when the server is ready for its bytes, before the first of them.

        PublishError when the line breaks before that; after it the receipt says 'unknown'.
        """
        with words.told(self._account):
            smtp = self._open
            size = int(smtp.esmtp_features.get("size") or 0)
            if 0 < size < len(letter.content):
                return Receipt("refused", f"The mail is larger than the server takes ({size // 1024} KB).")
            refusal, refused = self._announce(smtp, letter)
            if refusal is not None:
                smtp.rset()
                return refusal
        begun(letter)
        return self._given(smtp, letter, refused)

    def _announce(self, smtp: smtplib.SMTP, letter: Letter) -> tuple[Receipt | None, dict[str, str]]:
        """Name sender and recipients and ask to begin; a receipt if that was refused, and who was."""
        code, text = smtp.mail(self._sender)
        if code != _OK:  # that is about us, not about the reader: another time it may be taken
            return replace(self._refusal(code, text), state="failed"), {}
        refused, codes = {}, []
        for address in letter.recipients:
            code, text = smtp.rcpt(address)
            if code not in (_OK, 251):
                self._alive(code, text)
                refused[address] = words.said(code, text, self._account)
                codes.append(code)
        if len(refused) == len(letter.recipients):
            state = "failed" if any(code < 500 for code in codes) else "refused"
            return Receipt(state, "; ".join(dict.fromkeys(refused.values())), refused), refused
        code, text = smtp.docmd("DATA")
        return (None if code == _GO_ON else self._refusal(code, text)), refused

    def _given(self, smtp: smtplib.SMTP, letter: Letter, refused: dict[str, str]) -> Receipt:
        try:
            smtp.send(_DOT.sub(b"..", letter.content.removesuffix(b"\r\n")) + b"\r\n.\r\n")
            code, text = smtp.getreply()
        except (OSError, smtplib.SMTPException):
            return Receipt(
                "unknown",
                f"{self._account.settings['host']} broke off before it said whether it took the mail.",
            )
        if code == _OK:
            return Receipt("sent", refused=refused)
        return Receipt(_verdict(code), words.said(code, text, self._account), refused)

    def _refusal(self, code: int, text: bytes) -> Receipt:
        self._alive(code, text)
        return Receipt(_verdict(code), words.said(code, text, self._account))

    def _alive(self, code: int, text: bytes) -> None:
        """421 says that the server closes the line; what is not begun yet goes over another one."""
        if code == _GO_AWAY:
            host, why = self._account.settings["host"], words.said(code, text, self._account)
            raise PublishError(f"{host} has no time now ({why}).", hint="Try again later.")

    @property
    def _open(self) -> smtplib.SMTP:
        if self._smtp is None:
            raise PublishError("The connection to the mail server is closed.")
        return self._smtp


def sender_of(account: Account) -> Address:
    """Who mails come from. PublishError if nobody is named."""
    name = account.settings.get("name") or account.sender.name
    found = eml.mailbox(name, account.settings.get("from") or account.sender.email)
    if found is None:
        raise PublishError(
            "It is not known whom the mails come from.",
            hint="Write your address into the settings, or set from=… for this target.",
        )
    return found


def test_mail(account: Account, date: datetime) -> Letter:
    """A mail to oneself that says what it is."""
    sender = sender_of(account)
    message = EmailMessage(policy=policy.SMTP)
    message["Subject"] = f"Test of “{account.name}”"
    message["From"] = message["To"] = sender
    message["Date"] = format_datetime(date)
    message["Message-ID"] = letters.new_message_id(sender)
    message.set_content(
        "This mail was sent by PKM Desktop to try out a mail server.\nIt went to you alone.\n",
        cte="quoted-printable",
    )
    return Letter(0, (sender.addr_spec,), message.as_bytes())


def _connected(account: Account) -> smtplib.SMTP:
    """Connected and, unless the server is this very computer, encrypted."""
    host, port = account.settings["host"], int(account.settings["port"])
    security, cafile = account.settings["security"], account.settings.get("cafile", "")
    if security == "tls":
        made = smtplib.SMTP_SSL(
            host, port, local_hostname=_OURSELVES, timeout=account.seconds, context=context(cafile)
        )
        made.ehlo_or_helo_if_needed()
        return made
    made_open = smtplib.SMTP(host, port, local_hostname=_OURSELVES, timeout=account.seconds)
    try:
        made_open.ehlo_or_helo_if_needed()
        if security == "starttls":
            if not made_open.has_extn("starttls"):
                raise words.no_encryption(account)
            made_open.starttls(context=context(cafile))
            made_open.ehlo()
    except BaseException:
        made_open.close()
        raise
    return made_open


def _log_in(smtp: smtplib.SMTP, account: Account) -> None:
    """Name and password in UTF-8 (RFC 4616), which smtplib's own login does not do."""
    user = account.settings.get("user", "")
    if not user:
        return
    ways = smtp.esmtp_features.get("auth", "").upper().split()
    if "PLAIN" in ways:
        plain = _coded("\0".join(("", user, account.secret)))
        code, text = smtp.docmd("AUTH", f"PLAIN {plain}")
    elif "LOGIN" in ways:
        code, text = smtp.docmd("AUTH", f"LOGIN {_coded(user)}")
        if code == 334:
            code, text = smtp.docmd(_coded(account.secret))
    else:
        raise words.no_login(account)
    if code not in (235, 503):
        raise words.not_let_in(account, code, text)


def _coded(text: str) -> str:
    return base64.b64encode(text.encode("utf-8")).decode("ascii")


def _verdict(code: int) -> str:
    return "failed" if code < 500 else "refused"
