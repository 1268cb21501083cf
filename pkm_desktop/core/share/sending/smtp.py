"""The way out by a mail server (RFC 5321): encrypted and verified, one mail after the other, none twice."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pkm_desktop.core.errors import PublishError, Rejected
from pkm_desktop.core.model.progress import Stop
from pkm_desktop.core.model.targets import Setting, TargetKind, TargetTest
from pkm_desktop.core.share.sending.addresses import is_this_computer
from pkm_desktop.core.share.sending.filled import filled
from pkm_desktop.core.share.sending.protocol import Account, Letter, Receipt

if TYPE_CHECKING:
    from pkm_desktop.core.share.sending.smtp_line import Line

PORTS = {"tls": "465", "starttls": "587", "none": "25"}
PER_LINE = 50  # mails over one connection
_WAIT = 5.0  # seconds before those are tried again that the server put off (4xx)
_BROKEN = 2  # mails in a row without an answer: no more are risked

KIND = TargetKind(
    "smtp",
    "Mail server",
    "eml",
    (
        Setting("host", "Server", "such as smtp.example.org", required=True, form="host"),
        Setting(
            "security", "Encryption", "none: only to this computer", choices=tuple(PORTS), default="starttls"
        ),
        Setting("port", "Port", "465 for tls, 587 for starttls unless given"),
        Setting("user", "User name", "empty for a server that asks for none"),
        Setting("from", "From", "your address; that of the settings unless given"),
        Setting("name", "Your name", "as readers see it; that of the settings unless given"),
        Setting("reply_to", "Reply to", "where answers go, if not to From"),
        Setting("cafile", "Own certificates", "a PEM file, for a server with an authority of your own"),
        Setting("password", "Password", secret=True),
    ),
)


@dataclass(frozen=True)
class Smtp:
    """Mail by a server of one's own account."""

    kind: TargetKind = KIND
    wait: float = _WAIT

    def check(self, settings: Mapping[str, str]) -> dict[str, str]:
        """See `Postman.check`. Without encryption only to this very computer."""
        from pkm_desktop.core.share.eml import mailbox

        made = filled(KIND, settings)
        made["port"] = made["port"] or PORTS[made["security"]]
        if not (made["port"].isdecimal() and 0 < int(made["port"]) < 65_536):
            raise Rejected(f"“{made['port']}” is no port.", hint="Ports are numbers such as 465 or 587.")
        if made["security"] == "none" and not is_this_computer(made["host"]):
            raise Rejected(
                f"Mail to {made['host']} has to be encrypted.", hint="Choose security=tls or starttls."
            )
        for name in ("from", "reply_to"):
            if made[name] and mailbox("", made[name]) is None:
                raise Rejected(f"“{made[name]}” is no mail address.")
        return made

    def test(self, account: Account) -> TargetTest:
        """See `Postman.test`: a mail to oneself, so that the whole way is known to work."""
        from datetime import UTC, datetime

        from pkm_desktop.core.share.sending.smtp_line import Line, test_mail

        mail = test_mail(account, datetime.now(UTC))
        with Line(account) as line:
            receipt = line.bring(mail, lambda _: None)
        if receipt.state != "sent":
            return TargetTest(False, f"The server took the login, but not a mail to you: {receipt.error}")
        return TargetTest(True, f"A test mail to {mail.recipients[0]} was accepted. Look whether it came.")

    def carry(
        self,
        account: Account,
        letters: Sequence[Letter],
        *,
        begun: Callable[[Letter], None],
        done: Callable[[Letter, Receipt], None],
        stop: Stop,
    ) -> None:
        """See `Postman.carry`. Mails that were put off (4xx) are tried once more at the end."""
        round_ = _Round(account, begun, done, stop)
        put_off = round_.bring(letters)
        if put_off and not _waited(self.wait, stop):
            return
        _Round(account, begun, done, stop).bring(put_off)


class _Round:
    """One pass over letters, on as few connections as it takes."""

    def __init__(
        self,
        account: Account,
        begun: Callable[[Letter], None],
        done: Callable[[Letter, Receipt], None],
        stop: Stop,
    ) -> None:
        self._account, self._begun, self._done, self._stop = account, begun, done, stop
        self._line: Line | None = None
        self._carried = 0  # over this line
        self._silent = 0  # in a row

    def bring(self, letters: Sequence[Letter]) -> list[Letter]:
        """Bring them; gives back those that the server put off."""
        put_off = []
        try:
            for letter in letters:
                if self._stop():
                    break
                receipt = self._brought(letter)
                self._done(letter, receipt)
                self._look_at(receipt)
                if receipt.state == "failed":
                    put_off.append(letter)
        finally:
            self._hang_up()
        return put_off

    def _brought(self, letter: Letter) -> Receipt:
        """One letter, on the open line or on a new one. A line that breaks before the mail is on it costs
        another try; PublishError when that breaks too.
        """
        fresh = self._line is None
        try:
            return self._open().bring(letter, self._begun)
        except PublishError:
            self._hang_up()
            if fresh:
                raise
        return self._open().bring(letter, self._begun)

    def _look_at(self, receipt: Receipt) -> None:
        self._carried += 1
        self._silent = self._silent + 1 if receipt.state == "unknown" else 0
        if self._silent >= _BROKEN:
            raise PublishError(
                f"{self._account.settings['host']} breaks off in the middle of mails, so no more were sent.",
                hint="Ask whoever runs the server, or send the e-mail draft by your mail program.",
            )
        if receipt.state == "unknown" or self._carried >= PER_LINE:
            self._hang_up()

    def _open(self) -> Line:
        from pkm_desktop.core.share.sending.smtp_line import Line

        if self._line is None:
            self._line = Line(self._account).__enter__()
            self._carried = 0
        return self._line

    def _hang_up(self) -> None:
        line, self._line = self._line, None
        if line is not None:
            line.__exit__()


def _waited(seconds: float, stop: Stop) -> bool:
    """Wait, looking whether to stop; False if so."""
    import time

    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if stop():
            return False
        time.sleep(min(0.1, seconds))
    return not stop()


WAY = Smtp()
