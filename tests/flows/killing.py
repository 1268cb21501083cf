"""Sending, killed again and again, with every mail accounted for: `python -m tests.flows.killing 100`."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pkm_desktop.core.commands.share import curate, outbox
from pkm_desktop.core.library import Library, open_library
from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.settings import save_settings
from tests.core.commands.mailing import add_server, ready_issue
from tests.core.commands.shelf import put_item
from tests.servers.smtp import Manners, SmtpServer

ROOT = Path(__file__).resolve().parents[2]
PAUSE = 0.004  # seconds that the server takes for a mail


@dataclass(frozen=True)
class Accounts:
    """What a run came to."""

    kills: int
    issues: int
    mails: int
    unknown: int  # mails of which a person had to say what became of them


class Sender:
    """The process that sends. Its imports are done once; every kill hits a child of it."""

    def __init__(self, folder: Path) -> None:
        command = [sys.executable, "-m", "tests.flows.sender", str(folder)]
        self._process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def send(self, issue: int, server: SmtpServer, steps: int = 0, seconds: float = 0.0) -> bool:
        """Let a child send. It is killed so many seconds after the server has seen so many `steps` (0:
        never); whether it was before it was done.
        """
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(f"{issue}\n")
        self._process.stdin.flush()
        child = int(self._process.stdout.readline())
        alarm = threading.Timer(seconds, os.kill, (child, signal.SIGKILL))
        left = iter(range(steps))

        def count() -> None:
            if steps and next(left, -1) == steps - 1:
                alarm.start()

        server.watch = count
        end = self._process.stdout.readline()
        server.watch = _nothing
        alarm.cancel()
        return end == "killed\n"

    def close(self) -> None:
        """Let the process go."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        self._process.wait(20)
        self._process.stdout.close()


def kill_again_and_again(folder: Path, *, kills: int, people: int, seed: int) -> Accounts:
    """Send issues to many people and kill the sender that often. AssertionError for a mail that came twice,
    or that neither the server has nor the outbox names.
    """
    chance = random.Random(seed)
    everybody = [f"p{number}@example.org" for number in range(people)]
    issues, killed, unknown = 1, 0, 0
    with SmtpServer(manners=Manners(pause=PAUSE)) as server:
        issue = _begin(folder, server, everybody)
        sender = Sender(folder)
        while killed < kills:
            steps, seconds = chance.randint(1, people * 2), chance.choice((0.0, PAUSE / 2, PAUSE, PAUSE * 3))
            killed += sender.send(issue.id, server, steps, seconds)
            server.wait_until_idle()
            with open_library(folder, patience=10) as library:
                _account(library, server, issue, everybody)
                unknown += _settle_by_looking(library, server)
                if _is_done(library, issue):
                    issue, issues = _next(library, issue), issues + 1
        sender.send(issue.id, server)
        sender.close()
        server.wait_until_idle()
        with open_library(folder, patience=10) as library:
            assert _is_done(library, issue), outbox.outbox(library)
            _account(library, server, issue, everybody)
        counted = Counter(server.received())
        assert counted == dict.fromkeys(everybody, issues), counted
    return Accounts(killed, issues, sum(counted.values()), unknown)


def _nothing() -> None:
    """Nobody watches the server."""


def _begin(folder: Path, server: SmtpServer, everybody: Sequence[str]) -> Issue:
    with open_library(folder) as library:
        issue = ready_issue(library, ", ".join(everybody))
        save_settings(library.settings)
        add_server(library, server)
    return issue


def _next(library: Library, issue: Issue) -> Issue:
    draft = curate.new_issue(library, issue.community.id, title="The next one").value
    ref = Ref("item", put_item(library, f"Something for d{draft.id}"))
    return curate.add_entry(library, draft.id, ref, why="For you.").value


def _account(library: Library, server: SmtpServer, issue: Issue, everybody: Sequence[str]) -> None:
    """Every mail of an issue that has begun is at the server, or in the outbox with a word, and never both
    at the server and waiting to be sent.
    """
    publications = curate.issue(library, issue.id).publications
    if not publications:
        return
    (publication,) = publications
    arrived = [mail for mail in publication.deliveries if _has(server, mail.message_id)]
    for mail in publication.deliveries:
        assert mail.state != "sent" or mail in arrived, f"lost without a word: {mail}"
        assert mail.state not in ("queued", "failed", "refused") or mail not in arrived, (
            f"about to be sent twice: {mail}"
        )
    assert {mail.recipient for mail in publication.deliveries} == set(everybody)
    named = {one.delivery.id for one in outbox.outbox(library)}
    assert named == {mail.id for mail in publication.deliveries if mail.state != "sent"}


def _settle_by_looking(library: Library, server: SmtpServer) -> int:
    """What a person does: look whether a mail has come, and say it. How many there were."""
    doubtful = [
        one.delivery for one in outbox.outbox(library) if one.delivery.state in ("sending", "unknown")
    ]
    for mail in doubtful:
        outbox.settle_mail(library, mail.id, sent=_has(server, mail.message_id))
    return len(doubtful)


def _has(server: SmtpServer, message_id: str) -> bool:
    return any(message_id.encode() in mail.content for mail in server.mails)


def _is_done(library: Library, issue: Issue) -> bool:
    found = curate.issue(library, issue.id)
    return bool(found.publications) and not outbox.outbox(library)


def main() -> None:
    """A run as long as one likes, in a folder of its own."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    with tempfile.TemporaryDirectory() as home:
        os.environ["PKM_SETTINGS"] = str(Path(home) / "settings.toml")
        print(kill_again_and_again(Path(home) / "library", kills=kills, people=25, seed=kills))


if __name__ == "__main__":
    main()
