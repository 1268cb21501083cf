"""The way out by a mail server, on a real one: encrypted or not at all, no mail twice, plain words."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import trustme

from pkm_desktop.core.errors import PublishError, Rejected
from pkm_desktop.core.model.progress import never
from pkm_desktop.core.share.edition import Sender
from pkm_desktop.core.share.sending import find_kind
from pkm_desktop.core.share.sending.protocol import Account, Letter, Receipt
from pkm_desktop.core.share.sending.smtp import WAY, Smtp
from tests.servers.smtp import Manners, SmtpServer

PASSWORD = "pässwort-canary"
HURRIED = Smtp(wait=0)
BODY = b"Subject: x\r\n\r\nFrom here\r\n.hidden\r\n..two\r\n"


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def cafile(authority: trustme.CA, tmp_path: Path) -> str:
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    return str(tmp_path / "ca.pem")


def certified(authority: trustme.CA, name: str = "127.0.0.1") -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    return context


def closed_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def account(server: SmtpServer, secret: str = PASSWORD, **settings: str) -> Account:
    given = {"host": server.host, "port": str(server.port), "from": "kim@example.org", **settings}
    return Account("mail", WAY.check(given), secret, sender=Sender("Kim Lee"), seconds=5)


def plain(server: SmtpServer) -> Account:
    return account(server, security="none")


def letters(*recipients: str) -> list[Letter]:
    return [Letter(number, (each,), BODY) for number, each in enumerate(recipients, 1)]


class Log:
    """What was told about letters, in order."""

    def __init__(self) -> None:
        self.begun: list[int] = []
        self.receipts: list[tuple[int, Receipt]] = []

    def note_begun(self, letter: Letter) -> None:
        self.begun.append(letter.id)

    def note_done(self, letter: Letter, receipt: Receipt) -> None:
        self.receipts.append((letter.id, receipt))

    def states(self) -> list[tuple[int, str]]:
        return [(number, receipt.state) for number, receipt in self.receipts]


def carried(server: SmtpServer, wanted: list[Letter], at: Account | None = None) -> Log:
    log = Log()
    HURRIED.carry(at or plain(server), wanted, begun=log.note_begun, done=log.note_done, stop=never)
    return log


@pytest.fixture
def server() -> Iterator[SmtpServer]:
    with SmtpServer() as running:
        yield running


def test_letters_arrive_byte_for_byte_over_one_line(server: SmtpServer) -> None:
    log = carried(server, letters("a@example.org", "b@example.org"))
    assert log.states() == [(1, "sent"), (2, "sent")]
    assert log.begun == [1, 2]
    assert [mail.recipients for mail in server.mails] == [("a@example.org",), ("b@example.org",)]
    assert {mail.content for mail in server.mails} == {BODY}
    assert {mail.sender for mail in server.mails} == {"kim@example.org"}
    assert server.connections == 1


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_password_and_mail_go_over_verified_encryption(
    authority: trustme.CA, cafile: str, security: str
) -> None:
    context = {security: certified(authority)}
    with SmtpServer(user="kim", password=PASSWORD, **context) as server:  # type: ignore[arg-type]
        at = account(server, security=security, user="kim", cafile=cafile)
        assert carried(server, letters("a@example.org"), at).states() == [(1, "sent")]
    assert server.logins == [("kim", PASSWORD, True)]
    assert server.mails[0].secure


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_a_certificate_nobody_vouches_for_gets_no_password(authority: trustme.CA, security: str) -> None:
    context = {security: certified(authority)}
    with SmtpServer(user="kim", password=PASSWORD, **context) as server:  # type: ignore[arg-type]
        at = account(server, security=security, user="kim")
        with pytest.raises(PublishError, match=r"cannot be trusted.*password was not sent"):
            carried(server, letters("a@example.org"), at)
    assert (server.logins, server.mails) == ([], [])


def test_a_certificate_for_another_name_gets_no_password(authority: trustme.CA, cafile: str) -> None:
    with SmtpServer(user="kim", password=PASSWORD, tls=certified(authority, "elsewhere.example")) as server:
        at = account(server, security="tls", user="kim", cafile=cafile)
        with pytest.raises(PublishError, match="cannot be trusted"):
            carried(server, letters("a@example.org"), at)
    assert server.logins == []


def test_without_starttls_nothing_is_sent(server: SmtpServer) -> None:
    with pytest.raises(PublishError, match="does not offer encryption"):
        carried(server, letters("a@example.org"), account(server, security="starttls"))
    assert (server.seen, server.mails) == ([], [])


def test_no_tls_where_tls_is_asked_for(server: SmtpServer) -> None:
    with pytest.raises(PublishError, match="No secure connection.*465"):
        carried(server, letters("a@example.org"), account(server, security="tls"))


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({}, "“Server” is missing"),
        ({"host": "h", "security": "none"}, "has to be encrypted"),
        ({"host": "h", "security": "ssl"}, "Choose one of: tls, starttls, none"),
        ({"host": "h", "port": "x"}, "is no port"),
        ({"host": "h", "port": "70000"}, "is no port"),
        ({"host": "h", "from": "nobody"}, "is no mail address"),
        ({"host": "h", "reply_to": "a b"}, "is no mail address"),
        ({"host": "h", "hots": "x"}, "has no setting “hots”"),
        ({"host": "h", "password": "x"}, "is a secret"),
    ],
)
def test_settings_that_cannot_be(settings: dict[str, str], said: str) -> None:
    with pytest.raises(Rejected, match=said):
        WAY.check(settings)


def test_ports_follow_the_encryption() -> None:
    assert WAY.check({"host": "h"})["port"] == "587"
    assert WAY.check({"host": "h", "security": "tls"})["port"] == "465"
    assert find_kind("smtp") is WAY


@pytest.mark.parametrize("faults", [set(), {"echo"}])
def test_a_wrong_password_is_said_and_not_shown(authority: trustme.CA, cafile: str, faults: set[str]) -> None:
    manners = Manners(faults=faults)
    with SmtpServer(user="kim", password="right", tls=certified(authority), manners=manners) as server:
        at = account(server, security="tls", user="kim", cafile=cafile)
        with pytest.raises(PublishError, match="does not take this name and password") as caught:
            carried(server, letters("a@example.org"), at)
    assert "canary" not in str(caught.value)
    assert "canary" not in repr(at)


def test_a_login_that_is_wanted_and_not_given(server: SmtpServer) -> None:
    server.user = "kim"
    log = carried(server, letters("a@example.org"))
    assert log.states() == [(1, "failed"), (1, "failed")]
    assert "530" in log.receipts[0][1].error


def test_a_server_without_logins_gets_no_password(server: SmtpServer) -> None:
    with pytest.raises(PublishError, match="takes no name with a password"):
        carried(server, letters("a@example.org"), account(server, security="none", user="kim"))


def test_refused_recipients_are_told_one_by_one(server: SmtpServer) -> None:
    server.manners.recipients = {
        "gone@example.org": ["550 5.1.1 no such user"],
        "full@example.org": ["452 4.2.2 mailbox full"],
    }
    log = carried(server, letters("gone@example.org", "full@example.org", "ok@example.org"))
    assert log.states() == [(1, "refused"), (2, "failed"), (3, "sent"), (2, "failed")]
    assert log.receipts[0][1].error == "550 5.1.1 no such user"
    assert log.begun == [3]
    together = [Letter(9, ("gone@example.org", "ok@example.org", "full@example.org"), BODY)]
    (receipt,) = [receipt for _, receipt in carried(server, together).receipts]
    assert (receipt.state, set(receipt.refused)) == ("sent", {"gone@example.org", "full@example.org"})


def test_what_is_put_off_is_tried_once_more_at_the_end(server: SmtpServer) -> None:
    server.manners.recipients = {"grey@example.org": ["451 4.7.1 come back", "250 OK"]}
    log = carried(server, letters("grey@example.org", "ok@example.org"))
    assert log.states() == [(1, "failed"), (2, "sent"), (1, "sent")]
    assert server.received() == ["ok@example.org", "grey@example.org"]


def test_answers_to_the_whole_mail(server: SmtpServer) -> None:
    server.manners.data = ["554 5.7.1 spam", "451 4.3.0 later", "250 OK", "250 OK"]
    log = carried(server, letters("a@example.org", "b@example.org", "c@example.org"))
    assert log.states() == [(1, "refused"), (2, "failed"), (3, "sent"), (2, "sent")]


def test_a_mail_beyond_the_size_that_is_announced_is_not_begun() -> None:
    with SmtpServer(largest=2048) as server:
        log = carried(server, [Letter(1, ("a@example.org",), BODY + b"x" * 4000)])
    assert (log.states(), log.begun) == ([(1, "refused")], [])
    assert "larger" in log.receipts[0][1].error


def test_a_line_that_breaks_before_the_mail_costs_another_one(server: SmtpServer) -> None:
    server.manners.faults.add("drop at mail")
    warm = letters("a@example.org", "b@example.org")
    with pytest.raises(PublishError, match="broke off"):
        carried(server, warm)
    assert server.mails == []
    assert carried(server, warm).states() == [(1, "sent"), (2, "sent")]


def test_a_line_that_breaks_with_the_mail_on_it_is_unknown_and_not_tried_again(server: SmtpServer) -> None:
    server.manners.faults.add("drop at data")
    log = carried(server, letters("a@example.org", "b@example.org"))
    assert log.states() == [(1, "unknown"), (2, "sent")]
    assert (len(server.lost), server.received()) == (1, ["b@example.org"])


def test_a_server_that_always_breaks_off_is_left_alone(server: SmtpServer) -> None:
    server.manners.faults.add("drop always")
    log = Log()
    with pytest.raises(PublishError, match="breaks off in the middle of mails"):
        HURRIED.carry(
            plain(server),
            letters("a@example.org", "b@example.org", "c@example.org"),
            begun=log.note_begun,
            done=log.note_done,
            stop=never,
        )
    assert log.states() == [(1, "unknown"), (2, "unknown")]
    assert log.begun == [1, 2]


def test_a_server_that_closes_gets_the_rest_over_another_line(server: SmtpServer) -> None:
    server.manners.faults.add("goodbye")
    log = carried(server, letters("a@example.org", "b@example.org", "c@example.org", "d@example.org"))
    assert log.states() == [(1, "sent"), (2, "sent"), (3, "sent"), (4, "sent")]
    assert server.connections == 2


def test_stopping_leaves_the_rest(server: SmtpServer) -> None:
    log = Log()
    stop: Callable[[], bool] = lambda: len(log.receipts) == 1  # noqa: E731
    HURRIED.carry(
        plain(server),
        letters("a@example.org", "b@example.org"),
        begun=log.note_begun,
        done=log.note_done,
        stop=stop,
    )
    assert server.received() == ["a@example.org"]


def test_no_server_is_said_in_words() -> None:
    at = Account(
        "mail",
        WAY.check({"host": "127.0.0.1", "port": str(closed_port()), "security": "none", "from": "k@e.org"}),
        seconds=2,
    )
    with pytest.raises(PublishError, match="refuses connections on port"):
        WAY.test(at)
    nowhere = Account("mail", WAY.check({"host": "mail.invalid", "from": "k@e.org"}), seconds=2)
    with pytest.raises(PublishError, match=r"no server named mail\.invalid"):
        WAY.test(nowhere)


def test_trying_it_out_sends_a_mail_to_oneself(server: SmtpServer) -> None:
    found = WAY.test(plain(server))
    assert (found.ok, "kim@example.org" in found.text) == (True, True)
    assert server.received() == ["kim@example.org"]
    assert b"Subject: Test of" in server.mails[0].content
    server.manners.data = ["554 5.7.1 no"]
    assert "554" in WAY.test(plain(server)).text


def test_nobody_to_send_from(server: SmtpServer) -> None:
    at = Account("mail", WAY.check({"host": "127.0.0.1", "port": str(server.port), "security": "none"}))
    with pytest.raises(PublishError, match="not known whom the mails come from"):
        WAY.test(at)


def test_certificates_that_cannot_be_read(server: SmtpServer, tmp_path: Path) -> None:
    (tmp_path / "bad.pem").write_text("no certificate")
    for name in ("bad.pem", "none.pem"):
        at = account(server, security="tls", cafile=str(tmp_path / name))
        with pytest.raises(PublishError, match="own certificates cannot be read"):
            WAY.test(at)
