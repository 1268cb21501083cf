"""A real Dovecot on loopback in a folder of its own, where it is installed (Debian: dovecot-imapd)."""

from __future__ import annotations

import getpass
import grp
import os
import shutil
import socket
import subprocess
import tempfile
import time
from contextlib import suppress
from pathlib import Path

_CONFIG = """
protocols = imap
base_dir = {run}
state_dir = {run}
log_path = {folder}/log
auth_mechanisms = plain login
disable_plaintext_auth = yes
ssl = required
ssl_cert = <{folder}/cert.pem
ssl_key = <{folder}/key.pem
mail_location = maildir:{mail}/%u
first_valid_uid = 1
default_internal_user = {internal}
default_internal_group = {group}
default_login_user = {login}
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={user} gid={owner} home={mail}/%u
}}
service anvil {{
  chroot =
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    address = 127.0.0.1
    port = {starttls}
  }}
  inet_listener imaps {{
    address = 127.0.0.1
    port = {tls}
    ssl = yes
  }}
}}
"""


def dovecot() -> str:
    """The program's path, '' where there is none."""
    return shutil.which("dovecot") or next((p for p in ("/usr/sbin/dovecot",) if Path(p).exists()), "")


class Dovecot:
    """One running server; use it as a context manager. `folder` needs cert.pem and key.pem.

    Run by root it gives up its rights, as it wants to: its own users have to reach its sockets and mails.
    """

    def __init__(self, folder: Path, password: str) -> None:
        self.folder, self.password = folder, password
        self.tls, self.starttls = _free_port(), _free_port()
        self._run = Path(tempfile.mkdtemp(prefix="dovecot-"))  # sockets: a short path that others may enter
        self._run.chmod(0o755)
        self._mail = self._run / "mail"

    def put(self, user: str, name: str, data: bytes, *, box: str = "") -> None:
        """Lay a mail into a user's mailbox, as a delivery does."""
        place = self._mail / user / (f".{box}" if box else ".")
        for part in ("cur", "new", "tmp"):
            (place / part).mkdir(parents=True, exist_ok=True)
        (place / "new" / name).write_bytes(data)
        if os.getuid() == 0:
            for path in (self._mail, *self._mail.rglob("*")):
                shutil.chown(path, "nobody", "nogroup")

    def flags(self, user: str) -> list[str]:
        """The names of the mails that some client has seen or touched."""
        return sorted(
            path.name for path in (self._mail / user / "cur").glob("*") if not path.name.endswith(":2,")
        )

    def __enter__(self) -> Dovecot:
        config = self.folder / "dovecot.conf"
        me, group = getpass.getuser(), grp.getgrgid(os.getgid()).gr_name
        users = {"internal": me, "group": group, "login": me, "user": me, "owner": group}
        if os.getuid() == 0:
            users = {"internal": "dovecot", "group": "dovecot", "login": "dovenull"}
            users |= {"user": "nobody", "owner": "nogroup"}
        places = {"folder": self.folder, "run": self._run, "mail": self._mail}
        ports = {"tls": self.tls, "starttls": self.starttls}
        config.write_text(_CONFIG.format(password=self.password, **places, **users, **ports))
        self._process = subprocess.Popen(
            [dovecot(), "-F", "-c", str(config)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        until = time.monotonic() + 20
        while time.monotonic() < until and self._process.poll() is None:
            with suppress(OSError), socket.create_connection(("127.0.0.1", self.starttls), timeout=1) as line:
                if line.recv(100).startswith(b"* OK"):
                    return self
        self.__exit__()
        log = self.folder / "log"
        raise RuntimeError(log.read_text() if log.exists() else "Dovecot did not start")

    def __exit__(self, *ignored: object) -> None:
        self._process.terminate()
        self._process.wait(20)
        shutil.rmtree(self._run, ignore_errors=True)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
