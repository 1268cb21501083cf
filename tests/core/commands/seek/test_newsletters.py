"""Newsletters from mailboxes and files: each once, in the inbox, under its sender; nothing changed there."""

from __future__ import annotations

import logging
import ssl
from pathlib import Path

import pytest
import trustme

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.seek import browse, mail_arrivals, newsletters, ruling
from pkm_desktop.core.errors import Rejected, SourceError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.items import ItemFilter
from pkm_desktop.core.model.mail import Mailbox
from pkm_desktop.core.model.rules import Action, Condition, Rule
from pkm_desktop.core.seek.mails import mailbox as imap
from tests.core.seek.mails.letters import newsletter
from tests.servers.dovecot import Dovecot, dovecot
from tests.servers.imap import ImapServer

SECRET = "canary-passw\u00f6rd"


def letters(count: int, first: int = 1) -> list[tuple[int, bytes]]:
    return [
        (n, newsletter(subject=f"Letter {n}", message_id=f"<{n}@x>", html="", text=f"Body {n}").as_bytes())
        for n in range(first, first + count)
    ]


def inbox(library: Library) -> list[str]:
    ids = browse.item_ids(library, ItemFilter(view="inbox"))
    return sorted(row.title for row in browse.item_rows(library, ids))


def add(library: Library, server: ImapServer, folder: str = "INBOX", **more: str) -> Mailbox:
    return newsletters.add_mailbox(
        library,
        server.host,
        server.user,
        password=server.password,
        folder=folder,
        port=server.port,
        **{"security": "none", **more},
    ).value


