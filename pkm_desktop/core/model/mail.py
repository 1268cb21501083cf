"""Newsletters: a mail as understood, and the mailboxes they are read from."""

from __future__ import annotations

from datetime import datetime

from pkm_desktop.core.model.values import dataclass

SECURITIES = ("tls", "starttls", "none")  # 'none' only on this computer


@dataclass(frozen=True)
class ParsedMail:
    """One mail as a reader sees it: `html` is safe to show, `text` is its plain text."""

    message_id: str  # never empty: a fingerprint of the mail where it has no Message-ID
    sender_name: str = ""
    sender_address: str = ""  # lower case; '' where the mail names none
    subject: str = ""
    date: datetime | None = None
    list_id: str = ""
    url: str = ""  # where it can be read in a browser, '' when it does not say
    html: str = ""
    text: str = ""
    attachments: tuple[str, ...] = ()  # names of what was left in the mail
    unsubscribe: str = ""  # an address to show; nothing is ever sent to it


@dataclass(frozen=True)
class Mailbox:
    """A folder on an IMAP server that newsletters are read from."""

    id: int
    host: str
    user: str
    folder: str = "INBOX"
    security: str = "tls"
    port: int = 993
    checked: datetime | None = None
    error: str = ""  # why it could not be read the last time, in words
    uid_validity: int = 0
    last_uid: int = 0
    secret_key: str = ""

    @property
    def name(self) -> str:
        """As it is shown: 'me@imap.example.org, folder News'."""
        user = self.user if "@" not in self.user else self.user.partition("@")[0]
        return f"{user}@{self.host}, folder {self.folder}"
