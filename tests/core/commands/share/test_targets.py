"""Setting up ways out: names, settings, and secrets that are in the keyring and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator

import keyring
import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.share import publish, targets
from pkm_desktop.core.errors import NotFound, PublishError, Rejected
from pkm_desktop.core.library import Library, open_library
from pkm_desktop.core.model.progress import never
from tests.core.commands.mailing import ready_issue
from tests.keyrings import Memory
from tests.servers.smtp import SmtpServer

SECRET = "CANARY-secret"
HOST = {"host": "mail.example.org", "user": "kim"}


@pytest.fixture
def safe() -> Iterator[Memory]:
    """A keyring that keeps things."""
    before, memory = keyring.get_keyring(), Memory()
    keyring.set_keyring(memory)
    yield memory
    keyring.set_keyring(before)


def test_a_target_has_its_settings_and_no_secret(library: Library, safe: Memory) -> None:
    made = targets.add_target(library, " Work  mail ", "smtp", HOST, secret=SECRET)
    assert made.undo == "Add target “Work mail”"
    assert (made.value.name, made.value.settings["port"], made.value.settings["security"]) == (
        "Work mail",
        "587",
        "starttls",
    )
    assert SECRET not in repr(made)
    assert list(safe.kept.values()) == [SECRET]
    assert SECRET not in repr(targets.account(library, made.value))
    assert targets.account(library, made.value).secret == SECRET
    library.close()
    for path in library.folder.rglob("*"):
        assert path.is_dir() or SECRET.encode() not in path.read_bytes()


def test_names_are_known_again_whatever_their_capitals(library: Library, safe: Memory) -> None:
    targets.add_target(library, "Work", "smtp", {"host": "h"})
    assert targets.target(library, "WORK").name == "Work"
    with pytest.raises(Rejected, match="already"):
        targets.add_target(library, "work", "smtp", {"host": "h"})
    for name, said in (("", "needs a name"), ("Markdown", "is a file format"), ("eml", "is a file format")):
        with pytest.raises(Rejected, match=said):
            targets.add_target(library, name, "smtp", {"host": "h"})
    with pytest.raises(NotFound, match="There is no target “x”"):
        targets.target(library, "x")
    with pytest.raises(Rejected, match="is no kind of target"):
        targets.add_target(library, "x", "fax", {})


def test_a_secret_is_asked_for_where_one_is_needed(library: Library, safe: Memory) -> None:
    assert targets.asks_for("smtp", HOST) == "Password"
    assert targets.asks_for("smtp", {"host": "h"}) == ""
    with pytest.raises(Rejected, match="“Password” is missing"):
        targets.add_target(library, "a", "smtp", HOST)
    with pytest.raises(Rejected, match="needs no password"):
        targets.add_target(library, "a", "smtp", {"host": "h"}, secret=SECRET)
    assert targets.targets(library) == ()


def test_another_server_does_not_get_the_password_of_the_first(library: Library, safe: Memory) -> None:
    targets.add_target(library, "a", "smtp", HOST, secret=SECRET)
    kept = targets.edit_target(library, "a", {"name": "Kim"}).value
    assert targets.account(library, kept).secret == SECRET
    moved = targets.edit_target(library, "a", {"host": "elsewhere.example"}).value
    assert (moved.secret_key, moved.settings["name"]) == ("", "Kim")
    with pytest.raises(PublishError, match=r"password is not known.*target secret a"):
        targets.account(library, moved)
    assert not targets.test_target(library, "a", stop=never).ok
    assert safe.kept == {}
    targets.enter_secret(library, "a", "new")
    assert targets.account(library, targets.target(library, "a")).secret == "new"
    with pytest.raises(Rejected, match="is missing"):
        targets.enter_secret(library, "a", "")


def test_removing_forgets_the_secret_and_undo_brings_both_back(library: Library, safe: Memory) -> None:
    targets.add_target(library, "a", "smtp", HOST, secret=SECRET)
    targets.remove_target(library, "a")
    assert (targets.targets(library), safe.kept) == ((), {})
    upkeep.undo(library)
    assert targets.account(library, targets.target(library, "a")).secret == SECRET


def test_without_a_keyring_it_is_asked_for_each_time(library: Library) -> None:
    with SmtpServer(user="kim", password=SECRET) as server:
        issue = ready_issue(library, "ada@example.org")
        given = {"host": server.host, "port": str(server.port), "security": "none", "user": "kim"}
        made = targets.add_target(library, "mail", "smtp", given, secret=SECRET).value
        assert not targets.outlives(library, made)
        library.close()
        with open_library(library.folder, settings=library.settings) as later:
            with pytest.raises(PublishError, match="password is not known"):
                publish.publish(later, issue.id, ["mail"])
            assert server.seen == []
            targets.enter_secret(later, "mail", SECRET)
            assert publish.publish(later, issue.id, ["mail"]).value[0].state == "sent"


def test_every_kind_says_what_it_needs() -> None:
    for kind in targets.kinds():
        assert kind.label
        assert [one.name for one in kind.settings if one.secret] in ([], ["secret"], ["password"])
        assert len({one.name for one in kind.settings}) == len(kind.settings)


def test_what_is_no_address_of_a_webhook_is_not_kept(library: Library, safe: Memory) -> None:
    with pytest.raises(Rejected, match="is no web address"):
        targets.add_target(library, "chat", "slack", {}, secret="javascript:alert(1)")
    assert (targets.targets(library), safe.kept) == ((), {})
    targets.add_target(library, "chat", "slack", {}, secret="https://hooks.example.org/a")
    with pytest.raises(Rejected, match="has a login"):
        targets.enter_secret(library, "chat", "https://kim:x@hooks.example.org/a")
    assert list(safe.kept.values()) == ["https://hooks.example.org/a"]