@pytest.fixture
def authority(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> trustme.CA:
    made = trustme.CA()
    made.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    return made


def serving(authority: trustme.CA, name: str = "127.0.0.1") -> ssl.SSLContext:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert(name).configure_cert(context)
    return context


def test_mails_come_into_the_inbox_under_their_sender_and_only_once(library: Library) -> None:
    with ImapServer({"INBOX": letters(3)}) as server:
        add(library, server)
        first = newsletters.read_mailboxes(library).value
        again = newsletters.read_mailboxes(library).value
        server.folders["INBOX"] += letters(1, first=4)
        more = newsletters.read_mailboxes(library).value
    assert (first.items, again.items, more.items) == (3, 0, 1)
    assert inbox(library) == ["Letter 1", "Letter 2", "Letter 3", "Letter 4"]
    (source,) = browse.sources(library)
    assert (source.kind, source.title, source.site_url) == (
        "mail",
        "The Letter",
        "mailto:news@letter.example",
    )
    assert source.unread == 4


def test_nothing_is_marked_as_read_on_the_server(library: Library) -> None:
    with ImapServer({"INBOX": letters(2)}) as server:
        add(library, server)
        newsletters.read_mailboxes(library)
    said = server.commands()
    assert any(line.startswith("EXAMINE") for line in said)
    assert not any(line.startswith(("SELECT", "STORE", "UID STORE", "EXPUNGE", "CLOSE")) for line in said)
    assert all("PEEK" in line or "SIZE" in line for line in said if "FETCH" in line)


def test_a_mailbox_that_was_numbered_anew_brings_nothing_twice(library: Library) -> None:
    with ImapServer({"INBOX": letters(3)}) as server:
        add(library, server)
        newsletters.read_mailboxes(library)
        server.uid_validity = 8
        server.folders["INBOX"] = [(uid + 100, data) for uid, data in letters(4)]
        value = newsletters.read_mailboxes(library).value
    assert (value.items, value.files[0].duplicate) == (1, 3)


def test_a_long_box_is_begun_with_its_newest_and_goes_on_where_it_was(library: Library) -> None:
    with ImapServer({"INBOX": letters(205)}) as server:
        box = add(library, server)
        with imap.Visit(box, server.password) as visit:
            first = visit.look()
        assert (first.uids[0], first.uids[-1], first.left) == (6, 205, 5)
        later = Mailbox(**{**vars(box), "uid_validity": 7, "last_uid": 2})
        with imap.Visit(later, server.password) as visit:
            second = visit.look()
        assert (second.uids[0], second.uids[-1], second.left) == (3, 202, 3)


def test_a_connection_that_breaks_loses_nothing(library: Library) -> None:
    with ImapServer({"INBOX": letters(5)}, faults=["drop"]) as server:
        add(library, server)
        broken = newsletters.read_mailboxes(library).value
        assert (broken.items, broken.files[0].failed) == (2, 1)
        assert "broke off" in broken.files[0].errors[0]
        assert "broke off" in newsletters.mailboxes(library)[0].error
        server.faults.clear()
        rest = newsletters.read_mailboxes(library).value
    assert (rest.items, rest.files[0].duplicate) == (3, 0)
    assert newsletters.mailboxes(library)[0].error == ""


def test_stopping_keeps_what_was_read(library: Library) -> None:
    with ImapServer({"INBOX": letters(60)}) as server:
        add(library, server)
        asked: list[int] = []

        def enough() -> bool:
            asked.append(1)
            return len(asked) > 30

        value = newsletters.read_mailboxes(library, stop=enough).value
        assert 20 <= value.items < 40
        rest = newsletters.read_mailboxes(library).value
    assert value.items + rest.items == 60


def test_a_silent_server_is_not_waited_for_without_end(library: Library) -> None:
    with ImapServer({"INBOX": letters(2)}, faults=["hang"]) as server:
        box = add(library, server)
        with (
            pytest.raises(SourceError, match="gave no answer within 0.3 seconds"),
            imap.Visit(box, server.password, seconds=0.3) as visit,
        ):
            list(visit.mails(visit.look()))


def test_a_server_that_never_greets(library: Library) -> None:
    with ImapServer({}, faults=["deaf"]) as server:
        box = Mailbox(1, server.host, "me", security="none", port=server.port)
        with pytest.raises(SourceError, match="gave no answer"), imap.Visit(box, "x", seconds=0.3):
            pass


def test_a_mail_without_end_is_not_read(library: Library) -> None:
    with ImapServer({"INBOX": letters(1)}, faults=["huge"]) as server:
        add(library, server)
        (file,) = newsletters.read_mailboxes(library).value.files
    assert (file.added, file.failed) == (0, 1)


def test_a_mail_that_is_too_large_is_left_and_named(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(imap, "LARGEST_MAIL", 2000)
    big = newsletter(subject="Big", message_id="<b@x>", html="", text="x " * 2000).as_bytes()
    with ImapServer({"INBOX": [(1, big), *letters(1, first=2)]}) as server:
        add(library, server)
        (file,) = newsletters.read_mailboxes(library).value.files
        again = newsletters.read_mailboxes(library).value
    assert (file.added, file.failed, again.files[0].failed) == (1, 1, 0)
    assert "was left there" in file.errors[0]


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_over_tls(library: Library, authority: trustme.CA, security: str) -> None:
    context = {security: serving(authority)}
    with ImapServer({"INBOX": letters(1)}, password=SECRET, **context) as server:  # type: ignore[arg-type]
        add(library, server, security=security)
        assert newsletters.read_mailboxes(library).value.items == 1
    assert SECRET not in "".join(server.seen)


@pytest.mark.parametrize("security", ["tls", "starttls"])
@pytest.mark.parametrize("trusted", [True, False])
def test_a_wrong_certificate_gets_no_password(
    library: Library, authority: trustme.CA, security: str, trusted: bool
) -> None:
    by = authority if trusted else trustme.CA()
    context = {security: serving(by, "other.example" if trusted else "127.0.0.1")}
    with (
        ImapServer({"INBOX": []}, password=SECRET, **context) as server,  # type: ignore[arg-type]
        pytest.raises(SourceError, match=r"certificate of 127\.0\.0\.1 cannot be trusted.*not sent"),
    ):
        add(library, server, security=security)
    assert not any("LOGIN" in line or "AUTHENTICATE" in line for line in server.seen)


@pytest.mark.parametrize("fault", ["no starttls", "preauth"])
def test_encryption_that_is_not_offered_any_more_gets_no_password(
    library: Library, authority: trustme.CA, fault: str
) -> None:
    with (
        ImapServer({"INBOX": []}, starttls=serving(authority), faults=[fault]) as server,
        pytest.raises(SourceError, match="does not offer encryption"),
    ):
        add(library, server, security="starttls")
    assert not any("LOGIN" in line or "AUTHENTICATE" in line for line in server.seen)


def test_what_does_not_fit_is_said_before_anything_is_stored(library: Library) -> None:
    with ImapServer({"INBOX": []}) as server:
        port = server.port
        wrong = {"folder": "INBOX", "security": "none", "port": port}
        with pytest.raises(SourceError, match="does not take this name and password"):
            newsletters.add_mailbox(library, "127.0.0.1", "me", password=SECRET, **wrong)  # type: ignore[arg-type]
        with pytest.raises(SourceError, match="no folder “Letters”"):
            add(library, server, folder="Letters")
        server.faults.add("login disabled")
        with pytest.raises(SourceError, match="takes no password"):
            add(library, server)
    with pytest.raises(SourceError, match=f"refuses connections on port {port}"):
        add(library, server)
    assert newsletters.mailboxes(library) == ()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"host": ""}, "named like"),
        ({"host": "https://imap.example.org/"}, "named like"),
        ({"user": " "}, "name you log in with"),
        ({"user": "a\r\nb"}, "name you log in with"),
        ({"folder": "a\r\nb"}, "name you log in with"),
        ({"security": "ssl"}, "no way"),
        ({"security": "none"}, "read on the way"),
        ({"port": 70_000}, "no port"),
        ({"password": ""}, "needs a password"),
    ],
)
def test_what_makes_no_sense_is_rejected(library: Library, given: dict[str, str], said: str) -> None:
    full = {"host": "imap.example.org", "user": "me", "password": "x", **given}
    with pytest.raises(Rejected, match=said):
        newsletters.add_mailbox(library, full.pop("host"), full.pop("user"), **full)  # type: ignore[arg-type]


