"""The reader of foreign documents, in a process inside limits: what hangs or crashes costs one document.

Started at the first task, restarted after it died (`reader_line`). Frames on binary pipes, plain JSON both
ways: nothing of the child is trusted more than a file would be.
"""

from __future__ import annotations

from base64 import b64decode
from typing import Any

from pkm_desktop.core.errors import SourceError
from pkm_desktop.core.model.items import Article, ParsedFeed
from pkm_desktop.core.model.mail import ParsedMail
from pkm_desktop.core.model.responses import ReplyMail
from pkm_desktop.core.model.sources import FoundFeed
from pkm_desktop.core.seek.reader import wire
from pkm_desktop.core.seek.reader.reader_line import Limits, Line
from pkm_desktop.core.seek.text.sanitize import CleanHtml

__all__ = ["Limits", "Worker"]

_SHORTEST = b"<rss version='2.0'><channel><title>x</title></channel></rss>"


class Worker:
    """The bounded reader. Thread-safe: the next task is sent ahead while one is under way. Use `close()` or a
    `with` block at the end.
    """

    def __init__(self, limits: Limits = Limits()) -> None:  # noqa: B008 (a frozen value)
        self.limits = limits
        self._line = Line(limits)

    def parse_feed(self, body: bytes, *, url: str, content_type: str = "") -> ParsedFeed:
        """As `parse.parse_feed`, inside the limits."""
        return wire.feed_from(self._ask("parse_feed", body, url=url, content_type=content_type))

    def extract(self, page: bytes, *, url: str, content_type: str = "", whole: bool = False) -> Article:
        """As `extract.extract`, inside the limits."""
        options = {"url": url, "content_type": content_type, "whole": "yes" if whole else ""}
        return wire.article_from(self._ask("extract", page, **options))

    def clean(self, html: str, *, base_url: str = "") -> CleanHtml:
        """As `sanitize.clean`, inside the limits."""
        return CleanHtml(**self._ask("clean", html.encode("utf-8", "replace"), base_url=base_url))

    def announced(self, page: bytes, *, url: str, content_type: str = "") -> tuple[FoundFeed, ...]:
        """As `discover.announced`, inside the limits."""
        found = self._ask("announced", page, url=url, content_type=content_type)
        return tuple(FoundFeed(**feed) for feed in found["feeds"])

    def icons_in(self, page: bytes, *, url: str, content_type: str = "") -> tuple[str, ...]:
        """As `icon_links.icons_in`, inside the limits."""
        return tuple(self._ask("icons_in", page, url=url, content_type=content_type)["addresses"])

    def icon(self, data: bytes) -> bytes | None:
        """As `icons.icon`, inside the limits."""
        return b64decode(self._ask("icon", data)["data"]) or None

    def read_mail(self, data: bytes) -> ParsedMail:
        """As `mail.parse_mail`, inside the limits."""
        return wire.mail_from(self._ask("read_mail", data))

    def read_reply(self, data: bytes) -> ReplyMail:
        """As `reply_mail.read_reply`, inside the limits."""
        return wire.reply_from(self._ask("read_reply", data))

    def get_ready(self) -> None:
        """Start the child and have it load what reading feeds needs, before there is one to read."""
        self.parse_feed(_SHORTEST, url="http://localhost/")

    def rest(self) -> None:
        """Ends the child while there is nothing to read; the next document starts another."""
        self._line.rest()

    def close(self) -> None:
        """Ends the child. A task under way is given up with a SourceError."""
        self._line.close()

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def pid(self) -> int:
        """The child's process id, 0 while there is none."""
        return self._line.pid

    def _ask(self, task: str, body: bytes, **options: str) -> Any:
        answer = self._line.ask(wire.Request(task, options, body, self.limits.work(len(body))))
        if "error" in answer:
            raise SourceError(answer["error"], subject=answer.get("subject", ""), hint=answer.get("hint", ""))
        return answer["value"]