def test_a_server_nobody_has(library: Library) -> None:
    with pytest.raises(SourceError, match="no server named imap.invalid"):
        newsletters.add_mailbox(library, "imap.invalid", "me", password="x")


def test_a_folder_with_letters_of_the_world(library: Library) -> None:
    assert imap.quoted("Entwürfe & mehr") == '"Entw&APw-rfe &- mehr"'
    assert imap.quoted('a"b\\c') == '"a\\"b\\\\c"'
    assert imap.quoted("台北") == '"&U,BTFw-"'
    with ImapServer({"Entw&APw-rfe": letters(1)}) as server:
        add(library, server, folder="Entwürfe")
        assert newsletters.read_mailboxes(library).value.items == 1


def test_a_server_without_plain_is_logged_in_the_old_way(library: Library) -> None:
    with ImapServer({"INBOX": letters(1)}, password='q"\\uote', faults=["no plain"]) as server:
        add(library, server)
        assert newsletters.read_mailboxes(library).value.items == 1


def test_removing_and_undoing(library: Library) -> None:
    with ImapServer({"INBOX": letters(1)}) as server:
        box = add(library, server)
        newsletters.read_mailboxes(library)
        newsletters.remove_mailbox(library, box.id)
        assert newsletters.mailboxes(library) == ()
        assert inbox(library) == ["Letter 1"]
        upkeep.undo(library)
        assert newsletters.read_mailboxes(library).value.files[0].failed == 0


def test_the_password_is_nowhere(library: Library, caplog: pytest.LogCaptureFixture, tmp_path: Path) -> None:
    caplog.set_level(logging.DEBUG)
    with ImapServer({"INBOX": letters(2)}, password=SECRET) as server:
        add(library, server)
        newsletters.read_mailboxes(library)
        server.password = "another"
        (file,) = newsletters.read_mailboxes(library).value.files
    assert file.failed == 1
    upkeep.backup(library)
    places = [caplog.text, str(file), repr(newsletters.mailboxes(library))]
    assert not any(SECRET in place for place in places)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert not any(SECRET.encode() in path.read_bytes() for path in files)


def test_one_mail_dropped_on_the_window(library: Library) -> None:
    data = newsletter().as_bytes()
    outcome = mail_arrivals.take_mail(library, data)
    item = browse.item(library, outcome.value)
    assert (item.row.state, item.row.source, item.row.author) == ("new", "The Letter", "The Letter")
    assert item.row.url == "https://news.example/letters/7?e=1"
    assert item.row.published is not None
    assert "To unsubscribe: https://letter.example/out" in item.text
    again = mail_arrivals.take_mail(library, data)
    assert (again.value, again.undo) == (outcome.value, "")
    upkeep.undo(library)
    assert (inbox(library), browse.sources(library)) == ([], ())
    assert mail_arrivals.take_mail(library, data).value
    assert inbox(library) == ["Slow reading"]


def test_rules_act_on_mails_as_on_anything_that_comes(library: Library) -> None:
    rule = Rule("No second", (Condition("title", "contains", "Letter 2"),), (Action("drop"),))
    ruling.add_rule(library, rule)
    with ImapServer({"INBOX": letters(3)}) as server:
        add(library, server)
        assert newsletters.read_mailboxes(library).value.items == 3
    assert inbox(library) == ["Letter 1", "Letter 3"]


def test_letters_that_share_an_address_are_several_items(library: Library) -> None:
    for n, name in enumerate(("One <a@x.example>", "Two <b@x.example>", "One <a@x.example>")):
        mail = newsletter(subject=f"Letter {n}", sender=name, message_id=f"<{n}@x>")
        mail_arrivals.take_mail(library, mail.as_bytes())
    assert inbox(library) == ["Letter 0", "Letter 1", "Letter 2"]
    assert len(browse.sources(library)) == 2


def test_a_box_of_mails_is_one_step(library: Library, tmp_path: Path) -> None:
    line = b"From x@y.example Mon Jan  5 08:30:00 2026\n"
    box = b"".join(line + data + b"\n\n" for _, data in letters(3)) + line + b"no mail at all\n"
    file = mail_arrivals.bring_in_mails(library, box, tmp_path / "x.mbox")
    assert (file.added, file.duplicate, file.failed) == (3, 0, 1)
    assert file.errors == ("Mail 4: This is not a mail.",)
    assert mail_arrivals.bring_in_mails(library, box, tmp_path / "x.mbox").duplicate == 3
    upkeep.undo(library)
    assert inbox(library) == []


@pytest.mark.slow
@pytest.mark.skipif(not dovecot(), reason="Dovecot is not installed (apt install dovecot-imapd)")
def test_a_real_server(library: Library, authority: trustme.CA, tmp_path: Path) -> None:
    folder = tmp_path / "dovecot"
    folder.mkdir()
    issued = authority.issue_cert("localhost", "127.0.0.1")
    issued.cert_chain_pems[0].write_to_path(str(folder / "cert.pem"))
    issued.private_key_pem.write_to_path(str(folder / "key.pem"))
    with Dovecot(folder, SECRET) as server:
        for number, data in letters(5):
            server.put("me", f"100{number}.x", data)
        server.put("me", "1.x", newsletter(message_id="<e@x>", subject="Über").as_bytes(), box="Entw&APw-rfe")
        ways = (("tls", server.tls, "INBOX"), ("starttls", server.starttls, "Entwürfe"))
        for security, port, name in ways:
            newsletters.add_mailbox(
                library, "localhost", "me", password=SECRET, folder=name, security=security, port=port
            )
        assert newsletters.read_mailboxes(library).value.items == 6
        assert newsletters.read_mailboxes(library).value.items == 0
        server.put("me", "1009.x", letters(1, first=9)[0][1])
        assert newsletters.read_mailboxes(library).value.items == 1
        for wrong, said in (({"password": "no"}, "name and password"), ({"folder": "None"}, "no folder")):
            given = {"password": SECRET, "port": server.tls, **wrong}
            with pytest.raises(SourceError, match=said):
                newsletters.add_mailbox(library, "localhost", "me", **given)  # type: ignore[arg-type]
        assert server.flags("me") == []  # nothing is marked as read
